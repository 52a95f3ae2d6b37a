"""People, the organizations they work for, the positions that tie the two, and where they can be reached."""

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
        # A page out of tens of thousands, and how many there are, come from this index alone.
        indexes = [models.Index(fields=["owner", "merged_into", "key", "id"], name="person_listed")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="nobody_merges_into_themselves"
            )
        ]

    def __str__(self) -> str:
        return self.name


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
        "SourceCard", null=True, blank=True, on_delete=models.CASCADE, related_name="addresses"
    )  # empty: the explorer wrote it

    objects: ClassVar[OwnedQuerySet[Address]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "addresses"
        indexes = [models.Index(fields=["owner", "kind", "key"], name="address_key")]

    def __str__(self) -> str:
        return self.value


class Position(Owned):
    """What a person does or did somewhere, or studied. Empty parts are unknown, never guessed."""

    class Kind(models.TextChoices):
        WORK = "work", "Work"
        STUDY = "study", "Study"

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.WORK)
    came_from = models.ForeignKey(
        "SourceCard", null=True, blank=True, on_delete=models.CASCADE, related_name="positions"
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
