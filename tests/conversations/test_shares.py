from __future__ import annotations

import pytest

from askwell.conversations import queries
from askwell.conversations.models import Conversation

pytestmark = pytest.mark.django_db


def shares(explorer, talk):
    found = queries.conversation_of(explorer=explorer, conversation_id=talk.id)
    return queries.shares(conversation=found, turns=list(queries.turns_of(conversation=found)))


def test_shares_and_questions_are_counted_once_speakers_are_known(nora, talk_with_ines):
    you, ines = shares(nora, talk_with_ines)

    assert (you.speaker.known_as, you.questions) == ("You", 2)
    assert (ines.speaker.known_as, ines.questions) == ("Inês Carvalho", 0)
    assert round(ines.share, 2) == 0.79
    assert you.share + ines.share == pytest.approx(1)


def test_before_speakers_are_named_nothing_is_counted(nora, imported):
    assert shares(nora, Conversation.objects.of(nora).get(participants__label="Tove Lind")) == []


def test_where_one_label_may_be_several_people_nothing_is_counted(nora, named):
    assert shares(nora, Conversation.objects.of(nora).get(participants__label="Them")) == []


def test_a_stranger_finds_nothing(sten, talk_with_ines):
    assert queries.conversation_of(explorer=sten, conversation_id=talk_with_ines.id) is None
