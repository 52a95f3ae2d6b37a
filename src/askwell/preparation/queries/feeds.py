"""The feeds of one's field, and what they brought."""

from __future__ import annotations

from django.db.models import F, QuerySet

from askwell.accounts.models import Explorer
from askwell.preparation.models import NewsFeed, NewsItem


def feeds(*, explorer: Explorer) -> QuerySet[NewsFeed]:
    """The feeds one follows, in the order in which they were added."""
    return NewsFeed.objects.of(explorer).select_related("owner").order_by("added_at", "id")


def items(*, explorer: Explorer) -> QuerySet[NewsItem]:
    """The entries that are neither kept nor put aside, the newest first."""
    return (
        NewsItem.objects.of(explorer)
        .filter(kept_at=None, put_aside_at=None)
        .select_related("feed", "owner")
        .order_by(F("published_on").desc(nulls_last=True), "-found_at", "id")
    )
