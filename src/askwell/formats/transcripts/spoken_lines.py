"""Lines of text with speakers, times, both or neither, written down as pieces.

This is the common ground of every dialect that is plain text: who the speakers are is settled once for the whole file,
then each line either names the next speaker, gives a time, or goes on with what is being said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.transcripts.labels import Label, accepted_names, read_label
from askwell.formats.transcripts.names import looks_like_name, names_a_role, person
from askwell.formats.transcripts.paragraphs import blocks
from askwell.formats.transcripts.scribe import Scribe
from askwell.formats.transcripts.times import only_a_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askwell.formats.transcripts.pieces import Piece

_FEWEST_LABELS = 1 / 20
_FEWEST_NAMES_ALONE = 0.4


@dataclass(frozen=True, slots=True)
class Cast:
    """The speakers of a file: ``named`` before a colon, ``timed`` on a line with a time, ``alone`` on a line."""

    named: frozenset[str] = frozenset()
    timed: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()

    def has(self, label: Label) -> bool:
        """Tell whether a label is one of the speakers, in the place where this file writes them."""
        if label.colon:
            return label.name in self.named
        return label.name in (self.alone if label.start is None else self.timed)

    def __bool__(self) -> bool:
        """Tell whether there is any speaker."""
        return bool(self.named or self.timed or self.alone)


def cast_of(lines: Sequence[str], attendees: str = "") -> Cast:
    """Return who speaks in a file; nobody where no label holds up."""
    labels = list(_labels(lines))
    colons = [label if label and label.colon else None for label in labels]
    above = [label if label and not label.colon and label.start is not None else None for label in labels]
    cast = Cast(accepted_names(colons, attendees), accepted_names(above, attendees))
    spoken_by = sum(1 for label in labels if label and cast.has(label))
    if cast and spoken_by >= _FEWEST_LABELS * len(labels):
        return cast
    return Cast(alone=_names_alone(lines, attendees))


def spoken(lines: Sequence[str], cast: Cast, *, runs_on: bool = False) -> tuple[Piece, ...]:
    """Write down lines by their speakers and times; ``runs_on`` joins timed lines as cues of one sentence."""
    scribe = Scribe(marks=True)
    for line in lines:
        label = read_label(line)
        if (time := only_a_time(line)) is not None:
            scribe.time(time, runs_on=runs_on)
        elif label and cast.has(label):
            scribe.speaker(person(label.name or ""), label.start, label.end)
            scribe.write(label.text)
        elif label and label.start is not None and _tells_time(label, cast):
            scribe.time(label.start, label.end, runs_on=runs_on)
            scribe.write(label.rest)
        else:
            scribe.write(line)
    return scribe.pieces()


def _tells_time(label: Label, cast: Cast) -> bool:
    """Tell a mark at the beginning of a line from a time that is part of what was said ("12:30 suits me")."""
    return label.led_by == "brackets" or (label.led_by == "bare" and not cast)


def _labels(lines: Sequence[str]) -> Iterator[Label | None]:
    """Yield the label of each line that has one or opens a paragraph; the other lines are wrapped speech.

    A name and a time alone on a line count only above a line without a time: between timed lines they are speech.
    """
    waiting: Label | None = None
    opens = True
    for line in lines:
        filled = bool(line.strip()) and only_a_time(line) is None
        label = read_label(line) if filled else None
        if filled and waiting:
            yield None if label and label.led_by else waiting
            waiting = None
        if label and label.colon:
            yield label
        elif label and label.start is not None:
            waiting = label
        elif filled and opens:
            yield None
        opens = not filled
    if waiting:
        yield None


def _names_alone(lines: Sequence[str], attendees: str) -> frozenset[str]:
    """Find names alone on a line above what was said: at least two, again and again, over much of the text."""
    first_lines = [(block[0], len(block)) for block in blocks(lines)]
    labels = [(read_label(line), size) for line, size in first_lines]
    heads = [
        label.name
        for label, _ in labels
        if label and label.name and not label.colon and label.start is None and _may_stand_alone(label.name)
    ]
    counts = Counter(heads)
    names = frozenset(name for name, count in counts.items() if count > 1 or name in attendees)
    headed = sum(counts[name] for name in names)
    unheaded = sum(1 for label, size in labels if size > 1 or not (label and label.name in names))
    if len(names) < 2 or headed < _FEWEST_NAMES_ALONE * unheaded:
        return frozenset()
    return names


def _may_stand_alone(name: str) -> bool:
    return names_a_role(name) or (looks_like_name(name) and name[0].isupper())
