// The row of keys: Escape goes there from a line, a letter presses the button that bears it and goes back to the line.
// Alt with the letter does the same from within the line. With a mouse or a finger the buttons are pressed where they are.

import { kindOf, marksOf } from "./notes.js";

export class Keys {
  #row;
  #editor;
  #acts;

  constructor(row, editor, acts) {
    this.#row = row;
    this.#editor = editor;
    this.#acts = acts;
    // A button that takes the focus would close the keyboard of a phone.
    row.addEventListener("pointerdown", (event) => event.target.closest("button") && event.preventDefault());
    row.addEventListener("click", (event) => this.#press(event.target.closest("button")));
    row.addEventListener("keydown", (event) => this.#inRow(event));
    row.addEventListener("focusin", ({ target }) => this.#rove(target));
    document.addEventListener("keydown", (event) => this.#fromLine(event));
    editor.addEventListener("chosen", () => this.show());
    editor.addEventListener("changed", () => this.show());
  }

  // Which marks the line bears that one is at.
  show() {
    const line = this.#editor.session.notes.lines[this.#editor.current?.id];
    const marks = line ? marksOf(line) : [];
    const kind = line ? kindOf(line) : "said";
    for (const button of this.#row.querySelectorAll("[data-mark]")) {
      button.setAttribute("aria-pressed", String(marks.includes(button.dataset.mark)));
    }
    for (const button of this.#row.querySelectorAll("[data-sort]")) {
      button.setAttribute("aria-pressed", String(kind === button.dataset.sort));
    }
  }

  #press(button) {
    if (!button) return;
    const { mark, sort, act, talking } = button.dataset;
    if (mark) this.#editor.mark(mark);
    else if (sort) this.#editor.sort(sort);
    else if (talking) this.#acts.talking(talking);
    else this.#acts[act]();
    this.#editor.focus();
    this.show();
  }

  #buttonOf(key) {
    const wanted = key.length === 1 ? key.toLowerCase() : key;
    return [...this.#row.querySelectorAll("button")].find((button) => button.dataset.key === wanted);
  }

  #inRow(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...this.#row.querySelectorAll("button")].filter((button) => button.offsetParent);
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#editor.focus();
    else if (step) buttons[(at + step + buttons.length) % buttons.length].focus();
    else if (/^[1-9]$/.test(event.key)) {
      this.#acts.question(Number(event.key));
      this.#editor.focus();
    } else if (this.#buttonOf(event.key)) this.#press(this.#buttonOf(event.key));
    else return;
    event.preventDefault();
  }

  #fromLine(event) {
    if (event.isComposing || !event.target.matches("textarea")) return;
    if (event.key === "Escape" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      (this.#row.querySelector("button[tabindex='0']") ?? this.#row.querySelector("button")).focus();
    } else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph")) {
      // On a Mac the key with Option types another letter; which key it was is in `code`.
      const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key;
      const button = this.#buttonOf(letter);
      if (!button) return;
      event.preventDefault();
      this.#press(button);
    }
  }

  #rove(button) {
    if (!button.matches("button")) return;
    for (const one of this.#row.querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1;
  }
}
