"""A real Dovecot: what concerns somebody known is found once, whatever happens to the mailbox meanwhile."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from dataclasses import replace

import pytest
from imapclient import IMAPClient
from tests.mail.conftest import NORA, SENT
from tests.mail.mailboxes import Kept, MadeUp, put
from tests.mail.servers.dovecot import PASSWORD, Dovecot, free_port
from tests.mail.servers.keys import certificate

from askwell.mail import folders as folder_names
from askwell.mail import imap
from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.arriving import Known
from askwell.mail.folders import MailboxLost, Mark, NoSuchFolder
from askwell.mail.imap import Mailbox

BOX = "box@mail.example"
AMARA = Known.of(["amara@mail.example"])
HELLO = b"From: Amara <Amara@MAIL.example>\r\nTo: box@mail.example\r\nSubject: Hello\r\nMessage-ID: <%d@x>\r\n\r\nHello %d\r\n"
STRANGE = b"From: X <x@elsewhere.example>\r\nTo: box@mail.example\r\nSubject: secret\r\nMessage-ID: <s%d@x>\r\n\r\nprivate %d\r\n"


@pytest.fixture
def box(dovecot) -> Account:
    return Account(BOX, BOX, None, Server("localhost", dovecot.imap, Security.STARTTLS, str(dovecot.pem)))


@pytest.fixture
def client(dovecot):
    """Whoever else uses the mailbox; each test begins with an empty one."""
    with IMAPClient("localhost", dovecot.imap, ssl=False) as other:
        other.plain_login(BOX, PASSWORD)
        other.select_folder("INBOX")
        other.delete_messages(other.search())
        other.expunge()
        other.unselect_folder()
        yield other


@pytest.fixture
def mailbox(box, secret):
    with Mailbox(box, secret, pause=0.02) as opened:
        yield opened


def read(mailbox, folder="INBOX", mark=Mark(), known=AMARA, **options):  # noqa: B008 -- it never changes
    """Everything since a mark: the subjects and bodies found, and the new mark."""
    found = []
    for batch in mailbox.poll(folder, mark, known, **options):
        found += [one.raw.decode("utf-8", "replace").rstrip().rpartition("\r\n")[2] for one in batch.letters]
        mark = batch.mark
    return found, mark


def test_only_what_concerns_somebody_known_is_fetched(mailbox, client, dovecot, monkeypatch):
    put(client, "INBOX", [STRANGE % (1, 1), HELLO % (2, 2), STRANGE % (3, 3)])
    whole = []
    fetch = IMAPClient.fetch
    monkeypatch.setattr(
        IMAPClient, "fetch", lambda self, uids, what: whole.append((list(uids), what)) or fetch(self, uids, what)
    )
    found, mark = read(mailbox)
    assert found == ["Hello 2"]
    bodies = [uids for uids, what in whole if what[0].startswith("BODY.PEEK[]")]
    assert len(bodies) == len(bodies[0]) == 1
    assert read(mailbox, mark=mark) == ([], mark)


def test_nothing_is_marked_as_read_and_nothing_is_changed(mailbox, client):
    put(client, "INBOX", [HELLO % (1, 1)])
    read(mailbox)
    client.select_folder("INBOX")
    (uid,) = client.search()
    assert b"\\Seen" not in client.get_flags([uid])[uid]


def test_what_comes_later_is_found_from_the_mark_on(mailbox, client):
    put(client, "INBOX", [HELLO % (1, 1)])
    _, mark = read(mailbox)
    put(client, "INBOX", [HELLO % (2, 2), STRANGE % (3, 3)])
    found, mark = read(mailbox, mark=mark)
    assert found == ["Hello 2"]
    client.select_folder("INBOX")
    client.delete_messages(client.search())
    client.expunge()
    assert read(mailbox, mark=mark)[0] == []
    put(client, "INBOX", [HELLO % (4, 4)])
    assert read(mailbox, mark=mark)[0] == ["Hello 4"]


def test_a_mailbox_that_was_numbered_anew_is_read_again_without_doubles(mailbox, client, dovecot):
    put(client, "INBOX", [HELLO % (1, 1), HELLO % (2, 2)])
    kept = Kept()
    mark = Mark()
    for batch in mailbox.poll("INBOX", mark, AMARA, have=kept.have):
        mark = batch.mark
        for one in batch.letters:
            kept.keep(one)
    put(client, "INBOX", [HELLO % (3, 3)])
    dovecot.admin("mailbox", "update", "--uid-validity", str(mark.validity + 1), "-u", BOX, "INBOX")
    batches = list(mailbox.poll("INBOX", mark, AMARA, have=kept.have))
    assert [one.message_id for batch in batches for one in batch.letters] == ["<3@x>"]
    assert all(batch.anew for batch in batches)
    assert batches[-1].mark.validity == mark.validity + 1


def test_a_letter_that_came_two_ways_is_one_letter(mailbox, client):
    put(client, "INBOX", [HELLO % (1, 1), b"Received: another way\r\n" + HELLO % (1, 1), HELLO % (1, 9)])
    assert read(mailbox)[0] == ["Hello 1", "Hello 9"]


def test_a_line_that_breaks_is_taken_up_again_where_it_broke(mailbox, client, dovecot, monkeypatch):
    monkeypatch.setattr(imap, "AT_ONCE", 3)
    put(client, "INBOX", [HELLO % (n, n) for n in range(10)])
    found = []
    for batch in mailbox.poll("INBOX", Mark(), AMARA):
        found += [one.message_id for one in batch.letters]
        if len(found) in {3, 6}:
            dovecot.admin("kick", BOX)
            time.sleep(0.05)
    assert found == [f"<{n}@x>" for n in range(10)]


def test_a_letter_that_the_server_cannot_give_out_hides_no_other(mailbox, client, monkeypatch):
    put(client, "INBOX", [HELLO % (n, n) for n in range(4)])
    fetch = IMAPClient.fetch
    uids = sorted(uid for batch in mailbox.poll("INBOX", Mark(), AMARA) for uid in (one.uid for one in batch.letters))

    def broken(self, wanted, what):
        whole = what[0].startswith("BODY.PEEK[]")
        if (whole and uids[1] in wanted) or (not whole and uids[2] in wanted):
            raise IMAPClient.Error("fetch failed: [SERVERBUG] this one is broken")
        return fetch(self, wanted, what)

    monkeypatch.setattr(IMAPClient, "fetch", broken)
    (batch,) = mailbox.poll("INBOX", Mark(), AMARA)
    assert [one.uid for one in batch.letters] == [uids[0], uids[3]]
    assert sorted(batch.unreadable) == [uids[1], uids[2]]
    assert batch.mark.last == uids[3]


def test_the_first_look_goes_back_to_a_day_only(mailbox, client):
    client.append("INBOX", HELLO % (1, 1), msg_time=dt.datetime(2026, 1, 5, tzinfo=dt.UTC))
    client.append("INBOX", HELLO % (2, 2), msg_time=dt.datetime(2026, 11, 5, tzinfo=dt.UTC))
    assert read(mailbox, since=dt.date(2026, 11, 1))[0] == ["Hello 2"]


def test_an_answer_from_another_address_and_a_bounce_are_found_too(mailbox, client):
    known = Known.of(["amara@mail.example"], ["<ours@mail.example>"])
    bounce = b"From: Mailer-Daemon@mx.example\r\nTo: box@mail.example\r\nSubject: failed\r\n\r\n<%s>: unknown\r\n"
    put(
        client,
        "INBOX",
        [
            b"From: A <private@home.example>\r\nSubject: x\r\nReferences: <a@b>\r\n <ours@mail.example>\r\n\r\nfrom home\r\n",
            bounce % b"amara@mail.example",
            bounce % b"somebody@elsewhere.example",
        ],
    )
    assert read(mailbox, known=known)[0] == ["from home", "<amara@mail.example>: unknown"]


@pytest.mark.parametrize("name", ['Quo"te\\back', "Entwürfe & Pläne", "日本語/受信", "  spaces  ", "100%", "1234"])
def test_folders_with_odd_names_are_read(mailbox, client, name):
    if not client.folder_exists(name):
        client.create_folder(name)
    client.append(name, HELLO % (7, 7))
    assert name in mailbox.folders().names
    assert read(mailbox, folder=name)[0] == ["Hello 7"]
    client.delete_folder(name)


def test_the_folder_of_sent_letters_is_told_by_the_server_or_by_its_name(mailbox):
    assert mailbox.folders().sent == SENT
    guess = folder_names.folders_among
    listed = [
        ((b"\\HasNoChildren",), b"/", "INBOX"),
        ((b"\\Noselect",), b".", "Sent"),
        ((), b".", "INBOX.Gesendete Objekte"),
    ]
    assert guess(listed) == folder_names.Folders(("INBOX", "INBOX.Gesendete Objekte"), "INBOX.Gesendete Objekte")
    assert guess(listed[:1]).sent == ""


def test_a_folder_that_is_gone_is_said_to_be_gone(mailbox, client):
    with pytest.raises(NoSuchFolder, match="no folder “Nowhere”"):
        list(mailbox.poll("Nowhere", Mark(), AMARA))


def test_a_sign_of_the_server_ends_the_waiting(mailbox, client):
    put(client, "INBOX", [HELLO % (1, 1)])
    _, mark = read(mailbox)
    assert not mailbox.wait("INBOX", mark, 0.2)
    threading.Timer(0.4, put, (client, "INBOX", [HELLO % (2, 2)])).start()
    began = time.monotonic()
    assert mailbox.wait("INBOX", mark, 30)
    assert time.monotonic() - began < 15
    assert read(mailbox, mark=mark)[0] == ["Hello 2"]


def test_what_came_between_the_look_and_the_waiting_ends_it_at_once(mailbox, client):
    put(client, "INBOX", [HELLO % (1, 1)])
    _, mark = read(mailbox)
    put(client, "INBOX", [HELLO % (2, 2)])
    began = time.monotonic()
    assert mailbox.wait("INBOX", mark, 30)
    assert mailbox.wait("INBOX", replace(mark, validity=1), 30)
    assert time.monotonic() - began < 15


def test_waiting_survives_a_line_that_breaks_and_a_server_without_idle(mailbox, dovecot, box, secret, monkeypatch):
    _, mark = read(mailbox)
    threading.Timer(0.2, dovecot.admin, ("kick", BOX)).start()
    began = time.monotonic()
    mailbox.wait("INBOX", mark, 0.8)
    assert 0.15 < time.monotonic() - began < 3
    assert mailbox.folders().names
    monkeypatch.setattr(IMAPClient, "has_capability", lambda _, what: what == "AUTH=PLAIN")
    began = time.monotonic()
    assert not mailbox.wait("INBOX", mark, 0.3)
    assert time.monotonic() - began >= 0.29


def test_tokens_open_a_mailbox_and_old_ones_do_not(box, client, dovecot):
    put(client, "INBOX", [HELLO % (1, 1)])
    with Mailbox(box, Secret(dovecot.token(BOX), is_token=True)) as opened:
        assert read(opened)[0] == ["Hello 1"]
    for wrong in (Secret("x.y.z", is_token=True), Secret("wrong")):
        with Mailbox(box, wrong) as refused, pytest.raises(AccountRefused, match="name or the password"):
            read(refused)


def test_a_server_that_is_not_there_or_not_the_right_one_is_told_apart(secret, tmp_path, dovecot, box):
    nowhere = replace(box, receiving=Server("127.0.0.1", free_port(), Security.PLAIN))
    with Mailbox(nowhere, secret, pause=0.01) as lost, pytest.raises(MailboxLost, match="try again later"):
        read(lost)
    with Mailbox(nowhere, secret, pause=0.01) as lost, pytest.raises(MailboxLost, match="try again later"):
        lost.folders()
    other = str(certificate(tmp_path, name="other"))
    for port, security in ((dovecot.imap, Security.STARTTLS), (dovecot.imap_tls, Security.TLS)):
        wrong = replace(box, receiving=Server("localhost", port, security, other))
        with Mailbox(wrong, secret) as refused, pytest.raises(AccountRefused, match="certificate"):
            read(refused)
    with pytest.raises(AccountRefused, match="no server for receiving"):
        Mailbox(Account(NORA, NORA), secret)


def test_no_secret_appears_in_logs_of_reading(box, secret, caplog, dovecot):
    caplog.set_level(logging.DEBUG)
    token = Secret(dovecot.token(BOX), is_token=True)
    for one in (secret, token):
        with Mailbox(box, one) as opened:
            opened.folders()
            assert one.value not in caplog.text + repr(opened)
    assert "AUTHENTICATE" in caplog.text


def test_numbered_anew_again_and_again_nothing_is_missed_and_nothing_doubled(mailbox, client, dovecot):
    made, kept = MadeUp(3), Kept()
    marks = {"INBOX": Mark(), SENT: Mark()}
    for turn in range(6):
        letters = [made.letter() for _ in range(25)]
        put(client, made.random.choice(["INBOX", SENT]), letters)
        put(client, made.random.choice(["INBOX", SENT]), [made.copy(raw) for raw in made.random.sample(letters, 5)])
        if turn % 2:
            numbered_anew(dovecot, made.random.choice(["INBOX", SENT]), 2_000_000_000 + turn)
        for folder, mark in marks.items():
            for batch in mailbox.poll(folder, mark, made.known, have=kept.have):
                marks[folder] = batch.mark
                for one in batch.letters:
                    kept.keep(one)
    assert (set(kept.letters) == made.kept, kept.doubled, made.copies) == (True, 0, 30)
    assert made.strangers > 50


def numbered_anew(dovecot: Dovecot, folder: str, validity: int) -> None:
    dovecot.admin("mailbox", "update", "--uid-validity", str(validity), "-u", BOX, folder)
