// One window on the notes of one talk: what is done here goes to the journal first, from there to Askwell, and to the
// other windows of this browser; what others did comes back the same ways.

import { openJournal } from "./journal.js";
import { emptyNotes, take } from "./notes.js";

const WRITE_AFTER = 40; // ms from a keystroke to the journal: its painting goes first
const SEND_AFTER = 300; // ms, so that one request carries many keystrokes
const LOOK_AGAIN = 4000; // ms between looks at what other devices did
const PATIENCE = 10_000; // ms until a request counts as lost
const LONGEST_PAUSE = 15_000; // ms between two tries
const MOST = 200; // operations in one request

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Nothing can be kept on this device: operations stay in memory until Askwell has them.
const NO_JOURNAL = {
  add: () => Promise.reject(new Error("no journal")),
  all: async () => ({ log: [], devices: [], base: undefined }),
  after: async () => [],
  addDevice: async () => {},
  removeDevice: async () => {},
  setKept: async () => {},
  setBase: async () => {},
  rename: async () => {},
};

// The first of these names that no other window goes by, held until this window closes.
async function takeName(names) {
  for (const name of names) {
    if (await hold(name)) return name;
  }
  return null;
}

const hold = (name) =>
  new Promise((resolve) => {
    if (!navigator.locks) {
      resolve(false);
      return;
    }
    navigator.locks.request(`askwell-live-${name}`, { ifAvailable: true }, (lock) => {
      resolve(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    });
  });

function withZone(moment) {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (number) => String(number).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

export async function openSession({ conversation, address, token, collect }) {
  const journal = await openJournal(conversation).catch(() => NO_JOURNAL);
  const { log, devices, base } = await journal.all();
  const session = new Session({ conversation, address, token, collect, journal });
  await session.begin(log, devices, base);
  return session;
}

class Session extends EventTarget {
  notes = emptyNotes();
  device = "";
  status = "kept"; // kept, here, silent, closed, gone, refused; what the page says of it stands in saved.js
  onDisk = true;
  sentence = "";
  token;

  #conversation;
  #address;
  #collect;
  #journal;
  #channel;
  #known = []; // all operations taken since opening, in the order in which they were taken
  #waiting = []; // done here, not in the journal yet
  #writing = false;
  #number = 0;
  #kept = new Map(); // device: up to which number Askwell has it
  #leftBehind = new Set(); // devices of windows that crashed or were closed; this one sends what they had written
  #serial = 0;
  #tries = 0;
  #wake = () => {};
  #ended = false;

  constructor({ conversation, address, token, collect, journal }) {
    super();
    this.#conversation = conversation;
    this.#address = address;
    this.token = token;
    this.#collect = collect;
    this.#journal = journal;
    this.onDisk = journal !== NO_JOURNAL;
  }

  async begin(log, devices, base) {
    const kept = base?.notes.seen ?? {};
    if (base) this.notes = structuredClone(base.notes);
    log.sort((one, other) => one.number - other.number);
    this.#take(log);
    const names = devices.map(({ device }) => device);
    this.device = (await takeName(names)) ?? (await this.#newName());
    for (const known of devices) this.#kept.set(known.device, Math.max(known.kept, kept[known.device] ?? 0));
    this.#number = Math.max(this.notes.seen[this.device] ?? 0, this.#kept.get(this.device) ?? 0);
    this.#channel = new BroadcastChannel(`askwell-live-${this.#conversation}`);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#updateStatus();
  }

  // Begin to talk with Askwell.
  start() {
    window.addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => {
      this.write();
      this.#hurry();
    });
    window.addEventListener("pagehide", () => this.write());
    this.#talk();
  }

  // Do something. Each operation gets its number, its tick and its moment here.
  do(operations) {
    const at = withZone(new Date());
    const done = operations.map((operation) => {
      this.#number += 1;
      const numbered = { ...operation, device: this.device, number: this.#number, tick: this.notes.tick + 1, at };
      this.#take([numbered]);
      return numbered;
    });
    this.#waiting.push(...done);
    this.#updateStatus();
    this.soon();
    return done;
  }

  // Something was typed: have it collected and written in a moment.
  soon() {
    if (this.#writing) return;
    this.#writing = true;
    this.#updateStatus(); // what was typed is not kept from this moment on, not only once it is collected
    setTimeout(() => this.#writeAll(), WRITE_AFTER);
  }

  // Write at once, for instance because the page is about to go.
  write() {
    this.#collect();
    if (this.#waiting.length) this.#writeAll();
  }

  // Whether Askwell has everything, after having had a moment for it.
  async settled() {
    this.write();
    this.#hurry();
    for (let tries = 0; tries < 40 && (this.pending() || this.#waiting.length); tries += 1) await pause(100);
    return !this.pending() && !this.#waiting.length;
  }

  // Whether anything of this window, or of one that it found left behind, is not with Askwell yet.
  pending() {
    const left = [...this.#leftBehind].some((device) => this.#kept.get(device) < (this.notes.seen[device] ?? 0));
    return left || (this.#kept.get(this.device) ?? 0) < this.#number;
  }

  async #newName() {
    const name = crypto.randomUUID();
    await hold(name);
    await this.#journal.addDevice(name).catch(() => {});
    return name;
  }

  #take(operations) {
    const changed = new Set();
    for (const operation of operations) {
      if (operation.number > (this.notes.seen[operation.device] ?? 0) + 1) continue; // the one before is on its way
      if (!take(this.notes, operation)) continue;
      this.#known.push(operation);
      changed.add(operation.line ?? "");
    }
    return changed;
  }

  // One batch after the other, so that the order on the disk is the order of the keys.
  async #writeAll() {
    this.#writing = true;
    this.#collect();
    while (this.#waiting.length) {
      const batch = this.#waiting.slice();
      try {
        await this.#journal.add(batch);
        this.#waiting.splice(0, batch.length);
        this.#setOnDisk(true);
        this.#channel.postMessage(batch);
      } catch {
        this.#setOnDisk(false);
        this.#wake();
        await pause(1000);
        this.#waiting = this.#waiting.filter(({ number }) => number > (this.#kept.get(this.device) ?? 0));
      }
      this.#updateStatus();
      this.#wake();
      this.#collect();
    }
    this.#writing = false;
    this.#updateStatus();
  }

  #setOnDisk(onDisk) {
    this.onDisk = onDisk;
  }

  // Another window of this browser has written something.
  async #hear(operations) {
    const { device } = operations[0];
    let changed = this.#take(operations);
    if ((this.notes.seen[device] ?? 0) < operations.at(-1).number) {
      changed = this.#take(await this.#journal.after(device, this.notes.seen[device] ?? 0));
    }
    this.#tell(changed);
  }

  #tell(changed) {
    if (changed.size) this.dispatchEvent(new CustomEvent("arrived", { detail: changed }));
  }

  async #talk() {
    let read = false;
    while (!this.#ended) {
      try {
        if (!read) {
          await this.#read();
          read = true;
        }
        await this.#sendAll();
        this.#tries = 0;
        await this.#rest(this.pending() ? SEND_AFTER : document.hidden ? 10 * LOOK_AGAIN : LOOK_AGAIN);
      } catch (wrong) {
        this.#setStatus(wrong.status ?? "silent", wrong.sentence);
        this.#tries += 1;
        await this.#rest(Math.min(500 * 2 ** this.#tries, LONGEST_PAUSE) * (0.5 + Math.random() / 2), true);
      }
    }
  }

  #hurry() {
    this.#tries = 0;
    this.#wake();
  }

  // Wait, but not longer than until something new is there; after a failure that is no reason.
  async #rest(ms, failed = false) {
    const until = Date.now() + ms;
    const woken = new Promise((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([pause(ms), woken]);
    if (this.#tries && failed) await pause(Math.max(0, until - Date.now()));
    else if (this.pending()) await pause(Math.min(SEND_AFTER, Math.max(0, until - Date.now())));
  }

  async #sendAll() {
    await this.#send(this.device);
    for (const [device, kept] of this.#kept) {
      if (device === this.device || (this.notes.seen[device] ?? 0) <= kept) continue;
      if (!this.#leftBehind.has(device) && !(await hold(device))) continue; // its window is there, and sends itself
      this.#leftBehind.add(device);
      await this.#send(device);
    }
  }

  async #send(device) {
    let more = true;
    while (more) {
      const kept = this.#kept.get(device) ?? 0;
      const written = await this.#journal.after(device, kept, MOST).catch(() => []);
      const unwritten = device === this.device && !this.onDisk ? this.#waiting.filter(({ number }) => number > kept) : [];
      const operations = (written.length ? written : unwritten).slice(0, MOST);
      const answer = await this.#ask("operations/", {
        method: "POST",
        headers: { "content-type": "application/json", "x-csrftoken": this.token },
        body: JSON.stringify({ device, since: this.#serial, operations: operations.map(bare) }),
      });
      if (answer.disputed_from) await this.#goByAnotherName(device, answer.disputed_from);
      // Askwell's memory was put back to an earlier day, and what comes before is not here any more.
      if (operations.length && operations[0].number > answer.kept + 1) {
        await this.#goByAnotherName(device, operations[0].number);
      }
      this.#kept.set(device, answer.kept);
      if (operations.length) await this.#journal.setKept(device, answer.kept).catch(() => {});
      await this.#takeOthers(answer);
      this.#updateStatus(true);
      more = answer.more || operations.length === MOST;
    }
  }

  async #takeOthers({ others, serial }) {
    const changed = this.#take(others);
    const news = others.filter(({ device }) => device !== this.device);
    if (news.length) await this.#journal.add(news).catch(() => {});
    this.#serial = Math.max(this.#serial, serial);
    this.#tell(changed);
  }

  // The notes as Askwell has them, and on top of them what it has not heard of yet.
  async #read() {
    const { notes, serial, token } = await this.#ask("notes/", {});
    this.token = token;
    await this.#journal.setBase(notes, serial).catch(() => {});
    const known = this.#known;
    this.#known = [];
    this.notes = structuredClone(notes);
    this.#take(known);
    this.#serial = serial;
    for (const [device, kept] of this.#kept) this.#kept.set(device, Math.max(kept, notes.seen[device] ?? 0));
    this.#kept.set(this.device, Math.max(this.#kept.get(this.device) ?? 0, notes.seen[this.device] ?? 0));
    this.#number = Math.max(this.#number, notes.seen[this.device] ?? 0);
    this.dispatchEvent(new CustomEvent("arrived", { detail: null }));
  }

  async #ask(where, options) {
    const answer = await fetch(`${this.#address}${where}`, {
      ...options,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.type === "opaqueredirect") throw Object.assign(new Error("closed"), { status: "closed" });
    if (answer.status === 404) throw Object.assign(new Error("gone"), { status: "gone" });
    if (answer.status === 403 && options.method) {
      // The key of a page that was kept for hours may be an old one.
      const { token } = await this.#ask("notes/", {});
      this.token = token;
      return this.#ask(where, { ...options, method: "POST", headers: { ...options.headers, "x-csrftoken": token } });
    }
    if (answer.status === 422) {
      throw Object.assign(new Error("refused"), { status: "refused", sentence: (await answer.json()).sentence });
    }
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return answer.json();
  }

  // This browser's memory was put back to an earlier day, and other operations went out under these numbers since.
  async #goByAnotherName(device, from) {
    const mine = await this.#journal.after(device, from - 1);
    const name = crypto.randomUUID();
    const renamed = (revision) => {
      const number = Number(revision.slice(revision.lastIndexOf(":") + 1));
      return revision.startsWith(device) && number >= from ? `${name}:${number - from + 1}` : revision;
    };
    const anew = mine.map((operation) => ({
      ...operation,
      device: name,
      number: operation.number - from + 1,
      ...(operation.over && { over: operation.over.map(renamed) }),
    }));
    await this.#journal.rename(device, from, anew);
    this.#ended = true;
    location.reload();
    await new Promise(() => {});
  }

  #updateStatus(answered = false) {
    if (!answered && !["kept", "here"].includes(this.status)) return;
    this.#setStatus(this.pending() || this.#waiting.length || this.#writing ? "here" : "kept");
  }

  #setStatus(status, sentence = "") {
    if (this.status === status && this.sentence === sentence) return;
    this.status = status;
    this.sentence = sentence;
    this.dispatchEvent(new Event("status"));
  }
}

// What the server needs of an operation: it knows the device and the talk.
function bare({ conversation, device, ...operation }) {
  return operation;
}
