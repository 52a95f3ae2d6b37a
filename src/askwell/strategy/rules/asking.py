"""Whom to ask next: who could tell something new about a path or a question, and can be asked.

What is known counts, what is unknown counts for nothing either way. What somebody could add weighs more than how easy
they are to ask, though people tend to choose the familiar (Walter and others, 2015).
Weights only order the suggestions; they are shown nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from askwell.people.rules.organizations import organization_key
from askwell.strategy.rules.adding import Ground, what_they_could_add
from askwell.strategy.rules.alike import said
from askwell.strategy.rules.facts import (
    Asked,
    Candidate,
    Heard,
    Kind,
    Question,
    Reason,
    Subject,
    Suggestion,
    Thin,
)
from askwell.strategy.rules.ways_in import ways_in, what_speaks_against

MOST = 7
"""People suggested at once: more would be a list to work through."""
OF_ONE_HOUSE = 2
"""Of those, how many may be at one employer while there are others."""

WEIGHTS: dict[Kind, int] = {
    Kind.SAME: 6,
    Kind.WITHIN: 6,
    Kind.CLOSE: 4,
    Kind.WORD: 4,
    Kind.FAMILY: 1,
    Kind.SETTLES: 4,
    Kind.SILENT: -1,
    Kind.MOVED: 3,
    Kind.THIN: 1,
    Kind.EMPLOYER: 2,
    Kind.LEVEL: 2,
    Kind.REGION: 2,
    Kind.SECTOR: 2,
    Kind.CHAIN: 1,
    Kind.INTRODUCED: 3,
    Kind.NAMED: 2,
    Kind.SCHOOL: 2,
    Kind.COLLEAGUE: 2,
    Kind.DORMANT: 2,
    Kind.WRITTEN: 1,
    Kind.CONNECTED: 0,
    Kind.WAITING: -9,
    Kind.CROWDED: -4,
    Kind.NO_ANSWER: -2,
}
ADDING = frozenset(
    {Kind.SETTLES, Kind.MOVED, Kind.THIN, Kind.EMPLOYER, Kind.LEVEL, Kind.REGION, Kind.SECTOR, Kind.CHAIN}
)
EASY = frozenset({Kind.INTRODUCED, Kind.NAMED, Kind.SCHOOL, Kind.COLLEAGUE, Kind.DORMANT, Kind.WRITTEN})
TO_THE_POINT = frozenset({Kind.SAME, Kind.WITHIN, Kind.CLOSE, Kind.WORD, Kind.SETTLES})
ONET = "O*NET 27.0"
NEW: dict[Kind, str] = {
    Kind.SETTLES: "could help to settle what is open",
    Kind.MOVED: "does something new since you talked",
    Kind.THIN: "could confirm, or not, what only two have said",
    Kind.EMPLOYER: "works at a place you have heard nobody from",
    Kind.LEVEL: "stands at a level you have heard nobody from",
    Kind.REGION: "works in a region you have heard nobody from",
    Kind.SECTOR: "works in a field you have heard nobody from",
    Kind.CHAIN: "did not come to you the same way as the others",
}
NOT_KNOWN: dict[str, str] = {
    "role": "what they do",
    "employer": "where they work",
    "level": "their level",
    "region": "in which region",
}


def whom_to_ask(
    candidates: Iterable[Candidate],
    *,
    subject: Subject,
    heard: Sequence[Heard],
    talks: Sequence[Heard],
    today: date,
    questions: Sequence[Question] = (),
    thin: Sequence[Thin] = (),
    left_alone: int = 0,
) -> Asked:
    """At most seven people, the best first, each with every reason for and against.

    `heard` are those one has talked with about this; `talks` everybody one has talked with. Whoever asked not to be
    asked, or rests until a day to come, is left alone and only counted (with the `left_alone` that are not even
    given); whoever one has talked with appears only if there is a reason to talk again.
    """
    found, ground = [], Ground(subject, heard, questions, thin)
    for candidate in candidates:
        reasons = _reasons(candidate, ground, today)
        if not _belongs(candidate, subject, reasons):
            continue
        if candidate.do_not_ask or (candidate.rests_until and candidate.rests_until >= today):
            left_alone += 1
            continue
        against = what_speaks_against(candidate, talks, today=today)
        found.append(Suggestion(candidate, tuple(reasons), tuple(against), _unknown(candidate)))
    found.sort(key=lambda one: (-_weight(one), one.candidate.known.name.casefold(), one.candidate.known.person))
    chosen = _spread_out(found)[:MOST]
    return Asked(tuple(chosen), _comfort(chosen), left_alone, tuple(_notes(ground)))


def _reasons(candidate: Candidate, ground: Ground, today: date) -> list[Reason]:
    work = _work(candidate, ground.subject)
    return [*([work] if work else []), *what_they_could_add(candidate, ground), *ways_in(candidate, today=today)]


def _work(candidate: Candidate, subject: Subject) -> Reason | None:
    """How close what they do is to what one asks about, and by whose list."""
    role, source = f"“{candidate.known.role}”", candidate.source or "your own words"
    about = "the work of those who spoke on it" if subject.question else "the work you are exploring"
    if candidate.within:
        return Reason(Kind.WITHIN, f"{role} is part of {about}: {subject.work.lower()}.", f"{source}; {ONET}")
    if candidate.closeness == "the same work":
        return Reason(Kind.SAME, f"{role} is {about}.", f"{source}; {ONET}")
    if candidate.closeness == "closely related work":
        return Reason(Kind.CLOSE, f"{role} is closely related to {about}.", f"{source}; {ONET}")
    if candidate.closeness == "work of the same family":
        return Reason(Kind.FAMILY, f"{role} is of the same family as {about}.", f"{source}; {ONET}")
    if candidate.word:
        return Reason(Kind.WORD, f"Your word “{candidate.word}” is part of their title {role}.", source)
    return None


def _belongs(candidate: Candidate, subject: Subject, reasons: Sequence[Reason]) -> bool:
    """Whether somebody is a suggestion at all: it must be about this, or a warm way in to somebody not known yet."""
    kinds = {reason.kind for reason in reasons}
    if subject.question and candidate.known.person in subject.question.spoke:
        return False
    if candidate.met and not (kinds & {Kind.SETTLES, Kind.MOVED} or (subject.question and Kind.SILENT in kinds)):
        return False
    if kinds & TO_THE_POINT:
        return True
    if Kind.FAMILY in kinds:
        return bool(kinds & (ADDING | EASY))
    return not candidate.known.role and Kind.INTRODUCED in kinds


def _weight(suggestion: Suggestion) -> int:
    return sum(WEIGHTS.get(reason.kind, 0) for reason in (*suggestion.reasons, *suggestion.against))


def _sum(suggestion: Suggestion, kinds: frozenset[Kind]) -> int:
    return sum(WEIGHTS[reason.kind] for reason in suggestion.reasons if reason.kind in kinds)


def _spread_out(found: Sequence[Suggestion]) -> list[Suggestion]:
    """The same order, but those beyond two of one employer behind others that anything speaks for."""
    seen: Counter[str] = Counter()
    places: tuple[list[Suggestion], ...] = ([], [], [])
    for one in found:
        employer = said(one.candidate.known, "employer")
        key = organization_key(employer) if employer else ""
        seen[key] += 1
        crowded = bool(key) and seen[key] > OF_ONE_HOUSE
        places[2 if _weight(one) <= 0 else int(crowded)].append(one)
    return [one for place in places for one in place]


def _comfort(chosen: Sequence[Suggestion]) -> str:
    """Why the easiest to ask is not put first, where that is so."""
    if not chosen:
        return ""
    first, *others = chosen
    adding = _sum(first, ADDING)
    easier = [one for one in others if _sum(one, EASY) > max(1, _sum(first, EASY)) and _sum(one, ADDING) < adding]
    if not easier:
        return ""
    easiest = max(easier, key=lambda one: _sum(one, EASY))
    theirs = {reason.kind for reason in easiest.reasons}
    new = [reason.kind for reason in first.reasons if reason.kind in ADDING and reason.kind not in theirs]
    name, best = first.candidate.known.name, max(new, key=WEIGHTS.__getitem__)
    return (
        f"{easiest.candidate.known.name} would be easier to ask, and people tend to choose the familiar (Walter and "
        f"others, 2015); {name} comes first because {name} {NEW[best]}."
    )


def _notes(ground: Ground) -> Iterable[str]:
    if ground.chain is not None and len(ground.heard) > OF_ONE_HOUSE:
        yield f"{ground.chain[2]}. People who know each other often see things alike."


def _unknown(candidate: Candidate) -> tuple[str, ...]:
    return tuple(words for fact, words in NOT_KNOWN.items() if not getattr(candidate.known, fact))
