"""The outbox: a crash at any moment leaves each letter sent once, or marked uncertain."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.mail.outbox_store import Store, accounts_of, now
from tests.mail.servers.cutting import Cutting
from tests.mail.servers.flaky import Mischief, send_and_kill, sender
from tests.mail.servers.peer import Peer

from askwell.mail.delivery import Delivery, Outcome, Stage, later, refused, sent, uncertain
from askwell.mail.outbox import LONGEST_IN_FLIGHT, PAUSES, after_a_restart, dispatch, next_try
from askwell.mail.smtp import PATIENT

AT = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
CAME_TO = {
    Outcome.SENT: sent(250, "ok"),
    Outcome.REFUSED: refused(Stage.RECIPIENT, 550, "no"),
    Outcome.LATER: later(Stage.CONNECT),
    Outcome.UNCERTAIN: uncertain(),
}


@pytest.fixture
def store(tmp_path) -> Store:
    store = Store(tmp_path / "letters.sqlite3")
    store.write_down(["amara@mail.example"])
    return store


def key_of(store) -> str:
    return store.due()[0][0]


def test_a_letter_is_called_leaving_on_disk_before_anybody_is_called(store, tmp_path):
    seen = []

    def look() -> Delivery:
        seen.append(Store(tmp_path / "letters.sqlite3").standings())
        return sent(250, "ok")

    dispatch(store, key_of(store), look, lambda: AT)
    assert seen == [{"amara@mail.example": "leaving"}]
    assert store.standings() == {"amara@mail.example": "sent"}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_what_came_of_it_is_written_down(store, outcome):
    assert dispatch(store, key_of(store), lambda: CAME_TO[outcome], lambda: AT) == CAME_TO[outcome]
    assert store.standings() == {"amara@mail.example": outcome.value}


def test_only_what_waits_or_was_put_off_may_leave(store):
    key = key_of(store)
    calls = []
    for outcome in (Outcome.LATER, Outcome.UNCERTAIN):
        dispatch(store, key, lambda outcome=outcome: calls.append(1) or CAME_TO[outcome], lambda: AT)
    assert dispatch(store, key, lambda: calls.append(1) or CAME_TO[Outcome.SENT], lambda: AT) is None
    assert len(calls) == 2


def test_what_breaks_while_sending_ends_as_uncertain_and_is_not_repeated(store):
    key = key_of(store)
    with pytest.raises(ZeroDivisionError):
        dispatch(store, key, lambda: 1 / 0, lambda: AT)
    assert after_a_restart(store, AT, before=AT - LONGEST_IN_FLIGHT) == []
    assert after_a_restart(store, AT) == [key]
    assert store.standings() == {"amara@mail.example": "uncertain"}
    assert after_a_restart(store, AT) == []
    assert store.due() == []


def test_a_late_word_settles_what_was_given_up(store):
    key = key_of(store)
    attempt = store.leave(key, AT)
    after_a_restart(store, AT)
    assert store.came_to(key, attempt, sent(250, "ok"), AT)
    assert not store.came_to(key, attempt, uncertain(), AT)
    assert store.standings() == {"amara@mail.example": "sent"}


def test_of_many_who_want_to_send_a_letter_one_does(tmp_path, store):
    key, began = key_of(store), []

    def leave() -> None:
        if Store(tmp_path / "letters.sqlite3").leave(key, now()):
            began.append(1)

    threads = [threading.Thread(target=leave) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert began == [1]


def test_pauses_grow_and_end_with_a_person():
    tries = [next_try(attempts, AT) for attempts in range(1, len(PAUSES) + 1)]
    assert tries == sorted(tries)
    assert tries[0] == AT + dt.timedelta(minutes=1)
    assert next_try(len(PAUSES) + 1, AT) is None
    assert dt.timedelta(seconds=PATIENT.altogether + PATIENT.connect) < LONGEST_IN_FLIGHT


class OneLetter(RuleBasedStateMachine):
    """Any order of leaving, crashes, words that come late, restarts, and decisions of a person."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store(":memory:")
        self.store.write_down(["amara@mail.example"])
        self.key = key_of(self.store)
        self.taken, self.asked_again = 0, 0
        self.given_up: dict[int, Outcome] = {}

    @rule(outcome=st.sampled_from(list(Outcome)), taken=st.booleans())
    def leaves(self, outcome: Outcome, taken: bool) -> None:  # noqa: FBT001 -- hypothesis calls it by name
        def give() -> Delivery:
            self.taken += outcome is Outcome.SENT or (outcome is Outcome.UNCERTAIN and taken)
            return CAME_TO[outcome]

        dispatch(self.store, self.key, give, lambda: AT)

    @rule(taken=st.booleans())
    def is_killed_while_leaving(self, taken: bool) -> None:  # noqa: FBT001 -- hypothesis calls it by name
        if attempt := self.store.leave(self.key, AT):
            self.taken += taken
            self.given_up[attempt] = Outcome.SENT if taken else Outcome.LATER

    @rule(data=st.data())
    def a_word_comes_late(self, data) -> None:
        if self.given_up:
            attempt = data.draw(st.sampled_from(sorted(self.given_up)))
            self.store.came_to(self.key, attempt, CAME_TO[self.given_up[attempt]], AT)

    @rule()
    def starts_again(self) -> None:
        after_a_restart(self.store, AT)

    @rule()
    def a_person_sends_again(self) -> None:
        self.asked_again += self.store.send_again(self.key)

    @invariant()
    def never_twice_unless_a_person_asked(self) -> None:
        assert self.taken <= 1 + self.asked_again


TestOneLetter = OneLetter.TestCase
TestOneLetter.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)


def test_killed_again_and_again_no_letter_leaves_twice_and_none_is_lost(tmp_path):
    file, mischief = tmp_path / "letters.sqlite3", Mischief(1, rate=0.03)
    Store(file).write_down([f"p{n}@mail.example" for n in range(40)])
    with Peer(choose=mischief.choose) as peer:
        killed = send_and_kill(file, peer.port, mischief, kills=4, stages=60)
    book, taken = Store(file).standings(), [one.recipient for one in peer.taken]
    assert killed >= 2
    assert len(set(taken)) > 20
    assert set(accounts_of(book, taken).values()) == {0}, accounts_of(book, taken)


def test_killed_while_a_real_server_is_cut_off_no_letter_arrives_twice(tmp_path, postfix, dovecot):
    file, people = tmp_path / "letters.sqlite3", [one for one in dovecot.people if one.startswith("p")]
    Store(file).write_down(people)
    with Cutting(postfix.port, 7, share=0.5) as cutting:
        killed = send_and_kill(file, cutting.port, Mischief(7), kills=1, stages=0)
    assert postfix.idle()
    taken = [one for one in people for _ in postfix.delivered(one, at_least=0)]
    book = Store(file).standings()
    assert set(accounts_of(book, taken).values()) == {0}, (accounts_of(book, taken), killed)
    assert cutting.cuts > 0
    assert len(taken) >= len(people) - 2 - cutting.cuts


def test_three_senders_at_once_send_each_letter_once(tmp_path):
    file = tmp_path / "letters.sqlite3"
    Store(file).write_down([f"p{n}@mail.example" for n in range(40)])
    with Peer() as peer:
        senders = [sender(file, peer.port, "--beside-others") for _ in range(3)]
        assert [one.wait() for one in senders] == [0, 0, 0]
    assert sorted(one.recipient for one in peer.taken) == sorted(Store(file).standings())
    assert set(Store(file).standings().values()) == {"sent"}


def test_the_counting_of_letters_can_fail():
    book = {"a@x.example": "sent", "b@x.example": "sent", "c@x.example": "refused", "d@x.example": "waiting"}
    assert accounts_of(book, ["a@x.example", "a@x.example", "c@x.example", "e@x.example"]) == {
        "twice": 1,
        "sent, and not there": 1,
        "there, and said not to have left": 1,
        "undecided": 1,
        "nobody's": 1,
    }
