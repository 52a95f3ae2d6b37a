"""What can be found: one row for each line of words, kept by the database itself beside what it is taken from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Explorer, OwnedQuerySet


class Line(models.Model):
    """Some words of something that can be found.

    Triggers write it (`sources.py` says which words), nothing else does, and nothing refers to it: it is an index, has
    no life and no UUID of its own, and is written anew from the tables whenever they change their shape.
    """

    # Checked where the words stand; once more for each line would cost much and say nothing.
    owner = models.ForeignKey(Explorer, on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False)
    kind = models.SmallIntegerField()  # rules.Kind: what is found
    field = models.SmallIntegerField()  # rules.Field: which words of it these are
    subject = models.UUIDField()  # the person, organization, … that is found
    source = models.UUIDField()  # the row the words stand in
    heading = models.TextField()  # what the subject is called, folded; of what is said, its place in the talk
    day = models.CharField(max_length=10)  # 2026-11-23, or empty
    text = models.TextField()
    folded = models.TextField()  # rules.words.fold(text)

    objects: ClassVar[OwnedQuerySet[Line]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        indexes = [models.Index(fields=["subject"], name="line_subject")]
