// The promised minutes, and one calm cue before they are over: rules/live/timing.py says the same.

import { begunAt, endedAt } from "./notes.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CUE = 5 * MINUTE;

export function endsAt({ beginsAt, minutes, begun }) {
  if (!minutes) return null;
  const length = minutes * MINUTE;
  if (begun === null) return beginsAt === null ? null : beginsAt + length;
  if (beginsAt !== null && beginsAt <= begun && begun < beginsAt + length) return beginsAt + length;
  return begun + length;
}

function asTime(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// More than an hour ahead nobody counts seconds: the time, and the day unless it is today.
function asMoment(ms) {
  const moment = new Date(ms);
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === new Date().toDateString()) return [time, "is when it begins"];
  const day = moment.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  return [time, `on ${day} is when it begins`];
}

export class Clock {
  #session;
  #panel;
  #agreed;
  #cue;
  #said = false;

  constructor(panel, session) {
    this.#session = session;
    this.#panel = panel;
    this.#cue = document.querySelector("#cue");
    this.#agreed = {
      beginsAt: panel.dataset.beginsAt ? Date.parse(panel.dataset.beginsAt) : null,
      minutes: Number(panel.dataset.minutes) || null,
    };
    panel.querySelector("button").addEventListener("click", () => this.press());
    setInterval(() => this.show(), 1000);
    this.show();
  }

  press() {
    const running = begunAt(this.#session.notes) && !endedAt(this.#session.notes);
    this.#session.do([{ does: "clock", clock: running ? "ended" : "begun" }]);
    this.#said = false;
    this.show();
  }

  show() {
    const { notes } = this.#session;
    const begun = begunAt(notes) ? Date.parse(begunAt(notes)) : null;
    const ended = endedAt(notes) ? Date.parse(endedAt(notes)) : null;
    const end = endsAt({ ...this.#agreed, begun });
    const [time, words] = this.#say(begun, ended, end);
    this.#write("time", time);
    this.#write("[data-words]", words);
    this.#write("[data-press]", begun !== null && ended === null ? "End" : begun === null ? "Begin now" : "Begin again");
    const left = end === null ? Infinity : end - Date.now();
    this.#giveCue(begun !== null && ended === null && left > 0 && left <= CUE);
  }

  #say(begun, ended, end) {
    const { minutes, beginsAt } = this.#agreed;
    const now = Date.now();
    if (ended !== null) return [asTime(ended - begun), "is how long you talked"];
    if (begun === null && beginsAt !== null && beginsAt > now + HOUR) return asMoment(beginsAt);
    if (begun === null && beginsAt !== null && beginsAt > now) return [asTime(beginsAt - now), "until it begins"];
    if (begun === null) return [minutes ? `${minutes}:00` : "0:00", minutes ? "promised" : "not begun"];
    if (end === null) return [asTime(now - begun), "since you began"];
    return [asTime(end - now), `left of ${minutes} promised minutes`];
  }

  // Said once, to those who listen to the page as well; its place is there before it is, so that nothing moves.
  #giveCue(due) {
    this.#cue.classList.toggle("due", due);
    if (due && !this.#said) {
      this.#cue.querySelector("p").textContent = this.#cue.dataset.words;
      this.#said = true;
    } else if (!due && this.#cue.querySelector("p").textContent) {
      this.#cue.querySelector("p").textContent = "";
    }
  }

  #write(where, words) {
    const element = this.#panel.querySelector(where);
    if (element.textContent !== words) element.textContent = words;
  }
}
