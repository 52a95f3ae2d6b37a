from __future__ import annotations

import datetime as dt

import pytest

from askwell.conversations.actions import add_notes
from askwell.conversations.models import Conversation
from askwell.conversations.rules import Consent
from askwell.insights.actions import understand
from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def talk(nora, named) -> Conversation:
    return Conversation.objects.of(nora).get(participants__label="Inês Carvalho")


def test_an_empty_list_says_how_to_begin(browser_of_nora):
    page = browser_of_nora.get("/conversations/").text

    assert "Have you listened to somebody already?" in page
    assert "Bring in transcripts" in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(browser_of_nora, nora, monday, count, django_assert_num_queries):
    for number in range(count):
        add_notes(owner=nora, text=f"line {number}", name=f"Person {number}", at=monday)
    with django_assert_num_queries(7):  # session, explorer, measure; coming, called off; talks, who took part
        answer = browser_of_nora.get("/conversations/")
    assert answer.text.count(">Person ") == count


def test_the_list_leads_to_naming_where_nobody_is_named(browser_of_nora, uploaded):
    page = browser_of_nora.get("/conversations/").text

    assert page.count("Who is speaking?") == 3
    assert f'href="/conversations/imports/{uploaded.id}/"' in page


def test_a_talk_shows_every_word_at_its_place_with_shares_and_questions(browser_of_nora, talk):
    page = browser_of_nora.get(f"/conversations/{talk.id}/").text

    assert 'id="turn-3"' in page
    assert "Mornings are patients" in page
    assert "0:10" in page
    assert "You 21 %, Inês Carvalho 79 %" in page
    assert "Questions asked: You 2, Inês Carvalho 0." in " ".join(page.split())


@pytest.mark.parametrize("count", [1, 3])
def test_a_talk_costs_the_same_whatever_its_length(browser_of_nora, nora, monday, count, django_assert_num_queries):
    text = "\n".join(f"thought {number}" for number in range(count))
    talk = add_notes(owner=nora, text=text, name="Maja", at=monday)
    with django_assert_num_queries(8):  # session, explorer, talk, who took part, turns, statements, notes, to read
        answer = browser_of_nora.get(f"/conversations/{talk.id}/")
    assert answer.text.count('class="turn"') == count


def test_words_from_a_file_are_shown_never_run(browser_of_nora, nora, monday):
    talk = add_notes(owner=nora, text="<script>alert(1)</script>", name="Maja <b>", at=monday)

    page = browser_of_nora.get(f"/conversations/{talk.id}/").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "Maja <b>" not in page


def test_the_facts_are_changed_with_consent_and_its_day(browser_of_nora, talk):
    told = {
        "title": "At the clinic",
        "held_on": "2026-11-01",
        "medium": "in_person",
        "role": "Therapist",
        "consent": "transcript",
        "consent_on": "2026-11-02",
    }
    page = browser_of_nora.post(f"/conversations/{talk.id}/change/", told, follow=True).text

    talk.refresh_from_db()
    assert (talk.consent, talk.consent_at.date()) == (Consent.TRANSCRIPT, dt.date(2026, 11, 2))
    assert "You may keep their words, said on 2 November 2026" in page
    assert "Therapist" in page


def test_consent_without_its_day_is_asked_for(browser_of_nora, talk):
    told = {"title": "A", "medium": "unknown", "consent": "recording", "consent_on": ""}
    answer = browser_of_nora.post(f"/conversations/{talk.id}/change/", told)

    assert answer.status_code == 422
    assert "Say on which day they agreed." in answer.text


def test_who_speaks_is_put_right(browser_of_nora, nora, talk):
    forms = browser_of_nora.get(f"/conversations/{talk.id}/speakers/").context["forms"]
    data = {f"{form.prefix}-part": form.initial["part"] for form in forms}
    data |= {f"{form.prefix}-name": "Maja" for form in forms}

    browser_of_nora.post(f"/conversations/{talk.id}/speakers/", data)

    assert talk.participants.get(label="Inês Carvalho").person == Person.objects.of(nora).get(name="Maja")


def test_notes_are_kept_under_whom_they_are_from(browser_of_nora, nora):
    told = {"name": "Maja", "text": "- starts at seven", "held_on": "2026-11-20", "told": "yes"}

    page = browser_of_nora.post("/conversations/notes/add/", told, follow=True).text

    assert "Talk with Maja" in page
    assert "- starts at seven" in page


def test_refused_notes_stay_in_the_field(browser_of_nora):
    told = {"name": "Maja", "text": "- starts at seven", "held_on": "2099-11-20", "told": "yes"}

    answer = browser_of_nora.post("/conversations/notes/add/", told)

    assert answer.status_code == 422
    assert "still to come" in answer.text
    assert "- starts at seven" in answer.text


def test_notes_from_one_of_two_namesakes_ask_which(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Maja", role="Midwife", at=monday)
    pilot = add_person(owner=nora, name="Maja", role="Pilot", at=monday)
    told = {"text": "- starts at seven", "told": "yes"}

    unclear = browser_of_nora.post("/conversations/notes/add/", told | {"name": "maja"})
    browser_of_nora.post("/conversations/notes/add/", told | {"name": "Maja (Pilot)"})

    assert "You know several people of this name" in unclear.text
    assert Conversation.objects.of(nora).get().participants.get().person == pilot


def test_a_talk_is_removed_after_asking(browser_of_nora, nora, talk):
    assert "Remove this talk?" in browser_of_nora.get(f"/conversations/{talk.id}/remove/").text
    assert Conversation.objects.of(nora).count() == 3

    page = browser_of_nora.post(f"/conversations/{talk.id}/remove/", follow=True).text

    assert "“Talk with Inês” is gone, with every word." in page
    assert Conversation.objects.of(nora).count() == 2


def test_a_person_page_lists_their_talks(browser_of_nora, nora, talk):
    ines = Person.objects.of(nora).get(name="Inês Carvalho")

    page = browser_of_nora.get(f"/people/{ines.id}/").text

    assert f'href="/conversations/{talk.id}/"' in page
    assert "2 November 2026" in page


def test_a_person_page_quotes_what_they_said_with_its_place(browser_of_nora, nora, monday):
    talk = add_notes(owner=nora, text="A portfolio matters more than a degree.", name="Maja", at=monday)
    maja = Person.objects.of(nora).get()
    understand(owner=nora, conversation_ids=[talk.id], at=monday)

    page = browser_of_nora.get(f"/people/{maja.id}/").text

    assert "What Maja said" in page
    assert "A portfolio matters more than a degree." in page
    assert f'href="/conversations/{talk.id}/#turn-0"' in page


def test_words_proposed_or_kept_are_marked_in_their_place(browser_of_nora, nora, monday):
    talk = add_notes(owner=nora, text="Well. A portfolio matters more than a degree.", name="Maja", at=monday)
    understand(owner=nora, conversation_ids=[talk.id], at=monday)

    page = browser_of_nora.get(f"/conversations/{talk.id}/").text

    assert 'class="proposed">A portfolio matters more than a degree.</mark>' in page


@pytest.mark.parametrize("page", ["", "change/", "speakers/", "remove/"])
def test_a_stranger_sees_nobody_elses_talk(browser_of_sten, talk, page):
    assert browser_of_sten.get(f"/conversations/{talk.id}/{page}").status_code == 404
    assert "Inês" not in browser_of_sten.get("/conversations/").text


@pytest.mark.parametrize("page", ["change/", "speakers/", "remove/"])
def test_a_stranger_changes_nobody_elses_talk(browser_of_sten, nora, talk, page):
    assert browser_of_sten.post(f"/conversations/{talk.id}/{page}", {"title": "X"}).status_code == 404
    assert Conversation.objects.of(nora).count() == 3
