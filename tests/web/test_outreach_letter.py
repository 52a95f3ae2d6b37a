from __future__ import annotations

import datetime as dt
import re
from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from askwell.outreach import actions
from askwell.outreach.models import Letter, Request
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences

pytestmark = pytest.mark.django_db
TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)  # a Tuesday
LISTENS = {"HX-Request": "true"}
GOOD = (
    "Dear Ana,\n\nI heard your talk on night shifts in Lund and wrote down what you said of handovers. I am choosing "
    "between nursing and midwifery, and would like to know how your first year on the ward was. Would you have twenty "
    "minutes on the phone on Thursday 26 November or Monday 30 November between 9 and 11? If it is a bad time, a short "
    "no is fine.\n\nNora"
)
BUSY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//made up//EN
BEGIN:VEVENT
UID:1@here.example
DTSTAMP:20261101T000000Z
DTSTART:20261126T070000Z
DTEND:20261127T200000Z
SUMMARY:Away
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(autouse=True)
def tuesday_at_ten():
    with time_machine.travel(TEN, tick=False) as clock:
        yield clock


@pytest.fixture
def begun(nora) -> Request:
    """A request to Ana, who lives in Lisbon, with an empty letter."""
    ana = add_person(owner=nora, name="Ana Silva", mail="ana@ward.example", role="Nurse", employer="St Mary", at=TEN)
    set_preferences(person=ana, preferences=Preferences(time_zone="Europe/Lisbon"), at=TEN)
    return actions.begin_request(owner=nora, person=ana, at=TEN)


def kept(begun) -> tuple[str, str]:
    letter = begun.letters.get()
    return letter.subject, letter.body


def sent_to(nora, name, body, at=TEN - dt.timedelta(days=1)) -> Request:
    other = add_person(owner=nora, name=name, at=at)
    request = actions.begin_request(owner=nora, person=other, address="x@y.example", at=at)
    letter = request.letters.get()
    actions.write_letter(letter=letter, subject="Your talk", body=body, at=at)
    actions.send_by_hand(letter=letter, overrides={"timing": "because"}, at=at)
    return request


def test_what_is_typed_is_kept_and_looked_at(browser_of_nora, begun):
    typed = {"subject": "Hello", "body": "Dear Ana,\r\n\r\nare you hiring? I attached my CV."}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)

    assert kept(begun) == ("Hello", "Dear Ana,\n\nare you hiring? I attached my CV.")
    assert "Kept." in answer.text
    assert "Keeps the letter back" in answer.text
    assert "This asks for a job" in answer.text
    assert "“are you hiring" in answer.text
    assert "Grade C: what practitioners agree on." in answer.text
    assert 'rel="noreferrer noopener">The source</a>' in answer.text


def test_without_javascript_the_letter_is_kept_too(browser_of_nora, begun):
    answer = browser_of_nora.post(
        f"/outreach/{begun.id}/keep/", {"subject": "Hi", "body": "Are you hiring?"}, follow=True
    )

    assert kept(begun) == ("Hi", "Are you hiring?")
    assert "Are you hiring?</textarea>" in answer.text
    assert "Keeps the letter back" in answer.text


def test_a_good_letter_has_nothing_said_against_it(browser_of_nora, begun):
    typed = {"subject": "Your talk on night shifts", "body": GOOD}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)

    assert "Nothing to say against it." in answer.text


def test_a_letter_too_long_is_not_kept_and_says_so(browser_of_nora, begun):
    actions.write_letter(letter=begun.letters.get(), subject="", body="As it was", at=TEN)
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", {"body": "x" * 20_001}, headers=LISTENS)

    assert "at most 20,000 letters" in answer.text
    assert "Not kept." in answer.text
    assert kept(begun)[1] == "As it was"


def test_a_reason_sets_a_check_aside_and_can_be_taken_back(browser_of_nora, begun):
    actions.write_letter(letter=begun.letters.get(), subject="", body="Are you hiring?", at=TEN)
    aside = f"/outreach/{begun.id}/set-aside/"
    answer = browser_of_nora.post(aside, {"rule": "REQ-JOB", "reason": "She asked for it"}, headers=LISTENS)
    assert "It stays, because: She asked for it" in answer.text

    browser_of_nora.post(aside, {"rule": "REQ-JOB", "reason": ""})
    assert begun.letters.get().overrides == []


def test_a_word_of_a_job_keeps_the_letter_back_until_there_is_a_reason(browser_of_nora, begun):
    typed = {"subject": "A word", "body": "Are you hiring nurses this spring?"}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/sent/", typed, follow=True)
    assert "Or say beside it why it stays." in answer.text
    assert begun.letters.get().state == "draft"

    browser_of_nora.post(f"/outreach/{begun.id}/set-aside/", {"rule": "REQ-JOB", "reason": "She told me to ask"})
    browser_of_nora.post(f"/outreach/{begun.id}/sent/", typed)
    letter = begun.letters.get()
    assert letter.state == "sent"
    assert letter.overrides == [{"rule": "REQ-JOB", "reason": "She told me to ask"}]


def test_a_check_nobody_knows_is_not_set_aside(browser_of_nora, begun):
    answer = browser_of_nora.post(f"/outreach/{begun.id}/set-aside/", {"rule": "REQ-XYZ", "reason": "so"}, follow=True)

    assert "REQ-XYZ is no check of a letter." in answer.text


def test_the_plan_stands_there_before_anything_is_sent(browser_of_nora, begun):
    page = browser_of_nora.get(f"/outreach/{begun.id}/").text

    assert "It may leave now." in page
    assert "It is Tuesday, 10:00 where they live." in page
    assert "If it leaves today and nobody answers:" in page
    assert "a follow-up is fine from Thursday 3 December 2026;" in page
    assert "without an answer it rests from Monday 14 December 2026." in page


def test_in_their_night_the_page_says_from_when_it_is_fine(browser_of_nora, begun, tuesday_at_ten):
    tuesday_at_ten.move_to(TEN.replace(hour=22))
    page = browser_of_nora.get(f"/outreach/{begun.id}/").text

    assert "It is 22:00 there; it would be fine from Wednesday 25 November 2026." in page
    assert "Send it all the same, because" in page


def test_sent_in_their_night_needs_a_reason_that_is_kept(browser_of_nora, begun, tuesday_at_ten):
    tuesday_at_ten.move_to(TEN.replace(hour=22))
    typed = {"subject": "Your talk", "body": GOOD}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/sent/", typed, follow=True)
    assert "it would be fine from Wednesday 25 November 2026." in answer.text
    assert begun.letters.get().state == "draft"

    answer = browser_of_nora.post(f"/outreach/{begun.id}/sent/", typed | {"because": "She is on nights"}, follow=True)
    assert begun.letters.get().overrides == [{"rule": "timing", "reason": "She is on nights"}]
    assert "Sent all the same, because: She is on nights" in answer.text


def test_i_have_sent_it_keeps_the_last_words_and_shows_the_thread(browser_of_nora, begun):
    typed = {"subject": "Your talk", "body": GOOD}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/sent/", typed, follow=True)

    assert kept(begun) == ("Your talk", GOOD)
    assert begun.events.get().what == "sent"
    assert "Noted as sent." in answer.text
    assert "You asked." in answer.text
    assert 'id="letter"' not in answer.text


def test_an_empty_letter_is_not_sent(browser_of_nora, begun):
    answer = browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"body": "  "}, follow=True)

    assert "There is nothing in this letter yet." in answer.text
    assert begun.letters.get().state == "draft"


def test_without_an_account_nothing_is_sent_from_here(browser_of_nora, begun):
    answer = browser_of_nora.post(f"/outreach/{begun.id}/send/", {"subject": "Hi", "body": GOOD}, follow=True)

    assert "Set up your mail account first" in answer.text
    assert kept(begun) == ("Hi", GOOD)


def test_the_file_opens_as_the_letter_that_was_typed(browser_of_nora, begun):
    answer = browser_of_nora.post(f"/outreach/{begun.id}/letter.eml", {"subject": "Your talk", "body": GOOD})

    assert answer["Content-Disposition"] == 'attachment; filename="letter-to-ana-silva.eml"'
    message = message_from_bytes(answer.content, policy=policy.default)
    assert (message["To"], message["Subject"], message["X-Unsent"]) == (
        "Ana Silva <ana@ward.example>",
        "Your talk",
        "1",
    )
    assert (message["From"], message["Message-ID"]) == (None, None), (
        "its own account is for the mail program to fill in"
    )
    assert message.get_content().split() == GOOD.split()
    assert begun.letters.get().state == "draft"


def test_a_file_of_what_must_never_be_sent_is_not_made(browser_of_nora, begun):
    actions.record_event(request=begun, what="answered", answer="no", happened_at=TEN, at=TEN)
    answer = browser_of_nora.post(f"/outreach/{begun.id}/letter.eml", {"subject": "Please", "body": GOOD})
    assert answer.status_code == 200  # thanks for the answer

    actions.record_event(request=begun, what="answered", answer="stop", happened_at=TEN, at=TEN)
    answer = browser_of_nora.post(f"/outreach/{begun.id}/letter.eml", {"subject": "Please", "body": GOOD}, follow=True)
    assert "They are not to be written to" in answer.text


def test_without_an_address_there_is_no_file(browser_of_nora, begun):
    Request.objects.filter(id=begun.id).update(address="")
    answer = browser_of_nora.post(f"/outreach/{begun.id}/letter.eml", {"subject": "Hi", "body": GOOD}, follow=True)

    assert "is not a mail address" in answer.text


def test_the_link_to_the_mail_program_holds_what_was_typed(browser_of_nora, begun):
    typed = {"subject": "Your talk", "body": "Dear Ana,\r\nmay I ask & learn?"}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)

    link = re.search(r'data-mailto="(mailto:[^"]+)"', answer.text)[1].replace("&amp;", "&")
    said = parse_qs(urlsplit(link).query)
    assert urlsplit(link).path == "ana@ward.example"
    assert said == {"subject": ["Your talk"], "body": ["Dear Ana,\r\nmay I ask & learn?"]}
    assert (
        f'href="{link.replace("&", "&amp;")}">Open in my mail program'
        in browser_of_nora.get(f"/outreach/{begun.id}/").text
    )


def test_an_inmail_counts_its_subject_and_its_body(browser_of_nora, begun):
    facts = {"topic": "", "why_them": "", "minutes": "20", "channel": "inmail", "address": ""}
    browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts)
    typed = {"subject": "s" * 201, "body": "Hello 🙂"}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)

    assert "Subject 201 of 200 characters, more than fit" in answer.text
    assert "8 of 1900 characters" in answer.text


def test_linkedin_counts_the_characters_of_its_note(browser_of_nora, begun):
    facts = {
        "topic": "",
        "why_them": "",
        "minutes": "20",
        "channel": "linkedin_note",
        "address": "https://www.linkedin.com/in/ana",
    }
    browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts)
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", {"body": "Hello 🙂"}, headers=LISTENS)
    assert "8 of 200 characters" in answer.text
    assert "with a paid account it is 300" in answer.text

    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", {"body": "x" * 201}, headers=LISTENS)
    assert "201 of 200 characters, more than fit" in answer.text
    page = browser_of_nora.get(f"/outreach/{begun.id}/").text
    assert "Copy the letter" in page
    assert browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts | {"channel": "mail"}, headers=LISTENS)[
        "HX-Refresh"
    ]
    assert 'name="subject"' not in page


def test_facts_are_kept_and_show_in_the_prompts(browser_of_nora, begun):
    facts = {
        "topic": "first years on a ward",
        "why_them": "her talk in Lund",
        "minutes": "15",
        "channel": "mail",
        "address": "a@b.example",
        "country": "PT",
    }
    answer = browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts, headers=LISTENS)

    begun.refresh_from_db()
    assert (begun.topic, begun.why_them, begun.minutes, begun.country) == (
        "first years on a ward",
        "her talk in Lund",
        15,
        "PT",
    )
    assert "Kept." in answer.text
    assert "<li>her talk in Lund</li>" in answer.text
    assert "15 minutes about first years on a ward, by mail to a@b.example" in answer.text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"channel": "pigeon"}, "pigeon is not one of the available choices"),
        ({"country": "DE", "subdivision": "XX"}, "XX is no part of DE"),
    ],
)
@pytest.mark.parametrize("headers", [{}, LISTENS])
def test_facts_that_cannot_be_are_refused(browser_of_nora, begun, wrong, said, headers):
    facts = {"minutes": "20", "channel": "mail", "address": "a@b.example"} | wrong
    answer = browser_of_nora.post(f"/outreach/{begun.id}/facts/", facts, headers=headers)

    assert said in answer.text
    begun.refresh_from_db()
    assert begun.address == "ana@ward.example"


def test_ones_own_earlier_words_are_offered_without_what_was_about_others(browser_of_nora, nora, begun):
    sent_to(nora, "Bo Lund", GOOD.replace("Ana", "Bo"))
    page = browser_of_nora.get(f"/outreach/{begun.id}/").text

    assert "As you said it before" in page
    assert "a short no is fine" in page


def test_the_same_letter_to_several_people_is_shown_side_by_side(browser_of_nora, nora, begun):
    for name in ("Bo Lund", "Cy Marsh", "Dan Ek"):
        sent_to(nora, name, GOOD.replace("Ana", name.split()[0]))
    typed = {"subject": "Your talk", "body": GOOD}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)
    assert "3 other people who have not answered yet got this same letter." in answer.text
    assert f"/outreach/{begun.id}/alike/" in answer.text

    page = browser_of_nora.get(f"/outreach/{begun.id}/alike/").text
    assert page.count("Beside the letter to") == 3
    assert '<mark class="same">' in page


def test_whoever_answered_counts_for_no_bulk(browser_of_nora, nora, begun):
    others = [sent_to(nora, name, GOOD.replace("Ana", name)) for name in ("Bo", "Cy", "Dan")]
    actions.record_event(request=others[0], what="answered", answer="yes", happened_at=TEN, at=TEN)
    answer = browser_of_nora.post(
        f"/outreach/{begun.id}/keep/", {"subject": "Your talk", "body": GOOD}, headers=LISTENS
    )

    assert "got this same letter" not in answer.text


def test_times_are_offered_on_their_working_days(browser_of_nora, begun):
    page = browser_of_nora.get(f"/outreach/{begun.id}/").text

    assert "Thursday 26 November between 9:00 and 11:00" in page
    assert "Lisbon time" in page


def test_a_calendar_file_leaves_out_when_one_is_busy(browser_of_nora, begun):
    given = SimpleUploadedFile("mine.ics", BUSY.encode())
    answer = browser_of_nora.post(f"/outreach/{begun.id}/times/", {"calendar": given}, headers=LISTENS)

    assert "What stands in mine.ics is left out." in answer.text
    assert "26 November" not in answer.text
    assert "Monday 30 November between" in answer.text


@pytest.mark.parametrize("headers", [{}, LISTENS])
def test_a_file_that_is_no_calendar_is_refused(browser_of_nora, begun, headers):
    given = SimpleUploadedFile("mine.ics", b"Dear diary")
    answer = browser_of_nora.post(f"/outreach/{begun.id}/times/", {"calendar": given}, headers=headers)

    assert 'class="errorlist" role="alert"' in answer.text
    assert "Thursday 26 November" not in answer.text
    assert "Choose a calendar file" in browser_of_nora.post(f"/outreach/{begun.id}/times/", headers=headers).text


def test_a_follow_up_stays_in_the_thread_and_is_looked_at_as_one(browser_of_nora, begun, tuesday_at_ten):
    browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"subject": "Your talk", "body": GOOD})
    tuesday_at_ten.move_to(TEN + dt.timedelta(days=10))
    page = browser_of_nora.post(f"/outreach/{begun.id}/write/", follow=True).text
    assert "Your follow-up to" in page
    assert 'value="Re: Your talk"' in page
    assert "I heard your talk on night shifts" in page  # what was sent stands below

    typed = {"subject": "Re: Your talk", "body": GOOD}
    answer = browser_of_nora.post(f"/outreach/{begun.id}/keep/", typed, headers=LISTENS)
    assert "a reminder is shorter than the letter it is about" in answer.text


def test_a_follow_up_too_soon_says_its_day(browser_of_nora, begun, tuesday_at_ten):
    browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"subject": "Your talk", "body": GOOD})
    tuesday_at_ten.move_to(TEN + dt.timedelta(days=3))
    browser_of_nora.post(f"/outreach/{begun.id}/write/")
    page = browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"body": "Only to remind you."}, follow=True).text

    assert "It is too soon to write again; it would be fine from Thursday 3 December 2026." in page
    assert begun.events.count() == 1


def test_what_is_typed_after_it_has_left_is_nowhere(browser_of_nora, begun):
    browser_of_nora.post(f"/outreach/{begun.id}/sent/", {"subject": "Your talk", "body": GOOD})

    assert browser_of_nora.post(f"/outreach/{begun.id}/keep/", {"body": "more"}).status_code == 404
    assert Letter.objects.get().body == GOOD
