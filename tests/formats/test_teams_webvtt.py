"""Microsoft Teams writes the speaker into a voice tag, the last name first."""

import pytest

from askwell.formats.transcripts import read_pasted

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


def spoken(text):
    return [(turn.speaker, turn.text) for turn in read_pasted(text).turns]


def cue(number, words, name=""):
    identifier = f"{name}\n" if name else ""
    return f"{identifier}00:00:0{number}.000 --> 00:00:0{number + 1}.000\n{words}\n\n"


def test_cues_without_closing_tags_are_read():
    text = "WEBVTT\n\n" + cue(1, "<v Silva, Ana>I teach") + cue(2, "<v Okoro, Ben>Since when?")

    assert spoken(text) == [("Ana Silva", "I teach"), ("Ben Okoro", "Since when?")]


def test_cues_with_and_without_identifiers_are_read():
    text = "WEBVTT\n\n" + cue(1, "<v Silva, Ana>I teach</v>", f"{ID}/1-0") + cue(2, "<v Silva, Ana>here</v>")

    read = read_pasted(text)

    assert [(turn.speaker, turn.text) for turn in read.turns] == [("Ana Silva", "I teach here")]
    assert read.tool == "Microsoft Teams"


def test_a_cue_of_several_lines_stays_with_its_speaker():
    text = "WEBVTT\n\n" + cue(1, "<v Silva, Ana>I teach\nin Porto\nand like it.</v>")

    assert spoken(text) == [("Ana Silva", "I teach in Porto and like it.")]


def test_two_voices_in_one_cue_are_two_turns():
    text = "WEBVTT\n\n" + cue(1, "<v Silva, Ana>Hi.</v>\n<v Okoro, Ben>Hello.</v>")

    assert spoken(text) == [("Ana Silva", "Hi."), ("Ben Okoro", "Hello.")]


def test_identifiers_right_under_the_words_before_are_no_words():
    first = cue(1, "<v Silva, Ana>Hi.</v>", f"{ID}/1-0").strip()
    text = f"WEBVTT\n\n{first}\n{cue(2, '<v Silva, Ana>So.</v>', f'{ID}/2-0')}"

    assert spoken(text) == [("Ana Silva", "Hi. So.")]


def test_entities_and_inline_tags_are_understood():
    text = "WEBVTT\n\n" + cue(1, "<v O&#39;Neill, Ana>Salt &amp; <i>pepper</i></v>")

    assert spoken(text) == [("Ana O'Neill", "Salt & pepper")]


def test_notes_of_older_files_tell_the_program():
    text = 'WEBVTT\n\nNOTE duration:"00:30:00"\n\nNOTE language:en-us\n\n' + cue(1, "<v Ana Silva>Hi.</v>")

    assert read_pasted(text).tool == "Microsoft Teams"


def test_a_lost_signature_does_not_lose_the_speakers():
    assert spoken(cue(1, "<v Silva, Ana>Hi.</v>")) == [("Ana Silva", "Hi.")]


def test_a_tag_cut_off_at_the_end_is_no_word():
    assert spoken("WEBVTT\n\n" + cue(1, "<v Silva, Ana>Hi.</v>") + "00:00:02.000 --> 00:00:03.000\n<v Oko") == [
        ("Ana Silva", "Hi.")
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Okafor, Diane", "Diane Okafor"),
        ("Diane Okafor", "Diane Okafor"),
        ("Okafor, Diane (Contoso Ltd)", "Diane Okafor (Contoso Ltd)"),
        ("van der Berg, Eva M.", "Eva M. van der Berg"),
        ("Diane Okafor, PhD", "Diane Okafor, PhD"),
        ("Okafor, Diane, MBA", "Diane Okafor, MBA"),
        ("Okafor,", "Okafor,"),
    ],
)
def test_the_first_name_is_put_first(written, read):
    assert spoken("WEBVTT\n\n" + cue(1, f"<v {written}>Hi.</v>")) == [(read, "Hi.")]
