"""The files in which the export speaks of the explorer: profile, positions, schools, skills, mail addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from askwell.formats.contacts.linkedin.dates import period_of
from askwell.formats.contacts.linkedin.names import unescaped, whole_name
from askwell.formats.contacts.linkedin.part import Part
from askwell.formats.contacts.model import Oneself, Stint
from askwell.formats.contacts.tables import Row, cells_by_heading, first_of, folded

_Cells = Mapping[str, tuple[str, ...]]

_YES = {"yes", "true", "1"}
_TODAY = {"present", "now", "current", "today", "heute", "aujourd'hui", "actualidad", "presente", "atual", "heden"}


def reader_of(kind: str) -> Callable[[Sequence[str], Iterable[Row]], Part] | None:
    """Return what reads a file of this kind, or None where the kind is not about the explorer."""
    if kind not in _TOLD:
        return None
    told, needed = _TOLD[kind], _NEEDED[kind]

    def read(headings: Sequence[str], rows: Iterable[Row]) -> Part:
        given = [folded(heading) for heading in headings]
        held = [cells_by_heading(given, row) for row in rows]
        filled = [cells for cells in held if first_of(cells, *needed)]
        oneself, names = told(filled)
        return Part(kind, oneself=oneself, names=names, blank=len(held) - len(filled))

    return read


def merged(parts: Iterable[Part]) -> Oneself:
    """Put together what all files say of the explorer, each thing once: positions may stand in two files."""
    told = [part.oneself for part in parts]
    skills: dict[str, str] = {}
    for skill in (skill for one in told for skill in one.skills):
        skills.setdefault(skill.casefold(), skill)
    return Oneself(
        name=next((one.name for one in told if one.name), ""),
        emails=tuple(dict.fromkeys(email for one in told for email in one.emails)),
        stints=tuple(dict.fromkeys(stint for one in told for stint in one.stints)),
        schools=tuple(dict.fromkeys(school for one in told for school in one.schools)),
        skills=tuple(skills.values()),
    )


def _profile(rows: Sequence[_Cells]) -> tuple[Oneself, tuple[str, ...]]:
    names: list[str] = []
    for cells in rows:
        given, family = unescaped(first_of(cells, "first name")), unescaped(first_of(cells, "last name"))
        names.append(whole_name(given, family))
        if maiden := unescaped(first_of(cells, "maiden name")):
            names.append(whole_name(given, maiden))
    return Oneself(name=next(filter(None, names), "")), tuple(filter(None, names))


def _positions(rows: Sequence[_Cells]) -> tuple[Oneself, tuple[str, ...]]:
    return Oneself(stints=tuple(_stint(cells, "company name", "title", "role") for cells in rows)), ()


def _education(rows: Sequence[_Cells]) -> tuple[Oneself, tuple[str, ...]]:
    return Oneself(schools=tuple(_stint(cells, "school name", "degree name") for cells in rows)), ()


def _skills(rows: Sequence[_Cells]) -> tuple[Oneself, tuple[str, ...]]:
    return Oneself(skills=tuple(unescaped(first_of(cells, "name")) for cells in rows)), ()


def _emails(rows: Sequence[_Cells]) -> tuple[Oneself, tuple[str, ...]]:
    """Return the addresses, the one they use first."""
    in_order = sorted(rows, key=lambda cells: first_of(cells, "primary").casefold() not in _YES)
    emails = (first_of(cells, "email address") for cells in in_order)
    return Oneself(emails=tuple(email for email in emails if "@" in email)), ()


def _stint(cells: _Cells, organization: str, *role: str) -> Stint:
    since, until = first_of(cells, "started on", "start date"), first_of(cells, "finished on", "end date")
    return Stint(
        organization=unescaped(first_of(cells, organization)),
        role=unescaped(first_of(cells, *role)),
        since=period_of(since),
        until=period_of(until),
        # Schools are mostly given without any year, which does not mean that somebody still goes there.
        present=(not until and (bool(since) or organization == "company name")) or until.casefold() in _TODAY,
    )


_TOLD: Mapping[str, Callable[[Sequence[_Cells]], tuple[Oneself, tuple[str, ...]]]] = {
    "profile": _profile,
    "positions": _positions,
    "volunteering": _positions,
    "education": _education,
    "skills": _skills,
    "emails": _emails,
}
# A row with none of these says nothing, whatever else stands in it.
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "profile": ("first name", "last name"),
    "positions": ("company name", "title"),
    "volunteering": ("company name", "role"),
    "education": ("school name", "degree name"),
    "skills": ("name",),
    "emails": ("email address",),
}
