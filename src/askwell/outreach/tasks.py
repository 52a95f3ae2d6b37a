"""In the background letters leave, one attempt each, and the mailbox is looked through, when the explorer asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from askwell.mail import passwords, smtp
from askwell.mail.accounts import Account, AccountRefused, Secret
from askwell.mail.delivery import Delivery, Outcome, Stage, later, uncertain
from askwell.mail.folders import MailboxLost, NoSuchFolder
from askwell.mail.imap import Mailbox
from askwell.mail.letters import Letter as Built
from askwell.mail.letters import LetterRefused, wire
from askwell.mail.providers import keeps_sent_itself
from askwell.mail.sent import keep_copy
from askwell.outreach.actions.arriving import keep_batch
from askwell.outreach.actions.letters import came_to, claim, leave, note_copy
from askwell.outreach.actions.looking import add_to_look, begin_look, end_look
from askwell.outreach.models import Letter, MailAccount, MailLook
from askwell.outreach.queries.accounts import account_in, mail_account
from askwell.outreach.queries.arrived import asked_by, first_asked_on, mark_of
from askwell.outreach.queries.written import built_letter
from askwell.outreach.rules.refusals import OutreachRefused

NOT_KEPT_ANY_MORE = "The password of your mail account is not in the keyring any more; enter it once again."


def request_post(*, letter: Letter, overrides: Mapping[str, str] | None = None, at: datetime) -> Letter:
    """The explorer has pressed send: let a letter leave through their own mail account.

    Refused as `actions.leave` refuses, and (`OutreachRefused`) where no account is set up, its password is missing, or
    the letter cannot be built as it is.
    """
    account = mail_account(explorer=letter.owner)
    if account is None:
        raise OutreachRefused("Set up your mail account first, or open the letter in your own mail program.")
    try:
        built = built_letter(letter=letter, account=account, at=at)
        wire(built)
        secret = passwords.recall(account.username)
    except (LetterRefused, AccountRefused) as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    if secret is None:
        raise OutreachRefused(NOT_KEPT_ANY_MORE)
    with transaction.atomic():
        left = leave(letter=letter, message_id=built.message_id, overrides=overrides, at=at)
        post_in_background.enqueue(str(left.id), left.attempts)
    return left


@task()
def post_in_background(letter_id: str, attempt: int) -> None:
    """Hand one letter over, if it still waits for just this. Whatever breaks leaves it begun, and so uncertain."""
    letter = Letter.objects.select_related("request__person", "owner").get(id=letter_id)
    ready, delivery = _ready(letter)
    if not claim(letter=letter, attempt=attempt, at=timezone.now()):
        return
    if ready:
        delivery = smtp.send(ready.letter, ready.account, ready.secret)
    came_to(letter=letter, attempt=attempt, delivery=delivery, at=timezone.now())
    if ready and delivery.outcome is Outcome.SENT:
        _copy(letter, ready)


class _Ready(NamedTuple):
    """All that handing a letter over needs."""

    letter: Built
    account: Account
    secret: Secret


def _ready(letter: Letter) -> tuple[_Ready | None, Delivery]:
    """What was there when send was pressed may be gone by now: then nothing is begun, and it is said why."""
    account = mail_account(explorer=letter.owner)
    if account is None:
        return None, later(Stage.CONNECT, why="The mail account was taken away before the letter left.")
    try:
        built = built_letter(letter=letter, account=account, at=timezone.now())
        wire(built)
        secret = passwords.recall(account.username)
    except (LetterRefused, AccountRefused) as refusal:
        return None, later(Stage.CONNECT, why=str(refusal))
    if secret is None:
        return None, later(Stage.SIGN_IN, why=NOT_KEPT_ANY_MORE)
    return _Ready(built, account_in(account), secret), uncertain()


def _copy(letter: Letter, ready: _Ready) -> None:
    """The letter has left; whatever goes wrong here, it stays sent."""
    if ready.account.receiving is None or keeps_sent_itself(ready.account):
        return
    trouble = ""
    try:
        keep_copy(ready.letter, ready.account, ready.secret)
    except (AccountRefused, MailboxLost, NoSuchFolder) as refusal:
        trouble = str(refusal)
    note_copy(letter=letter, trouble=trouble, at=timezone.now())


INBOX = "INBOX"
BROKE = "Something went wrong while reading your mail. What was read is kept; please try again."


def request_answers(*, account: MailAccount, at: datetime) -> MailLook:
    """The explorer has pressed "Look for answers": one pass through their mailbox, if none is under way.

    Refused (`OutreachRefused`): the account has no server for receiving.
    """
    with transaction.atomic():
        look, is_new = begin_look(account=account, at=at)
        if is_new:
            look_in_background.enqueue(str(look.id))
    return look


@task()
def look_in_background(look_id: str) -> None:
    """One pass that was asked for. Whatever breaks is written where the explorer can see it."""
    look = MailLook.objects.select_related("account__owner").get(id=look_id)
    trouble = BROKE
    try:
        trouble = poll(look=look)
    finally:
        end_look(look=look, trouble=trouble, at=timezone.now())


def poll(*, look: MailLook) -> str:
    """Read what came into the inbox and the folder of sent mail since the last pass; what kept it from that, in one
    sentence, or nothing. What was read until then is kept.
    """
    account = look.account
    since = first_asked_on(explorer=account.owner)
    if since is None:
        return ""
    known = asked_by(explorer=account.owner).known
    try:
        secret = passwords.recall(account.username)
        if secret is None:
            return NOT_KEPT_ANY_MORE
        with Mailbox(account_in(account), secret) as mailbox:
            sent = mailbox.folders().sent
            for folder in [INBOX, sent] if sent else [INBOX]:
                mark = mark_of(account=account, folder=folder)
                for batch in mailbox.poll(folder, mark, known, since=since):
                    now = timezone.now()
                    taken = keep_batch(account=account, folder=folder, batch=batch, is_sent=folder == sent, at=now)
                    add_to_look(look=look, arrived=len(taken.arrived), settled=len(taken.settled))
    except (AccountRefused, MailboxLost, NoSuchFolder) as refusal:
        return str(refusal)
    return ""
