"""SubRip captions, as Otter and others write them."""

from askwell.formats.transcripts import read_pasted


def spoken(text):
    return [(turn.speaker, turn.text) for turn in read_pasted(text).turns]


def test_commas_and_dots_in_times_are_read():
    read = read_pasted("1\n00:00:01,250 --> 00:00:02,500\nHello\n\n2\n00:00:02.500 --> 00:00:04.000\nthere\n")

    assert [(turn.text, turn.start, turn.end) for turn in read.turns] == [("Hello there", 1.25, 4)]


def test_missing_numbers_are_no_loss():
    assert spoken("00:00:01,000 --> 00:00:02,000\nHello\n\n00:00:02,000 --> 00:00:03,000\nthere\n") == [
        (None, "Hello there")
    ]


def test_the_name_before_the_colon_is_the_speaker():
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nAna Silva: Hi.\n\n2\n00:00:02,000 --> 00:00:03,000\nBen Okoro: Hello.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nAna Silva: So.\n"
    )

    assert spoken(text) == [("Ana Silva", "Hi."), ("Ben Okoro", "Hello."), ("Ana Silva", "So.")]


def test_chevrons_before_a_name_are_dropped():
    text = "1\n00:00:01,000 --> 00:00:02,000\n>> Ana: Hi.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> Ana: So.\n"

    assert spoken(text) == [("Ana", "Hi. So.")]


def test_words_before_the_first_cue_are_kept():
    assert spoken("My talk with Ana\n\n1\n00:00:01,000 --> 00:00:02,000\nHello\n") == [(None, "My talk with Ana Hello")]


def test_font_and_position_marks_are_dropped():
    text = '1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\n{\\an8}<font color="#fff">Hello</font> there\n'

    assert spoken(text) == [(None, "Hello there")]


def test_an_end_before_the_start_is_kept_as_the_file_says():
    read = read_pasted("1\n00:00:09,000 --> 00:00:02,000\nHello\n")

    assert (read.turns[0].start, read.turns[0].end) == (9, 2)
