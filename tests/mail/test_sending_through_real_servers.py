"""Letters through a real Postfix, found again in a real Maildir."""

from __future__ import annotations

import email
import email.policy
import logging
from dataclasses import replace

import pytest
from tests.mail.conftest import AMARA, NORA
from tests.mail.servers.keys import certificate

from askwell.mail.accounts import Account, Secret, Security, Server
from askwell.mail.delivery import Outcome, Stage
from askwell.mail.letters import Correspondent, follow_up_of, make_message_id
from askwell.mail.smtp import Patience, send


def arrived(postfix, letter, who=AMARA):
    for _ in range(200):
        for raw in postfix.delivered(who, within=0.05):
            message = email.message_from_bytes(raw, policy=email.policy.default)
            if message["message-id"] == letter.message_id:
                return message
    raise AssertionError(postfix.log())


def test_a_letter_arrives_as_it_was_written(account, secret, letter, postfix):
    body = "Liebe Amara,\n.\n..\nFrom here: Grüße 💡\n" + "lange Zeile " * 100 + "\nNora"
    letter = replace(
        letter, body=body, subject="Ein Gespräch über Pflege – 20 Minuten?", to=Correspondent(AMARA, "Amára")
    )
    delivery = send(letter, account, secret)
    assert (delivery.outcome, delivery.code) == (Outcome.SENT, 250)
    message = arrived(postfix, letter)
    assert message["subject"] == letter.subject
    assert message["to"].addresses[0].display_name == "Amára"
    assert message.get_content().rstrip("\n") == body
    assert "127.0.0.1" in message["received"]


def test_a_follow_up_is_in_the_thread_of_the_letter_before(account, secret, letter, postfix):
    before = make_message_id("a" * 110, NORA)
    answer, thread = follow_up_of(before, ("<first@mail.example>",))
    letter = replace(letter, in_reply_to=answer, references=thread)
    assert send(letter, account, secret).outcome is Outcome.SENT
    message = arrived(postfix, letter)
    assert (message["in-reply-to"], message["references"].split()) == (before, ["<first@mail.example>", before])


def test_tls_from_the_first_byte_and_a_token_work_too(account, letter, postfix, dovecot):
    tls = replace(account, sending=Server("127.0.0.1", postfix.port_tls, Security.TLS, str(dovecot.pem)))
    assert send(letter, tls, Secret(dovecot.token(NORA), is_token=True)).outcome is Outcome.SENT


def test_a_very_long_token_waits_until_it_is_asked_for(account, letter, dovecot):
    long = dovecot.token(NORA, padding="x" * 1500)
    assert send(letter, account, Secret(long, is_token=True)).outcome is Outcome.SENT


def test_an_address_in_another_alphabet_is_reached_where_servers_can(account, secret, letter, postfix):
    letter = replace(letter, to=Correspondent("jürgen@mail.example", "Jürgen"))
    delivery = send(letter, account, secret)
    assert delivery.outcome is Outcome.SENT, delivery
    assert "To: Jürgen <jürgen@mail.example>" in postfix.delivered("jürgen@mail.example")[0].decode()


@pytest.mark.parametrize("wrong", [Secret("not it"), Secret("not.a.token", is_token=True)])
def test_a_wrong_password_is_refused_at_the_sign_in(account, letter, wrong):
    delivery = send(letter, account, wrong)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.SIGN_IN)
    assert "name or the password" in delivery.sentence
    assert wrong.value not in repr(delivery)


def test_an_unknown_mailbox_is_refused_with_the_servers_sentence(account, secret, letter):
    delivery = send(replace(letter, to=Correspondent("nobody@mail.example")), account, secret)
    assert (delivery.outcome, delivery.stage, delivery.code) == (Outcome.REFUSED, Stage.RECIPIENT, 550)
    assert "There is no mailbox with this address." in delivery.sentence
    assert "User unknown" in delivery.sentence


def test_a_letter_that_is_too_big_is_refused_before_it_travels(account, secret, letter):
    delivery = send(replace(letter, body="ä" * 200_000), account, secret)
    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, Stage.SENDER)


def test_nothing_is_sent_where_the_certificate_does_not_fit(account, secret, letter, tmp_path, postfix):
    other = certificate(tmp_path, name="other")
    for server in (
        Server("localhost", postfix.port, Security.STARTTLS, str(other)),
        Server("localhost", postfix.port_tls, Security.TLS, str(other)),
    ):
        delivery = send(letter, Account(NORA, NORA, server), secret)
        assert (delivery.outcome, delivery.stage) == (Outcome.LATER, Stage.SECURE)
        assert "certificate" in delivery.sentence


def test_no_secret_appears_in_logs_or_in_what_is_shown(account, secret, letter, caplog):
    caplog.set_level(logging.DEBUG)
    delivery = send(letter, account, secret, patience=Patience(word=5))
    shown = f"{account!r} {secret!r} {secret} {delivery!r} {caplog.text}"
    assert secret.value not in shown
