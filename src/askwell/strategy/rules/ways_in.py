"""What makes it easy to ask somebody, and what speaks against it today.

Dormant ties: people who had not been in touch for three years or more gave advice at least as useful as those in
touch (Levin, Walter and Murnighan, 2011; 224 executives).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from askwell.strategy.rules.alike import alike, said
from askwell.strategy.rules.facts import Candidate, Heard, Kind, Link, Reason
from askwell.strategy.rules.telling import day, listed, month, number, years_between

DORMANT_YEARS = 3
LATELY = timedelta(days=90)
"""How long a message waits for its answer, and how long a house is left in peace after two talks. Our own judgement."""
OLD_AFTER = timedelta(days=365)
CROWD = 2
MESSAGES = "your messages"


def ways_in(candidate: Candidate, *, today: date) -> list[Reason]:
    """What makes it easy to ask them, the warmest first."""
    found = [*_introduced(candidate), *_shared(candidate), *_written(candidate, today)]
    if candidate.connected_on and not candidate.met:
        found.append(
            Reason(Kind.CONNECTED, f"You have been connected since {month(candidate.connected_on)}.", "LinkedIn")
        )
    return found


def what_speaks_against(candidate: Candidate, talks: Sequence[Heard], *, today: date) -> list[Reason]:
    """What to consider before asking them. `talks` are all one has had, about whatever."""
    return [
        *_unanswered(candidate, today),
        *_crowded(candidate, talks, today),
        *_their_wishes(candidate),
        *_perhaps_no_longer(candidate, today),
    ]


def _introduced(candidate: Candidate) -> Iterator[Reason]:
    by = candidate.introduced_by
    if by is None or candidate.met:
        return
    link = (Link("person", by.person, by.name),)
    if by.met:
        yield Reason(Kind.INTRODUCED, f"{by.name}, with whom you have talked, introduced you.", "introductions", link)
    else:
        yield Reason(Kind.NAMED, f"{by.name} introduced you.", "introductions", link)


def _shared(candidate: Candidate) -> Iterator[Reason]:
    source = f"your LinkedIn export; {candidate.source or 'your own words'}"
    if candidate.schools:
        yield Reason(Kind.SCHOOL, f"You were both at {listed(candidate.schools)}.", source)
    if candidate.colleagues_at:
        yield Reason(Kind.COLLEAGUE, f"You have both worked at {listed(candidate.colleagues_at)}.", source)


def _written(candidate: Candidate, today: date) -> Iterator[Reason]:
    if not candidate.ours_last or not candidate.theirs_last:
        return
    last = max(candidate.ours_last, candidate.theirs_last)
    years = years_between(last, today)
    if years >= DORMANT_YEARS:
        sentence = (
            f"You wrote to each other, last in {month(last)}, {number(years)} years ago. Advice from people one has "
            "lost sight of was found to be at least as useful as advice from those one is in touch with."
        )
        yield Reason(Kind.DORMANT, sentence, f"{MESSAGES}; Levin, Walter and Murnighan, 2011")
    else:
        yield Reason(Kind.WRITTEN, f"You last wrote to each other in {month(last)}.", MESSAGES)


def _unanswered(candidate: Candidate, today: date) -> Iterator[Reason]:
    ours, theirs = candidate.ours_last, candidate.theirs_last
    if ours and (theirs is None or theirs < ours):
        if today - ours <= LATELY:
            yield Reason(Kind.WAITING, f"You wrote on {day(ours)} and have no answer yet. Give it time.", MESSAGES)
        elif theirs is None:
            yield Reason(Kind.NO_ANSWER, f"You wrote in {month(ours)} and had no answer.", MESSAGES)
    elif theirs and (ours is None or ours < theirs) and today - theirs <= OLD_AFTER:
        yield Reason(Kind.OWED, f"They wrote last, on {day(theirs)}. Answer that first.", MESSAGES)


def _crowded(candidate: Candidate, talks: Sequence[Heard], today: date) -> Iterator[Reason]:
    employer = said(candidate.known, "employer")
    there = [
        talk.known
        for talk in talks
        if talk.talked_on and today - talk.talked_on <= LATELY and talk.known.person != candidate.known.person
        if employer and (theirs := said(talk.known, "employer")) and alike("employer", employer, theirs)
    ]
    people = {one.person: one for one in sorted(there, key=lambda one: one.name.casefold())}
    if len(people) >= CROWD:
        links = tuple(Link("person", one.person, one.name) for one in people.values())
        names = listed([one.name for one in people.values()])
        sentence = f"You have talked with {number(len(people))} people at {employer} in the last three months: {names}."
        yield Reason(Kind.CROWDED, sentence, "your talks", links)


def _their_wishes(candidate: Candidate) -> Iterator[Reason]:
    if candidate.wishes:
        yield Reason(Kind.WISH, f"How they like to be asked: {candidate.wishes.rstrip('. ')}.", "what they wish")
    if candidate.rests_until:
        yield Reason(
            Kind.RESTED,
            f"They asked to be left in peace until {day(candidate.rests_until)}; that is over.",
            "what they wish",
        )


def _perhaps_no_longer(candidate: Candidate, today: date) -> Iterator[Reason]:
    if candidate.said_on and today - candidate.said_on > OLD_AFTER:
        sentence = f"What they do is known from {month(candidate.said_on)}, and may no longer be so."
        yield Reason(Kind.OLD, sentence, candidate.source)
