"""What is typed on the live page: every operation as it came, and the lines that became part of the talk."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.models.talks import Conversation, Turn
from askwell.conversations.rules.live import Does, Kind


class NoteOperation(Owned):
    """One operation of one device. Rows are added, never changed; lines off the record are among them."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="note_operations")
    serial = models.PositiveIntegerField()  # in which order they were kept, from 1 in each conversation
    device = models.UUIDField()  # one for each window that is open
    number = models.PositiveBigIntegerField()  # of the device, from 1, without a gap
    tick = models.PositiveBigIntegerField()
    at = models.CharField(max_length=40)  # the device's own clock, as it said it
    does = models.CharField(max_length=10, choices=[(does.value, does.value) for does in Does])
    said = models.JSONField()
    kept_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[NoteOperation]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "device", "number"], name="note_operation_once"),
            models.UniqueConstraint(fields=["conversation", "serial"], name="note_operations_in_order"),
        ]


class Note(Owned):
    """A line of the live page that became a turn of the talk, with what the explorer marked it for."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="notes")
    turn = models.OneToOneField(Turn, on_delete=models.CASCADE, related_name="note")
    line = models.UUIDField()  # on the live page
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value.replace("_", " ")) for kind in Kind])
    marks = models.JSONField(default=list)  # of rules.live.Mark, in the order of the alphabet

    objects: ClassVar[OwnedQuerySet[Note]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "line"], name="line_becomes_one_turn")]
