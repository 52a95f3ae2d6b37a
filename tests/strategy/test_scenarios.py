"""What the order of the suggestions is held to: small explorations with what a thoughtful friend would say."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.strategy.exploring import Exploration

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]

LATELY = dt.date(2026, 11, 3)


@pytest.fixture
def exploring(nora):
    return Exploration(nora)


def test_whoever_works_elsewhere_comes_before_one_more_from_the_same_house(exploring):
    for name in ("Ana", "Bo", "Cy"):
        exploring.heard(name, "Nurse", "St Mary", region="Porto")
    exploring.knows("Mia", "Midwife", "St Mary", by="Ana", region="Porto")
    exploring.knows("Vera", "Nurse", "Village Practice", region="Braga")
    exploring.knows("Otto", "Nurse", "St Mary", region="Porto")

    found = exploring.for_path()
    assert found.order == ["Vera", "Otto", "Mia"]
    assert found.why("Vera") == [
        "“Nurse” is the work you are exploring.",
        "They work at Village Practice; the three you have heard work at St Mary.",
        "They work in Braga; the three you have heard work in Porto.",
    ]
    assert found.kinds("Otto") == ["same"]
    assert found.kinds("Mia") == ["family", "introduced"]
    assert found.asked.comfort.startswith("Mia would be easier to ask")
    assert found.asked.comfort.endswith("Vera works at a place you have heard nobody from.")


def test_after_two_talks_at_one_house_that_house_is_left_in_peace(exploring):
    for name in ("Ana", "Bo"):
        exploring.heard(name, "Nurse", "St Mary", on=LATELY)
    exploring.knows("Otto", "Nurse", "St Mary")
    exploring.knows("Mia", "Midwife", "Birth House", by="Ana")

    found = exploring.for_path()
    assert found.order == ["Mia", "Otto"]
    assert found.against("Otto") == ["You have talked with two people at St Mary in the last three months: Ana and Bo."]


def test_two_talks_long_ago_speak_against_nobody(exploring):
    for name in ("Ana", "Bo"):
        exploring.heard(name, "Nurse", "St Mary", on=dt.date(2025, 11, 3))
    exploring.knows("Otto", "Nurse", "St Mary")

    assert exploring.for_path().against("Otto") == []


def test_the_same_work_comes_before_work_that_is_only_close(exploring):
    exploring.knows("Ida", "Intensive care nurse")
    exploring.knows("Vera", "Nurse")
    exploring.knows("Finn", "Pharmacist")

    found = exploring.for_path()
    assert found.order == ["Vera", "Ida"]
    assert found.why("Ida") == ["“Intensive care nurse” is closely related to the work you are exploring."]


def test_work_of_the_same_family_alone_is_no_reason(exploring):
    exploring.knows("Finn", "Pharmacist")
    exploring.knows("Gro", "Pharmacist", by="Finn")

    assert exploring.for_path().order == ["Gro"]


def test_other_work_is_no_reason_however_warm_the_way_in(exploring):
    exploring.heard("Ana", "Nurse")
    exploring.knows("Leo", "Lawyer", by="Ana")

    assert exploring.for_path().order == []


def test_what_is_unknown_ranks_nobody_down(exploring):
    exploring.heard("Ana", "Nurse", "St Mary", region="Porto", level="ward sister")
    exploring.knows("Amy", "Nurse")
    exploring.knows("Zoe", "Nurse", "St Mary", region="Porto", level="ward sister")

    found = exploring.for_path()
    assert found.order == ["Amy", "Zoe"]
    assert found.unknown("Amy") == ["where they work", "their level", "in which region"]
    assert found.unknown("Zoe") == []


def test_whoever_was_introduced_and_does_what_nobody_knows_is_named_with_what_is_unknown(exploring):
    exploring.heard("Ana", "Nurse")
    exploring.knows("Pia", by="Ana")
    exploring.knows("Rob")

    found = exploring.for_path()
    assert found.order == ["Pia"]
    assert found.why("Pia") == ["Ana, with whom you have talked, introduced you."]
    assert "what they do" in found.unknown("Pia")


def test_an_introduction_decides_between_two_who_could_add_the_same(exploring):
    exploring.heard("Ana", "Nurse", "St Mary")
    exploring.knows("Amy", "Nurse", "Quay")
    exploring.knows("Zoe", "Nurse", "Harbour", by="Ana")

    assert exploring.for_path().order == ["Zoe", "Amy"]


def test_an_introduction_by_somebody_not_met_is_worth_less(exploring):
    exploring.heard("Ana", "Nurse", "St Mary")
    exploring.knows("Eve", "Baker")
    exploring.knows("Amy", "Nurse", "Quay", by="Eve")
    exploring.knows("Zoe", "Nurse", "Harbour", by="Ana")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "Eve introduced you." in found.why("Amy")


def test_another_employer_and_region_outweigh_an_introduction(exploring):
    exploring.heard("Ana", "Nurse", "St Mary", region="Porto")
    exploring.knows("Mia", "Nurse", "St Mary", region="Porto", by="Ana")
    exploring.knows("Vera", "Nurse", "Quay", region="Braga")

    found = exploring.for_path()
    assert found.order == ["Vera", "Mia"]
    assert "Mia would be easier to ask" in found.asked.comfort


def test_where_the_easiest_is_also_the_best_nothing_needs_explaining(exploring):
    exploring.heard("Ana", "Nurse", "St Mary")
    exploring.knows("Mia", "Nurse", "Quay", by="Ana")
    exploring.knows("Otto", "Nurse", "St Mary")

    found = exploring.for_path()
    assert found.order == ["Mia", "Otto"]
    assert found.asked.comfort == ""


def test_one_berlin_is_another(exploring):
    exploring.heard("Ana", "Nurse", region="Berlin, Germany")
    exploring.knows("Vera", "Nurse", region="Berlin")
    exploring.knows("Zoe", "Nurse", region="Lyon")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Vera"]
    assert found.kinds("Vera") == ["same"]


def test_freelancers_have_no_employer_in_common_and_none_to_differ_by(exploring):
    exploring.heard("Ana", "Illustrator", "Freelance")
    exploring.knows("Vera", "Illustrator", "Self-employed")

    assert exploring.for_path("illustration").kinds("Vera") == ["same"]


def test_one_house_under_two_legal_forms_is_one(exploring):
    exploring.heard("Ana", "Nurse", "Harbour Clinic GmbH")
    exploring.knows("Vera", "Nurse", "Harbour Clinic")

    assert exploring.for_path().kinds("Vera") == ["same"]


def test_a_level_not_heard_from_is_one_reason_more(exploring):
    exploring.heard("Ana", "Nurse", level="ward sister")
    exploring.heard("Bo", "Nurse", level="ward sister")
    exploring.knows("Amy", "Nurse", level="ward sister")
    exploring.knows("Zoe", "Nurse", level="student")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "Their level: student; the two you have heard have the level: ward sister." in found.why("Zoe")


def test_titles_say_a_level_where_nothing_else_does(exploring):
    exploring.heard("Ana", "Junior software engineer")
    exploring.knows("Amy", "Junior software engineer")
    exploring.knows("Zoe", "Principal software engineer")

    found = exploring.for_path("software engineering")
    assert found.order == ["Zoe", "Amy"]
    assert "Their level: senior; the one you have heard has the level: at the beginning." in found.why("Zoe")


def test_a_fact_known_of_too_few_of_those_heard_is_no_comparison(exploring):
    exploring.heard("Ana", "Nurse", "St Mary")
    for name in ("Bo", "Cy"):
        exploring.heard(name, "Nurse")
    exploring.knows("Vera", "Nurse", "Quay")

    assert exploring.for_path().kinds("Vera") == ["same"]


def test_another_way_to_people_than_the_one_friend(exploring):
    exploring.heard("Ana", "Nurse")
    exploring.heard("Bo", "Nurse", by="Ana")
    exploring.heard("Cy", "Nurse", by="Bo")
    exploring.knows("Amy", "Nurse", by="Cy")
    exploring.knows("Zoe", "Nurse")

    found = exploring.for_path()
    assert "Ana and who came to you through Ana are everybody you have heard; you know Zoe otherwise." in found.why(
        "Zoe"
    )
    assert "chain" not in found.kinds("Amy")
    assert found.asked.notes == (
        "Ana and who came to you through Ana are everybody you have heard. People who know each other often see things alike.",
    )


def test_whoever_shares_what_divides_the_sides_comes_first(exploring):
    exploring.heard("Ana", "Nurse", says="The degree opens doors.", region="Sweden")
    exploring.heard("Bo", "Nurse", says="Every degree helps.", region="Sweden")
    exploring.heard("Cy", "Nurse", says="No degree was ever looked at.", region="Germany")
    exploring.compares()
    exploring.knows("Amy", "Nurse", region="France")
    exploring.knows("Zoe", "Nurse", region="Germany")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "”: they work in Germany. Those on one side work in " in found.why("Zoe")[1]
    assert ("contradiction", "the two sides") in found.links("Zoe")


def test_for_a_question_those_who_spoke_are_not_asked_again(exploring):
    exploring.heard("Ana", "Nurse", says="The degree opens doors.", region="Sweden")
    exploring.heard("Cy", "Nurse", says="No degree was ever looked at.", region="Germany")
    exploring.heard("Dag", "Nurse", says="The rota is long.", region="Germany")
    exploring.compares()
    exploring.knows("Zoe", "Nurse", region="Germany")

    found = exploring.for_question()
    assert found.order == ["Zoe", "Dag"]
    assert "You talked on 1 June 2026, and this question did not come up." in found.why("Dag")


def test_for_a_question_somebody_of_other_work_may_share_what_divides(exploring):
    exploring.heard("Ana", "Nurse", says="The degree opens doors.", region="Sweden")
    exploring.heard("Cy", "Nurse", says="No degree was ever looked at.", region="Germany")
    exploring.compares()
    exploring.knows("Leo", "Lawyer", region="Germany")
    exploring.knows("Ulf", "Lawyer", region="France")
    exploring.knows("Zoe", "Nurse", region="France")

    found = exploring.for_question()
    assert found.order == ["Zoe", "Leo"]
    assert found.kinds("Leo") == ["settles"]


def test_a_third_voice_for_what_two_have_said(exploring):
    exploring.heard("Ana", "Nurse", "St Mary", says="The rota is long.")
    exploring.heard("Bo", "Nurse", "Quay", says="A long rota, always.")
    exploring.compares()
    exploring.knows("Amy", "Nurse", "St Mary")
    exploring.knows("Zoe", "Nurse", "Harbour")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "thin" in found.kinds("Zoe")
    assert "thin" not in found.kinds("Amy")
    assert any(to == "pattern" for to, _ in found.links("Zoe"))


def test_whoever_one_has_talked_with_appears_only_with_a_reason_to_talk_again(exploring):
    exploring.heard("Ana", "Nurse")
    exploring.knows("Zoe", "Nurse")

    assert exploring.for_path().order == ["Zoe"]
