from __future__ import annotations

from askwell.insights.rules.asking import Known, could_settle, not_asked
from askwell.insights.rules.divide import Told

ANA, BO, CY, DI = (
    Known("ana", "Ana", met=True, sector="care"),
    Known("bo", "Bo", met=True),
    Known("cy", "Cy", met=False, region="Germany"),
    Known("di", "Di", met=False, sector="Care"),
)
SIDES = ([Told("x", region="Sweden", sector="care")], [Told("y", region="germany", sector="schools")])


def test_those_met_and_those_not_met_are_told_apart():
    found = not_asked([DI, CY, BO, ANA], {"ana"})

    assert found.met == (BO,)
    assert found.not_met == (CY, DI)


def suggested(by):
    return [(s.known.name, s.why) for s in could_settle(not_asked([ANA, BO, CY, DI], set()), SIDES, by)]


def test_who_shares_what_divides_the_sides_comes_first():
    assert suggested(["region"]) == [("Cy", "works in Germany"), ("Ana", ""), ("Bo", "")]


def test_where_nothing_divides_them_the_field_speaks_for_somebody():
    assert suggested([]) == [("Ana", "field: care"), ("Di", "field: Care"), ("Bo", "")]


def test_at_most_three_are_named():
    many = [Known(str(number), f"P{number}", met=True) for number in range(9)]

    assert len(could_settle(not_asked(many, set()), SIDES, [])) == 3
