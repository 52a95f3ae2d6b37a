"""A promise as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format

from askwell.relationships import queries
from askwell.relationships.models import Promise


@dataclass(frozen=True, slots=True)
class Shown:
    """A promise on a day: its words, when it is due, and where it stands in the talk."""

    promise: Promise
    today: date

    @property
    def quote(self) -> str:
        """The words of the talk, where they say more than what was written down."""
        said = queries.quote_of(self.promise)
        return "" if said == self.promise.what else said

    @property
    def address(self) -> str:
        """Where in the talk it was made."""
        talk = reverse("web:conversation", args=[self.promise.conversation_id])
        return f"{talk}#turn-{self.promise.turn.number}" if self.promise.turn else talk

    @property
    def when(self) -> str:
        """The day, in words."""
        due = self.promise.due_on
        if due is None:
            return "No day was said"
        if due == self.today:
            return "Today"
        return f"{'Since' if due < self.today else 'By'} {date_format(due, 'j F Y')}"

    @property
    def is_due(self) -> bool:
        return self.promise.due_on is not None and self.promise.due_on <= self.today
