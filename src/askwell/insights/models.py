"""What it means: statements, the patterns and contradictions they form, and what the explorer decided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.models import Conversation, Participant, Turn
from askwell.insights.rules import (
    ABOUT_LONGEST,
    LABEL_LONGEST,
    STANCES,
    TOPICS,
    GroupState,
    Kind,
    Origin,
    Stance,
    StatementState,
    Strength,
)


def _choices(
    words: type[GroupState | Kind | Origin | Stance | StatementState | Strength],
) -> list[tuple[str, str]]:
    return [(word.value, word.value.replace("_", " ")) for word in words]


class Reading(Owned):
    """That a conversation was read by the models of one version: what need not be done again."""

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    model_version = models.CharField(max_length=40)
    speakers = models.JSONField(default=list)  # ids of the participants whose words were searched
    read_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Reading]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type


class Understanding(Owned):
    """One run of reading and comparing in the background: how far it is, and how it ended."""

    asked_at = models.DateTimeField()
    begun_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    last_sign_at = models.DateTimeField(null=True, blank=True)  # when the worker was last heard of
    failed = models.CharField(max_length=300, blank=True)  # one sentence for the explorer
    what = models.CharField(max_length=300, blank=True)  # what is being done, in words
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    conversations = models.ManyToManyField(Conversation, related_name="+")

    objects: ClassVar[OwnedQuerySet[Understanding]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["owner", "asked_at"], name="understanding_latest")]

    @property
    def is_under_way(self) -> bool:
        """Asked for, and neither finished, stopped nor failed."""
        return not (self.finished_at or self.cancelled_at or self.failed)


class Statement(Owned):
    """Something said that is worth keeping: proposed by the machine or captured by the explorer.

    `begins` and `ends` are character offsets in the turn; `quote` is that span, verbatim. What the explorer
    remembers without a transcript has no turn, and its `quote` is the explorer's own note.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    turn = models.ForeignKey(Turn, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    speaker = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    begins = models.PositiveIntegerField(null=True, blank=True)
    ends = models.PositiveIntegerField(null=True, blank=True)
    quote = models.TextField()
    context = models.TextField(blank=True)  # the question before and the sentences around, for comparing
    kind = models.CharField(max_length=20, choices=_choices(Kind))
    stance = models.CharField(max_length=20, choices=_choices(Stance))
    about = models.CharField(max_length=ABOUT_LONGEST, blank=True)
    skills = models.JSONField(default=list)  # [{"label": "SQL", "uri": null}, …]
    asked = models.BooleanField(null=True, blank=True)  # answer to a question, or volunteered
    score = models.FloatField(default=0)  # how sure the picker was, 0 to 1
    origin = models.CharField(max_length=20, choices=_choices(Origin))
    state = models.CharField(max_length=20, choices=_choices(StatementState))
    decided_at = models.DateTimeField(null=True, blank=True)
    model_version = models.CharField(max_length=40, blank=True)
    vector = models.BinaryField(null=True, blank=True)  # float16 little-endian; None until it was compared

    objects: ClassVar[OwnedQuerySet[Statement]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(turn__isnull=True, begins__isnull=True, ends__isnull=True)
                | models.Q(turn__isnull=False, begins__isnull=False, ends__gt=models.F("begins")),
                name="statement_has_its_place_or_none",
            ),
            models.CheckConstraint(
                condition=models.Q(state=StatementState.PROPOSED) | models.Q(decided_at__isnull=False),
                name="statement_decision_has_its_date",
            ),
        ]
        indexes = [models.Index(fields=["owner", "conversation", "state"], name="statement_place")]

    def __str__(self) -> str:
        return self.quote

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in its turn; (0, 0) for a note."""
        return (self.begins or 0, self.ends or 0)

    @property
    def topic(self) -> str:
        """Its kind in the words of the pages."""
        return TOPICS[Kind(self.kind)]

    @property
    def stance_in_words(self) -> str:
        """Its stance in the words of the pages."""
        return STANCES[Stance(self.stance)]


class Judgement(Owned):
    """How two statements relate, as the judge of one version sees it; kept so that it is asked once."""

    first = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    same = models.FloatField()
    opposed = models.FloatField()
    scope = models.FloatField()
    neither = models.FloatField()
    model_version = models.CharField(max_length=40)

    objects: ClassVar[OwnedQuerySet[Judgement]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="judged_once_per_pair")]


class Tie(Owned):
    """The explorer's word on two statements: they belong together, or they do not. Survives re-runs."""

    first = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    together = models.BooleanField()
    decided_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Tie]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="one_tie_per_pair")]


class Pattern(Owned):
    """The same point made by different people in different words."""

    label = models.CharField(max_length=LABEL_LONGEST)
    label_is_mine = models.BooleanField(default=False)  # the explorer wrote it: re-runs leave it
    state = models.CharField(max_length=20, choices=_choices(GroupState), default=GroupState.OPEN)
    because = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    score = models.FloatField(default=0)
    statements = models.ManyToManyField(Statement, related_name="+")

    objects: ClassVar[OwnedQuerySet[Pattern]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    def __str__(self) -> str:
        return self.label


class Contradiction(Owned):
    """Opposing claims on one question."""

    question = models.CharField(max_length=LABEL_LONGEST)
    question_is_mine = models.BooleanField(default=False)
    strength = models.CharField(max_length=20, choices=_choices(Strength))
    state = models.CharField(max_length=20, choices=_choices(GroupState), default=GroupState.OPEN)
    settled_for = models.CharField(max_length=1, blank=True)  # "a" or "b": the side I go with; empty: it depends
    because = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    score = models.FloatField(default=0)

    objects: ClassVar[OwnedQuerySet[Contradiction]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    def __str__(self) -> str:
        return self.question


class Side(Owned):
    """One of the two sides of a contradiction."""

    contradiction = models.ForeignKey(Contradiction, on_delete=models.CASCADE, related_name="sides")
    letter = models.CharField(max_length=1)  # "a" or "b"
    label = models.CharField(max_length=LABEL_LONGEST)
    statements = models.ManyToManyField(Statement, related_name="+")

    objects: ClassVar[OwnedQuerySet[Side]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contradiction", "letter"], name="side_once"),
            models.CheckConstraint(condition=models.Q(letter__in=["a", "b"]), name="side_a_or_b"),
        ]

    def __str__(self) -> str:
        return self.label
