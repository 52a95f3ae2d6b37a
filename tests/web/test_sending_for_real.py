"""From the mail account's page to a letter in somebody's mailbox: a real server takes it, the real worker brings it."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import email.utils

import keyring
import pytest
import time_machine
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from django.core.management import call_command
from tests.mail.keyrings import InMemory
from tests.mail.servers.dovecot import free_port

from askwell.journal.models import Entry
from askwell.outreach import actions
from askwell.outreach.models import Letter, MailAccount
from askwell.people.actions import add_person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:Requiring AUTH"),  # the server is on this machine and asks no TLS of it
]
TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)  # a Tuesday
NORA, PASSWORD = "nora@mail.example", "geheim 1"
BODY = "Dear Ana,\n\nI heard your talk in Lund on night shifts. Would you have twenty minutes next week?\n\nNora"


class Mailbox:
    """What the server took, and whether it takes anything."""

    def __init__(self) -> None:
        self.taken = []
        self.answer = "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802 -- as it is called
        if self.answer.startswith("250"):
            self.taken.append((envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return self.answer


@pytest.fixture
def mailbox():
    def knows(server, session, envelope, mechanism, said):
        known = isinstance(said, LoginPassword) and (said.login, said.password) == (NORA.encode(), PASSWORD.encode())
        return AuthResult(success=known)

    box = Mailbox()
    asks = {"authenticator": knows, "auth_required": True, "auth_require_tls": False}
    controller = Controller(box, hostname="127.0.0.1", port=free_port(), **asks)
    controller.start()
    box.port = controller.port
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    with time_machine.travel(TEN) as clock:
        box.clock = clock
        yield box
    keyring.set_keyring(before)
    controller.stop()


@pytest.fixture
def nora_(browser_of_nora, mailbox, settings):
    """Nora, whose account is set up on its page, with the worker's own queue."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    account = {"address": NORA, "name": "Nora Lindqvist", "username": NORA, "password": PASSWORD}
    account |= {"sending_host": "127.0.0.1", "sending_port": mailbox.port, "sending_security": "plain"}
    account |= {"receiving_host": "", "receiving_port": 993, "receiving_security": "tls"}
    assert browser_of_nora.post("/outreach/mail/", account).status_code == 302
    return browser_of_nora


@pytest.fixture
def asked(nora):
    ana = add_person(owner=nora, name="Ana Silva", mail="ana@ward.example", at=TEN)
    return actions.begin_request(owner=nora, person=ana, address="ana@ward.example", at=TEN)


def send(client, asked, body=BODY):
    said = client.post(f"/outreach/{asked.id}/send/", {"subject": "Your talk", "body": body})
    assert said.status_code == 302
    return said


def work():
    call_command("db_worker", batch=True, interval=0.1, startup_delay=False, verbosity=0)


def test_a_letter_written_and_sent_on_its_page_arrives_once(nora_, asked, mailbox):
    send(nora_, asked)
    assert "on its way to the mail server" in nora_.get(f"/outreach/{asked.id}/").text
    assert mailbox.taken == []
    work()
    work()

    ((envelope, message),) = mailbox.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == (NORA, ["ana@ward.example"])
    assert message["From"] == "Nora Lindqvist <nora@mail.example>"
    assert message["To"] == "Ana Silva <ana@ward.example>"
    assert message["Subject"] == "Your talk"
    assert message["In-Reply-To"] is message["References"] is None
    assert abs(email.utils.parsedate_to_datetime(message["Date"]) - TEN) < dt.timedelta(minutes=2)
    letter = asked.letters.get()
    assert (letter.state, letter.message_id) == (Letter.State.SENT, message["Message-ID"])
    assert letter.message_id.endswith("@mail.example>")
    assert message.get_content().replace("\r\n", "\n").strip() == BODY
    assert "You asked." in nora_.get(f"/outreach/{asked.id}/").text


def test_a_follow_up_is_in_the_thread_of_the_letter_before(nora_, asked, mailbox):
    send(nora_, asked)
    work()
    mailbox.clock.move_to(TEN + dt.timedelta(days=10))
    nora_.post(f"/outreach/{asked.id}/write/")
    send(nora_, asked, body="Dear Ana,\n\nmay I ask once more? A no is fine.\n\nNora")
    work()

    (_, first), (_, second) = mailbox.taken
    assert second["In-Reply-To"] == second["References"] == first["Message-ID"]
    assert second["Message-ID"] != first["Message-ID"]
    assert "You followed up." in nora_.get(f"/outreach/{asked.id}/").text


def test_what_the_server_does_not_take_is_a_draft_with_its_reason(nora_, asked, mailbox):
    mailbox.answer = "554 5.7.1 Too much like a circular"
    send(nora_, asked)
    work()

    page = nora_.get(f"/outreach/{asked.id}/").text
    assert "Too much like a circular" in page
    assert "The letter has not left; it is here as you wrote it." in page
    mailbox.answer = "250 OK"
    send(nora_, asked)
    work()
    assert len(mailbox.taken) == 1
    assert asked.letters.get().state == Letter.State.SENT


def test_a_copy_that_cannot_be_kept_leaves_the_letter_sent(nora_, nora, asked, mailbox):
    MailAccount.objects.of(nora).update(
        receiving_host="localhost", receiving_port=free_port(), receiving_security="plain"
    )
    send(nora_, asked)
    work()

    assert len(mailbox.taken) == 1
    assert asked.letters.get().state == Letter.State.SENT
    noted = Entry.objects.filter(verb="kept a copy among the sent mail").get()
    assert "The letter was sent; a copy could not be put" in noted.detail["trouble"]


def test_what_was_pressed_before_askwell_stopped_has_not_left_and_says_so(nora_, asked, mailbox):
    send(nora_, asked)
    actions.after_a_restart(at=TEN)
    work()

    assert mailbox.taken == []
    page = nora_.get(f"/outreach/{asked.id}/").text
    assert "Askwell stopped before the letter left; nothing was sent." in page


def test_a_password_that_is_gone_leaves_the_letter_with_its_writer(nora_, asked, mailbox):
    send(nora_, asked)
    keyring.set_keyring(InMemory())
    work()

    assert mailbox.taken == []
    assert "not in the keyring any more" in nora_.get(f"/outreach/{asked.id}/").text
