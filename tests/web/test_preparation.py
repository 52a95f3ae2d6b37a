from __future__ import annotations

import datetime as dt
import io

import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askwell.conversations.actions import agree_on
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences
from askwell.preparation import actions
from askwell.preparation.models import Plan, PlannedQuestion, Reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def ines(nora, monday):
    found = add_person(owner=nora, name="Inês Carvalho", role="nurse", met="She spoke at the library.", at=monday)
    set_preferences(person=found, preferences=Preferences(time_zone="Europe/Lisbon"), at=monday)
    return found


@pytest.fixture
def plan(nora, ines, monday):
    return actions.begin_plan(owner=nora, person=ines, at=monday)


@pytest.fixture
def question(plan, monday):
    return actions.add_question(plan=plan, text="Walk me through your last night shift.", at=monday)


def flat(answer):
    return " ".join(answer.text.split())


def post(browser, address, *, htmx=False, **told):
    return browser.post(address, told, follow=not htmx, headers={"HX-Request": "true"} if htmx else {})


def test_preparing_begins_on_the_page_of_a_person(browser_of_nora, ines):
    assert f"/preparation/for/{ines.id}/" in browser_of_nora.get(f"/people/{ines.id}/").text
    page = post(browser_of_nora, f"/preparation/for/{ines.id}/", minutes=30, aim="Nights")

    plan = Plan.objects.get()
    assert (plan.minutes, plan.aim) == (30, "Nights")
    assert page.redirect_chain == [(f"/preparation/plans/{plan.id}/", 302)]
    assert "Inês Carvalho" in browser_of_nora.get("/preparation/").text


def test_a_planned_talk_brings_its_minutes_and_both_clocks(browser_of_nora, ines, monday):
    begins = dt.datetime.now(dt.UTC).replace(hour=14, minute=0) + dt.timedelta(days=30)
    agree_on(person=ines, begins_at=begins, minutes=25, zone="Europe/Berlin", at=monday)
    assert 'value="25"' in browser_of_nora.get(f"/preparation/for/{ines.id}/").text
    assert "Agreed on, and not prepared yet" in browser_of_nora.get("/preparation/").text

    post(browser_of_nora, f"/preparation/for/{ines.id}/", minutes=25, aim="")
    brief = flat(browser_of_nora.get(f"/preparation/plans/{Plan.objects.get().id}/brief/"))
    assert "where you are" in brief
    assert "(Lisbon)" in brief
    assert "25 minutes promised" in brief


def test_no_number_of_minutes_is_asked_for_again(browser_of_nora, ines):
    answer = browser_of_nora.post(f"/preparation/for/{ines.id}/", {"minutes": "", "aim": ""})

    assert (answer.status_code, "Say how many minutes you promised" in flat(answer)) == (422, True)


def test_a_question_is_written_without_javascript(browser_of_nora, plan):
    page = post(
        browser_of_nora,
        f"/preparation/plans/{plan.id}/questions/",
        text="What do nights ask of you?",
        weight="must",
    )

    assert "What do nights ask of you?" in page.text
    assert "1 question: 1 must ask. 20 minutes have room for four to six questions." in flat(page)


def test_a_question_is_looked_at_as_it_is_typed_and_nothing_is_kept(browser_of_nora, plan):
    page = flat(post(browser_of_nora, "/preparation/questions/check/", htmx=True, text="How much do you earn?"))
    assert "asks what they earn" in page
    assert "Say it like this" in page
    fine = flat(
        post(browser_of_nora, "/preparation/questions/check/", htmx=True, text="Walk me through your last night shift.")
    )

    assert "open" in fine
    assert "Say it like this" not in fine
    assert PlannedQuestion.objects.count() == 0


def test_one_press_takes_the_better_wording(browser_of_nora, plan):
    post(browser_of_nora, f"/preparation/plans/{plan.id}/questions/", text="How much do you earn?")
    question = PlannedQuestion.objects.get()
    page = browser_of_nora.get(f"/preparation/plans/{plan.id}/")
    better = page.context["shown"][0].look.better
    post(browser_of_nora, f"/preparation/questions/{question.id}/words/", text=better)

    question.refresh_from_db()
    assert question.text == better != ""
    assert browser_of_nora.get(f"/preparation/plans/{plan.id}/").context["shown"][0].look.is_fine


def test_the_list_alone_comes_back_where_htmx_asks(browser_of_nora, plan, question, monday):
    other = actions.add_question(plan=plan, text="What surprised you?", at=monday)
    part = post(browser_of_nora, f"/preparation/questions/{other.id}/move/", htmx=True, by="up").text

    assert "<html" not in part
    assert part.index("What surprised you?") < part.index("Walk me through")


def test_a_removed_question_is_put_back(browser_of_nora, plan, question):
    page = post(browser_of_nora, f"/preparation/questions/{question.id}/remove/")
    assert "Removed: “Walk me through your last night shift.”" in flat(page)
    post(browser_of_nora, f"/preparation/questions/{question.id}/restore/")

    question.refresh_from_db()
    assert question.removed_at is None


def test_a_question_twice_is_refused_in_a_sentence(browser_of_nora, plan, question):
    address = f"/preparation/plans/{plan.id}/questions/"
    assert "This question is in the plan already." in flat(post(browser_of_nora, address, text=question.text))
    assert "This question is in the plan already." in flat(
        post(browser_of_nora, address, htmx=True, text=question.text)
    )


def test_a_question_of_the_bank_is_taken_once(browser_of_nora, plan):
    page = browser_of_nora.get(f"/preparation/plans/{plan.id}/bank/?purpose=referral")
    ((_, _, pairs),) = page.context["groups"]
    text = pairs[0][0].text
    post(
        browser_of_nora,
        f"/preparation/plans/{plan.id}/questions/",
        text=text,
        purpose="referral",
        source="bank",
        weight="must",
    )

    kept = PlannedQuestion.objects.get()
    assert (kept.text, kept.source, kept.purpose) == (text, "bank", "referral")
    assert "in the plan" in browser_of_nora.get(f"/preparation/plans/{plan.id}/bank/?purpose=referral").text


def test_the_room_that_is_left_is_filled_with_what_fits_and_ordered(browser_of_nora, plan, question):
    page = post(browser_of_nora, f"/preparation/plans/{plan.id}/fill/")
    shown = [one.question for one in page.context["shown"]]

    assert 4 <= len(shown) <= 7
    assert question in shown
    assert shown[-1].purpose == "referral"
    assert "No question yet asks for something that happened." not in page.text
    assert post(browser_of_nora, f"/preparation/plans/{plan.id}/fill/").context["shown"][-1].question == shown[-1]
    assert PlannedQuestion.objects.count() == len(shown)


def test_what_the_plan_lacks_leads_to_the_bank(browser_of_nora, plan, question):
    page = flat(browser_of_nora.get(f"/preparation/plans/{plan.id}/"))

    assert "The last question is missing: who else to talk to." in page
    assert f"/preparation/plans/{plan.id}/bank/?purpose=critical_incident" in page


def test_what_a_form_may_not_say_is_not_believed(browser_of_nora, plan):
    post(
        browser_of_nora,
        f"/preparation/plans/{plan.id}/questions/",
        text="What surprised you?",
        weight="all",
        purpose="x",
        source="y",
        rests_on="z",
        rests_on_id="no",
    )

    kept = PlannedQuestion.objects.get()
    assert (kept.weight, kept.purpose, kept.source, kept.rests_on) == ("should", "", "own", "")


def test_a_talk_that_is_over_is_over_until_it_is_not(browser_of_nora, plan):
    assert "This talk is over since" in flat(post(browser_of_nora, f"/preparation/plans/{plan.id}/close/"))
    assert "This talk is over since" not in flat(post(browser_of_nora, f"/preparation/plans/{plan.id}/reopen/"))


def test_the_brief_says_what_is_known_and_what_is_not(browser_of_nora, plan, question):
    actions.change_plan(plan=plan, minutes=20, left_out="Her illness in 2020.", at=plan.begun_at)
    brief = flat(browser_of_nora.get(f"/preparation/plans/{plan.id}/brief/"))

    for words in (
        "She spoke at the library.",
        "Not known: where they work",
        "Walk me through your last night shift.",
        "Her illness in 2020.",
        "Write within a day",
        "20 minutes promised. No time is agreed on yet.",
    ):
        assert words in brief


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_pdf_is_one_page_with_the_same_words(browser_of_nora, plan, question, paper):
    answer = browser_of_nora.get(f"/preparation/plans/{plan.id}/brief.pdf?paper={paper}")
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages

    assert answer["Content-Disposition"] == 'attachment; filename="brief-ines-carvalho.pdf"'
    assert len(pages) == 1
    assert "Walk me through your last night shift." in " ".join(pages[0].extract_text().split())


def test_another_paper_is_not_there(browser_of_nora, plan):
    assert browser_of_nora.get(f"/preparation/plans/{plan.id}/brief.pdf?paper=a0").status_code == 404


def test_a_fact_is_pasted_with_its_source_and_shown_old(browser_of_nora, ines):
    page = post(
        browser_of_nora,
        "/preparation/reading/keep/",
        person=ines.id,
        text="She runs the night rota.",
        source="https://ward.example/team",
        published_on="2020-03-04",
    )

    assert "She runs the night rota." in page.text
    assert 'href="https://ward.example/team"' in page.text
    assert "4 March 2020" in page.text
    assert "may no longer be so" in page.text
    assert "Not known: where they work" in flat(page)


def test_passages_of_a_file_are_chosen_and_the_rest_is_not_kept(browser_of_nora, ines):
    file = SimpleUploadedFile("ward.txt", b"One.\n\nTwo of them.\n\nThree.")
    page = browser_of_nora.post("/preparation/reading/file/", {"person": ines.id, "file": file})
    assert page.context["passages"] == ["One.", "Two of them.", "Three."]
    assert Reading.objects.count() == 0
    browser_of_nora.post(
        "/preparation/reading/keep/", {"person": ines.id, "passage": ["One.", "Three."], "source": "ward.txt"}
    )

    assert set(Reading.objects.values_list("text", "source", "person")) == {
        ("One.", "ward.txt", ines.id),
        ("Three.", "ward.txt", ines.id),
    }


@pytest.mark.parametrize(
    ("data", "sentence"), [(b"\x89PNG\r\n\x1a\n", "This is a picture"), (b"", "nothing in this file")]
)
def test_a_file_without_words_is_refused_in_a_sentence(browser_of_nora, ines, data, sentence):
    page = browser_of_nora.post(
        "/preparation/reading/file/", {"person": ines.id, "file": SimpleUploadedFile("x", data)}
    )

    assert (page.status_code, sentence in flat(page)) == (422, True)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [({"text": "x", "source": ""}, "where it is from"), ({"text": "", "source": "y"}, "what you read")],
)
def test_a_fact_without_words_or_source_is_asked_for_again(browser_of_nora, ines, told, sentence):
    page = browser_of_nora.post("/preparation/reading/keep/", {"person": ines.id, **told})

    assert (page.status_code, sentence in flat(page)) == (422, True)


def test_a_field_is_read_up_on_without_a_person(browser_of_nora):
    page = post(
        browser_of_nora, "/preparation/reading/keep/", field="night work", text="It is regulated.", source="a law"
    )

    assert page.redirect_chain == [("/preparation/reading/?topic=night+work", 302)]
    assert "It is regulated." in page.text


def test_a_removed_fact_is_put_back(browser_of_nora, ines):
    post(browser_of_nora, "/preparation/reading/keep/", person=ines.id, text="She runs the rota.", source="x")
    fact = Reading.objects.get()
    page = post(browser_of_nora, f"/preparation/reading/{fact.id}/remove/")
    assert "Put it back" in page.text
    assert "She runs the rota." in post(browser_of_nora, f"/preparation/reading/{fact.id}/restore/").text


def test_when_facts_grow_old_is_set_on_the_page(browser_of_nora):
    page = post(browser_of_nora, "/preparation/reading/freshness/", person_days=30, organization_days=30, topic_days=60)
    assert 'value="60"' in page.text
    refused = browser_of_nora.post(
        "/preparation/reading/freshness/", {"person_days": 1, "organization_days": 30, "topic_days": 60}
    )

    assert refused.status_code == 422


def test_coverage_says_of_whom_a_question_was_asked(browser_of_nora, plan, question):
    assert "Never asked" in browser_of_nora.get("/preparation/coverage/").text
    post(browser_of_nora, f"/preparation/questions/{question.id}/asked/", asked="yes")

    question.refresh_from_db()
    assert question.asked_at is not None


@pytest.mark.parametrize(
    "address",
    [
        "plans/{plan}/",
        "plans/{plan}/brief/",
        "plans/{plan}/brief.pdf",
        "plans/{plan}/bank/",
        "for/{person}/",
        "reading/?person={person}",
    ],
)
def test_another_explorer_finds_nothing(browser_of_sten, plan, ines, address):
    assert browser_of_sten.get("/preparation/" + address.format(plan=plan.id, person=ines.id)).status_code == 404


@pytest.mark.parametrize("act", ["words", "weight", "move", "asked", "remove", "restore"])
def test_another_explorer_changes_nothing(browser_of_sten, question, act):
    assert browser_of_sten.post(f"/preparation/questions/{question.id}/{act}/", {"text": "x"}).status_code == 404
