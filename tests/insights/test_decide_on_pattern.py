from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell import language
from askwell.insights import actions
from askwell.insights.models import Pattern
from askwell.insights.rules import InsightRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def four(nora, read):
    """Four people on two points."""
    read(
        nora,
        held(nora, "Ana", "A portfolio helps. The rota is long."),
        held(nora, "Bo", "Your portfolio counts. That rota is tiring."),
        held(nora, "Cy", "My portfolio did it."),
        held(nora, "Di", "Some portfolio is enough."),
    )


def members(pattern):
    return {quote.split()[0] for quote in pattern.statements.values_list("quote", flat=True)}


def points(nora):
    return sorted(sorted(members(pattern)) for pattern in Pattern.objects.of(nora))


def test_split_statements_stand_apart_from_then_on(four, nora, read, said, pattern_of, monday):
    apart = [said("My portfolio"), said("Some portfolio")]
    actions.split_from_pattern(pattern=pattern_of(apart[0]), statements=apart, at=monday)
    expected = [["A", "Your"], ["My", "Some"], ["That", "The"]]
    assert points(nora) == expected

    read(nora, held(nora, "Ed", "Every rota is a puzzle."))
    assert points(nora) == [["A", "Your"], ["Every", "That", "The"], ["My", "Some"]]


def test_a_split_made_while_a_run_is_under_way_holds(four, nora, read, said, pattern_of, monday, monkeypatch):
    group, one = language.group, said("My portfolio")

    def interrupted(*given):
        monkeypatch.setattr(language, "group", group)
        found = group(*given)
        actions.split_from_pattern(pattern=pattern_of(one), statements=[one], at=monday)
        return found

    monkeypatch.setattr(language, "group", interrupted)
    read(nora)

    assert not Pattern.objects.filter(statements=one).exists()


def test_one_statement_can_be_split_off(four, said, pattern_of, monday):
    pattern = pattern_of(said("A portfolio"))
    actions.split_from_pattern(pattern=pattern, statements=[said("My portfolio")], at=monday)

    assert members(pattern_of(said("A portfolio"))) == {"A", "Your", "Some"}
    assert not Pattern.objects.filter(statements=said("My portfolio")).exists()


def test_splitting_none_or_all_or_others_is_refused(four, nora, said, pattern_of, monday):
    pattern = pattern_of(said("A portfolio"))
    for chosen in ([], list(pattern.statements.all()), [said("The rota")]):
        with pytest.raises(InsightRefused):
            actions.split_from_pattern(pattern=pattern, statements=chosen, at=monday)


def test_joined_patterns_stay_one_from_then_on(four, nora, read, said, pattern_of, monday):
    patterns = [pattern_of(said("A portfolio")), pattern_of(said("The rota"))]
    actions.join_patterns(patterns=patterns, at=monday)
    assert len(points(nora)) == 1

    read(nora, held(nora, "Ed", "Every portfolio is a rota."))
    assert len(points(nora)[0]) >= 6


def test_joining_needs_two_of_ones_own(four, nora, sten, said, pattern_of, monday):
    pattern = pattern_of(said("A portfolio"))
    theirs = Pattern.objects.create(owner=sten, label="Theirs")
    for chosen in ([], [pattern], [pattern, pattern], [pattern, theirs]):
        with pytest.raises(InsightRefused, match="two patterns"):
            actions.join_patterns(patterns=chosen, at=monday)


def test_a_name_of_ones_own_survives_what_is_heard_later(four, nora, read, said, pattern_of, monday):
    pattern = pattern_of(said("A portfolio"))
    actions.relabel_pattern(pattern=pattern, label="  Show   your work ", at=monday)
    read(nora, held(nora, "Ed", "This portfolio is good."))

    pattern.refresh_from_db()
    assert pattern.label == "Show your work"
    assert pattern.statements.count() == 5


@pytest.mark.parametrize("label", ["", "  ", "x" * 301])
def test_a_name_needs_a_few_words_and_not_too_many(four, said, pattern_of, label, monday):
    with pytest.raises(InsightRefused):
        actions.relabel_pattern(pattern=pattern_of(said("A portfolio")), label=label, at=monday)


def test_a_pattern_put_aside_stays_aside_until_it_is_taken_up_again(four, nora, read, said, pattern_of, monday):
    pattern = pattern_of(said("The rota"))
    actions.dismiss_pattern(pattern=pattern, at=monday)
    read(nora, held(nora, "Ed", "Every rota is a puzzle."))

    pattern.refresh_from_db()
    assert (pattern.state, pattern.statements.count()) == ("dismissed", 3)
    actions.reopen_pattern(pattern=pattern, at=monday)
    pattern.refresh_from_db()
    assert (pattern.state, pattern.decided_at) == ("open", None)


def test_a_named_pattern_that_is_no_longer_found_stays(four, nora, read, said, pattern_of, monday):
    pattern = pattern_of(said("The rota"))
    actions.relabel_pattern(pattern=pattern, label="The rota", at=monday)
    actions.drop_statement(statement=said("That rota"), at=monday)
    read(nora)

    assert Pattern.objects.of(nora).filter(label="The rota").exists()


def test_a_pattern_nobody_decided_on_goes_when_it_is_no_longer_found(four, nora, read, said, monday):
    actions.drop_statement(statement=said("That rota"), at=monday)
    read(nora)

    assert points(nora) == [["A", "My", "Some", "Your"]]
