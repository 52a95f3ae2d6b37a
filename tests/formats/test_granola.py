"""Granola hears two channels and calls them Me and Them."""

import datetime as dt

from askwell.formats.transcripts import question_count, read_pasted, talk_share

GRANOLA = """---
id: 4f1c
title: "Chemistry talk"
date: 2024-03-05T10:00:00Z
source: granola
---

# Chemistry talk

### Pay

- Starts low

## Transcript

**Me:** How did you come to teach?

**Them:** I hated the silence.

**Them:** So I left.
"""


def test_title_date_and_channels_are_read():
    read = read_pasted(GRANOLA)

    assert (read.title, read.date) == ("Chemistry talk", dt.date(2024, 3, 5))
    assert [(turn.speaker, turn.text) for turn in read.turns] == [
        ("Me", "How did you come to teach?"),
        ("Them", "I hated the silence.\nSo I left."),
    ]


def test_the_notes_above_the_transcript_are_a_summary():
    assert read_pasted(GRANOLA).summary == "### Pay\n- Starts low"


def test_several_people_behind_one_label_have_no_share():
    read = read_pasted(GRANOLA)

    assert read.channels_collapsed
    assert talk_share(read) is None
    assert question_count(read) is None


def test_the_same_labels_without_granola_are_collapsed_too():
    read = read_pasted("Me: Hi.\n\nThem: Hello.\n\nMe: So.")

    assert (read.format, read.tool, read.channels_collapsed) == ("named_lines", None, True)


def test_named_people_are_not_collapsed():
    assert not read_pasted("Me: Hi.\n\nAna: Hello.\n\nMe: So.").channels_collapsed
