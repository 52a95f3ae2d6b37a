"""What is proposed for one person, and what their brief says, from a small exploration."""

from __future__ import annotations

import datetime as dt
import io

import pypdf
import pytest
from tests.strategy.exploring import TODAY, Exploration
from typer.testing import CliRunner

from askwell.brief.composing import brief_of
from askwell.cli.main import app
from askwell.preparation import actions
from askwell.strategy.actions import add_path
from askwell.strategy.queries.coverage import covered
from askwell.strategy.queries.proposing import ForPerson

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    """Two nurses in Kent say one thing and one in Oslo the other; Vera works in Oslo."""
    told = Exploration(nora)
    told.heard(
        "Ana",
        "Nurse",
        "St Mary",
        region="Kent",
        says=["You need a degree.", "The rota is hard."],
        on=dt.date(2026, 5, 1),
    )
    told.heard(
        "Bo",
        "Nurse",
        "St Paul",
        region="Kent",
        says=["A degree is needed.", "The rota is too long."],
        on=dt.date(2026, 6, 1),
    )
    told.heard("Cy", "Nurse", "Oslo Ward", region="Oslo", says="You do not need a degree.", on=dt.date(2026, 7, 1))
    told.knows("Vera", "Nurse", "Village Practice", region="Oslo", by="Ana", met="She cycles past.")
    told.knows("Una", "Nurse", "Hill Clinic")
    told.knows("Leo", "Plumber", "Pipes", region="Oslo")
    told.compares()
    return told


def proposed(exploring, name):
    return ForPerson(exploring.owner, exploring.people[name], TODAY).proposals()


def test_an_open_question_is_put_to_whoever_shares_what_divides_it(exploring):
    first = proposed(exploring, "Vera")[0]

    assert first.text.startswith("I have heard “")
    assert "degree" in first.text
    assert (first.weight, first.rests_on) == ("must", "contradiction")
    assert "they work in Oslo" in first.reason


def test_a_point_of_two_voices_is_put_to_a_third_house(exploring):
    (third,) = [one for one in proposed(exploring, "Una") if one.rests_on == "pattern" and "rota" in one.text]

    assert third.reason == "Two people told you this. A third from somewhere else would tell whether it holds."
    # Ana introduced Vera, and is one of the two.
    assert not [one for one in proposed(exploring, "Vera") if one.rests_on == "pattern"]


def test_who_spoke_on_it_and_who_does_other_work_are_not_asked_it(exploring):
    assert not [one for one in proposed(exploring, "Cy") if one.rests_on == "contradiction"]
    assert not [one for one in proposed(exploring, "Leo") if one.rests_on]


def test_what_they_did_is_asked_for_by_its_source(exploring, nora, monday):
    actions.add_reading(
        owner=nora,
        text="Moved from a hospital to a village.",
        source="Ward news",
        read_on=TODAY,
        person=exploring.people["Vera"],
        at=monday,
    )
    (step,) = [one for one in proposed(exploring, "Vera") if one.rests_on == "reading"]

    assert step.text == "I read this of you: “Moved from a hospital to a village”. How did that come about?"
    assert step.reason == "Only they can tell. You read it in Ward news."


def test_a_matter_nobody_spoke_of_for_a_path_is_asked_for(exploring, nora, monday):
    add_path(owner=nora, name="nursing", at=monday)

    assert [
        one for one in proposed(exploring, "Vera") if one.reason == "Nothing you kept on “nursing” is about: skills."
    ]


def test_a_question_asked_of_this_work_is_not_proposed_as_never_asked(exploring, nora, monday):
    never = [one for one in proposed(exploring, "Vera") if one.reason == "No talk so far shows that you asked this."]
    assert never
    plan = actions.begin_plan(owner=nora, person=exploring.people["Ana"], at=monday)
    question = actions.add_question(plan=plan, text=never[0].text, at=monday)
    actions.mark_asked(question=question, asked=True, at=monday)

    assert never[0].text not in [one.text for one in proposed(exploring, "Vera")]


def test_coverage_counts_the_mark_and_how_much_was_new(exploring, nora, monday):
    for name in ("Ana", "Bo"):
        plan = actions.begin_plan(owner=nora, person=exploring.people[name], at=monday)
        question = actions.add_question(plan=plan, text="What changed on your ward?", at=monday)
        actions.mark_asked(question=question, asked=True, at=monday)
    found = covered(explorer=nora)

    (row,) = found.coverage.rows
    assert [one.known.name for one in row.asked] == ["Ana", "Bo"]
    assert row.only == ("only of people in Kent",)
    kent = next(one for one in found.saturation if one.kind == "People in Kent")
    assert kent.talks == ((2, 2), (2, 0))


@pytest.fixture
def plan(exploring, nora, monday):
    begun = actions.begin_plan(owner=nora, person=exploring.people["Vera"], at=monday)
    for one in proposed(exploring, "Vera")[:2]:
        actions.add_question(plan=begun, text=one.text, weight=one.weight, reason=one.reason, at=monday)
    return begun


def test_the_brief_quotes_both_sides_with_name_and_month(plan, monday):
    sheet = brief_of(plan=plan, at=monday).sheet

    assert sheet.known == ("She cycles past.", "Ana introduced you.")
    assert {(one.who, one.when) for one in sheet.said[:2]} == {("Ana, Nurse", "May 2026"), ("Cy, Nurse", "July 2026")}
    assert any("they work in Oslo" in line for line in sheet.could_add)


def test_the_brief_for_others_names_nobody_but_the_one_it_is_about(plan, monday):
    sheet = brief_of(plan=plan, at=monday, names_hidden=True).sheet

    assert sheet.name == "Vera"
    assert "Ana" not in str(sheet)
    assert sheet.said[0].who == "Nurse"


def test_the_brief_asks_no_more_of_the_database_for_more_talks(plan, exploring, monday, django_assert_max_num_queries):
    with django_assert_max_num_queries(45):
        brief_of(plan=plan, at=monday)


def test_the_command_prints_the_brief_and_writes_it_as_a_pdf(plan, tmp_path, monkeypatch):
    monkeypatch.setattr("askwell.cli.main.open_data", lambda: None)
    told = CliRunner().invoke(app, ["brief", "vera"])
    assert "To ask" in told.stdout
    assert "1. I have heard" in told.stdout
    file = tmp_path / "vera.pdf"
    CliRunner().invoke(app, ["brief", "Vera", "--pdf", str(file), "--paper", "letter", "--hide-names"])

    pages = pypdf.PdfReader(io.BytesIO(file.read_bytes())).pages
    assert len(pages) == 1
    assert "The names of others are hidden." in pages[0].extract_text()


@pytest.mark.parametrize(
    ("name", "sentence"), [("Nobody", "Nobody here is called Nobody"), ("Leo", "No talk with Leo is being prepared")]
)
def test_the_command_says_in_a_sentence_what_is_missing(exploring, monkeypatch, name, sentence):
    monkeypatch.setattr("askwell.cli.main.open_data", lambda: None)
    told = CliRunner().invoke(app, ["brief", name])

    assert told.exit_code == 1
    assert sentence in told.output
