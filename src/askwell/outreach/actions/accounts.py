"""The explorer's own mail account: set up once, its password kept by the system's keyring."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.mail import passwords
from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.letters import LetterRefused, checked_address
from askwell.outreach.models import MailAccount
from askwell.outreach.queries.accounts import account_in
from askwell.outreach.rules.refusals import OutreachRefused


def set_mail_account(
    *, owner: Explorer, account: Account, name: str = "", secret: Secret | None = None, at: datetime
) -> MailAccount:
    """Keep how to reach the explorer's mail account; its secret, if one is given, goes to the keyring and nowhere else.

    Refused (`OutreachRefused`): no address, no server to send through, no keyring to keep the secret in.
    """
    if account.sending is None:
        raise OutreachRefused("Name the server that letters leave through; your mail provider's help says which.")
    receiving = account.receiving or Server("localhost", 993, Security.TLS)
    try:
        address = checked_address(account.address)
        if secret is not None:
            passwords.keep(account.username, secret)
        _forget_the_one_before(owner, account.username)
    except (LetterRefused, AccountRefused) as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    fresh = {
        "address": address,
        "name": " ".join(name.split())[:200],
        "username": account.username,
        "sending_host": account.sending.host,
        "sending_port": account.sending.port,
        "sending_security": account.sending.security.value,
        "receiving_host": receiving.host if account.receiving else "",
        "receiving_port": receiving.port,
        "receiving_security": receiving.security.value,
        "set_at": at,
    }
    with transaction.atomic():
        kept, _ = MailAccount.objects.update_or_create(owner=owner, defaults=fresh)
        record(owner=owner, verb="set the mail account", subject=kept, at=at, address=address)
    return kept


def forget_mail_account(*, account: MailAccount, at: datetime) -> None:
    """Take the account and its secret away. Letters that have left stay as they are.

    Refused (`OutreachRefused`): the keyring does not open.
    """
    try:
        if passwords.can_keep():
            passwords.forget(account_in(account).username)
    except AccountRefused as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    with transaction.atomic():
        record(owner=account.owner, verb="forgot the mail account", subject=account, at=at, address=account.address)
        account.delete()


def _forget_the_one_before(owner: Explorer, username: str) -> None:
    """No secret of an account that is not used any more stays in the keyring."""
    before = MailAccount.objects.of(owner).exclude(username=username).first()
    if before is not None and passwords.can_keep():
        passwords.forget(before.username)
