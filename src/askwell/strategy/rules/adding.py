"""What somebody could add to what was heard: an answer to what is open, or a part of the world not heard from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from askwell.people.rules.organizations import organization_key
from askwell.strategy.rules.alike import alike, said
from askwell.strategy.rules.facts import Candidate, Fact, Heard, Kind, Link, Question, Reason, Subject, Thin
from askwell.strategy.rules.telling import day, listed, month, number

UNLIKE: dict[Fact, tuple[Kind, str, str, str]] = {
    "employer": (Kind.EMPLOYER, "They work at {}", "work at {}", "people at {}"),
    "level": (Kind.LEVEL, "Their level: {}", "have the level: {}", "the levels {}"),
    "region": (Kind.REGION, "They work in {}", "work in {}", "people in {}"),
    "sector": (Kind.SECTOR, "Their field: {}", "have the field: {}", "the fields {}"),
}
DIVIDED = {
    "employer": "work at {}",
    "level": "have the level “{}”",
    "region": "work in {}",
    "sector": "have the field “{}”",
}
HALF = 2


@dataclass(frozen=True)
class Ground:
    """What one asks about, who was heard on it, what is open and what rests on two voices only."""

    subject: Subject
    heard: Sequence[Heard]
    questions: Sequence[Question] = ()
    thin: Sequence[Thin] = ()

    @cached_property
    def told(self) -> Mapping[Fact, Sequence[str]]:
        """What is known of each fact of those heard, one after the other; empty where it is not known."""
        return {fact: [said(one.known, fact) for one in self.heard] for fact in UNLIKE}

    @cached_property
    def chain(self) -> tuple[str, str, str] | None:
        """The person through whom most of those heard came, as `led_by_one` has it."""
        return led_by_one(self.heard)


def what_they_could_add(candidate: Candidate, ground: Ground) -> list[Reason]:
    """Everything this person could add, what is open first."""
    found = list(_settles(candidate, ground))
    if candidate.met:
        found += _again(candidate, ground.subject, found)
        return found
    found += list(_third_voice(candidate, ground.thin))[:1]
    found += [reason for fact in UNLIKE if (reason := _unlike(fact, candidate, ground.told[fact]))]
    found += _another_chain(candidate, ground)
    return found


def _settles(candidate: Candidate, ground: Ground) -> Iterator[Reason]:
    """The first open question they could help to settle, because they share what divides the sides."""
    asked = ground.subject.question
    for question in (asked,) if asked else ground.questions:
        if candidate.known.person in question.spoke:
            continue
        for divide in question.divided:
            value = said(candidate.known, divide.by)
            sides = [next((v for v in side if value and alike(divide.by, value, v)), "") for side in divide.sides]
            if sum(map(bool, sides)) != 1:
                continue  # unknown, or theirs is neither side's, or both sides'
            theirs = DIVIDED[divide.by].format(value)
            sentence = f"They could help to settle “{question.words}”: they {theirs}. {divide.sentence}"
            link = Link("contradiction", question.id, "the two sides")
            yield Reason(Kind.SETTLES, sentence, "what you heard", (link,))
            return


def _again(candidate: Candidate, subject: Subject, settling: Sequence[Reason]) -> Iterator[Reason]:
    """Why talk again with somebody one has talked with."""
    when = f" on {day(candidate.talked_on)}" if candidate.talked_on else " before"
    if settling or subject.question:
        yield Reason(Kind.SILENT, f"You talked{when}, and this question did not come up.", "your talks")
    if candidate.moved:
        since = month(candidate.moved.known_since)
        sentence = f"You talked{when}; since {since} something new is known of their work: {candidate.moved.words}."
        yield Reason(Kind.MOVED, sentence, candidate.source or "your own words")


def _third_voice(candidate: Candidate, thin: Sequence[Thin]) -> Iterator[Reason]:
    """Points heard from two on which they would be a third who shares no source with them, as far as is known."""
    employer = said(candidate.known, "employer")
    root = candidate.known.root[0] if candidate.known.root else candidate.known.person
    for point in thin:
        if not employer or candidate.known.person in point.spoke or root in point.roots:
            continue
        if organization_key(employer) in map(organization_key, point.employers):
            continue
        words = point.words.removesuffix(".")
        sentence = f"Two people told you “{words}”. A third from somewhere else would tell whether it holds."
        yield Reason(Kind.THIN, sentence, "what you heard", (Link("pattern", point.id, "what they said"),))


def _unlike(fact: Fact, candidate: Candidate, theirs: Sequence[str]) -> Reason | None:
    """That they are of another employer, level, region or field than all of those heard of whom it is known."""
    value = said(candidate.known, fact)
    known = [other for other in theirs if other]
    if not value or not known or HALF * len(known) < len(theirs):
        return None  # of too few of them it is known
    if any(alike(fact, value, other) for other in known):
        return None
    kind, mine, all_alike, several = UNLIKE[fact]
    distinct = list({other.casefold(): other for other in reversed(known)}.values())[::-1]
    sentence = f"{mine.format(value)}; {_those(len(theirs), len(known), distinct, all_alike, several)}."
    return Reason(kind, sentence, candidate.source or "your own words")


def _those(heard: int, known: int, distinct: list[str], all_alike: str, several: str) -> str:
    rest = f", and of {number(heard - known)} it is not known" if heard > known else ""
    if len(distinct) > 1:
        return f"you have heard {several.format(listed(distinct))}{rest}"
    verb = all_alike.format(distinct[0])
    if known == 1:
        verb = verb.replace("work ", "works ", 1).replace("have ", "has ", 1)
        return (
            f"the one you have heard {verb}"
            if heard == 1
            else f"one of the {number(heard)} you have heard {verb}{rest}"
        )
    who = (
        f"the {number(heard)} you have heard"
        if heard == known
        else f"{number(known)} of the {number(heard)} you have heard"
    )
    return f"{who} {verb}{rest}"


def _another_chain(candidate: Candidate, ground: Ground) -> Iterator[Reason]:
    """That they did not come through the person through whom half or more of those heard came."""
    if ground.chain is None:
        return
    person, _, sentence = ground.chain
    root = candidate.known.root[0] if candidate.known.root else ""
    if person not in {root, candidate.known.person}:
        yield Reason(Kind.CHAIN, f"{sentence}; you know {candidate.known.name} otherwise.", "introductions")


def led_by_one(heard: Sequence[Heard]) -> tuple[str, str, str] | None:
    """The person (id, name) through whom at least two and half of those heard came, and a sentence that says so."""
    roots = Counter((one.known.person, one.known.name) if one.known.root is None else one.known.root for one in heard)
    if not roots:
        return None
    (person, name), count = min(roots.items(), key=lambda item: (-item[1], item[0]))
    if count < HALF or HALF * count < len(heard):
        return None
    of = (
        f"{number(count)} of the {number(len(heard))} you have heard"
        if count < len(heard)
        else "everybody you have heard"
    )
    if any(one.known.person == person for one in heard):
        return person, name, f"{name} and who came to you through {name} are {of}"
    came = f"{of} came to you through {name}"
    return person, name, came[0].upper() + came[1:]
