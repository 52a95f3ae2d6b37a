from __future__ import annotations

import pytest

from askwell.conversations.actions import remove_conversation, undo_import
from askwell.conversations.models import Conversation, Participant, Transcript, Turn
from askwell.conversations.rules import ConversationRefused
from askwell.journal.models import Entry
from askwell.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_removed_conversation_leaves_no_word_but_its_people(nora, talk_with_ines, monday):
    gone = talk_with_ines.id
    remove_conversation(conversation=talk_with_ines, at=monday)

    assert not Turn.objects.filter(conversation_id=gone).exists()
    assert not Transcript.objects.filter(conversation_id=gone).exists()
    assert not Participant.objects.filter(conversation_id=gone).exists()
    assert Person.objects.of(nora).filter(name="Inês Carvalho").exists()
    entry = Entry.objects.of(nora).get(verb="removed")
    assert (entry.subject_id, entry.detail) == (gone, {})


def test_an_import_is_undone_as_a_whole_and_once(nora, named, monday):
    assert undo_import(transcript_import=named, at=monday) == 3

    assert Conversation.objects.of(nora).count() == 0
    assert named.undone_at == monday
    with pytest.raises(ConversationRefused, match="undone already"):
        undo_import(transcript_import=named, at=monday)
