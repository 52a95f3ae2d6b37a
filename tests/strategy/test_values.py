"""What matters: written down, ranked, named anew, removed and put back."""

from __future__ import annotations

import pytest

from askwell.journal.models import Entry
from askwell.preparation.rules.checking import FAULTS, QuestionClass, check
from askwell.strategy.actions import (
    add_value,
    add_values,
    rank_value,
    remove_value,
    rename_value,
    restore_value,
)
from askwell.strategy.models import Value
from askwell.strategy.queries.values import values
from askwell.strategy.rules.values import VALUES_MOST, ValueRefused, nothing_known, question_on

OPEN = pytest.mark.parametrize(
    "words",
    [
        "independence",
        "time for family",
        "good pay",
        "a salary I can live on",
        "not having a boss",
        "to be paid fairly and to sleep",
        "hiring",
        "Why do they hate it? Is it not bad",
        "How much do you earn? Can you hire me",
        "a “real” job.",
    ],
)


def names(explorer):
    return [value.name for value in values(explorer=explorer)]


def verbs(explorer):
    return [entry.verb for entry in Entry.objects.of(explorer).filter(subject_kind="value").order_by("at")]


@pytest.fixture
def three(nora, monday):
    return add_values(owner=nora, names=["independence", "", " time for  family ", "“good pay”"], at=monday)


pytestmark = pytest.mark.django_db


def test_values_keep_the_explorers_words_and_their_order(nora, sten, three):
    assert names(nora) == ["independence", "time for family", "good pay"]
    assert names(sten) == []
    assert verbs(nora) == ["added"] * 3


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([], "Write what matters to you"),
        ([" ", "…", "?!"], "Write what matters to you"),
        (["x" * 61], "in fewer words"),
        (["variety", "VARIETY "], "You have written down “variety” already."),
        (["Independence"], "You have written down “independence” already."),
        ([str(n) for n in range(VALUES_MOST - 2)], "You have written down 12 values; remove one"),
    ],
)
def test_of_values_that_are_refused_none_is_kept(nora, three, monday, lines, sentence):
    with pytest.raises(ValueRefused, match=sentence):
        add_values(owner=nora, names=lines, at=monday)
    assert len(names(nora)) == 3


def test_another_explorer_may_write_down_the_same(sten, three, monday):
    add_value(owner=sten, name="independence", at=monday)
    assert names(sten) == ["independence"]


def test_a_value_is_ranked_and_stays_at_the_ends(nora, three, monday):
    rank_value(value=three[2], by=-1, at=monday)
    assert names(nora) == ["independence", "good pay", "time for family"]
    rank_value(value=three[0], by=-1, at=monday)
    rank_value(value=three[1], by=1, at=monday)
    assert names(nora) == ["independence", "good pay", "time for family"]


def test_a_value_is_named_anew_but_not_as_another(nora, three, monday):
    rename_value(value=three[1], name="evenings at home", at=monday)
    rename_value(value=three[1], name="Evenings at home", at=monday)
    with pytest.raises(ValueRefused, match="“good pay” already"):
        rename_value(value=three[1], name="Good pay", at=monday)
    assert names(nora) == ["independence", "Evenings at home", "good pay"]
    assert Entry.objects.filter(verb="renamed", subject_id=three[1].id).count() == 2


def test_a_removed_value_comes_back_where_it_stood(nora, three, monday):
    remove_value(value=three[1], at=monday)
    assert names(nora) == ["independence", "good pay"]
    restore_value(value=three[1], at=monday)
    restore_value(value=three[1], at=monday)
    assert names(nora) == ["independence", "time for family", "good pay"]
    assert verbs(nora)[3:] == ["removed", "restored"]


def test_several_that_were_removed_come_back_in_their_order(nora, three, monday):
    for removed in three[:2]:
        remove_value(value=removed, at=monday)
    rank_value(value=three[2], by=-1, at=monday)
    for restored in three[:2]:
        restore_value(value=restored, at=monday)
    assert names(nora) == ["independence", "time for family", "good pay"]


@pytest.mark.parametrize("letter", ["½", "ﷺ"])
def test_what_grows_when_it_is_compared_is_refused_before_it_is_kept(nora, monday, letter):
    with pytest.raises(ValueRefused, match="fewer words"):
        add_value(owner=nora, name=60 * letter, at=monday)


def test_a_removed_value_written_down_again_is_the_same_one(nora, three, monday):
    remove_value(value=three[0], at=monday)
    assert add_value(owner=nora, name="Independence", at=monday) == three[0]
    assert names(nora) == ["time for family", "good pay", "Independence"]
    assert Value.objects.count() == 3


def test_a_value_is_not_put_back_beside_another_of_its_words_or_as_the_thirteenth(nora, three, monday):
    remove_value(value=three[0], at=monday)
    rename_value(value=three[1], name="independence", at=monday)
    with pytest.raises(ValueRefused, match="“independence” already"):
        restore_value(value=three[0], at=monday)
    rename_value(value=three[1], name="evenings", at=monday)
    add_values(owner=nora, names=[str(n) for n in range(VALUES_MOST - 2)], at=monday)
    with pytest.raises(ValueRefused, match="12 values"):
        restore_value(value=three[0], at=monday)


@OPEN
def test_the_question_for_a_value_is_open_and_without_a_fault(words):
    found = set(check(question_on(words)).classes)
    assert QuestionClass.OPEN in found
    assert not found & {*FAULTS, QuestionClass.CLOSED}


@pytest.mark.parametrize(
    ("path", "named"),
    [("Nursing", "nursing"), ("teaching biology", "teaching biology"), ("become an OT", "“become an OT”")]
    + [(path, f"“{path}”") for path in ("Engineering manager", "Beijing correspondent", "King", "ICT-consulting")],
)
def test_the_reason_names_path_and_value_in_the_explorers_words(path, named):
    assert nothing_known("independence", path) == f"Nobody has told you yet what {named} does for “independence”."
