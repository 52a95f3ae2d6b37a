"""What an import would do, or has done, in sentences: a line for each kind of row, the people before the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma

from askwell.people.models import PeopleImport

NAMED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the tally: how many, of what, and what can be looked at behind it."""

    kind: str
    count: int
    words: str
    more: str
    rows: Sequence[dict[str, Any]] = ()
    reasons: Sequence[dict[str, Any]] = ()
    names: Sequence[str] = field(default_factory=list)

    @property
    def rest(self) -> int:
        """How many are not among the rows shown."""
        return self.count - len(self.rows)


def headline(found: PeopleImport) -> str:
    """The one thing to know of an import: what it would do, and once it is brought in, what it did."""
    counts, done = found.counts, found.finished_at is not None
    better = counts["merged"] + counts["changed"]
    if counts["added"]:
        people = _people_count(counts["added"])
        return f"{people} came in" if done else f"{people} would come in"
    if better:
        people = _people_count(better)
        return f"News of {people} came in" if done else f"News of {people} would come in"
    if counts["touches"]:
        return "It is noted when you last wrote" if done else "It would be noted when you last wrote"
    return "Nothing new in this file"


def _people_count(count: int) -> str:
    return "1 person" if count == 1 else f"{intcomma(count)} people"


def tally(found: PeopleImport) -> list[Told]:
    """Each kind of row that would do something, or would have told of somebody; what matters most first."""
    return [one for one in _people(found) if one.count]


def left_alone(found: PeopleImport) -> list[Told]:
    """What was looked at, or not even that, and tells of nobody: advertisements, drafts, parts of an export."""
    return [one for one in _left_alone(found) if one.count]


def has_news(found: PeopleImport) -> bool:
    """Tell whether bringing it in would change anything."""
    return any(found.counts[kind] for kind in ("added", "merged", "changed", "touches"))


def _people(found: PeopleImport) -> Iterator[Told]:
    counts, examples = found.counts, found.examples
    kinds = (
        ("added", "new person", "new people", _names(examples["added"], counts["added"])),
        (
            "perhaps",
            "of them may be somebody you have",
            "of them may be people you have",
            "You are asked about each. Nobody is made one with somebody else without you.",
        ),
        ("changed", "has changed", "have changed", "The same source says something else than last time."),
        (
            "merged",
            "is here already",
            "are here already",
            "What the file knows is added to them. What you wrote stays as you wrote it.",
        ),
        ("same", "the same as before", "the same as before", "Nothing happens to them."),
    )
    for kind, one, many, more in kinds:
        count = counts[kind]
        yield Told(kind, count, one if count == 1 else many, more, rows=examples[kind])

    words = "message or invitation" if counts["touches"] == 1 else "messages and invitations"
    more = "Only the days you last wrote to each other are kept, never the words."
    yield Told("touches", counts["touches"], words, more)
    left_out = counts["skipped"] - counts["passed_over"]
    reasons = [reason for reason in examples["skipped"] if reason["about"] == "person"]
    words = "row left out" if left_out == 1 else "rows left out"
    yield Told("skipped", left_out, words, _because(reasons), reasons=reasons)


def _left_alone(found: PeopleImport) -> Iterator[Told]:
    passed, sensitive, unread = found.counts["passed_over"], found.sensitive, found.unread
    reasons = [reason for reason in found.examples["skipped"] if reason["about"] != "person"]
    words = "message passed over" if passed == 1 else "messages passed over"
    yield Told("passed", passed, words, _because(reasons), reasons=reasons)
    words = "part left unread on purpose" if len(sensitive) == 1 else "parts left unread on purpose"
    more = "About you alone, and none of Askwell’s business."
    yield Told("sensitive", len(sensitive), words, more, names=sensitive)
    words = "part not read" if len(unread) == 1 else "parts not read"
    more = "Askwell knows no people in them. Of a workbook it reads one sheet: save another as a file of its own."
    yield Told("unread", len(unread), words, more, names=unread)


def _names(examples: Sequence[dict[str, Any]], count: int) -> str:
    """The first names, so that one sees at a glance that they were read right."""
    names = [row["name"] for row in examples[:NAMED]]
    others = count - len(names)
    if others > 0:
        return f"{', '.join(names)} and {intcomma(others)} {'other' if others == 1 else 'others'}"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _because(reasons: Sequence[dict[str, Any]]) -> str:
    """The reasons as one sentence, the commonest first, each with its number where there are several."""
    if len(reasons) < 2:
        return "".join(f"Because {reason['why'][0]}." for reason in reasons)
    told = ", ".join(f"{reason['why'][0]} ({intcomma(reason['count'])})" for reason in reasons[:NAMED])
    return f"Because {told}{', and other reasons' if len(reasons) > NAMED else ''}."
