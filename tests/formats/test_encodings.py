"""Bytes become text whatever program saved them."""

import codecs

import pytest

from askwell.formats.transcripts import read_transcript

TEXT = "Zoé Müller: Où est la clé – “là” ?\n\nBen: Ici…\n\nZoé Müller: Merci.\n\nBen: Bien."


def spoken(data):
    return [(turn.speaker, turn.text) for turn in read_transcript(data).turns]


EXPECTED = [
    ("Zoé Müller", "Où est la clé – “là” ?"),
    ("Ben", "Ici…"),
    ("Zoé Müller", "Merci."),
    ("Ben", "Bien."),
]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"],
)
def test_text_is_read_as_it_was_saved(data):
    assert spoken(data) == EXPECTED


def test_a_file_cut_in_the_middle_of_a_character_keeps_all_others():
    data = f"{TEXT} Là…".encode()[:-2]

    assert spoken(data) == [*EXPECTED[:3], ("Ben", "Bien. Là")]


def test_one_stray_byte_does_not_spoil_the_rest():
    assert spoken(TEXT.encode().replace(b"Bien", b"Bi\xffn"))[:3] == EXPECTED[:3]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_is_one(end):
    assert spoken(TEXT.replace("\n", end).encode()) == EXPECTED


def test_control_characters_that_databases_refuse_are_dropped():
    assert spoken(b"Ana likes\x00 chemistry and she has taught it for a very long time in Porto.") == [
        (None, "Ana likes chemistry and she has taught it for a very long time in Porto.")
    ]
