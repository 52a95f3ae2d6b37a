"""What somebody's calendar answered is understood, and nothing is made of what is no answer."""

import datetime as dt

import pytest
from tests.formats.calendar.made_up import calendar, event, zone

from askwell.formats.calendar import CalendarReply, Mailbox, key_of, reply_in

UID = "7b7c1f5e-0d2f-4f0a-9d53-0c2f3a1f7e11@askwell"
LENA = Mailbox("lena@contoso.example", "Lena Berg")


def answer(said, *lines, method="REPLY", **given):
    attendee = f"ATTENDEE;{said};CN=Lena Berg:mailto:lena@contoso.example"
    return calendar(event(attendee, "SEQUENCE:2", *lines, uid=UID, **given), method=method)


@pytest.mark.parametrize("said", ["accepted", "declined", "tentative"])
def test_an_answer_is_read(said):
    assert reply_in(answer(f"PARTSTAT={said.upper()}")) == CalendarReply(UID, 2, LENA, said)
    assert str(key_of(UID.upper())) == UID.removesuffix("@askwell")


def test_words_beside_the_answer_are_kept():
    assert reply_in(answer("PARTSTAT=DECLINED", "COMMENT:Sorry\\, I am away.")).comment == "Sorry, I am away."
    assert reply_in(answer('PARTSTAT=DECLINED;X-RESPONSE-COMMENT="Sorry, away"')).comment == "Sorry, away"


def test_an_answer_without_times_is_read():
    assert reply_in(answer("PARTSTAT=ACCEPTED", start="", end="")).status == "accepted"


def test_another_time_is_a_proposal():
    data = answer("PARTSTAT=TENTATIVE", "COMMENT:Rather at ten", method="COUNTER", end="DURATION:PT20M",
                  start='DTSTART;TZID="W. Europe Standard Time":20260310T100000')  # fmt: skip

    reply = reply_in(data)

    assert (reply.status, reply.comment) == ("counter", "Rather at ten")
    assert reply.begin.moment(dt.UTC) == dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)
    assert reply.end.moment(dt.UTC) == dt.datetime(2026, 3, 10, 9, 20, tzinfo=dt.UTC)


def test_a_proposal_in_a_zone_the_file_describes_is_placed_and_in_an_unknown_one_is_not():
    where = {"start": "DTSTART;TZID=Customized Time Zone:20260710T100000", "end": "", "method": "COUNTER"}
    known = answer("PARTSTAT=TENTATIVE", **where).replace(
        b"BEGIN:VEVENT", zone("Customized Time Zone").encode() + b"BEGIN:VEVENT"
    )

    assert reply_in(known).begin.moment(dt.UTC) == dt.datetime(2026, 7, 10, 8, tzinfo=dt.UTC)
    assert reply_in(answer("PARTSTAT=TENTATIVE", **where)).begin.moment(dt.UTC) is None


def test_somebody_sent_in_their_place_is_named():
    both = (
        'PARTSTAT=DELEGATED;DELEGATED-TO="mailto:ivo@contoso.example"',
        'ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:lena@contoso.example":mailto:ivo@contoso.example',
    )

    reply = reply_in(answer(*both))

    assert (reply.status, reply.attendee, reply.delegate) == ("delegated", LENA, Mailbox("ivo@contoso.example"))


def test_the_one_who_was_asked_is_told_from_the_one_they_sent_where_both_answer():
    sent = 'ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:lena@contoso.example":mailto:ivo@contoso.example'

    reply = reply_in(answer('PARTSTAT=DELEGATED;DELEGATED-TO="mailto:ivo@contoso.example"', sent))

    assert (reply.status, reply.attendee) == ("delegated", LENA)


def test_who_answers_is_the_sender_where_everybody_is_listed():
    other = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ivo@contoso.example"

    assert reply_in(answer("PARTSTAT=DECLINED", other), sender="Lena@Contoso.example").status == "declined"
    assert reply_in(answer("PARTSTAT=DECLINED", other), sender="ivo@contoso.example").status == "accepted"
    assert reply_in(answer("PARTSTAT=DECLINED", other)) is None
    assert reply_in(answer("PARTSTAT=DECLINED", other.replace("ACCEPTED", "NEEDS-ACTION"))).attendee == LENA


@pytest.mark.parametrize(
    "data",
    [
        answer("PARTSTAT=ACCEPTED", method="REQUEST"),
        answer("PARTSTAT=ACCEPTED", method=""),
        answer("PARTSTAT=NEEDS-ACTION"),
        answer("ROLE=CHAIR"),
        answer("PARTSTAT=ACCEPTED").replace(UID.encode(), b""),
        calendar(method="REPLY"),
        b"Accepted: talk",
        b"",
    ],
)
def test_what_is_no_answer_is_none(data):
    assert reply_in(data) is None
