"""How far the reading is."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Turn
from askwell.conversations.rules import State
from askwell.insights.models import Reading, Understanding


def latest_run(*, explorer: Explorer) -> Understanding | None:
    """The run that matters now: one under way, else the last one."""
    return Understanding.objects.of(explorer).order_by("-asked_at", "id").first()


def not_read_yet(*, explorer: Explorer) -> QuerySet[Conversation]:
    """Talks whose speakers are named, that have words, and that nobody has read for statements."""
    read = Reading.objects.of(explorer).values("conversation")
    return (
        Conversation.objects.of(explorer)
        .filter(state__in=[State.HELD, State.WRITTEN_UP])
        .exclude(id__in=read)
        .filter(Exists(Turn.objects.filter(conversation=OuterRef("id"))))
        .order_by("held_on", "added_at", "id")
    )
