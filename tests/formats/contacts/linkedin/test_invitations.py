"""Invitations.csv: who asked whom, and when; the note is not kept."""

import datetime as dt

from tests.formats.contacts.linkedin.export import ANA, BEN, CHIDI, INVITATIONS, NORA, PROFILE, part_of

from askwell.formats.contacts.linkedin import combined
from askwell.formats.contacts.linkedin.messages import ORGANIZATION, UNDATED
from askwell.formats.contacts.linkedin.together import UNKNOWN_SIDE
from askwell.formats.contacts.model import Touch

HEADINGS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"


def invitations(*rows, also=(), headings=HEADINGS):
    return combined([part_of("\n".join([headings, *rows])), *also])


def test_an_invitation_becomes_a_touch_without_a_zone():
    assert combined([part_of(INVITATIONS)]).touches == (
        Touch("Ana Silva", ANA, dt.datetime.fromisoformat("2026-09-05 01:12:00"), ours=True, kind="invitation"),
        Touch("Chidi", CHIDI, dt.datetime.fromisoformat("2025-12-31 23:05:00"), ours=False, kind="invitation"),
    )


def test_the_note_is_not_kept():
    part = part_of(INVITATIONS)

    assert "secret" not in repr(part)


def test_old_files_and_some_rows_have_no_addresses():
    read = invitations('Nora Lind,Ana Silva,"3/5/19, 1:12 AM",,OUTGOING', headings="From,To,Sent At,Message,Direction")

    assert [(touch.name, touch.profile, touch.ours) for touch in read.touches] == [("Ana Silva", "", True)]


def test_a_narrow_space_before_the_half_of_the_day_is_read():
    read = invitations(f'Nora Lind,Ana Silva,"9/5/26, 1:12\u202fPM",,OUTGOING,{NORA},{ANA}')

    assert read.touches[0].at == dt.datetime.fromisoformat("2026-09-05 13:12:00")


def test_one_date_with_the_day_first_turns_the_whole_column():
    read = invitations(
        f'Nora Lind,Ana Silva,"5/9/26, 1:12 AM",,OUTGOING,{NORA},{ANA}',
        f'Nora Lind,Ben Okoro,"25/9/26, 1:12 AM",,OUTGOING,{NORA},{BEN}',
    )

    assert [touch.at.day for touch in read.touches] == [5, 25]


def test_a_missing_direction_is_found_out_from_the_profile():
    row = f'Nora Lind,Ana Silva,"9/5/26, 1:12 AM",,,{NORA},{ANA}'

    assert invitations(row, also=[part_of(PROFILE)]).touches[0].ours is True
    assert [one.reason for one in invitations(row).skipped] == [UNKNOWN_SIDE]


def test_rows_that_cannot_count_are_skipped_with_their_reason():
    read = invitations(
        f"Nora Lind,Ana Silva,soon,secret,OUTGOING,{NORA},{ANA}",
        f'Nora Lind,Acme,"9/5/26, 1:12 AM",secret,OUTGOING,{NORA},https://www.linkedin.com/company/acme',
        ",,,,,,",
    )

    assert [one.reason for one in read.skipped] == [UNDATED, ORGANIZATION]
    assert "secret" not in repr(read)
    assert read.blank == 1
