"""One behaviour of the checks at a time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.outreach.rules.numbers import SettingsRefused
from askwell.outreach.rules.writing import Channel, Draft, Kind, Known, Letter, body_room, check, subject_room, unjudged
from askwell.outreach.rules.writing.durations import durations
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.offers import offered
from askwell.outreach.rules.writing.plainness import syllables
from askwell.outreach.rules.writing.reading import own_words, read

MONDAY = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def rules(body: str, **more) -> set[str]:
    draft = Draft(body, **{part: more.pop(part) for part in list(more) if part in Draft.__slots__})
    return {finding.rule for finding in check(draft, at=MONDAY, **more)}


@pytest.mark.parametrize(
    "words",
    [
        "I am not asking for a job.",
        "This is not about a job at your firm.",
        "I'm no longer looking for a position.",
        "I would like to know what your job is like.",
        "Would you be open to a call?",
        "You wrote about hiring your first nurse.",
        "How do you find the position of a satellite?",
        "During my internship at the zoo I met your otters.",
        "Ravi referred me to you.",
        "What is the role of trust in your work?",
        "It does not matter whether you are hiring or not.",
        "Could you refer me to a colleague who knows more?",
        "How did you get your first job?",
        "Do you have any openings in your calendar next week?",
    ],
)
def test_a_word_of_work_is_no_request_for_it(words):
    assert "REQ-JOB" not in rules(words)


@pytest.mark.parametrize(
    "words",
    [
        "I am looking for a job in design.",
        "Are you hiring at the moment?",
        "I am not sure if you are hiring, but I would be glad to know.",
        "Do you know of any openings in your team?",
        "I'm not asking for a job, but are there any internships this summer?",
        "Could you refer me for the open role?",
        "Would you review my CV?",
        "I would love to join your team.",
        "Could you pass on my resume to your manager?",
        "How can I get hired at your firm?",
        "Please consider me for any vacancy.",
    ],
)
def test_a_request_for_work_keeps_the_letter_back_until_there_is_a_reason(words):
    found, *_ = [f for f in check(Draft(words), at=MONDAY) if f.rule == "REQ-JOB"]

    assert found.severity == "block"
    assert found.overridable
    assert words[found.span.begin : found.span.end]


def test_what_a_quoted_mail_or_a_quotation_says_is_not_held_against_the_writer():
    quoted = "I liked your story of the boy who asked “are you hiring?” every day.\n\nOn Monday, Ana wrote:\n> Please find attached my CV"

    assert not {"REQ-JOB", "REQ-ATT"} & rules(quoted)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Please find attached my CV.", True),
        ("I've attached my portfolio.", True),
        ("My resume is attached.", True),
        ("Attached is a short summary.", True),
        ("I am attached to this town.", False),
        ("The school attached to the hospital is where I learnt.", False),
        ("I have not attached a CV.", False),
        ("Nothing is attached to this mail.", False),
        ("Your work on attachment theory moved me.", False),
    ],
)
def test_an_attachment_is_told_from_being_attached(words, told):
    assert ("REQ-ATT" in rules(words)) is told


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("20 minutes", [20]),
        ("15–20 min", [20]),
        ("fifteen to twenty minutes", [20]),
        ("a quarter of an hour", [15]),
        ("half an hour", [30]),
        ("an hour and a half", [90]),
        ("three quarters of an hour", [45]),
        ("twenty-five mins", [25]),
        ("a 20-minute call", [20]),
        ("1.5 hours", [90]),
        ("a few minutes", [None]),
        ("20 people and 3 hosts", []),
    ],
)
def test_minutes_are_read_in_words_and_figures(words, minutes):
    assert [each.minutes for each in durations(words)] == minutes


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Tuesday 3 or Thursday 5 March between 9 and 11 would suit me.", ["03-03", "03-05"]),
        ("I am free next week Tuesday or Wednesday.", ["03-10", "03-11"]),
        ("Would March 9, 10 or 11 suit you?", ["03-09", "03-10", "03-11"]),
        ("I could do the 3rd, 4th or 10th of March.", ["03-03", "03-04", "03-10"]),
        ("Would Monday to Wednesday next week do?", ["03-09", "03-11", "03-10"]),
        ("I could call tomorrow.", ["03-03"]),
        ("I heard you speak last Thursday.", []),
        ("I have to hand it in by Friday 13 March.", []),
        ("Any time would be fine.", []),
    ],
)
def test_the_days_a_letter_offers_are_read(words, days):
    found = offered(read(words), MONDAY.date()).days

    assert [f"{day:%m-%d}" for day, _ in found] == days


@given(
    st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)),
    st.integers(0, 13),
    st.sampled_from(
        ["{d:%A} {d.day} {d:%B}", "{d:%B} {d.day}", "the {d.day}th of {d:%B}", "{d.day} {d:%b}", "{d:%Y-%m-%d}"]
    ),
)
@settings(max_examples=300, deadline=None)
def test_any_near_day_is_found_in_any_way_of_writing_it(today, ahead, written):
    day = today + dt.timedelta(days=ahead)

    assert [found for found, _ in offered(read(f"Would {written.format(d=day)} suit you?"), today).days] == [day]


def test_days_off_nights_and_unnamed_zones_are_pointed_out():
    def said(words: str, **more) -> str:
        draft = Draft(f"{words} Could we talk for 20 minutes by phone about rivers?")
        return " ".join(f.why for f in check(draft, at=MONDAY, **more) if f.rule == "REQ-WIN")

    good = "Tuesday 10 March at 10:00 or Thursday 12 March at 11:00 would be good."
    assert said(good) == ""
    assert "Thursday 12 March is a day off" in said(good, is_day_off=lambda day: day.day == 12)
    assert "whose time" in said(good, zone="Asia/Tokyo", own_zone="Europe/Lisbon")
    assert said(good.replace("be good", "be good, Tokyo time"), zone="Asia/Tokyo", own_zone="Europe/Lisbon") == ""
    assert "at night" in said(good.replace("10:00", "23:00"))
    assert "single time" in said("Tuesday 10 March at 10:00 would be good.")
    assert "next two weeks" in said("Tuesday 2 June or Thursday 4 June would be good.")


def test_greeting_signature_and_quoted_mail_do_not_count_as_words():
    body = "Dear Dr. Silva,\n\none two three.\n\nKind regards,\nNora Lindqvist\nLund\n\nOn Mon, 2 March, Ana wrote:\n> four five"

    assert own_words(body) == "one two three."
    assert own_words("Hi Ana, one two.\n\nBest, Nora") == "one two."
    assert own_words("Hello,\n\none two\n\nThanks\nBo\n\nPS: three") == "one two PS: three"


def test_a_channel_says_how_much_is_left_in_the_units_it_counts():
    assert body_room("x" * 190, Channel.NOTE).left == 10
    assert body_room("😊" * 100, Channel.NOTE, note=300).left == 100
    assert subject_room("x" * 201, Channel.INMAIL).left == -1
    assert body_room("x" * 1900, Channel.INMAIL).left == 0
    assert body_room("x", Channel.MAIL).left is None


def test_a_note_that_linkedin_would_not_take_is_marked_where_it_is_too_long():
    body = "I read your post on bells. " * 12
    (found,) = [f for f in check(Draft(body), at=MONDAY, channel=Channel.NOTE) if f.rule == "REQ-LEN"]

    assert (found.severity, found.span.begin) == ("strong", 200)
    paid = check(Draft(body), at=MONDAY, channel=Channel.NOTE, measures=Measures(note_most=300))
    assert [one.span.begin for one in paid if one.rule == "REQ-LEN"] == [300]


def test_lengths_rise_from_too_few_words_to_far_too_many():
    with pytest.raises(SettingsRefused, match="go up"):
        Measures(words_good=130, words_most=120)
    with pytest.raises(SettingsRefused, match="from 5 to 60"):
        Measures(minutes=90)
    with pytest.raises(SettingsRefused, match="more than what is too long"):
        Measures(minutes=40)


def test_the_numbers_are_the_explorers_to_change():
    body = "Could we talk on the phone for 40 minutes about rivers?"

    assert "REQ-DUR" in rules(body)
    assert "REQ-DUR" not in rules(body, measures=Measures(minutes_most=45))


def test_what_is_known_of_the_person_makes_a_reason_concrete():
    body = "I would like to understand how Brightwater cleans its tanks. I wash bottles."

    assert "REQ-WHY" in rules(body)
    assert "REQ-WHY" not in rules(body, about=Known(employer="Brightwater Ltd"[:11]))


def test_other_languages_are_judged_by_what_holds_in_any():
    german = "Ich suche eine Stelle in Ihrem Haus und lege meinen Lebenslauf bei. Hätten Sie eine Stunde Zeit?"

    assert "REQ-JOB" not in rules(german)
    assert "REQ-ATT" in rules(german, attachments=("lebenslauf.pdf",))
    assert "REQ-JOB" in unjudged(Draft(german))
    assert "REQ-LEN" in unjudged(Draft("先生の講演を聞いて、とても感動しました。お話を伺えますか。"))
    assert unjudged(Draft("Could we talk about your work?")) == ()


def test_a_follow_up_is_not_asked_for_what_the_first_letter_said():
    found = rules("If now is not a good time, a short no is fine.", kind=Kind.FOLLOW_UP, original="one " * 60)

    assert found == set()


def test_an_empty_letter_has_nothing_wrong_yet():
    assert check(Draft(" \n", subject="HELLO THERE"), at=MONDAY) == []


def test_the_same_letter_to_three_others_is_noticed_whatever_their_names():
    def body(name: str, house: str) -> str:
        return f"Dear {name},\n\nI want to see how people at {house} spend a week, and to learn what one needs for it. Would you tell me on the phone?"

    others = [
        Letter(body(name, house), Known(name=name, employer=house))
        for name, house in [("Bo", "Arc"), ("Cy", "Dun"), ("Di", "Eve")]
    ]
    about = Known(name="Al", employer="Zed Works")

    assert "REQ-BULK" in rules(body("Al", "Zed Works"), about=about, others=others)
    assert "REQ-BULK" not in rules(body("Al", "Zed Works"), about=about, others=others[:2])


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("make", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("houses", 2),
        ("video", 3),
        ("idea", 3),
        ("university", 5),
    ],
)
def test_syllables_are_counted_as_spoken(word, count):
    assert syllables(word) == count


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_can_be_looked_at(text):
    for finding in check(Draft(text, subject=text[:50]), at=MONDAY):
        assert 0 <= finding.span.begin <= finding.span.end <= max(len(text), 1)
    views = read(text)
    assert len(views.own) == len(views.said) == len(views.signature) == len(text)
