"""Keeping what can be found beside the tables it is taken from, through their migrations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connections, transaction

from askwell.search.dialects import dialect
from askwell.search.sources import APPS, SOURCES

Plan = Sequence[tuple[Any, bool]]
"""What a run of migrations does: the migrations, and whether each is taken back."""


def let_go(*, using: str, plan: Plan) -> None:
    """Before tables change their shape: take away what would stand in the way."""
    if _touches(plan):
        with connections[using].cursor() as cursor:
            dialect(using).let_go(cursor)


def keep(*, using: str, plan: Plan) -> None:
    """After tables changed their shape: fill the lines anew, and have them kept.

    Nothing is done where a table is missing, as while migrations are taken back.
    """
    if not _touches(plan):
        return
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        if {"search_line", *(source.table for source in SOURCES)} <= there:
            dialect(using).keep(cursor)


def _touches(plan: Plan) -> bool:
    return any(migration.app_label in APPS for migration, _ in plan)
