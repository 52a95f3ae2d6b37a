"""The time in a talk, as a clock shows it."""

from __future__ import annotations


def clock(seconds: float | None) -> str:
    """Return "0:07", "12:34" or "1:02:03"; nothing if the time is unknown."""
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
