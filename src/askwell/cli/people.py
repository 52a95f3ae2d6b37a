"""`askwell people …`."""

from __future__ import annotations

import sys

import typer
from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.people import actions, queries
from askwell.people.rules import PersonRefused


def add(*, introduced_by: str, **parts: str) -> None:
    """Add a person and say so; a refusal is one sentence and exit code 1."""
    me = Explorer.objects.me()
    introducer = None
    if introduced_by:
        introducer = queries.with_name(explorer=me, name=introduced_by).first()
        if introducer is None:
            print(f"Nobody here is called {introduced_by}. Add them first.", file=sys.stderr)
            raise typer.Exit(1)
    try:
        person = actions.add_person(owner=me, at=timezone.now(), introduced_by=introducer, **parts)
    except PersonRefused as refusal:
        print(refusal, file=sys.stderr)
        raise typer.Exit(1) from None
    print(f"Added {person.name}.")
