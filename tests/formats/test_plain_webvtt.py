"""WebVTT as the standard allows it and as programs bend it."""

from askwell.formats.transcripts import read_pasted


def spoken(text):
    return [(turn.speaker, turn.text) for turn in read_pasted(text).turns]


def test_cues_without_speakers_are_one_turn_of_nobody():
    read = read_pasted("WEBVTT\n\n00:01.000 --> 00:02.000\nWe began\n\n00:02.000 --> 00:04.000\nin spring.\n")

    assert [(turn.speaker, turn.text, turn.start, turn.end) for turn in read.turns] == [
        (None, "We began in spring.", 1, 4)
    ]
    assert read.turns[0].marks == ((0, 1.0), (9, 2.0))


def test_times_without_hours_or_fractions_are_read():
    read = read_pasted("WEBVTT\n\n00:05 --> 01:10\nHello there\n")

    assert (read.turns[0].start, read.turns[0].end) == (5, 70)


def test_settings_after_the_time_are_no_words():
    assert spoken("WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0%\nHello there\n") == [(None, "Hello there")]


def test_words_on_the_timing_line_are_kept():
    assert spoken("WEBVTT\n\n00:01.000 --> 00:02.000 Hello there\n") == [(None, "Hello there")]


def test_notes_styles_and_regions_are_left_out():
    text = (
        "WEBVTT - made up\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n"
        "NOTE\nnobody said this\nnor this\n\n00:01.000 --> 00:02.000\nHello\n\nNOTE and not this\n\n"
        "00:03.000 --> 00:04.000\nthere\n"
    )

    assert spoken(text) == [(None, "Hello there")]


def test_inline_tags_are_dropped_and_entities_become_letters():
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<b>Bread</b> &amp; <c.loud>butter</c> <00:00:01.500><i>cost</i> &lt;5\n"
        "if a < b and c > d\n"
    )

    assert spoken(text) == [(None, "Bread & butter cost <5 if a < b and c > d")]


def test_cues_without_an_empty_line_between_them_are_read():
    text = (
        "WEBVTT\n1\n00:01.000 --> 00:02.000\nHello\n2\n00:02.000 --> 00:03.000\nthere\n00:03.000 --> 00:04.000\nyou\n"
    )

    assert spoken(text) == [(None, "Hello there you")]


def test_a_number_that_was_said_is_not_taken_for_a_cue_number():
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHow many?\n\n00:02.000 --> 00:03.000\n42\n\n"
        "00:03.000 --> 00:04.000\nThanks\n"
    )

    assert spoken(text) == [(None, "How many? 42 Thanks")]


def test_an_empty_line_inside_a_cue_loses_nothing():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nFirst\n\nand second\n\n00:02.000 --> 00:03.000\nthird\n"

    assert spoken(text) == [(None, "First and second third")]


def test_a_number_left_over_at_a_cut_off_end_is_no_word():
    assert spoken("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nHello there\n\n2\n") == [(None, "Hello there")]


def test_a_voice_tag_of_the_standard_names_the_speaker_but_no_program():
    read = read_pasted("WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Mary>Hello\n")

    assert (read.tool, read.speakers) == (None, ("Mary",))
