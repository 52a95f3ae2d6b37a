"""Lines into entries: where one card ends and the next begins, whatever mark is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from askwell.formats.contacts.vcard.lines import Line

_MARKS = {"BEGIN", "END"}


@dataclass(slots=True)
class Entry:
    """One card: its lines, those of a card inside it (an agent's), and its text as it stood.

    ``marked`` is false for lines that stand outside any card.
    """

    row: int
    marked: bool
    lines: list[Line] = field(default_factory=list)
    agents: list[list[Line]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def original(self) -> str:
        """The entry as it stood, without what is left unread."""
        return "\n".join(self.texts)


def entries_of(lines: Iterable[Line]) -> Iterator[Entry]:
    """Yield every entry of a file.

    A card without an end is ended by the beginning of the next one, unless that is an agent's; lines before an end
    without a beginning are a card.
    """
    entry: Entry | None = None
    row = depth = 0
    for line in lines:
        name = line.name
        mark = name if name in _MARKS and line.value.strip().upper() == "VCARD" else ""
        if mark == "BEGIN" and not (entry and _expects_agent(entry, depth)):
            if entry:
                yield entry
            row, depth = row + 1, 0
            entry = Entry(row, marked=True, texts=[line.text])
            continue
        if not entry:
            if mark:
                continue  # an end too many
            row, depth = row + 1, 0
            entry = Entry(row, marked=False)
        entry.texts.append(line.text)
        if mark == "END" and not depth:
            entry.marked = True
            yield entry
            entry = None
        else:
            depth += _kept(entry, line, mark, depth)
    if entry:
        yield entry


def _expects_agent(entry: Entry, depth: int) -> bool:
    """Tell whether a card may begin inside this one: right behind an AGENT that says nothing itself."""
    last = (entry.agents[-1] if depth else entry.lines)[-1:]
    return bool(last) and last[0].name == "AGENT" and not last[0].value.strip()


def _kept(entry: Entry, line: Line, mark: str, depth: int) -> int:
    """Keep a line where it belongs, and return by how much what follows lies deeper."""
    if mark == "END":
        return -1
    if mark or (line.name == "AGENT" and line.value.strip().upper() == "BEGIN:VCARD"):
        entry.agents.append([])
        return 1
    (entry.agents[-1] if depth else entry.lines).append(line)
    return 0
