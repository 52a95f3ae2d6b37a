"""Mail is read from a single mail, a box or pasted words, told by what is in them."""

import io
from datetime import UTC, date, datetime

import pytest
from tests.formats.mail.labelled import letter

from askwell.formats.mail import (
    Address,
    Mail,
    Unread,
    UnreadableMail,
    places_of,
    read_box,
    read_mail,
    read_pasted,
    thrown_away,
)


def only(data):
    box = read_mail(data)
    assert len(box.mails) == 1
    return box.mails[0]


def test_a_saved_mail_gives_its_heads():
    mail = letter(
        "Re: =?utf-8?q?F=C3=BCnfzehn?= Minuten",
        "Ja, gern.",
        In_Reply_To="<1@x.example>",
        References="<0@x.example> <1@x.example>",
    )
    read = only(mail.as_bytes())

    assert (read.sender, read.to) == (
        Address("Ana Silva", "ana@acme.example"),
        (Address("Nora Lind", "nora@students.example"),),
    )
    assert read.in_reply_to == ("1@x.example",)
    assert read.references == ("0@x.example", "1@x.example")
    assert read.date
    assert read.date.utcoffset()
    assert read.date.date() == date(2026, 11, 24)
    assert read.new_text == "Ja, gern."


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= =?utf-8?q?_aus?= Bonn", "Grüße aus Bonn"),
        ("Subject: Grüße".encode(), "Grüße"),
        ("Subject: Grüße".encode("latin-1"), "Grüße"),
        (b"Subject: =?no-such?q?Gr=C3=BC?=", "Grü"),
        (b"Subject: =?utf-8?b?!!?=", "=?utf-8?b?!!?="),
        (b"Subject: a\n folded one", "a folded one"),
    ],
)
def test_a_subject_is_read_however_it_is_written(raw, subject):
    assert only(b"From: a@b.example\nMessage-ID: <1@b>\n" + raw + b"\n\nHi").subject == subject


def test_a_date_without_a_zone_stays_without_one():
    assert only(b"Message-ID: <1@b>\nDate: Tue, 24 Nov 2026 09:30:00\n\nHi").date == datetime(
        2026, 11, 24, 9, 30, tzinfo=UTC
    ).replace(tzinfo=None)
    assert only(b"Message-ID: <1@b>\nDate: Tue, 24 Nov 2026 09:30:00 -0000\n\nHi").date == datetime(
        2026, 11, 24, 9, 30, tzinfo=UTC
    )
    assert only(b"Message-ID: <1@b>\nDate: some day\n\nHi").date is None


def test_a_mail_that_is_only_a_web_page_becomes_text_with_its_quotation_marked():
    page = (
        "<html><head><title>x</title><style>p{}</style><script>alert(1)</script></head><body><p>Yes, <b>gladly</b>.<br>Ana&nbsp;S.</p>"
        '<div class="gmail_signature">Ana Silva</div><div>On Mon, 23 Nov 2026 Nora &lt;n@x.example&gt; wrote:</div>'
        "<blockquote>Dear Ana<blockquote>older</blockquote></blockquote></body></html>"
    )
    mail = letter("Re: x", "")
    mail.set_content(page, subtype="html")
    read = only(mail.as_bytes())

    assert read.new_text == "Yes, gladly.\nAna S."
    assert read.signature == "--\nAna Silva"
    assert "> Dear Ana" in read.quoted
    assert ">> older" in read.quoted
    assert "alert" not in read.text


def test_attachments_are_named_and_a_calendar_is_kept_as_it_came():
    mail = letter("Invitation", "See you.")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="Überblick.pdf")
    mail.add_attachment(
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        maintype="text",
        subtype="calendar",
        filename="invite.ics",
    )
    read = only(mail.as_bytes())

    assert read.attachments == ("Überblick.pdf", "invite.ics")
    assert b"METHOD:REPLY" in read.calendars[0]
    assert read.text == "See you."


BOX = (
    b"From 1784312345@xxx Tue Nov 24 09:30:00 +0000 2026\nX-GM-THRID: 17\nX-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Ouvert?=\n"
    b"From: ana@acme.example\nTo: nora@students.example\nMessage-ID: <1@a>\nSubject: one\n\nHello\n>From my window I see rain.\n> so you wrote\n>From there\n> and here\n\n"
    b"From - Tue Nov 24 10:00:00 2026\nFrom: bo@else.example\nMessage-ID: <2@a>\nSubject: two\n\nFrom Monday on I am here.\nFrom me: Tue Nov 24 10:00:00 2026 is the day\n\n"
    b"From cy@a.example Wed Nov 25 00:00:00 2026 +0100\r\nMessage-ID: <3@a>\r\nSubject: three\r\n\r\nThird\r\n"
)


def test_a_box_gives_every_mail_with_its_labels():
    box = read_mail(BOX)

    assert [mail.subject for mail in box.mails] == ["one", "two", "three"]
    assert box.form == "mbox"
    assert places_of(box.mails[0].labels) == {"inbox"}


def test_the_mark_before_from_is_taken_away_but_a_quotation_keeps_its_own():
    one = read_mail(BOX).mails[0]

    assert one.text == "Hello\nFrom my window I see rain.\n> so you wrote\n>From there\n> and here"


def test_words_that_begin_like_a_mail_do_not_cut_one_in_two():
    assert read_mail(BOX).mails[1].text == "From Monday on I am here.\nFrom me: Tue Nov 24 10:00:00 2026 is the day"


def test_of_a_stranger_nothing_but_the_heads_is_read():
    seen = []

    def known(heads):
        seen.append(heads.message_id)
        return "ana@acme.example" in heads.addresses

    found = list(read_box(io.BytesIO(BOX), known))

    assert [mail.message_id for mail in found if isinstance(mail, Mail)] == ["1@a"]
    assert seen == ["1@a", "2@a", "3@a"]


def test_a_mail_too_large_is_left_out_with_a_sentence_and_the_next_one_is_read():
    large = b"From a@b Tue Nov 24 09:30:00 2026\nMessage-ID: <9@a>\n\n" + b"x" * 999 * 42_000 + b"\n\n"
    found = list(read_box(io.BytesIO(large + BOX)))

    assert isinstance(found[0], Unread)
    assert "larger than 40 MB" in found[0].why
    assert [mail.subject for mail in found[1:]] == ["one", "two", "three"]


@pytest.mark.parametrize(
    "label", ["Papierkorb", "Corbeille", "Brouillons", "Junk", "[Gmail]/Spam", "Entwürfe", "Bozze"]
)
def test_what_was_thrown_away_is_known_in_many_languages(label):
    assert thrown_away([label])
    assert not thrown_away(["Posteingang", "Work"])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Outlook's own format (.msg)"),
        (b"PK\x03\x04" + bytes(40), "unpack it"),
        (b"%PDF-1.7", "a PDF document"),
        (b"", "no words"),
        (b" \n\n", "no words"),
        (b'{"a": 1}', "data file"),
        (bytes(range(1, 9)) * 40, "no text"),
    ],
)
def test_what_is_no_mail_is_refused_with_one_sentence(data, words):
    with pytest.raises(UnreadableMail) as refusal:
        read_mail(data)
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_mail_deeper_than_any_mail_is_refused():
    data = b"Message-ID: <1@b>\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)
    )
    with pytest.raises(UnreadableMail):
        read_mail(data)


PASTED = {
    "outlook": "From: Ana Silva <ana@acme.example>\nSent: Tuesday, November 24, 2026 9:30 AM\nTo: Nora Lind <nora@students.example>\nSubject: RE: Fifteen minutes\n\nGladly.\n",
    "german": "Von: Silva, Ana <ana@acme.example>\nGesendet: Dienstag, 24. November 2026 09:30\nAn: Nora Lind\nBetreff: AW: Fünfzehn Minuten\n\nGladly.\n",
    "french": "De : Ana Silva <ana@acme.example>\nEnvoyé : mardi 24 novembre 2026 09:30\nÀ : Nora\nObjet : RE: Quinze minutes\n\nGladly.\n",
    "gmail": "On Tue, 24 Nov 2026 at 09:30, Ana Silva <ana@acme.example> wrote:\n\n> Gladly.\n",
    "am": "Am Di., 24. Nov. 2026 um 09:30 Uhr schrieb Ana Silva <ana@acme.example>:\n\n> Gladly.\n",
}


@pytest.mark.parametrize("shape", PASTED)
def test_pasted_words_say_who_wrote_them_and_when(shape):
    read = read_mail(PASTED[shape].encode())

    assert read.form == "pasted"
    assert read.mails[0].sender.mail == "ana@acme.example"
    assert read.mails[0].date == datetime(2026, 11, 24, 9, 30, tzinfo=UTC).replace(tzinfo=None)
    assert read.mails[0].new_text == "Gladly."


def test_messages_copied_from_linkedin_are_told_apart():
    text = (
        "NOV 23\nNora Lind sent the following message at 6:02 PM\nView Nora’s profile\nNora Lind  6:02 PM\nCould we talk?\n"
        "TODAY\nAna Silva sent the following messages at 9:30 AM\nView Ana’s profile\nAna Silva  9:30 AM\nHi Nora,\nhappy to.\n"
    )
    ours, theirs = read_pasted(text, on=date(2026, 11, 24))

    assert (ours.sender.name, ours.text) == ("Nora Lind", "Could we talk?")
    assert (theirs.sender.name, theirs.text) == ("Ana Silva", "Hi Nora,\nhappy to.")
    assert theirs.date == datetime(2026, 11, 24, 9, 30, tzinfo=UTC).replace(tzinfo=None)
    assert ours.date
    assert ours.date.date() == date(2026, 11, 23)


def test_bare_words_are_a_mail_of_nobody_known():
    mail = read_pasted("Yes, gladly.\n\nOn Monday then.")[0]

    assert (mail.sender, mail.date, mail.new_text) == (Address(), None, "Yes, gladly.\n\nOn Monday then.")
