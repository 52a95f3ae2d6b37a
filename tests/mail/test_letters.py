"""One letter, from plain values to bytes: what a reader finds is what was written, and nothing else."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import zoneinfo
from dataclasses import replace
from email.header import decode_header, make_header
from email.utils import getaddresses
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from askwell.mail.drafts import SAFE_LENGTH, draft, mailto
from askwell.mail.letters import (
    MOST_REFERENCES,
    Calendar,
    Correspondent,
    Letter,
    LetterRefused,
    Method,
    checked_address,
    clean_body,
    follow_up_of,
    make_message_id,
    wire,
)

LETTER = Letter(
    sender=Correspondent("nora@mail.example", "Nora Lindqvist"),
    to=Correspondent("amara@mail.example", "Amara Okonkwo"),
    subject="Twenty minutes about nursing",
    body="Dear Amara,\n\nwould you have twenty minutes?\n",
    message_id="<0c5e@mail.example>",
    written_at=dt.datetime(2026, 11, 23, 9, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")),
)
INVITATION = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gespräch\r\nEND:VCALENDAR\r\n"
LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=120)
BREAKS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x00"]


def read(raw: bytes):
    return email.message_from_bytes(raw, policy=email.policy.default)


def decoded(raw: bytes, name: str) -> str:
    """A header by RFC 2047: the library's newer reader puts blanks between encoded words where there are none."""
    value = email.message_from_bytes(raw, policy=email.policy.compat32)[name].replace("\r\n", "")
    return str(make_header(decode_header(value)))


def recipient(raw: bytes) -> tuple[str, str]:
    value = email.message_from_bytes(raw, policy=email.policy.compat32)["to"].replace("\r\n", "")
    ((name, address),) = getaddresses([value])
    return str(make_header(decode_header(name))), address


def test_a_plain_letter_looks_like_this():
    assert wire(LETTER).decode() == (
        "From: Nora Lindqvist <nora@mail.example>\r\nTo: Amara Okonkwo <amara@mail.example>\r\n"
        "Subject: Twenty minutes about nursing\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\n"
        'Message-ID: <0c5e@mail.example>\r\nContent-Type: text/plain; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: 7bit\r\nMIME-Version: 1.0\r\n\r\n"
        "Dear Amara,\r\n\r\nwould you have twenty minutes?\r\n"
    )


LONG_NAMES = [
    "Professorin Dr. Änne Größenwahn-Müllerschön (Universitätsklinikum Süd, Abteilung für Pflegeentwicklung)",
    "Ž" * 200,
    "田中 " * 40,
    'Amara "Ama" Okonkwo, PhD; <RN> \\ (nurse) @home',
    "plain words " * 12,
    "=?utf-8?q?looks_encoded?=",
]


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_in_any_alphabet_stays_whole(name):
    raw = wire(replace(LETTER, to=replace(LETTER.to, name=name)))
    assert recipient(raw) == (name.strip(), "amara@mail.example")
    assert max(map(len, raw.split(b"\r\n"))) <= 160


@settings(max_examples=80, deadline=None)
@given(subject=LINE, name=LINE, body=st.text(max_size=600), calendar=st.booleans())
def test_whatever_is_written_is_what_is_read(subject, name, body, calendar):
    assume(clean_body(body).strip())
    invitation = Calendar(INVITATION, Method.REQUEST) if calendar else None
    letter = replace(LETTER, subject=subject, to=replace(LETTER.to, name=name), body=body, calendar=invitation)
    raw = wire(letter)
    message = read(raw)
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.replace(b"\r\n", b"").count(b"\n") == raw.replace(b"\r\n", b"").count(b"\r") == 0
    assert decoded(raw, "subject") == subject.strip()
    assert recipient(raw) == (name.strip(), "amara@mail.example")
    text = message.get_body(["plain"]).get_content().replace("\r\n", "\n")
    assert text == clean_body(body)
    assert message.defects == []


@pytest.mark.parametrize("sign", BREAKS)
def test_nothing_can_smuggle_in_a_header(sign):
    evil = f"Hello{sign}Bcc: everybody@mail.example"
    for letter in (
        replace(LETTER, subject=evil),
        replace(LETTER, to=replace(LETTER.to, name=evil)),
        replace(LETTER, sender=replace(LETTER.sender, name=evil)),
        replace(LETTER, to=Correspondent(f"amara@mail.example{sign}Bcc:x@mail.example")),
        replace(LETTER, message_id=f"<a@b>{sign}Bcc: x@mail.example"),
        replace(LETTER, in_reply_to=f"<a@b>{sign}Bcc: x@mail.example"),
        replace(LETTER, references=("<a@b>", f"<c@d{sign}>")),
    ):
        with pytest.raises(LetterRefused) as refusal:
            wire(letter)
        assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "amara",
        "a@b@c.de",
        "a b@c.de",
        "@c.de",
        "a@",
        "a@-c.de",
        "<a@b.de>",
        "a@b.de,c@d.de",
        '"a b"@c.de',
        "a..b@c.de",
        "a@c..de",
        ".a@c.de",
        "a@" + "x" * 64 + ".de",
        "a@b_c.de",
    ],
)
def test_what_is_no_address_is_refused_with_a_sentence(address):
    with pytest.raises(LetterRefused, match="is not a mail address; please look"):
        checked_address(address)


@pytest.mark.parametrize(
    ("typed", "travels"),
    [
        (" Amara@Mail.EXAMPLE ", "Amara@mail.example"),
        ("o'neil+talks@büro.example", "o'neil+talks@xn--bro-hoa.example"),
        ("jürgen@mail.example", "jürgen@mail.example"),
        ("amara@localhost", "amara@localhost"),
    ],
)
def test_an_address_travels_in_the_spelling_of_servers(typed, travels):
    assert checked_address(typed) == travels


def test_a_letter_has_the_same_bytes_whenever_it_is_built():
    letter = replace(LETTER, calendar=Calendar(INVITATION, Method.REQUEST))
    assert wire(letter) == wire(letter)
    assert make_message_id("5d0b", "Nora@Büro.example") == make_message_id("5d0b", "nora@büro.example")
    assert make_message_id("5d0b", "nora@mail.example") == "<5d0b@mail.example>"
    with pytest.raises(LetterRefused):
        make_message_id("a b", "nora@mail.example")


def test_a_follow_up_names_the_whole_thread_in_whole_words():
    long = f"<{'x' * 300}@mail.example>"
    answer, thread = follow_up_of(long, ("<first@mail.example>", "<broken id>", "<first@mail.example>"))
    message = read(wire(replace(LETTER, in_reply_to=answer, references=thread)))
    assert message["in-reply-to"] == long
    assert message["references"].split() == ["<first@mail.example>", long]
    assert follow_up_of("broken") == ("", ())
    ids = tuple(f"<{n}@mail.example>" for n in range(90))
    kept = follow_up_of("<last@mail.example>", ids)[1]
    assert (len(kept), kept[0], kept[-2:]) == (MOST_REFERENCES, ids[0], (ids[-1], "<last@mail.example>"))


def test_an_invitation_travels_beside_the_plain_text():
    message = read(wire(replace(LETTER, calendar=Calendar(INVITATION, Method.REQUEST))))
    kinds = [(part.get_content_type(), part.get_param("method")) for part in message.iter_parts()]
    assert (message.get_content_type(), kinds) == (
        "multipart/alternative",
        [("text/plain", None), ("text/calendar", "REQUEST")],
    )
    assert list(message.iter_parts())[1].get_content() == INVITATION


@pytest.mark.parametrize("body", ["", "  \n\t ", "\x00"])
def test_an_empty_letter_is_refused(body):
    with pytest.raises(LetterRefused, match="still empty"):
        wire(replace(LETTER, body=body))


def test_a_time_without_a_zone_and_a_subject_without_end_are_refused():
    with pytest.raises(ValueError, match="zone"):
        wire(replace(LETTER, written_at=dt.datetime(2026, 11, 23, 9, 0)))  # noqa: DTZ001 -- that is the point
    with pytest.raises(LetterRefused, match="shorten"):
        wire(replace(LETTER, subject="x" * 251))


def test_a_draft_opens_as_a_letter_not_yet_sent():
    raw = draft(replace(LETTER, body="Grüße\n.\nFrom here"))
    message = read(raw)
    assert (message["x-unsent"], message["subject"], message["message-id"]) == ("1", LETTER.subject, LETTER.message_id)
    assert message.get_content().splitlines() == ["Grüße", ".", "From here"]


def test_a_draft_without_an_account_leaves_the_sender_to_the_mail_program():
    nobody = replace(LETTER, sender=None, message_id="")
    message = read(draft(nobody))
    assert (message["x-unsent"], message["from"], message["message-id"]) == ("1", None, None)
    assert (message["to"], message["subject"]) == ("Amara Okonkwo <amara@mail.example>", LETTER.subject)
    with pytest.raises(LetterRefused, match="which address the letter is from"):
        wire(nobody)


@settings(max_examples=100, deadline=None)
@given(subject=LINE, body=st.text(max_size=300))
def test_a_mailto_address_carries_subject_and_text(subject, body):
    assume(clean_body(body).strip())
    opened = mailto(replace(LETTER, subject=subject, body=body))
    parts = urlsplit(opened.address)
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "amara@mail.example")
    assert fields.get("subject", [""]) == [subject.strip()]
    assert fields["body"] == [clean_body(body).rstrip("\n").replace("\n", "\r\n")]
    assert opened.address.isascii()
    assert not {" ", "\n", '"', "'", "<"} & set(opened.address.replace("'", "" if "'" in parts.path else "'"))
    assert opened.may_be_cut == (len(opened.address) > SAFE_LENGTH)


def test_line_breaks_in_a_mailto_address_are_written_as_the_standard_wants():
    opened = mailto(replace(LETTER, body="a\nb & c?\n", in_reply_to="<x@mail.example>"))
    assert "body=a%0D%0Ab%20%26%20c%3F&in-reply-to=%3Cx%40mail.example%3E" in opened.address
    assert not opened.may_be_cut
    assert mailto(replace(LETTER, body="word " * 500)).may_be_cut
