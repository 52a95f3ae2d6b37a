// Finding by keyboard: "/" goes to the box, Escape leaves it, arrows walk through what stands under it.

const box = document.querySelector("[data-find]");
const under = document.querySelector("#at-once");

const writing = (element) => element.closest("input, textarea, select, [contenteditable]");

function close() {
  if (under) under.replaceChildren();
}

function step(by) {
  const links = [...(under?.querySelectorAll("a") ?? [])];
  if (!links.length) return false;
  const next = links.indexOf(document.activeElement) + by;
  (next < 0 ? box : links[Math.min(next, links.length - 1)]).focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inside = box?.form.contains(event.target);
  if (event.key === "/" && !writing(event.target)) {
    event.preventDefault();
    box?.focus();
    box?.select();
  } else if (event.key === "Escape" && inside && under) {
    close();
    box.focus();
  } else if (inside && under && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    if (step(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  }
});

box?.form.addEventListener("focusout", (event) => {
  if (!box.form.contains(event.relatedTarget)) close();
});
