from __future__ import annotations

import pytest
from tests.talks import FILES

from askwell.conversations import queries
from askwell.conversations.actions import import_transcripts

pytestmark = pytest.mark.django_db


def test_of_each_file_is_told_what_was_read(imported):
    zoom, granola, otter = queries.read_files(transcript_import=imported)

    assert (zoom.turns, zoom.minutes, zoom.speakers) == (4, 1, ("Nora Lindqvist", "Inês Carvalho"))
    assert zoom.conversation.transcript.tool == "Zoom"
    assert (granola.minutes, otter.minutes) == (None, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_reading_the_report_costs_the_same_whatever_its_length(nora, monday, count, django_assert_num_queries):
    imported = import_transcripts(owner=nora, files=list(FILES.items())[:count], at=monday)
    with django_assert_num_queries(2):  # conversations with counts, speakers
        assert len(queries.read_files(transcript_import=imported)) == count
    with django_assert_num_queries(3):  # speakers, labels known, people of that name
        queries.speaker_rows(explorer=nora, conversations=queries.unnamed_in(transcript_import=imported))


def test_imports_wait_until_everybody_is_named(nora, sten, imported):
    assert [(row, row.unnamed) for row in queries.waiting_imports(explorer=nora)] == [(imported, 3)]
    assert list(queries.waiting_imports(explorer=sten)) == []


def test_named_talks_wait_to_be_written_up(nora, sten, named):
    assert list(queries.waiting_imports(explorer=nora)) == []
    assert queries.unfinished(explorer=nora).count() == 3
    assert queries.unfinished(explorer=sten).count() == 0
