"""Google Meet's transcripts and the notes Gemini adds to them."""

import datetime as dt

from tests.formats.documents import document

from askwell.formats.transcripts import read_pasted, read_transcript

GEMINI = """# 📝 Notes

Mar 5, 2024

## Chemistry talk

Invited [Ana Silva](mailto:ana@example.org) [Ben Okoro](mailto:ben@example.org)

Attachments [Chemistry talk](https://example.org)

### Summary

Ana asked how Ben came to teach.

### Details

* **Early work**: Ben hated the silence ([00:06:20](?tab=t.1#heading=h.1)).

*You should review Gemini's notes to make sure they're accurate. Notes by Gemini*

# 📖 Transcript

Mar 5, 2024

## Chemistry talk \\- Transcript

### 00:00:00 {#00:00:00}

**Ana Silva:** How did you come to teach?
**Ben Okoro:** I hated the silence \\[laughs\\].

Ana Silva's Presentation: Welcome to the school.

### 00:06:20 {#00:06:20}

**Ben Okoro:** The point is: ask early.

### Transcription ended after 00:30:12

*This editable transcript was computer generated and might contain errors. People can also change the text.*
"""


def spoken(read):
    return [(turn.speaker, turn.text, turn.start) for turn in read.turns]


def test_what_gemini_wrote_is_kept_apart_from_what_was_said():
    read = read_pasted(GEMINI)

    assert "Ana asked how Ben came to teach." in read.summary
    assert "Early work" in read.summary
    assert spoken(read) == [
        ("Ana Silva", "How did you come to teach?", 0),
        ("Ben Okoro", "I hated the silence [laughs].", None),
        (None, "Welcome to the school.", None),
        ("Ben Okoro", "The point is: ask early.", 380),
    ]


def test_format_tool_and_date_are_told():
    read = read_pasted(GEMINI)

    assert (read.format, read.tool, read.date) == ("meet_markdown", "Google Meet", dt.date(2024, 3, 5))


def test_a_shared_screen_is_no_person():
    assert read_pasted(GEMINI).speakers == ("Ana Silva", "Ben Okoro")


def test_title_and_date_come_from_the_first_line():
    read = read_pasted(
        "Pay: how to ask - 2024/03/05 17:00 CET - Notes by Gemini\n\nInvited Ana Silva Ben Okoro\n\n"
        "Summary\n\nThey met.\n\n"
        "📖 Transcript\n\nMar 5, 2024\n\nPay: how to ask - Transcript\n\n"
        "00:00:00\n\nAna Silva: Hi.\nBen Okoro: Hello.\n"
    )

    assert (read.title, read.date) == ("Pay: how to ask", dt.date(2024, 3, 5))
    assert spoken(read) == [("Ana Silva", "Hi.", 0), ("Ben Okoro", "Hello.", None)]
    assert read.summary == "Summary\nThey met."


def test_only_the_first_turn_of_a_block_has_its_time():
    read = read_pasted(
        "T - 2024/03/05 17:00 CET - Transcript\n\nAttendees\nAna Silva, Ben Okoro\n\nTranscript\n\n00:00:00\n\n"
        "Ana Silva: Hi.\nBen Okoro: Hello.\n\n00:05:00\n\nBen Okoro: As I said.\nAna Silva: So.\n"
    )

    assert [(turn.start, turn.end, turn.marks) for turn in read.turns] == [
        (0, None, ((0, 0.0),)),
        (None, None, ((7, 300.0),)),
        (None, None, ()),
    ]


def test_notes_without_a_transcript_are_a_summary_and_nothing_was_said():
    read = read_pasted("T - 2024/03/05 17:00 CET - Notes by Gemini\n\nInvited Ana Silva\n\nSummary\n\nThey met.\n")

    assert (read.turns, read.summary) == ((), "Summary\nThey met.")


def test_a_word_document_reads_as_the_text_does():
    text = (
        "T - 2024/03/05 17:00 CET - Transcript\nAttendees\nAna Silva, Ben Okoro\nTranscript\n00:00:00\nAna Silva: Hi.\n"
        "Ben Okoro: Hello.\nTranscription ended after 00:30:12"
    )

    read = read_transcript(document(*text.split("\n")))

    assert (read.format, read.title) == ("meet_docx", "T")
    assert spoken(read) == [("Ana Silva", "Hi.", 0), ("Ben Okoro", "Hello.", None)]


def test_an_end_in_another_language_is_no_word():
    read = read_pasted(
        "T - 2024/03/05 17:00 CET - Transcripción\n\nAsistentes\nAna Silva, Ben Okoro\n\nTranscripción\n\n00:00:00\n\n"
        "Ana Silva: Hola.\nBen Okoro: Hola.\n\nLa transcripción finalizó después de 00:30:12\n"
    )

    assert spoken(read) == [("Ana Silva", "Hola.", 0), ("Ben Okoro", "Hola.", None)]
