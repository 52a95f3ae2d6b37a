"""Showing people: where they can be reached, what a row of a list says, whether they want to be left in peace."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterator

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from askwell.formats.contacts import Card
from askwell.people.models import Address, Person, Position
from askwell.people.rules.preferences import is_resting

register = template.Library()


@register.filter
def as_link(address: Address) -> str:
    """A mail address, phone number or page that can be followed; anything else as its words.

    Only http and https become links: an import must not be able to put a script behind a person's name.
    """
    value = address.value
    if address.kind == Address.Kind.MAIL and "@" in value:
        return format_html('<a href="mailto:{}">{}</a>', value, value)
    if address.kind == Address.Kind.PHONE:
        return format_html('<a href="tel:{}">{}</a>', "".join(c for c in value if c in "+0123456789"), value)
    bare = value if "://" in value else f"https://{value}"
    if bare.startswith(("https://", "http://")):
        shown = value.split("://", 1)[-1].removeprefix("www.")
        return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', bare, shown)
    return value


@register.filter
def work_in_words(person: Person) -> str:
    """What somebody does today, else where they learnt, as one line; empty where neither is known."""
    positions = [position for position in person.positions.all() if str(position)]
    work = [position for position in positions if position.kind == Position.Kind.WORK]
    return " · ".join(dict.fromkeys(map(str, work or positions)))


@register.filter
def left_in_peace(person: Person) -> str:
    """The sentence that says that somebody is not to be asked now; empty if they may be."""
    if person.do_not_ask:
        return "Does not want to be asked."
    if person.rests_until and is_resting(person.rests_until, timezone.localdate()):
        return f"Asked to be left in peace until {day_in_words(person.rests_until)}."
    return ""


@register.filter
def day_in_words(day: dt.date) -> str:
    """A day; the first of a month stands for the month: "March 2027"."""
    return date_format(day, "F Y" if day.day == 1 else "j F Y")


@register.filter
def time_there(time_zone: str) -> str:
    """What time it is in a time zone; empty where it is not known any more."""
    try:
        return date_format(timezone.now().astimezone(zoneinfo.ZoneInfo(time_zone)), "H:i")
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return ""


@register.filter
def card_lines(card: Card) -> list[str]:
    """What a row of a list says of somebody besides the name, a line each."""
    return list(filter(None, _lines(card)))


def _lines(card: Card) -> Iterator[str]:
    for stint in card.stints:
        yield ", ".join(filter(None, (stint.role, stint.organization, stint.department)))
    for school in card.schools:
        finished = f"finished {school.until}" if school.until else ""
        yield ", ".join(filter(None, (school.role, school.organization, finished)))
    yield " · ".join(filter(None, (card.place, card.sector)))
    yield from (*card.emails, *card.phones, *card.profiles, *card.pages)
    yield f"Connected on {date_format(card.connected_on, 'j F Y')}" if card.connected_on else ""
    yield card.wishes
    yield ", ".join(card.groups)
    yield card.note
