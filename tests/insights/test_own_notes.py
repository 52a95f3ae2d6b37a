"""What the explorer saw, thought or felt is nobody else's voice; and notes alone lead where transcripts lead."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from tests.tiny_language import held

from askwell.conversations.actions import begin_from_memory, jot_down
from askwell.conversations.actions.live import keep_operations, take_notes_in
from askwell.conversations.models import Note, Turn
from askwell.conversations.queries.live import notes_of
from askwell.conversations.rules import Part
from askwell.conversations.rules.live import Kind
from askwell.insights import queries
from askwell.insights.actions import capture_statement, confirm_statement, understand
from askwell.insights.models import Contradiction, Pattern, Statement
from askwell.insights.rules import InsightRefused
from askwell.strategy.queries.coverage import covered

pytestmark = pytest.mark.django_db
OWN = (Kind.OBSERVED, Kind.INFERRED, Kind.FELT, Kind.FOLLOW_UP)
PEOPLE = {
    "Ana Silva": ("Build a portfolio first.", "Skip the degree, you do not need a degree."),
    "Bo Marsh": ("A portfolio opens doors.", "You need a degree to get in."),
    "Cy Holt": ("My portfolio got me hired.", "The rota is long."),
}
TOLD = {
    "Ana Silva": ("Build a portfolio before anything else, it is what gets you hired.", "You do not need a degree."),
    "Bo Marsh": ("A portfolio of real work is what gets you the job.", "You cannot get in without a degree."),
    "Cy Holt": ("Without a portfolio nobody would have hired me.", "The hours are long in winter."),
}


def noted(owner, at, who, *said, own=()):
    talk = begin_from_memory(owner=owner, name=who, held_on=dt.date(2026, 11, 2), at=at)
    jot_down(conversation=talk, lines=[*((Kind.SAID, line) for line in said), *own], at=at)
    return talk


def found(owner):
    """What What I heard shows, whoever's it is."""
    patterns = [
        (row.label, sorted(row.statements.values_list("quote", "speaker__person__name")))
        for row in Pattern.objects.of(owner)
    ]
    contradictions = [
        (row.question, sorted((side.letter, side.label) for side in row.sides.all()))
        for row in Contradiction.objects.of(owner)
    ]
    return sorted(patterns), sorted(contradictions)


def everything(owner, *talks, at):
    understand(owner=owner, conversation_ids=[talk.id for talk in talks], at=at)
    return found(owner)


@pytest.mark.parametrize("kind", OWN)
def test_own_notes_are_never_taken_as_what_somebody_said(nora, monday, tiny_language, kind):
    talk = noted(nora, monday, "Ana Silva", "The rota is long.", own=[(kind, "A degree is needed.")])
    everything(nora, talk, at=monday)

    assert [row.quote for row in queries.of_conversation(conversation=talk)] == ["The rota is long."]
    own = Turn.objects.get(text="A degree is needed.")
    with pytest.raises(InsightRefused, match="your own words"):
        capture_statement(turn=own, words="A degree is needed.", at=monday)


def test_not_even_when_they_stand_under_somebody_else_s_name(nora, monday, tiny_language):
    talk = noted(nora, monday, "Ana Silva", "The rota is long.", own=[(Kind.FELT, "A degree is needed.")])
    talk.participants.update(part=Part.PROFESSIONAL)
    everything(nora, talk, at=monday)

    assert [row.quote for row in queries.of_conversation(conversation=talk)] == ["The rota is long."]
    with pytest.raises(InsightRefused, match="your own words"):
        capture_statement(turn=Turn.objects.get(text="A degree is needed."), words="A degree", at=monday)


def test_a_line_said_to_be_one_s_own_afterwards_leaves_even_what_was_confirmed(nora, monday, tiny_language):
    talks = [noted(nora, monday, who, said[0], "The rota is long.") for who, said in PEOPLE.items()]
    everything(nora, *talks, at=monday)
    statement = Statement.objects.get(conversation=talks[0], quote="Build a portfolio first.")
    confirm_statement(statement=statement, at=monday)
    assert "Build a portfolio first." in str(found(nora))

    line = str(Note.objects.get(turn=statement.turn).line)
    tick = notes_of(conversation=talks[0])[0].tick + 1
    again = {"does": "sort", "line": line, "kind": "felt", "number": 1, "tick": tick, "at": monday.isoformat()}
    keep_operations(owner=nora, conversation=talks[0], device=uuid.uuid4(), operations=[again], at=monday)
    take_notes_in(conversation=talks[0], at=monday)
    everything(nora, talks[0], at=monday)

    statement.refresh_from_db()
    assert statement.state == "dropped"
    assert "Build a portfolio first." not in str(found(nora))


def test_a_line_taken_in_later_is_read_too(nora, monday, tiny_language):
    talk = noted(nora, monday, "Ana Silva", "Build a portfolio first.")
    everything(nora, talk, at=monday)
    jot_down(conversation=talk, lines=[(Kind.SAID, "The rota is long.")], at=monday)
    everything(nora, talk, at=monday)

    told = [row.quote for row in queries.of_conversation(conversation=talk)]
    assert told == ["Build a portfolio first.", "The rota is long."]


def test_notes_alone_give_the_same_patterns_contradictions_and_coverage(nora, sten, monday, tiny_language):
    words = [held(nora, who, *said) for who, said in PEOPLE.items()]
    notes = [noted(sten, monday, who, *said) for who, said in PEOPLE.items()]

    heard = everything(nora, *words, at=monday)
    assert everything(sten, *notes, at=monday) == heard
    assert (len(heard[0]), len(heard[1])) == (1, 1)
    told = saturated(nora, words)
    assert told
    assert saturated(sten, notes) == told


def saturated(owner, talks):
    """How much new each talk brought, by kind of people."""
    for talk in talks:
        talk.sector = "Care"
        talk.save(update_fields=["sector"])
    return covered(explorer=owner).saturation


@pytest.mark.models
def test_so_they_do_on_the_real_models(nora, sten, monday):
    words = [held(nora, who, *said) for who, said in TOLD.items()]
    for talk in words:
        talk.turns.filter(participant__part=Part.EXPLORER).delete()  # notes hold no questions
    notes = [noted(sten, monday, who, *said) for who, said in TOLD.items()]

    heard = everything(nora, *words, at=monday)
    assert everything(sten, *notes, at=monday) == heard
    assert heard[0]
    assert heard[1]
