"""A Word document must not unfold into more than it weighs."""

import tracemalloc

import pytest
from tests.formats.documents import document, with_part

from askwell.formats.transcripts import UnreadableTranscript, read_transcript

MEGABYTE = 1024 * 1024
BOMB = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t>
</w:r></w:p></w:body></w:document>"""


def test_a_document_that_unfolds_beyond_measure_is_refused():
    data = with_part(document("Hello."), "word/media/image1.png", bytes(70 * MEGABYTE))

    with pytest.raises(UnreadableTranscript, match="unfolds to more than a transcript can hold"):
        read_transcript(data)


def test_a_document_that_lies_about_its_size_is_refused_before_it_unfolds():
    size = 60 * MEGABYTE
    data = with_part(document("Hello."), "word/media/image1.png", bytes(size))
    lying = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != data

    tracemalloc.start()
    with pytest.raises(UnreadableTranscript, match="damaged or protected"):
        read_transcript(lying)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * MEGABYTE


def test_text_that_unfolds_beyond_measure_is_refused():
    data = with_part(document("Hello."), "word/document.xml", b" " * (25 * MEGABYTE))

    with pytest.raises(UnreadableTranscript, match="unfolds to more than a transcript can hold"):
        read_transcript(data)


@pytest.mark.parametrize("part", [BOMB, BOMB.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")])
def test_a_document_that_defines_entities_is_refused(part):
    with pytest.raises(UnreadableTranscript, match="damaged or protected"):
        read_transcript(with_part(document("Hello."), "word/document.xml", part))


def test_pictures_of_an_ordinary_size_are_no_hindrance():
    data = with_part(document("Hello."), "word/media/image1.png", bytes(MEGABYTE))

    assert [turn.text for turn in read_transcript(data).turns] == ["Hello."]


def test_a_damaged_document_is_refused():
    data = document("Hello.")

    with pytest.raises(UnreadableTranscript, match="please open it in Word"):
        read_transcript(data[: len(data) // 2])


def test_a_document_without_words_is_refused():
    with pytest.raises(UnreadableTranscript, match="no word"):
        read_transcript(document(""))
