from __future__ import annotations

import datetime as dt

import icalendar
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.agreed import ANA, NORA, agreed, mailed, reply, said_yes

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import State
from askwell.outreach.actions import take_in

pytestmark = pytest.mark.django_db

FORM = {
    "day": "2026-11-26",
    "time": "14:00",
    "zone": "Europe/Lisbon",
    "minutes": "20",
    "medium": "video",
    "place": "https://meet.example/ana-nora",
}
INVITING = {"organizer": NORA, "invited": ANA, "words": "See you on Thursday."}


@pytest.fixture(autouse=True)
def monday_morning(monday):
    with time_machine.travel(monday, tick=False) as clock:
        yield clock


@pytest.fixture
def asked(nora, monday):
    return said_yes(nora, monday)


@pytest.fixture
def talk(nora, monday, asked):
    return agreed(nora, monday, request=asked)


def page(browser, talk):
    return browser.get(f"/conversations/{talk.id}/").text


def test_a_yes_leads_to_agreeing_and_to_a_talk_on_both_clocks(browser_of_nora, asked):
    agree = f"/conversations/agree/{asked.person_id}/{asked.id}/"
    assert agree in browser_of_nora.get(f"/outreach/{asked.id}/").text
    offered = browser_of_nora.get(agree).text
    assert "10:00 now with you and 09:00 with them" in offered
    assert 'value="20"' in offered

    answer = browser_of_nora.post(agree, FORM, follow=True)
    assert "Thursday 26 November 2026, 15:00" in answer.text
    assert "your time, 14:00 in Lisbon" in answer.text
    assert "Your talk" in browser_of_nora.get(f"/outreach/{asked.id}/").text


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"day": ""}, "Say on which day."),
        ({"time": "noon"}, "Enter a valid time."),
        ({"day": "2026-11-20"}, "Choose a time that is still to come."),
        ({"zone": "Europe/Atlantis"}, "Select a valid choice"),
        ({"minutes": "3"}, "Choose from 5 to 480 minutes."),
        ({"day": "2027-03-28", "time": "01:30"}, "there is no such time"),
    ],
)
def test_a_slip_is_named_and_what_was_typed_stays(browser_of_nora, asked, changed, why):
    answer = browser_of_nora.post(f"/conversations/agree/{asked.person_id}/{asked.id}/", FORM | changed)
    assert answer.status_code == 422
    assert why in answer.text
    assert "https://meet.example/ana-nora" in answer.text
    assert not Conversation.objects.exists()


def test_a_talk_is_agreed_on_from_a_persons_page_without_a_request(browser_of_nora, asked):
    agree = f"/conversations/agree/{asked.person_id}/"
    assert agree in browser_of_nora.get(f"/people/{asked.person_id}/").text
    browser_of_nora.post(agree, FORM)
    assert Conversation.objects.get().request is None
    assert "Talk with Ana Silva" in browser_of_nora.get(f"/people/{asked.person_id}/").text


def test_what_is_coming_stands_first_among_the_conversations(browser_of_nora, talk, nora, monday):
    actions.add_notes(owner=nora, text="Find a mentor.", name="Maja Berg", at=monday)
    text = browser_of_nora.get("/conversations/").text
    assert text.index("Ana Silva") < text.index("Thursday 26 November 2026, 15:00") < text.index("Maja Berg")


@pytest.mark.parametrize("count", [1, 4])
def test_the_list_costs_the_same_however_many_are_coming(
    browser_of_nora, nora, asked, monday, count, django_assert_num_queries
):
    for days in range(1, count + 1):
        agreed(nora, monday, request=asked, days=days) if days == 1 else actions.agree_on(
            person=asked.person, begins_at=monday + dt.timedelta(days=days), minutes=20, zone="UTC", at=monday
        )
    with django_assert_num_queries(7):  # session, explorer, measure; coming, who takes part; called off; talks
        text = browser_of_nora.get("/conversations/").text
    assert text.count("in Lisbon") == count


def test_the_invitation_is_downloaded_and_said_to_be_given_out(browser_of_nora, talk):
    assert "No invitation has been given out." in page(browser_of_nora, talk)
    answer = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"})

    assert answer["Content-Type"] == "text/calendar; charset=utf-8; method=REQUEST"
    assert 'filename="talk-with-ana-silva-invitation.ics"' in answer["Content-Disposition"]
    event = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert event["SUMMARY"] == "Talk: Ana Silva and Nora Lindqvist"
    assert f"Given out on 23 November, for {ANA}." in page(browser_of_nora, talk)


def test_after_a_change_the_page_says_that_they_hold_the_old_time(browser_of_nora, talk):
    browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"})
    browser_of_nora.post(f"/conversations/{talk.id}/move/", FORM | {"time": "16:00"})
    assert "from before the change" in page(browser_of_nora, talk)
    data = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"}).content
    assert b"SEQUENCE:1" in data
    assert "from before the change" not in page(browser_of_nora, talk)


def test_an_invitation_given_out_is_taken_back_when_the_talk_is_called_off(browser_of_nora, talk):
    browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"})
    browser_of_nora.post(f"/conversations/{talk.id}/call-off/", {"words": "She is ill."})
    assert "Take it back, so that nobody waits for you." in page(browser_of_nora, talk)
    data = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"}).content
    assert b"METHOD:CANCEL" in data
    browser_of_nora.post(f"/conversations/{talk.id}/plan-again/")
    talk.refresh_from_db()
    assert (talk.state, talk.sequence) == (State.PLANNED, 2)


def test_the_letter_is_a_draft_with_words_and_calendar(browser_of_nora, talk):
    answer = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "letter"})
    assert answer["Content-Type"] == "message/rfc822"
    assert b"See you on Thursday." in answer.content
    assert b'method="REQUEST"' in answer.content or b"method=REQUEST" in answer.content


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"invited": "ana"}, "not a mail address"),
        ({"organizer": ""}, "address you write from"),
        ({"words": " "}, "a word"),
    ],
)
def test_a_letter_that_cannot_go_is_not_given_out(browser_of_nora, talk, changed, why):
    answer = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | changed | {"as": "letter"})
    assert answer.status_code == 422
    assert why in answer.text
    assert queries.last_invitation(talk) is None


def test_an_answer_brought_in_is_shown_and_settled_with_one_press(browser_of_nora, talk, monday):
    data = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"}).content
    later = talk.begins_at + dt.timedelta(days=1)
    file = SimpleUploadedFile("reply.ics", reply(data, "COUNTER", begin=later))
    text = browser_of_nora.post(f"/conversations/{talk.id}/answer/", {"file": file}, follow=True).text
    assert f"{ANA} proposed another time: Friday 27 November 2026, 15:00, 14:00 in Lisbon." in text
    assert "Move it to that time" in text
    talk.refresh_from_db()
    assert talk.sequence == 0

    (one,) = queries.answers_to(talk)
    browser_of_nora.post(f"/conversations/{talk.id}/answer/settle/", {"answer": one.identity, "step": "move"})
    talk.refresh_from_db()
    assert (talk.begins_at, talk.sequence) == (later, 1)


def test_an_answer_that_came_by_mail_leads_to_its_talk(browser_of_nora, nora, talk, monday):
    data = browser_of_nora.post(f"/conversations/{talk.id}/invitation/", INVITING | {"as": "file"}).content
    take_in(owner=nora, data=mailed(reply(data, "DECLINED")), at=monday)
    assert f"/conversations/{talk.id}/" in browser_of_nora.get("/outreach/answers/").text
    text = page(browser_of_nora, talk)
    assert "declined." in text
    assert "Call the talk off" in text


def test_a_talk_that_had_its_day_is_asked_about_and_held_with_one_press(browser_of_nora, talk, monday_morning):
    monday_morning.move_to(talk.begins_at + dt.timedelta(hours=2))
    assert "Did you talk?" in page(browser_of_nora, talk)
    text = browser_of_nora.post(f"/conversations/{talk.id}/held/", follow=True).text
    assert "Write it up" in text
    assert "No words of this talk are here yet." in text
    browser_of_nora.post(f"/conversations/{talk.id}/not-held/")
    assert "Did you talk?" in page(browser_of_nora, talk)


def test_words_that_came_by_themselves_become_those_of_the_talk(browser_of_nora, nora, asked, talk, monday_morning):
    monday_morning.move_to(talk.begins_at + dt.timedelta(hours=2))
    now = talk.begins_at + dt.timedelta(hours=2)
    notes = actions.add_notes(
        owner=nora, text="Find a mentor.", person=asked.person, name="Ana Silva", held_on=now.date(), at=now
    )
    assert "They are; make them one" in page(browser_of_nora, talk)
    browser_of_nora.post(f"/conversations/{talk.id}/join/", {"words": str(notes.id)})

    (one,) = Conversation.objects.of(nora)
    assert (one.id, one.begins_at, one.request_id, one.turns.count()) == (notes.id, talk.begins_at, asked.id, 1)
    assert queries.talked_with(explorer=nora, people=[asked.person_id])[asked.person_id].talks == 1


@pytest.mark.parametrize(
    "address",
    ["", "move/", "call-off/", "talk.ics"],
)
def test_a_talk_is_nobody_elses_to_see(browser_of_sten, talk, address):
    assert browser_of_sten.get(f"/conversations/{talk.id}/{address}").status_code == 404


@pytest.mark.parametrize(
    "act", ["call-off", "plan-again", "held", "not-held", "invitation", "answer", "answer/settle", "join"]
)
def test_a_talk_is_nobody_elses_to_change(browser_of_sten, talk, act):
    assert browser_of_sten.post(f"/conversations/{talk.id}/{act}/", {"step": "keep"}).status_code == 404
    talk.refresh_from_db()
    assert (talk.state, talk.sequence) == (State.PLANNED, 0)


def test_pages_of_a_held_talk_stay_away_from_planned_ones(browser_of_nora, talk):
    assert browser_of_nora.get(f"/conversations/{talk.id}/change/")["Location"].endswith("/move/")
