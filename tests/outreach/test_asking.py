"""Asking somebody, from the empty letter to what came of it."""

from __future__ import annotations

import datetime as dt

import pytest

from askwell.mail.delivery import Delivery, Outcome, Stage, later, uncertain
from askwell.outreach import actions, queries
from askwell.outreach.actions.letters import claim
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.rules.refusals import NotFine, OutreachRefused
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.states import State
from askwell.people.actions import add_person, merge_people
from askwell.people.models import Person

pytestmark = pytest.mark.django_db
TAKEN = Delivery(Outcome.SENT, Stage.ANSWER, 250)


@pytest.fixture
def ten(monday):
    """Ten o'clock on a Monday in winter time, which is a time to write to anybody in Lisbon."""
    return monday.replace(hour=10)


@pytest.fixture
def ana(nora, monday):
    return add_person(owner=nora, name="Ana Silva", role="Designer", employer="Figma", at=monday)


@pytest.fixture
def request_to_ana(nora, ana, ten):
    request = actions.begin_request(owner=nora, person=ana, channel="other", at=ten)
    actions.change_request(request=request, channel="other", country="PT", at=ten)
    return request


def draft(request, at, body="May I ask you for twenty minutes about designing for hospitals?"):
    letter = request.letters.get(state=Letter.State.DRAFT) if request.letters.filter(state="draft") else None
    letter = letter or actions.begin_request(owner=request.owner, person=request.person, at=at).letters.get(
        state="draft"
    )
    actions.write_letter(letter=letter, subject="Twenty minutes", body=body, at=at)
    return letter


def sent(request, at, **because):
    return actions.send_by_hand(letter=draft(request, at), overrides=because or None, at=at)


def stand(request, at):
    (found,) = queries.stands(explorer=request.owner, at=at)
    return found.standing


def days(moment, number):
    return moment + dt.timedelta(days=number)


def test_a_request_knows_where_they_work_and_who_led_to_them(nora, monday, ten):
    tom = add_person(owner=nora, name="Tom Okafor", at=monday)
    mei = add_person(owner=nora, name="Mei Chen", employer="Acme", introduced_by=tom, at=monday)
    request = actions.begin_request(owner=nora, person=mei, at=ten)

    assert (request.employer, request.referrer) == ("Acme", tom)
    assert request.letters.get().state == Letter.State.DRAFT


def test_asking_the_same_person_again_goes_on_with_the_same_request(nora, ana, ten):
    first = actions.begin_request(owner=nora, person=ana, at=ten)
    assert actions.begin_request(owner=nora, person=ana, at=ten) == first
    assert Letter.objects.count() == 1


def test_after_a_talk_that_was_thanked_for_asking_once_more_is_a_new_request(nora, request_to_ana, ten):
    sent(request_to_ana, ten)
    said = {"request": request_to_ana, "at": days(ten, 10)}
    actions.record_event(what="answered", answer="yes", happened_at=days(ten, 1), **said)
    actions.record_event(what="talked", happened_at=days(ten, 9), **said)
    assert actions.begin_request(owner=nora, person=request_to_ana.person, at=days(ten, 9)) == request_to_ana
    sent(request_to_ana, days(ten, 10))

    again = actions.begin_request(owner=nora, person=request_to_ana.person, channel="other", at=days(ten, 100))
    assert again != request_to_ana
    assert sent(again, days(ten, 100), timing="A new question.").events.get().what == "sent"


def test_nobody_asks_somebody_else_s_people(sten, ana, ten):
    with pytest.raises(OutreachRefused):
        actions.begin_request(owner=sten, person=ana, at=ten)


def test_what_is_being_written_is_kept(request_to_ana, ten):
    letter = draft(request_to_ana, ten, body="Dear Ana,\n\nline  two")
    assert Letter.objects.get(id=letter.id).body == "Dear Ana,\n\nline  two"


def test_a_sent_request_waits_and_then_asks_for_a_follow_up(request_to_ana, ten):
    sent(request_to_ana, ten)

    assert stand(request_to_ana, ten).state is State.SENT
    waiting = stand(request_to_ana, days(ten, 3))
    assert (waiting.action, waiting.is_due) == (Action.FOLLOW_UP, False)
    assert not stand(request_to_ana, days(ten, 8)).is_due, "the sixth business day is a holiday in Portugal"
    assert stand(request_to_ana, days(ten, 9)).is_due


def test_a_letter_that_left_cannot_be_changed_or_sent_again(request_to_ana, ten):
    letter = sent(request_to_ana, ten)
    with pytest.raises(OutreachRefused, match="has left already"):
        actions.write_letter(letter=letter, subject="", body="Changed", at=ten)
    with pytest.raises(OutreachRefused, match="has left already"):
        actions.send_by_hand(letter=letter, at=ten)
    assert Event.objects.filter(what="sent").count() == 1


def test_an_empty_letter_does_not_leave(request_to_ana, ten):
    with pytest.raises(OutreachRefused, match="nothing in this letter"):
        actions.send_by_hand(letter=request_to_ana.letters.get(), at=ten)


def test_the_night_and_the_weekend_need_a_reason(request_to_ana, ten):
    saturday = days(ten, 5)
    with pytest.raises(NotFine) as refusal:
        sent(request_to_ana, saturday)
    assert "weekend" in str(refusal.value)
    assert refusal.value.moment.date() == days(ten, 7).date()

    letter = sent(request_to_ana, saturday, timing="She asked me to write today.")
    assert letter.overrides == [{"rule": "timing", "reason": "She asked me to write today."}]


def test_two_letters_within_two_days_are_never_right(request_to_ana, ten):
    sent(request_to_ana, ten)
    with pytest.raises(OutreachRefused, match="two at once") as refusal:
        sent(request_to_ana, days(ten, 1), timing="I am in a hurry.")
    assert not isinstance(refusal.value, NotFine)


def test_a_third_follow_up_is_never_right(request_to_ana, ten):
    for day in (0, 8, 16):
        sent(request_to_ana, days(ten, day), timing="It matters to me.")
    with pytest.raises(OutreachRefused, match="two follow-ups") as refusal:
        sent(request_to_ana, days(ten, 30), timing="It matters to me.")
    assert not isinstance(refusal.value, NotFine)


def test_after_a_no_only_thanks_may_leave(request_to_ana, ten):
    sent(request_to_ana, ten)
    actions.record_event(
        request=request_to_ana, what="answered", answer="no", happened_at=days(ten, 1), at=days(ten, 1)
    )
    thanks = sent(request_to_ana, days(ten, 1))

    assert thanks.events.get().what == "wrote"
    assert stand(request_to_ana, days(ten, 2)).action is Action.NOTHING
    with pytest.raises(OutreachRefused, match="a no is not argued with"):
        sent(request_to_ana, days(ten, 60), timing="I have changed.")


def test_whoever_says_stop_is_left_in_peace_everywhere(request_to_ana, ten):
    sent(request_to_ana, ten)
    actions.record_event(request=request_to_ana, what="answered", answer="stop", happened_at=ten, at=ten)

    assert Person.objects.get(id=request_to_ana.person_id).do_not_ask
    with pytest.raises(OutreachRefused, match="not to be written to"):
        sent(Request.objects.get(), days(ten, 60))


def test_a_second_person_of_one_house_waits_three_business_days(nora, request_to_ana, monday, ten):
    sent(request_to_ana, ten)
    bo = add_person(owner=nora, name="Bo Berg", employer="Figma, Inc.", at=monday)
    other = actions.begin_request(owner=nora, person=bo, channel="other", at=ten)
    with pytest.raises(NotFine, match="somebody else there"):
        sent(other, days(ten, 1))
    assert sent(other, days(ten, 3)).state == Letter.State.SENT


def test_what_a_crash_leaves_on_its_way_is_uncertain_until_somebody_looks(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    assert claim(letter=left, attempt=left.attempts, at=ten)
    assert actions.after_a_restart(at=days(ten, 1)) == [left]
    left.refresh_from_db()
    assert left.state == Letter.State.UNCERTAIN
    assert not claim(letter=left, attempt=left.attempts, at=ten), "a late worker must not send it"
    with pytest.raises(OutreachRefused, match="perhaps sent"):
        sent(request_to_ana, days(ten, 2), timing="Now.")

    actions.settle_uncertain(letter=left, was_sent=True, at=days(ten, 1))
    assert stand(request_to_ana, days(ten, 1)).state is State.SENT


def test_what_was_not_sent_after_all_is_a_draft_again(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    actions.came_to(letter=left, attempt=1, delivery=uncertain(), at=ten)
    Letter.objects.filter(request=request_to_ana, state="draft").delete()
    actions.settle_uncertain(letter=left, was_sent=False, at=ten)

    assert Letter.objects.get(id=left.id).state == Letter.State.DRAFT
    assert not Event.objects.exists()


def test_a_server_that_takes_nothing_leaves_the_letter_with_its_writer(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    assert actions.came_to(letter=left, attempt=1, delivery=later(Stage.CONNECT), at=ten)

    left.refresh_from_db()
    assert (left.state, left.trouble) == (Letter.State.DRAFT, "The mail server could not be reached; nothing was sent.")
    assert not Event.objects.exists()


def test_a_late_word_of_a_given_up_attempt_settles_what_was_uncertain_and_nothing_else(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    assert not actions.came_to(letter=left, attempt=7, delivery=TAKEN, at=ten)
    actions.came_to(letter=left, attempt=1, delivery=uncertain(), at=ten)
    assert actions.came_to(letter=left, attempt=1, delivery=TAKEN, at=ten)
    assert not actions.came_to(letter=left, attempt=1, delivery=TAKEN, at=ten)
    assert Event.objects.filter(what="sent").count() == 1


def test_a_mail_is_written_down_once(request_to_ana, ten):
    sent(request_to_ana, ten)
    told = {"what": "answered", "answer": "yes", "happened_at": ten, "message_id": "<1@x.example>", "at": ten}
    actions.record_event(request=request_to_ana, **told)
    with pytest.raises(OutreachRefused, match="already"):
        actions.record_event(request=request_to_ana, **told)


def test_a_slip_of_the_pen_is_taken_back_but_not_a_letter(request_to_ana, ten):
    letter = sent(request_to_ana, ten)
    slip = actions.record_event(request=request_to_ana, what="answered", answer="no", happened_at=ten, at=ten)
    actions.undo_event(event=slip, at=ten)

    assert stand(request_to_ana, ten).state is State.SENT
    with pytest.raises(OutreachRefused, match="unsent"):
        actions.undo_event(event=letter.events.get(), at=ten)


def test_a_request_rests_and_is_taken_up_again_with_a_reason(request_to_ana, ten):
    sent(request_to_ana, ten)
    actions.let_rest(request=request_to_ana, at=days(ten, 9))
    assert stand(request_to_ana, days(ten, 9)).state is State.CLOSED_QUIET
    with pytest.raises(OutreachRefused, match="why"):
        actions.take_up_again(request=request_to_ana, reason=" ", at=days(ten, 40))

    actions.take_up_again(request=request_to_ana, reason="She moved to the team I wrote about.", at=days(ten, 40))
    assert stand(request_to_ana, days(ten, 40)).state is State.REOPENED


def test_only_a_request_in_which_nothing_happened_can_be_left(request_to_ana, ten, nora, monday):
    other = actions.begin_request(owner=nora, person=add_person(owner=nora, name="Bo", at=monday), at=ten)
    actions.leave_request(request=other, at=ten)
    sent(request_to_ana, ten)
    with pytest.raises(OutreachRefused, match="let it rest"):
        actions.leave_request(request=request_to_ana, at=ten)
    assert Request.objects.get() == request_to_ana


def test_a_request_goes_with_its_person_into_a_merge(nora, request_to_ana, ten, monday):
    twin = add_person(owner=nora, name="Ana Silva", at=monday)
    merge_people(kept=twin, gone=request_to_ana.person, reasons=["you said so"], at=ten)
    assert Request.objects.get().person == twin


def test_the_measure_holds_only_what_is_not_usual(nora, ten):
    measure = actions.set_measure(owner=nora, chosen={"follow_ups": 2, "follow_up_gap": 6}, country="pt", at=ten)
    assert (measure.chosen, measure.country) == ({"follow_ups": 2}, "PT")
    with pytest.raises(OutreachRefused, match="follow_ups"):
        actions.set_measure(owner=nora, chosen={"follow_ups": 3}, at=ten)
    with pytest.raises(OutreachRefused, match="country"):
        actions.set_measure(owner=nora, chosen={}, country="QQ", at=ten)


def test_requests_are_read_in_as_many_queries_for_one_as_for_five(nora, monday, ten, django_assert_num_queries):
    for number in range(5):
        person = add_person(owner=nora, name=f"P{number}", at=monday)
        sent(
            actions.begin_request(owner=nora, person=person, channel="other", at=ten), days(ten, number % 4), timing="x"
        )
    with django_assert_num_queries(4):  # measure, requests with people, events, letters
        assert len(queries.stands(explorer=nora, at=days(ten, 5))) == 5


def test_what_was_to_leave_when_askwell_stopped_is_a_draft_again_and_no_late_worker_sends_it(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    assert actions.after_a_restart(at=ten) == [left]
    left.refresh_from_db()
    assert (left.state, left.trouble) == (
        Letter.State.DRAFT,
        "Askwell stopped before the letter left; nothing was sent.",
    )
    again = actions.leave(letter=left, message_id="<b@b.example>", at=ten)
    assert not claim(letter=again, attempt=1, at=ten)
    assert claim(letter=again, attempt=2, at=ten)
    assert not claim(letter=again, attempt=2, at=ten), "of two workers one may begin"


@pytest.mark.parametrize("words", ["", "Something I began meanwhile."])
def test_what_comes_back_keeps_what_was_begun_meanwhile(request_to_ana, ten, words):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    body = left.body
    begun = actions.draft_of(request=request_to_ana, at=ten)
    actions.write_letter(letter=begun, subject="", body=words, at=ten)
    assert actions.came_to(letter=left, attempt=1, delivery=later(Stage.CONNECT), at=ten)

    (kept,) = request_to_ana.letters.all()
    assert kept.body == (f"{body}\n\n{words}" if words else body)


def test_what_was_noted_as_sent_and_never_was_is_taken_back_in_one_step(request_to_ana, ten):
    letter = sent(request_to_ana, ten)
    follow_up = sent(request_to_ana, days(ten, 9))
    with pytest.raises(OutreachRefused, match="Another letter has left"):
        actions.take_back_sent(letter=letter, at=days(ten, 9))
    actions.take_back_sent(letter=follow_up, at=days(ten, 9))

    assert stand(request_to_ana, days(ten, 9)).state is State.SENT
    assert stand(request_to_ana, days(ten, 9)).is_due
    assert Letter.objects.get(state="draft").body == follow_up.body
    assert sent(request_to_ana, days(ten, 9)).id == follow_up.id


def test_a_letter_that_was_not_sent_after_all_though_one_thought_so_is_taken_back_too(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    claim(letter=left, attempt=1, at=ten)
    actions.came_to(letter=left, attempt=1, delivery=uncertain(), at=ten)
    actions.settle_uncertain(letter=left, was_sent=True, at=days(ten, 1))
    assert Letter.objects.get(id=left.id).sent_at == ten
    actions.take_back_sent(letter=left, at=days(ten, 1))
    assert stand(request_to_ana, days(ten, 1)).state is State.IDEA


def test_what_a_mail_server_took_is_not_taken_back(request_to_ana, ten):
    left = actions.leave(letter=draft(request_to_ana, ten), message_id="<a@b.example>", at=ten)
    claim(letter=left, attempt=1, at=ten)
    actions.came_to(letter=left, attempt=1, delivery=TAKEN, at=ten)
    with pytest.raises(OutreachRefused, match="cannot be made unsent"):
        actions.take_back_sent(letter=left, at=ten)
