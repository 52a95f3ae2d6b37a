"""The two of you, in the order it happened: how you met, what was written, the talks, who led to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format

from askwell.conversations.models import Conversation
from askwell.people.models import Person
from askwell.people.queries import Story


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing between the two, on its day if that is known; `when` stands for it otherwise."""

    words: str
    day: dt.date | None = None
    when: str = ""
    links: tuple[tuple[str, str], ...] = ()  # address, name
    note: str = ""


def moments(person: Person, story: Story, talks: Iterable[Conversation]) -> list[Moment]:
    """What is known of the two, how it began first, then day by day."""
    dated = sorted(_written(story), key=lambda moment: moment.day or dt.date.min)
    held = [
        Moment("Talk: ", talk.held_on, "Some day", links=((reverse("web:conversation", args=[talk.id]), talk.title),))
        for talk in talks
    ]
    told = sorted([*dated, *(one for one in held if one.day)], key=lambda moment: moment.day or dt.date.min)
    return [*_begun(person), *told, *(one for one in held if not one.day), *_led_on(story)]


def _begun(person: Person) -> Iterator[Moment]:
    if person.met:
        yield Moment(person.met, when="How you met")
    if person.introduced_by:
        yield Moment("", when="Introduced by", links=(_link(person.introduced_by),))


def _written(story: Story) -> Iterator[Moment]:
    if story.connected_on:
        yield Moment("Connected on LinkedIn.", story.connected_on)
    if story.invited and story.invited.ours_last:
        yield Moment("You asked to connect on LinkedIn.", story.invited.ours_last)
    if story.invited and story.invited.theirs_last:
        yield Moment("They asked to connect on LinkedIn.", story.invited.theirs_last)
    if story.contact is None:
        return
    if story.contact.ours_last:
        yield Moment("You last wrote to them, on LinkedIn.", story.contact.ours_last)
    if story.contact.theirs_last:
        yield Moment("They last wrote to you, on LinkedIn.", story.contact.theirs_last, note=_waiting(story))


def _waiting(story: Story) -> str:
    """Whether they wait for an answer; the export may be older than the answer, so it says which one it is."""
    if story.contact is None or not story.contact.they_wait:
        return ""
    known = story.contact.known_on
    told = f" in the export you brought in on {date_format(known, 'j F Y')}" if known else ""
    return f"No answer of yours is{told}." if told else "No answer of yours is known."


def _led_on(story: Story) -> Iterator[Moment]:
    if story.introduced:
        yield Moment("", when="Led you to", links=tuple(map(_link, story.introduced)))


def _link(person: Person) -> tuple[str, str]:
    return reverse("web:person", args=[person.id]), person.name
