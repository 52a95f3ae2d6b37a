"""A file of people looked through: what each row would lead to, counted, and told in words before anything happens."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from askwell.accounts.models import Explorer
from askwell.formats import contacts
from askwell.formats.contacts import Contacts, Skipped, UnreadableContacts
from askwell.people.actions.cards import Told, entry_of, said_by, told
from askwell.people.models import SourceCard
from askwell.people.queries.here import Beside, here, stands_beside
from askwell.people.queries.imports import remembered_mapping
from askwell.people.rules import PersonRefused
from askwell.people.rules.changes import changes
from askwell.people.rules.planning import Outcome, Step, plan

Tell = Callable[[int, int], None]
"""Called with (done, total) now and then; may raise to stop."""

SHOWN = 8  # examples of each kind on the page of an import
SHOWN_OF_A_REASON = 5
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read, and what each of its cards would lead to."""

    parts: tuple[Contacts, ...]
    cards: list[Told]
    steps: list[Step]
    beside: Beside  # what was here when it was looked through
    headings: tuple[str, ...] = ()  # of a table of no known program
    mapping: tuple[str, ...] = ()  # what its columns hold

    @property
    def skipped(self) -> list[Skipped]:
        """The rows that became nobody."""
        return [one for part in self.parts for one in part.skipped]


def tell_nobody(_done: int, _total: int, /) -> None:
    """Say to nobody how far it is."""


def look_through(
    *, owner: Explorer, data: bytes, mapping: Sequence[str] | None = None, tell: Tell = tell_nobody
) -> Looked:
    """Read a file and work out what each row would lead to. Nothing is written.

    `mapping` says what the columns of a table hold (keys of formats.contacts.FIELDS); without it the one that was
    confirmed last time for a table with these headings holds, else the reader's own guess.
    Refused (`PersonRefused`): no list of people, or nobody in it.
    """
    beside = stands_beside(explorer=owner)
    columns = contacts.columns_in(data)
    if columns is not None and mapping is None:
        mapping = remembered_mapping(explorer=owner, signature=columns.signature) or columns.guess
    try:
        parts = contacts.read_contacts(data, mapping=mapping)
    except UnreadableContacts as refusal:
        raise PersonRefused(str(refusal)) from refusal
    cards = told(contacts=parts)
    steps = plan([entry_of(one=one) for one in cards], here(explorer=owner), step=tell)
    if columns is None:
        return Looked(parts, cards, steps, beside)
    return Looked(parts, cards, steps, beside, tuple(columns.headings), tuple(mapping or ()))


def counts_of(*, looked: Looked) -> dict[str, int]:
    """How many rows lead to what. `skipped` are all that became nobody; `passed_over`, those of them that would have
    told of no person anyway: advertisements, drafts, messages nobody sent.
    """
    outcomes = Counter(step.outcome.value for step in looked.steps)
    found = {outcome.value: outcomes[outcome.value] for outcome in Outcome}
    found["skipped"] = len(looked.skipped)
    found["passed_over"] = sum(one.about != "person" for one in looked.skipped)
    found["blank"] = sum(part.blank for part in looked.parts)
    found["perhaps"] = sum(bool(step.perhaps) for step in looked.steps)
    found["rows"] = len(looked.cards) + found["skipped"]
    found["touches"] = sum(len(part.touches) for part in looked.parts)
    return found


def examples_of(*, owner: Explorer, looked: Looked) -> dict[str, list[dict[str, Any]]]:
    """The first few rows of each kind, in words; what is left out by its reason, each reason once."""
    before = _said_before(owner, looked, most=SHOWN)
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in (*(outcome.value for outcome in Outcome), "perhaps")}
    for one, step in zip(looked.cards, looked.steps, strict=True):
        shown = found[step.outcome.value]
        if len(shown) < SHOWN:
            shown.append(_example(one, _why(one, step, before)))
        if step.perhaps and len(found["perhaps"]) < SHOWN:
            found["perhaps"].append(_example(one, step.perhaps[0][1]))
    found["skipped"] = _reasons(looked.skipped)
    return found


def rows_in_words(*, owner: Explorer, looked: Looked) -> list[dict[str, Any]]:
    """What becomes of every row, with the reasons; rows that became nobody come last, as they stood."""
    before = _said_before(owner, looked, most=len(looked.cards))
    found: list[dict[str, Any]] = [
        {
            "row": one.card.row,
            "name": one.card.name,
            "outcome": step.outcome.value,
            "why": list(_why(one, step, before)),
            "perhaps": [{"person": person, "why": list(why)} for person, why in step.perhaps],
        }
        for one, step in zip(looked.cards, looked.steps, strict=True)
    ]
    found += [
        {"row": s.row, "name": "", "outcome": "skipped", "why": [s.reason], "about": s.about, "original": s.original}
        for s in looked.skipped
    ]
    return found


def _example(one: Told, why: Sequence[str]) -> dict[str, Any]:
    return {"row": one.card.row, "name": one.card.name, "why": list(why)}


def _reasons(skipped: Sequence[Skipped]) -> list[dict[str, Any]]:
    """Each reason once, with how many rows it holds for and the first of them: what tells of people first."""
    grouped: dict[tuple[bool, str], list[Skipped]] = defaultdict(list)
    for one in skipped:
        grouped[one.about != "person", one.reason].append(one)
    return [
        {
            "about": rows[0].about,
            "why": [reason],
            "count": len(rows),
            "rows": [{"row": one.row, "words": one.original[:120]} for one in rows[:SHOWN_OF_A_REASON]],
        }
        for (_, reason), rows in sorted(grouped.items(), key=lambda group: (group[0][0], -len(group[1]), group[0][1]))
    ]


def _why(one: Told, step: Step, before: dict[tuple[str, str], Any]) -> tuple[str, ...]:
    if step.outcome is Outcome.CHANGED:
        return changes(before.get((one.source, one.card.key[:300]), {}), said_by(card=one.card))
    work = ", ".join(part for stint in one.card.stints[:1] for part in (stint.role, stint.organization) if part)
    return step.reasons or ((work,) if work else ())


def _said_before(owner: Explorer, looked: Looked, *, most: int) -> dict[tuple[str, str], Any]:
    changed = [o for o, s in zip(looked.cards, looked.steps, strict=True) if s.outcome is Outcome.CHANGED][:most]
    keys = [one.card.key[:300] for one in changed]
    found: dict[tuple[str, str], Any] = {}
    for begin in range(0, len(keys), AT_ONCE):
        last = SourceCard.objects.of(owner).filter(followed_in__isnull=True, key__in=keys[begin : begin + AT_ONCE])
        found |= {(card.source, card.key): card.said for card in last}
    return found
