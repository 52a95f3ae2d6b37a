"""The lines of a calendar file sorted into its components; what is broken is told apart, and takes nothing with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from askwell.formats.calendar.model import UnreadableCalendar
from askwell.formats.contacts.vcard.lines import Line, lines_of
from askwell.formats.contacts.vcard.values import unescaped
from askwell.formats.signatures import recognised

_LARGEST = 16 * 1024 * 1024
_DEEPEST = 12
_PLEASE = "please choose the file (.ics) that your calendar exports, or the address it can be subscribed at"


@dataclass(slots=True)
class Component:
    """One BEGIN … END of a file: its lines by name, and the components in it. Not `whole` if its END is missing."""

    name: str
    lines: dict[str, list[Line]] = field(default_factory=dict)
    inner: list[Component] = field(default_factory=list)
    whole: bool = True

    def line(self, name: str) -> Line | None:
        """Return the first line of this name."""
        return next(iter(self.lines.get(name, ())), None)

    def value(self, name: str) -> str:
        """Return the value of the first line of this name as it stands there, or an empty string."""
        line = self.line(name)
        return line.value.strip() if line else ""

    def text(self, name: str) -> str:
        """Return the text of the first line of this name, its escapes resolved, or an empty string."""
        line = self.line(name)
        return unescaped(line.value, line_ends=not line.quoted).strip() if line else ""

    def all(self, *names: str) -> Iterator[Component]:
        """Yield the components of these names, wherever in this one they stand, in their order."""
        for one in self.inner:
            if one.name in names:
                yield one
            yield from one.all(*names)


def components_of(data: bytes) -> Component:
    """Return a nameless component that holds everything in a file; refused with `UnreadableCalendar` if no calendar."""
    if len(data) > _LARGEST:
        raise UnreadableCalendar(f"This calendar is larger than {_LARGEST >> 20} MB; please export fewer years of it.")
    if found := recognised(data):
        raise UnreadableCalendar(f"This is {found}, not a calendar; {_PLEASE}.")
    everything = Component("")
    _sort(data, [everything])
    if not any(everything.all("VCALENDAR", "VEVENT", "VFREEBUSY")):
        raise UnreadableCalendar(f"There is no calendar in this file; {_PLEASE}.")
    return everything


def _sort(data: bytes, open_ones: list[Component]) -> None:
    for line in lines_of(data):
        if line.name == "BEGIN":
            _begin(line.value.strip().upper(), open_ones)
        elif line.name == "END":
            _end(line.value.strip().upper(), open_ones)
        elif line.name:
            open_ones[-1].lines.setdefault(line.name, []).append(line)
    for left in open_ones[1:]:
        left.whole = left.name == "VCALENDAR"


def _begin(name: str, open_ones: list[Component]) -> None:
    """Open a component. No event or zone stands in another: where one seems to, the END of the other is missing."""
    begins_anew = {"VCALENDAR": 0, "VEVENT": 1, "VTIMEZONE": 1, "VTODO": 1, "VFREEBUSY": 1, "VJOURNAL": 1}
    while len(open_ones) > 1 and name in begins_anew:
        if open_ones[-1].name == "VCALENDAR" and begins_anew[name]:
            break
        closed = open_ones.pop()
        closed.whole = closed.name == "VCALENDAR"
    component = Component(name)
    if len(open_ones) < _DEEPEST:
        open_ones[-1].inner.append(component)
        open_ones.append(component)


def _end(name: str, open_ones: list[Component]) -> None:
    if all(one.name != name for one in open_ones[1:]):
        return
    while (closed := open_ones.pop()).name != name:
        closed.whole = False
