"""One request to one person, the letters written for it, and all that happened, each with its day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.outreach.rules.thread import Answer, What
from askwell.people.models import Person

TOPIC_LONGEST, SUBJECT_LONGEST = 300, 300


class Channel(models.TextChoices):
    """How a letter goes. Each has its own limits (rules.writing)."""

    MAIL = "mail", "mail"
    LINKEDIN_NOTE = "linkedin_note", "LinkedIn invitation"
    LINKEDIN_MESSAGE = "linkedin_message", "LinkedIn message"
    INMAIL = "inmail", "InMail"
    OTHER = "other", "some other way"


class Request(Owned):
    """One request for somebody's time. Where it stands is never stored: `rules.standing` tells it from the events."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="requests")
    topic = models.CharField(max_length=TOPIC_LONGEST, blank=True)  # what the explorer wants to learn
    why_them = models.CharField(max_length=TOPIC_LONGEST, blank=True)  # what is true of this person only
    minutes = models.PositiveSmallIntegerField(default=20)
    channel = models.CharField(max_length=20, choices=Channel.choices, default=Channel.MAIL)
    address = models.CharField(max_length=500, blank=True)  # where letters go, as the channel has it
    # Where they live, as far as it is known: whose evenings and holidays hold.
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=10, blank=True)
    # Where they work and through whom one asks, as it was when the request was begun: limits count by these.
    employer = models.CharField(max_length=200, blank=True)
    referrer = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    begun_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Request]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["owner", "begun_at"], name="request_begun")]

    def __str__(self) -> str:
        return f"to {self.person}"


class Letter(Owned):
    """Something the explorer writes: the request, a follow-up, an answer of theirs to an answer.

    It leaves once. "Leaving" is stored before the first byte goes out, so that a crash leaves it "uncertain" and never
    sent twice; what became of it is stored after. What the server would not take is a draft again, with its reason.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        LEAVING = "leaving", "on its way"
        SENT = "sent", "sent"
        UNCERTAIN = "uncertain", "perhaps sent"

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="letters")
    subject = models.CharField(max_length=SUBJECT_LONGEST, blank=True)
    body = models.TextField(blank=True)
    written_at = models.DateTimeField()  # the last change
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    message_id = models.CharField(max_length=300, blank=True)  # made before it leaves
    attempts = models.PositiveSmallIntegerField(default=0)  # how often it began to leave
    leaving_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)  # the server's reason, in words
    overrides = models.JSONField(default=list)  # [{"rule", "reason"}]: what the explorer went against, and why

    objects: ClassVar[OwnedQuerySet[Letter]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            # Nobody drafts two letters to one person at once: the second would be the one that is sent unread.
            models.UniqueConstraint(
                fields=["request"], condition=models.Q(state="draft"), name="one_draft_of_a_request"
            ),
            models.UniqueConstraint(
                fields=["request"],
                condition=models.Q(state__in=["leaving", "uncertain"]),
                name="one_letter_of_a_request_on_its_way",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or f"a letter {self.request}"


class Event(Owned):
    """Something that happened in a request. It is never changed; what was written down by mistake is undone."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="events")
    what = models.CharField(max_length=12, choices=[(what.value, what.value) for what in What])
    at = models.DateTimeField()
    answer = models.CharField(max_length=10, blank=True, choices=[(answer.value, answer.value) for answer in Answer])
    until = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)  # what they wrote, or the explorer's note
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    message_id = models.CharField(max_length=300, blank=True)  # of the mail it is known from
    entered_at = models.DateTimeField()

    IN_ORDER: ClassVar = ("at", "entered_at", "id")  # of one second: told the same way each time

    objects: ClassVar[OwnedQuerySet[Event]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["request", "at"], name="event_in_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "message_id"], condition=~models.Q(message_id=""), name="a_mail_counts_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.what} on {self.at:%Y-%m-%d}"
