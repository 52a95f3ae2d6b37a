"""Every way in which a conversation with a mail server can go wrong, and what is true of the letter then."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from tests.mail.conftest import NORA
from tests.mail.servers.dovecot import free_port
from tests.mail.servers.keys import certificate
from tests.mail.servers.peer import DRIP, HANG, HANG_UP, Peer

from askwell.mail import smtp
from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.delivery import Outcome, Stage
from askwell.mail.letters import Correspondent, LetterRefused
from askwell.mail.smtp import Patience, send

SENT, REFUSED, LATER, UNCERTAIN = Outcome.SENT, Outcome.REFUSED, Outcome.LATER, Outcome.UNCERTAIN
CALM = Patience(connect=10, word=10, answer=10, altogether=30)
HURRIED_BEFORE = replace(CALM, connect=0.5, word=0.5)
HURRIED_AFTER = replace(CALM, answer=0.3)
SECRET = Secret("secret")
BEFORE_THE_DOT = ("greeting", "ehlo", "auth", "mail", "rcpt", "data")
STAGE = {
    "greeting": Stage.CONNECT,
    "ehlo": Stage.CONNECT,
    "auth": Stage.SIGN_IN,
    "mail": Stage.SENDER,
    "rcpt": Stage.RECIPIENT,
    "data": Stage.CONTENT,
    "dot": Stage.ANSWER,
    "taken": Stage.ANSWER,
}


def through(peer, letter, *, secret=SECRET, patience=CALM, security=Security.PLAIN, certificate=""):
    account = Account(NORA, NORA, Server("localhost", peer.port, security, certificate))
    return send(letter, account, secret, patience=patience)


def test_a_letter_that_the_server_took_is_sent(letter):
    with Peer() as peer:
        delivery = through(peer, replace(letter, body=".\n..dots\n.last"))
    assert (delivery.outcome, delivery.code, [t.message_id for t in peer.taken]) == (SENT, 250, [letter.message_id])
    assert peer.taken[0].content.endswith(b"\r\n\r\n.\r\n..dots\r\n.last\r\n")
    assert "EHLO [127.0.0.1]".lower() in (said.lower() for said in peer.heard)


@pytest.mark.parametrize("stage", [s for s in STAGE if s not in {"ehlo", "taken"}])
@pytest.mark.parametrize(("answer", "outcome"), [("450 4.2.0 not now", LATER), ("554 5.7.0 never", REFUSED)])
def test_an_answer_of_the_server_decides(letter, stage, answer, outcome):
    with Peer({stage: answer}) as peer:
        delivery = through(peer, letter)
    assert (delivery.outcome, delivery.stage, delivery.code) == (outcome, STAGE[stage], int(answer[:3]))
    assert delivery.said in {"not now", "never"}
    assert delivery.said in delivery.sentence
    assert peer.taken == []


@pytest.mark.parametrize("stage", BEFORE_THE_DOT)
@pytest.mark.parametrize("answer", [HANG_UP, HANG])
def test_silence_before_the_final_dot_means_that_it_did_not_leave(letter, stage, answer):
    with Peer({stage: answer}) as peer:
        delivery = through(peer, letter, patience=HURRIED_BEFORE)
    assert (delivery.outcome, delivery.stage, peer.taken) == (LATER, STAGE.get(stage), [])


@pytest.mark.parametrize("answer", [HANG_UP, HANG])
def test_a_line_that_breaks_while_the_letter_travels_means_that_it_did_not_leave(letter, answer):
    letter = replace(letter, body="much text\n" * 500_000)  # more than the line holds while nobody reads
    with Peer({"body": answer, "ehlo": "250-peer\r\n250 AUTH PLAIN"}) as peer:
        delivery = through(peer, letter, patience=HURRIED_BEFORE)
    assert (delivery.outcome, delivery.stage, peer.taken) == (LATER, Stage.CONTENT, [])


@pytest.mark.parametrize(
    "answer",
    [HANG_UP, HANG, DRIP, "nonsense", "25", "199 hm", "354 again", "421 4.3.2 closing", "2" * 9000, "250-half"],
)
@pytest.mark.parametrize(("stage", "taken"), [("dot", 0), ("taken", 1)])
def test_without_a_clear_answer_to_the_final_dot_it_is_uncertain(letter, stage, taken, answer):
    patience = replace(CALM, altogether=2) if answer == DRIP else HURRIED_AFTER
    with Peer({stage: answer}) as peer:
        delivery = through(peer, letter, patience=patience)
    assert (delivery.outcome, delivery.stage) == (UNCERTAIN, Stage.ANSWER)
    assert "look" in delivery.sentence
    assert len(peer.taken) == taken


@pytest.mark.parametrize("answer", [HANG_UP, HANG, "500 what", "421 bye"])
def test_whatever_the_goodbye_says_the_letter_is_sent(letter, answer, monkeypatch):
    monkeypatch.setattr(smtp, "GOODBYE", 0.2)
    with Peer({"quit": answer}) as peer:
        assert through(peer, letter).outcome is SENT


def test_a_server_that_never_finishes_a_line_is_left_when_patience_is_over(letter):
    began = time.monotonic()
    with Peer({"greeting": DRIP}) as peer:
        delivery = through(peer, letter, patience=replace(CALM, altogether=0.6))
    assert (delivery.outcome, delivery.stage, peer.taken) == (LATER, Stage.CONNECT, [])
    assert time.monotonic() - began < 15


def test_a_server_that_is_not_there_can_be_tried_again(letter):
    account = Account(NORA, NORA, Server("localhost", free_port(), Security.PLAIN))
    delivery = send(letter, account, Secret("x"), patience=CALM)
    assert (delivery.outcome, delivery.stage) == (LATER, Stage.CONNECT)
    assert "could not be reached" in delivery.sentence


def test_a_server_that_knows_only_helo_is_greeted_that_way(letter):
    with Peer({"ehlo": "502 what?"}) as peer:
        assert through(peer, letter, secret=None).outcome is SENT


def test_no_password_is_said_where_encryption_was_asked_for_and_not_offered(letter, tmp_path):
    with Peer() as peer:
        delivery = through(peer, letter, security=Security.STARTTLS)
    assert (delivery.outcome, delivery.stage) == (LATER, Stage.SECURE)
    assert not any(said.startswith("AUTH") for said in peer.heard)


@pytest.mark.parametrize("answer", ["454 4.7.0 not now", HANG_UP, HANG, "220 go\r\n235 smuggled"])
def test_starttls_that_goes_wrong_leaves_the_letter_here(letter, tmp_path, answer):
    with Peer({"ehlo": "250-peer\r\n250 STARTTLS", "starttls": answer}, pem=certificate(tmp_path)) as peer:
        delivery = through(peer, letter, security=Security.STARTTLS, patience=HURRIED_BEFORE)
    assert delivery.outcome is LATER
    assert peer.taken == []


def test_login_is_spoken_where_plain_is_not(letter):
    with Peer({"ehlo": "250-peer\r\n250 AUTH LOGIN", "auth": "334 VXNlcm5hbWU6"}) as peer:
        delivery = through(peer, letter)
    assert "AUTH LOGIN" in peer.heard
    assert (delivery.outcome, delivery.stage) == (REFUSED, Stage.SIGN_IN)


def test_a_token_that_is_refused_ends_politely(letter):
    with Peer({"auth": "334 eyJzdGF0dXMiOiI0MDAifQ=="}) as peer:
        delivery = through(peer, letter, secret=Secret("old", is_token=True))
    assert (delivery.outcome, delivery.stage, delivery.code) == (REFUSED, Stage.SIGN_IN, 535)
    assert "" in peer.heard


def test_a_server_with_other_ways_of_signing_in_is_told_of(letter):
    with Peer({"ehlo": "250-peer\r\n250 AUTH CRAM-MD5"}) as peer:
        delivery = through(peer, letter)
    assert "CRAM-MD5" in delivery.sentence
    assert delivery.outcome is REFUSED


def test_another_alphabet_is_refused_where_the_server_does_not_know_it(letter):
    with Peer({"ehlo": "250-peer\r\n250 AUTH PLAIN"}) as peer:
        delivery = through(peer, replace(letter, to=Correspondent("jürgen@mail.example")))
    assert (delivery.outcome, delivery.stage) == (REFUSED, Stage.RECIPIENT)


def test_what_the_server_says_is_shown_on_one_line_and_short(letter):
    with Peer({"rcpt": "550-5.1.1 first\x07 line\r\n550 5.1.1 second " + "x" * 800}) as peer:
        delivery = through(peer, letter)
    assert delivery.said.startswith("first line second xx")
    assert len(delivery.said) <= 300
    assert delivery.sentence.startswith("There is no mailbox with this address.")


def test_an_account_that_cannot_be_used_is_refused_before_anything_happens(letter, tmp_path):
    with pytest.raises(AccountRefused, match="without encryption"):
        Server("mail.example", 25, Security.PLAIN)
    with pytest.raises(AccountRefused, match="no server for sending"):
        send(letter, Account(NORA, NORA), Secret("x"))
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate", "utf-8")
    with pytest.raises(AccountRefused, match="certificate"):
        send(letter, Account(NORA, NORA, Server("localhost", 25, Security.TLS, str(broken))), Secret("x"))
    with Peer() as peer, pytest.raises(LetterRefused):
        through(peer, replace(letter, subject="Hello\nBcc: everybody@mail.example"))
    assert peer.heard == []
