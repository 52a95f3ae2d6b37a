from __future__ import annotations

import pytest
from tests.strategy.exploring import Exploration

from askwell.insights.models import Contradiction
from askwell.strategy import queries
from askwell.strategy.models import Path

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    return Exploration(nora)


def flat(answer):
    return " ".join(answer.text.split())


def test_without_a_path_the_page_asks_for_one(browser_of_nora):
    page = flat(browser_of_nora.get("/people/next/"))

    assert "Begin with a path" in page
    assert "Which work do you wonder about?" in page


def test_a_path_is_added_and_answered_with_reasons(browser_of_nora, exploring):
    exploring.heard("Ana", "Nurse", "St Mary")
    vera = exploring.knows("Vera", "Practice nurse", "Village Practice", by="Ana")
    answer = browser_of_nora.post("/people/next/paths/", {"name": "nursing"}, follow=True)

    page, path = flat(answer), Path.objects.get()
    assert answer.redirect_chain == [(f"/people/next/?path={path.id}", 302)]
    assert (
        "Understood as Registered Nurses. You have talked with one person who does this or closely related work."
        in page
    )
    assert f'<a href="/people/{vera.id}/">Vera</a>' in page
    assert "“Practice nurse” is the work you are exploring." in page
    assert "They work at Village Practice; the one you have heard works at St Mary." in page
    assert "Ana, with whom you have talked, introduced you." in page
    assert "your own words; O*NET 27.0" in page
    assert "Not known here: their level, in which region." in page


@pytest.mark.parametrize(("name", "sentence"), [("", "Write the work you wonder about"), ("x" * 101, "fewer words")])
def test_a_path_without_words_is_asked_for_again(browser_of_nora, name, sentence):
    answer = browser_of_nora.post("/people/next/paths/", {"name": name})

    assert (answer.status_code, sentence in flat(answer)) == (422, True)


def test_a_path_twice_is_refused_in_a_sentence(browser_of_nora):
    browser_of_nora.post("/people/next/paths/", {"name": "Nursing"})

    assert "You have the path “Nursing” already." in flat(
        browser_of_nora.post("/people/next/paths/", {"name": "nursing"})
    )


def test_a_path_is_given_up(browser_of_nora, nora):
    browser_of_nora.post("/people/next/paths/", {"name": "Nursing"})
    page = flat(browser_of_nora.post(f"/people/next/paths/{Path.objects.get().id}/remove/", follow=True))

    assert "You no longer consider Nursing. What you heard about it stays." in page
    assert not queries.paths(explorer=nora)


def test_where_nobody_fits_the_page_says_so_and_how_much_is_known(browser_of_nora, exploring):
    exploring.knows("Leo", "Founder")
    page = flat(browser_of_nora.post("/people/next/paths/", {"name": "nursing"}, follow=True))

    assert "Nobody you have here is known to do this work, or work close to it." in page
    assert "Of the 1 person here Askwell knows the occupation of 0. The others may fit as well." in page


def test_words_that_name_no_occupation_are_answered_honestly(browser_of_nora):
    page = flat(browser_of_nora.post("/people/next/paths/", {"name": "something with animals"}, follow=True))

    assert "No occupation goes by these words, so Askwell looks for them in titles." in page
    assert "Nobody you have here has these words in a title." in page


def test_those_left_in_peace_are_counted_and_not_named(browser_of_nora, exploring):
    exploring.knows("Vera", "Nurse")
    exploring.knows("Otto", "Nurse")
    exploring.rests("Otto", do_not_ask=True)
    page = flat(browser_of_nora.post("/people/next/paths/", {"name": "nursing"}, follow=True))

    assert "Otto" not in page
    assert "One more who would fit wants to be left in peace, and is not named." in page


def test_a_question_leads_from_its_page_to_who_could_settle_it(browser_of_nora, exploring):
    exploring.heard("Ana", "Nurse", says="The degree opens doors.", region="Sweden")
    exploring.heard("Cy", "Nurse", says="No degree was ever looked at.", region="Germany")
    exploring.compares()
    exploring.knows("Zoe", "Nurse", region="Germany")
    question = Contradiction.objects.get()
    there = f"/people/next/?question={question.id}"
    assert f'href="{there}"' in browser_of_nora.get(f"/insights/contradictions/{question.id}/").text

    page = flat(browser_of_nora.get(there))
    assert "Who could settle this?" in page
    assert "they work in Germany. Those on one side work in" in page
    assert f'href="/insights/contradictions/{question.id}/"' in page

    Contradiction.objects.update(state="settled")
    assert browser_of_nora.get(there).status_code == 404
    assert f'href="{there}"' not in browser_of_nora.get(f"/insights/contradictions/{question.id}/").text


@pytest.mark.parametrize(
    "wanted",
    [
        "path=871e3084-5ed0-4976-9803-4798b6058ddc",
        "question=d14ce816-ffc3-496f-a29e-04fdbe4b9ad4",
        "path=x",
        "question=x",
    ],
)
def test_what_is_not_there_is_not_found(browser_of_nora, wanted):
    assert browser_of_nora.get(f"/people/next/?{wanted}").status_code == 404


def test_a_stranger_reaches_nothing_of_it(browser_of_nora, browser_of_sten, exploring):
    exploring.knows("Vera", "Nurse")
    browser_of_nora.post("/people/next/paths/", {"name": "nursing"})
    path = Path.objects.get()

    assert browser_of_sten.get(f"/people/next/?path={path.id}").status_code == 404
    assert browser_of_sten.post(f"/people/next/paths/{path.id}/remove/").status_code == 404
    assert "Vera" not in browser_of_sten.post("/people/next/paths/", {"name": "nursing"}, follow=True).text
