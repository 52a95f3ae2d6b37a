// Writing a letter. All of it works without: this puts what is said beside its words, and brings words in and out.

const form = document.querySelector("#letter");
const body = document.querySelector("#body");
const under = document.querySelector(".sheet-under");
const wide = matchMedia("(min-width: 60rem)");
const GAP = 12; // pixels between two findings that would touch

const findings = () => [...document.querySelectorAll(".finding")];

// Places are counted in characters by the server, and in UTF-16 units by the browser.
function spans(text) {
  const characters = [...text];
  const units = (count) => characters.slice(0, count).join("").length;
  return findings()
    .filter((one) => one.dataset.part === "body")
    .map((one) => ({ one, begin: units(Number(one.dataset.begin)), end: units(Number(one.dataset.end)) }));
}

// A copy of the letter under the letter, with the words marked that something is said about.
function mark() {
  if (!body) return;
  const text = body.value;
  const found = spans(text);
  const edges = [...new Set([0, text.length, ...found.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
  const gravity = ["block", "strong", "warn", "info"];
  const pieces = edges.slice(0, -1).map((from, at) => {
    const piece = text.slice(from, edges[at + 1]);
    const over = found.filter(({ begin, end, one }) => begin <= from && end > from && !one.classList.contains("aside"));
    // What is said of the whole letter would underline everything and point at nothing.
    const close = over.filter(({ begin, end }) => end - begin < text.length * 0.6);
    if (!close.length) return piece;
    const marked = document.createElement("mark");
    marked.className = gravity.find((each) => close.some(({ one }) => one.classList.contains(each))) ?? "info";
    marked.textContent = piece;
    return marked;
  });
  under.replaceChildren(...pieces, "\n");
  place();
}

// On a desk each finding stands at the height of its words, or below the one before it.
function place() {
  const checks = document.querySelector("#looked-at");
  const list = checks?.querySelector(".findings");
  if (!list) return;
  checks.classList.toggle("placed", wide.matches);
  list.style.minHeight = "";
  if (!wide.matches) {
    for (const one of findings()) one.style.top = "";
    return;
  }
  const top = list.getBoundingClientRect().top;
  let free = 0;
  for (const one of findings()) {
    const wanted = heightOf(one) - top;
    const at = Math.max(free, wanted);
    one.style.top = `${at}px`;
    free = at + one.offsetHeight + GAP;
  }
  list.style.minHeight = `${free}px`;
}

function heightOf(finding) {
  if (finding.dataset.part !== "body") return document.querySelector("#subject")?.getBoundingClientRect().top ?? 0;
  const found = spans(body.value).find(({ one }) => one === finding);
  const range = document.createRange();
  const walker = document.createTreeWalker(under, NodeFilter.SHOW_TEXT);
  let passed = 0;
  while (walker.nextNode()) {
    const length = walker.currentNode.data.length;
    if (found.begin < passed + length) {
      range.setStart(walker.currentNode, found.begin - passed);
      range.collapse(true);
      return range.getBoundingClientRect().top || under.getBoundingClientRect().top;
    }
    passed += length;
  }
  return under.getBoundingClientRect().top;
}

function grow() {
  if (!body || CSS.supports("field-sizing", "content")) return;
  body.style.height = "auto";
  body.style.height = `${body.scrollHeight + 2}px`;
}

function changed() {
  const said = document.querySelector("#kept");
  if (said) said.textContent = "";
  grow();
  mark();
}

// Words of one's own, or times to offer, go where the cursor is.
function offer() {
  for (const phrase of document.querySelectorAll("[data-phrase]:not(.offered)")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    const phrased = phrase.textContent.trim();
    button.append("Put it in");
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = ` ${phrased}`;
    button.append(hidden);
    button.addEventListener("click", () => {
      body.focus();
      body.setRangeText(phrased, body.selectionStart, body.selectionEnd, "end");
      body.dispatchEvent(new Event("input", { bubbles: true }));
    });
    phrase.classList.add("offered");
    phrase.append(button);
  }
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
}

// The link to the mail program holds the letter as it was kept last.
function address() {
  const link = document.querySelector("#mailto");
  const leads = document.querySelector("#looked-at")?.dataset.mailto ?? "";
  if (!link) return;
  link.hidden = !leads;
  link.href = leads;
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(body.value);
  } catch {
    body.select();
    document.execCommand("copy");
  }
  button.textContent = "Copied";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
  const line = event.target.closest(".finding-line");
  if (!line || !body) return;
  event.preventDefault();
  const finding = line.closest(".finding");
  if (finding.dataset.part === "subject") {
    document.querySelector("#subject")?.focus();
    return;
  }
  const found = spans(body.value).find(({ one }) => one === finding);
  body.focus();
  if (found) body.setSelectionRange(found.begin, found.end);
});

// What was typed in the last half second is kept when one goes elsewhere. The next page may be asked for before that
// arrives, so the tab remembers the words until it has seen the letter again.
const LEFT = `askwell-letter-${form?.dataset.letter}`;
const fields = () => [...(form?.querySelectorAll("#subject, #body") ?? [])];
const words = () => JSON.stringify(fields().map((field) => [field.id, field.value]));

let kept = words();
let asked = kept; // what goes with the request that is under way

function keepNow() {
  if (!form || words() === kept) return;
  kept = words();
  sessionStorage.setItem(LEFT, kept);
  fetch(form.action, { method: "POST", body: new FormData(form), keepalive: true, redirect: "manual" });
}

function comeBack() {
  const left = JSON.parse(sessionStorage.getItem(LEFT) ?? "[]");
  sessionStorage.removeItem(LEFT);
  for (const [id, value] of left) {
    const field = document.querySelector(`#${id}`);
    if (!field || field.value === value) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

if (form) {
  form.addEventListener("input", changed);
  form.addEventListener("submit", () => {
    kept = words(); // the text goes with the form
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepNow());
  addEventListener("pagehide", keepNow);
  document.addEventListener("toggle", place, true);
  wide.addEventListener("change", place);
  addEventListener("resize", mark);
  document.addEventListener("htmx:afterSettle", () => {
    offer();
    mark();
    address();
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.form === form) asked = words();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.form === form && event.detail.successful) kept = asked;
  });
  offer();
  grow();
  mark();
  addEventListener("load", comeBack);
}

// A link that leads to something folded away unfolds it.
function unfold() {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener("hashchange", unfold);
unfold();
