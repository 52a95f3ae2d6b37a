from __future__ import annotations

import datetime as dt

import pytest

from askwell.conversations.actions import describe_conversation
from askwell.conversations.rules import Consent, ConversationRefused, Medium

pytestmark = pytest.mark.django_db


def test_a_conversation_is_described_anew(talk_with_ines, monday):
    describe_conversation(
        conversation=talk_with_ines,
        title="At the clinic",
        held_on=dt.date(2026, 11, 1),
        medium=Medium.IN_PERSON,
        role="Therapist",
        consent=Consent.TRANSCRIPT,
        consent_at=monday,
        at=monday,
    )

    talk_with_ines.refresh_from_db()
    assert (talk_with_ines.title, talk_with_ines.medium) == ("At the clinic", Medium.IN_PERSON)
    assert (talk_with_ines.consent, talk_with_ines.consent_at) == (Consent.TRANSCRIPT, monday)


def test_without_consent_there_is_no_day_of_consent(talk_with_ines, monday):
    describe_conversation(conversation=talk_with_ines, title="A talk", consent_at=monday, at=monday)

    talk_with_ines.refresh_from_db()
    assert talk_with_ines.consent_at is None


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"title": " "}, "Give the talk a title"),
        ({"title": "A", "held_on": dt.date(2026, 11, 25)}, "still to come"),
        ({"title": "A", "consent": Consent.NOTES_ONLY}, "on which day they agreed"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(talk_with_ines, monday, parts, sentence):
    with pytest.raises(ConversationRefused, match=sentence):
        describe_conversation(conversation=talk_with_ines, at=monday, **parts)
