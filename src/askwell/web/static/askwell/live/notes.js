// What operations add up to: the same as rules/live/folding.py says on the server, and a test holds the two equal.
//
// Notes are plain data, so that the server can send them and IndexedDB can keep them:
// { lines: { id: { id, place, texts: {revision: text}, early: [revision], kind, marks, gone } },
//   asked, clock, consent, talking, seen: {device: number}, tick }
// A word that was said is { value, stamp: [tick, device, number], at, over }.

export const emptyNotes = () => ({
  lines: {},
  asked: {},
  clock: {},
  consent: null,
  talking: [],
  seen: {},
  tick: 0,
});

export const revisionOf = (operation) => `${operation.device}:${operation.number}`;

const stampOf = ({ tick, device, number }) => [tick, device, number];

function compare(one, other) {
  for (let i = 0; i < 3; i += 1) {
    if (one[i] !== other[i]) return one[i] < other[i] ? -1 : 1;
  }
  return 0;
}

const said = (operation, value, over = []) => ({ value, stamp: stampOf(operation), at: operation.at, over });

const later = (before, now) => (!before || compare(now.stamp, before.stamp) > 0 ? now : before);

function lineOf(notes, id) {
  notes.lines[id] ??= { id, place: null, texts: {}, early: [], kind: null, marks: {}, gone: null };
  return notes.lines[id];
}

function typeOver(notes, line, operation) {
  for (const revision of operation.over) {
    const at = revision.lastIndexOf(":");
    if (revision in line.texts) delete line.texts[revision];
    else if ((notes.seen[revision.slice(0, at)] ?? 0) < Number(revision.slice(at + 1)) && revision !== revisionOf(operation)) {
      if (!line.early.includes(revision)) line.early.push(revision);
    }
  }
}

const TAKE = {
  text(notes, operation) {
    const line = lineOf(notes, operation.line);
    if (operation.after !== undefined && (!line.place || compare(stampOf(operation), line.place.stamp) < 0)) {
      line.place = said(operation, operation.after);
    }
    typeOver(notes, line, operation);
    const revision = revisionOf(operation);
    if (line.early.includes(revision)) line.early = line.early.filter((one) => one !== revision);
    else line.texts[revision] = operation.text;
  },
  mark(notes, operation) {
    const { marks } = lineOf(notes, operation.line);
    marks[operation.mark] = later(marks[operation.mark], said(operation, operation.on));
  },
  sort(notes, operation) {
    const line = lineOf(notes, operation.line);
    line.kind = later(line.kind, said(operation, operation.kind));
  },
  gone(notes, operation) {
    const line = lineOf(notes, operation.line);
    line.gone = later(line.gone, said(operation, operation.on, [...operation.over].sort()));
  },
  asked(notes, operation) {
    notes.asked[operation.question] = later(notes.asked[operation.question], said(operation, operation.on));
  },
  clock(notes, operation) {
    notes.clock[operation.clock] = later(notes.clock[operation.clock], said(operation, operation.clock));
  },
  consent(notes, operation) {
    notes.consent = later(notes.consent, said(operation, operation.consent));
  },
  talking(notes, operation) {
    notes.talking.push(said(operation, operation.who));
    notes.talking.sort((one, other) => compare(one.stamp, other.stamp));
  },
};

// Add an operation; false if it is there already. Those of one device come in their order.
export function take(notes, operation) {
  if (operation.number <= (notes.seen[operation.device] ?? 0)) return false;
  TAKE[operation.does](notes, operation);
  notes.seen[operation.device] = operation.number;
  notes.tick = Math.max(notes.tick, operation.tick);
  return true;
}

// The texts of a line that stand, that of the device on which it was begun first.
export function headsOf(line) {
  const own = line.place ? line.place.stamp[1] : "";
  const revisions = Object.keys(line.texts).map((revision) => {
    const at = revision.lastIndexOf(":");
    return { revision, text: line.texts[revision], key: [revision.startsWith(own) ? 0 : 1, revision.slice(0, at), Number(revision.slice(at + 1))] };
  });
  return revisions.sort((one, other) => compare(one.key, other.key));
}

export function isThere(line) {
  if (!line.place) return false;
  const taken = line.gone?.value && Object.keys(line.texts).every((revision) => line.gone.over.includes(revision));
  return !taken;
}

export const marksOf = (line) => Object.keys(line.marks).filter((mark) => line.marks[mark].value);

export const kindOf = (line) => line.kind?.value ?? "said";

// The lines that are there, from top to bottom: each, then those put below it, the latest first.
export function inOrder(notes) {
  const below = new Map();
  for (const line of Object.values(notes.lines)) {
    if (!line.place) continue;
    const siblings = below.get(line.place.value);
    if (siblings) siblings.push(line);
    else below.set(line.place.value, [line]);
  }
  const byStamp = (one, other) => compare(one.place.stamp, other.place.stamp);
  for (const siblings of below.values()) siblings.sort(byStamp);
  const walked = new Set();
  const ordered = [];
  const descend = (top) => {
    const waiting = [...top];
    while (waiting.length) {
      const line = waiting.pop();
      if (walked.has(line)) continue;
      walked.add(line);
      ordered.push(line);
      for (const one of below.get(line.id) ?? []) waiting.push(one);
    }
  };
  descend(below.get(null) ?? []);
  for (const line of [...below.values()].flat().sort(byStamp)) descend([line]);
  return ordered.filter(isThere);
}

export const begunAt = (notes) => notes.clock.begun?.at ?? null;

export function endedAt(notes) {
  const { begun, ended } = notes.clock;
  return ended && (!begun || compare(ended.stamp, begun.stamp) > 0) ? ended.at : null;
}
