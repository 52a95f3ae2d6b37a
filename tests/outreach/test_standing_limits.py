"""What may leave now: the limits across requests, and which of them somebody with a reason may set aside."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.sending import Other, may_send, other_of
from askwell.outreach.rules.settings import Settings, SettingsRefused, grounds, settings_of
from askwell.outreach.rules.standing import plan
from askwell.outreach.rules.thread import Answer, Event, Place, Thread, What

BERLIN = Place("DE", "", "Europe/Berlin")
TOKYO = Place("JP", "", "Asia/Tokyo")


def at(month: int, day: int, hour: int = 10, minute: int = 0, zone: str = "Europe/Berlin") -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(zone))


def sent(*when: datetime) -> Thread:
    return Thread(tuple(Event(What.SENT, each) for each in when), BERLIN)


def may(what=What.SENT, thread=None, now=None, *, others=(), settings=None, place=BERLIN):
    return may_send(
        what,
        thread or Thread(place=place),
        settings=settings or Settings(),
        at=now or at(3, 10),
        calendar=calendar_of(place, BERLIN),
        own=calendar_of(BERLIN, BERLIN),
        others=others,
    )


def other(thread: Thread, now: datetime, **relation: bool) -> Other:
    return other_of(thread, settings=Settings(), at=now, calendar=calendar_of(BERLIN, BERLIN), **relation)


def test_a_first_request_may_leave_on_a_business_day():
    assert may().allowed


@pytest.mark.parametrize(
    ("now", "fine", "why"),
    [
        (at(3, 7), at(3, 9, 8), "It is the weekend there"),
        (at(4, 3), at(4, 7, 8), "It is a holiday there, Good Friday"),
        (at(3, 10, 20), at(3, 11, 8), "It is 20:00 there"),
        (at(3, 10, 6), at(3, 10, 8), "It is 06:00 there"),
        (at(3, 27, 23), at(3, 30, 8), "It is 23:00 there"),
    ],
)
def test_a_bad_hour_or_day_is_refused_with_the_first_good_moment_and_can_be_overridden(now, fine, why):
    found = may(now=now)
    assert (found.allowed, found.can_override, found.moment) == (False, True, fine)
    assert found.reason.startswith(why)
    assert found.reason.endswith(f"{fine.day} {fine:%B} 2026.")


def test_their_night_counts_not_ones_own():
    assert may(now=at(3, 10, 14), place=TOKYO).moment == at(3, 11, 8, zone="Asia/Tokyo")
    assert may(now=at(3, 10, 3), place=TOKYO).allowed


def test_a_follow_up_may_leave_when_its_day_has_come_and_not_before():
    assert may(thread=sent(at(3, 2)), now=at(3, 10)).allowed
    early = may(thread=sent(at(3, 2)), now=at(3, 9))
    assert (early.allowed, early.can_override, early.on) == (False, True, date(2026, 3, 10))


def test_a_second_follow_up_needs_a_reason_and_a_third_is_never_sent():
    second = may(thread=sent(at(3, 2), at(3, 10)), now=at(3, 18))
    assert (second.allowed, second.can_override) == (False, True)
    third = may(thread=sent(at(3, 2), at(3, 10), at(3, 18)), now=at(4, 20))
    assert (third.allowed, third.can_override, third.on) == (False, False, None)
    assert may(thread=sent(at(3, 2), at(3, 10)), now=at(3, 18), settings=Settings(follow_ups=2)).allowed


@pytest.mark.parametrize("now", [at(3, 10, 10), at(3, 10, 18), at(3, 11, 9)])
def test_writing_twice_is_refused_whatever_the_reason(now):
    found = may(thread=sent(at(3, 10, 10)), now=now)
    assert (found.allowed, found.can_override, found.on) == (False, False, date(2026, 3, 18))
    assert may(What.WROTE, sent(at(3, 10, 10)), now).can_override is False


def test_after_two_business_days_somebody_with_a_reason_may_write_again():
    assert may(thread=sent(at(3, 10, 10)), now=at(3, 12, 9)).can_override


@pytest.mark.parametrize("answer", [Answer.NO, Answer.STOP])
def test_after_a_no_nothing_is_asked_any_more(answer):
    events = (Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 3), answer))
    found = may(thread=Thread(events, BERLIN), now=at(9, 1))
    assert (found.allowed, found.can_override, found.on) == (False, False, None)


def test_a_no_may_be_thanked_for_once_and_a_stop_not_at_all():
    no = (Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 3), Answer.NO))
    assert may(What.WROTE, Thread(no, BERLIN), at(3, 7, 22)).allowed
    assert not may(What.WROTE, Thread((*no, Event(What.WROTE, at(3, 4))), BERLIN), at(5, 5)).can_override
    stop = (Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 3), Answer.STOP))
    assert not may(What.WROTE, Thread(stop, BERLIN), at(3, 4)).allowed


def test_a_no_in_one_request_holds_in_the_next():
    no = Thread((Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 3), Answer.NO)), BERLIN)
    found = may(now=at(9, 1), others=[other(no, at(9, 1), same_person=True)])
    assert (found.allowed, found.can_override) == (False, False)
    assert may(now=at(9, 1), others=[other(no, at(9, 1), same_employer=True)]).allowed


def test_somebody_who_is_not_to_be_asked_is_not_written_to_at_all():
    resting = Thread((Event(What.ANSWERED, at(3, 3), Answer.YES),), BERLIN, asked_to_rest=True)
    assert not may(What.WROTE, resting, at(3, 4)).can_override
    assert not may(What.WROTE, resting, at(3, 4)).allowed
    stopped = [other(resting, at(3, 4), same_person=True)]
    yes = Thread((Event(What.ANSWERED, at(3, 3), Answer.YES),), BERLIN)
    assert not may(What.WROTE, yes, at(3, 4), others=stopped).allowed


def test_before_a_day_they_named_nothing_is_asked():
    later = (Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 3), Answer.LATER, date(2026, 4, 3)))
    found = may(thread=Thread(later, BERLIN), now=at(3, 20))
    assert (found.allowed, found.can_override, found.on) == (False, False, date(2026, 4, 7))
    assert may(thread=Thread(later, BERLIN), now=at(4, 7)).allowed
    assert may(What.WROTE, Thread(later, BERLIN), at(3, 3, 23)).allowed
    new = may(now=at(3, 20), others=[other(Thread(later, BERLIN), at(3, 20), same_person=True)])
    assert (new.allowed, new.can_override, new.on) == (False, False, date(2026, 4, 7))


def test_their_answer_is_answered_and_not_reminded():
    yes = Thread((Event(What.SENT, at(3, 2)), Event(What.ANSWERED, at(3, 7), Answer.YES)), BERLIN)
    reminder = may(What.SENT, yes, at(3, 10))
    assert (reminder.allowed, reminder.can_override) == (False, False)
    assert "answer" in reminder.reason
    assert may(What.WROTE, yes, at(3, 7, 22)).allowed


def test_what_was_closed_is_taken_up_again_before_anything_is_sent():
    closed = (Event(What.SENT, at(3, 2)), Event(What.CLOSED, at(3, 11)))
    assert "take it up again" in may(thread=Thread(closed, BERLIN), now=at(3, 20)).reason
    assert may(thread=Thread((*closed, Event(What.REOPENED, at(3, 19))), BERLIN), now=at(3, 20)).allowed


def test_one_person_has_one_open_request():
    open_one = other(sent(at(3, 2)), at(3, 10), same_person=True)
    found = may(now=at(3, 10), others=[open_one])
    assert (found.allowed, found.can_override, found.on) == (False, False, date(2026, 3, 18))


def test_a_new_request_is_no_way_around_the_follow_ups():
    silent = sent(at(2, 2), at(2, 10))
    second = may(now=at(4, 20), others=[other(silent, at(4, 20), same_person=True)])
    assert (second.allowed, second.can_override, second.on) == (False, True, date(2026, 5, 8))
    assert may(now=at(5, 8), others=[other(silent, at(5, 8), same_person=True)]).allowed
    silent = sent(at(3, 2), at(3, 10), at(3, 18))
    never = may(now=at(9, 1), others=[other(silent, at(9, 1), same_person=True)])
    assert (never.allowed, never.can_override) == (False, False)


def test_a_second_person_of_one_house_waits_three_business_days():
    others = [other(sent(at(3, 5)), at(3, 6), same_employer=True)]
    found = may(now=at(3, 6), others=others)
    assert (found.allowed, found.can_override, found.on) == (False, True, date(2026, 3, 10))
    assert may(now=at(3, 10), others=others).allowed
    answered = Thread((*sent(at(3, 5)).events, Event(What.ANSWERED, at(3, 5, 15), Answer.NO)), BERLIN)
    assert may(now=at(3, 6), others=[other(answered, at(3, 6), same_employer=True)]).allowed


def test_one_source_has_three_open_requests_at_most():
    now = at(3, 10)
    others = [other(sent(at(2, day)), now, same_referrer=True) for day in (23, 24, 25)]
    found = may(now=now, others=others)
    assert (found.allowed, found.can_override, found.on) == (False, True, date(2026, 3, 18))
    assert "3 requests" in found.reason
    assert may(now=now, others=others[:2]).allowed
    assert may(now=now, others=others, settings=Settings(referrer_open=4)).allowed


def test_a_follow_up_is_not_held_up_by_other_requests():
    others = [other(sent(at(3, 9)), at(3, 10), same_employer=True, same_referrer=True) for _ in range(6)]
    assert may(thread=sent(at(3, 2)), now=at(3, 10), others=others).allowed


def test_the_week_has_the_measure_its_explorer_gave_it():
    others = [other(sent(at(3, 9, 9 + n)), at(3, 11)) for n in range(5)]
    found = may(now=at(3, 11), others=others)
    assert (found.allowed, found.can_override, found.on) == (False, True, date(2026, 3, 16))
    assert "5 people this week" in found.reason
    assert may(now=at(3, 16), others=others).allowed
    assert may(now=at(3, 11), others=others[1:]).allowed


def test_a_request_that_came_back_does_not_count():
    lost = Thread((*sent(at(3, 10, 9)).events, Event(What.BOUNCED, at(3, 10, 9, 1))), BERLIN)
    assert may(thread=lost, now=at(3, 10, 10)).allowed
    others = [other(lost, at(3, 10)) for _ in range(5)]
    assert may(now=at(3, 10), others=others).allowed


def test_what_is_hard_outweighs_what_may_be_set_aside():
    found = may(thread=sent(at(3, 7)), now=at(3, 7, 22))
    assert (found.allowed, found.can_override) == (False, False)


def test_every_moment_given_is_a_moment_at_which_it_is_allowed():
    start = at(3, 2)
    for hours in range(0, 24 * 21, 5):
        found = may(thread=sent(start), now=start + timedelta(hours=hours))
        if found.moment:
            assert may(thread=sent(start), now=found.moment).allowed


def test_the_plan_shows_the_follow_ups_and_the_end():
    calendar = calendar_of(BERLIN, BERLIN)
    found = plan(Settings(follow_ups=2), at(3, 6, 21), calendar)
    assert found.sent == date(2026, 3, 9)
    assert found.follow_ups == (date(2026, 3, 17), date(2026, 3, 25))
    assert found.closes == date(2026, 4, 2)


@pytest.mark.parametrize("chosen", [{"follow_ups": 3}, {"follow_up_gap": 1}, {"follow_ups": True}, {"hurry": 1}])
def test_a_number_that_cannot_be_is_refused_by_name(chosen):
    with pytest.raises(SettingsRefused, match=next(iter(chosen))):
        settings_of(chosen)


def test_every_number_has_its_ground():
    assert all(
        g.grade and g.why.endswith(".") and g.least <= getattr(Settings(), n) <= g.most for n, g in grounds().items()
    )
