"""What cannot be done when asking, said so that the person knows what to do."""

from __future__ import annotations

from datetime import datetime


class OutreachRefused(Exception):
    """The act was not carried out; the message is one sentence for the person."""


class NotFine(OutreachRefused):
    """It is not fine now, but may be done with a reason; `moment` is when it would be fine without one, if known."""

    def __init__(self, reason: str, moment: datetime | None = None) -> None:
        super().__init__(reason)
        self.moment = moment
