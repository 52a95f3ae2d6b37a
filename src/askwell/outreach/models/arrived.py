"""What came back and waits for the explorer's word, how far each folder was read, and how the last look went."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.outreach.models.accounts import MailAccount
from askwell.outreach.models.requests import Event, Request
from askwell.outreach.rules.thread import Answer, What


class FolderMark(Owned):
    """How far a folder of the mailbox was read. It moves together with the mails it covers, in one transaction."""

    account = models.ForeignKey(MailAccount, on_delete=models.CASCADE, related_name="marks")
    mailbox = models.CharField(max_length=600)  # the name and the server: another mailbox counts anew
    folder = models.CharField(max_length=500)
    validity = models.BigIntegerField(default=0)  # UIDVALIDITY: the numbers below hold as long as it does
    last = models.BigIntegerField(default=0)  # the last UID

    objects: ClassVar[OwnedQuerySet[FolderMark]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "mailbox", "folder"], name="one_mark_of_a_folder")]

    def __str__(self) -> str:
        return f"{self.folder} up to {self.last}"


class MailLook(Owned):
    """One pass through the mailbox, asked for by the explorer: under way while `ended_at` is empty."""

    account = models.ForeignKey(MailAccount, on_delete=models.CASCADE, related_name="looks")
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    arrived = models.PositiveIntegerField(default=0)  # answers that came to light
    settled = models.PositiveIntegerField(default=0)  # letters perhaps sent that lay among the sent mail
    trouble = models.CharField(max_length=500, blank=True)  # in one sentence

    objects: ClassVar[OwnedQuerySet[MailLook]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=models.Q(ended_at=None), name="one_look_into_a_mailbox_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"a look at {self.asked_at:%Y-%m-%d}"


class Arrived(Owned):
    """A mail that seems to answer a request. What it says is proposed; nothing follows from it before the explorer
    confirms. Whoever was not asked for anything has no mail here.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        TAKEN = "taken", "taken"  # and waiting again once its event is taken back
        LEFT = "left", "left alone"

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="arrived")
    identity = models.CharField(max_length=64)  # the same for every copy of a mail, whatever way it came
    message_id = models.CharField(max_length=300, blank=True)
    original = models.BinaryField()  # as it came, byte for byte; of a large one its first 2 MiB
    sender_name = models.CharField(max_length=200, blank=True)
    sender = models.CharField(max_length=320, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    written_at = models.DateTimeField()
    new_text = models.TextField(blank=True)
    quoted = models.TextField(blank=True)  # the lines of earlier mails below it, and their signature
    kind = models.CharField(max_length=20)  # as formats.mail.Kind has it
    what = models.CharField(max_length=12, choices=[(what.value, what.value) for what in What])  # proposed
    answer = models.CharField(max_length=10, blank=True, choices=[(answer.value, answer.value) for answer in Answer])
    until = models.DateField(null=True, blank=True)
    said_by = models.JSONField(default=list)  # the words, of theirs or of Askwell's, that make it seem so
    is_sure = models.BooleanField(default=False)  # that it belongs to this request
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    event = models.OneToOneField(Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrived")
    arrived_at = models.DateTimeField()  # here

    objects: ClassVar[OwnedQuerySet[Arrived]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "arrived"
        indexes = [models.Index(fields=["owner", "state"], name="arrived_waiting")]
        constraints = [models.UniqueConstraint(fields=["owner", "identity"], name="a_mail_arrives_once")]

    def __str__(self) -> str:
        return self.subject or f"from {self.sender}"
