// Writing up by keyboard. Everything here also has a button or a form; this only presses them.

const kept = document.querySelector(".write-up-kept");
const reflections = document.querySelector("#reflections");
const hints = document.querySelector("#keys");
const said = document.querySelector("#said");
const KEYS_OFF = "askwell-keys-off";

let keysOn = localStorage.getItem(KEYS_OFF) === null;
let last = null; // the card one was at when it was swapped for another

const cards = () => [...(kept?.querySelectorAll(".statement") ?? [])];
const current = () => document.activeElement?.closest?.(".statement") ?? null;

function showHints() {
  if (!hints) return;
  hints.hidden = false;
  const toggle = hints.querySelector("#keys-off");
  toggle.textContent = keysOn ? "turn keys off" : "turn keys on";
}

function goTo(card) {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
  const marks = document.querySelectorAll(`mark[data-statement="${card.id}"]`);
  for (const mark of marks) mark.classList.add("here");
  const talk = document.querySelector(".write-up-talk");
  if (!marks.length || getComputedStyle(talk).overflowY !== "auto") return;
  const where = marks[0].getBoundingClientRect().top - talk.getBoundingClientRect().top;
  talk.scrollTop += where - talk.clientHeight / 3;
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current() ?? last);
  const next = at < 0 ? all.find((card) => card.dataset.state === "proposed") ?? all[0] : all[at + by];
  goTo(next);
}

function nextUndecided(after) {
  const all = cards();
  const at = all.findIndex((card) => card.id === after);
  const rest = [...all.slice(at + 1), ...all.slice(0, at)];
  return rest.find((card) => card.dataset.state === "proposed") ?? all[at];
}

function press(key, within) {
  const found = within?.querySelector(`[data-key="${key}"]`);
  found?.click();
  return Boolean(found);
}

// The words marked in one turn, and where in it they begin, counted in characters as the server counts them.
function marked() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const words = (around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement).closest("[data-keep]");
  if (!words || words.matches(".statement")) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const lead = text.length - text.trimStart().length;
  return { action: words.dataset.keep, words: text.trim(), near: [...before.toString()].length + lead };
}

function add() {
  const found = marked();
  if (found?.words) {
    const form = document.querySelector("#keep");
    form.action = found.action;
    form.elements.words.value = found.words;
    form.elements.near.value = found.near;
    form.submit();
  } else if (current()?.dataset.keep) {
    location.assign(current().dataset.keep);
  } else {
    said.textContent = "Mark some words in the transcript first.";
  }
}

const ACTS = {
  j: () => step(1),
  ArrowDown: () => current() && step(1),
  k: () => step(-1),
  ArrowUp: () => current() && step(-1),
  c: () => press("c", current()),
  e: () => press("e", current()),
  d: () => press("d", current()),
  a: add,
  u: () => press("u", document.querySelector("#standing")),
  r: () => reflections?.querySelector("textarea").focus(),
};

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (writing) {
    if (event.key === "Escape") press("Escape", current());
    return;
  }
  if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || !(event.key in ACTS)) return;
  if (event.key.startsWith("Arrow") && !current()) return;
  event.preventDefault();
  ACTS[event.key]();
});

hints?.querySelector("#keys-off").addEventListener("click", () => {
  keysOn = !keysOn;
  if (keysOn) localStorage.removeItem(KEYS_OFF);
  else localStorage.setItem(KEYS_OFF, "1");
  showHints();
});

kept?.addEventListener("focusin", () => {
  last = current();
});

// Somebody who has gone on to another field keeps the cursor there: an answer that arrives late must not take it.
function writesElsewhere(within) {
  const at = document.activeElement;
  return at.matches("input, textarea, select, [contenteditable]") && !within.contains(at);
}

// A decided card comes back changed: go on to the next proposal. An opened form takes the cursor.
document.addEventListener("htmx:afterSettle", (event) => {
  if (writesElsewhere(event.target)) return;
  const field = event.target.querySelector?.(".statement-form :is(textarea, select, input:not([type=hidden]))");
  if (field) {
    field.focus();
    return;
  }
  const added = event.target.querySelector?.("[data-new] .statement");
  if (added) {
    goTo(added);
    return;
  }
  const card = event.target.closest?.(".statement");
  if (!card || !kept.contains(card)) return;
  goTo(card.dataset.state === "proposed" ? card : nextUndecided(card.id));
});

// What one writes about the talk outlives a page that is left or loaded anew, until it is kept.
const DRAFT = `askwell-reflections${location.pathname}`;
const fields = [...(reflections?.querySelectorAll("textarea") ?? [])];

function keepDraft() {
  const written = fields.map((field) => [field.name, field.defaultValue, field.value]);
  localStorage.setItem(DRAFT, JSON.stringify(written));
}

function bringDraftBack() {
  const drafts = JSON.parse(localStorage.getItem(DRAFT) ?? "[]");
  // Kept since, here or elsewhere: what is kept by now stands.
  const stands = drafts.some(([name, before]) => fields.find((one) => one.name === name)?.defaultValue !== before);
  if (stands) localStorage.removeItem(DRAFT);
  else for (const [name, , value] of drafts) fields.find((one) => one.name === name).value = value;
}

for (const field of fields) field.addEventListener("input", keepDraft);

if (kept) {
  showHints();
  bringDraftBack();
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches(".statement")) goTo(target);
}
