from __future__ import annotations

import pytest

from askwell.insights.models import Understanding

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def under_way(nora, monday) -> Understanding:
    return Understanding.objects.create(owner=nora, asked_at=monday, what="Reading “A talk”", done=2, total=5)


def test_progress_is_a_page_without_script_and_a_part_for_htmx(browser_of_nora, under_way):
    address = f"/conversations/understanding/{under_way.id}/"

    whole = browser_of_nora.get(address).text
    part = browser_of_nora.get(address, headers={"hx-request": "true"}).text

    assert "Reading “A talk”: 2 of 5" in part
    assert "<html" not in part
    assert part.strip() in whole.replace("\r", "") or "Reading “A talk”: 2 of 5" in whole
    assert 'hx-trigger="every 1s"' in part


def test_reading_is_stopped_and_polling_ends(browser_of_nora, under_way):
    browser_of_nora.post(f"/conversations/understanding/{under_way.id}/stop/")

    under_way.refresh_from_db()
    assert under_way.cancelled_at is not None
    page = browser_of_nora.get(f"/conversations/understanding/{under_way.id}/").text
    assert "Reading was stopped." in page
    assert "every 1s" not in page


def test_what_was_stopped_can_go_on(browser_of_nora, nora, named):
    run = Understanding.objects.of(nora).get()

    browser_of_nora.post(f"/conversations/understanding/{run.id}/again/")

    assert Understanding.objects.of(nora).exclude(id=run.id).get().conversations.count() == 3


@pytest.mark.parametrize("act", ["stop/", "again/"])
def test_a_stranger_neither_sees_nor_stops_it(browser_of_sten, under_way, act):
    assert browser_of_sten.get(f"/conversations/understanding/{under_way.id}/").status_code == 404
    assert browser_of_sten.post(f"/conversations/understanding/{under_way.id}/{act}").status_code == 404
    under_way.refresh_from_db()
    assert under_way.cancelled_at is None
