"""One pass through the mailbox: asked for, told of while it goes on, ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from askwell.accounts.models import Explorer
from askwell.outreach.models import MailAccount, MailLook
from askwell.outreach.rules.refusals import OutreachRefused

GIVEN_UP_AFTER = timedelta(minutes=30)
"""A pass from which nothing was heard for so long ended with the process that did it."""


def begin_look(*, account: MailAccount, at: datetime) -> tuple[MailLook, bool]:
    """A pass that is to be done, and whether it is new; the one under way, if there is one.

    Refused (`OutreachRefused`): the account has no server for receiving.
    """
    if not account.receiving_host:
        raise OutreachRefused("Your mail account has no server for receiving; add one, or bring in a file instead.")
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=account.owner_id)
        open_ones = MailLook.objects.of(account.owner).filter(account=account, ended_at=None)
        stale = open_ones.filter(asked_at__lt=at - GIVEN_UP_AFTER)
        stale.update(ended_at=at, trouble="It broke off; what was read until then is kept.")
        under_way = open_ones.first()
        if under_way is not None:
            return under_way, False
        return MailLook.objects.create(owner=account.owner, account=account, asked_at=at), True


def add_to_look(*, look: MailLook, arrived: int, settled: int) -> None:
    """What it brought so far."""
    mine = MailLook.objects.filter(id=look.id)
    mine.update(arrived=F("arrived") + arrived, settled=F("settled") + settled)


def end_look(*, look: MailLook, trouble: str, at: datetime) -> None:
    """It is over. `trouble`: what kept it from reading everything, in one sentence; empty if nothing did."""
    MailLook.objects.filter(id=look.id, ended_at=None).update(ended_at=at, trouble=trouble[:500])
