"""Keeping what is typed during a talk, and making it part of the talk."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from tests.conversations.test_live_rules import AT, DEVICES, LINES, Device, operations_as_sent

from askwell.conversations import queries
from askwell.conversations.actions.agreeing import agree_on, call_off
from askwell.conversations.actions.live import keep_operations, note_lines, take_notes_in
from askwell.conversations.models import Conversation, Note, NoteOperation, Transcript, Turn
from askwell.conversations.queries.live import kinds_of, lines_on_record, marks_of, notes_of, operations_since
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.conversations.rules.live import Kind, Mark
from askwell.journal.models import Entry
from askwell.people.actions import add_person
from askwell.preparation.models import Plan, PlannedQuestion


@pytest.fixture
def talk(nora, monday) -> Conversation:
    maja = add_person(owner=nora, name="Maja Holt", at=monday)
    begins_at = monday + dt.timedelta(minutes=5)
    return agree_on(person=maja, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=monday)


@pytest.fixture
def later(monday):
    return monday + dt.timedelta(hours=1)


def keep(talk: Conversation, device: Device, at, **given) -> int:
    sent = given.get("sent", operations_as_sent([device]))
    return keep_operations(
        owner=talk.owner, conversation=talk, device=uuid.UUID(device.name), operations=sent, at=at
    ).number


def written(*lines: str, **marks: str) -> Device:
    """A device that wrote these lines, the line of each number marked or sorted as said."""
    device = Device(DEVICES[0])
    for n, text in enumerate(lines):
        device.write(LINES[n], text, after=LINES[n - 1] if n else None)
    for word, numbers in marks.items():
        for n in numbers:
            if word in {*Mark}:
                device.do(does="mark", line=LINES[int(n)], mark=word, on=True)
            else:
                device.do(does="sort", line=LINES[int(n)], kind=word)
    return device


def test_a_batch_sent_twice_is_kept_once(talk, later):
    device = written("nights", "days")
    assert keep(talk, device, later) == 2
    assert keep(talk, device, later) == 2
    assert NoteOperation.objects.count() == 2


def test_nothing_is_kept_after_a_gap(talk, later):
    sent = operations_as_sent([written("one", "two", "three", "four")])
    assert keep(talk, Device(DEVICES[0]), later, sent=[sent[3], sent[0], sent[1]]) == 2
    assert keep(talk, Device(DEVICES[0]), later, sent=sent[3:]) == 2
    assert keep(talk, Device(DEVICES[0]), later, sent=sent[2:]) == 4
    assert [line.text for line in lines_on_record(conversation=talk)] == ["one", "two", "three", "four"]


def test_other_operations_under_numbers_that_are_kept_are_not_passed_over_in_silence(talk, nora, later):
    keep(talk, written("one", "two"), later)
    sent = operations_as_sent([written("one", "another two", "three")])
    found = keep_operations(owner=nora, conversation=talk, device=uuid.UUID(DEVICES[0]), operations=sent, at=later)
    assert (found.number, found.disputed_from) == (2, 2)
    assert [line.text for line in lines_on_record(conversation=talk)] == ["one", "two"]


def test_a_batch_with_something_wrong_in_it_is_refused_as_a_whole(talk, later):
    sent = operations_as_sent([written("one", "two")])
    sent[1]["does"] = "guess"
    with pytest.raises(ConversationRefused, match="another version"):
        keep(talk, Device(DEVICES[0]), later, sent=sent)
    assert not NoteOperation.objects.exists()


def test_nobody_writes_in_somebody_elses_talk(talk, sten, later):
    with pytest.raises(ConversationRefused, match="your own talks"):
        keep_operations(owner=sten, conversation=talk, device=uuid.uuid4(), operations=[], at=later)


def test_a_device_hears_what_others_did_since_and_not_its_own(talk, later):
    laptop, phone = written("one"), Device(DEVICES[1])
    keep(talk, laptop, later)
    phone.write(LINES[1], "two")
    keep(talk, phone, later)
    heard = operations_since(conversation=talk, serial=0, besides=uuid.UUID(DEVICES[0]))
    assert [(str(row.device), row.number) for row in heard] == [(DEVICES[1], 1)]
    assert not operations_since(conversation=talk, serial=heard[-1].serial, besides=uuid.UUID(DEVICES[0]))


def test_consent_is_a_dated_fact_of_the_talk_and_in_the_journal(talk, later):
    device = Device(DEVICES[0])
    device.do(does="consent", consent="transcript")
    keep(talk, device, later)
    talk.refresh_from_db()
    assert (talk.consent, talk.consent_at) == ("transcript", dt.datetime.fromisoformat(AT))
    assert Entry.objects.get(verb="asked consent").detail == {"consent": "transcript"}


def test_lines_become_turns_and_what_was_said_stays_apart_from_what_was_thought(talk, later):
    device = written(
        "Mornings are patients", "She smiled", "I want this", "The manager leaves",
        observed="1", felt="2", off_the_record="3", quote="0", energy_up="01",
    )  # fmt: skip
    device.write(LINES[4], "  ")
    keep(talk, device, later)
    taken = take_notes_in(conversation=talk, at=later)
    talk.refresh_from_db()
    turns = list(queries.turns_of(conversation=talk))
    assert (taken.added, taken.changed, talk.state) == (3, 0, State.HELD)
    assert [(turn.text, turn.participant.part) for turn in turns] == [
        ("Mornings are patients", Part.PROFESSIONAL),
        ("She smiled", Part.EXPLORER),
        ("I want this", Part.EXPLORER),
    ]
    assert turns[0].participant.person.name == "Maja Holt"
    assert marks_of(conversation=talk) == {turns[0].id: {Mark.QUOTE, Mark.ENERGY_UP}, turns[1].id: {Mark.ENERGY_UP}}
    kinds = kinds_of(conversation=talk)
    assert [kinds[turn.id] for turn in turns] == [Kind.SAID, Kind.OBSERVED, Kind.FELT]
    assert bytes(talk.transcript.original).decode().splitlines() == [turn.text for turn in turns]
    assert queries.shares(conversation=talk, turns=turns) == []  # who wrote is not who spoke


def test_what_is_off_the_record_is_nowhere_but_on_the_live_page(talk, later):
    device = written("Said openly", "Between us", off_the_record="1")
    keep(talk, device, later)
    take_notes_in(conversation=talk, at=later)
    assert [line.text for line in lines_on_record(conversation=talk)] == ["Said openly"]
    assert not Turn.objects.filter(text__contains="Between us").exists()
    assert not any(b"Between" in bytes(original) for original in Transcript.objects.values_list("original", flat=True))
    assert [line.text for line in notes_of(conversation=talk)[0].in_order()] == ["Said openly", "Between us"]


def test_what_is_called_off_the_record_later_leaves_the_talk_at_once(talk, later):
    device = written("Said openly", "Between us")
    keep(talk, device, later)
    take_notes_in(conversation=talk, at=later)
    device.do(does="mark", line=LINES[1], mark="off_the_record", on=True)
    keep(talk, device, later)
    assert [turn.text for turn in Turn.objects.all()] == ["Said openly"]
    assert b"Between" not in bytes(Transcript.objects.get().original)


def test_taken_in_again_new_lines_join_marks_follow_and_words_stay(talk, later):
    device = written("one", "two")
    keep(talk, device, later)
    take_notes_in(conversation=talk, at=later)
    device.write(LINES[1], "two, changed")
    device.write(LINES[2], "three", after=LINES[1])
    device.do(does="mark", line=LINES[0], mark="skill", on=True)
    keep(talk, device, later)
    taken = take_notes_in(conversation=talk, at=later)
    assert (taken.added, taken.changed) == (1, 1)
    assert [turn.text for turn in queries.turns_of(conversation=talk)] == ["one", "two", "three"]
    assert Note.objects.get(line=LINES[0]).marks == ["skill"]


def test_both_texts_of_a_line_become_turns(talk, later):
    laptop, phone = written("nights"), Device(DEVICES[1])
    phone.hear(laptop)
    laptop.write(LINES[0], "nights are quiet")
    phone.write(LINES[0], "nights are long")
    keep(talk, laptop, later)
    keep(talk, phone, later)
    assert take_notes_in(conversation=talk, at=later).added == 2
    assert take_notes_in(conversation=talk, at=later).added == 0
    assert [turn.text for turn in queries.turns_of(conversation=talk)] == ["nights are quiet", "nights are long"]


def test_a_turn_knows_how_far_into_the_talk_it_was_written(talk, later):
    device = Device(DEVICES[0])
    device.do(does="clock", clock="begun")
    device.do(does="text", line=LINES[0], text="one", over=[], after=None, at="2026-11-26T10:01:30+01:00")
    keep(talk, device, later)
    take_notes_in(conversation=talk, at=later)
    assert Turn.objects.get().start == 90.0


def test_nothing_is_taken_in_where_nothing_was_noted_or_the_talk_was_called_off(talk, later):
    with pytest.raises(ConversationRefused, match="at least one line"):
        take_notes_in(conversation=talk, at=later)
    keep(talk, written("one"), later)
    call_off(conversation=talk, at=later)
    with pytest.raises(ConversationRefused, match="called off"):
        take_notes_in(conversation=talk, at=later)


def test_lines_can_be_added_without_javascript(talk, nora, later):
    keep(talk, written("one"), later)
    assert note_lines(owner=nora, conversation=talk, text=" two \n\nthree", kind=Kind.OBSERVED, at=later) == 2
    assert note_lines(owner=nora, conversation=talk, text="four", kind=Kind.SAID, at=later) == 1
    lines = lines_on_record(conversation=talk)
    assert [line.text for line in lines] == ["one", "two", "three", "four"]
    assert [line.kind for line in lines] == [Kind.SAID, Kind.OBSERVED, Kind.OBSERVED, Kind.SAID]
    with pytest.raises(ConversationRefused, match="at least one line"):
        note_lines(owner=nora, conversation=talk, text=" \n", kind=Kind.SAID, at=later)


def test_a_prepared_question_knows_when_it_was_asked(talk, nora, later):
    person = talk.participants.get().person
    plan = Plan.objects.create(owner=nora, person=person, begun_at=later)
    question = PlannedQuestion.objects.create(owner=nora, plan=plan, text="How do nights go?", place=0, added_at=later)
    device = Device(DEVICES[0])
    device.do(does="asked", question=str(question.id), on=True)
    keep(talk, device, later)
    question.refresh_from_db()
    assert question.asked_at == dt.datetime.fromisoformat(AT)
    device.do(does="asked", question=str(question.id), on=False)
    keep(talk, device, later)
    question.refresh_from_db()
    assert question.asked_at is None
