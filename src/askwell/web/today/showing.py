"""A line as the page shows it: where its one action leads, and whether going there or pressing it is an act."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from askwell.today import Line
from askwell.web.today.acts import ACTS


@dataclass(frozen=True, slots=True)
class Shown:
    """A line, with the address of its action."""

    line: Line

    @property
    def in_place(self) -> bool:
        """Whether the action is done here, without leaving the page."""
        return self.line.kind in ACTS

    @property
    def posts(self) -> bool:
        """Whether the action is an act, and so a button; else it is a link."""
        return self.in_place or self.line.begins

    @property
    def address(self) -> str:
        """Where the action goes."""
        line = self.line
        if self.in_place:
            return reverse("web:today_do", args=[line.kind, line.subject])
        return reverse(f"web:{line.page}", args=[line.subject] if line.subject else [])
