from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from askwell.outreach import actions
from askwell.outreach.models import Event, Letter, Request
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db
TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)  # a Tuesday
SENT = TEN - dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def tuesday_at_ten():
    with time_machine.travel(TEN, tick=False) as clock:
        yield clock


@pytest.fixture
def asked(nora) -> Request:
    """Ana was asked on Monday at ten, on LinkedIn."""
    ana = add_person(owner=nora, name="Ana Silva", at=SENT)
    request = actions.begin_request(owner=nora, person=ana, channel="linkedin_message", at=SENT)
    letter = request.letters.get()
    actions.write_letter(letter=letter, subject="", body="Dear Ana, may I ask you something?", at=SENT)
    actions.send_by_hand(letter=letter, at=SENT)
    return request


def write_down(browser, asked, what, *, day="2026-11-24", **more):
    data = {"what": what, "day": day, "until": "", "words": ""} | more
    return browser.post(f"/outreach/{asked.id}/happened/", data, follow=True)


@pytest.mark.parametrize(
    ("what", "more", "said", "next_one"),
    [
        ("answered:yes", {}, "They would like to talk.", "wait for your answer"),
        ("answered:question", {}, "They want to know something first.", "wait for your answer"),
        (
            "answered:later",
            {"until": "2027-03-01"},
            "Not now, they said, ask again from 1 March 2027.",
            "asked again from",
        ),
        ("answered:referral", {}, "Not them, they said, and named somebody else.", "named somebody else to ask"),
        ("answered:no", {}, "They said no.", "thank them for the answer, and leave it at that"),
        ("answered:stop", {}, "They asked not to be written to again.", "They are not to be written to"),
        ("answered:unclear", {}, "They wrote.", "wait for your answer"),
        (
            "arranged",
            {"until": "2026-12-01"},
            "You agreed to talk, on 1 December 2026.",
            "You talk on Tuesday 1 December",
        ),
        ("talked", {}, "You talked.", "Your last contact was on Tuesday 24 November"),
        ("auto_reply", {"until": "2026-12-07"}, "away, until 7 December 2026.", "They are back on Monday 7 December"),
        ("bounced", {}, "Your letter came back: the address is dead.", "find another address"),
        ("moved_on", {}, "They changed job.", "wish them well"),
        ("noted", {"words": "Her sister works there, too."}, "You noted something.", "a follow-up is fine from"),
    ],
)
def test_what_happened_leads_to_the_next_thing(browser_of_nora, asked, what, more, said, next_one):
    page = write_down(browser_of_nora, asked, what, **more).text

    assert said in page
    assert next_one in page
    assert asked.events.count() == 2


def test_the_words_they_wrote_stand_in_the_thread(browser_of_nora, asked):
    page = write_down(browser_of_nora, asked, "answered:yes", words="Gladly.\n\nAna <3").text

    assert "<p>Gladly.</p>" in page
    assert "Ana &lt;3" in page
    assert "Dear Ana, may I ask you something?" in page
    assert page.index("You asked.") < page.index("They would like to talk.", page.index("You asked."))


def test_a_slip_is_taken_back(browser_of_nora, asked):
    page = write_down(browser_of_nora, asked, "answered:no").text
    event = asked.events.get(what="answered")
    assert f'formaction="/outreach/events/{event.id}/undo/">Undo</button>' in page

    page = browser_of_nora.post(f"/outreach/events/{event.id}/undo/", follow=True).text
    assert "Taken back." in page
    assert "They said no." not in page
    assert asked.events.count() == 1


def test_a_letter_that_left_is_not_taken_back(browser_of_nora, asked):
    event = asked.events.get()
    assert f"/events/{event.id}/undo/" not in browser_of_nora.get(f"/outreach/{asked.id}/").text

    page = browser_of_nora.post(f"/outreach/events/{event.id}/undo/", follow=True).text
    assert "it cannot be made unsent" in page
    assert asked.events.count() == 1


@pytest.mark.parametrize("channel", ["mail", "linkedin_note", "linkedin_message", "inmail", "other"])
def test_a_letter_that_was_never_sent_is_taken_back_on_the_page(browser_of_nora, browser_of_sten, nora, channel):
    person = add_person(owner=nora, name="Bo Lund", at=TEN)
    begun = actions.begin_request(owner=nora, person=person, channel=channel, address="bo@x.example", at=TEN)
    said = browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"subject": "Hi", "body": "Dear Bo"}, follow=True).text
    back = f"/outreach/letters/{begun.letters.get().id}/not-sent/"
    assert f'formaction="{back}">It was not sent</button>' in said
    assert (
        f'formaction="{back}">It was not sent after all</button>' in browser_of_nora.get(f"/outreach/{begun.id}/").text
    )

    assert browser_of_sten.post(back).status_code == 404
    page = browser_of_nora.post(back, follow=True).text
    assert "Nothing counts as sent" in page
    assert "Dear Bo</textarea>" in page
    assert "You asked." not in page
    assert "cannot be made unsent" in browser_of_nora.post(back, follow=True).text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"what": ""}, "Choose what happened."),
        ({"what": "sent"}, "sent is not one of the available choices"),
        ({"what": "talked", "day": ""}, "Say on which day."),
        ({"what": "talked", "day": "2026-12-24"}, "That day has not come yet."),
        ({"what": "arranged"}, "Say on which day you will talk."),
    ],
)
def test_what_cannot_have_happened_is_refused_and_nothing_is_lost(browser_of_nora, asked, data, said):
    answer = browser_of_nora.post(
        f"/outreach/{asked.id}/happened/", {"day": "2026-11-24", "words": "Kept words"} | data
    )

    assert (answer.status_code, said in answer.text) == (422, True)
    assert "Kept words" in answer.text
    assert asked.events.count() == 1


def test_an_answer_of_the_day_of_the_letter_comes_behind_it(browser_of_nora, asked):
    Event.objects.filter(request=asked).update(at=SENT.replace(hour=19))
    write_down(browser_of_nora, asked, "answered:question", day="2026-11-23")

    assert [event.what for event in asked.events.order_by("at")] == ["sent", "answered"]
    assert asked.events.get(what="answered").at == SENT.replace(hour=19, minute=1)


def test_a_day_is_a_day_where_the_explorer_lives(browser_of_nora, nora, asked):
    actions.set_measure(owner=nora, chosen={}, time_zone="Pacific/Auckland", at=TEN)
    write_down(browser_of_nora, asked, "talked", day="2026-11-21")

    assert asked.events.get(what="talked").at == dt.datetime(2026, 11, 20, 23, 0, tzinfo=dt.UTC)


def test_after_a_no_nothing_but_thanks_is_written(browser_of_nora, asked):
    page = write_down(browser_of_nora, asked, "answered:no").text
    assert "Thank them" in page

    page = browser_of_nora.post(f"/outreach/{asked.id}/write/", follow=True).text
    assert "Your answer to" in page
    browser_of_nora.post(f"/outreach/{asked.id}/sent/", {"body": "Thank you for telling me."})
    page = browser_of_nora.post(f"/outreach/{asked.id}/write/", follow=True).text
    assert "They said no, and a no is not argued with." in page
    assert "I have sent it" not in page
    page = browser_of_nora.post(
        f"/outreach/{asked.id}/sent/", {"body": "Are you sure?", "because": "I insist"}, follow=True
    ).text
    assert "They said no, and a no is not argued with." in page
    assert asked.letters.get(body="Are you sure?").state == "draft"


def test_what_came_back_is_begun_as_it_was(browser_of_nora, asked):
    write_down(browser_of_nora, asked, "bounced")
    page = browser_of_nora.post(f"/outreach/{asked.id}/write/", follow=True).text

    assert asked.letters.get(state="draft").body == "Dear Ana, may I ask you something?"
    assert "Your letter to" in page


def test_it_rests_and_is_taken_up_again_with_a_reason(browser_of_nora, asked):
    page = browser_of_nora.post(f"/outreach/{asked.id}/rest/", follow=True).text
    assert "You let it rest." in page
    assert "What is different now?" in page

    page = browser_of_nora.post(f"/outreach/{asked.id}/again/", {"reason": " "}, follow=True).text
    assert "Write down why" in page
    page = browser_of_nora.post(f"/outreach/{asked.id}/again/", {"reason": "She moved to Lund"}, follow=True).text
    assert "You took it up again." in page
    assert "She moved to Lund" in page


def test_rest_from_the_list_leads_back_to_the_list(browser_of_nora, asked, tuesday_at_ten):
    answer = browser_of_nora.post(f"/outreach/{asked.id}/rest/", {"back": "list"})

    assert answer.url == "/outreach/"
    assert ">Undo</button>" in browser_of_nora.get("/outreach/").text


def test_a_letter_that_was_perhaps_sent_asks_to_look(browser_of_nora, asked):
    letter = asked.letters.get()
    Letter.objects.filter(id=letter.id).update(state="uncertain", leaving_at=SENT)
    asked.events.all().delete()
    page = browser_of_nora.get(f"/outreach/{asked.id}/").text
    assert "Was it sent?" in page
    assert "Nothing has been sent yet" not in page

    page = browser_of_nora.post(f"/outreach/letters/{letter.id}/settle/", {"was_sent": "yes"}, follow=True).text
    assert "It is with them." in page
    assert "You asked." in page
    page = browser_of_nora.post(f"/outreach/letters/{letter.id}/settle/", {"was_sent": "no"}, follow=True).text
    assert "What became of this letter is known already." in page


def test_a_letter_that_was_not_sent_is_a_draft_again(browser_of_nora, asked):
    letter = asked.letters.get()
    Letter.objects.filter(id=letter.id).update(state="uncertain", leaving_at=SENT)
    asked.events.all().delete()
    page = browser_of_nora.post(f"/outreach/letters/{letter.id}/settle/", {"was_sent": "no"}, follow=True).text

    assert "It is a draft again." in page
    assert "Dear Ana, may I ask you something?</textarea>" in page


def test_not_asking_after_all_takes_the_request_away(browser_of_nora, nora):
    person = add_person(owner=nora, name="Bo Lund", at=TEN)
    begun = actions.begin_request(owner=nora, person=person, at=TEN)
    answer = browser_of_nora.post(f"/outreach/{begun.id}/leave/", follow=True)

    assert "You do not ask Bo Lund after all. Nothing was sent." in answer.text
    assert not Request.objects.filter(id=begun.id).exists()


def test_what_was_sent_cannot_be_left(browser_of_nora, asked):
    answer = browser_of_nora.post(f"/outreach/{asked.id}/leave/", follow=True)

    assert "let it rest instead" in answer.text
    assert Request.objects.filter(id=asked.id).exists()
