from __future__ import annotations

import datetime as dt

import pytest
from tests.talks import FILES, GRANOLA, ZOOM

from askwell.conversations.actions import import_pasted, import_transcripts, undo_import
from askwell.conversations.models import Conversation, Transcript, TranscriptImport, Turn
from askwell.conversations.rules import ConversationRefused, State

pytestmark = pytest.mark.django_db


def test_each_file_becomes_a_conversation_with_its_words_speakers_and_times(nora, imported):
    talk = Conversation.objects.of(nora).get(participants__label="Inês Carvalho")

    assert talk.state == State.IMPORTED
    assert [p.label for p in talk.participants.order_by("place")] == ["Nora Lindqvist", "Inês Carvalho"]
    second = talk.turns.get(number=1)
    assert second.participant.label == "Inês Carvalho"
    assert second.text.startswith("Mornings are patients")
    assert (second.start, second.end, second.marks) == (10.0, 31.0, [[0, 10.0]])
    assert Conversation.objects.of(nora).count() == 3


def test_title_and_day_come_from_the_file_name_where_the_file_states_none(nora, imported):
    talk = Conversation.objects.of(nora).get(participants__label="Inês Carvalho")

    assert talk.title == "Talk with Inês"
    assert talk.held_on == dt.date(2026, 11, 2)


def test_the_file_is_kept_byte_for_byte(nora, imported):
    kept = Transcript.objects.of(nora).get(tool="Zoom")

    assert bytes(kept.original) == ZOOM.encode()
    assert kept.source_name == "Talk with Inês 2026-11-02.vtt"


def test_an_unreadable_file_is_refused_in_a_sentence_and_the_others_are_read(nora, monday):
    files = [("photo.png", b"\x89PNG\r\n\x1a\n"), *FILES.items(), ("empty.txt", b"")]

    imported = import_transcripts(owner=nora, files=files, at=monday)

    refused = {file.source_name: file.reason for file in imported.refused_files.all()}
    assert set(refused) == {"photo.png", "empty.txt"}
    assert "picture" in refused["photo.png"]
    assert Conversation.objects.of(nora).count() == 3
    assert imported.finished_at == monday


def test_the_same_bytes_are_not_imported_twice_and_that_is_said(nora, imported, monday):
    again = import_transcripts(owner=nora, files=[("other name.vtt", ZOOM.encode())], at=monday)

    assert again.refused_files.get().reason == "You already have this one: it is “Talk with Inês”."
    assert Conversation.objects.of(nora).count() == 3


def test_two_explorers_may_import_the_same_file(nora, sten, imported, monday):
    theirs = import_transcripts(owner=sten, files=FILES.items(), at=monday)

    assert theirs.conversations.count() == 3
    assert Turn.objects.of(sten).count() == Turn.objects.of(nora).count()


def test_after_an_undo_the_same_file_can_come_again(nora, imported, monday):
    undo_import(transcript_import=imported, at=monday)

    assert import_transcripts(owner=nora, files=FILES.items(), at=monday).conversations.count() == 3


def test_a_folder_in_a_file_name_and_what_no_database_takes_are_left_out(nora, monday):
    imported = import_transcripts(owner=nora, files=[("C:\\talks\\a\udcffb.txt", b"")], at=monday)

    assert imported.refused_files.get().source_name == "a?b.txt"


def test_pasted_text_is_read_like_a_file(nora, monday):
    imported = import_pasted(owner=nora, text=GRANOLA, at=monday)

    talk = imported.conversations.get()
    assert talk.transcript.source_name == "pasted text"
    assert [p.label for p in talk.participants.order_by("place")] == ["Me", "Them"]


@pytest.mark.parametrize("text", ["", "  \n ", "…!?"])
def test_pasting_nothing_is_refused_and_leaves_nothing(nora, monday, text):
    with pytest.raises(ConversationRefused):
        import_pasted(owner=nora, text=text, at=monday)
    assert TranscriptImport.objects.count() == 0


def test_pasting_the_same_twice_is_refused_and_leaves_nothing(nora, monday):
    import_pasted(owner=nora, text=GRANOLA, at=monday)
    with pytest.raises(ConversationRefused, match="You already have this one"):
        import_pasted(owner=nora, text=GRANOLA, at=monday)
    assert TranscriptImport.objects.count() == 1
