"""The words of a conversation and what follows from them, whatever the database."""

from __future__ import annotations

from enum import StrEnum


class Medium(StrEnum):
    VIDEO = "video"
    PHONE = "phone"
    IN_PERSON = "in_person"
    IN_WRITING = "in_writing"
    UNKNOWN = "unknown"


class Consent(StrEnum):
    """What the other person allowed us to keep. Asking is a dated fact; silence is not consent."""

    NOT_ASKED = "not_asked"
    NOTES_ONLY = "notes_only"
    TRANSCRIPT = "transcript"
    RECORDING = "recording"


class State(StrEnum):
    """Where a conversation stands on its way from a day in the calendar, or from a file, to insight."""

    PLANNED = "planned"  # agreed on, with its time
    CALLED_OFF = "called_off"  # agreed on once; it did not take place
    IMPORTED = "imported"  # read, nobody has said yet who is speaking
    HELD = "held"  # speakers named; statements can be proposed
    WRITTEN_UP = "written_up"  # the explorer has been through the proposals


NOT_HELD = frozenset({State.PLANNED, State.CALLED_OFF})
"""Of these nothing was said: they count nowhere as a talk."""

TRANSITIONS: dict[State, frozenset[State]] = {
    State.PLANNED: frozenset({State.HELD, State.CALLED_OFF}),
    State.CALLED_OFF: frozenset({State.PLANNED}),
    State.IMPORTED: frozenset({State.HELD}),
    State.HELD: frozenset({State.WRITTEN_UP, State.PLANNED}),  # planned again: it was said to be held by mistake
    State.WRITTEN_UP: frozenset({State.HELD}),
}


class Part(StrEnum):
    """Who somebody is in the talk."""

    EXPLORER = "explorer"
    PROFESSIONAL = "professional"
    OTHER = "other"  # a host's colleague, a bot, a presentation
    UNKNOWN = "unknown"


class ConversationRefused(ValueError):
    """An act on a conversation cannot be done like this; the message says what to do."""


def check_transition(before: State, after: State) -> None:
    """Refuse a step that the table of transitions does not know."""
    if after not in TRANSITIONS[before]:
        raise ConversationRefused(
            f"A conversation that is {before.replace('_', ' ')} cannot become {after.replace('_', ' ')}."
        )
