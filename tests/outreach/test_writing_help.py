"""Scaffold, one's own phrases, letters side by side, and the times to offer."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.outreach.rules.windows import windows, windows_in_words
from askwell.outreach.rules.writing import (
    MARK,
    ChosenFacts,
    Known,
    Letter,
    Slot,
    alike,
    likeness,
    own_phrases,
    scaffold,
    side_by_side,
)
from askwell.outreach.rules.writing.offers import offered
from askwell.outreach.rules.writing.reading import read

SUNDAY = dt.datetime(2026, 3, 22, 18, tzinfo=dt.UTC)
ZONES = ["Europe/Lisbon", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Auckland", "Asia/Kolkata", "America/Sao_Paulo"]

EARLIER = """Dear Ana,

Ben Okafor told me that you moved to the night clinic at Marsh Lane. At Lund I learn how wards work.

Could I call you for 15 minutes on Tuesday 10 March? She said “you should ask Ana soon”. If this is a bad time, a short no is fine.

Nora

On Monday, Ana wrote:
> If you are too busy, a no from you is fine with me."""


def test_a_scaffold_asks_and_notes_and_writes_nothing():
    facts = ChosenFacts(
        name="Ana", referrer="Ben Okafor", reasons=("her talk on nights",), minutes=15, medium="by phone"
    )
    made = scaffold(facts)

    assert [place.slot for place in made.places] == list(Slot)
    assert all(place.question.endswith("?") for place in made.places)
    assert made.places[0].notes == ("Gave you the name: Ben Okafor",)
    assert made.places[3].notes == ("15 minutes", "by phone")
    assert made.missing == (Slot.LEARN,)


def test_only_facts_that_were_chosen_are_noted():
    assert all(place.notes == () for place in scaffold(ChosenFacts()).places)


def test_ones_own_phrases_come_back_without_the_people_they_were_about():
    letters = [Letter(EARLIER, Known(name="Ana Silva", employer="Marsh Lane", referrer="Ben Okafor"))]

    assert [p.words for p in own_phrases(letters, Slot.CONNECTION)] == [
        f"{MARK} told me that you moved to the night clinic at {MARK}."
    ]
    assert [p.words for p in own_phrases(letters, Slot.ASK)] == [f"Could I call you for 15 minutes on {MARK}?"]
    every = " ".join(p.words for slot in Slot for p in own_phrases(letters, slot, most=50))
    assert not any(word in every for word in ("Ana", "Ben", "Okafor", "Marsh", "Tuesday", "from you is fine"))


def test_what_somebody_else_wrote_is_never_offered():
    letters = [Letter(EARLIER)]

    assert [p.words for p in own_phrases(letters, Slot.EASY_NO)] == ["If this is a bad time, a short no is fine."]


def test_ones_own_school_stays_in_ones_own_phrases():
    letters = [Letter(EARLIER)]
    (phrase,) = own_phrases(letters, Slot.LEARN, own=Known(school="Lund"))

    assert phrase.words == "At Lund I learn how wards work."


def test_a_manner_of_speech_is_offered_once():
    letters = [Letter(EARLIER), Letter(EARLIER.replace("Ana", "Bo"))]

    assert len(own_phrases(letters, Slot.EASY_NO)) == 1


def test_letters_that_are_one_letter_are_grouped_and_others_are_not():
    frame = "I would like to hear what a week at {} is like and what you would tell a younger self. Could we talk for 20 minutes?"
    letters = [
        Letter(f"Dear Bo,\n\n{frame.format('Arc')}", Known(name="Bo", employer="Arc")),
        Letter(
            "Dear Cy,\n\nYour film on eels kept me awake. May I ask you how one lights a river at night?",
            Known(name="Cy"),
        ),
        Letter(f"Dear Di,\n\n{frame.format('Eve Mills')}", Known(name="Di", employer="Eve Mills")),
    ]

    (group,) = alike(letters)
    assert group.members == (0, 2)
    assert group.likeness == pytest.approx(1)
    assert likeness(letters[0], letters[1]) < 0.5


WORDS = st.lists(st.sampled_from("the a river boat, Ana you. we\n talk call! if no".split(" ")), max_size=40).map(
    " ".join
)


@given(WORDS, WORDS)
@settings(max_examples=100, deadline=None)
def test_the_pieces_side_by_side_are_the_two_texts(one, other):
    pieces = side_by_side(one, other)

    assert "".join(piece.one for piece in pieces) == one
    assert "".join(piece.other for piece in pieces) == other
    assert all((piece.one == piece.other) is piece.same for piece in pieces)


def longest_common(one: list[str], other: list[str]) -> int:
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


LOWER = st.lists(st.sampled_from("river boat water light stone paper glass bread".split()), min_size=8, max_size=30)


@given(LOWER, LOWER)
@settings(max_examples=100, deadline=None)
def test_likeness_is_the_share_of_words_in_common_in_their_order(one, other):
    expected = 2 * longest_common(one, other) / (len(one) + len(other))

    assert likeness(Letter("we " + " ".join(one)), Letter("we " + " ".join(other))) == pytest.approx(
        2 * (longest_common(one, other) + 1) / (len(one) + len(other) + 2)
    )
    assert 0 <= expected <= 1


def busy(day: int, begin: int, end: int) -> tuple[dt.datetime, dt.datetime]:
    return dt.datetime(2026, 3, day, begin, tzinfo=dt.UTC), dt.datetime(2026, 3, day, end, tzinfo=dt.UTC)


def test_windows_are_near_and_on_different_days_in_their_working_hours():
    found = windows(
        [], zone="Europe/Lisbon", own_zone="Europe/Lisbon", is_day_off=lambda _: False, at=SUNDAY, minutes=20
    )

    words = windows_in_words(found, zone="Europe/Lisbon")
    assert words == (
        "Tuesday 24 March between 9:00 and 11:00, Thursday 26 March between 14:00 and 16:00 "
        "or Monday 30 March between 9:00 and 11:00, Lisbon time"
    )


def test_ones_own_hours_stand_beside_theirs_across_a_change_of_clocks():
    found = windows(
        [], zone="America/New_York", own_zone="Europe/Berlin", is_day_off=lambda _: False, at=SUNDAY, minutes=20
    )
    words = windows_in_words(found, zone="America/New_York", own_zone="Europe/Berlin")

    assert "Tuesday 24 March between 9:00 and 11:00" in words  # five hours apart in this week, six in the next
    assert "Tuesday 24 March between 14:00 and 16:00" in words
    assert words.index("New York time") < words.index("in Berlin")


def test_a_busy_morning_and_a_holiday_are_left_alone():
    found = windows(
        [busy(24, 8, 13), busy(24, 9, 10)],
        zone="Europe/Lisbon",
        own_zone="Europe/Lisbon",
        is_day_off=lambda day: day.day == 26,
        at=SUNDAY,
        minutes=20,
    )

    assert [(w.begin.day, w.begin.hour) for w in found] == [(24, 13), (27, 9), (30, 14)]


def test_there_may_be_nothing_to_offer():
    full = [(SUNDAY, SUNDAY + dt.timedelta(days=30))]

    assert (
        windows(full, zone="Asia/Tokyo", own_zone="Asia/Tokyo", is_day_off=lambda _: False, at=SUNDAY, minutes=20) == ()
    )
    assert windows_in_words((), zone="Asia/Tokyo", own_zone="Asia/Tokyo") == ""


MOMENTS = st.tuples(st.integers(0, 15 * 96), st.integers(1, 40)).map(
    lambda pair: (
        SUNDAY + dt.timedelta(minutes=15 * pair[0] + 7),
        SUNDAY + dt.timedelta(minutes=15 * (pair[0] + pair[1])),
    )
)


@given(
    st.lists(MOMENTS, max_size=25),
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.integers(0, 200),
    st.sampled_from([15, 20, 30]),
)
@settings(max_examples=100, deadline=None)
def test_no_window_is_at_night_on_a_day_off_or_taken(taken, zone, own, later, minutes):
    at = SUNDAY + dt.timedelta(days=later)
    taken = [(begin + dt.timedelta(days=later), end + dt.timedelta(days=later)) for begin, end in taken]
    found = windows(taken, zone=zone, own_zone=own, is_day_off=lambda day: day.day % 5 == 0, at=at, minutes=minutes)

    assert len(found) <= 3
    assert len({window.begin.date() for window in found}) == len(found)
    for window in found:
        here = [moment.astimezone(ZoneInfo(own)) for moment in (window.begin, window.end)]
        assert window.begin.weekday() < 5
        assert window.begin.day % 5
        assert window.begin.hour >= 9
        assert (window.end.hour, window.end.minute) <= (17, 0)
        assert here[0].hour >= 7
        assert here[1].hour < 22 or (here[1].hour, here[1].minute) == (22, 0)
        assert window.end - window.begin >= dt.timedelta(minutes=minutes)
        assert dt.timedelta(days=1) < window.begin - at < dt.timedelta(days=16)
        assert not any(begin < window.end and window.begin < end for begin, end in taken)
    if len(found) > 1:
        words = f"Would {windows_in_words(found, zone=zone)} suit you?"
        assert [day for day, _ in offered(read(words), at.astimezone(ZoneInfo(zone)).date()).days] == [
            w.begin.date() for w in found
        ]
