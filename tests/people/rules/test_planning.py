"""What a file would lead to, worked out before anything is written."""

from __future__ import annotations

from askwell.people.rules.known import Identity
from askwell.people.rules.planning import Entry, Here, Outcome, plan


def entry(name, *, source="table", **known):
    identity = Identity(name=name, **{key: (value,) for key, value in known.items()})
    return Entry(source, "", f"{source} {name}", identity)


def nobody():
    return {}


def test_a_mailbox_that_a_couple_shares_makes_them_neither_one_nor_perhaps_one():
    couple = [entry("Ana Silva", mails="family@mail.example"), entry("Tom Okafor", mails="family@mail.example")]
    assert [(s.outcome, s.perhaps) for s in plan(couple, Here(nobody))] == [(Outcome.ADDED, ()), (Outcome.ADDED, ())]


def test_one_first_name_and_one_mailbox_may_be_somebody_who_married():
    _, reis = plan(
        [entry("Ana Silva", mails="ana@mail.example"), entry("Ana Reis", mails="ana@mail.example")], Here(nobody)
    )
    assert [person for person, _ in reis.perhaps] == ["#0"]


def test_a_mailbox_of_one_person_still_proves_it_beside_a_couple_s():
    steps = plan(
        [
            entry("Ana Silva", mails="family@mail.example"),
            entry("Tom Okafor", mails="family@mail.example"),
            entry("Mei Chen", mails="mei@mail.example"),
            entry("Chen, Mei", mails="mei@mail.example"),
        ],
        Here(nobody),
    )
    assert [s.outcome for s in steps] == [Outcome.ADDED, Outcome.ADDED, Outcome.ADDED, Outcome.MERGED]
