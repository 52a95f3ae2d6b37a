"""Promises where another page speaks of somebody."""

from __future__ import annotations

from django import template
from django.utils import timezone

from askwell.people.models import Person
from askwell.relationships import queries
from askwell.web.relationships.showing import Shown

register = template.Library()


@register.simple_tag
def promises_with(person: Person) -> list[Shown]:
    """What is owed between the explorer and this person."""
    return [Shown(one, timezone.localdate()) for one in queries.promises_with(person=person)]
