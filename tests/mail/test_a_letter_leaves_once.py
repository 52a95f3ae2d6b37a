"""A crash at any moment leaves each letter sent once, or marked uncertain: the shipped code, killed again and again."""

from __future__ import annotations

import shutil

import pytest
from tests.mail.posting import standings, what_is_wrong
from tests.mail.servers.cutting import Cutting
from tests.mail.servers.flaky import Mischief, send_and_kill, sender, write_letters
from tests.mail.servers.peer import Peer

LETTERS = 8


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """An Askwell with a letter to each of eight people."""
    folder = tmp_path_factory.mktemp("written") / "askwell"
    write_letters(folder, LETTERS)
    return folder


@pytest.fixture
def folder(written, tmp_path):
    """One of one's own to post from."""
    return shutil.copytree(written, tmp_path / "askwell")


def test_killed_again_and_again_no_letter_leaves_twice_and_none_is_lost(folder):
    mischief = Mischief(3, rate=0.03)
    with Peer(choose=mischief.choose) as peer:
        killed = send_and_kill(folder, peer.port, mischief, kills=2, stages=30)
    book, taken = standings(folder), [one.recipient for one in peer.taken]
    assert killed >= 1
    assert len(set(taken)) > LETTERS // 2
    assert set(what_is_wrong(book, taken).values()) == {0}, what_is_wrong(book, taken)


def test_killed_while_a_real_server_is_cut_off_no_letter_arrives_twice(folder, postfix):
    with Cutting(postfix.port, 7, share=0.5) as cutting:
        killed = send_and_kill(folder, cutting.port, Mischief(7), kills=1, stages=0)
    assert postfix.idle()
    book = standings(folder)
    taken = [one for one in book for _ in postfix.delivered(one, at_least=0)]
    assert set(what_is_wrong(book, taken).values()) == {0}, (what_is_wrong(book, taken), killed)
    assert cutting.cuts > 0
    assert len(taken) >= LETTERS - 2 - cutting.cuts


def test_two_senders_at_once_send_each_letter_once(folder):
    with Peer() as peer:
        senders = [sender(folder, peer.port, "--beside-others") for _ in range(2)]
        assert [one.wait() for one in senders] == [0, 0]
    assert sorted(one.recipient for one in peer.taken) == sorted(standings(folder))
    assert set(standings(folder).values()) == {"sent"}


def test_the_counting_of_letters_can_fail():
    book = {"a@x.example": "sent", "b@x.example": "sent", "c@x.example": "not sent", "d@x.example": "draft"}
    assert what_is_wrong(book, ["a@x.example", "a@x.example", "c@x.example", "e@x.example"]) == {
        "twice": 1,
        "sent, and not there": 1,
        "there, and said not to have left": 1,
        "undecided": 1,
        "nobody's": 1,
    }
