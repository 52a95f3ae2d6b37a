"""The feeds of a field: their addresses are asked when the explorer presses, never otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from askwell.accounts.models import Explorer
from askwell.formats import calendar as ics
from askwell.formats.sources import Entry
from askwell.journal.actions import record
from askwell.people.models import Person
from askwell.preparation.actions.reading import add_reading
from askwell.preparation.models import NewsFeed, NewsItem, Reading
from askwell.preparation.rules.plan import PreparationRefused
from askwell.preparation.rules.reading import FACT_LONGEST, SOURCE_LONGEST, TOPIC_LONGEST

UNREACHED = "Nothing came from this address. Look at it, and try again later."


def follow_feed(*, owner: Explorer, address: str, topic: str, at: datetime) -> NewsFeed:
    """Keep the address of an RSS or Atom feed (https) of a field. Nothing is asked by this: see `ask_feed`.

    Refused (`PreparationRefused`): what is no such address, one that is here already, no field.
    """
    field = " ".join(topic.split())
    if not field or len(field) > TOPIC_LONGEST:
        raise PreparationRefused(f"Name the field it is about, in at most {TOPIC_LONGEST} letters.")
    try:
        checked = ics.checked_calendar_address(address)
    except ics.UnreadableCalendar as refusal:
        raise PreparationRefused("Give the address of the feed; it begins with https://.") from refusal
    if len(checked) > SOURCE_LONGEST:
        raise PreparationRefused("This is longer than any address of a feed. Copy it anew.")
    try:
        with transaction.atomic():
            feed = NewsFeed.objects.create(owner=owner, address=checked, topic=field, added_at=at)
            record(owner=owner, verb="followed", subject=feed, at=at, address=checked)
    except IntegrityError as error:
        raise PreparationRefused("You have this feed already.") from error
    return feed


def ask_feed(*, feed: NewsFeed, at: datetime) -> int:
    """Ask the address of a feed, once, and keep what is new; returns how many entries that are. Why nothing came is
    noted in `trouble`, and what came before stays.
    """
    from askwell.formats.sources import UnreadableSource, read_feed  # noqa: PLC0415 -- dear to load, seldom needed

    try:
        # The guards of an address that others may change are the same for calendars and for feeds.
        found = read_feed(ics.fetch_calendar_bytes(feed.address))
    except (ics.CalendarUnreachable, UnreadableSource) as refusal:
        told = str(refusal) if isinstance(refusal, UnreadableSource) else UNREACHED
        NewsFeed.objects.filter(id=feed.id).update(asked_at=at, trouble=told)
        feed.refresh_from_db()
        return 0
    with transaction.atomic():
        new = _not_known(feed, found.entries, at)
        NewsItem.objects.bulk_create(new, ignore_conflicts=True)
        NewsFeed.objects.filter(id=feed.id).update(asked_at=at, trouble="", title=found.title)
        record(owner=feed.owner, verb="asked", subject=feed, at=at, new=len(new))
    feed.refresh_from_db()
    return len(new)


def _not_known(feed: NewsFeed, entries: Sequence[Entry], at: datetime) -> list[NewsItem]:
    known = set(NewsItem.objects.filter(feed=feed).values_list("key", flat=True))
    return [
        NewsItem(
            owner=feed.owner,
            feed=feed,
            key=one.key,
            title=one.title,
            summary=one.summary,
            link=one.link,
            published_on=one.published_on,
            found_at=at,
        )
        for one in entries
        if one.key not in known
    ]


def leave_feed(*, feed: NewsFeed, at: datetime) -> None:
    """Follow a feed no longer. What was kept of it as facts stays."""
    with transaction.atomic():
        record(owner=feed.owner, verb="left", subject=feed, at=at, address=feed.address)
        feed.delete()


def keep_item(*, item: NewsItem, at: datetime, person: Person | None = None) -> Reading:
    """Make an entry of a feed a fact: on somebody if they are named, else on the field of the feed.

    Refused (`PreparationRefused`): somebody else's person.
    """
    words = f"{item.title}: {item.summary}" if item.summary and item.summary != item.title else item.title
    reading = add_reading(
        owner=item.owner,
        text=words if len(words) <= FACT_LONGEST else f"{words[: FACT_LONGEST - 2].rsplit(' ', 1)[0]} …",
        source=item.link or item.feed.address,
        title=item.feed.title or item.title,
        published_on=min(item.published_on, at.date()) if item.published_on else None,
        read_on=at.date(),
        at=at,
        person=person,
        topic="" if person else item.feed.topic,
    )
    NewsItem.objects.filter(id=item.id).update(kept_at=at)
    return reading


def put_aside_item(*, item: NewsItem, at: datetime, aside: bool = True) -> None:
    """Do not show an entry any more, or show it again."""
    NewsItem.objects.filter(id=item.id).update(put_aside_at=at if aside else None)
