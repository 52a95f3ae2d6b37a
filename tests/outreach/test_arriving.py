"""Answers that come back, from a file, from pasted words and from a real mailbox, and what the explorer makes of them."""

from __future__ import annotations

import datetime as dt

import keyring
import pytest
from django.db import DatabaseError, transaction
from imapclient import IMAPClient
from tests.mail.conftest import SENT, dovecot  # noqa: F401 -- the real mailbox is a fixture
from tests.mail.keyrings import InMemory
from tests.mail.servers.dovecot import PASSWORD

from askwell.mail import arriving, passwords
from askwell.mail.accounts import Account, Secret, Security, Server
from askwell.mail.delivery import Delivery, Outcome, Stage, uncertain
from askwell.mail.folders import Batch, Mark
from askwell.outreach import actions, queries
from askwell.outreach.actions.arriving import keep_batch
from askwell.outreach.actions.looking import begin_look
from askwell.outreach.models import Arrived, Event, Letter, MailLook
from askwell.outreach.queries.arrived import mark_of, waiting
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.states import State
from askwell.outreach.tasks import request_answers
from askwell.people.actions import add_person
from askwell.people.models import Address, Person

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("mail servers")]
BOX, AMARA, OURS = "box@mail.example", "amara@clinic.example", "<ours-1@mail.example>"


def mail(text="Yes, happy to talk. Thursday works for me.", sender=f"Amara Okonkwo <{AMARA}>", number="<a1@x>", **more):
    """A mail as it lies in a mailbox."""
    heads = {
        "From": sender,
        "To": BOX,
        "Subject": "Re: Twenty minutes",
        "Date": "Tue, 24 Nov 2026 09:00:00 +0000",
        "Message-ID": number,
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    return "".join(f"{name}: {value}\r\n" for name, value in heads.items()).encode() + b"\r\n" + text.encode() + b"\r\n"


def boxed(*mails):
    return b"".join(b"From x@y Tue Nov 24 09:00:00 2026\n" + one.replace(b"\r\n", b"\n") + b"\n" for one in mails)


BOUNCE = mail(
    f"--b\r\nContent-Type: text/plain\r\n\r\nUser unknown\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
    f"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {AMARA}\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--\r\n",
    sender="MAILER-DAEMON@mx.example",
    number="<b1@mx.example>",
    Content_Type='multipart/report; report-type=delivery-status; boundary="b"',
)
AWAY = mail(
    "I am out of the office until 4 December 2026.", number="<auto@x>", Auto_Submitted="auto-replied", In_Reply_To=OURS
)


@pytest.fixture
def ten(monday):
    return monday.replace(hour=10)


@pytest.fixture
def later(ten):
    """The Thursday after the Monday on which Amara was asked."""
    return ten + dt.timedelta(days=3)


@pytest.fixture
def asked(nora, ten):
    """A request to Amara that has left through Nora's account."""
    amara = add_person(owner=nora, name="Amara Okonkwo", at=ten)
    request = actions.begin_request(owner=nora, person=amara, address=AMARA, at=ten)
    actions.change_request(request=request, address=AMARA, country="PT", at=ten)
    letter = request.letters.get()
    actions.write_letter(letter=letter, subject="Twenty minutes", body="May I ask you about nursing?", at=ten)
    left = actions.leave(letter=letter, message_id=OURS, at=ten)
    actions.came_to(letter=left, attempt=1, delivery=Delivery(Outcome.SENT, Stage.ANSWER, 250), at=ten)
    return request


def stand(request, at):
    return queries.stands(explorer=request.owner, at=at)[0].standing


def take(asked, data, at, **more):
    return actions.take_in(owner=asked.owner, data=data, at=at, **more)


def test_an_answer_waits_with_what_it_seems_to_be_and_why(asked, later):
    quoting = "Yes, happy to talk. Thursday works for me.\r\n\r\nOn Mon, 23 Nov 2026 at 10:00, Nora <box@mail.example> wrote:\r\n> May I ask you about nursing?"
    (arrived,) = take(asked, mail(quoting, In_Reply_To=OURS), later).arrived

    assert (arrived.request, arrived.what, arrived.answer, arrived.is_sure) == (asked, "answered", "yes", True)
    assert arrived.new_text == "Yes, happy to talk. Thursday works for me."
    assert "May I ask you" in arrived.quoted
    assert any("happy to talk" in words for words in arrived.said_by)
    assert bytes(arrived.original).startswith(b"From: Amara")
    assert not Event.objects.filter(what="answered").exists()
    assert stand(asked, later).state is State.SENT


def test_the_request_moves_when_the_explorer_says_so_and_only_once(asked, later):
    (arrived,) = take(asked, mail(), later).arrived
    event = actions.confirm_arrived(arrived=arrived, what="answered", answer="yes", at=later)

    assert (event.at, event.message_id, event.words) == (
        dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC),
        "<a1@x>",
        "Yes, happy to talk. Thursday works for me.",
    )
    assert stand(asked, later).state is not State.SENT
    with pytest.raises(OutreachRefused, match="already"):
        actions.confirm_arrived(arrived=arrived, what="answered", answer="no", at=later)
    assert Event.objects.filter(what="answered").count() == 1


def test_a_word_taken_back_lets_the_mail_wait_again(asked, nora, later):
    (arrived,) = take(asked, mail(), later).arrived
    event = actions.confirm_arrived(arrived=arrived, what="answered", answer="no", at=later)
    assert not waiting(explorer=nora).exists()
    actions.undo_event(event=event, at=later)

    assert waiting(explorer=nora).get() == arrived
    assert actions.confirm_arrived(arrived=arrived, what="answered", answer="yes", at=later).answer == "yes"


def test_a_refused_word_leaves_the_mail_waiting(asked, nora, later):
    (arrived,) = take(asked, mail(), later).arrived
    with pytest.raises(OutreachRefused):
        actions.confirm_arrived(arrived=arrived, what="answered", answer="perhaps", at=later)
    assert waiting(explorer=nora).get() == arrived


def test_the_same_mail_by_another_way_is_known_already(asked, later):
    first = take(asked, mail(), later)
    assert len(first.arrived) == 1
    for again in (
        mail(),
        b"Received: by another\r\n" + mail(),
        boxed(mail()),
        b"Yes, happy to talk. Thursday works for me.",
    ):
        taken = take(asked, again, later, request=asked)
        assert (taken.arrived, taken.known) == ([], 1)
    assert Arrived.objects.count() == 1


def test_two_mails_that_share_a_number_are_two(asked, later):
    one, other = take(asked, boxed(mail("Yes, gladly."), mail("Sorry, I cannot help after all.")), later).arrived
    for arrived in (one, other):
        actions.confirm_arrived(arrived=arrived, what=arrived.what, answer=arrived.answer, at=later)
    assert set(Event.objects.filter(what="answered").values_list("answer", flat=True)) == {"yes", "no"}


def test_of_a_box_only_the_mail_of_people_who_were_asked_is_kept(asked, nora, later):
    add_person(owner=nora, name="Aunt Ida", at=later)
    Address.objects.create(
        owner=nora, person=Person.objects.get(name="Aunt Ida"), kind="mail", value="ida@home.example"
    )
    box = boxed(
        mail(),
        mail("The rent is due.", sender="x@elsewhere.example", number="<s1@x>"),
        mail("Dinner on Sunday?", sender="ida@home.example", number="<s2@x>"),
        mail("Hello all", sender="x@elsewhere.example", number="<s3@x>", Cc=AMARA),
        mail("Years ago", number="<old@x>", Date="Tue, 24 Nov 2020 09:00:00 +0000"),
        BOUNCE,
    )
    taken = take(asked, box, later)

    assert [(one.what, one.message_id) for one in taken.arrived] == [
        ("answered", "<a1@x>"),
        ("bounced", "<b1@mx.example>"),
    ]
    assert taken.left_alone == {"from people you have not asked": 3, "older than your request": 1}
    assert set(Arrived.objects.values_list("message_id", flat=True)) == {"<a1@x>", "<b1@mx.example>"}


def test_a_box_reads_every_mail_with_its_own_bytes(asked, later):
    one, other = mail("From here on, yes gladly.\r\n\r\n>From what I know, too."), mail("No, sorry.", number="<a2@x>")
    arrived = take(asked, boxed(one, other), later).arrived
    assert [bytes(each.original).count(b"Message-ID") for each in arrived] == [1, 1]
    assert arrived[0].new_text.startswith("From here on")


@pytest.mark.parametrize(
    ("data", "what", "until"),
    [(AWAY, "auto_reply", dt.date(2026, 12, 5)), (BOUNCE, "bounced", None)],
    ids=["away", "bounce"],
)
def test_what_programs_send_is_proposed_and_acts_on_nothing(asked, later, data, what, until):
    (arrived,) = take(asked, data, later).arrived
    assert (arrived.what, arrived.answer, arrived.request) == (what, "", asked)
    assert arrived.until in {until, dt.date(2026, 12, 4) if until else None}
    assert arrived.said_by
    assert stand(asked, later).state is State.SENT


@pytest.mark.parametrize(("status", "answer"), [("ACCEPTED", "yes"), ("DECLINED", "no"), ("TENTATIVE", "unclear")])
def test_a_calendar_s_answer_is_proposed_as_a_yes_or_a_no(asked, later, status, answer):
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:talk-1\r\n"
        f"DTSTAMP:20261124T090000Z\r\nDTSTART:20261126T140000Z\r\nORGANIZER:mailto:{BOX}\r\n"
        f"ATTENDEE;PARTSTAT={status}:mailto:{AMARA}\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    (arrived,) = take(asked, mail(calendar, Content_Type="text/calendar; method=REPLY; charset=utf-8"), later).arrived
    assert (arrived.kind, arrived.answer) == ("calendar_reply", answer)


def test_pasted_words_belong_to_whom_the_explorer_says(asked, later):
    (arrived,) = take(asked, b"Not now, please ask me again in March.", later, request=asked).arrived
    assert (arrived.answer, arrived.until, arrived.is_sure) == ("later", dt.date(2027, 3, 1), True)
    assert take(asked, b"Hello, who is this?", later).left_alone == {"from people you have not asked": 1}


def test_words_that_only_bear_a_name_are_never_sure(asked, later):
    pasted = (
        b"From: Amara Okonkwo\nSent: Tuesday, 24 November 2026 10:00\nSubject: Re: Twenty minutes\n\nWith pleasure."
    )
    (arrived,) = take(asked, pasted, later).arrived
    assert (arrived.request, arrived.is_sure, arrived.answer) == (asked, False, "yes")


def test_a_mail_of_an_asked_person_about_something_else_is_never_sure(asked, nora, later):
    (arrived,) = take(asked, mail("Lunch?", Subject="Lunch"), later).arrived
    assert not arrived.is_sure
    other = actions.begin_request(owner=nora, person=add_person(owner=nora, name="Bo", at=later), at=later)
    event = actions.confirm_arrived(arrived=arrived, what="noted", request=other, at=later)
    assert event.request == other


def test_what_is_left_alone_is_let_go_of_and_not_asked_about_again(asked, nora, later):
    (arrived,) = take(asked, mail(), later).arrived
    actions.leave_arrived(arrived=arrived, at=later)

    assert not waiting(explorer=nora).exists()
    assert (arrived.new_text, bytes(arrived.original)) == ("", b"")
    assert take(asked, mail(), later).known == 1
    with pytest.raises(OutreachRefused, match="already"):
        actions.leave_arrived(arrived=arrived, at=later)


def test_nobody_takes_in_for_somebody_else(asked, sten, later):
    assert actions.take_in(owner=sten, data=mail(), at=later).left_alone == {"from people you have not asked": 1}
    with pytest.raises(OutreachRefused, match="your own"):
        actions.take_in(owner=sten, data=b"Yes.", request=asked, at=later)
    assert not Arrived.objects.exists()


def test_many_mails_are_kept_in_as_many_questions_each(asked, later, django_assert_max_num_queries):
    box = boxed(*(mail(f"Word {number}.", number=f"<n{number}@x>") for number in range(20)))
    with django_assert_max_num_queries(20 * 9 + 10):
        assert len(take(asked, box, later).arrived) == 20


def test_what_is_no_mail_is_refused_in_one_sentence(asked, later):
    with pytest.raises(OutreachRefused, match="packed file"):
        take(asked, b"PK\x03\x04" + bytes(100), later)


@pytest.fixture
def account(nora, dovecot, later):  # noqa: F811 -- the fixture above
    """Nora's account on a real Dovecot that begins empty, with its password in a keyring."""
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    line = Server("localhost", dovecot.imap, Security.PLAIN)
    yield actions.set_mail_account(
        owner=nora, account=Account(BOX, BOX, line, line), name="Nora", secret=Secret(PASSWORD), at=later
    )
    keyring.set_keyring(before)


@pytest.fixture
def mailbox(dovecot):  # noqa: F811 -- the fixture above
    with IMAPClient("localhost", dovecot.imap, ssl=False) as client:
        client.plain_login(BOX, PASSWORD)
        for folder in ("INBOX", SENT):
            client.select_folder(folder)
            client.delete_messages(client.search())
            client.expunge()
        client.unselect_folder()
        yield client


def look(account, at):
    found = request_answers(account=account, at=at)
    found.refresh_from_db()
    return found


def test_new_mail_of_a_person_who_was_asked_arrives_once(asked, account, mailbox, later):
    mailbox.append("INBOX", mail())
    assert (look(account, later).arrived, look(account, later).arrived) == (1, 0)
    mailbox.append("INBOX", mail("And where shall we meet?", number="<a2@x>"))
    mailbox.append("INBOX", mail())

    assert look(account, later).arrived == 1
    assert set(Arrived.objects.values_list("message_id", flat=True)) == {"<a1@x>", "<a2@x>"}
    assert MailLook.objects.filter(trouble="").exclude(ended_at=None).count() == 3


def test_a_stranger_s_mail_is_not_kept(asked, account, mailbox, later):
    mailbox.append("INBOX", mail("Private.", sender="x@elsewhere.example", number="<s1@x>"))
    mailbox.append("INBOX", mail("For all.", sender="x@elsewhere.example", number="<s2@x>", Cc=AMARA))
    assert look(account, later).arrived == 0
    assert not Arrived.objects.exists()
    assert mark_of(account=account, folder="INBOX").last > 0


def test_a_mailbox_that_was_numbered_anew_doubles_nothing(asked, account, mailbox, dovecot, later):  # noqa: F811
    for number in range(5):
        mailbox.append("INBOX", mail(f"Word {number}.", number=f"<a{number}@x>"))
    look(account, later)
    mailbox.append("INBOX", mail("One more.", number="<new@x>"))
    before = mark_of(account=account, folder="INBOX")
    dovecot.admin("mailbox", "update", "--uid-validity", str(before.validity + 7), "-u", BOX, "INBOX")

    assert look(account, later).arrived == 1
    assert Arrived.objects.count() == 6
    assert mark_of(account=account, folder="INBOX").validity == before.validity + 7


def test_the_mark_moves_only_with_the_mails_it_covers(asked, account, later):
    letter = arriving.Arrived("INBOX", 1, mail(), "x", "<a1@x>", later)
    too_far = Batch((letter,), Mark(2**70, 1), 1)  # a number that no database holds
    with pytest.raises((OverflowError, DatabaseError)), transaction.atomic():
        keep_batch(account=account, folder="INBOX", batch=too_far, is_sent=False, at=later)
    assert not Arrived.objects.exists()

    batch = Batch((letter,), Mark(7, 1), 1)
    assert len(keep_batch(account=account, folder="INBOX", batch=batch, is_sent=False, at=later).arrived) == 1
    assert mark_of(account=account, folder="INBOX") == Mark(7, 1)


def test_another_mailbox_is_read_from_its_beginning(asked, account, nora, later):
    keep_batch(account=account, folder="INBOX", batch=Batch((), Mark(7, 9), 0), is_sent=False, at=later)
    line = Server("localhost", 143, Security.PLAIN)
    other = Account(BOX, "somebody else", line, line)
    moved = actions.set_mail_account(owner=nora, account=other, at=later)
    assert mark_of(account=moved, folder="INBOX") == Mark()


def test_a_letter_that_was_perhaps_sent_is_settled_by_the_sent_mail(asked, account, mailbox, nora, later):
    person = add_person(owner=nora, name="Bo Berg", at=later)
    request = actions.begin_request(owner=nora, person=person, address="bo@firm.example", at=later)
    letter = request.letters.get()
    actions.write_letter(letter=letter, subject="Ten minutes", body="May I ask you about ships?", at=later)
    left = actions.leave(letter=letter, message_id="<ours-2@mail.example>", overrides={"timing": "now"}, at=later)
    actions.came_to(letter=left, attempt=1, delivery=uncertain(), at=later)
    ours = mail("May I?", sender=BOX, number="<ours-2@mail.example>", To="bo@firm.example")
    mailbox.append(SENT, ours)

    found = look(account, later)
    assert (found.settled, found.arrived) == (1, 0)
    assert Letter.objects.get(id=letter.id).state == Letter.State.SENT
    assert not Arrived.objects.exists()


def test_what_keeps_it_from_looking_is_said_in_one_sentence(asked, account, later):
    passwords.keep(BOX, Secret("wrong"))
    assert "did not accept" in look(account, later).trouble
    passwords.forget(BOX)
    assert "keyring" in look(account, later).trouble


def test_one_look_at_a_time(account, later):
    first, is_new = begin_look(account=account, at=later)
    again, anew = begin_look(account=account, at=later + dt.timedelta(minutes=1))
    assert (is_new, anew, again) == (True, False, first)
    third, _ = begin_look(account=account, at=later + dt.timedelta(hours=1))
    first.refresh_from_db()
    assert third != first
    assert first.trouble
