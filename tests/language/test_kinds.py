"""Kind and stance of a statement: two who see it differently, weighed together."""

from __future__ import annotations

import numpy as np
import pytest

from askwell.language import kinds
from askwell.language.kinds import KIND, KINDS, STANCE, STANCES, kinds_and_stances
from askwell.language.meaning import Talk, TalkTurn
from askwell.language.reading import read_talk

ASKED = TalkTurn("Nora", "What would you tell me about your work?", professional=False)


def row(**said: float) -> np.ndarray:
    """What the reader says of one statement: these shares, and the rest alike."""
    found = np.zeros((1, STANCE.stop + 1), np.float32)
    for names, part in ((KINDS, KIND), (STANCES, STANCE)):
        given = {n: share for n, share in said.items() if n in names}
        rest = (1 - sum(given.values())) / (len(names) - len(given))
        found[0, part] = [given.get(n, rest) for n in names]
    return found


@pytest.fixture
def leans_to_hiring(monkeypatch):
    """Directions that point along the first axis are near what was said of hiring, by e^2 to one, and of a yes."""
    weights = np.zeros((385, len(KINDS) + len(STANCES)), np.float32)
    weights[0, KINDS.index("hiring")] = weights[0, len(KINDS) + STANCES.index("for")] = 2.0
    monkeypatch.setattr(kinds, "_weights", lambda: weights)
    return np.eye(1, 384, dtype=np.float32)


@pytest.mark.parametrize(("advice", "hiring", "found"), [(0.5, 0.2, "hiring"), (0.8, 0.05, "advice")])
def test_the_surer_of_the_two_decides(leans_to_hiring, advice, hiring, found):
    assert kinds_and_stances(row(advice=advice, hiring=hiring, neutral=0.4), leans_to_hiring) == [(found, "for")]


def test_where_a_direction_says_nothing_the_reader_decides(leans_to_hiring):
    assert kinds_and_stances(row(culture=0.3, against=0.4), 0 * leans_to_hiring) == [("culture", "against")]


@pytest.mark.models
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("pay_conditions", "The salary is decent but you will not get rich on it, and nights are paid extra."),
        ("culture", "People here help each other, nobody shouts, and the boss eats with us."),
        ("advice", "You should write to three people every week and ask each of them for one name."),
        ("hiring", "We look for candidates who can show a project, and I skip most cover letters."),
        ("challenge", "The hardest part is telling parents bad news at four in the morning."),
        ("entry_route", "I came in through an apprenticeship after leaving school at sixteen."),
        ("skill", "You have to be able to read a balance sheet and to write plain English."),
        ("trend", "In five years most of this will be done by machines, and fewer of us will be hired."),
    ],
)
def test_what_people_say_is_told_by_kind(kind, words):
    (found,) = read_talk(Talk((ASKED, TalkTurn("Ana", words, professional=True))))
    assert found.kind == kind
