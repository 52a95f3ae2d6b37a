"""Whom to learn from: people, the organizations they work for, and the positions that tie the two."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class Organization(Owned):
    """An employer, school or association, under the name the explorer uses for it."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)  # rules.name_key(name): one row per organization
    match = models.CharField(max_length=200, default="", blank=True)  # rules.organizations.organization_key(name)
    # The explorer's word that this is another name of that house ("Alphabet" of "Google").
    also = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="others")

    objects: ClassVar[OwnedQuerySet[Organization]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="organization_once_per_owner")]
        indexes = [models.Index(fields=["owner", "match"], name="organization_match")]

    def __str__(self) -> str:
        return self.name


class Person(Owned):
    """Somebody the explorer talks to, or might."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)  # rules.name_key(name), for finding; two people may share it
    met = models.CharField(max_length=300, blank=True)  # how we know each other
    introduced_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="introduced"
    )
    note = models.TextField(blank=True)
    added_at = models.DateTimeField()
    came_with = models.ForeignKey(
        "PeopleImport", null=True, blank=True, on_delete=models.SET_NULL, related_name="people"
    )
    # Two records that turned out to be one person: this one lives on in the other, until that is undone.
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged")
    # How they want to be asked. Empty is unknown.
    channel = models.CharField(max_length=100, blank=True)
    wishes = models.CharField(max_length=300, blank=True)
    time_zone = models.CharField(max_length=60, blank=True)
    do_not_ask = models.BooleanField(default=False)
    rests_until = models.DateField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Person]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "people"
        indexes = [models.Index(fields=["owner", "key"], name="person_key")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="nobody_merges_into_themselves"
            )
        ]

    def __str__(self) -> str:
        return self.name


class PeopleImport(Owned):
    """One file of people: looked at, then brought in or left, and undone as a whole.

    The file is held only until it is brought in or left; what it says of each person stays in their `SourceCard`.
    """

    source = models.CharField(max_length=20)  # linkedin, google, outlook, vcard, table
    source_name = models.CharField(max_length=300)  # the file's name
    sha256 = models.CharField(max_length=64)
    original = models.BinaryField(default=bytes)
    mapping = models.JSONField(default=list)  # of a table: what each column holds
    counts = models.JSONField(default=dict)  # added, merged, changed, same, skipped, blank, and of prior contact
    examples = models.JSONField(default=dict)  # the first few rows of each kind, for the page
    unread = models.JSONField(default=list)  # parts of an archive left unopened
    sensitive = models.JSONField(default=list)  # those left unopened on purpose
    looked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
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


class Address(Owned):
    """Where a person can be reached, or read about: by mail, by phone, on LinkedIn, on a page of their own."""

    class Kind(models.TextChoices):
        MAIL = "mail", "Mail"
        PHONE = "phone", "Phone"
        PROFILE = "profile", "LinkedIn"
        PAGE = "page", "Web page"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    value = models.CharField(max_length=500)  # as it was written
    key = models.CharField(max_length=500)  # the same for every writing of one address
    came_from = models.ForeignKey(
        SourceCard, null=True, blank=True, on_delete=models.CASCADE, related_name="addresses"
    )  # empty: the explorer wrote it

    objects: ClassVar[OwnedQuerySet[Address]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "addresses"
        indexes = [models.Index(fields=["owner", "kind", "key"], name="address_key")]

    def __str__(self) -> str:
        return self.value


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


class PerhapsSame(Owned):
    """Two people who are likely one, with the reasons, until the explorer says."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        MERGED = "merged", "One person"
        APART = "apart", "Two people"

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    two = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    noticed_in = models.ForeignKey(PeopleImport, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[PerhapsSame]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "perhaps the same"
        constraints = [models.UniqueConstraint(fields=["one", "two"], name="pair_once")]


class Merge(Owned):
    """One person's record gone into another's, and what moved, so that it can be undone completely."""

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    gone = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    moved = models.JSONField(default=dict)  # "app.Model.field" -> ids of the rows that pointed to `gone`
    before = models.JSONField(default=dict)  # what `kept` said of itself, where the merge filled a gap
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Merge]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type


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


class Position(Owned):
    """What a person does or did somewhere, or studied. Empty parts are unknown, never guessed."""

    class Kind(models.TextChoices):
        WORK = "work", "Work"
        STUDY = "study", "Study"

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.WORK)
    came_from = models.ForeignKey(
        SourceCard, null=True, blank=True, on_delete=models.CASCADE, related_name="positions"
    )  # empty: the explorer wrote it

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="positions")
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="positions"
    )
    role = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=100, blank=True)
    sector = models.CharField(max_length=100, blank=True)
    region = models.CharField(max_length=100, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    when = models.CharField(max_length=30, blank=True)  # as a source says it where it knows no days: "2012 to 2015"
    past = models.BooleanField(default=False)  # over, though nobody says since when
    # What the role names, as language.occupations has it: a code, "-" if it names none; empty: nobody has looked yet.
    occupation = models.CharField(max_length=12, blank=True)

    objects: ClassVar[OwnedQuerySet[Position]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(since__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="position_ends_after_it_begins",
            )
        ]
        indexes = [models.Index(fields=["owner", "occupation", "person"], name="position_occupation")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.role, str(self.organization or "")) if part)
