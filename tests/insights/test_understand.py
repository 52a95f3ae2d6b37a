from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell import language
from askwell.insights.actions import UnderstandingStopped, understand
from askwell.insights.models import Contradiction, Judgement, Pattern, Reading, Statement
from askwell.insights.rules import StatementState

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def read(owner, *conversations, at, **more):
    understand(owner=owner, conversation_ids=[c.id for c in conversations], at=at, **more)


def groups(owner):
    """What was made of it, in words: independent of identifiers."""
    patterns = {frozenset(p.statements.values_list("quote", flat=True)) for p in Pattern.objects.of(owner)}
    contradictions = {
        frozenset(frozenset(side.statements.values_list("quote", flat=True)) for side in c.sides.all())
        for c in Contradiction.objects.of(owner)
    }
    return patterns, contradictions


def test_what_professionals_said_is_proposed_with_its_place(nora, monday):
    talk = held(nora, "Ana", "Well. Build a portfolio first. It rained.")
    read(nora, talk, at=monday)

    statement = Statement.objects.of(nora).get()
    assert statement.quote == "Build a portfolio first."
    assert statement.turn.text[slice(*statement.span)] == statement.quote
    assert (statement.state, statement.origin) == ("proposed", "machine")
    assert statement.context == "What about 0?"
    assert statement.speaker.label == "Ana"


def test_a_talk_whose_speakers_nobody_named_waits(nora, monday):
    talk = held(nora, "Ana", "Build a portfolio.")
    talk.state = "imported"
    talk.save()
    read(nora, talk, at=monday)

    assert Statement.objects.count() == Reading.objects.count() == 0


def test_the_same_point_of_three_people_becomes_one_group(nora, monday):
    talks = [held(nora, name, f"You need a portfolio, {name} says.") for name in ("Ana", "Bo", "Cy")]
    read(nora, *talks, at=monday)

    assert Pattern.objects.of(nora).get().statements.count() == 3


def test_opposite_claims_become_two_sides(nora, monday):
    read(nora, held(nora, "Ana", "Get a degree."), held(nora, "Bo", "Do not get a degree."), at=monday)

    contradiction = Contradiction.objects.of(nora).get()
    assert contradiction.sides.count() == 2
    assert Pattern.objects.count() == 0


def test_adding_one_by_one_ends_where_adding_all_at_once_ends(nora, sten, monday):
    said = {
        "Ana": "Get a degree. Build a portfolio.",
        "Bo": "Do not get a degree. The rota is hard.",
        "Cy": "A degree helps. A portfolio helps more. The rota is kind.",
        "Di": "The rota is not kind. Never mind the degree.",
    }
    for name, words in said.items():
        read(nora, held(nora, name, words), at=monday)
    read(sten, *(held(sten, name, words) for name, words in said.items()), at=monday)

    assert groups(nora) == groups(sten)


def test_what_was_read_and_judged_is_not_done_again(nora, monday, monkeypatch):
    talks = [held(nora, "Ana", "Get a degree."), held(nora, "Bo", "A degree helps.")]
    read(nora, *talks, at=monday)
    asked = []
    judge = language.judge
    monkeypatch.setattr(language, "judge", lambda pairs, **more: asked.extend(pairs) or judge(pairs, **more))
    monkeypatch.setattr(language, "read_talk", lambda _talk, **_: pytest.fail("read twice"))

    read(nora, *talks, at=monday)
    assert asked == []
    assert Judgement.objects.count() == 1


def test_a_talk_is_read_again_by_a_new_version_and_decisions_stay(nora, monday, monkeypatch):
    talk = held(nora, "Ana", "Get a degree. Build a portfolio.")
    read(nora, talk, at=monday)
    kept = Statement.objects.get(about="degree")
    kept.state, kept.decided_at, kept.kind = StatementState.CONFIRMED, monday, "credential"
    kept.save()
    monkeypatch.setattr(language, "MODEL_VERSION", "another")

    read(nora, at=monday)

    assert Reading.objects.get().model_version == "another"
    kept.refresh_from_db()
    assert (kept.state, kept.kind, kept.model_version) == ("confirmed", "credential", "another")
    assert Statement.objects.count() == 2


def test_a_talk_is_read_again_when_other_speakers_turn_out_to_be_the_professionals(nora, monday):
    talk = held(nora, "Ana", "Get a degree.")
    read(nora, talk, at=monday)
    talk.participants.update(part="explorer")

    read(nora, talk, at=monday)
    assert Statement.objects.count() == 0


def test_a_stopped_run_keeps_what_was_done_and_can_be_run_again(nora, monday):
    talks = [held(nora, name, "A portfolio helps.") for name in ("Ana", "Bo", "Cy")]

    def stop(done, _total, _what):
        if done == 2:
            raise UnderstandingStopped

    with pytest.raises(UnderstandingStopped):
        read(nora, *talks, at=monday, progress=stop)
    assert Reading.objects.count() == Statement.objects.count() == 2

    read(nora, *talks, at=monday)
    assert Pattern.objects.get().statements.count() == 3


def test_a_strangers_conversation_is_passed_over(nora, sten, monday):
    theirs = held(sten, "Ana", "Get a degree.")
    read(nora, theirs, at=monday)

    assert Statement.objects.count() == 0


def test_nobody_is_compared_with_a_strangers_people(nora, sten, monday):
    read(nora, held(nora, "Ana", "Get a degree."), at=monday)
    read(sten, held(sten, "Bo", "A degree helps."), at=monday)

    assert Pattern.objects.count() == Judgement.objects.count() == 0
