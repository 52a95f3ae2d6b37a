"""Zoom writes the speaker before the words of each cue."""

from askwell.formats.transcripts import read_pasted


def zoom(*lines):
    cues = (
        f"{number}\n00:00:{number:02}.000 --> 00:00:{number + 1:02}.000\n{line}\n"
        for number, line in enumerate(lines, 1)
    )
    return read_pasted("WEBVTT\n\n" + "\n".join(cues))


def spoken(*lines):
    return [(turn.speaker, turn.text) for turn in zoom(*lines).turns]


def test_cues_of_one_speaker_are_merged():
    read = zoom("Ana Silva: I teach", "Ana Silva: in Porto.", "Ben Okoro: Since when?")

    assert [(turn.speaker, turn.text) for turn in read.turns] == [
        ("Ana Silva", "I teach in Porto."),
        ("Ben Okoro", "Since when?"),
    ]
    assert (read.turns[0].start, read.turns[0].end, read.turns[0].marks) == (1, 3, ((0, 1.0), (8, 2.0)))


def test_a_cue_without_a_name_goes_on_with_the_last_speaker():
    assert spoken("Ana Silva: I teach", "in Porto.", "Ben Okoro: Yes.", "Ana Silva: Good.", "Ben Okoro: Well.") == [
        ("Ana Silva", "I teach in Porto."),
        ("Ben Okoro", "Yes."),
        ("Ana Silva", "Good."),
        ("Ben Okoro", "Well."),
    ]


def test_a_sentence_with_a_colon_is_no_speaker():
    assert spoken("Ana Silva: Listen.", "The point is: learn SQL", "Ana Silva: Also: the point is: ask.") == [
        ("Ana Silva", "Listen. The point is: learn SQL Also: the point is: ask.")
    ]


def test_a_sentence_with_a_colon_is_no_speaker_even_when_said_twice():
    assert spoken("So the question is: why?", "So the question is: why?") == [
        (None, "So the question is: why? So the question is: why?")
    ]


def test_a_second_name_inside_a_cue_begins_another_turn():
    assert spoken("Ana Silva: Hi.\nBen Okoro: Hello.", "Ana Silva: So.", "Ben Okoro: So.") == [
        ("Ana Silva", "Hi."),
        ("Ben Okoro", "Hello."),
        ("Ana Silva", "So."),
        ("Ben Okoro", "So."),
    ]


def test_somebody_who_speaks_once_among_named_cues_is_a_speaker():
    assert spoken("Ana Silva: Hi.", "Ben Okoro: Hello.", "Ana Silva: Bye.") == [
        ("Ana Silva", "Hi."),
        ("Ben Okoro", "Hello."),
        ("Ana Silva", "Bye."),
    ]


def test_names_with_initials_titles_particles_and_pronouns_are_names():
    names = [
        "Dr. Eva M. van der Berg",
        "João María Peña Lobo",
        "Mei Lo-Brandt",
        "Li Na (she/her)",
        "李娜",
        "anna",
    ]
    for name in names:
        read = zoom(f"{name}: One.", f"{name}: Two.")
        assert read.speakers == (name,)
