from __future__ import annotations

import pytest

from askwell.insights.rules.divide import Told, by_chance, is_first_hand, what_divides

FOR_AND_AGAINST = ("Those for", "those against")


def sentences(one, other):
    return [divided.sentence for divided in what_divides(one, other, names=FOR_AND_AGAINST)]


def test_a_region_that_separates_the_sides_is_said():
    one = [Told("Ana", region="Sweden"), Told("Bo", region="sweden ")]
    other = [Told("Cy", region="Germany")]

    assert sentences(one, other) == ["Those for work in Sweden; those against in Germany."]


def test_one_person_across_the_line_means_it_is_unclear():
    one = [Told("Ana", region="Sweden"), Told("Bo", region="Germany")]

    assert sentences(one, [Told("Cy", region="Germany")]) == []


def test_the_unknown_separates_nothing():
    assert sentences([Told("Ana", region="Sweden"), Told("Bo")], [Told("Cy", region="Germany")]) == []
    assert sentences([], [Told("Cy", region="Germany")]) == []


def test_several_values_on_a_side_are_listed():
    one = [Told("Ana", level="student"), Told("Bo", level="junior"), Told("Di", level="student")]

    assert sentences(one, [Told("Cy", level="head of team")]) == [
        "Those for speak as junior or student; those against as head of team."
    ]


def test_a_fact_that_is_different_for_everybody_tells_nothing():
    one = [Told("Ana", level="student"), Told("Bo", level="junior")]

    assert sentences(one, [Told("Cy", level="head of team")]) == []


def test_years_separate_only_when_they_do_not_mix():
    assert sentences([Told("Ana", year=2021), Told("Bo", year=2022)], [Told("Cy", year=2026)]) == [
        "Those for spoke in 2021 to 2022; those against in 2026."
    ]
    assert sentences([Told("Ana", year=2021), Told("Bo", year=2026)], [Told("Cy", year=2023)]) == []


def test_what_one_saw_is_told_apart_from_what_one_heard():
    one = [Told("Ana", first_hand=True)]

    assert sentences(one, [Told("Bo", first_hand=False)]) == [
        "Those for tell what they saw themselves; those against what they heard from others."
    ]
    assert sentences(one, [Told("Bo", first_hand=None)]) == []


def test_the_employer_tells_something_only_when_a_side_is_more_than_one_person():
    one, other = [Told("Ana", employer="Quay")], [Told("Bo", employer="Harbour")]
    assert sentences(one, other) == []

    both = [Told("Ana", employer="Quay"), Told("Cy", employer="Quay")]
    assert sentences(both, other) == ["Those for work at Quay; those against at Harbour."]


def test_at_most_two_facts_are_named():
    one = [Told("Ana", region="A", level="B", sector="C", year=2020)]

    assert len(sentences(one, [Told("Bo", region="D", level="E", sector="F", year=2021)])) == 2


def test_one_person_on_each_side_may_be_chance():
    assert by_chance([Told("Ana"), Told("Ana")], [Told("Bo")])
    assert not by_chance([Told("Ana"), Told("Cy")], [Told("Bo")])


@pytest.mark.parametrize(
    ("quote", "answer"),
    [
        ("I never needed my degree.", True),
        ("We hire on portfolios.", True),
        ("I've heard they only take people with a degree.", False),
        ("A friend of mine got in without one.", False),
        ("They say it is a closed shop.", False),
        ("A degree opens the door.", None),
    ],
)
def test_the_words_tell_whether_somebody_speaks_of_their_own(quote, answer):
    assert is_first_hand(quote) is answer
