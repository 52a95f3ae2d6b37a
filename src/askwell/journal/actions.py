"""Writing the journal: each action of a stage records what it did, in its own transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from askwell.accounts.models import Explorer, Owned
from askwell.journal.models import Entry


def record(*, owner: Explorer, verb: str, subject: Owned, at: datetime, **detail: Any) -> Entry:
    """Add one entry. `detail` holds plain JSON values."""
    return Entry.objects.create(
        owner=owner,
        verb=verb,
        subject_kind=type(subject).__name__.lower(),
        subject_id=subject.id,
        at=at,
        detail=detail,
    )
