"""What writing a talk up brings besides statements: who was named in it, and what is to be read."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.models.talks import Conversation, Turn
from askwell.conversations.rules.mentions import MENTION_LONGEST
from askwell.conversations.rules.resources import LINK_LONGEST, WHAT_LONGEST
from askwell.people.models import Person


class Mention(Owned):
    """A name that fell in a talk, as the explorer decided on it: who it is, or that it is left."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="mentions")
    # Where it stands in its turn; a name the explorer remembers has no place. What goes off the record takes it along.
    turn = models.ForeignKey(Turn, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    begins = models.PositiveIntegerField(null=True, blank=True)
    ends = models.PositiveIntegerField(null=True, blank=True)
    name = models.CharField(max_length=MENTION_LONGEST)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    was_added = models.BooleanField(default=False)  # the person came with it: taking it back takes them out again
    is_left = models.BooleanField(default=False)
    decided_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Mention]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn", "begins", "ends"], name="a_mention_once")]

    def __str__(self) -> str:
        return self.name


class Resource(Owned):
    """Something to read that was named in a talk, as the explorer decided on it: kept, or left."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="resources")
    turn = models.ForeignKey(Turn, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    begins = models.PositiveIntegerField(null=True, blank=True)
    ends = models.PositiveIntegerField(null=True, blank=True)
    what = models.CharField(max_length=WHAT_LONGEST)
    link = models.CharField(max_length=LINK_LONGEST, blank=True)
    is_left = models.BooleanField(default=False)
    decided_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Resource]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["turn", "begins", "ends"], name="a_resource_once")]

    def __str__(self) -> str:
        return self.what
