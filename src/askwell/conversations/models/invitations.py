"""What goes into calendars and comes back from them: invitations given out, answers to them, one's own feed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.models.talks import Conversation
from askwell.conversations.rules.invitations import Said
from askwell.outreach.models import Arrived


class Invitation(Owned):
    """An invitation, or its taking back, as it was given out: in which version, from whom, to whom."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="invitations")
    sequence = models.PositiveIntegerField()  # of the talk, as it was then
    calls_off = models.BooleanField(default=False)
    organizer = models.CharField(max_length=320)  # a mail address
    invited = models.CharField(max_length=320)  # a mail address
    given_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Invitation]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["conversation", "given_at"], name="invitation_in_order")]

    def __str__(self) -> str:
        return f"to {self.invited}"


class CalendarAnswer(Owned):
    """What somebody's calendar answered. Nothing follows from it before the explorer has settled it."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="calendar_answers")
    arrived = models.ForeignKey(Arrived, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    identity = models.CharField(max_length=64)  # SHA-256 of what it says: the same for every copy of it
    says = models.CharField(max_length=12, choices=[(said.value, said.value) for said in Said])
    sequence = models.PositiveIntegerField(default=0)  # of the version it answers
    sender = models.CharField(max_length=320)  # a mail address
    comment = models.TextField(blank=True)
    other_begins_at = models.DateTimeField(null=True, blank=True)  # the time they propose instead
    other_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    delegate = models.CharField(max_length=320, blank=True)  # who is to come in their place
    came_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[CalendarAnswer]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "identity"], name="a_calendar_answers_once"),
        ]

    def __str__(self) -> str:
        return f"{self.says} by {self.sender}"


class Feed(Owned):
    """The secret part of the address under which the explorer's own calendar program asks for talks and duties."""

    token = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Feed]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_feed_of_an_explorer")]

    def __str__(self) -> str:
        return f"made on {self.made_at:%Y-%m-%d}"
