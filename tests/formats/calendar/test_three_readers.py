"""Whatever is written is read alike by three programs that know nothing of each other: icalendar, vobject, ical.js."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.calendar.readers import ical_js_reader, with_icalendar, with_vobject

from askwell.formats.calendar import (
    Duty,
    Mailbox,
    Meeting,
    cancelled,
    changed,
    feed,
    hold,
    invitation,
    preparation,
    read_calendar,
    reminder,
    thanks,
    uid_of,
)

STAMP = dt.datetime(2026, 3, 1, 8, tzinfo=dt.UTC)
MEETING = Meeting(
    uuid.UUID("7b7c1f5e-0d2f-4f0a-9d53-0c2f3a1f7e11"),
    dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC),
    dt.datetime(2026, 3, 10, 9, 20, tzinfo=dt.UTC),
    "Twenty minutes about data work",
    Mailbox("nora@mail.example", "Nora Lind"),
    (Mailbox("lena@contoso.example", "Berg, Lena"), Mailbox("ivo@contoso.example")),
    "I would like to hear how you came to it.\nNo need to prepare.",
    link="https://meet.example/a?b=c",
)


@pytest.fixture(scope="module")
def readers():
    with ical_js_reader() as with_ical_js:
        yield with_icalendar, with_vobject, with_ical_js


def vars_of(entry):
    return {name: getattr(entry, name) for name in entry.__slots__}


def told(event):
    """What ours tells as others do; it puts a title on one line."""
    return [
        " ".join(event["title"].split()),
        *(event[key] for key in ("uid", "sequence", "description", "place", "link")),
    ]


def alike(readers, data):
    """What a calendar holds, by all three readers and by ours."""
    first, *others = (read(data) for read in readers)
    for other in others:
        assert other == first
    ours = read_calendar(data)
    assert ours.skipped == ()
    assert [told(vars_of(one)) for one in ours.entries] == [told(one) for one in first["events"]]
    return first


def spelt(moment):
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def test_an_invitation_says_the_same_to_all(readers):
    found = alike(readers, invitation(MEETING, stamp=STAMP))

    assert found == {
        "method": "REQUEST",
        "name": "",
        "events": [
            {
                "uid": uid_of(MEETING.key),
                "sequence": 0,
                "title": MEETING.title,
                "description": MEETING.description,
                "place": MEETING.link,
                "link": MEETING.link,
                "status": "CONFIRMED",
                "private": False,
                "begin": "2026-03-10T09:00:00.000Z",
                "end": "2026-03-10T09:20:00.000Z",
                "organizer": {"email": "nora@mail.example", "name": "Nora Lind"},
                "attendees": [
                    {"email": "lena@contoso.example", "name": "Berg, Lena"},
                    {"email": "ivo@contoso.example", "name": ""},
                ],
                "alarms": 0,
            }
        ],
    }


def test_a_change_and_a_cancellation_match_the_first_invitation(readers):
    moved = replace(MEETING, begin=MEETING.begin + dt.timedelta(1), end=MEETING.end + dt.timedelta(1))
    letters = [
        invitation(MEETING, stamp=STAMP),
        changed(moved, stamp=STAMP),
        cancelled(replace(moved, sequence=1), stamp=STAMP),
    ]

    found = [alike(readers, letter) for letter in letters]

    assert [one["method"] for one in found] == ["REQUEST", "REQUEST", "CANCEL"]
    events = [one["events"][0] for one in found]
    assert {one["uid"] for one in events} == {uid_of(MEETING.key)}
    assert [one["sequence"] for one in events] == [0, 1, 2]
    assert [one["status"] for one in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [one["begin"][:10] for one in events] == ["2026-03-10", "2026-03-11", "2026-03-11"]
    assert events[0]["attendees"] == events[1]["attendees"] == events[2]["attendees"]


def test_a_hold_invites_nobody(readers):
    found = alike(readers, hold(MEETING, stamp=STAMP, tentative=True))

    event = found["events"][0]
    assert (found["method"], event["status"], event["private"]) == ("PUBLISH", "TENTATIVE", True)
    assert (event["organizer"], event["attendees"]) == (None, [])


def test_a_reminder_is_a_private_entry_with_an_alarm(readers):
    for duty in (preparation(MEETING), Duty(MEETING.key, dt.date(2026, 3, 11), "Write it up")):
        event = alike(readers, reminder(duty, stamp=STAMP))["events"][0]

        assert (event["title"], event["private"], event["alarms"]) == (duty.title, True, 1)
        assert event["begin"] == (spelt(duty.due) if isinstance(duty.due, dt.datetime) else "2026-03-11")


def test_a_feed_holds_every_meeting_and_duty(readers):
    duties = [
        preparation(MEETING),
        thanks(MEETING),
        Duty(uuid.uuid5(MEETING.key, "x"), dt.date(2026, 3, 12), "Report back"),
    ]

    found = alike(readers, feed([MEETING], duties, stamp=STAMP, title="Nora’s talks, all"))

    assert (found["method"], found["name"]) == ("PUBLISH", "Nora’s talks, all")
    assert {one["uid"] for one in found["events"]} == {uid_of(one.key) for one in (MEETING, *duties)}
    assert all(one["private"] and not one["attendees"] and one["organizer"] is None for one in found["events"])


LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff")
HARD = st.sampled_from(
    ["\n", "\\", ",", ";", ":", '"', "'", "^", "^n", "\\n", "\\N", "\\,", "=", "=\n", "😀", "👩‍👩‍👧", "שלום", "مرحبا", "é" * 40, "  ",
     "\t", "%2C", "%5C", "&lt;", "BEGIN:VEVENT", "\nEND:VCALENDAR\n", "quoted-printable=", "x" * 200, "’", "\u202e", "a\u0301"],
)  # fmt: skip
WORDS = st.lists(HARD | LETTERS, max_size=12).map("".join)
LONG = st.builds(lambda words, times: words * times, WORDS, st.sampled_from([1, 1, 1, 40]))
ADDRESSES = st.from_regex(r"[a-zA-Z0-9_+.'-]{1,20}@[a-z0-9-]{1,20}\.example", fullmatch=True)
MOMENTS = st.datetimes(
    dt.datetime(1975, 1, 1),  # noqa: DTZ001
    dt.datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=45))]) | st.timezones(),
)
MEETINGS = st.builds(
    lambda begin, minutes, **given: Meeting(
        begin=begin, end=begin.astimezone(dt.UTC) + dt.timedelta(minutes=minutes), **given
    ),
    key=st.uuids(),
    begin=MOMENTS,
    minutes=st.integers(1, 600),
    title=LONG,
    organizer=st.builds(Mailbox, ADDRESSES, WORDS),
    attendees=st.lists(st.builds(Mailbox, ADDRESSES, WORDS), min_size=1, max_size=3).map(tuple),
    description=LONG,
    place=LONG,
    sequence=st.integers(0, 2**31 - 2),
)


def called(name):
    """A name as it comes back: on one line, with other signs for the three that no two programs write alike."""
    return " ".join(name.replace('"', "'").replace("^", "ˆ").replace("\\", "/").split())


@given(MEETINGS)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_words_names_and_times_come_back_the_same(readers, meeting):
    data = invitation(meeting, stamp=STAMP)

    event = alike(readers, data)["events"][0]

    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert [event[key] for key in ("uid", "sequence")] == [uid_of(meeting.key), meeting.sequence]
    assert [event[key] for key in ("title", "description", "place")] == [
        text.strip() for text in (meeting.title, meeting.description, meeting.place)
    ]
    assert (event["begin"], event["end"]) == (spelt(meeting.begin), spelt(meeting.end))
    assert event["organizer"] == {"email": meeting.organizer.email, "name": called(meeting.organizer.name)}
    assert event["attendees"] == [{"email": one.email, "name": called(one.name)} for one in meeting.attendees]


@given(st.text(st.characters(codec=None), max_size=30), st.text(st.characters(codec=None), max_size=30))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_letters_that_no_calendar_can_hold_are_left_out_for_all(readers, words, name):
    meeting = replace(MEETING, title=words, description=f"a{words}b", organizer=Mailbox("nora@mail.example", name))

    event = alike(readers, invitation(meeting, stamp=STAMP))["events"][0]

    assert event["description"].splitlines() == event["description"].split("\n")
    assert all(letter.isprintable() for letter in event["organizer"]["name"] if letter.isascii())


@given(st.from_regex(r"https://[a-z]{1,9}\.example/[a-z,;:\\ \"é=&?%#]{0,40}", fullmatch=True))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_any_link_comes_back_as_one_address(readers, link):
    event = alike(readers, invitation(replace(MEETING, link=link), stamp=STAMP))["events"][0]

    written = link.strip().replace(",", "%2C").replace("\\", "%5C").replace(" ", "%20").replace('"', "%22")
    assert event["link"] == written
    assert event["place"] == link.strip()
