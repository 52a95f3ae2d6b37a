"""Whatever the bytes, mail or a refusal comes out, in good time, and no word of it is lost."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.mail.labelled import everything

from askwell.formats.mail import UnreadableMail, kind_of, proposed_answer, read_mail

HEADS = (
    b"From: ana@x\n|Subject: =?utf-8?q?=ff?=\n|From: <a@\n|Message-ID: <1@x>\n|Content-Type: multipart/mixed; boundary=b\n|Content-Type: text/html\n|"
    b"Content-Transfer-Encoding: base64\n|Date: Mon, 99 Foo 20 25:61 +9999\n|To: =?x?b?!!?= <b@c>\n|Content-Type: message/rfc822\n|"
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n|Content-Type: text/plain; charset=utf-7; format=flowed\n|"
    b"Content-Type: message/delivery-status\n|Content-Type: multipart/alternative; boundary=b\n|X-Gmail-Labels: =?\n"
)
BITS = (
    b"\n|--b\n|--b--\n|> hi\n|-- \n|On Mon 1 Jan 2026 x <a@b> wrote:\n|From a@b Mon Jan  1 00:00:00 2026\n|Best,\nAna\n|From: x\nSent: 1.1.2026\nSubject: y\n|"
    b"<blockquote>|<div>hi</div>|</p>|<title>|Ana sent the following message at 10:32 AM\n|I am out until 3/4.\n|Final-Recipient: rfc822; a@b\nAction: failed\n|"
    b"MAILER-DAEMON|postmaster@x|Sent from my iPhone\n|-----Original Message-----\n|&#x110000;|\xff\xfe|back on 31.2. |99/99/2026"
)
head = st.sampled_from(HEADS.split(b"|"))
bit = st.one_of(head, st.binary(max_size=30), st.sampled_from(BITS.split(b"|")))


def check(data):
    try:
        box = read_mail(data)
    except UnreadableMail:
        return
    for mail in box.mails:
        assert kind_of(mail).why
        assert all(word in mail.new_text for word in proposed_answer(mail.new_text).words)
        shared = f"{mail.new_text}\n{mail.quoted}\n{mail.signature}"
        assert sorted(shared.split()) == sorted(mail.text.split())


@given(st.binary(max_size=600))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_random_bytes_are_read_or_refused(data):
    check(data)


@given(st.lists(head, max_size=6), st.lists(bit, max_size=25))
@settings(max_examples=800, deadline=None, derandomize=True)
def test_pieces_of_mail_in_any_order_are_read_or_refused(heads, pieces):
    check(b"".join(heads) + b"\n" + b"".join(pieces))


@given(st.text(max_size=500))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_random_text_is_read_or_refused(text):
    check(text.encode("utf-8", "replace"))


@pytest.mark.parametrize("one", everything()[::9], ids=lambda one: one.name)
def test_a_mail_cut_off_anywhere_is_read_or_refused(one):
    for length in range(0, len(one.data), 17):
        check(one.data[:length])


@pytest.mark.parametrize(
    "piece",
    [
        "1.",
        "1/",
        "a",
        "<a@b> ",
        "x@x.",
        "-",
        "> ",
        "From: x\n",
        "Best,\n",
        "please contact ",
        "back on ",
        "On wrote: ",
        "\n ",
    ],
)
@pytest.mark.parametrize("sender", ["MAILER-DAEMON@x.example", "ana@acme.example"])
def test_no_repetition_takes_long(piece, sender):
    data = (
        f"From: {sender}\nMessage-ID: <1@x>\nSubject: Automatic reply: {piece.strip() * 999}\n\n{piece * 8000}".encode()
    )
    begun = time.process_time()
    check(data)

    assert time.process_time() - begun < 3
