"""Captions and chats that Zoom saves carry the time of the clock on the wall."""

from askwell.formats.transcripts import read_pasted


def test_saved_captions_are_read_without_times():
    read = read_pasted("[Ana Silva] 10:02:03\nI teach.\n\n[Ben Okoro] 10:02:09\nSince when?\n")

    assert [(turn.speaker, turn.text, turn.start) for turn in read.turns] == [
        ("Ana Silva", "I teach.", None),
        ("Ben Okoro", "Since when?", None),
    ]


def test_a_saved_chat_is_read():
    read = read_pasted(
        "10:02:03 From Ana Silva to Everyone: My address\n10:02:09\t From  Ben  to  Ana Silva:\n\tThanks\n"
    )

    assert [(turn.speaker, turn.text) for turn in read.turns] == [("Ana Silva", "My address"), ("Ben", "Thanks")]
