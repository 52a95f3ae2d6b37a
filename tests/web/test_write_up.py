from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.conversations.models import Turn
from askwell.insights.actions import understand
from askwell.insights.models import Pattern, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def talk(nora, monday):
    talk = held(nora, "Ana", "Well. Build a portfolio first. Then rest.", "Skip the degree.")
    understand(owner=nora, conversation_ids=[talk.id], at=monday)
    return talk


def page(browser, talk):
    return browser.get(f"/conversations/{talk.id}/write-up/")


def statement(words="portfolio"):
    return Statement.objects.get(quote__contains=words)


def test_the_words_stand_beside_what_is_proposed(browser_of_nora, talk):
    text = page(browser_of_nora, talk).text

    assert "2 proposals left to look at" in text
    assert 'Well. <mark data-statement="statement-' in text
    assert f'href="#turn-{statement().turn.number}"' in text


@pytest.mark.parametrize(("act", "state"), [("confirm", "confirmed"), ("drop", "dropped")])
def test_a_decision_leads_back_to_its_place(browser_of_nora, talk, act, state):
    answer = browser_of_nora.post(f"/insights/statements/{statement().id}/{act}/")

    assert answer.url == f"/conversations/{talk.id}/write-up/#statement-{statement().id}"
    assert statement().state == state


def test_with_htmx_only_the_card_and_the_count_come_back(browser_of_nora, talk):
    answer = browser_of_nora.post(f"/insights/statements/{statement().id}/confirm/", headers={"HX-Request": "true"})

    assert "<html" not in answer.text
    assert "Kept" in answer.text
    assert "1 proposal left to look at, 1 kept" in answer.text
    assert 'hx-swap-oob="true"' in answer.text


def test_the_last_step_is_undone(browser_of_nora, talk):
    browser_of_nora.post(f"/insights/statements/{statement().id}/drop/")
    last = page(browser_of_nora, talk).context["last"]

    back = f"/conversations/{talk.id}/write-up/#statement-{statement().id}"
    assert browser_of_nora.post(f"/insights/decisions/{last.id}/undo/", {"back": back}).url == back
    assert statement().state == "proposed"


def test_undo_leads_nowhere_else(browser_of_nora, talk):
    browser_of_nora.post(f"/insights/statements/{statement().id}/drop/")
    last = page(browser_of_nora, talk).context["last"]
    address = f"/insights/decisions/{last.id}/undo/"

    assert browser_of_nora.post(address, {"back": "https://evil.example/"}).url == "/insights/"
    assert "taken back already" in browser_of_nora.post(address, follow=True).text


def test_a_dropped_one_is_brought_back(browser_of_nora, talk):
    browser_of_nora.post(f"/insights/statements/{statement().id}/drop/")
    browser_of_nora.post(f"/insights/statements/{statement().id}/restore/")

    assert statement().state == "confirmed"


def edited(words):
    return {"words": words, "kind": "skill", "stance": "neutral", "about": "portfolios", "skills": "Figma, SQL"}


def test_a_statement_is_edited_on_its_page(browser_of_nora, talk):
    address = f"/insights/statements/{statement().id}/edit/"
    assert "Build a portfolio first." in browser_of_nora.get(address).text

    browser_of_nora.post(address, edited("Build a portfolio first. Then rest."))
    assert statement().quote == "Build a portfolio first. Then rest."
    assert [skill["label"] for skill in statement().skills] == ["Figma", "SQL"]


def test_words_nobody_said_are_refused_and_what_was_written_stays(browser_of_nora, talk):
    answer = browser_of_nora.post(f"/insights/statements/{statement().id}/edit/", edited("Build two portfolios."))

    assert answer.status_code == 422
    assert "Keep them as they were said" in answer.text
    assert "Build two portfolios." in answer.text


def test_words_of_a_turn_are_kept_without_a_script(browser_of_nora, talk):
    turn = Turn.objects.get(text__startswith="Well.")
    address = f"/insights/turns/{turn.id}/keep/"
    assert "Well. Build a portfolio first. Then rest." in browser_of_nora.get(address).text

    answer = browser_of_nora.post(address, {"words": "Then rest.", "near": "30"})
    assert statement("Then rest").origin == "explorer"
    assert answer.url.endswith(f"#statement-{statement('Then rest').id}")
    assert browser_of_nora.post(address, {"words": "Then rest."}).status_code == 422


def test_something_remembered_is_added(browser_of_nora, talk):
    ana = talk.participants.get(label="Ana")
    address = f"/conversations/{talk.id}/write-up/note/"

    browser_of_nora.post(address, {"speaker": ana.id, "words": "The salary is fine."})
    assert statement("salary").turn is None
    assert "from memory" in page(browser_of_nora, talk).text
    assert browser_of_nora.post(address, {"speaker": ana.id, "words": ""}).status_code == 422


def test_the_two_reflections_close_it_and_everything_is_compared_anew(browser_of_nora, nora, talk):
    ana, other = talk.participants.get(label="Ana"), held(nora, "Bo", "Any portfolio helps.")
    browser_of_nora.post(f"/conversations/{talk.id}/write-up/note/", {"speaker": ana.id, "words": "The rota."})
    answer = browser_of_nora.post(f"/conversations/{talk.id}/write-up/", {"surprised": "", "changed": "All"})
    assert answer.status_code == 422

    answer = browser_of_nora.post(f"/conversations/{talk.id}/write-up/", {"surprised": "Rest", "changed": "All"})
    talk.refresh_from_db()
    assert (talk.state, answer.url) == ("written_up", f"/conversations/{talk.id}/")
    assert bytes(statement("The rota").vector)
    assert Pattern.objects.count() == 0
    assert other.state == "held"


def test_a_talk_in_which_nothing_was_found_says_so(browser_of_nora, nora):
    assert "Nothing is proposed here" in page(browser_of_nora, held(nora, "Ana", "It rained.")).text


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_much_was_said(browser_of_nora, nora, monday, count, django_assert_num_queries):
    talk = held(nora, "Ana", *["The rota. A degree."] * count)
    understand(owner=nora, conversation_ids=[talk.id], at=monday)
    # session, explorer, talk, participants, their people, statements, turns, run, 2 of decisions, speakers 2; of what it
    # names: notes, live lines 2, names, promises, things to read, 4 of decisions
    with django_assert_num_queries(22):
        answer = page(browser_of_nora, talk)
    assert answer.text.count('class="proposal-word"') == 2 * count


def test_a_stranger_reaches_nothing_of_it(browser_of_sten, talk, monday):
    found, turn = statement(), Turn.objects.get(text__startswith="Well.")
    assert page(browser_of_sten, talk).status_code == 404
    assert browser_of_sten.get(f"/insights/statements/{found.id}/").status_code == 404
    assert browser_of_sten.get(f"/insights/turns/{turn.id}/keep/").status_code == 404
    for address in (
        f"/insights/statements/{found.id}/confirm/",
        f"/insights/statements/{found.id}/drop/",
        f"/insights/statements/{found.id}/restore/",
        f"/insights/statements/{found.id}/edit/",
        f"/insights/turns/{turn.id}/keep/",
        f"/conversations/{talk.id}/write-up/",
        f"/conversations/{talk.id}/write-up/note/",
    ):
        assert browser_of_sten.post(address, edited("x")).status_code == 404
    assert set(Statement.objects.values_list("state", flat=True)) == {"proposed"}
