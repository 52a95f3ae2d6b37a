// What stands beside the notes: questions to tick off, consent, who talks, and whether everything is kept.

import { endedAt, headsOf, inOrder, kindOf } from "./notes.js";

const SAID = {
  kept: "Kept",
  here: "Kept on this device",
  silent: "Askwell is not answering. What you write is kept on this device.",
  closed: "Askwell wants to be opened anew through its link. What you write is kept on this device.",
  gone: "This talk is not in Askwell any more. What you wrote is still on this device: copy it if you need it.",
};
const NOT_HERE = "This device keeps nothing at the moment. Copy what matters, and leave this page open.";

export class Saved {
  constructor(element, session, editor) {
    const words = element.querySelector("[data-saved]");
    const aloud = document.querySelector("#saved-aloud");
    const copy = element.querySelector("button");
    copy.addEventListener("click", () => navigator.clipboard.writeText(editor.text()));
    const show = () => {
      const well = session.status === "kept" || session.status === "here";
      const sentence = session.onDisk || session.status === "kept" ? SAID[session.status] ?? session.sentence : NOT_HERE;
      words.textContent = sentence;
      element.dataset.status = session.onDisk ? session.status : "unkept";
      copy.hidden = well && session.onDisk;
      // Read aloud when it changes for the worse or the better, not at every keystroke.
      const spoken = well && session.onDisk ? "" : sentence;
      if (aloud.textContent !== spoken) aloud.textContent = spoken;
    };
    session.addEventListener("status", show);
    show();
  }
}

export class Questions {
  #session;
  #list;

  constructor(list, session) {
    this.#session = session;
    this.#list = list;
    list.addEventListener("change", ({ target }) => {
      this.#session.do([{ does: "asked", question: target.value, on: target.checked }]);
      this.show();
    });
  }

  // Tick the question of this number off, or on again.
  press(number) {
    this.#boxes()[number - 1]?.click();
  }

  show() {
    const { notes } = this.#session;
    const open = inOrder(notes).filter((line) => kindOf(line) === "follow_up");
    const there = new Set(open.map(({ id }) => id));
    for (const box of this.#boxes()) {
      if (box.dataset.arose !== undefined && !there.has(box.value)) box.closest("li").remove();
    }
    const known = new Map(this.#boxes().map((box) => [box.value, box]));
    for (const line of open) {
      const box = known.get(line.id) ?? this.#add(line.id);
      box.parentElement.querySelector("span").textContent = headsOf(line)[0]?.text || "A question that came up";
    }
    for (const box of this.#boxes()) box.checked = notes.asked[box.value]?.value ?? box.defaultChecked;
    const left = this.#boxes().filter((box) => !box.checked).length;
    document.querySelector("#questions-left").textContent = this.#boxes().length ? `${left} left` : "none yet";
  }

  #add(id) {
    const item = document.querySelector("#question").content.firstElementChild.cloneNode(true);
    const box = item.querySelector("input");
    box.value = id;
    box.dataset.arose = "";
    this.#list.append(item);
    return box;
  }

  #boxes() {
    return [...this.#list.querySelectorAll("input")];
  }
}

export class Consent {
  constructor(fieldset, session) {
    const when = fieldset.querySelector("[data-when]");
    fieldset.addEventListener("change", ({ target }) => {
      session.do([{ does: "consent", consent: target.value }]);
      this.show();
    });
    this.show = () => {
      const { consent } = session.notes;
      if (!consent) return;
      for (const choice of fieldset.querySelectorAll("input")) choice.checked = choice.value === consent.value;
      const at = new Date(consent.at);
      const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
      const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      when.textContent = consent.value === "not_asked" ? "" : `Noted on ${day} at ${time}.`;
    };
    this.show();
  }
}

// Two keys, if one wants to know: who talks now. Shown in minutes and only here.
export class Balance {
  #session;
  #panel;

  constructor(panel, session) {
    this.#session = session;
    this.#panel = panel;
    setInterval(() => panel.open && this.show(), 1000);
  }

  press(who) {
    const now = this.#session.notes.talking.at(-1)?.value;
    this.#session.do([{ does: "talking", who: now === who ? "nobody" : who }]);
    this.show();
  }

  show() {
    const { talking } = this.#session.notes;
    const until = endedAt(this.#session.notes) ? Date.parse(endedAt(this.#session.notes)) : Date.now();
    const lengths = { me: 0, them: 0 };
    talking.forEach(({ value, at }, place) => {
      const end = place + 1 < talking.length ? Date.parse(talking[place + 1].at) : until;
      if (value in lengths) lengths[value] += Math.max(0, end - Date.parse(at));
    });
    const minutes = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
    const words = talking.length ? `You ${minutes(lengths.me)}, they ${minutes(lengths.them)}` : "Not counted";
    this.#panel.querySelector("[data-balance]").textContent = words;
    const now = talking.at(-1)?.value;
    for (const button of document.querySelectorAll("[data-talking]")) {
      button.setAttribute("aria-pressed", String(button.dataset.talking === now));
    }
  }
}
