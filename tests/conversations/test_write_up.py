from __future__ import annotations

import datetime as dt

import pytest

from askwell.conversations.actions import mark_written_up
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, State

pytestmark = pytest.mark.django_db


def test_both_reflections_close_a_conversation(talk_with_ines, monday):
    mark_written_up(conversation=talk_with_ines, surprised="The families.", changed="Less fear.", at=monday)

    talk_with_ines.refresh_from_db()
    assert (talk_with_ines.state, talk_with_ines.written_up_at) == (State.WRITTEN_UP, monday)
    assert (talk_with_ines.surprised, talk_with_ines.changed) == ("The families.", "Less fear.")


@pytest.mark.parametrize(("surprised", "changed"), [("", "A"), ("A", " \n")])
def test_one_reflection_is_not_enough(talk_with_ines, monday, surprised, changed):
    with pytest.raises(ConversationRefused, match="Answer both"):
        mark_written_up(conversation=talk_with_ines, surprised=surprised, changed=changed, at=monday)


def test_words_can_be_changed_later_and_the_day_stays(talk_with_ines, monday):
    mark_written_up(conversation=talk_with_ines, surprised="A", changed="B", at=monday)
    mark_written_up(conversation=talk_with_ines, surprised="C", changed="D", at=monday + dt.timedelta(days=1))

    assert (talk_with_ines.surprised, talk_with_ines.written_up_at) == ("C", monday)


def test_a_talk_whose_speakers_are_unnamed_cannot_be_written_up(nora, imported, monday):
    talk = Conversation.objects.of(nora).first()
    with pytest.raises(ConversationRefused, match="cannot become"):
        mark_written_up(conversation=talk, surprised="A", changed="B", at=monday)


def test_what_to_ask_next_is_kept_and_may_stay_empty(talk_with_ines, monday):
    mark_written_up(conversation=talk_with_ines, surprised="A", changed="B", at=monday)
    assert (talk_with_ines.state, talk_with_ines.ask_next) == (State.WRITTEN_UP, "")

    mark_written_up(conversation=talk_with_ines, surprised="A", changed="B", ask_next=" Who trains you? ", at=monday)
    talk_with_ines.refresh_from_db()
    assert talk_with_ines.ask_next == "Who trains you?"
