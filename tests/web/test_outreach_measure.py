from __future__ import annotations

from html import unescape

import pytest

from askwell.outreach.models import Measure
from askwell.outreach.rules.settings import Settings, grounds
from askwell.web.outreach.measure import LABELS

pytestmark = pytest.mark.django_db


def usual(**changed) -> dict[str, str]:
    numbers = {name: str(getattr(Settings(), name)) for name in grounds()}
    return numbers | {"country": "", "subdivision": "", "time_zone": ""} | changed


def test_every_number_stands_there_with_its_bounds_unit_grade_and_reason(browser_of_nora):
    page = unescape(browser_of_nora.get("/outreach/measure/").text)

    for name, ground in grounds().items():
        assert LABELS[name] in page
        assert ground.why in page
        assert f"From {ground.least} to {ground.most}, usually {getattr(Settings(), name)}." in page
        assert f"<span>{ground.unit}</span>" in page
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
        ({"country": "XX"}, "XX is not one of the available choices"),
        ({"country": "DE", "subdivision": "ZZ"}, "ZZ is no part of DE"),
        ({"time_zone": "Atlantis"}, "Choose a time zone from the list"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(browser_of_nora, wrong, said):
    answer = browser_of_nora.post("/outreach/measure/", usual(**wrong))

    assert (answer.status_code, said in answer.text) == (422, True)
    assert not Measure.objects.exists()


def test_the_measure_of_one_is_not_that_of_another(browser_of_nora, browser_of_sten):
    browser_of_nora.post("/outreach/measure/", usual(weekly_requests="2"))

    assert 'name="weekly_requests" value="5"' in browser_of_sten.get("/outreach/measure/").text
