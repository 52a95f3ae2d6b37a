"""The two of you, in the order it happened: how you met, what was written, the talks, who led to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format

from askwell.conversations.models import Conversation
from askwell.conversations.queries import clocks_of
from askwell.outreach import queries as outreach
from askwell.outreach.models import Event
from askwell.outreach.rules.thread import What
from askwell.people.models import Person
from askwell.people.queries import Story
from askwell.web.outreach.saying import event_in_words


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing between the two, on its day if that is known; `when` stands for it otherwise."""

    words: str
    day: dt.date | None = None
    when: str = ""
    links: tuple[tuple[str, str], ...] = ()  # address, name
    note: str = ""
    is_talk: bool = False


def asking(*, person: Person) -> list[Moment]:
    """What was asked of a person and what came of it, each leading to its request. Its queries do not grow."""
    zone = outreach.own_calendar(explorer=person.owner).zone
    by_request: dict[UUID, list[Event]] = {}
    for event in outreach.happened_with(person=person):
        by_request.setdefault(event.request_id, []).append(event)
    found = []
    for asked in outreach.asked_of(person=person):
        page, events = reverse("web:request", args=[asked.id]), by_request.get(asked.id, [])
        if not any(event.what == What.SENT for event in events):
            words = "You began a letter to them."
            found.append(Moment("", asked.begun_at.astimezone(zone).date(), links=((page, words),)))
        sent = 0
        for event in events:
            sent += event.what == What.SENT
            link, on = (page, event_in_words(event, sent=sent)), event.at.astimezone(zone).date()
            found.append(Moment("", on, links=(link,), is_talk=event.what == What.TALKED))
    return found


def moments(
    person: Person,
    story: Story,
    talks: Iterable[Conversation],
    agreed: Iterable[Conversation] = (),
    asked: Iterable[Moment] = (),
) -> list[Moment]:
    """What is known of the two, how it began first, then day by day; talks agreed on stand last.

    `asked`: what `asking` tells of the requests. A talk that is kept as a conversation is told once.
    """
    talks = list(talks)
    told_of = {talk.held_on for talk in talks}
    dated = [*_written(story), *(one for one in asked if not (one.is_talk and one.day in told_of))]
    held = [
        Moment("Talk: ", talk.held_on, "Some day", links=((reverse("web:conversation", args=[talk.id]), talk.title),))
        for talk in talks
    ]
    told = sorted([*dated, *(one for one in held if one.day)], key=lambda moment: moment.day or dt.date.min)
    ahead = [
        Moment(
            "Planned: ",
            talk.begins_at.astimezone(clocks_of(talk).own).date(),
            links=((reverse("web:conversation", args=[talk.id]), talk.title),),
        )
        for talk in agreed
        if talk.begins_at
    ]
    return [*_begun(person), *told, *(one for one in held if not one.day), *_led_on(story), *ahead]


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
