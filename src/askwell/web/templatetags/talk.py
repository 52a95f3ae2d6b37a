"""Small words about talks."""

from __future__ import annotations

from collections.abc import Sequence

from django import template

from askwell.conversations.models import Conversation
from askwell.conversations.queries import SpeakerShare
from askwell.conversations.rules import Part
from askwell.conversations.rules.clock import clock
from askwell.people.models import Person

register = template.Library()
register.filter(clock)


@register.filter
def with_whom(conversation: Conversation) -> str:
    """The people who told something, in the order in which they spoke; empty if nobody is named yet."""
    told = [one for one in conversation.participants.all() if one.part == Part.PROFESSIONAL]
    names = list(dict.fromkeys(one.known_as for one in told))
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


@register.filter
def people_in(conversation: Conversation) -> list[Person]:
    """The people who took part, each once."""
    return list(dict.fromkeys(one.person for one in conversation.participants.all() if one.person is not None))


@register.filter
def in_hundred(share: float) -> int:
    """A share from 0 to 1 as so many in a hundred."""
    return round(share * 100)


@register.filter
def bars(shares: Sequence[SpeakerShare]) -> list[tuple[float, float, str]]:
    """The shares as bars side by side on a line of 100: where each begins, how long it is, whose it is."""
    drawn, begins = [], 0.0
    for one in shares:
        whose = {Part.EXPLORER: "mine", Part.PROFESSIONAL: "theirs"}.get(Part(one.speaker.part), "rest")
        drawn.append((round(begins, 1), round(one.share * 100, 1), whose))
        begins += one.share * 100
    return drawn
