"""Promises written down, changed, kept, let go, and taken back."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.conversations import queries as conversations
from askwell.conversations.actions import agree_on, begin_from_memory
from askwell.conversations.actions.live import keep_operations, take_notes_in
from askwell.conversations.models import Turn
from askwell.people.actions import add_person, merge_people
from askwell.relationships import actions, queries
from askwell.relationships.models import Promise
from askwell.relationships.rules import OwedBy, PromiseRefused, Standing

pytestmark = pytest.mark.django_db
ON = dt.date(2026, 11, 2)  # a Monday


@pytest.fixture
def talk(nora):
    return held(
        nora, "Ana Silva", "I'll send you the rota by Friday. It is long.", "Let me introduce you to Bea.", on=ON
    )


def proposed(talk):
    turns = list(conversations.turns_of(conversation=talk))
    noted = conversations.noted_in(conversation=talk)
    return queries.promises_in_talk(conversation=talk, turns=turns, noted=noted)


def make(talk, one, at):
    given = {"owed_by": one.owed_by, "what": one.what, "due_on": one.due_on, "turn": one.turn, "place": one.place}
    return actions.make_promise(conversation=talk, at=at, **given)


def test_plain_promises_are_proposed_with_the_day_named_or_the_usual_one(talk):
    rota, bea = proposed(talk)
    assert (rota.owed_by, rota.what, rota.due_on) == (
        *(OwedBy.THEM, "I'll send you the rota by Friday.", dt.date(2026, 11, 6)),
    )
    assert bea.due_on == ON + dt.timedelta(days=14)


def test_what_the_explorer_promised_is_due_sooner(nora, talk):
    talk.turns.filter(number=0).update(text="I'll let you know how it went.")
    mine = proposed(talk)[0]
    assert (mine.owed_by, mine.due_on) == (OwedBy.ME, ON + dt.timedelta(days=7))


def test_a_marked_line_is_a_promise_whatever_its_words(nora, monday):
    talk = begin_from_memory(owner=nora, name="Maja Holt", held_on=monday.date(), at=monday)
    line, device = "0c2f6f60-1f0e-4ad7-9d1e-0a3a3f1d2b11", "0c2f6f60-1f0e-4ad7-9d1e-0a3a3f1d2b12"
    done = [
        {"does": "text", "line": line, "text": "that thing about nights", "over": [], "after": None},
        {"does": "sort", "line": line, "kind": "felt"},
        {"does": "mark", "line": line, "mark": "promise_mine", "on": True},
    ]
    sent = [one | {"number": n, "tick": n, "at": monday.isoformat()} for n, one in enumerate(done, 1)]
    keep_operations(owner=nora, conversation=talk, device=device, operations=sent, at=monday)
    take_notes_in(conversation=talk, at=monday)

    (found,) = proposed(talk)
    assert (found.owed_by, found.what) == (OwedBy.ME, "that thing about nights")


def test_a_promise_is_written_down_with_its_words_and_undone(nora, talk, monday):
    entry = make(talk, proposed(talk)[0], monday)
    (promise,) = queries.open_promises(explorer=nora)
    assert (promise.person.name, queries.quote_of(promise)) == ("Ana Silva", "I'll send you the rota by Friday.")
    assert [bool(one.promise) for one in proposed(talk)] == [True, False]

    actions.undo_promise(owner=nora, entry=entry, at=monday)
    assert Promise.objects.count() == 0
    with pytest.raises(PromiseRefused, match="taken back already"):
        actions.undo_promise(owner=nora, entry=entry, at=monday)


def test_what_is_passed_over_is_not_proposed_again_and_nowhere_owed(nora, talk, monday):
    one = proposed(talk)[0]
    given = {"turn": one.turn, "place": one.place, "what": one.what, "owed_by": one.owed_by}
    actions.pass_over(conversation=talk, at=monday, **given)

    assert not queries.open_promises(explorer=nora).exists()
    assert proposed(talk)[0].promise.standing == Standing.LET_GO
    with pytest.raises(PromiseRefused, match="decided on this already"):
        make(talk, one, monday)


def test_a_promise_is_changed_and_put_back_as_it_was(nora, talk, monday):
    make(talk, proposed(talk)[0], monday)
    promise = Promise.objects.get()
    entry = actions.change_promise(promise=promise, owed_by=OwedBy.ME, what=" The  rota ", due_on=None, at=monday)
    promise.refresh_from_db()
    assert (promise.owed_by, promise.what, promise.due_on) == ("me", "The rota", None)

    actions.undo_promise(owner=nora, entry=entry, at=monday)
    promise.refresh_from_db()
    assert (promise.owed_by, promise.due_on) == ("them", dt.date(2026, 11, 6))


def test_a_promise_is_kept_once_and_can_be_taken_up_again(nora, talk, monday):
    make(talk, proposed(talk)[0], monday)
    promise = Promise.objects.get()
    entry = actions.keep_promise(promise=promise, at=monday)
    assert list(queries.kept_promises(explorer=nora)) == [promise]
    with pytest.raises(PromiseRefused, match="no longer waits"):
        actions.keep_promise(promise=promise, at=monday)
    with pytest.raises(PromiseRefused, match="no longer waits"):
        actions.let_go(promise=promise, at=monday)

    actions.undo_promise(owner=nora, entry=entry, at=monday)
    promise.refresh_from_db()
    assert (promise.standing, promise.kept_at) == (Standing.OPEN, None)
    with pytest.raises(PromiseRefused, match="open already"):
        actions.take_up_again(promise=promise, at=monday)
    actions.let_go(promise=promise, at=monday)
    actions.take_up_again(promise=promise, at=monday)
    assert queries.open_promises(explorer=nora).count() == 1


@pytest.mark.parametrize("what", [" ", "x" * 301])
def test_words_that_say_nothing_or_too_much_are_refused(talk, monday, what):
    with pytest.raises(PromiseRefused):
        actions.make_promise(conversation=talk, owed_by=OwedBy.ME, what=what, at=monday)


def test_only_what_has_its_day_is_due(nora, talk, monday):
    actions.make_promise(conversation=talk, owed_by=OwedBy.ME, what="Some day", at=monday)
    due = actions.make_promise(conversation=talk, owed_by=OwedBy.ME, what="Now", due_on=monday.date(), at=monday)

    assert [one.id for one in queries.due_promises(explorer=nora, until=monday.date())] == [due.subject_id]
    assert not queries.due_promises(explorer=nora, until=monday.date() - dt.timedelta(days=1)).exists()


def test_a_promise_goes_with_words_that_go_off_the_record_and_with_its_talk(nora, talk, monday):
    rota, bea = proposed(talk)
    make(talk, rota, monday)
    make(talk, bea, monday)
    Turn.objects.filter(id=rota.turn.id).delete()
    assert [one.what for one in queries.promises(explorer=nora)] == ["Let me introduce you to Bea."]
    talk.delete()
    assert Promise.objects.count() == 0


def test_when_two_records_become_one_person_so_do_their_promises(nora, talk, monday):
    make(talk, proposed(talk)[0], monday)
    gone, kept = Promise.objects.get().person, add_person(owner=nora, name="Ana Silva-Costa", at=monday)
    merge_people(kept=kept, gone=gone, at=monday)
    assert [one.person for one in queries.promises_with(person=kept)] == [kept]


def test_a_talk_that_is_only_planned_has_its_person(nora, monday):
    maja = add_person(owner=nora, name="Maja Holt", at=monday)
    begins_at = monday + dt.timedelta(days=1)
    planned = agree_on(person=maja, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=monday)
    actions.make_promise(conversation=planned, owed_by=OwedBy.ME, what="Send my questions", at=monday)
    assert queries.promises_with(person=maja).count() == 1


def test_a_stranger_sees_and_takes_back_nothing(nora, sten, talk, monday):
    entry = make(talk, proposed(talk)[0], monday)
    assert not queries.promises(explorer=sten).exists()
    with pytest.raises(PromiseRefused, match="no longer there"):
        actions.undo_promise(owner=sten, entry=entry, at=monday)
