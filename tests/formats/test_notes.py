"""Notes name no speakers."""

import datetime as dt

from tests.formats.documents import document

from askwell.formats.transcripts import read_pasted, read_transcript


def texts(text):
    return [turn.text for turn in read_pasted(text).turns]


def test_each_point_of_a_list_stands_for_itself():
    assert texts("- likes chemistry\n* hates silence\n• left\n- [ ] ask Ben") == [
        "likes chemistry",
        "hates silence",
        "left",
        "ask Ben",
    ]


def test_short_lines_are_not_run_together():
    assert texts("Met Ana in the garden\nLikes chemistry\nHates silence") == [
        "Met Ana in the garden",
        "Likes chemistry",
        "Hates silence",
    ]


def test_lines_broken_at_the_margin_are_put_together():
    first = "Ana came to teach because the laboratory where she worked was"
    second = "very quiet and she missed people a lot; one day, then, she"

    assert texts(f"{first}\n{second}\nleft.") == [f"{first} {second} left."]


def test_front_matter_and_first_heading_are_title_and_date():
    read = read_pasted("---\ntitle: Talk with Ana\ndate: 2024-03-05\n---\n\nLikes chemistry.")
    headed = read_pasted("# Talk with Ana\n\n5 March 2024\n\nLikes chemistry.")

    assert (read.title, read.date, len(read.turns)) == ("Talk with Ana", dt.date(2024, 3, 5), 1)
    assert (headed.title, headed.date) == ("Talk with Ana", dt.date(2024, 3, 5))


def test_a_date_that_could_be_read_two_ways_is_not_guessed():
    assert read_pasted("3/4/2024\n\nLikes chemistry.").date is None


def test_a_word_document_of_notes_is_read():
    read = read_transcript(document("Ana teaches.", "She likes it."))

    assert (read.format, [turn.text for turn in read.turns]) == ("notes", ["Ana teaches.", "She likes it."])


def test_a_rule_of_dashes_above_text_is_not_front_matter():
    assert texts("---\nAna teaches.") == ["---", "Ana teaches."]


def test_linked_names_at_the_beginning_are_no_data_file():
    assert texts("[[Ana Silva]] teaches.") == ["[[Ana Silva]] teaches."]
