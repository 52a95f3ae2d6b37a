"""Every word that was said comes out, in order, in every dialect."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.samples import TEXTS

from askwell.formats.transcripts import read_pasted

WORD = st.text(st.characters(codec="utf-8", categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=1, max_size=9)
SENTENCE = st.builds(
    lambda words, colon, end: (
        " ".join(words[:colon]) + (": " if 0 < colon < len(words) else " ") + " ".join(words[colon:]) + end
    ),
    st.lists(WORD, min_size=1, max_size=25),
    st.integers(0, 30),
    st.sampled_from([".", "?", "", "!", " (laughs)", " at 10:30", " & so"]),
)
SPEECHES = st.lists(st.tuples(st.sampled_from(["Ana Silva", "Ben Okoro"]), SENTENCE), min_size=4, max_size=10)

WRITERS = {
    "zoom": lambda turns: "WEBVTT\n\n" + "\n".join(cue(at, f"{name}: {text}", f"{at}\n") for at, (name, text) in turns),
    "teams": lambda turns: (
        "WEBVTT\n\n" + "\n".join(cue(at, f"<v {name}>{text.replace('&', '&amp;')}") for at, (name, text) in turns)
    ),
    "srt": lambda turns: "\n".join(cue(at, f"{name}: {text}", f"{at}\n") for at, (name, text) in turns),
    "captions": lambda turns: "WEBVTT\n\n" + "\n".join(cue(at, text.replace(":", ",")) for at, (_, text) in turns),
    "otter": lambda turns: "\n".join(f"{name}  0:{at:02}  \n{text}\n" for at, (name, text) in turns),
    "meet": lambda turns: (
        "T - 2024/03/05 17:00 CET - Transcript\n\nAttendees\nAna Silva, Ben Okoro\n\nTranscript\n\n00:00:00\n\n"
        + "\n".join(f"{name}: {text}" for _, (name, text) in turns)
    ),
    "fathom": lambda turns: (
        "T - May 1\nVIEW RECORDING - 3 mins\n\n---\n\n"
        + "\n".join(f"0:{at:02} - {name}\n  {text}\n" for at, (name, text) in turns)
    ),
    "named": lambda turns: "\n\n".join(f"{name}: {text}" for _, (name, text) in turns),
    "timed names": lambda turns: "\n".join(f"[00:00:{at:02}] {name}: {text}" for at, (name, text) in turns),
    "markdown": lambda turns: "\n\n".join(f"**{name}:** {text}" for _, (name, text) in turns),
    "notes": lambda turns: "\n\n".join(text.replace(":", ",") for _, (_, text) in turns),
}


def cue(at, words, identifier=""):
    return f"{identifier}00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{words}\n"


def words_of(texts):
    return re.findall(r"[^\W_]+", " ".join(texts))


@pytest.mark.parametrize("dialect", WRITERS)
@given(speeches=SPEECHES)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_words_come_out_in_order(dialect, speeches):
    turns = list(enumerate(speeches, 1))

    read = read_pasted(WRITERS[dialect](turns))

    assert words_of(turn.text for turn in read.turns) == words_of(text for _, (_, text) in turns)


@pytest.mark.parametrize("first", sorted(TEXTS))
def test_a_second_conversation_below_in_another_dialect_is_not_lost(first):
    read = read_pasted(f"{TEXTS[first]}\n\nAfterwards we walked through the garden and he named every tree.\n")

    assert "he named every tree." in " ".join([*(turn.text for turn in read.turns), read.summary or ""])
