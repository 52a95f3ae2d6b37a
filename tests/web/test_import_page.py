from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.talks import FILES, GRANOLA

from askwell.conversations.models import Conversation, TranscriptImport
from askwell.conversations.rules import State
from askwell.insights.models import Understanding
from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def test_the_page_says_of_each_file_what_was_read_or_why_not(browser_of_nora, nora):
    files = [SimpleUploadedFile(n, d) for n, d in {**FILES, "photo.png": b"\x89PNG", "empty.txt": b""}.items()]

    page = browser_of_nora.post("/conversations/imports/add/", {"transcripts": files}, follow=True).text

    assert "<h1>3 talks read</h1>" in page
    assert "Zoom · 1 minute · 4 turns · Nora Lindqvist, Inês Carvalho" in " ".join(page.split())
    assert "photo.png" in page
    assert "This is a picture" in page
    assert "This file is empty" in page


def test_sending_no_file_is_answered_in_a_sentence(browser_of_nora):
    answer = browser_of_nora.post("/conversations/imports/add/", {})

    assert answer.status_code == 422
    assert "Choose at least one file." in answer.text
    assert TranscriptImport.objects.count() == 0


def test_naming_the_speakers_makes_the_talks_held_and_has_them_read(browser_of_nora, nora, named):
    assert set(Conversation.objects.of(nora).values_list("state", flat=True)) == {State.HELD}
    assert set(Person.objects.of(nora).values_list("name", flat=True)) == {"Inês Carvalho", "Tove Lind", "Maja"}
    run = Understanding.objects.of(nora).get()
    assert run.conversations.count() == 3
    assert "Everything is read." in browser_of_nora.get(f"/conversations/imports/{named.id}/").text


def test_a_name_that_is_here_already_is_that_person(browser_of_nora, nora, uploaded, monday, answers):
    ines = add_person(owner=nora, name="inês  carvalho", role="Therapist", at=monday)

    browser_of_nora.post(f"/conversations/imports/{uploaded.id}/speakers/", answers(browser_of_nora, uploaded))

    assert Person.objects.of(nora).filter(key="inês carvalho").count() == 1
    assert Conversation.objects.of(nora).get(participants__person=ines).role == "Therapist"


def test_of_two_people_with_one_name_it_is_asked_which(browser_of_nora, nora, uploaded, monday, answers):
    add_person(owner=nora, name="Inês Carvalho", role="Therapist", at=monday)
    pilot = add_person(owner=nora, name="Inês Carvalho", role="Pilot", at=monday)
    address = f"/conversations/imports/{uploaded.id}/speakers/"

    unclear = browser_of_nora.post(address, answers(browser_of_nora, uploaded, **{"Inês Carvalho": "Inês Carvalho"}))
    browser_of_nora.post(address, answers(browser_of_nora, uploaded, **{"Inês Carvalho": "Inês Carvalho (Pilot)"}))

    assert "You know several people of this name" in unclear.text
    assert '<option value="Inês Carvalho (Therapist)">' in unclear.text
    assert Conversation.objects.of(nora).get(participants__person=pilot).role == "Pilot"


def test_a_missing_name_is_asked_for_and_the_rest_stays(browser_of_nora, uploaded, answers):
    data = {key: "" if value == "Maja" else value for key, value in answers(browser_of_nora, uploaded).items()}

    answer = browser_of_nora.post(f"/conversations/imports/{uploaded.id}/speakers/", data)

    assert answer.status_code == 422
    assert answer.text.count("Write a name, even a first name will do.") == 1
    assert 'value="Tove Lind"' in answer.text


def test_pasted_text_is_read_and_what_cannot_be_read_stays_in_the_field(browser_of_nora):
    page = browser_of_nora.post("/conversations/imports/paste/", {"text": GRANOLA}, follow=True)
    assert "<h1>1 talk read</h1>" in page.text

    refused = browser_of_nora.post("/conversations/imports/paste/", {"text": "…!?"})
    assert refused.status_code == 422
    assert "…!?" in refused.text


def test_an_import_is_taken_out_again_after_asking(browser_of_nora, nora, named):
    assert "Take 3 talks out again?" in browser_of_nora.get(f"/conversations/imports/{named.id}/undo/").text
    assert Conversation.objects.of(nora).count() == 3

    page = browser_of_nora.post(f"/conversations/imports/{named.id}/undo/", follow=True).text

    assert "3 talks are taken out again, with every word." in page
    assert Conversation.objects.of(nora).count() == 0
    assert browser_of_nora.get(f"/conversations/imports/{named.id}/").status_code == 404


@pytest.mark.parametrize("page", ["", "undo/"])
def test_a_stranger_sees_nobody_elses_import(browser_of_sten, uploaded, page):
    assert browser_of_sten.get(f"/conversations/imports/{uploaded.id}/{page}").status_code == 404


@pytest.mark.parametrize("page", ["undo/", "speakers/"])
def test_a_stranger_changes_nobody_elses_import(browser_of_sten, nora, uploaded, page):
    assert browser_of_sten.post(f"/conversations/imports/{uploaded.id}/{page}").status_code == 404
    assert set(Conversation.objects.of(nora).values_list("state", flat=True)) == {State.IMPORTED}
