"""What was brought in: the file, what each row says of somebody, what was left out."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.people.models.people import Organization, Person


class PeopleImport(Owned):
    """One file of people: looked at, then brought in or left, and undone as a whole.

    The file is held only until it is brought in or left; what it says of each person stays in their `SourceCard`.
    """

    source = models.CharField(max_length=20)  # linkedin, google, outlook, vcard, table
    source_name = models.CharField(max_length=300)  # the file's name
    sha256 = models.CharField(max_length=64)
    original = models.BinaryField(default=bytes)
    mapping = models.JSONField(default=list)  # of a table: what each column holds
    counts = models.JSONField(
        default=dict
    )  # added, merged, changed, same, skipped, blank, of prior contact, and what undoing did
    examples = models.JSONField(default=dict)  # the first few rows of each kind, for the page
    unread = models.JSONField(default=list)  # parts of an archive left unopened
    sensitive = models.JSONField(default=list)  # those left unopened on purpose
    looked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    leaving_at = models.DateTimeField(null=True, blank=True)  # when it was asked to be taken out again
    undone_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    failed = models.CharField(max_length=300, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)

    objects: ClassVar[OwnedQuerySet[PeopleImport]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    def __str__(self) -> str:
        return self.source_name

    @property
    def is_under_way(self) -> bool:
        """Whether a worker is bringing it in, or taking out again what the explorer stopped."""
        return bool(self.confirmed_at) and not (self.finished_at or self.undone_at or self.failed)

    @property
    def is_leaving(self) -> bool:
        """Whether a worker is taking it out again, as the explorer asked."""
        return bool(self.leaving_at) and not (self.undone_at or self.failed)


class LeftOutRow(Owned):
    """A row of an import that became nobody, and why; kept as it stood."""

    came_with = models.ForeignKey(PeopleImport, on_delete=models.CASCADE, related_name="left_out")
    row = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    original = models.TextField()

    objects: ClassVar[OwnedQuerySet[LeftOutRow]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    def __str__(self) -> str:
        return f"row {self.row}: {self.reason}"


class SourceCard(Owned):
    """What one source says of one person, as it said it last, and before.

    A newer export that says something else adds a card and marks this one as followed by its import, so that undoing
    the import makes this one the last word again.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="cards")
    came_with = models.ForeignKey(PeopleImport, on_delete=models.CASCADE, related_name="cards")
    followed_in = models.ForeignKey(
        PeopleImport, null=True, blank=True, on_delete=models.SET_NULL, related_name="followed"
    )
    source = models.CharField(max_length=20)
    key = models.CharField(max_length=300)  # names the entry again in a newer export; empty if the source has no such
    row = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)  # of `original`
    original = models.TextField()  # the row as it stood, without what is left unread on purpose
    said = models.JSONField()  # what was understood of it, as rules.cards.said() writes it
    said_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[SourceCard]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [
            models.Index(fields=["owner", "source", "key"], name="card_key"),
            models.Index(fields=["owner", "sha256"], name="card_row"),
        ]

    def __str__(self) -> str:
        return f"{self.source}, row {self.row}"


class PriorContact(Owned):
    """Whether and when the explorer and a person wrote to each other before, as one import tells it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="prior_contact")
    came_with = models.ForeignKey(PeopleImport, on_delete=models.CASCADE, related_name="prior_contact")
    kind = models.CharField(max_length=20)  # message, invitation
    ours = models.PositiveIntegerField(default=0)
    theirs = models.PositiveIntegerField(default=0)
    ours_last = models.DateTimeField(null=True, blank=True)
    theirs_last = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[PriorContact]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "prior contact"


class OwnStint(Owned):
    """Where the explorer themself learnt or worked, as their own export says: what they may share with others."""

    kind = models.CharField(max_length=10, choices=[("work", "Work"), ("study", "Study")])
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    came_with = models.ForeignKey(PeopleImport, on_delete=models.CASCADE, related_name="own_stints")

    objects: ClassVar[OwnedQuerySet[OwnStint]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["came_with", "kind", "organization"], name="own_stint_once")]


class ColumnMapping(Owned):
    """What the columns of a kind of table hold, as the explorer said last time."""

    signature = models.CharField(max_length=64)  # the same for every table with these headings
    mapping = models.JSONField()

    objects: ClassVar[OwnedQuerySet[ColumnMapping]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "signature"], name="mapping_once_per_table")]
