"""Plain text with the speaker before the words."""

import datetime as dt

import pytest

from askwell.formats.transcripts import read_pasted


def spoken(text):
    return [(turn.speaker, turn.text, turn.start) for turn in read_pasted(text).turns]


@pytest.mark.parametrize(
    "line",
    [
        "[00:01:02] {}: {}",
        "(00:01:02) {}: {}",
        "00:01:02 {}: {}",
        "{} (00:01:02): {}",
        "{} [00:01:02]: {}",
        "**{}** (00:01:02): {}",
        "**{} (00:01:02):** {}",
        "[00:01:02] **{}:** {}",
        "**{}:** \\[01:02\\] {}",
        "{} (01:02)\n{}\n",
        "[01:02] {}\n{}\n",
        "01:02 - {}\n{}\n",
        "{}\n01:02\n{}\n",
    ],
)
def test_times_are_read_wherever_they_stand(line):
    text = "\n".join(
        line.format(name, words)
        for name, words in [
            ("Ana Silva", "Why chemistry?"),
            ("Ben Okoro", "I liked it."),
            ("Ana Silva", "And now?"),
            ("Ben Okoro", "I love it."),
        ]
    )

    assert spoken(text) == [
        ("Ana Silva", "Why chemistry?", 62),
        ("Ben Okoro", "I liked it.", 62),
        ("Ana Silva", "And now?", 62),
        ("Ben Okoro", "I love it.", 62),
    ]


def test_paragraphs_without_a_name_go_on_with_the_last_speaker():
    assert spoken("Ana: I teach.\n\nIn Porto: by the sea.\n\nBen: Yes.\n\nAna: So.\n\nBen: Well.") == [
        ("Ana", "I teach.\nIn Porto: by the sea.", None),
        ("Ben", "Yes.", None),
        ("Ana", "So.", None),
        ("Ben", "Well.", None),
    ]


def test_lines_broken_at_the_margin_are_put_together():
    text = (
        "Ana: I came to teach because the laboratory where I worked was\n"
        "very quiet, and I missed people. Then I left.\n\n"
        "Ben: Yes.\n\nAna: So.\n"
    )

    assert spoken(text)[0] == (
        "Ana",
        "I came to teach because the laboratory where I worked was very quiet, and I missed people. Then I left.",
        None,
    )


def test_times_inside_the_words_are_marks_and_no_words():
    read = read_pasted(
        "**Ana:** I teach.\n\n\\[12:34\\] In Porto \\[laughs\\] \\[12:50\\] now.\n\n**Ben:** Yes.\n\n**Ana:** So."
    )

    turn = read.turns[0]

    assert turn.text == "I teach.\nIn Porto [laughs]\nnow.".replace("]\nnow", "] now")
    assert turn.marks == ((9, 754.0), (27, 770.0))
    assert (turn.start, turn.seconds_at(0), turn.seconds_at(10), turn.seconds_at(28)) == (None, None, 754, 770)


def test_a_label_without_words_gives_the_next_speaker_neither_words_nor_times():
    text = "**Ana:** Hi.\n\n**Break:** \\[23:15\\] to \\[23:57\\]\n\n**Ben:** Hello.\n\n**Ana:** So.\n\n**Ben:** Well."

    assert spoken(text)[:2] == [("Ana", "Hi.", None), ("Ben", "Hello.", None)]
    assert read_pasted(text).speakers == ("Ana", "Ben")


def test_title_date_and_attendees_above_the_words_are_no_words():
    read = read_pasted(
        "# Chemistry talk\n\nDate: 5 March 2024\n\nAttendees: Ana, Ben, Cleo\n\nAna: Hi.\n\nCleo: Hello.\n\nAna: So."
    )

    assert (read.title, read.date) == ("Chemistry talk", dt.date(2024, 3, 5))
    assert [turn.speaker for turn in read.turns] == ["Ana", "Cleo", "Ana"]


def test_other_words_above_the_first_speaker_are_kept():
    assert spoken("Recorded in the garden, with birds.\n\nAna: Hi.\n\nBen: Hello.\n\nAna: So.\n\nBen: Well.")[0] == (
        None,
        "Recorded in the garden, with birds.",
        None,
    )


def test_questions_and_answers_are_speakers():
    assert read_pasted("Q: Why?\nA: Because.\nQ: And now?\nA: The same.").speakers == ("Q", "A")


def test_two_lines_of_me_and_somebody_are_a_conversation():
    assert spoken("Me: Why chemistry?\nAna Silva: I liked it.") == [
        ("Me", "Why chemistry?", None),
        ("Ana Silva", "I liked it.", None),
    ]


def test_headings_of_notes_are_no_speakers():
    for text in (
        "Pros: calm\nCons: pay",
        "Skills: SQL\nAdvice: ask\n\nSkills: Excel\nAdvice: wait",
        "The point is: learn SQL\nThe point is: ask",
        "Met Ana at 10:30 in the garden: nice.",
    ):
        assert read_pasted(text).speakers == ()


def test_a_clock_time_that_was_said_stays_a_word():
    assert spoken("Ana: When?\n\nBen: At noon.\n12:30 suits me\n\nAna: So.\n\nBen: Well.")[1] == (
        "Ben",
        "At noon.\n12:30 suits me",
        None,
    )


def test_times_from_and_to_are_start_and_end():
    read = read_pasted("[00:01 --> 00:04] Ana: Hi.\n[00:04 --> 00:09] Ben: Hello.\n[00:09 --> 00:10] Ana: So.")

    assert [(turn.start, turn.end) for turn in read.turns] == [(1, 4), (4, 9), (9, 10)]
