"""What the explorer reads up: facts with their source and day, and the news of a field, asked for by hand."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.people.models import Organization, Person
from askwell.preparation.rules.reading import FACT_LONGEST, SOURCE_LONGEST, TOPIC_LONGEST, USUAL


class Reading(Owned):
    """One fact on a person, an employer or a field, where it is from, and the day it was published or read."""

    text = models.CharField(max_length=FACT_LONGEST)
    source = models.CharField(max_length=SOURCE_LONGEST)  # an address, the name of a file, or words
    title = models.CharField(max_length=SOURCE_LONGEST, blank=True)  # what the source calls itself
    published_on = models.DateField(null=True, blank=True)  # as the source says it; None: it does not say
    read_on = models.DateField()
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="readings")
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.CASCADE, related_name="readings"
    )
    topic = models.CharField(max_length=TOPIC_LONGEST, blank=True)  # a field, in the explorer's own words
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Reading]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(person__isnull=False, organization__isnull=True, topic="")
                    | Q(person__isnull=True, organization__isnull=False, topic="")
                    | (Q(person__isnull=True, organization__isnull=True) & ~Q(topic=""))
                ),
                name="a_fact_is_about_one_thing",
            )
        ]
        indexes = [models.Index(fields=["owner", "added_at"], name="reading_in_order")]

    def __str__(self) -> str:
        return self.text


class Freshness(Owned):
    """After how many days a fact is shown as perhaps no longer so, where the explorer changed what is usual."""

    person_days = models.PositiveSmallIntegerField(default=USUAL.person)
    organization_days = models.PositiveSmallIntegerField(default=USUAL.organization)
    topic_days = models.PositiveSmallIntegerField(default=USUAL.topic)

    objects: ClassVar[OwnedQuerySet[Freshness]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_freshness_of_an_explorer")]


class NewsFeed(Owned):
    """The address of an RSS or Atom feed of a field. It is asked only when the explorer presses."""

    address = models.CharField(max_length=SOURCE_LONGEST)
    title = models.CharField(max_length=SOURCE_LONGEST, blank=True)  # what it calls itself, once it was asked
    topic = models.CharField(max_length=TOPIC_LONGEST, blank=True)
    added_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)  # why the last asking brought nothing, in one sentence

    objects: ClassVar[OwnedQuerySet[NewsFeed]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "address"], name="a_feed_once")]

    def __str__(self) -> str:
        return self.title or self.address


class NewsItem(Owned):
    """One entry of a feed: its words as text, without markup."""

    feed = models.ForeignKey(NewsFeed, on_delete=models.CASCADE, related_name="items")
    key = models.CharField(max_length=64)  # SHA-256 of what the feed tells entries apart by
    title = models.CharField(max_length=SOURCE_LONGEST)
    summary = models.CharField(max_length=FACT_LONGEST, blank=True)
    link = models.CharField(max_length=SOURCE_LONGEST, blank=True)
    published_on = models.DateField(null=True, blank=True)
    found_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)  # made a fact
    put_aside_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[NewsItem]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["feed", "key"], name="an_entry_of_a_feed_once")]

    def __str__(self) -> str:
        return self.title
