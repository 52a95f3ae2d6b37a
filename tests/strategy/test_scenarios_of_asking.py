"""What speaks for and against asking somebody today: more small explorations."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.people.lists import ANA, ANA_MOVED, connections
from tests.people.test_import_people import take_in
from tests.strategy.exploring import TODAY, Exploration
from tests.tiny_language import AT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    return Exploration(nora)


def days_ago(days):
    return TODAY - dt.timedelta(days=days)


def test_somebody_lost_sight_of_is_worth_writing_to(exploring):
    exploring.knows("Amy", "Nurse")
    exploring.knows("Zoe", "Nurse")
    exploring.wrote("Zoe", ours=dt.date(2021, 3, 2), theirs=dt.date(2021, 3, 4))

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert found.why("Zoe")[1].startswith("You wrote to each other, last in March 2021, five years ago.")


def test_a_tie_is_dormant_after_three_years_and_not_before(exploring):
    exploring.knows("Amy", "Nurse")
    exploring.knows("Zoe", "Nurse")
    exploring.wrote("Amy", ours=dt.date(2023, 11, 24), theirs=dt.date(2023, 11, 20))
    exploring.wrote("Zoe", ours=dt.date(2023, 11, 23), theirs=dt.date(2023, 11, 20))

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert found.kinds("Zoe") == ["same", "dormant"]
    assert found.kinds("Amy") == ["same", "written"]


def test_whoever_never_wrote_back_is_no_tie(exploring):
    exploring.knows("Zoe", "Nurse")
    exploring.wrote("Zoe", ours=dt.date(2019, 3, 2))

    found = exploring.for_path()
    assert found.kinds("Zoe") == ["same"]
    assert found.against("Zoe") == ["You wrote in March 2019 and had no answer."]


def test_whoever_has_not_answered_yet_comes_last_and_is_given_time(exploring):
    exploring.heard("Ana", "Nurse", "St Mary", region="Porto")
    exploring.knows("Amy", "Nurse", "St Mary", region="Porto")
    exploring.knows("Zoe", "Nurse", "Quay", region="Braga", by="Ana")
    exploring.wrote("Zoe", ours=days_ago(12))

    found = exploring.for_path()
    assert found.order == ["Amy", "Zoe"]
    assert found.against("Zoe") == ["You wrote on 11 November 2026 and have no answer yet. Give it time."]


def test_an_answer_of_theirs_goes_before_a_new_request(exploring):
    exploring.knows("Zoe", "Nurse")
    exploring.wrote("Zoe", ours=days_ago(60), theirs=days_ago(50))

    assert exploring.for_path().against("Zoe") == ["They wrote last, on 4 October 2026. Answer that first."]


def test_whoever_wants_to_be_left_in_peace_never_appears_and_is_counted(exploring):
    exploring.knows("Amy", "Nurse")
    for name, wish in {
        "Bo": {"do_not_ask": True},
        "Cy": {"rests_until": TODAY},
        "Di": {"rests_until": days_ago(-30)},
        "Eva": {"rests_until": days_ago(1)},
    }.items():
        exploring.knows(name, "Nurse")
        exploring.rests(name, **wish)

    found = exploring.for_path()
    assert found.order == ["Amy", "Eva"]
    assert found.asked.left_alone == 3
    assert found.against("Eva") == ["They asked to be left in peace until 22 November 2026; that is over."]


def test_an_introduction_does_not_lift_a_wish_to_be_left_in_peace(exploring):
    exploring.heard("Ana", "Nurse")
    exploring.knows("Zoe", "Nurse", by="Ana")
    exploring.rests("Zoe", do_not_ask=True)

    found = exploring.for_path()
    assert (found.order, found.asked.left_alone) == ([], 1)


def test_how_somebody_likes_to_be_asked_is_said(exploring):
    exploring.knows("Zoe", "Nurse")
    exploring.rests("Zoe", wishes="by mail, at most twice a year.")

    assert exploring.for_path().against("Zoe") == ["How they like to be asked: by mail, at most twice a year."]


def test_a_school_in_common_is_a_way_in(exploring):
    exploring.was_at("Uppsala University")
    exploring.knows("Amy", "Nurse")
    exploring.knows("Zoe", "Nurse")
    exploring.studied("Zoe", "Uppsala University")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "You were both at Uppsala University." in found.why("Zoe")


def test_a_former_employer_in_common_is_a_way_in(exploring):
    exploring.was_at("Harbour Clinic GmbH", kind="work")
    exploring.knows("Amy", "Nurse")
    exploring.knows("Zoe", "Nurse", "Quay")
    exploring.worked("Zoe", "Harbour Clinic")

    found = exploring.for_path()
    assert found.order == ["Zoe", "Amy"]
    assert "You have both worked at Harbour Clinic GmbH." in found.why("Zoe")


def test_at_most_two_of_one_house_while_there_are_others(exploring):
    for number in range(4):
        exploring.knows(f"Ana {number}", "Nurse", "St Mary", region="Porto")
    exploring.knows("Zoe", "Intensive care nurse", "Quay")

    assert exploring.for_path().order == ["Ana 0", "Ana 1", "Zoe", "Ana 2", "Ana 3"]


def test_seven_are_suggested_at_most(exploring):
    for number in range(9):
        exploring.knows(f"Ana {number}", "Nurse")

    assert len(exploring.for_path().order) == 7


def test_a_new_title_since_the_talk_is_a_reason_to_talk_again(exploring, nora):
    take_in(nora, connections(ANA), AT - dt.timedelta(days=400))
    ana = nora_knows(nora, "Ana Silva")
    exploring.people["Ana Silva"] = ana
    exploring.heard("Ana Silva", on=days_ago(300))
    assert exploring.for_path("product design").order == []

    take_in(nora, connections(ANA_MOVED), AT - dt.timedelta(days=20))
    found = exploring.for_path("design")
    assert found.order == ["Ana Silva"]
    assert found.why("Ana Silva")[1] == (
        "You talked on 27 January 2026; since November 2026 something new is known of their work: Lead Designer, Spotify."
    )


def test_what_an_old_export_says_may_no_longer_be_so(exploring, nora):
    take_in(nora, connections(ANA), AT - dt.timedelta(days=500))

    assert exploring.for_path("product design").against("Ana Silva") == [
        "What they do is known from July 2025, and may no longer be so."
    ]


def test_a_path_of_many_occupations_holds_all_of_them(exploring):
    exploring.knows("Amy", "Primary school teacher")
    exploring.knows("Zoe", "Maths teacher")
    exploring.knows("Leo", "Lawyer")

    found = exploring.for_path("teaching")
    assert found.order == ["Amy", "Zoe"]
    assert found.why("Amy") == ["“Primary school teacher” is part of the work you are exploring: school teachers."]


def test_words_that_name_no_occupation_are_looked_for_in_titles(exploring):
    exploring.knows("Amy", "Head of Climate", "City of Porto")
    exploring.knows("Zoe", "Nurse")

    found = exploring.for_path("working in climate")
    assert found.order == ["Amy"]
    assert found.why("Amy")[0] == "Your word “climate” is part of their title “Head of Climate”."


def nora_knows(nora, name):
    from askwell.people.models import Person  # noqa: PLC0415 -- used once

    return Person.objects.of(nora).get(name=name)
