"""Fathom's transcripts and summaries."""

import datetime as dt

from askwell.formats.transcripts import read_pasted

HEAD = "Chemistry talk - {}\nVIEW RECORDING - 30 mins (No highlights): https://fathom.video/x\n\n---\n\n"


def spoken(read):
    return [(turn.speaker, turn.text, turn.start) for turn in read.turns]


def test_the_company_in_parentheses_is_no_part_of_the_name():
    read = read_pasted(HEAD.format("April 16") + "0:00 - Ana Silva (Example School)\n  I teach.\n")

    assert spoken(read) == [("Ana Silva", "I teach.", 0)]


def test_action_items_between_the_words_go_to_the_summary():
    read = read_pasted(
        HEAD.format("April 16")
        + "0:00 - Ana Silva\n  I teach.\n  ACTION ITEM: Send the list - WATCH: https://fathom.video/y\n  In Porto.\n"
    )

    assert spoken(read) == [("Ana Silva", "I teach.\nIn Porto.", 0)]
    assert read.summary == "ACTION ITEM: Send the list - WATCH: https://fathom.video/y"


def test_a_date_without_a_year_is_not_completed():
    read = read_pasted(HEAD.format("April 16") + "0:00 - Ana Silva\n  I teach.\n")

    assert (read.title, read.date) == ("Chemistry talk", None)


def test_a_full_date_is_read():
    read = read_pasted(HEAD.format("2024-04-16") + "0:00 - Ana Silva\n  I teach.\n")

    assert (read.title, read.date) == ("Chemistry talk", dt.date(2024, 4, 16))


def test_a_time_with_a_dash_inside_the_words_is_no_speaker():
    read = read_pasted(HEAD.format("April 16") + "0:00 - Ana Silva\n  We met\n  10:30 - and then we left for lunch.\n")

    assert read.speakers == ("Ana Silva",)


def test_a_summary_without_a_transcript_is_a_summary():
    read = read_pasted(
        "# Chemistry talk\n\n[**VIEW RECORDING - 60 mins**](https://fathom.video/x)\n\n"
        "## Key Takeaways\n\n- Ask early\n"
    )

    assert (read.turns, read.summary, read.tool) == ((), "## Key Takeaways\n- Ask early", "Fathom")
