"""The export does not say which side of a message the explorer is; what tells it, and what does not."""

from tests.formats.contacts.linkedin.export import (
    ANA,
    BEN,
    CHIDI,
    EMAILS,
    HOST,
    INVITATIONS,
    NORA,
    PROFILE,
    connections,
    message,
    messages,
    part_of,
)

from askwell.formats.contacts.linkedin import combined
from askwell.formats.contacts.linkedin.together import UNKNOWN_SIDE

ME, A, B, C = ("Nora Lind", NORA), ("Ana Silva", ANA), ("Ben Okoro", BEN), ("Chidi", CHIDI)
OLD = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
AT = "2019-09-01 10:00:00 UTC"


def read(*rows, also=(), headings=None):
    part = messages(*rows, headings=headings) if headings else messages(*rows)
    return combined([part, *also])


def sides(together):
    return [(touch.name, touch.ours) for touch in together.touches if touch.kind == "message"]


def untold(together):
    return [one.reason for one in together.skipped]


def test_the_address_in_nearly_every_conversation_is_the_explorers():
    together = read(
        message(sender=A, to=ME, talk="1"), message(sender=ME, to=B, talk="2"), message(sender=C, to=ME, talk="3")
    )

    assert sides(together) == [("Ana Silva", False), ("Ben Okoro", True), ("Chidi", False)]
    assert together.oneself.profiles == (NORA,)


def test_many_messages_of_one_talk_do_not_make_a_partner_the_explorer():
    rows = [message(sender=A, to=ME, talk="1", at=f"2026-09-01 10:00:{second:02} UTC") for second in range(30)]
    together = read(*rows, message(sender=ME, to=B, talk="2"))

    assert together.oneself.profiles == (NORA,)
    assert sides(together)[0] == ("Ana Silva", False)


def test_one_conversation_alone_tells_nothing_and_says_so():
    together = read(message(sender=A, to=ME), message(sender=ME, to=A))

    assert sides(together) == []
    assert untold(together) == [UNKNOWN_SIDE] * 2
    assert together.oneself.profiles == ()


def test_the_direction_of_an_invitation_tells_ones_own_address():
    together = read(message(sender=A, to=ME), also=[part_of(INVITATIONS)])

    assert sides(together) == [("Ana Silva", False)]
    assert together.oneself.profiles == (NORA,)


def test_the_name_in_the_profile_tells_ones_own_address():
    together = read(message(sender=A, to=ME), also=[part_of(PROFILE)])

    assert sides(together) == [("Ana Silva", False)]
    assert together.oneself.profiles == (NORA,)


def test_the_maiden_name_counts_too():
    together = read(message(sender=("Nora Berg, MBA", ""), to=A), also=[part_of(PROFILE)])

    assert sides(together) == [("Ana Silva", True)]


def test_a_connection_is_not_the_explorer_so_the_other_one_is():
    together = read(
        message(sender=A, to=ME), message(sender=ME, to=A), also=[connections(f"Ana,Silva,{ANA},,,,03 Jan 2024")]
    )

    assert sides(together) == [("Ana Silva", False), ("Ana Silva", True)]
    assert together.oneself.profiles == (NORA,)


def test_connections_without_addresses_tell_it_by_name():
    together = read(
        f"1,,Ana Silva,,Nora Lind,{AT},,Hello,INBOX",
        headings=OLD,
        also=[connections("Ana,Silva,,,,,03 Jan 2019")],
    )

    assert sides(together) == [("Ana Silva", False)]


def test_without_addresses_of_recipients_it_is_told_by_the_names():
    together = read(
        f"1,,Ana Silva,{ANA},Nora Lind,{AT},,Hello,INBOX",
        f"2,,Ana Silva,{ANA},Nora Lind,{AT},,Hello,INBOX",
        f"3,,Ben Okoro,{BEN},Nora Lind,{AT},,Hello,INBOX",
        f"3,,Nora Lind,{NORA},Ben Okoro,{AT},,Hello,INBOX",
        headings=OLD,
    )

    assert sides(together) == [("Ana Silva", False), ("Ben Okoro", False), ("Ben Okoro", True)]
    assert together.oneself.profiles == (NORA,)


def test_mail_addresses_alone_do_not_stand_in_the_way_of_finding_the_name():
    rows = [f"{talk},,{other},,Nora Lind,{AT},,Hello,INBOX" for talk, other in enumerate(("Ana Silva", "Ben Okoro"))]
    together = read(*rows, headings=OLD, also=[part_of(EMAILS)])

    assert sides(together) == [("Ana Silva", False), ("Ben Okoro", False)]


def test_a_profile_under_another_name_does_not_stand_in_the_way_either():
    rows = [f"{talk},,{other},,Nora L.,{AT},,Hello,INBOX" for talk, other in enumerate(("Ana Silva", "Ben Okoro"))]
    together = read(*rows, headings=OLD, also=[part_of(PROFILE)])

    assert sides(together) == [("Ana Silva", False), ("Ben Okoro", False)]


def test_names_of_several_recipients_do_not_become_the_explorers():
    together = read(
        message(sender=C, to=("Ana Silva, Nora Lind", f"{NORA},{ANA}"), talk="1"),
        message(sender=("Ana Silva", ""), to=ME, talk="2"),
        also=[part_of(INVITATIONS)],
    )

    assert sides(together) == [("Chidi", False), ("Ana Silva", False)]


def test_a_one_sided_conversation_is_told_by_elimination():
    together = read(
        message(sender=("Someone", HOST + "someone"), to=("", "")),
        message(sender=ME, to=A),
        also=[part_of(PROFILE)],
    )

    assert sides(together) == [("Someone", False), ("Ana Silva", True)]


def test_somebody_of_the_same_name_is_somebody_else():
    together = read(
        message(sender=("Nora Lind", HOST + "other-nora"), to=ME),
        message(sender=ME, to=("Nora Lind", HOST + "other-nora")),
        message(sender=ME, to=A),
        also=[part_of(PROFILE), part_of(INVITATIONS)],
    )

    assert sides(together) == [("Nora Lind", False), ("Nora Lind", True), ("Ana Silva", True)]


def test_a_message_under_an_address_the_explorer_no_longer_has_is_theirs():
    together = read(
        message(sender=("Nora Lind", HOST + "nora-berg"), to=A),
        message(sender=ME, to=B),
        also=[part_of(PROFILE), part_of(INVITATIONS)],
    )

    assert sides(together) == [("Ana Silva", True), ("Ben Okoro", True)]


def test_only_the_folder_of_sent_messages_tells_the_side():
    together = read(message(sender=ME, to=A, folder="SENT"), message(sender=A, to=("X", ""), talk="9"))

    assert sides(together) == [("Ana Silva", True), ("Ana Silva", False)]


def test_the_order_of_the_files_makes_no_difference():
    parts = [
        messages(message(sender=A, to=ME), message(sender=ME, to=B, talk="2")),
        part_of(PROFILE),
        part_of(INVITATIONS),
        connections(f"Ana,Silva,{ANA},,,,03 Jan 2024"),
    ]

    there, back = combined(parts), combined(parts[::-1])
    assert set(there.touches) == set(back.touches)
    assert there.oneself == back.oneself
    assert there.cards == back.cards
