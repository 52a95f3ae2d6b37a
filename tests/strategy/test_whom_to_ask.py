"""Finding them: whose data it is, and what it costs."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.people.lists import connections
from tests.people.test_import_people import take_in
from tests.strategy.exploring import TODAY, Exploration

from askwell.insights.models import Contradiction
from askwell.people.actions import look_up_occupations, merge_people, undo_import
from askwell.people.models import OwnStint, Position
from askwell.strategy import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    return Exploration(nora)


def row(number, role):
    return f"P{number},Lind,https://www.linkedin.com/in/p{number},,House {number},{role},03 Jan 2024"


def queries_of(ask):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        ask()
    return len(captured)


def disagreeing(exploring):
    exploring.heard("Ana", "Nurse", says="The degree opens doors.", region="Sweden")
    exploring.heard("Cy", "Nurse", says="No degree was ever looked at.", region="Germany")
    exploring.compares()


def test_it_costs_the_same_however_many_are_here_and_have_spoken(exploring, nora, monday):
    disagreeing(exploring)
    take_in(nora, connections(*(row(n, "Nurse") for n in range(10))), monday)
    few = queries_of(exploring.for_path), queries_of(exploring.for_question)

    exploring.heard("Di", "Nurse", says="The rota is long.", by="Ana")
    exploring.heard("Eva", "Nurse", says="A rota, and a salary.")
    exploring.compares()
    take_in(nora, connections(*(row(n, "Nurse") for n in range(10, 300))), monday)
    assert (queries_of(exploring.for_path), queries_of(exploring.for_question)) == few
    assert max(few) <= 20


def test_of_many_those_are_looked_at_for_whom_most_speaks(exploring, nora, monday):
    take_in(nora, connections(*(row(n, "Nurse") for n in range(150))), monday)
    exploring.knows("Zoe", "Nurse", "Quay")
    exploring.wrote("Zoe", ours=dt.date(2020, 1, 2), theirs=dt.date(2020, 1, 3))

    assert exploring.for_path().order[0] == "Zoe"


def test_a_stranger_is_told_of_nobody(exploring, sten):
    disagreeing(exploring)
    exploring.knows("Zoe", "Nurse", region="Germany")
    question = Contradiction.objects.get()

    assert queries.whom_to_ask_on_words(explorer=sten, words="nursing", today=TODAY).asked.suggestions == ()
    assert queries.whom_to_ask_on_question(explorer=sten, question_id=question.id, today=TODAY) is None
    assert queries.open_questions(explorer=sten) == []


def test_a_settled_question_is_open_no_longer(exploring, nora):
    disagreeing(exploring)
    question = Contradiction.objects.get()
    assert [q.id for q in queries.open_questions(explorer=nora)] == [question.id]

    Contradiction.objects.update(state="settled")
    assert queries.whom_to_ask_on_question(explorer=nora, question_id=question.id, today=TODAY) is None
    assert queries.open_questions(explorer=nora) == []


def test_where_few_are_found_it_is_said_of_how_many_the_work_is_known(exploring):
    exploring.knows("Amy", "Nurse")
    exploring.knows("Leo", "Founder")
    exploring.knows("Pia")

    assert exploring.for_path().answer.known == (3, 1)


def test_somebody_merged_into_another_is_not_suggested_twice(exploring, monday):
    one, other = exploring.knows("Amy", "Nurse"), exploring.knows("Amy Lind", "Nurse")
    merge_people(kept=one, gone=other, at=monday)

    assert exploring.for_path().order == ["Amy"]


def test_of_two_present_positions_the_nearest_speaks(exploring, nora):
    amy = exploring.knows("Amy", "Founder", "Amy & Co")
    Position.objects.create(owner=nora, person=amy, role="Nurse", occupation="29-1141.00", region="Porto")

    found = exploring.for_path()
    assert found.why("Amy") == ["“Nurse” is the work you are exploring."]
    assert found.unknown("Amy") == ["their level"]


def test_what_is_past_is_no_reason(exploring, nora):
    amy = exploring.knows("Amy")
    Position.objects.create(owner=nora, person=amy, role="Nurse", occupation="29-1141.00", past=True)

    assert exploring.for_path().order == []


def test_roles_of_before_are_looked_up_once(exploring, nora):
    exploring.knows("Amy", "Nurse")
    Position.objects.update(occupation="")
    assert exploring.for_path().order == []

    assert look_up_occupations(owner=nora) == 1
    assert exploring.for_path().order == ["Amy"]
    assert look_up_occupations(owner=nora) == 0


def test_the_explorers_own_schools_come_and_go_with_an_export(exploring, nora, monday):
    from tests.people.lists import export  # noqa: PLC0415 -- used once

    education = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUppsala University,2010,2013,,BA,\n"
    profile = "First Name,Last Name,Headline\nNora,Lind,Student\n"
    files = {
        "Connections_dot_csv": connections(row(1, "Nurse")),
        "Education_dot_csv": education,
        "Profile_dot_csv": profile,
    }
    done = take_in(nora, export(**files), monday, name="export.zip")
    assert [str(one.organization) for one in OwnStint.objects.of(nora)] == ["Uppsala University"]

    undo_import(people_import=done, at=monday)
    assert OwnStint.objects.count() == 0
