// Files dropped anywhere on the page, and how far they are. Without this the plain form does the same.

const form = document.querySelector("form[data-drop]");
const input = form.querySelector("input[type=file]");
const area = form.querySelector(".drop");
const choose = form.querySelector("[data-choose]");
const sending = form.querySelector("[data-sending]");
const words = form.querySelector("[data-words]");
const bar = form.querySelector("progress");

form.classList.add("can-drop");

const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  area.classList.add("over");
});

document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) area.classList.remove("over");
});

document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  area.classList.remove("over");
  input.files = event.dataTransfer.files;
  form.requestSubmit();
});

form.addEventListener("submit", (event) => {
  if (input.files.length === 0) return;
  event.preventDefault();
  send();
});

function send() {
  const request = new XMLHttpRequest();
  const stop = () => request.abort();
  const cancel = form.querySelector("[data-cancel]");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.upload.addEventListener("load", () => {
    bar.removeAttribute("value");
    words.textContent = form.dataset.reading ?? "Reading what was said.";
  });
  request.addEventListener("load", () => arrive(request));
  request.addEventListener("error", () => show("The files did not arrive. Is Askwell still running?"));
  request.addEventListener("abort", () => show(""));
  cancel.addEventListener("click", stop, { once: true });
  begin(input.files.length);
  request.open("POST", form.action);
  request.send(new FormData(form));
}

function begin(count) {
  words.textContent = count === 1 ? "Taking in 1 file." : `Taking in ${count} files.`;
  bar.value = 0;
  choose.hidden = true;
  sending.hidden = false;
  form.querySelector("[data-cancel]").focus();
}

function arrive(request) {
  if (request.status === 200) {
    window.location.assign(request.responseURL);
    return;
  }
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  show(answer.querySelector(".errorlist")?.textContent ?? "Something went wrong. Nothing was brought in.");
}

function show(sentence) {
  sending.hidden = true;
  choose.hidden = false;
  form.querySelector(".errorlist")?.remove();
  if (!sentence) return;
  const list = document.createElement("ul");
  list.className = "errorlist";
  list.setAttribute("role", "alert");
  list.append(Object.assign(document.createElement("li"), { textContent: sentence }));
  area.prepend(list);
}
