"""What operations add up to. The result depends on which there are, not on the order in which they came.

Only the order within one device matters, and that one is numbered. `static/askwell/live/notes.js` says the same for the
page; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from askwell.conversations.rules.live.operations import Clock, Does, Kind, Mark, Operation

Stamp = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Heard:
    """One of several words that cannot all hold: the one with the highest stamp does."""

    value: Any
    stamp: Stamp
    at: str
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a line that nothing was typed over yet."""

    revision: str
    text: str


@dataclass(slots=True)
class Line:
    """One line. With two texts it was written on two devices at once, and both are kept."""

    id: str
    place: Heard | None = None  # below which line it was put when it was begun; None: its text has not come yet
    texts: dict[str, str] = field(default_factory=dict)  # revision: text, those nothing was typed over
    early: set[str] = field(default_factory=set)  # revisions typed over that have not come yet
    kind: Heard | None = None
    marks: dict[str, Heard] = field(default_factory=dict)
    gone: Heard | None = None

    @property
    def heads(self) -> list[Text]:
        """The texts that stand: that of the device on which the line was begun first. Never empty once begun."""
        own = self.place.stamp[1] if self.place else ""
        order = sorted(self.texts, key=lambda revision: (not revision.startswith(own), _device_and_number(revision)))
        return [Text(revision, self.texts[revision]) for revision in order]

    @property
    def text(self) -> str:
        return self.heads[0].text if self.texts else ""

    @property
    def beside(self) -> list[str]:
        """What was written in its place on another device, if that is something else."""
        return list(dict.fromkeys(head.text for head in self.heads if head.text != self.text))

    @property
    def sort(self) -> Kind:
        return Kind(self.kind.value) if self.kind else Kind.SAID

    @property
    def marked(self) -> frozenset[Mark]:
        return frozenset(Mark(mark) for mark, heard in self.marks.items() if heard.value)

    @property
    def is_there(self) -> bool:
        """Begun, and not taken away. Whoever took it away without having seen its last words did not mean those."""
        taken = self.gone is not None and self.gone.value and set(self.texts) <= set(self.gone.over)
        return self.place is not None and not taken


Placed = tuple[Stamp, Line]


@dataclass(slots=True)
class Notes:
    """All that was done on the live page of one conversation."""

    lines: dict[str, Line] = field(default_factory=dict)
    asked: dict[str, Heard] = field(default_factory=dict)
    clock: dict[str, Heard] = field(default_factory=dict)
    consent: Heard | None = None
    talking: list[Heard] = field(default_factory=list)  # in the order of their stamps
    seen: dict[str, int] = field(default_factory=dict)  # device: number of its last operation
    tick: int = 0

    def take(self, operation: Operation) -> bool:
        """Add an operation; False if it is there already. Those of one device come in their order."""
        if operation.number <= self.seen.get(operation.device, 0):
            return False
        _TAKE[operation.does](self, operation)
        self.seen[operation.device] = operation.number
        self.tick = max(self.tick, operation.tick)
        return True

    def in_order(self) -> list[Line]:
        """The lines that are there, from top to bottom."""
        return [line for line in _walk(self.lines) if line.is_there]

    @property
    def begun_at(self) -> str | None:
        begun = self.clock.get(Clock.BEGUN)
        return begun.at if begun else None

    @property
    def ended_at(self) -> str | None:
        """When it ended; None if it has not, or was begun again."""
        begun, ended = self.clock.get(Clock.BEGUN), self.clock.get(Clock.ENDED)
        return ended.at if ended and (begun is None or ended.stamp > begun.stamp) else None

    def line(self, line_id: str) -> Line:
        return self.lines.setdefault(line_id, Line(line_id))

    def plain(self) -> dict[str, Any]:
        """All of it as the page holds it, in words that JSON has."""
        plain = asdict(self)
        for line in plain["lines"].values():
            line["early"] = sorted(line["early"])
        return plain


def fold(operations: Iterable[Operation]) -> Notes:
    """The notes that these operations add up to."""
    notes = Notes()
    for operation in operations:
        notes.take(operation)
    return notes


def _text(notes: Notes, operation: Operation) -> None:
    line, said = notes.line(operation.said["line"]), operation.said
    if "after" in said and (line.place is None or operation.stamp < line.place.stamp):
        line.place = _heard(operation, said["after"])
    _type_over(notes, line, operation)
    if operation.revision in line.early:
        line.early.discard(operation.revision)
    else:
        line.texts[operation.revision] = said["text"]


def _type_over(notes: Notes, line: Line, operation: Operation) -> None:
    for revision in operation.said["over"]:
        device, number = _device_and_number(revision)
        if revision in line.texts:
            del line.texts[revision]
        elif notes.seen.get(device, 0) < number and revision != operation.revision:
            line.early.add(revision)


def _mark(notes: Notes, operation: Operation) -> None:
    marks, said = notes.line(operation.said["line"]).marks, operation.said
    marks[said["mark"]] = _later(marks.get(said["mark"]), _heard(operation, said["on"]))


def _sort(notes: Notes, operation: Operation) -> None:
    line = notes.line(operation.said["line"])
    line.kind = _later(line.kind, _heard(operation, operation.said["kind"]))


def _gone(notes: Notes, operation: Operation) -> None:
    line = notes.line(operation.said["line"])
    over = tuple(sorted(operation.said["over"]))
    line.gone = _later(line.gone, Heard(operation.said["on"], operation.stamp, operation.at, over))


def _asked(notes: Notes, operation: Operation) -> None:
    question = operation.said["question"]
    notes.asked[question] = _later(notes.asked.get(question), _heard(operation, operation.said["on"]))


def _clock(notes: Notes, operation: Operation) -> None:
    which = operation.said["clock"]
    notes.clock[which] = _later(notes.clock.get(which), _heard(operation, which))


def _consent(notes: Notes, operation: Operation) -> None:
    notes.consent = _later(notes.consent, _heard(operation, operation.said["consent"]))


def _talking(notes: Notes, operation: Operation) -> None:
    notes.talking.append(_heard(operation, operation.said["who"]))
    notes.talking.sort(key=lambda heard: heard.stamp)


_TAKE: dict[Does, Callable[[Notes, Operation], None]] = {
    Does.TEXT: _text,
    Does.MARK: _mark,
    Does.SORT: _sort,
    Does.GONE: _gone,
    Does.ASKED: _asked,
    Does.CLOCK: _clock,
    Does.CONSENT: _consent,
    Does.TALKING: _talking,
}


def _heard(operation: Operation, value: Any) -> Heard:
    return Heard(value, operation.stamp, operation.at)


def _later(before: Heard | None, now: Heard) -> Heard:
    return now if before is None or now.stamp > before.stamp else before


def _device_and_number(revision: str) -> tuple[str, int]:
    device, _colon, number = revision.partition(":")
    return device, int(number)


def _walk(lines: dict[str, Line]) -> Iterator[Line]:
    """Each line, then those put below it, the latest first: that is where the explorer saw it appear.

    Lines below one that never came stand at the end, in the order in which they were begun.
    """
    below: dict[str | None, list[Placed]] = {}
    for line in lines.values():
        if line.place is not None:
            below.setdefault(line.place.value, []).append((line.place.stamp, line))
    for siblings in below.values():
        siblings.sort(key=lambda placed: placed[0])  # the latest is taken first, from the end
    walked: set[str] = set()
    yield from _descend(below, below.get(None, []), walked)
    for placed in sorted((one for siblings in below.values() for one in siblings), key=lambda one: one[0]):
        yield from _descend(below, [placed], walked)


def _descend(below: dict[str | None, list[Placed]], top: list[Placed], walked: set[str]) -> Iterator[Line]:
    waiting = list(top)
    while waiting:
        _stamp, line = waiting.pop()
        if line.id not in walked:
            walked.add(line.id)
            yield line
            waiting += below.get(line.id, [])
