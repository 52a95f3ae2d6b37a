"""Understanding conversations: reading those that are new, comparing them with all others, and saying how far it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from askwell import language
from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation
from askwell.conversations.rules import State
from askwell.insights.actions.comparing import Progress, quiet, regroup
from askwell.insights.actions.reading import read_conversation
from askwell.insights.models import Reading, Understanding
from askwell.insights.rules import InsightRefused
from askwell.journal.actions import record

SILENT_FOR = timedelta(minutes=5)
"""After this long without a sign, a run is taken for dead."""


class UnderstandingStopped(Exception):
    """The explorer stopped this run."""


def understand(
    *, owner: Explorer, conversation_ids: Collection[UUID], at: datetime, progress: Progress = quiet
) -> None:
    """Read the conversations that were not read by the present models, then compare everything that was said.

    Those whose speakers are not named yet are passed over. Whatever is done is stored at once, conversation by
    conversation and batch by batch: a run that is stopped can simply be run again.
    """
    waiting = list(_waiting(owner, conversation_ids))
    for place, conversation in enumerate(waiting):
        tell = partial(_tell, progress, place, len(waiting), f"Reading “{conversation.title}”"[:300])
        tell()
        read_conversation(conversation=conversation, at=at, progress=tell)
    regroup(owner=owner, progress=progress)


def ask_to_understand(
    *, owner: Explorer, conversations: Sequence[Conversation], at: datetime
) -> tuple[Understanding, bool]:
    """Note that these are to be understood; joined to a run that waits for its turn, if there is one.

    Returns the run, and whether it is new. Refused (`InsightRefused`): somebody else's conversation.
    """
    if any(conversation.owner_id != owner.id for conversation in conversations):
        raise InsightRefused("Choose from your own conversations.")
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)
        give_up_the_silent(owner=owner, at=at)
        waiting = _under_way(owner).filter(begun_at__isnull=True).order_by("asked_at", "id").first()
        run = waiting or Understanding.objects.create(owner=owner, asked_at=at, what="Waiting to begin")
        run.conversations.add(*conversations)
    return run, waiting is None


def begin_understanding(*, run: Understanding, at: datetime) -> None:
    """The worker takes it up. Stopped (`UnderstandingStopped`) if the explorer has said so meanwhile."""
    waiting = Understanding.objects.filter(id=run.id, cancelled_at__isnull=True, finished_at__isnull=True)
    if not waiting.update(begun_at=at, last_sign_at=at):
        raise UnderstandingStopped


def report_progress(*, run: Understanding, at: datetime, done: int, total: int, what: str) -> None:
    """Write down how far it is. Stopped (`UnderstandingStopped`) if the explorer has said so meanwhile."""
    going_on = Understanding.objects.filter(id=run.id, cancelled_at__isnull=True)
    if not going_on.update(done=done, total=total, what=what[:300], last_sign_at=at):
        raise UnderstandingStopped


def finish_understanding(*, run: Understanding, at: datetime) -> None:
    """It is done."""
    with transaction.atomic():
        Understanding.objects.filter(id=run.id).update(finished_at=at, last_sign_at=at)
        record(owner=run.owner, verb="understood", subject=run, at=at, conversations=run.conversations.count())


def fail_understanding(*, run: Understanding, sentence: str) -> None:
    """It broke; what was done until then stays."""
    Understanding.objects.filter(id=run.id).update(failed=sentence[:300])


def stop_understanding(*, run: Understanding, at: datetime) -> None:
    """Stop a run that is under way; what it has done so far stays."""
    _under_way(run.owner).filter(id=run.id).update(cancelled_at=at)


def give_up_the_silent(*, owner: Explorer, at: datetime) -> None:
    """Say of a run whose worker has died that it stopped, so that it can be asked for again."""
    silent = _under_way(owner).filter(last_sign_at__lt=at - SILENT_FOR)
    silent.update(failed="Reading stopped half-way. Everything up to there is kept.")


def _under_way(owner: Explorer) -> QuerySet[Understanding]:
    return Understanding.objects.of(owner).filter(finished_at__isnull=True, cancelled_at__isnull=True, failed="")


def _waiting(owner: Explorer, conversation_ids: Collection[UUID]) -> QuerySet[Conversation]:
    """Those asked for, and those read by an earlier version: their statements cannot be compared any more."""
    stale = Reading.objects.of(owner).exclude(model_version=language.MODEL_VERSION).values("conversation")
    return (
        Conversation.objects.of(owner)
        .filter(Q(id__in=list(conversation_ids)) | Q(id__in=stale))
        .filter(state__in=[State.HELD, State.WRITTEN_UP])
        .order_by("held_on", "added_at", "id")
    )


def _tell(progress: Progress, place: int, total: int, what: str, *_within: int) -> None:
    progress(place, total, what)
