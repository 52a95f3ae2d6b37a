from __future__ import annotations

import datetime as dt

import pytest

from askwell.conversations.actions import add_notes
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db

NOTES = "- starts at seven\n\n- “find a mentor in the first month”\n"


def test_notes_are_what_the_person_told_line_by_line_as_written(nora, monday):
    maja = add_person(owner=nora, name="Maja", role="Midwife", at=monday)

    talk = add_notes(owner=nora, text=NOTES, person=maja, held_on=dt.date(2026, 11, 20), at=monday)

    assert (talk.title, talk.state, talk.role) == ("Talk with Maja", State.HELD, "Midwife")
    assert [t.text for t in talk.turns.order_by("number")] == [
        "- starts at seven",
        "- “find a mentor in the first month”",
    ]
    told = talk.participants.get()
    assert (told.part, told.person) == (Part.PROFESSIONAL, maja)


def test_ones_own_thoughts_are_nobody_elses_words(nora, monday):
    talk = add_notes(owner=nora, text=NOTES, name="Maja", told=False, at=monday)

    parts = {p.part: p.turns.count() for p in talk.participants.all()}
    assert parts == {Part.EXPLORER: 2, Part.PROFESSIONAL: 0}
    assert talk.participants.get(part=Part.PROFESSIONAL).person.name == "Maja"


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"text": " \n…", "name": "Maja"}, "Write down what you heard"),
        ({"text": NOTES, "name": " "}, "Write a name"),
        ({"text": NOTES, "name": "Maja", "held_on": dt.date(2026, 12, 24)}, "still to come"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_half_kept(nora, monday, parts, sentence):
    with pytest.raises(ConversationRefused, match=sentence):
        add_notes(owner=nora, at=monday, **parts)
    assert Conversation.objects.count() == 0


def test_the_same_notes_are_not_kept_twice(nora, monday):
    add_notes(owner=nora, text=NOTES, name="Maja", at=monday)
    with pytest.raises(ConversationRefused, match="You already have this one"):
        add_notes(owner=nora, text=NOTES, name="Maja", at=monday)


def test_somebody_elses_person_is_refused(nora, sten, monday):
    theirs = add_person(owner=sten, name="Theirs", at=monday)
    with pytest.raises(ConversationRefused, match="your own people"):
        add_notes(owner=nora, text=NOTES, person=theirs, at=monday)
