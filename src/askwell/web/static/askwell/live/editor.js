// The lines: each a field of its own, some dozens of them to a leaf, so that a keystroke lays out and paints the leaves
// in sight and not two thousand lines.

import { headsOf, inOrder, kindOf, marksOf, revisionOf } from "./notes.js";

const QUIET = 1500; // ms without a key until lines of other devices may appear: nothing moves while one types
const LEAF = 20; // lines of a leaf; one that grows to twice as many is cut in two
const LONGEST = 20_000; // characters of one line
const GROWS_BY_ITSELF = CSS.supports("field-sizing", "content");

export const KINDS = { said: "", observed: "I saw", inferred: "I think", felt: "I feel", follow_up: "Ask" };
export const MARKS = {
  quote: "quote",
  skill: "skill",
  surprise: "surprise",
  energy_up: "energy up",
  energy_down: "energy down",
  promise_mine: "I promised",
  promise_theirs: "they promised",
  name: "name",
  off_the_record: "off the record",
};

// Half an emoji and a NUL are no text that could be kept.
const whole = (text) => (text.toWellFormed?.() ?? text).replaceAll("\0", "");

export class Editor extends EventTarget {
  session = null;
  current = null;

  #list;
  #template;
  #views = new Map();
  #dirty = new Set();
  #lastKey = 0;
  #later = 0;
  #taken = [];

  constructor(list) {
    super();
    this.#list = list;
    this.#template = document.querySelector("#line");
    list.addEventListener("input", (event) => this.#typed(this.#viewOf(event.target)));
    list.addEventListener("beforeinput", (event) => this.#before(event));
    list.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("paste", (event) => this.#paste(event));
    list.addEventListener("focusin", (event) => this.#choose(this.#viewOf(event.target)));
    list.addEventListener("click", (event) => this.#settle(event));
  }

  // What was typed and is in no operation yet, in the order in which it was typed.
  collect() {
    if (!this.#dirty.size) return;
    const views = [...this.#dirty];
    this.#dirty.clear();
    for (const view of views) this.#keepText(view);
  }

  // The lines as they are now; while somebody types, a moment later.
  refresh(changed) {
    clearTimeout(this.#later);
    const wait = this.#lastKey + QUIET - performance.now();
    if (wait > 0 && this.#list.contains(document.activeElement)) {
      this.#later = setTimeout(() => this.refresh(null), wait);
      return;
    }
    this.#steady(() => this.#reconcile(changed));
    this.dispatchEvent(new Event("changed"));
  }

  mark(mark) {
    this.#withCurrent((view, line) => [
      { does: "mark", line: view.id, mark, on: !marksOf(line).includes(mark) },
    ]);
  }

  sort(kind) {
    this.#withCurrent((view, line) => [
      { does: "sort", line: view.id, kind: kindOf(line) === kind ? "said" : kind },
    ]);
  }

  takeAway() {
    const view = this.current;
    if (!view) return;
    this.collect();
    const line = this.session.notes.lines[view.id];
    if (!line) return;
    const next = this.#beside(view, 1) ?? this.#beside(view, -1);
    this.session.do([this.#goneOf(view)]);
    this.#taken.push(view.id);
    this.#remove(view);
    (next ?? this.#firstLine()).area.focus();
    this.dispatchEvent(new Event("changed"));
  }

  bringBack() {
    const id = this.#taken.pop();
    if (!id) return;
    this.session.do([{ does: "gone", line: id, on: false, over: [] }]);
    this.#reconcile(null);
    this.#views.get(id)?.area.focus();
    this.dispatchEvent(new Event("changed"));
  }

  focus() {
    (this.current ?? this.#lastView() ?? this.#firstLine()).area.focus();
  }

  // To a fresh line at the end, where one goes on writing.
  goToEnd() {
    const last = this.#lastView();
    (last && !last.area.value ? last : this.#firstLine()).area.focus();
  }

  text() {
    return [...this.#list.querySelectorAll("textarea")].map((area) => area.value).join("\n");
  }

  #viewOf(element) {
    return this.#views.get(element.closest("[data-line]")?.dataset.line);
  }

  #typed(view) {
    this.#lastKey = performance.now();
    this.#dirty.add(view);
    if (!GROWS_BY_ITSELF) this.#grow(view.area);
    this.session.soon();
  }

  #grow(area) {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }

  // Enter, on a keyboard or on glass.
  #before(event) {
    if (event.inputType !== "insertLineBreak" && event.inputType !== "insertParagraph") return;
    event.preventDefault();
    const view = this.#viewOf(event.target);
    const { value, selectionStart, selectionEnd } = view.area;
    if (selectionStart === 0 && selectionEnd === 0 && value) this.#putAbove(view);
    else this.#split(view, [value.slice(0, selectionStart), value.slice(selectionEnd)], 0);
  }

  #paste(event) {
    const pasted = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    if (!pasted.includes("\n")) return;
    event.preventDefault();
    const view = this.#viewOf(event.target);
    const { value, selectionStart, selectionEnd } = view.area;
    const lines = pasted.split("\n").filter((line) => line.trim());
    const caret = lines.at(-1)?.length ?? 0;
    lines[0] = value.slice(0, selectionStart) + (lines[0] ?? "");
    lines[lines.length - 1] += value.slice(selectionEnd);
    this.#split(view, lines, lines.length > 1 ? caret : selectionStart + caret);
  }

  // The first of these texts stays in the line, each other one gets a line of its own below; all or nothing.
  #split(view, [first, ...rest], caret) {
    if (view.area.value !== first) {
      view.area.value = first;
      this.#dirty.add(view);
      if (!GROWS_BY_ITSELF) this.#grow(view.area);
    }
    const last = this.#put(view, rest);
    last.area.focus();
    last.area.setSelectionRange(caret, caret);
  }

  // New lines below this one, written in the same breath as what is above them.
  #put(above, texts) {
    const operations = this.#takeDirty();
    let after = above;
    for (const text of texts) {
      const view = this.#newView(crypto.randomUUID(), after.li);
      view.area.value = text;
      if (!GROWS_BY_ITSELF && text) this.#grow(view.area);
      operations.push({ does: "text", line: view.id, text: whole(text), over: [], after: after.id });
      after = view;
    }
    this.#do(operations);
    this.#lastKey = performance.now();
    return after;
  }

  #putAbove(view) {
    const above = this.#beside(view, -1);
    const operations = this.#takeDirty();
    const fresh = this.#newView(crypto.randomUUID(), above?.li ?? null);
    operations.push({ does: "text", line: fresh.id, text: "", over: [], after: above?.id ?? null });
    this.#do(operations);
    fresh.area.focus();
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const view = this.#viewOf(event.target);
    if (!view || event.target !== view.area) return;
    const { value, selectionStart, selectionEnd } = view.area;
    const alone = selectionStart === selectionEnd;
    if (event.key === "Backspace" && alone && selectionEnd === 0) this.#join(event, this.#beside(view, -1), view);
    else if (event.key === "Delete" && alone && selectionEnd === value.length) this.#join(event, view, this.#beside(view, 1));
    else if (event.key === "ArrowUp" && !event.shiftKey) this.#step(event, view, -1, selectionStart === 0);
    else if (event.key === "ArrowDown" && !event.shiftKey) this.#step(event, view, 1, selectionEnd === value.length);
  }

  #step(event, view, by, atEdge) {
    const oneRow = view.area.clientHeight < 2 * Number.parseFloat(getComputedStyle(view.area).lineHeight);
    const next = this.#beside(view, by);
    if (!next || !(oneRow || atEdge)) return;
    event.preventDefault();
    const caret = Math.min(view.area.selectionStart, next.area.value.length);
    next.area.focus();
    next.area.setSelectionRange(caret, caret);
  }

  // The lower line's words go to the end of the upper one, and the lower line goes: in one write, so that no crash
  // can leave them twice or not at all.
  #join(event, upper, lower) {
    if (!upper || !lower) return;
    event.preventDefault();
    const caret = upper.area.value.length;
    if (lower.area.value) {
      upper.area.value += lower.area.value;
      this.#dirty.add(upper);
    }
    this.#dirty.delete(lower);
    this.#do([...this.#takeDirty(), this.#goneOf(lower)]);
    this.#remove(lower);
    if (!GROWS_BY_ITSELF) this.#grow(upper.area);
    upper.area.focus();
    upper.area.setSelectionRange(caret, caret);
  }

  #goneOf(view) {
    const line = this.session.notes.lines[view.id];
    const over = line ? Object.keys(line.texts) : [];
    return { does: "gone", line: view.id, on: true, over };
  }

  #keepText(view) {
    const lines = view.area.value.split("\n");
    if (lines.length > 1) {
      // Dropped or dictated: what has several lines becomes several lines.
      view.area.value = lines[0];
      this.#dirty.delete(view);
      this.#dirty.add(view);
      this.#put(view, lines.slice(1)).area.focus();
      return;
    }
    this.#do([this.#textOf(view)]);
  }

  #takeDirty() {
    const views = [...this.#dirty];
    this.#dirty.clear();
    return views.map((view) => this.#textOf(view));
  }

  #textOf(view) {
    const operation = { does: "text", line: view.id, text: whole(view.area.value), over: view.over };
    if (view.isNew) {
      operation.after = this.#beside(view, -1)?.id ?? null;
      view.isNew = false;
    }
    return operation;
  }

  // Each text is typed over the one that the field showed.
  #do(operations) {
    for (const operation of this.session.do(operations)) {
      const view = this.#views.get(operation.line);
      if (view && operation.does === "text") view.over = [revisionOf(operation)];
    }
  }

  #withCurrent(operationsFor) {
    const view = this.current;
    if (!view) return;
    if (view.isNew) this.#dirty.add(view);
    this.collect();
    this.session.do(operationsFor(view, this.session.notes.lines[view.id]));
    this.#show(view, this.session.notes.lines[view.id]);
    this.dispatchEvent(new Event("changed"));
  }

  #choose(view) {
    if (!view || view === this.current) return;
    if (this.current) {
      this.current.area.tabIndex = -1;
      this.current.li.classList.remove("here");
    }
    view.area.tabIndex = 0;
    view.li.classList.add("here");
    this.current = view;
    this.dispatchEvent(new Event("chosen"));
  }

  #beside(view, by) {
    const [sibling, edge] =
      by > 0 ? ["nextElementSibling", "firstElementChild"] : ["previousElementSibling", "lastElementChild"];
    const li = view.li[sibling] ?? view.li.parentElement[sibling]?.[edge];
    return li ? this.#views.get(li.dataset.line) : null;
  }

  #lastView() {
    return this.#views.get(this.#list.lastElementChild?.lastElementChild?.dataset.line);
  }

  #firstLine() {
    const view = this.#newView(crypto.randomUUID(), this.#lastView()?.li ?? null);
    view.isNew = true;
    return view;
  }

  #newView(id, above) {
    const li = this.#template.content.firstElementChild.cloneNode(true);
    const area = li.querySelector("textarea");
    li.dataset.line = id;
    area.maxLength = LONGEST;
    const view = { id, li, area, over: [], isNew: false };
    this.#views.set(id, view);
    this.#place(li, above);
    return view;
  }

  // Below this line, or at the top.
  #place(li, above) {
    const leaf = above?.parentElement ?? this.#list.firstElementChild ?? this.#newLeaf(null);
    if (above && !above.nextElementSibling && leaf.children.length >= LEAF) {
      this.#newLeaf(leaf).append(li);
      return;
    }
    if (above) above.after(li);
    else leaf.prepend(li);
    if (leaf.children.length > 2 * LEAF) this.#cut(leaf);
  }

  #newLeaf(above) {
    const leaf = document.createElement("div");
    leaf.className = "leaf-of-lines";
    if (above) above.after(leaf);
    else this.#list.prepend(leaf);
    return leaf;
  }

  // The half in which somebody writes stays where it is: a field that is moved loses the cursor.
  #cut(leaf) {
    const upper = [...leaf.children].slice(0, LEAF);
    const lower = [...leaf.children].slice(LEAF);
    const writesInUpper = upper.some((li) => li.contains(document.activeElement));
    const fresh = document.createElement("div");
    fresh.className = leaf.className;
    fresh.append(...(writesInUpper ? lower : upper));
    if (writesInUpper) leaf.after(fresh);
    else leaf.before(fresh);
  }

  #remove(view) {
    const leaf = view.li.parentElement;
    if (this.current === view) this.current = null;
    this.#views.delete(view.id);
    this.#dirty.delete(view);
    view.li.remove();
    if (!leaf.firstElementChild) leaf.remove();
  }

  // Keep the line one is at where it stands on the screen.
  #steady(change) {
    const at = this.#list.contains(document.activeElement) ? document.activeElement : null;
    const before = at?.getBoundingClientRect().top;
    change();
    if (at?.isConnected) window.scrollBy({ top: at.getBoundingClientRect().top - before, behavior: "instant" });
  }

  #reconcile(changed) {
    const lines = inOrder(this.session.notes);
    const there = new Set(lines.map((line) => line.id));
    const lost = this.current && !this.current.isNew && !there.has(this.current.id);
    for (const view of [...this.#views.values()]) {
      if (!there.has(view.id) && !this.#dirty.has(view) && !view.isNew) this.#remove(view);
      else if (view.isNew && lines.length && !view.area.value && view !== this.current) this.#remove(view);
    }
    let above = null;
    for (const line of lines) {
      const known = this.#views.get(line.id);
      const view = known ?? this.#newView(line.id, above);
      if (!known || !changed || changed.has(line.id)) this.#show(view, line);
      above = view.li;
    }
    this.#putInOrder(lines);
    if (!this.#list.firstElementChild) this.#firstLine();
    if (!this.current) (this.#lastView() ?? this.#firstLine()).area.tabIndex = 0;
    if (lost && this.#list.closest("main").contains(document.activeElement)) this.focus();
  }

  // Lines that are there keep their order whatever arrives, except where the line above them arrives after them.
  #putInOrder(lines) {
    const wanted = lines.map(({ id }) => this.#views.get(id).li);
    const there = new Set(wanted);
    const shown = [...this.#list.querySelectorAll("[data-line]")].filter((li) => there.has(li));
    if (shown.every((li, place) => li === wanted[place])) return;
    const at = document.activeElement;
    let above = null;
    for (const li of wanted) {
      const left = li.parentElement;
      if (above) above.after(li);
      else this.#list.firstElementChild.prepend(li);
      if (!left.firstElementChild) left.remove();
      above = li;
    }
    at.focus();
  }

  #show(view, line) {
    const heads = headsOf(line);
    if (!this.#dirty.has(view)) this.#showText(view, heads);
    const shown = whole(view.area.value);
    const others = heads.filter(({ revision, text }) => !view.over.includes(revision) && text !== shown);
    const marks = marksOf(line);
    const kind = kindOf(line);
    view.li.dataset.kind = kind;
    view.li.classList.toggle("off-the-record", marks.includes("off_the_record"));
    view.li.querySelector(".line-kind").textContent = KINDS[kind];
    view.li.querySelector(".line-marks").textContent = marks.map((mark) => MARKS[mark]).join(" · ");
    this.#showBeside(view, others);
  }

  #showText(view, heads) {
    const own = heads.filter(({ revision }) => view.over.includes(revision));
    // Whoever stands in the line keeps the words they see, as long as nobody has typed over these.
    const shown = own.length && view.area === document.activeElement ? own[0] : heads[0];
    if (!shown) return;
    view.over = heads.filter(({ text }) => text === shown.text).map(({ revision }) => revision);
    if (view.area.value === shown.text) return;
    const { selectionStart, selectionEnd } = view.area;
    view.area.value = shown.text;
    if (view.area === document.activeElement) view.area.setSelectionRange(selectionStart, selectionEnd);
    if (!GROWS_BY_ITSELF) this.#grow(view.area);
  }

  #showBeside(view, others) {
    const before = view.li.querySelector(".beside");
    if (!others.length) {
      before?.remove();
      return;
    }
    const beside = before ?? document.querySelector("#beside").content.firstElementChild.cloneNode(true);
    beside.querySelector("q").textContent = others[0].text;
    beside.dataset.revision = others[0].revision;
    if (!before) view.li.append(beside);
  }

  // Two texts of one line: which of them it is to be, or a line for each.
  #settle(event) {
    const button = event.target.closest("[data-settle]");
    if (!button) return;
    const view = this.#viewOf(button);
    const { revision } = button.closest(".beside").dataset;
    this.collect();
    const other = this.session.notes.lines[view.id].texts[revision];
    if (other === undefined) return;
    const over = [...new Set([...view.over, revision])];
    if (button.dataset.settle === "other") view.area.value = other;
    const operations = [{ does: "text", line: view.id, text: whole(view.area.value), over }];
    if (button.dataset.settle === "both") {
      const fresh = this.#newView(crypto.randomUUID(), view.li);
      fresh.area.value = other;
      operations.push({ does: "text", line: fresh.id, text: other, over: [], after: view.id });
    }
    this.#do(operations);
    this.#show(view, this.session.notes.lines[view.id]);
    view.area.focus();
    this.dispatchEvent(new Event("changed"));
  }
}
