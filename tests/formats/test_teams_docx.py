"""Microsoft Teams' Word transcripts."""

import datetime as dt

import docx
from tests.formats.documents import document, saved

from askwell.formats.transcripts import read_transcript

FIRST_LINES = (
    "Chemistry talk-20260615_033500-Meeting Recording",
    "15 June 2026, 03:35am",
    "27m 42s",
    "Cleo Lang started transcription",
)


def spoken(data):
    return [(turn.speaker, turn.text, turn.start) for turn in read_transcript(data).turns]


def test_names_times_and_soft_breaks_are_read():
    data = document(*FIRST_LINES, "Ana Silva   0:03\nI teach.\nIn Porto.", "Ben Okoro   1:00:05\nSince when?")

    assert spoken(data) == [("Ana Silva", "I teach.\nIn Porto.", 3), ("Ben Okoro", "Since when?", 3605)]


def test_words_in_a_paragraph_of_their_own_are_read():
    data = document(*FIRST_LINES, "Ana Silva   0:03", "I teach.", "Ben Okoro   0:09", "Since when?")

    assert spoken(data) == [("Ana Silva", "I teach.", 3), ("Ben Okoro", "Since when?", 9)]


def test_a_header_in_several_runs_is_one_header():
    made = docx.Document()
    paragraph = made.add_paragraph()
    for run in ("Ana ", "Silva", "   ", "0:", "03"):
        paragraph.add_run(run)
    paragraph.add_run().add_break()
    paragraph.add_run("I teach.")

    assert spoken(saved(made)) == [("Ana Silva", "I teach.", 3)]


def test_the_title_and_the_date_stand_above_the_first_words():
    read = read_transcript(document(*FIRST_LINES, "Ana Silva   0:03\nI teach."))

    assert (read.title, read.date) == ("Chemistry talk", dt.date(2026, 6, 15))
    assert read.format == "teams_docx"


def test_last_name_first_is_turned_round():
    assert spoken(document(*FIRST_LINES, "Silva, Ana   0:03\nI teach.")) == [("Ana Silva", "I teach.", 3)]


def test_the_start_and_stop_of_the_transcription_are_no_words():
    data = document(*FIRST_LINES, "Ana Silva   0:03\nI teach.", "Cleo Lang stopped transcription")

    assert spoken(data) == [("Ana Silva", "I teach.", 3)]


def test_three_spaces_before_the_time_are_enough_to_tell_teams():
    assert read_transcript(document("Ana Silva   0:03\nI teach.")).tool == "Microsoft Teams"


def test_text_inserted_with_tracked_changes_is_read_and_deleted_text_is_not():
    made = docx.Document()
    paragraph = made.add_paragraph("I teach ")
    xml = paragraph._p
    xml.append(xml.makeelement(docx.oxml.ns.qn("w:ins"), {}))
    inserted = made.add_paragraph("chemistry")
    xml[-1].append(inserted._p[0])
    deleted = xml.makeelement(docx.oxml.ns.qn("w:del"), {})
    deleted.append(made.add_paragraph("Latin")._p[0])
    xml.append(deleted)

    assert [turn.text for turn in read_transcript(saved(made)).turns] == ["I teach chemistry"]
