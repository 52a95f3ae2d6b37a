"""messages.csv: that there was a message, from whom to whom and when; never what it said."""

import dataclasses
import datetime as dt

import pytest
from tests.formats.contacts.linkedin.export import (
    ANA,
    BEN,
    CHIDI,
    HOST,
    MESSAGE_HEADINGS,
    MESSAGES,
    NORA,
    PROFILE,
    message,
    messages,
    part_of,
)

from askwell.formats.contacts.linkedin import combined
from askwell.formats.contacts.linkedin.messages import DRAFT, ORGANIZATION, SPAM, SPONSORED, UNDATED
from askwell.formats.contacts.linkedin.together import ALONE, LEFT
from askwell.formats.contacts.model import Touch

ME, A, B, C = ("Nora Lind", NORA), ("Ana Silva", ANA), ("Ben Okoro", BEN), ("Chidi", CHIDI)
AT = dt.datetime(2026, 9, 1, 10, tzinfo=dt.UTC)


def touched(*rows, headings=MESSAGE_HEADINGS):
    """Return what is made of these rows next to the profile of Nora Lind."""
    return combined([messages(*rows, headings=headings), part_of(PROFILE)])


def who(read):
    return [(touch.name, touch.profile, touch.ours) for touch in read.touches]


def test_a_message_becomes_a_touch():
    read = combined([part_of(MESSAGES), part_of(PROFILE)])

    assert read.touches == (
        Touch("Ana Silva", ANA, AT, ours=True, kind="message"),
        Touch("Ana Silva", ANA, dt.datetime(2026, 9, 2, 8, 30, tzinfo=dt.UTC), ours=False, kind="message"),
        Touch("Ben Okoro", BEN, dt.datetime(2020, 1, 5, 7, tzinfo=dt.UTC), ours=False, kind="message"),
    )
    assert read.skipped == ()


def test_nothing_that_was_written_is_kept():
    part = messages(
        message(sender=ME, to=A, content="secret"),
        message(sender=ME, to=A, content="secret", folder="DRAFT"),
        message(sender=ME, to=A, content="secret", at="soon"),
    )

    assert "secret" not in repr(dataclasses.asdict(part))
    assert "secret" not in repr(combined([part]))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (message(sender=ME, to=A, folder="DRAFT"), DRAFT),
        (message(sender=ME, to=A, folder="Drafts"), DRAFT),
        (message(sender=A, to=ME, folder="SPAM"), SPAM),
        (message(sender=A, to=ME, folder="sponsored"), SPONSORED),
        (message(sender=("Acme", ""), to=ME, title="Sponsored Conversation"), SPONSORED),
        (message(sender=("Acme", ""), to=ME, content='<p class="spinmail-quill-editor__spin-break">Hi'), SPONSORED),
        (message(sender=("Acme", "https://www.linkedin.com/company/acme"), to=ME), ORGANIZATION),
        (message(sender=ME, to=("Acme", "https://www.linkedin.com/company/acme")), ORGANIZATION),
        (message(sender=A, to=ME, at="soon"), UNDATED),
        (message(sender=A, to=ME, at=""), UNDATED),
        (message(sender=("LinkedIn Member", ""), to=ME), LEFT),
        (message(sender=ME, to=("Utilisateur LinkedIn", "")), LEFT),
        (message(sender=ME, to=ME), ALONE),
        (message(sender=ME, to=("", "")), ALONE),
    ],
)
def test_what_is_no_message_between_two_people_is_skipped_with_its_reason(row, reason):
    read = touched(row, message(sender=A, to=ME))

    assert [one.reason for one in read.skipped] == [reason]
    assert read.skipped[0].row == 2
    assert "Hello" not in read.skipped[0].original
    assert who(read) == [(*A, False)]


@pytest.mark.parametrize("flags", ["Yes,No", "No,Yes", "TRUE,", ",true"])
def test_drafts_are_told_by_their_flags_too(flags):
    read = touched(
        message(sender=ME, to=A) + "," + flags,
        message(sender=ME, to=A) + ",No,No",
        headings=MESSAGE_HEADINGS + ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    )

    assert [one.reason for one in read.skipped] == [DRAFT]
    assert len(read.touches) == 1


@pytest.mark.parametrize("title", ["LinkedIn InMail", "Spring reunion"])
@pytest.mark.parametrize("folder", ["INBOX", "ARCHIVE", "INMAIL", ""])
def test_every_other_folder_and_title_counts(title, folder):
    assert who(touched(message(sender=A, to=ME, title=title, folder=folder))) == [(*A, False)]


@pytest.mark.parametrize("mark", [",", ";", "; ", ", "])
def test_a_message_to_several_touches_each_of_them(mark):
    to = (", ".join(name for name, _ in (A, B, C)), mark.join(address for _, address in (A, B, C)))

    assert who(touched(message(sender=ME, to=to))) == [(*A, True), (*B, True), (*C, True)]


def test_a_message_from_one_of_several_touches_only_that_one():
    to = ("Nora Lind, Ben Okoro", f"{NORA},{BEN}")

    assert who(touched(message(sender=A, to=to))) == [(*A, False)]


def test_the_explorer_among_the_recipients_of_their_own_message_is_left_out():
    to = ("Nora Lind, Ben Okoro", f"{NORA},{BEN}")

    assert who(touched(message(sender=ME, to=to))) == [(*B, True)]


@pytest.mark.parametrize(
    ("names", "addresses", "expected"),
    [
        ("Jane Doe, Ph.D.", f"{HOST}jane", [("Jane Doe, Ph.D.", "jane")]),
        ("Jane Doe, MBA, Ben Okoro", f"{HOST}jane,{BEN}", [("Jane Doe, MBA", "jane"), ("Ben Okoro", "ben-okoro")]),
        ("Jane Doe, Ben", f"{HOST}jane,{BEN}", [("Jane Doe", "jane"), ("Ben", "ben-okoro")]),
        ("D&#39;Souza, Ben", f"{HOST}d,{BEN}", [("D'Souza", "d"), ("Ben", "ben-okoro")]),
        ("A, B, C", f"{HOST}a,{BEN}", [("", "a"), ("", "ben-okoro")]),
        ("A", f"{HOST}a,{BEN}", [("", "a"), ("", "ben-okoro")]),
        ("Ana, LinkedIn Member, Ben", f"{ANA},,{BEN}", [("Ana", "ana-silva"), ("Ben", "ben-okoro")]),
        ("Jane Doe, MBA, Ben Okoro", "", [("Jane Doe, MBA", ""), ("Ben Okoro", "")]),
        ("Jane Doe; Ben Okoro", "", [("Jane Doe", ""), ("Ben Okoro", "")]),
        ("Ana, Acme", f"{ANA},https://www.linkedin.com/company/acme", [("Ana", "ana-silva")]),
    ],
)
def test_names_and_addresses_of_several_are_brought_together(names, addresses, expected):
    read = touched(message(sender=ME, to=(names, addresses)))

    assert [(touch.name, touch.profile.removeprefix(HOST)) for touch in read.touches] == expected


def test_files_without_addresses_of_recipients_are_read():
    old = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
    read = touched(
        f"c1,,Nora Lind,{NORA},Ana Silva,2019-09-01 10:00:00 UTC,,Hello,INBOX",
        f"c1,,Ana Silva,{ANA},Nora Lind,2019-09-02 10:00:00 UTC,,Hello,INBOX",
        headings=old,
    )

    assert who(read) == [("Ana Silva", "", True), ("Ana Silva", ANA, False)]


def test_files_of_the_first_years_say_the_direction_themselves():
    read = combined(
        [
            messages(
                "Nora Lind,Ana Silva,2016-09-01 10:00:00 UTC,,Hello,OUTGOING,SENT",
                "Ana Silva,Nora Lind,2016-09-02 10:00:00 UTC,,Hello,INCOMING,INBOX",
                headings="From,To,Date,Subject,Content,Direction,Folder",
            )
        ]
    )

    assert who(read) == [("Ana Silva", "", True), ("Ana Silva", "", False)]


def test_the_same_message_in_two_files_is_one_touch():
    read = combined([part_of(MESSAGES), part_of(MESSAGES), part_of(PROFILE)])

    assert len(read.touches) == 3


def test_an_empty_row_is_counted_as_blank():
    read = touched("", ",,,,,,,,,", message(sender=A, to=ME))

    assert (read.blank, len(read.touches)) == (2, 1)


def test_what_is_passed_over_says_that_it_told_of_no_person():
    read = touched(message(sender=A, to=ME, folder="SPAM"), message(sender=A, to=ME, at="some day"))

    assert [one.about for one in read.skipped] == ["message", "message"]
