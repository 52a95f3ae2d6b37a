"""What writing a talk up left with it."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from askwell.conversations import queries
from askwell.conversations.models import Conversation, Resource

register = template.Library()


@register.simple_tag
def to_read_from(conversation: Conversation) -> Iterable[Resource]:
    """What is kept to be read, in the order of the words."""
    return queries.resources(conversation=conversation)
