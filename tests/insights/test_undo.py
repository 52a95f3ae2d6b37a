from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.insights import actions
from askwell.insights.models import Contradiction, Pattern, Statement, Tie
from askwell.insights.rules import InsightRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(nora, read):
    read(
        nora,
        held(nora, "Ana", "A portfolio helps. Get a degree."),
        held(nora, "Bo", "Your portfolio counts. Never get a degree."),
        held(nora, "Cy", "My portfolio did it. The rota is long."),
        held(nora, "Di", "This rota is tiring."),
    )


def everything():
    """All that a decision may change."""
    return {
        "statements": list(
            Statement.objects.order_by("id").values("id", "quote", "state", "kind", "decided_at", "begins", "skills")
        ),
        "patterns": {
            (p.label, p.state, p.label_is_mine, frozenset(p.statements.values_list("id", flat=True)))
            for p in Pattern.objects.all()
        },
        "contradictions": list(
            Contradiction.objects.values("id", "question", "question_is_mine", "state", "settled_for", "because")
        ),
        "ties": list(Tie.objects.order_by("id").values_list("first", "second", "together")),
    }


def decisions(said, pattern_of, monday):
    one, degree = said("A portfolio"), Contradiction.objects.get()
    words = {"words": "portfolio helps", "kind": "skill", "stance": "neutral"}
    pattern, rota = pattern_of(one), pattern_of(said("The rota"))
    return {
        "confirm": lambda: actions.confirm_statement(statement=one, at=monday),
        "drop": lambda: actions.drop_statement(statement=one, at=monday),
        "edit": lambda: actions.edit_statement(statement=one, at=monday, **words),
        "capture": lambda: actions.capture_statement(turn=one.turn, words="helps.", at=monday),
        "split": lambda: actions.split_from_pattern(pattern=pattern, statements=[one], at=monday),
        "join": lambda: actions.join_patterns(patterns=[pattern, rota], at=monday),
        "relabel": lambda: actions.relabel_pattern(pattern=pattern, label="Mine", at=monday),
        "dismiss": lambda: actions.dismiss_pattern(pattern=pattern, at=monday),
        "settle": lambda: actions.settle_contradiction(contradiction=degree, side="b", because="x", at=monday),
        "rename": lambda: actions.rename_question(contradiction=degree, question="Mine?", at=monday),
        "put aside": lambda: actions.dismiss_contradiction(contradiction=degree, at=monday),
    }


@pytest.mark.parametrize(
    "name",
    ["confirm", "drop", "edit", "capture", "split", "join", "relabel", "dismiss", "settle", "rename", "put aside"],
)
def test_undo_brings_back_exactly_what_was(heard, nora, said, pattern_of, monday, name):
    before = everything()
    entry = decisions(said, pattern_of, monday)[name]()
    assert everything() != before

    actions.undo(owner=nora, entry=entry, at=monday)
    assert everything() == before


def test_what_is_taken_back_cannot_be_taken_back_twice(heard, nora, said, monday):
    entry = actions.drop_statement(statement=said("A portfolio"), at=monday)
    actions.undo(owner=nora, entry=entry, at=monday)

    with pytest.raises(InsightRefused, match="already"):
        actions.undo(owner=nora, entry=entry, at=monday)


def test_what_is_gone_cannot_be_taken_back(heard, nora, said, pattern_of, monday):
    pattern = pattern_of(said("A portfolio"))
    entry = actions.relabel_pattern(pattern=pattern, label="Mine", at=monday)
    pattern.delete()

    with pytest.raises(InsightRefused, match="no longer there"):
        actions.undo(owner=nora, entry=entry, at=monday)


def test_a_strangers_decision_is_out_of_reach(heard, sten, said, monday):
    entry = actions.drop_statement(statement=said("A portfolio"), at=monday)

    with pytest.raises(InsightRefused):
        actions.undo(owner=sten, entry=entry, at=monday)
    assert said("A portfolio").state == "dropped"
