"""One line about somebody, read beside who is here: who introduced them, and who has the same name already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.people.queries.people import everyone, with_name
from askwell.people.rules import name_key
from askwell.people.rules.adding import Line, understood
from askwell.people.rules.addresses import mail_key, name_from_mail

LONGEST = {"role": 200, "employer": 200, "met": 300, "phone": 100, "mail": 300, "page": 500}
LINE_LONGEST = 2000
NAMESAKES = 3


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What a line says, and whom of those here it names. `parts` is what `actions.add_person` takes."""

    line: Line
    name: str
    introducer: Person | None
    namesakes: tuple[Person, ...]
    parts: dict[str, Any]


def read_line(*, explorer: Explorer, line: str) -> ReadLine:
    """Understand a line and look up whom it names. Nothing of it is lost: what does not fit its place is the note."""
    read = understood(line[:LINE_LONGEST])
    name = read.name or name_from_mail(mail_key(read.mail))
    introducer = _introducer(explorer, read.introduced_by)
    met = read.met
    if read.introduced_by and introducer is None:
        met = ", ".join(part for part in (read.met, f"through {read.introduced_by}") if part)
    said = {"role": read.role, "employer": read.employer, "met": met}
    said |= {"mail": read.mail, "phone": read.phone, "page": read.profile}
    too_long = [value for part, value in said.items() if len(value) > LONGEST[part]]
    fitting = {part: value for part, value in said.items() if len(value) <= LONGEST[part]}
    note = "\n".join(filter(None, (read.note, *too_long, line[LINE_LONGEST:])))
    namesakes = with_name(explorer=explorer, name=name).prefetch_related("positions__organization") if name else ()
    return ReadLine(
        line=read,
        name=name,
        introducer=introducer,
        namesakes=tuple(namesakes[:NAMESAKES]),
        parts={"name": name, "introduced_by": introducer, "note": note, **fitting},
    )


def _introducer(explorer: Explorer, name: str) -> Person | None:
    """The one person meant: by the whole name, else by the first if only one person here has it."""
    if not name:
        return None
    found = list(with_name(explorer=explorer, name=name)[:2])
    if not found:
        found = list(everyone(explorer=explorer).filter(key__startswith=f"{name_key(name)} ")[:2])
    return found[0] if len(found) == 1 else None
