"""The mail account of an explorer, as `askwell.mail` takes it."""

from __future__ import annotations

from askwell.accounts.models import Explorer
from askwell.mail.accounts import Account, Security, Server
from askwell.outreach.models import MailAccount


def mail_account(*, explorer: Explorer) -> MailAccount | None:
    """The account letters leave through; None if none is set up."""
    return MailAccount.objects.of(explorer).first()


def account_in(kept: MailAccount) -> Account:
    """The account as the transport takes it."""
    sending = Server(kept.sending_host, kept.sending_port, Security(kept.sending_security))
    receiving = None
    if kept.receiving_host:
        receiving = Server(kept.receiving_host, kept.receiving_port, Security(kept.receiving_security))
    return Account(kept.address, kept.username, sending, receiving)
