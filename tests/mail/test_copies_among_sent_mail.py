"""A copy of what was sent lies among the sent mail once, in a real mailbox."""

from __future__ import annotations

from dataclasses import replace

import pytest
from imapclient import SEEN, IMAPClient
from tests.mail.conftest import NORA, SENT
from tests.mail.servers.dovecot import PASSWORD, free_port

from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.folders import MailboxLost
from askwell.mail.letters import wire
from askwell.mail.providers import keeps_sent_itself
from askwell.mail.sent import keep_copy


@pytest.fixture
def account(dovecot) -> Account:
    """Nora's account, of which only receiving matters here."""
    receiving = Server("localhost", dovecot.imap_tls, Security.TLS, str(dovecot.pem))
    return Account(NORA, NORA, Server("localhost", 25, Security.PLAIN), receiving)


def among_sent(dovecot, letter):
    with IMAPClient("localhost", dovecot.imap, ssl=False) as client:
        client.plain_login(NORA, PASSWORD)
        client.select_folder(SENT, readonly=True)
        found = client.search(["HEADER", "Message-ID", letter.message_id])
        return list(client.fetch(found, ["BODY.PEEK[]", "FLAGS"]).values()) if found else []


def test_a_copy_is_kept_once_and_counts_as_read(account, secret, letter, dovecot):
    assert keep_copy(letter, account, secret)
    assert not keep_copy(letter, account, secret)
    (kept,) = among_sent(dovecot, letter)
    assert kept[b"BODY[]"] == wire(letter)
    assert SEEN in kept[b"FLAGS"]


def test_what_the_provider_put_there_is_not_put_there_again(account, secret, letter, dovecot):
    with IMAPClient("localhost", dovecot.imap, ssl=False) as client:
        client.plain_login(NORA, PASSWORD)
        client.append(SENT, b"Received: from here\r\n" + wire(letter))
    assert not keep_copy(letter, account, secret)
    assert len(among_sent(dovecot, letter)) == 1


def test_a_mailbox_that_does_not_open_is_told_in_a_sentence(account, letter, secret):
    with pytest.raises(AccountRefused, match="did not accept"):
        keep_copy(letter, account, Secret("wrong"))
    nowhere = replace(account, receiving=Server("localhost", free_port(), Security.PLAIN))
    with pytest.raises(MailboxLost, match="The letter was sent"):
        keep_copy(letter, nowhere, secret)
    with pytest.raises(AccountRefused, match="no server for receiving"):
        keep_copy(letter, replace(account, receiving=None), secret)


@pytest.mark.parametrize(
    ("host", "itself"),
    [
        ("smtp.gmail.com", True),
        ("SMTP.office365.com.", True),
        ("smtp-mail.outlook.com", True),
        ("posteo.de", False),
        ("smtp.mail.me.com", False),
    ],
)
def test_servers_that_keep_what_leaves_through_them_are_known(host, itself):
    assert keeps_sent_itself(Account(NORA, NORA, Server(host, 465, Security.TLS))) is itself
