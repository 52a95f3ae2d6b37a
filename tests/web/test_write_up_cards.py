"""Names, promises and things to read on the write-up, and the explorer's own notes beside the words."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.conversations.actions import begin_from_memory, jot_down
from askwell.conversations.actions.live import note_lines
from askwell.conversations.models import Mention, Resource
from askwell.conversations.rules.live import Kind
from askwell.people.actions import add_person
from askwell.people.models import Person
from askwell.relationships.models import Promise

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]
WORDS = "Talk to Bea Lund. I'll send you the list by Friday. Read “The Long Night”."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def talk(nora):
    return held(nora, "Ana Silva", WORDS, on=dt.date(2026, 11, 2))


def page(browser, talk):
    return browser.get(f"/conversations/{talk.id}/write-up/")


def cards(browser, talk):
    return {card.sort: card for one in page(browser, talk).context["sections"] for card in one["section"].cards}


def address(talk, card, act):
    return f"/conversations/{talk.id}/write-up/noticed/{card.sort}/{card.key}/{act}/"


def press(browser, talk, sort, act, **given):
    return browser.post(address(talk, cards(browser, talk)[sort], act), **given)


def test_all_three_are_proposed_and_counted(browser_of_nora, talk):
    text = page(browser_of_nora, talk).text
    assert "3 proposals left to look at." in text
    assert "by 6 November 2026" in text
    assert text.count('href="#turn-1"') == 1 + 3  # the turn itself, and each card


def test_each_is_kept_with_one_press_and_leads_back_to_its_place(browser_of_nora, nora, talk):
    for sort in ("name", "promise", "read"):
        key = cards(browser_of_nora, talk)[sort].key
        assert press(browser_of_nora, talk, sort, "keep").url.endswith(f"/write-up/#{sort}-{key}")

    assert Person.objects.of(nora).get(name="Bea Lund").introduced_by.name == "Ana Silva"
    assert (Promise.objects.get().due_on, Resource.objects.get().what) == (dt.date(2026, 11, 6), "The Long Night")
    assert "All looked at, 3 kept." in page(browser_of_nora, talk).text
    assert "The Long Night" in browser_of_nora.get(f"/conversations/{talk.id}/").text


def test_with_htmx_only_the_card_and_the_count_come_back(browser_of_nora, talk):
    answer = press(browser_of_nora, talk, "promise", "keep", headers=HTMX)
    assert "<html" not in answer.text
    assert "Written down" in answer.text
    assert "2 proposals left to look at, 1 kept." in answer.text


@pytest.mark.parametrize("sort", ["name", "promise", "read"])
def test_each_is_left_brought_back_and_undone(browser_of_nora, talk, sort):
    press(browser_of_nora, talk, sort, "leave")
    assert cards(browser_of_nora, talk)[sort].state == "dropped"
    press(browser_of_nora, talk, sort, "keep")
    assert cards(browser_of_nora, talk)[sort].state == ("proposed" if sort == "name" else "confirmed")


@pytest.mark.parametrize("sort", ["name", "promise", "read"])
@pytest.mark.parametrize("act", ["keep", "leave"])
def test_the_last_step_is_taken_back_whatever_it_was(browser_of_nora, talk, sort, act):
    press(browser_of_nora, talk, sort, act)
    last = page(browser_of_nora, talk).context["last"]
    key = cards(browser_of_nora, talk)[sort].key
    answer = browser_of_nora.post(f"/conversations/{talk.id}/write-up/noticed/undo/{last.id}/")

    assert answer.url.endswith(f"#{sort}-{key}")
    assert cards(browser_of_nora, talk)[sort].state == "proposed"
    assert (Mention.objects.count(), Promise.objects.count(), Resource.objects.count()) == (0, 0, 0)
    assert not Person.objects.filter(name="Bea Lund").exists()


def test_a_promise_is_edited_before_and_after_it_is_kept(browser_of_nora, talk):
    given = {"owed_by": "me", "what": "The list", "due_on": "2026-12-01"}
    assert (
        'value="2026-11-06"' in browser_of_nora.get(address(talk, cards(browser_of_nora, talk)["promise"], "edit")).text
    )
    press(browser_of_nora, talk, "promise", "edit", data=given)
    press(browser_of_nora, talk, "promise", "edit", data=given | {"what": "The long list"})

    promise = Promise.objects.get()
    assert (promise.owed_by, promise.what, promise.due_on) == ("me", "The long list", dt.date(2026, 12, 1))
    assert press(browser_of_nora, talk, "promise", "edit", data=given | {"what": ""}).status_code == 422


def test_of_several_people_of_one_name_one_is_chosen(browser_of_nora, nora, talk, monday):
    one, other = (add_person(owner=nora, name="Bea Lund", role=role, at=monday) for role in ("Baker", "Nurse"))
    assert press(browser_of_nora, talk, "name", "keep").url.endswith("/edit/")
    answer = press(browser_of_nora, talk, "name", "edit", data={"name": "Bea Lund"})
    assert "choose which one" in answer.text

    press(browser_of_nora, talk, "name", "edit", data={"name": "Bea Lund", "which": str(other.id)})
    assert Mention.objects.get().person == other
    assert Person.objects.of(nora).filter(key="bea lund").count() == 2
    assert one.introduced.count() == 0


@pytest.mark.parametrize(
    ("sort", "given", "kept"),
    [
        ("name", {"name": "Cy Marsh"}, "Cy Marsh"),
        ("promise", {"owed_by": "me", "what": "Write in May"}, "Write in May"),
        ("read", {"what": "The paper", "link": "example.org"}, "https://example.org"),
    ],
)
def test_each_can_be_added_from_memory(browser_of_nora, talk, sort, given, kept):
    add = f"/conversations/{talk.id}/write-up/noticed/{sort}/add/"
    assert f"#{sort}-" in browser_of_nora.post(add, given).url
    assert kept in page(browser_of_nora, talk).text
    assert kept in browser_of_nora.post(add, given | {"name": "Di Moss"}, headers=HTMX).text
    empty = dict.fromkeys(given, "")
    assert browser_of_nora.post(add, empty).status_code == 422
    assert "errorlist" in browser_of_nora.post(add, empty, headers=HTMX).text


def test_what_is_gone_meanwhile_is_said(browser_of_nora, talk):
    card = cards(browser_of_nora, talk)["name"]
    press(browser_of_nora, talk, "name", "keep")
    press(browser_of_nora, talk, "name", "leave")
    talk.turns.filter(number=1).update(text="Nothing.")
    assert "no longer waits" in browser_of_nora.post(address(talk, card, "keep"), follow=True).text
    assert browser_of_nora.post(address(talk, card, "shred")).status_code == 404
    assert browser_of_nora.post(f"/conversations/{talk.id}/write-up/noticed/odd/x/keep/").status_code == 404


def test_said_observed_inferred_and_felt_stay_apart(browser_of_nora, nora, monday):
    talk = begin_from_memory(owner=nora, name="Ana Silva", held_on=monday.date(), at=monday)
    own = [(Kind.OBSERVED, "A small desk."), (Kind.INFERRED, "Little money."), (Kind.FELT, "I like it.")]
    asked = [(Kind.FOLLOW_UP, "Who trains you?")]
    jot_down(conversation=talk, lines=[(Kind.SAID, "The rota is long."), *own, *asked], at=monday)

    answer = page(browser_of_nora, talk)
    assert [one["marked"].turn.text for one in answer.context["said"]] == ["The rota is long."]
    assert {title: [one["marked"].turn.text for one in notes] for title, notes in answer.context["apart"]} == {
        "What you saw": ["A small desk."],
        "What you thought": ["Little money."],
        "What you felt": ["I like it."],
        "What came up to ask": ["Who trains you?"],
    }
    assert answer.context["form"]["ask_next"].value() == "Who trains you?"


def test_live_notes_that_are_not_taken_in_yet_are_offered(browser_of_nora, nora, monday):
    talk = begin_from_memory(owner=nora, name="Ana Silva", held_on=monday.date(), at=monday)
    note_lines(owner=nora, conversation=talk, text="One\nTwo", kind=Kind.SAID, at=monday)
    assert "2 lines of your live notes are not part of this talk yet." in page(browser_of_nora, talk).text


def test_the_third_question_is_kept_and_shown(browser_of_nora, talk):
    given = {"surprised": "Rain", "changed": "All", "ask_next": "Who trains you?"}
    browser_of_nora.post(f"/conversations/{talk.id}/write-up/", given)
    assert "Who trains you?" in browser_of_nora.get(f"/conversations/{talk.id}/").text
    assert browser_of_nora.post(f"/conversations/{talk.id}/write-up/", given | {"changed": ""}).status_code == 422


def test_a_stranger_decides_on_nothing(browser_of_nora, browser_of_sten, talk):
    card = cards(browser_of_nora, talk)["promise"]
    press(browser_of_nora, talk, "promise", "keep")
    last = page(browser_of_nora, talk).context["last"]
    assert browser_of_sten.post(address(talk, card, "keep")).status_code == 404
    assert browser_of_sten.post(f"/conversations/{talk.id}/write-up/noticed/undo/{last.id}/").status_code == 404
    assert (
        browser_of_sten.post(f"/conversations/{talk.id}/write-up/noticed/name/add/", {"name": "x"}).status_code == 404
    )
    assert Promise.objects.count() == 1
