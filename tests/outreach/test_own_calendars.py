from __future__ import annotations

import datetime as dt

import pytest
from tests.agreed import said_yes
from tests.formats.calendar.test_subscription import serving

from askwell.outreach import actions, queries
from askwell.outreach.models import OwnCalendar
from askwell.outreach.rules.refusals import OutreachRefused

pytestmark = pytest.mark.django_db


def week(*days: str, title="Shift") -> bytes:
    """A calendar that is full from 7 to 22 on these days, in UTC."""
    entries = "".join(
        f"BEGIN:VEVENT\r\nUID:{day}@work.example\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:{title}\r\n"
        f"DTSTART:{day}T060000Z\r\nDTEND:{day}T230000Z\r\nEND:VEVENT\r\n"
        for day in days
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{entries}END:VCALENDAR\r\n".encode()


@pytest.fixture
def server():
    one = serving()
    yield one
    one.shutdown()
    one.server_close()


def test_what_is_kept_leaves_out_when_one_is_busy(nora, monday):
    request = said_yes(nora, monday)
    free = queries.windows_for(request=request, at=monday)
    assert "25 November" in free

    actions.keep_calendar_file(owner=nora, name="Work", data=week("20261125"), at=monday)
    known = queries.busy_of(explorer=nora, at=monday)
    assert "25 November" not in queries.windows_for(request=request, at=monday, busy=known.times)
    assert (known.calendars, known.oldest, known.is_old) == (1, monday, False)


def test_a_calendar_read_some_days_ago_is_called_old(nora, monday):
    actions.keep_calendar_file(owner=nora, name="Work", data=week("20261125"), at=monday)
    assert queries.busy_of(explorer=nora, at=monday + dt.timedelta(days=4)).is_old


def test_a_file_of_the_same_name_takes_the_place_of_the_one_before(nora, monday):
    for day in ("20261125", "20261126"):
        actions.keep_calendar_file(owner=nora, name="Work", data=week(day), at=monday)
    (kept,) = OwnCalendar.objects.of(nora)
    assert bytes(kept.held) == week("20261126")


def test_what_is_no_calendar_is_refused_and_the_one_before_stays(nora, monday):
    actions.keep_calendar_file(owner=nora, name="Work", data=week("20261125"), at=monday)
    with pytest.raises(OutreachRefused):
        actions.keep_calendar_file(owner=nora, name="Work", data=b"Dear Nora", at=monday)
    assert bytes(OwnCalendar.objects.of(nora).get().held) == week("20261125")


def test_following_an_address_asks_nothing_before_somebody_presses(nora, monday, server):
    address = f"http://127.0.0.1:{server.server_address[1]}/calendar"
    kept = actions.follow_calendar(owner=nora, address=address, at=monday)
    queries.busy_of(explorer=nora, at=monday)
    assert server.RequestHandlerClass.asked == []

    actions.fetch_calendar(calendar=kept, at=monday)
    assert server.RequestHandlerClass.asked == ["/calendar"]
    assert (kept.read_at, kept.trouble) == (monday, "")


def test_what_was_read_before_stays_where_nothing_comes(nora, monday, server):
    address = f"http://127.0.0.1:{server.server_address[1]}/calendar"
    kept = actions.fetch_calendar(calendar=actions.follow_calendar(owner=nora, address=address, at=monday), at=monday)
    held, later = bytes(kept.held), monday + dt.timedelta(days=1)
    OwnCalendar.objects.filter(id=kept.id).update(address=address.replace("/calendar", "/gone"))
    kept.refresh_from_db()

    actions.fetch_calendar(calendar=kept, at=later)
    assert (bytes(kept.held), kept.read_at, kept.tried_at) == (held, monday, later)
    assert "no calendar at this address any more" in kept.trouble


def test_one_address_is_kept_once_and_a_file_is_not_fetched(nora, sten, monday):
    for owner in (nora, sten):
        actions.follow_calendar(owner=owner, address="webcal://cal.example/nora.ics", at=monday)
    with pytest.raises(OutreachRefused, match="already"):
        actions.follow_calendar(owner=nora, address="https://cal.example/nora.ics", at=monday)
    file = actions.keep_calendar_file(owner=nora, name="Work", data=week("20261125"), at=monday)
    with pytest.raises(OutreachRefused, match="is a file"):
        actions.fetch_calendar(calendar=file, at=monday)


def test_what_is_forgotten_is_gone(nora, monday):
    kept = actions.keep_calendar_file(owner=nora, name="Work", data=week("20261125"), at=monday)
    actions.forget_calendar(calendar=kept, at=monday)
    assert not OwnCalendar.objects.of(nora).exists()
    assert queries.busy_of(explorer=nora, at=monday).times == ()


def test_another_explorers_calendar_counts_for_nobody_else(nora, sten, monday):
    actions.keep_calendar_file(owner=sten, name="Work", data=week("20261125"), at=monday)
    assert queries.busy_of(explorer=nora, at=monday).times == ()
