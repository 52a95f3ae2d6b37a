"""Cards that others read: the rules of the format are kept, and what is written reads back as it was."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import Card, NameParts, Stint

NORA = Card(
    name="Dr. Nora Lind",
    row=1,
    original="",
    key="0fab0e2b-55a3-4d7e-9a3c-1f4b21c0a001",
    parts=NameParts(prefix="Dr.", given="Nora", family="Lind", nickname="Noi"),
    emails=("nora@example.org", "n.lind@contoso.example"),
    phones=("+46 70 100",),
    profiles=("https://www.linkedin.com/in/noralind",),
    pages=("https://nora.example.org/?a=1,2;3",),
    stints=(Stint("Contoso; Ltd", "Teacher, chemistry", "Schools"), Stint(role="Writer")),
    place='Lund, "Norra"\nSweden',
    note="Met in Porto,\n2019; kind \\o/",
    groups=("Alumni, 2012", "Chess"),
)


def unfolded(data):
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_card_of_version_three_is_written_as_others_read_it():
    assert unfolded(vcard.as_vcards([NORA])) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Askwell//EN",
        "UID:0fab0e2b-55a3-4d7e-9a3c-1f4b21c0a001",
        "N:Lind;Nora;;Dr.;",
        "FN:Dr. Nora Lind",
        "NICKNAME:Noi",
        "item1.ORG:Contoso\\; Ltd;Schools",
        "item1.TITLE:Teacher\\, chemistry",
        "item2.ORG:",
        "item2.TITLE:Writer",
        "EMAIL;TYPE=INTERNET:nora@example.org",
        "EMAIL;TYPE=INTERNET:n.lind@contoso.example",
        "TEL;TYPE=VOICE:+46 70 100",
        "URL:https://nora.example.org/?a=1,2;3",
        "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/noralind",
        'ADR:;;;Lund\\, "Norra"\\nSweden;;;',
        "NOTE:Met in Porto\\,\\n2019\\; kind \\\\o/",
        "CATEGORIES:Alumni\\, 2012,Chess",
        "END:VCARD",
        "",
    ]


def test_a_card_of_version_four_gives_its_identifier_and_place_as_that_asks():
    lines = unfolded(vcard.as_vcards([NORA], version="4.0"))

    assert lines[1] == "VERSION:4.0"
    assert "UID:urn:uuid:0fab0e2b-55a3-4d7e-9a3c-1f4b21c0a001" in lines
    assert 'ADR;LABEL="Lund, ^\'Norra^\'^nSweden":;;;Lund\\, "Norra"\\nSweden;;;' in lines
    assert "EMAIL:nora@example.org" in lines


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("people/c12", "UID;VALUE=text:people/c12"),
        ("https://www.linkedin.com/in/noralind", "UID:https://www.linkedin.com/in/noralind"),
        ("a,b;c", "UID;VALUE=text:a\\,b\\;c"),
    ],
)
def test_an_identifier_that_is_no_address_says_that_it_is_text(key, line):
    card = replace(NORA, key=key)

    assert line in unfolded(vcard.as_vcards([card], version="4.0"))
    assert vcard.cards(vcard.as_vcards([card], version="4.0"))[0][0].key == key


def test_lines_are_folded_at_seventy_five_bytes_and_within_no_character():
    long = replace(NORA, note="å€😀 é" * 120, name="Ł" * 90)

    for line in vcard.as_vcards([long]).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_one_employer_needs_no_group():
    lines = unfolded(vcard.as_vcards([replace(NORA, stints=(Stint(department="Schools", role="Teacher"),))]))

    assert {"ORG:;Schools", "TITLE:Teacher"} <= set(lines)


def test_past_work_is_not_written_as_todays():
    past = Stint("Fabrikam", "Clerk", since="2001", until="2004", present=False)

    assert b"Fabrikam" not in vcard.as_vcards([replace(NORA, stints=(past,))])


def test_a_name_in_one_piece_stands_where_address_books_look():
    written = unfolded(vcard.as_vcards([Card(name="Nora Lind", row=1, original="")]))

    assert {"N:;Nora Lind;;;", "FN:Nora Lind"} <= set(written)


def test_nobody_can_write_lines_of_their_own_into_a_card():
    evil = replace(
        NORA,
        pages=("https://a.example/\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Chief",),
        note="x\r\nEND:VCARD\rBEGIN:VCARD\n",
        profiles=("https://www.linkedin.com/in/a\nTEL:1",),
        name="Nora\r\nTEL:1\x00",
    )

    written = vcard.as_vcards([evil])

    assert written.count(b"\r\nEND:VCARD") == written.count(b"BEGIN:VCARD\r\n") == 1
    assert b"\nTEL:1" not in written


def test_nobody_at_all_is_an_empty_file():
    assert vcard.as_vcards([]) == b""


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff")
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
MAYBE = st.just("") | WORDS
LINES = st.lists(MAYBE, max_size=4).map("\n".join).map(str.strip)
SLUGS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=3, max_size=40)
NAMES = st.tuples(WORDS, WORDS, MAYBE, MAYBE, MAYBE, MAYBE).map(
    lambda names: NameParts(family=names[0], given=names[1], middle=names[2], prefix=names[3], suffix=names[4], nickname=names[5])
)  # fmt: skip
JOBS = st.builds(Stint, organization=MAYBE, role=MAYBE, department=MAYBE).filter(lambda job: job != Stint())
MAILS = st.builds("{}@{}.example".format, SLUGS, SLUGS)
PAGES = st.builds(
    "https://{}.example/{}".format, SLUGS, st.text("aZ0/,;:?&=~%#'()", max_size=60).map(lambda path: f"{path}x")
)


def several(values, most=3):
    return st.lists(values, max_size=most, unique_by=str.casefold).map(tuple)


CARDS = st.builds(
    Card,
    name=WORDS,
    row=st.just(1),
    original=st.just(""),
    key=SLUGS | st.uuids().map(str) | st.just("") | WORDS.filter(lambda key: not key.lower().startswith("urn:uuid:")),
    parts=st.just(NameParts()) | NAMES,
    emails=several(MAILS),
    phones=several(WORDS.filter(lambda number: not number.lower().startswith("tel:"))),
    profiles=several(SLUGS.map("https://www.linkedin.com/in/{}".format)),
    pages=several(PAGES),
    stints=st.lists(JOBS, max_size=3, unique=True).map(tuple),
    place=MAYBE,
    note=LINES,
    groups=several(WORDS),
)


@given(st.lists(CARDS, max_size=3), st.sampled_from(["3.0", "4.0"]))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_what_is_written_reads_back_as_it_was(cards, version):
    expected = [replace(card, row=number) for number, card in enumerate(cards, 1)]

    again, skipped = vcard.cards(vcard.as_vcards(cards, version=version)) if cards else ([], [])

    assert [replace(card, original="") for card in again] == expected
    assert not skipped


def test_what_a_card_has_no_property_for_is_not_written():
    rest = replace(
        NORA, sector="Education", wishes="by mail", connected_on=dt.date(2024, 1, 3), more=(("Birthday", "x"),)
    )

    assert vcard.as_vcards([rest]) == vcard.as_vcards([NORA])
