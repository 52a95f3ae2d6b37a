"""Plans for talks, and the questions in them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.people.models import Person
from askwell.preparation.rules.plan import (
    AIM_LONGEST,
    IN_WORDS,
    QUESTION_LONGEST,
    REASON_LONGEST,
    USUAL_MINUTES,
)
from askwell.preparation.rules.ranking import Weight


class Plan(Owned):
    """What the explorer wants to ask one person next time. It ends when the talk is over, and a new one can begin.

    There is one open plan for a person; the action sees to it, for merging two people may bring two together.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plans")
    minutes = models.PositiveSmallIntegerField(default=USUAL_MINUTES)  # promised
    aim = models.CharField(max_length=AIM_LONGEST, blank=True)  # what the explorer most wants to learn
    left_out = models.CharField(max_length=REASON_LONGEST, blank=True)  # what not to ask: what they asked to be spared
    begun_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Plan]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["owner", "person", "closed_at"], name="plan_of_a_person")]

    def __str__(self) -> str:
        return f"for a talk with {self.person}"


class PlannedQuestion(Owned):
    """One question of a plan, how much it matters and why it is there. What was removed is kept until the plan ends."""

    class Source(models.TextChoices):
        OWN = "own", "written by you"
        BANK = "bank", "from the bank"
        PROPOSED = "proposed", "proposed"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=QUESTION_LONGEST)
    purpose = models.CharField(max_length=30, blank=True)  # a word of rules.bank.Purpose; empty: not known
    weight = models.CharField(
        max_length=10, choices=[(one.value, words) for one, words in IN_WORDS.items()], default=Weight.SHOULD
    )
    place = models.PositiveIntegerField()  # the order in which it is asked, from 0
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.OWN)
    reason = models.CharField(max_length=REASON_LONGEST, blank=True)  # why it is there, in words
    # What the reason rests on, in a stage that this one does not know: "pattern", "contradiction", and its id.
    rests_on = models.CharField(max_length=20, blank=True)
    rests_on_id = models.UUIDField(null=True, blank=True)
    added_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[PlannedQuestion]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["plan", "place"], name="question_in_order")]

    def __str__(self) -> str:
        return self.text
