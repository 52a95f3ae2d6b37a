from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.insights.actions import confirm_statement, understand
from askwell.insights.models import Contradiction, Pattern, Statement, Understanding
from askwell.journal.models import Entry
from askwell.people.actions import add_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]

SAID = {
    "Ana": ("A portfolio helps.", "The degree opens doors."),
    "Bo": ("Your portfolio counts.", "No degree was ever looked at."),
    "Cy": ("My portfolio did it.", "The rota is long."),
    "Di": ("It rained.", "This rota is tiring."),
}


@pytest.fixture
def heard(nora, monday):
    talks = [
        held(nora, name, *words, on=dt.date(2026, 11, day), region="Sweden" if name == "Ana" else "Germany")
        for day, (name, words) in enumerate(SAID.items(), 1)
    ]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)


def pattern(words):
    return Pattern.objects.get(statements__quote__contains=words)


def test_an_empty_page_says_what_it_will_be_for(browser_of_nora):
    answer = browser_of_nora.get("/insights/")

    assert "Nothing heard yet" in answer.text
    assert "/conversations/imports/add/" in answer.text


def test_talks_nobody_read_are_offered_for_reading(browser_of_nora, nora):
    held(nora, "Ana", "A portfolio helps.")
    assert "Read 1 talk" in browser_of_nora.get("/insights/").text

    answer = browser_of_nora.post("/insights/compare/", follow=True)
    assert "1 thing worth keeping, said by 1 person" in answer.text
    assert "Nobody has repeated or contradicted anybody yet." in answer.text
    assert Understanding.objects.of(nora).count() == 1


def test_patterns_disagreements_and_what_was_heard_twice_stand_under_their_topic(browser_of_nora, heard):
    text = browser_of_nora.get("/insights/").text

    assert "1 pattern, 1 heard twice, 1 disagreement" in text
    assert "3 of 4 people" in text
    sentences = {
        "Those for it work in Sweden; those against in Germany.",
        "Those against it work in Germany; those for it in Sweden.",
    }
    assert sum(sentence in text for sentence in sentences) == 1
    assert "With one person on each side, that may be chance." in text
    assert "%" not in text.split("<main")[1]


def test_where_two_agree_and_nobody_else_the_page_says_that_three_have_not(browser_of_nora, nora, monday):
    talks = [held(nora, "Cy", "The rota is long."), held(nora, "Di", "This rota is tiring.")]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)

    text = browser_of_nora.get("/insights/").text

    assert "said by 2 people: no pattern of three people yet, 1 heard twice, no disagreement." in text


def test_where_two_disagree_and_nobody_agrees_the_page_says_that_nothing_was_heard_twice(browser_of_nora, nora, monday):
    talks = [held(nora, "Ana", "The degree opens doors."), held(nora, "Bo", "No degree was ever looked at.")]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)

    text = browser_of_nora.get("/insights/").text

    assert "said by 2 people: no pattern of three people yet, nothing heard twice, 1 disagreement." in text


def test_each_quote_leads_to_its_place(browser_of_nora, heard):
    quote = Statement.objects.get(quote="A portfolio helps.")
    address = f'href="/conversations/{quote.conversation_id}/#turn-{quote.turn.number}"'

    assert address in browser_of_nora.get("/insights/").text
    assert address in browser_of_nora.get(f"/insights/patterns/{pattern('A portfolio').id}/").text


def test_the_machines_part_is_seen_until_the_explorer_said_yes(browser_of_nora, heard, monday):
    quote = Statement.objects.get(quote="A portfolio helps.")
    address = f"#statement-{quote.id}"
    page = f"/insights/patterns/{pattern('A portfolio').id}/"
    assert address in browser_of_nora.get(page).text

    confirm_statement(statement=quote, at=monday)
    assert address not in browser_of_nora.get(page).text


def test_a_pattern_says_who_has_not_spoken_on_it(browser_of_nora, heard, nora, monday):
    add_person(owner=nora, name="Zoë", at=monday)
    text = browser_of_nora.get(f"/insights/patterns/{pattern('A portfolio').id}/").text

    assert "Of those you met: " in text
    assert ">Di</a>." in text
    assert ">Zoë</a>." in text


def test_a_pattern_is_named_and_the_name_taken_back(browser_of_nora, heard):
    found = pattern("A portfolio")
    answer = browser_of_nora.post(f"/insights/patterns/{found.id}/name/", {"name": "Show your work"}, follow=True)
    assert "Show your work</h1>" in answer.text

    last = Entry.objects.get(verb="relabelled")
    Entry.objects.filter(id=last.id).update(at=last.at)
    browser_of_nora.post(f"/insights/decisions/{last.id}/undo/")
    assert pattern("A portfolio").label == found.label
    assert browser_of_nora.post(f"/insights/patterns/{found.id}/name/", {"name": ""}).status_code == 422


def test_a_pattern_is_split(browser_of_nora, heard):
    found, one = pattern("A portfolio"), Statement.objects.get(quote="My portfolio did it.")
    answer = browser_of_nora.post(f"/insights/patterns/{found.id}/split/", {"statements": [one.id]}, follow=True)

    assert "You split" in answer.text
    assert pattern("A portfolio").statements.count() == 2
    everyone = [str(s.id) for s in pattern("A portfolio").statements.all()]
    for chosen in ([], everyone, ["nonsense"]):
        assert browser_of_nora.post(f"/insights/patterns/{found.id}/split/", {"statements": chosen}).status_code == 422


def test_two_patterns_are_joined(browser_of_nora, heard):
    one, other = pattern("A portfolio"), pattern("The rota")
    browser_of_nora.post(f"/insights/patterns/{one.id}/join/", {"other": other.id})

    assert pattern("A portfolio").statements.count() == 5
    assert browser_of_nora.post(f"/insights/patterns/{one.id}/join/", {"other": ""}).status_code == 422


def test_a_pattern_is_put_aside_and_taken_up_again(browser_of_nora, heard):
    found = pattern("A portfolio")
    assert "Put aside" in browser_of_nora.post(f"/insights/patterns/{found.id}/aside/", follow=True).text
    found.refresh_from_db()
    assert found.state == "dismissed"

    browser_of_nora.post(f"/insights/patterns/{found.id}/open/")
    found.refresh_from_db()
    assert found.state == "open"


def test_a_disagreement_is_settled_with_a_reason(browser_of_nora, heard):
    found = Contradiction.objects.get()
    address = f"/insights/contradictions/{found.id}/settle/"
    for missing in ({"side": "a"}, {"because": "x"}, {"side": "c", "because": "x"}):
        assert browser_of_nora.post(address, missing).status_code == 422

    answer = browser_of_nora.post(address, {"side": "depends", "because": "Of the country."}, follow=True)
    assert "It depends" in answer.text
    assert "Of the country." in answer.text
    assert "You settled" in answer.text
    assert "Of the country." in browser_of_nora.get("/insights/").text


def test_a_question_is_put_in_ones_own_words(browser_of_nora, heard):
    found = Contradiction.objects.get()
    answer = browser_of_nora.post(
        f"/insights/contradictions/{found.id}/name/", {"name": "Is a degree looked at?"}, follow=True
    )

    assert "Is a degree looked at?</h1>" in answer.text


def test_a_disagreement_is_put_aside_and_taken_up_again(browser_of_nora, heard):
    found = Contradiction.objects.get()
    browser_of_nora.post(f"/insights/contradictions/{found.id}/aside/")
    assert Contradiction.objects.get().state == "dismissed"
    assert "Take it up again" in browser_of_nora.get(f"/insights/contradictions/{found.id}/").text

    browser_of_nora.post(f"/insights/contradictions/{found.id}/open/")
    assert Contradiction.objects.get().state == "open"


def test_how_much_was_new_is_said_in_small_numbers(browser_of_nora, heard):
    text = browser_of_nora.get("/insights/").text

    assert "1 of 1 point heard before" in text
    assert "1 of 2 points heard before" in text
    assert "With 4 people it is too early to say that you have heard it all." in text


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_much_was_heard(
    browser_of_nora, nora, monday, count, django_assert_num_queries
):
    words = ["The rota is long.", "The degree counts.", "Get a certificate."][:count]
    talks = [held(nora, name, *words) for name in ("Ana", "Bo", "Cy")]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)
    with django_assert_num_queries(18):
        answer = browser_of_nora.get("/insights/")
    assert answer.context["heard"].patterns == count


def test_a_stranger_reaches_nothing_of_it(browser_of_sten, heard):
    found, question, entry = pattern("A portfolio"), Contradiction.objects.get(), Entry.objects.first()
    assert "portfolio" not in browser_of_sten.get("/insights/").text
    for address in (f"/insights/patterns/{found.id}/", f"/insights/contradictions/{question.id}/"):
        assert browser_of_sten.get(address).status_code == 404
    for address in (
        *(f"/insights/patterns/{found.id}/{act}/" for act in ("name", "split", "join", "aside", "open")),
        *(f"/insights/contradictions/{question.id}/{act}/" for act in ("settle", "name", "aside", "open")),
        f"/insights/decisions/{entry.id}/undo/",
    ):
        assert browser_of_sten.post(address, {"name": "x", "because": "x", "side": "a"}).status_code == 404
