"""What holds no transcript is refused with one plain sentence that says what was found and what to do."""

import json

import pytest
from tests.formats.documents import zipped

from askwell.formats.transcripts import UnreadableTranscript, read_pasted, read_transcript

FOUND = {
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
    "RTF": (b"{\\rtf1\\ansi hello}", "a rich text document (RTF)"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "an old Word document (.doc)"),
    "m4a": (b"\x00\x00\x00\x20ftypM4A \x00\x00", "a sound recording"),
    "mp4": (b"\x00\x00\x00\x20ftypisom\x00\x00", "a video or sound recording"),
    "mp3": (b"ID3\x04\x00\x00\x00\x00", "a sound recording"),
    "wav": (b"RIFF\x24\x08\x00\x00WAVEfmt ", "a sound recording"),
    "webm": (b"\x1a\x45\xdf\xa3\x01\x00", "a video"),
    "png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
    "xlsx": (zipped(xl__workbook_dot_xml="<x/>"), "an Excel workbook"),
    "pptx": (zipped(ppt__slides="x"), "a PowerPoint presentation"),
    "odt": (zipped(content_dot_xml="<x/>"), "an OpenDocument file"),
    "zip": (zipped(notes_dot_txt="hello"), "a zip archive"),
    "gzip": (b"\x1f\x8b\x08\x00\x00", "a compressed file"),
    "HTML": (b"<!DOCTYPE html>\n<html><body>Hello</body></html>", "a web page or XML file"),
    "XML": (b"<?xml version='1.0'?><a>Hello</a>", "a web page or XML file"),
    "JSON": (json.dumps({"turns": [{"text": "Hello"}]}).encode(), "a data file (JSON)"),
    "JSON list": (json.dumps([{"text": "Hello"}], indent=2).encode(), "a data file (JSON)"),
    "CSV": (b"First Name,Last Name,Company\nAna,Silva,School\nBen,Okoro,Lab\n", "a table (CSV)"),
    "CSV after notes": (b'Notes:\n"Some words, here"\n\nName,Company\nAna,School\n', "a table (CSV)"),
    "semicolons": (b"Name;Firma;Stadt\nAna;Schule;Porto\n", "a table (CSV)"),
    "calendar": (b"BEGIN:VCALENDAR\r\nVERSION:2.0", "a calendar or address book entry"),
    "binary": (bytes(range(256)) * 4, "a file of a kind Askwell does not know, and not text"),
}


@pytest.mark.parametrize(("data", "found"), FOUND.values(), ids=FOUND.keys())
def test_the_sentence_names_what_was_found(data, found):
    with pytest.raises(UnreadableTranscript) as refused:
        read_transcript(data)

    assert str(refused.value).startswith(f"This is {found}; ")
    assert "please" in str(refused.value)


def test_the_sentence_names_the_file_where_its_name_is_known():
    with pytest.raises(UnreadableTranscript, match=r"^“talk\.pdf” is a PDF document; Askwell reads text"):
        read_transcript(b"%PDF-1.7", name="talk.pdf")


@pytest.mark.parametrize("data", [b"", b"  \n\t ", b"\xef\xbb\xbf"], ids=["nothing", "white space", "a mark"])
def test_an_empty_file_is_refused(data):
    with pytest.raises(UnreadableTranscript, match="please choose the file that holds the conversation"):
        read_transcript(data)


@pytest.mark.parametrize(
    "text", ["...\n\n---\n", "WEBVTT\n\nNOTE nothing here\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n"]
)
def test_a_file_in_which_nobody_speaks_is_refused(text):
    with pytest.raises(UnreadableTranscript, match="please choose the file that holds the conversation"):
        read_pasted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Well, yes, I think\nSo, no, not that\nBut, then, who knows",
        "BMW is where Ana works.",
        "[00:01] Hello\n[00:02] there\n[00:03] you",
        "GIFs, PDFs and MP3s were the topic.",
        "{Ana} said so.",
    ],
)
def test_prose_that_looks_a_little_like_something_else_is_read(text):
    assert read_pasted(text).turns
