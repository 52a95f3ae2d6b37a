"""What we owe each other."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.models import Conversation, Turn
from askwell.people.models import Person
from askwell.relationships.rules import WHAT_LONGEST, OwedBy, Standing


class Promise(Owned):
    """Something one of the two said they would do, and by when. What was no promise is remembered as let go."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="promises")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="promises")
    # The words it stands in. What goes off the record takes it along.
    turn = models.ForeignKey(Turn, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    begins = models.PositiveIntegerField(null=True, blank=True)
    ends = models.PositiveIntegerField(null=True, blank=True)
    owed_by = models.CharField(max_length=10, choices=[(who.value, who.value) for who in OwedBy])
    what = models.CharField(max_length=WHAT_LONGEST)
    due_on = models.DateField(null=True, blank=True)
    standing = models.CharField(
        max_length=10, choices=[(one.value, one.value.replace("_", " ")) for one in Standing], default=Standing.OPEN
    )
    made_at = models.DateTimeField()  # when it was written down
    kept_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Promise]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["turn", "begins", "ends"], name="a_promise_once"),
            models.CheckConstraint(
                condition=~models.Q(standing=Standing.KEPT) | models.Q(kept_at__isnull=False),
                name="a_kept_promise_has_its_day",
            ),
        ]
        indexes = [models.Index(fields=["owner", "standing", "due_on"], name="promise_due")]

    def __str__(self) -> str:
        return self.what

    @property
    def is_mine(self) -> bool:
        return self.owed_by == OwedBy.ME
