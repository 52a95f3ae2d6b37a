"""Otter's exports: a name, two spaces and a time above the words."""

import datetime as dt

import pytest

from askwell.formats.transcripts import read_pasted


def spoken(text):
    return [(turn.speaker, turn.text, turn.start) for turn in read_pasted(text).turns]


def test_several_lines_and_paragraphs_stay_with_their_name():
    text = "Ana Silva  0:03  \nI teach.\nIn Porto.\n\nAnd like it.\n\nBen Okoro  1:02:03  \nSince when?\n"

    assert spoken(text) == [("Ana Silva", "I teach.\nIn Porto.\nAnd like it.", 3), ("Ben Okoro", "Since when?", 3723)]


def test_a_name_twice_in_a_row_is_one_turn_with_two_marks():
    read = read_pasted("Ana Silva  0:03  \nI teach.\n\nAna Silva  0:09  \nIn Porto.\n")

    assert [(turn.text, turn.marks) for turn in read.turns] == [("I teach.\nIn Porto.", ((0, 3.0), (9, 9.0)))]


@pytest.mark.parametrize("label", ["Unknown Speaker", "Speaker 1"])
def test_labels_for_strangers_stand_as_in_the_file(label):
    assert read_pasted(f"{label}  0:03  \nI teach.\n\nAna  0:05  \nYes.\n").speakers == (label, "Ana")


def test_a_time_without_a_name_is_nobody():
    assert spoken("Ana Silva  0:03  \nI teach.\n\n  0:09  \nSince when?\n") == [
        ("Ana Silva", "I teach.", 3),
        (None, "Since when?", 9),
    ]


def test_the_last_line_about_otter_is_dropped():
    read = read_pasted("Ana Silva  0:03\nI teach.\n\nTranscribed by https://otter.ai\n")

    assert ([turn.text for turn in read.turns], read.tool) == (["I teach."], "Otter")


def test_the_same_phrase_in_other_files_is_kept_and_proves_nothing():
    read = read_pasted("Ana: I teach.\n\nAna: Yes.\n\nAna: Transcribed by https://otter.ai\n")

    assert (read.turns[0].text, read.tool) == ("I teach.\nYes.\nTranscribed by https://otter.ai", None)


def test_chapters_under_a_name_are_words_of_that_name():
    text = (
        "Ana Silva  0:03  \nI teach.\n\nBen Okoro  1:01:22  \n11:03 Teaching in Porto\n\n"
        "Ben Okoro  1:01:22  \n13:32 Pay\n"
    )

    assert spoken(text) == [("Ana Silva", "I teach.", 3), ("Ben Okoro", "11:03 Teaching in Porto\n13:32 Pay", 3682)]


def test_a_time_at_the_end_of_a_spoken_line_is_no_header():
    assert spoken("Ana Silva  0:03  \nWe met\nat noon or  12:30\nor so.\n") == [
        ("Ana Silva", "We met\nat noon or  12:30\nor so.".replace("  ", " "), 3)
    ]


def test_title_date_and_keywords_stand_above_the_words():
    text = (
        "Chemistry talk\n\nTue, Nov 10, 2020 2:21PM • 33:45\n\nSUMMARY KEYWORDS\nchemistry, school\n\nSPEAKERS\n"
        "Ana Silva, Ben Okoro\n\nAna Silva  0:03  \nI teach.\n"
    )

    read = read_pasted(text)

    assert (read.title, read.date) == ("Chemistry talk", dt.date(2020, 11, 10))
    assert read.summary == "SUMMARY KEYWORDS\nchemistry, school\nSPEAKERS\nAna Silva, Ben Okoro"
    assert [turn.text for turn in read.turns] == ["I teach."]
