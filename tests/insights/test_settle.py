from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.insights import actions
from askwell.insights.models import Contradiction
from askwell.insights.rules import InsightRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def divided(nora, read) -> Contradiction:
    """Ana is for the degree, Bo against it."""
    read(nora, held(nora, "Ana", "The degree opens doors."), held(nora, "Bo", "No degree was ever looked at."))
    return Contradiction.objects.of(nora).get()


def side_of(contradiction, words):
    return contradiction.sides.get(statements__quote__contains=words).letter


def settle(contradiction, monday, side="a", because="Both of mine had one."):
    return actions.settle_contradiction(contradiction=contradiction, side=side, because=because, at=monday)


def test_the_side_and_the_reason_are_kept(divided, monday):
    settle(divided, monday, because=" Both of mine had one. ")

    divided.refresh_from_db()
    assert (divided.state, divided.settled_for, divided.because) == ("settled", "a", "Both of mine had one.")
    assert divided.decided_at == monday


def test_it_may_depend(divided, monday):
    settle(divided, monday, side="")

    assert (divided.state, divided.settled_for) == ("settled", "")


@pytest.mark.parametrize(("side", "because"), [("c", "x"), ("a", "  ")])
def test_a_side_that_is_not_there_and_no_reason_are_refused(divided, monday, side, because):
    with pytest.raises(InsightRefused):
        settle(divided, monday, side=side, because=because)


@pytest.mark.parametrize("name", ["Cy", "Di", "Ed"])
@pytest.mark.parametrize("words", ["That degree helps.", "A degree is not asked for."])
def test_the_decision_and_its_side_survive_what_is_heard_later(divided, nora, read, monday, words, name):
    letter = side_of(divided, "opens doors")
    settle(divided, monday, side=letter)
    read(nora, held(nora, name, words))

    again = Contradiction.objects.of(nora).get()
    assert again.id == divided.id
    assert (again.state, again.settled_for, again.because) == ("settled", letter, "Both of mine had one.")
    assert side_of(again, "opens doors") == letter
    assert again.sides.get(statements__quote=words).letter == (letter if "helps" in words else "ba"[letter == "b"])


def test_one_put_aside_stays_aside_until_it_is_taken_up_again(divided, nora, read, monday):
    actions.dismiss_contradiction(contradiction=divided, at=monday)
    read(nora, held(nora, "Cy", "That degree helps."))
    assert Contradiction.objects.of(nora).get().state == "dismissed"

    actions.reopen_contradiction(contradiction=Contradiction.objects.get(), at=monday)
    assert Contradiction.objects.get().state == "open"


def test_a_question_of_ones_own_survives(divided, nora, read, monday):
    actions.rename_question(contradiction=divided, question="Is a degree looked at?", at=monday)
    read(nora, held(nora, "Cy", "That degree helps."))

    assert Contradiction.objects.get().question == "Is a degree looked at?"


def test_one_nobody_decided_on_goes_when_it_is_no_longer_found(divided, nora, said, read, monday):
    actions.drop_statement(statement=said("opens doors"), at=monday)
    read(nora)

    assert Contradiction.objects.count() == 0
