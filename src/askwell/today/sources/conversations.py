"""Talks: those that are coming, whether they were held, who is speaking in them, and which are to be written up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.conversations import queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import Medium
from askwell.preparation.queries import with_questions
from askwell.today.lines import AHEAD, Kind, Line
from askwell.today.names import in_a_row, who_told

LOOKED_AT = 8
"""One more than a page holds: whether there are others can be told from it."""

FRESH = timedelta(days=1)
FRESH_STANDS_AS = Kind.TALKED
"""Behind what other people wait for, before everything else of one's own."""


PREPARED_BEFORE = timedelta(days=2)
"""A talk this near is to be prepared: early enough to read up, late enough to remember it."""


def agreed(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """The talks agreed on, the soonest first: today's, those of the days ahead, and those that had their day; and for
    those that are near, that they are to be prepared where no question is written down yet.
    """
    last = datetime.combine(at.date() + timedelta(days=AHEAD + 1), time(), at.tzinfo)
    near, until = [], datetime.combine(at.date() + PREPARED_BEFORE + timedelta(days=1), time(), at.tzinfo)
    for talk in queries.coming(explorer=explorer).filter(begins_at__lt=last):
        told = list(_agreed(talk, at))
        near += [line for line in told if talk.begins_at is not None and at < talk.begins_at < until]
        yield from told
    yield from _to_prepare(explorer, near, at.date())


def fresh(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """Talks of today and yesterday that are not written up: they press while they are fresh (NOTE-24)."""
    for talk in queries.just_held(explorer=explorer, since=_since(at))[:LOOKED_AT]:
        when = "today" if talk.held_on == at.date() else "yesterday"
        why = f"You talked {when}. Ten minutes now keep what fades overnight."
        yield replace(_to_write_up(talk), why=why, stands_as=FRESH_STANDS_AS)


def lines(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """The talks that wait for something, the latest imports and talks first; those still fresh have their own lines."""
    for waiting in queries.waiting_imports(explorer=explorer)[:LOOKED_AT]:
        unnamed: int = getattr(waiting, "unnamed", 0)
        yield Line(
            kind=Kind.NAME_SPEAKERS,
            says=f"{unnamed} {'talk' if unnamed == 1 else 'talks'} brought in",
            why="Askwell does not know yet who is speaking.",
            act="Say who is speaking",
            page="import",
            subject=waiting.id,
        )
    older = Q(held_on__isnull=True) | Q(held_on__lt=_since(at))
    yield from map(_to_write_up, queries.unfinished(explorer=explorer).filter(older)[:LOOKED_AT])


def _since(at: datetime) -> date:
    return at.date() - FRESH


def _agreed(talk: Conversation, at: datetime) -> Iterator[Line]:
    if talk.begins_at is None or talk.minutes is None:
        return
    begins, ends = talk.begins_at.astimezone(at.tzinfo), talk.begins_at + timedelta(minutes=talk.minutes)
    told = who_told(talk)
    who = in_a_row([name for name, _person in told]) or talk.title
    clock = date_format(begins, "H:i")
    about = Line(
        kind=Kind.TALK,
        says="Talk with {}",
        act="Look at it",
        page="conversation",
        subject=talk.id,
        who=who,
        person=next((person for _name, person in told), None),
        day=begins.date(),
    )
    if ends <= at:
        was = f"Your talk was to be on {date_format(begins, 'l j F')} at {clock}."
        yield replace(about, kind=Kind.TALKED, says="Did you talk with {}?", act="We talked", why=was)
    elif begins.date() <= at.date():
        yield replace(about, kind=Kind.TALK_TODAY, why=f"Today at {clock}{_where(talk)}.")
    else:
        yield replace(about, why=f"{date_format(begins, 'l j F')} at {clock}{_where(talk)}.", is_due=False)


def _to_prepare(explorer: Explorer, near: list[Line], today: date) -> Iterator[Line]:
    people = {line.person for line in near if line.person}
    prepared = with_questions(explorer=explorer, people=people) if people else frozenset()
    days = ("today", "tomorrow", "the day after tomorrow")
    for line in near:
        if line.day and line.person and line.person not in prepared:
            yield replace(
                line,
                kind=Kind.PREPARE,
                says="Prepare your talk with {}",
                why=f"You talk {days[(line.day - today).days]}, and no question is written down yet.",
                act="Prepare it",
                page="plan_begin",
                subject=line.person,
                day=line.day - PREPARED_BEFORE,
                is_due=True,
            )


def _where(talk: Conversation) -> str:
    by = {Medium.VIDEO: "by video", Medium.PHONE: "by phone"}.get(Medium(talk.medium), "")
    is_link = talk.place.startswith(("https://", "http://"))
    return "".join(f", {part}" for part in (by, "" if is_link else talk.place) if part)


def _to_write_up(talk: Conversation) -> Line:
    named = in_a_row([name for name, _person in who_told(talk)])
    day = date_format(talk.held_on, "j F") if talk.held_on else ""
    return Line(
        kind=Kind.WRITE_UP,
        says="Write up your talk with {}" if named else "Write up “{}”",
        who=named or talk.title,
        why=" · ".join(part for part in (day, talk.title if named else "") if part and part != named),
        act="Write it up",
        page="write_up",
        subject=talk.id,
    )
