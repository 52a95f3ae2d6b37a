"""An empty cell becomes a question for whoever works or worked on the path."""

from __future__ import annotations

import pytest
from tests.strategy.exploring import TODAY, Exploration

from askwell.insights.models import Statement
from askwell.people.models import Position
from askwell.preparation.rules.bank import Purpose
from askwell.strategy.actions import add_path, add_values, attach
from askwell.strategy.queries import paths
from askwell.strategy.queries.proposing import ForPerson
from askwell.strategy.rules.proposing import EmptyCell, Grounds, OwnStep, Silent, ThirdVoice, Unasked, proposals
from askwell.strategy.rules.values import question_on

YET = "Nobody has told you yet what "


@pytest.fixture
def exploring(nora, tiny_language, monday):
    told = Exploration(nora)
    told.heard("Ana", "Nurse", "St Mary", says="My rota is mine to choose.")
    told.knows("Vera", "Nurse", "Village Practice")
    told.knows("Leo", "Plumber", "Pipes")
    told.compares()
    add_path(owner=nora, name="nursing", at=monday)
    return told


@pytest.fixture
def ranked(nora, exploring, monday):
    return add_values(owner=nora, names=["independence", "time for family", "good pay"], at=monday)


def asked(exploring, name, explorer=None):
    found = ForPerson(explorer or exploring.owner, exploring.people[name], TODAY).proposals()
    return [one for one in found if one.reason.startswith(YET)]


@pytest.mark.django_db
def test_the_two_that_matter_most_are_asked_about(exploring, ranked):
    one, other = asked(exploring, "Vera")

    assert (one.text, one.purpose, one.weight) == (question_on("independence"), Purpose.VALUES, "should")
    assert one.reason == YET + "nursing does for “independence”."
    assert other.reason == YET + "nursing does for “time for family”."


@pytest.mark.django_db
def test_a_cell_somebody_told_of_is_not_asked_about(exploring, ranked, nora, monday):
    attach(
        value=ranked[0],
        path=paths(explorer=nora).get(),
        statement=Statement.objects.get(),
        speaks="for",
        at=monday,
    )
    assert [one.reason for one in asked(exploring, "Vera")] == [
        YET + "nursing does for “time for family”.",
        YET + "nursing does for “good pay”.",
    ]


@pytest.mark.django_db
def test_of_other_work_nobody_is_asked_unless_they_did_it_before(exploring, ranked, nora):
    assert asked(exploring, "Leo") == []
    Position.objects.create(owner=nora, person=exploring.people["Leo"], role="Nurse", past=True)
    assert len(asked(exploring, "Leo")) == 2


@pytest.mark.django_db
def test_a_path_that_names_no_occupation_is_asked_of_those_with_its_words_in_a_title(nora, exploring, ranked, monday):
    exploring.knows("Mo", "Keeper of animals", "Zoo")
    add_path(owner=nora, name="something with animals", at=monday)
    assert [one.reason for one in asked(exploring, "Mo")] == [
        YET + "“something with animals” does for “independence”.",
        YET + "“something with animals” does for “time for family”.",
    ]


@pytest.mark.django_db
def test_without_values_or_for_another_explorer_nothing_is_asked(exploring, sten, monday):
    assert asked(exploring, "Vera") == []
    add_values(owner=sten, names=["independence"], at=monday)
    assert asked(exploring, "Vera") == []


def test_empty_cells_stand_behind_what_only_this_person_knows_and_crowd_out_nothing():
    grounds = {
        "steps": [OwnStep("1", "Moved to a village", "Ward news")],
        "thin": [ThirdVoice("2", "The rota is hard")],
        "silent": [Silent("What is hard?", "disconfirming", "What is hard", "nursing")],
        "unasked": [Unasked("Walk me through your day.", "grand_tour", "like them", 0)],
    }
    cells = [EmptyCell(value, path) for value in ("independence", "pay", "rest") for path in ("nursing", "teaching")]
    without = proposals(Grounds(**grounds))
    found = proposals(Grounds(**grounds, empty=cells))

    assert [one for one in found if not one.reason.startswith(YET)] == without
    assert [found.index(one) for one in found if one.reason.startswith(YET)] == [3, 4]
    assert [one.reason for one in found[3:5]] == [
        YET + "nursing does for “independence”.",
        YET + "nursing does for “pay”.",
    ]
