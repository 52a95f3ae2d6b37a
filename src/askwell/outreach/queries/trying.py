"""Whether a mail account opens: both servers are signed in to and left again; nothing is sent and no letter is read."""

from __future__ import annotations

from askwell.mail import passwords
from askwell.mail.accounts import Account, AccountRefused, Secret
from askwell.mail.smtp import Patience, try_signing_in
from askwell.outreach.models import MailAccount
from askwell.outreach.queries.accounts import account_in

SECONDS = 15.0
NOT_KEPT = "There is no password of this account in the keyring; enter it once again."
NOT_REACHED = "The server for receiving could not be reached; please look its name and port up again."


def trouble_signing_in(*, account: MailAccount) -> list[str]:
    """What keeps the account from being used, a sentence for each server; empty if it opens."""
    try:
        secret = passwords.recall(account.username)
        if secret is None:
            return [NOT_KEPT]
        reached = account_in(account)
        sending = try_signing_in(reached, secret, patience=Patience(SECONDS, SECONDS, SECONDS, 2 * SECONDS))
    except AccountRefused as refusal:
        return [str(refusal)]
    return [said for said in (sending, _receiving(reached, secret)) if said]


def _receiving(account: Account, secret: Secret) -> str:
    from imapclient.exceptions import IMAPClientError  # noqa: PLC0415 -- dear to load, needed when an account is tried

    from askwell.mail.signing_in import open_mailbox  # noqa: PLC0415 -- the same

    if account.receiving is None:
        return ""
    try:
        open_mailbox(account.receiving, account.username, secret, timeout=SECONDS).logout()
    except AccountRefused as refusal:
        return str(refusal)
    except (IMAPClientError, OSError):
        return NOT_REACHED
    return ""
