"""What was said: conversations, who took part, the transcript as it came, its turns."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.conversations.rules import Consent, Medium, Part, State
from askwell.outreach.models import Request
from askwell.people.models import Person


def _choices(words: type[Medium | Consent | State | Part]) -> list[tuple[str, str]]:
    return [(word.value, word.value.replace("_", " ")) for word in words]


class TranscriptImport(Owned):
    """One drop of files: read at once, understood in the background, undone as a whole."""

    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[TranscriptImport]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type


class Conversation(Owned):
    """One talk with one or more people, from the day it is agreed on, and the segment of the world it tells about."""

    title = models.CharField(max_length=300)
    held_on = models.DateField(null=True, blank=True)
    # As agreed. A talk that came as a transcript was never agreed on here.
    begins_at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # promised, not how long it took
    zone = models.CharField(max_length=64, blank=True)  # IANA: the clock it was agreed on by
    place = models.CharField(max_length=500, blank=True)  # a link, a number to call, a room
    sequence = models.PositiveIntegerField(default=0)  # goes up with every change that calendars have to know of
    request = models.ForeignKey(Request, null=True, blank=True, on_delete=models.SET_NULL, related_name="conversations")
    medium = models.CharField(max_length=20, choices=_choices(Medium), default=Medium.UNKNOWN)
    state = models.CharField(max_length=20, choices=_choices(State), default=State.IMPORTED)
    consent = models.CharField(max_length=20, choices=_choices(Consent), default=Consent.NOT_ASKED)
    consent_at = models.DateTimeField(null=True, blank=True)
    # The segment: what kind of working life was told about. Empty is unknown.
    role = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=100, blank=True)
    employer = models.CharField(max_length=200, blank=True)
    sector = models.CharField(max_length=100, blank=True)
    region = models.CharField(max_length=100, blank=True)
    surprised = models.TextField(blank=True)  # reflection: what surprised me
    changed = models.TextField(blank=True)  # reflection: what changed for me
    ask_next = models.TextField(blank=True)  # reflection: what I would ask next
    added_at = models.DateTimeField()
    written_up_at = models.DateTimeField(null=True, blank=True)
    came_with = models.ForeignKey(
        TranscriptImport,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="conversations",
    )

    objects: ClassVar[OwnedQuerySet[Conversation]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state=State.PLANNED) | models.Q(begins_at__isnull=False, minutes__isnull=False),
                name="a_planned_talk_has_its_time",
            ),
            models.CheckConstraint(
                condition=models.Q(consent=Consent.NOT_ASKED) | models.Q(consent_at__isnull=False),
                name="consent_has_its_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.WRITTEN_UP) | models.Q(written_up_at__isnull=False),
                name="write_up_has_its_date",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Participant(Owned):
    """A speaker of one conversation, under the label the transcript gives, and who that is."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="participants")
    label = models.CharField(max_length=200, blank=True)  # empty: the file names nobody
    place = models.PositiveIntegerField()  # order of first speaking, from 0
    part = models.CharField(max_length=20, choices=_choices(Part), default=Part.UNKNOWN)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects: ClassVar[OwnedQuerySet[Participant]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "label"], name="label_once_per_conversation")]

    def __str__(self) -> str:
        return self.known_as

    @property
    def known_as(self) -> str:
        """How pages call this speaker: you, the person, else the label of the file."""
        if self.part == Part.EXPLORER:
            return "You"
        return self.person.name if self.person is not None else self.label or "Somebody"


class KnownLabel(Owned):
    """How a speaker label was mapped last time, so that it need not be said twice."""

    key = models.CharField(max_length=200)  # people.rules.name_key(label)
    part = models.CharField(max_length=20, choices=_choices(Part))
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[OwnedQuerySet[KnownLabel]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="label_known_once_per_owner")]


class Transcript(Owned):
    """The file as it came, byte for byte, and what the reader understood of it."""

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="transcript")
    source_name = models.CharField(max_length=300)  # the file's name, or "pasted text"
    original = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=30)
    tool = models.CharField(max_length=60, blank=True)
    summary = models.TextField(blank=True)  # another program's summary: kept, never evidence
    channels_collapsed = models.BooleanField(default=False)

    objects: ClassVar[OwnedQuerySet[Transcript]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "sha256"], name="transcript_once_per_owner")]


class Turn(Owned):
    """What one speaker said until the next one spoke."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="turns")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveIntegerField()  # from 0
    text = models.TextField()
    start = models.FloatField(null=True, blank=True)  # seconds from the beginning; None is unknown
    end = models.FloatField(null=True, blank=True)
    marks = models.JSONField(default=list)  # [[character offset, seconds], …]

    objects: ClassVar[OwnedQuerySet[Turn]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "number"], name="turn_once_per_conversation")]


class RefusedFile(Owned):
    """A dropped file that could not be read, with the sentence that says why. Nothing of it is kept."""

    came_with = models.ForeignKey(TranscriptImport, on_delete=models.CASCADE, related_name="refused_files")
    source_name = models.CharField(max_length=300)
    reason = models.CharField(max_length=500)

    objects: ClassVar[OwnedQuerySet[RefusedFile]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type
