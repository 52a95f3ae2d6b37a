"""Marks that are missing, lines that are none, cards within cards: everybody is still found, and nothing is lost."""

import time

import pytest
from tests.formats.contacts.vcard.made_up import card, nora, read, the_one

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import UnreadableContacts

NORA = "BEGIN:VCARD\nVERSION:3.0\nN:Lind;Nora;;;\nFN:Nora Lind\n"
PER = "BEGIN:VCARD\nVERSION:2.1\nN:Berg;Per\nFN:Per Berg\nEND:VCARD\n"


@pytest.mark.parametrize(
    "both",
    [
        f"{NORA}END:VCARD\n{PER}",
        f"{NORA}END:VCARD{PER}",
        f"{NORA}{PER}",
        f"{NORA}END:VCARD\n\n\n{PER[:-10]}",
        f"{NORA}END:VCARD\n{PER}END:VCARD\n",
        f"{NORA}END:VCARD \n{PER}".replace("BEGIN:VCARD", "BEGIN:VCARD "),
        f"{NORA}END:VCARD\n{PER}".lower().replace("nora lind", "Nora Lind").replace("per berg", "Per Berg"),
        f"{NORA}END:VCARD\n{PER}".replace("BEGIN:VCARD\n", "BEGIN:VCARD"),
        f"{NORA}END:VCARD\n{PER}".replace("\n", "\r"),
        f"{NORA}END:VCARD\n{PER}".replace("\n", "\r\r\n"),
        f"{NORA}END:VCARD\n{PER}".replace("VERSION:3.0\n", "").replace("VERSION:2.1\n", ""),
        f"\ufeff{NORA}END:VCARD\n\ufeff{PER}",
    ],
)
def test_two_people_are_found_whatever_mark_is_missing_or_glued(both):
    assert [(person.row, person.name) for person in read(both)] == [(1, "Nora Lind"), (2, "Per Berg")]


@pytest.mark.parametrize(
    "agent",
    [
        f"AGENT:\n{PER}",
        f"AGENT:{PER}",
        "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:Berg\\;Per\\nFN:Per Berg\\nTEL\\;TYPE=WORK:+1\\nEND:VCARD\\n\n",
        "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:Berg\\;Per\\nEND:VCARD\\n\n",
    ],
)
def test_an_agent_is_no_second_person_of_the_list(agent):
    nora_, ana = read(f"{NORA}{agent}TEL:+46 1\nEND:VCARD\n{card('FN:Ana Silva')}")

    assert (nora_.name, nora_.phones, nora_.more) == ("Nora Lind", ("+46 1",), (("Agent", "Per Berg"),))
    assert "Per" in nora_.original
    assert (ana.row, ana.name) == (2, "Ana Silva")


def test_an_agent_of_an_agent_stays_inside():
    text = f"{NORA}AGENT:\n{PER.replace('END', f'AGENT:{chr(10)}{PER}END')}TEL:+46 1\nEND:VCARD\n"

    assert the_one(text).phones == ("+46 1",)


def test_an_agent_by_address_is_kept():
    assert the_one(nora("AGENT;VALUE=uri:CID:part3@example.org")).more == (("Agent", "CID:part3@example.org"),)


def test_a_line_that_is_none_is_kept():
    person = the_one(nora("this is no line of a card", "TEL:+46 1", "???"))

    assert (person.phones, person.more) == (
        ("+46 1",),
        (("Unread line", "this is no line of a card"), ("Unread line", "???")),
    )


def test_a_note_broken_without_blanks_is_one_note():
    assert the_one(nora("NOTE:First", "second one", "and third", "TEL:+46 1")).note == "First\nsecond one\nand third"


def test_a_fold_within_a_character_is_joined_before_it_is_read():
    data = nora(f"NOTE:{'a' * 69}åb").encode()
    inside = data.index("å".encode()) + 1

    assert the_one(data[:inside] + b"\r\n " + data[inside:]).note == f"{'a' * 69}åb"


def test_a_fold_takes_one_blank_with_it():
    assert the_one("BEGIN:VCARD\nFN:No\n ra\n  Lind\nNOTE:a\n\tb\n \nEND:VCARD\n").name == "Nora Lind"


def test_a_fold_may_stand_before_the_value():
    quoted = "NOTE;CHARSET=UTF-8;\r\n ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\r\n=C3=9Fe"

    assert the_one(nora(quoted, version="2.1")).note == "Grüße"


def test_escapes_are_resolved_once_and_others_left_alone():
    person = the_one(nora('NOTE:A\\\\\\, b\\: \\"c\\" \\N d\\x C\\\\new \\'))

    assert person.note == 'A\\, b: "c" \n d\\x C\\new \\'


def test_an_end_inside_a_value_ends_nothing():
    person = the_one(nora("URL:https://a.example/END:VCARDBEGIN:VCARDVERSION:4.0FN:Chief"))

    assert (person.name, person.pages) == ("Nora Lind", ("https://a.example/END:VCARDBEGIN:VCARDVERSION:4.0FN:Chief",))


def test_lines_outside_of_any_card_are_skipped_with_their_reason():
    people, skipped = vcard.cards(f"Content-Type: text/vcard\nhello\n{PER}bye: now\n".encode())

    assert [person.row for person in people] == [2]
    assert [(one.row, one.reason, one.original) for one in skipped] == [
        (1, "it stands outside of any card", "Content-Type: text/vcard\nhello"),
        (3, "it stands outside of any card", "bye: now"),
    ]


def test_lines_before_an_end_without_a_beginning_are_a_card():
    assert the_one("VERSION:3.0\nFN:Nora Lind\nEND:VCARD\n").name == "Nora Lind"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"hello", b"Name,Mail\nNora,n@example.org\n", b"\x89PNG\r\n\x1a\n"])
def test_a_file_without_a_card_is_refused_with_what_to_do(data):
    with pytest.raises(UnreadableContacts) as refused:
        vcard.cards(data)

    assert str(refused.value) == (
        "There is no card in this file; please export your contacts as vCard (.vcf) again and choose that file."
    )


@pytest.mark.parametrize(
    "head",
    ["BEGIN:VCARD\r\n", "\ufeffbegin:vcard", "\n\n BEGIN : VCARD \n", "From: me\n\nBEGIN:VCARD\n", b"BEGIN:VCARD",
     "\ufeffBEGIN:VCARD".encode("utf-16-le"), "BEGIN:VCARD\n".encode("utf-16-be"), b"\xef\xbb\xbfBEGIN:VCARD"],
)  # fmt: skip
def test_cards_are_told_by_how_they_begin(head):
    assert vcard.reads(head)


@pytest.mark.parametrize(
    "head", ["", "BEGIN:VCALENDAR", "Name,BEGIN:VCARD", "BEGIN:VCARDS", b"PK\x03\x04", b"\xff\xfe"]
)
def test_other_files_are_told_from_cards(head):
    assert not vcard.reads(head)


@pytest.mark.parametrize(
    "line",
    ["\\;" * 40_000, "a\\,b;" * 20_000, ';TYPE="x' * 20_000, "NOTE:a\r\n" + "more\r\n" * 15_000, "^n" * 40_000,
     "EMAIL:" + "<@" * 20_000 + ">", "AGENT:\r\nBEGIN:VCARD\r\n" * 5_000, "CATEGORIES:" + "a," * 20_000,
     "a." * 40_000 + ":", "NOTE;QUOTED-PRINTABLE:" + "a=\r\n" * 15_000, "PHOTO;BASE64:" + "AAAA\r\n" * 15_000],
)  # fmt: skip
def test_long_lines_take_no_long_time(line):
    started = time.process_time()

    vcard.cards(nora(line, f"X{line}", f"NOTE:{line}", f'TEL;X="{line}":1').encode())

    assert time.process_time() - started < 5
