from __future__ import annotations

from html import unescape

import pytest

from askwell.outreach import actions, queries
from askwell.outreach.models import Measure
from askwell.outreach.rules.numbers import grounds_in
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.writing import Measures, evidence_of
from askwell.people.actions import add_person
from askwell.web.outreach.measure import LABELS

pytestmark = pytest.mark.django_db
NUMBERS = {
    name: (ground, getattr(numbers, name))
    for numbers in (Settings(), Measures())
    for name, ground in grounds_in(numbers).items()
}


def usual(**changed) -> dict[str, str]:
    numbers = {name: str(value) for name, (_ground, value) in NUMBERS.items()}
    return numbers | {"country": "", "subdivision": "", "time_zone": ""} | changed


def test_every_number_stands_there_with_its_bounds_unit_grade_and_reason(browser_of_nora):
    page = unescape(browser_of_nora.get("/outreach/measure/").text)

    for name, (ground, value) in NUMBERS.items():
        assert LABELS[name] in page
        assert ground.why in page
        assert name == "note_most" or f"From {ground.least} to {ground.most}, usually {value}." in page
        assert name == "note_most" or f"<span>{ground.unit}</span>" in page
        evidence = evidence_of(name, ground.rule)
        assert evidence is None or evidence.link in page
    assert page.count("200 characters, without a paid account") == 1
    assert "Grade B and C: large counts, what practitioners agree on." in page


def test_what_is_chosen_is_kept_and_shown(browser_of_nora, nora):
    chosen = usual(weekly_requests="2", country="PT", time_zone="lisbon")
    answer = browser_of_nora.post("/outreach/measure/", chosen, follow=True)

    kept = Measure.objects.of(nora).get()
    assert (kept.chosen, kept.country, kept.time_zone) == ({"weekly_requests": 2}, "PT", "Europe/Lisbon")
    assert "Kept." in answer.text
    assert 'name="weekly_requests" value="2"' in answer.text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"follow_ups": "3"}, "Choose a whole number of letters from 0 to 2."),
        ({"follow_up_gap": "soon"}, "Choose a whole number of business days from 2 to 60."),
        ({"weekly_requests": ""}, "Choose a whole number of new requests a week from 1 to 25."),
        ({"questions_most": "0"}, "Choose a whole number of questions from 1 to 10."),
        ({"note_most": "250"}, "250 is not one of the available choices"),
        ({"words_most": "90"}, "The lengths of a letter go up"),
        ({"country": "XX"}, "XX is not one of the available choices"),
        ({"country": "DE", "subdivision": "ZZ"}, "ZZ is no part of DE"),
        ({"time_zone": "Atlantis"}, "Choose a time zone from the list"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(browser_of_nora, wrong, said):
    answer = browser_of_nora.post("/outreach/measure/", usual(**wrong))

    assert (answer.status_code, said in answer.text) == (422, True)
    assert not Measure.objects.exists()


def test_numbers_of_writing_are_kept_beside_those_of_asking(browser_of_nora, nora):
    browser_of_nora.post("/outreach/measure/", usual(note_most="300", follow_up_gap="5", minutes="15"))

    kept = Measure.objects.of(nora).get()
    assert kept.chosen == {"follow_up_gap": 5, "note_most": 300, "minutes": 15}
    assert (queries.settings_in(kept).follow_up_gap, queries.measures_in(kept).note_most) == (5, 300)
    assert '<option value="300" selected>' in browser_of_nora.get("/outreach/measure/").text


def test_the_measure_of_one_is_not_that_of_another(browser_of_nora, browser_of_sten):
    browser_of_nora.post("/outreach/measure/", usual(weekly_requests="2"))

    assert 'name="weekly_requests" value="5"' in browser_of_sten.get("/outreach/measure/").text


def test_what_is_said_of_a_letter_follows_the_measure(browser_of_nora, nora, monday):
    ana = add_person(owner=nora, name="Ana Silva", at=monday)
    begun = actions.begin_request(owner=nora, person=ana, at=monday)
    facts = {"topic": "", "why_them": "", "minutes": "20", "channel": "linkedin_note", "address": ""}
    browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts)
    actions.set_measure(owner=nora, chosen={"note_most": 300, "questions_most": 1}, at=begun.begun_at)
    typed = {"body": "May I ask you? Or is it a bad time?"}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers={"HX-Request": "true"})

    assert "of 300 characters" in answer.text
    assert "There are 2 questions in it; more than 1" in answer.text
