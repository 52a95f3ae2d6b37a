"""The explorer's own calendars: kept as a file, or under an address that is asked when they press, never otherwise."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from askwell.accounts.models import Explorer
from askwell.formats import calendar as ics
from askwell.journal.actions import record
from askwell.outreach.models import OwnCalendar
from askwell.outreach.rules.refusals import OutreachRefused

NAME_LONGEST = 200
ADDRESS_LONGEST = 2000


def keep_calendar_file(*, owner: Explorer, name: str, data: bytes, at: datetime) -> OwnCalendar:
    """Keep a calendar file, so that its busy times are left out wherever times are offered. A file of the same name
    takes the place of the one before.

    Refused (`OutreachRefused`): what holds no calendar.
    """
    own_name = _name_in(data)
    called = _name(name) or own_name or "Your calendar"
    with transaction.atomic():
        kept, _ = OwnCalendar.objects.update_or_create(
            owner=owner,
            name=called,
            address="",
            defaults={"held": data, "read_at": at, "tried_at": at, "trouble": ""},
            create_defaults={"held": data, "read_at": at, "tried_at": at, "added_at": at},
        )
        record(owner=owner, verb="kept a calendar", subject=kept, at=at)
    return kept


def follow_calendar(*, owner: Explorer, address: str, name: str = "", at: datetime) -> OwnCalendar:
    """Keep the address of a calendar (https:// or webcal://). Nothing is asked by this: see `fetch_calendar`.

    Refused (`OutreachRefused`): what is no such address; one that is here already.
    """
    if len(address) > ADDRESS_LONGEST:
        raise OutreachRefused("This is longer than any address. Copy it anew.")
    try:
        checked = ics.checked_calendar_address(address)
    except ics.UnreadableCalendar as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    called = _name(name) or checked.split("/")[2][:NAME_LONGEST]
    try:
        with transaction.atomic():
            kept = OwnCalendar.objects.create(owner=owner, name=called, address=checked, added_at=at)
            record(owner=owner, verb="followed a calendar", subject=kept, at=at)
    except IntegrityError as error:
        raise OutreachRefused("You have this calendar already.") from error
    return kept


def fetch_calendar(*, calendar: OwnCalendar, at: datetime) -> OwnCalendar:
    """Ask the address of a calendar, once, and keep what it holds. What was held before stays if nothing comes, and
    `trouble` says why.

    Refused (`OutreachRefused`): it is a file, which has no address.
    """
    if not calendar.address:
        raise OutreachRefused("This calendar is a file. Give the file anew to bring it up to date.")
    try:
        data = ics.fetch_calendar_bytes(calendar.address)
        ics.read_calendar(data)
    except ics.UnreadableCalendar as refusal:
        changed = {"tried_at": at, "trouble": str(refusal)[:500]}
    else:
        changed = {"held": data, "read_at": at, "tried_at": at, "trouble": ""}
    with transaction.atomic():
        OwnCalendar.objects.filter(id=calendar.id).update(**changed)
        record(owner=calendar.owner, verb="asked a calendar", subject=calendar, at=at, trouble=changed["trouble"])
    calendar.refresh_from_db()
    return calendar


def forget_calendar(*, calendar: OwnCalendar, at: datetime) -> None:
    """Forget a calendar and everything that was kept of it."""
    with transaction.atomic():
        record(owner=calendar.owner, verb="forgot a calendar", subject=calendar, at=at)
        calendar.delete()


def _name(name: str) -> str:
    return " ".join(name.split())[:NAME_LONGEST]


def _name_in(data: bytes) -> str:
    """The name a calendar gives itself; refused if the bytes hold none."""
    try:
        return _name(ics.read_calendar(data).name)
    except ics.UnreadableCalendar as refusal:
        raise OutreachRefused(str(refusal)) from refusal
