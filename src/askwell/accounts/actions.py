"""Opening the front door of a personal installation."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer, OpeningToken


def make_opening_token(*, at: datetime) -> str:
    """Make the one key that is valid from now on; keys made earlier and not used stop working."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        OpeningToken.objects.all().delete()
        OpeningToken.objects.create(digest=_digest(token), explorer=Explorer.objects.me(), made_at=at)
    return token


def spend_opening_token(*, token: str) -> Explorer | None:
    """The explorer this key opens for, once. None if it was spent, replaced or never made."""
    with transaction.atomic():
        found = OpeningToken.objects.filter(digest=_digest(token)).select_related("explorer").first()
        if found is None:
            return None
        found.delete()
        return found.explorer


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
