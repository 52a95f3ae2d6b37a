"""Times and words, and no names."""

from askwell.formats.transcripts import read_pasted


def turns(text):
    return [(turn.speaker, turn.text, turn.start, turn.marks) for turn in read_pasted(text).turns]


def test_a_time_before_each_line_is_the_time_of_its_words():
    assert turns("[00:00:01] So we\n[00:00:04] began in\n[00:00:09] spring.") == [
        (None, "So we began in spring.", 1, ((0, 1.0), (6, 4.0), (15, 9.0)))
    ]


def test_a_time_on_a_line_of_its_own_is_the_time_of_the_next_words():
    assert turns("0:01\nSo we\n0:04\nbegan in\n0:09\nspring.") == [
        (None, "So we began in spring.", 1, ((0, 1.0), (6, 4.0), (15, 9.0)))
    ]


def test_short_words_said_again_are_no_speakers():
    assert read_pasted("[00:01] Right\n[00:02] Right\n[00:03] Sure\n[00:04] Sure").speakers == ()


def test_the_plan_of_a_day_is_notes():
    read = read_pasted("09:00 Tour of the school\n10:30 Lesson\n12:00 Lunch with Ana")

    assert (read.format, read.has_times, read.turns[0].text) == ("notes", False, "09:00 Tour of the school")
