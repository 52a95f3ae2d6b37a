"""What is understood in the background: a worker reads and compares while the pages go on."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation
from askwell.insights.actions import understanding as actions
from askwell.insights.models import Understanding

SIGN_EVERY = 0.4
"""Seconds between two signs of life."""

logger = logging.getLogger(__name__)


def request_understanding(*, owner: Explorer, conversations: Sequence[Conversation], at: datetime) -> Understanding:
    """Have these conversations read and compared with all others, in the background.

    Refused (`InsightRefused`): somebody else's conversation.
    """
    with transaction.atomic():
        run, is_new = actions.ask_to_understand(owner=owner, conversations=conversations, at=at)
        if is_new:
            understand_in_background.enqueue(str(run.id))
    return run


@task()
def understand_in_background(run_id: str) -> None:
    """Do one run that was asked for. Whatever happens is written where the explorer can see it."""
    run = Understanding.objects.select_related("owner").get(id=run_id)
    try:
        actions.begin_understanding(run=run, at=timezone.now())
        actions.understand(
            owner=run.owner,
            conversation_ids=list(run.conversations.values_list("id", flat=True)),
            at=timezone.now(),
            progress=_Signs(run),
        )
    except actions.UnderstandingStopped:
        return
    except Exception:
        actions.fail_understanding(run=run, sentence="Something went wrong while reading. What was done is kept.")
        raise
    actions.finish_understanding(run=run, at=timezone.now())


class _Signs:
    """Reports now and then, not at every step: each report is a write to the disk."""

    def __init__(self, run: Understanding) -> None:
        self.run, self.last, self.what = run, 0.0, ""

    def __call__(self, done: int, total: int, what: str, /) -> None:
        now = time.monotonic()
        if what == self.what and now - self.last < SIGN_EVERY:
            return
        self.last, self.what = now, what
        actions.report_progress(run=self.run, at=timezone.now(), done=done, total=total, what=what)
