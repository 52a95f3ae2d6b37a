"""Three lines and a name: the page."""

from __future__ import annotations

import pytest
from django.utils import timezone
from tests.tiny_language import held

from askwell.conversations.models import Conversation
from askwell.people.actions import add_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]
NEW = "/conversations/corridor/"


def lines(*said, **more):
    kinds = {f"kind_{n}": kind for n, (kind, _) in enumerate(said, 1)}
    texts = {f"line_{n}": text for n, (_, text) in enumerate(said, 1)}
    return {"kind_1": "said", "kind_2": "said", "kind_3": "inferred"} | kinds | texts | more


def test_a_talk_that_was_not_planned_is_kept_at_once_and_waits_on_today(browser_of_nora, nora):
    assert NEW in browser_of_nora.get("/").text
    said = lines(("said", "The rota is long."), ("felt", "I like it."), whom="Ana Silva", name="Bea Lund")
    page = browser_of_nora.post(NEW, said, follow=True).text

    talk = Conversation.objects.of(nora).get()
    assert "Kept. The rest waits on Today" in page
    assert f'href="/conversations/{talk.id}/write-up/"' in page
    written = browser_of_nora.get(f"/conversations/{talk.id}/write-up/").text
    assert "What you felt" in written
    assert "Add to my people" in written


def test_a_talk_that_is_here_needs_no_name(browser_of_nora, nora):
    talk = held(nora, "Ana Silva", "It rained.", on=timezone.localdate())
    assert f'href="/conversations/{talk.id}/corridor/"' in browser_of_nora.get(NEW).text
    assert f'href="/conversations/{talk.id}/corridor/"' in browser_of_nora.get(f"/conversations/{talk.id}/").text

    browser_of_nora.post(f"/conversations/{talk.id}/corridor/", lines(("observed", "A small desk.")))
    assert talk.turns.filter(text="A small desk.", participant__part="explorer").exists()


def test_known_people_are_found_by_their_name(browser_of_nora, nora, monday):
    ana = add_person(owner=nora, name="Ana Silva", at=monday)
    browser_of_nora.post(NEW, lines(("said", "Rain."), whom="ana silva"))
    assert Conversation.objects.get().participants.get(part="professional").person == ana

    add_person(owner=nora, name="Ana Silva", role="Baker", at=monday)
    answer = browser_of_nora.post(NEW, lines(("said", "More."), whom="Ana Silva"))
    assert (answer.status_code, "several people of this name" in answer.text) == (422, True)


@pytest.mark.parametrize(
    "said", [lines(whom="Ana"), lines(("said", "Rain."), whom=""), lines(("odd", "x"), whom="Ana")]
)
def test_what_is_missing_is_said_and_what_was_written_stays(browser_of_nora, said):
    answer = browser_of_nora.post(NEW, said)
    assert answer.status_code == 422
    assert said.get("line_1", "") in answer.text
    assert not Conversation.objects.exists()


def test_a_stranger_writes_nothing_here(browser_of_sten, nora):
    talk = held(nora, "Ana Silva", "It rained.")
    assert browser_of_sten.post(f"/conversations/{talk.id}/corridor/", lines(("said", "x"))).status_code == 404
    assert "Ana Silva" not in browser_of_sten.get(NEW).text
