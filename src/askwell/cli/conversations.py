"""`askwell conversations …`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import typer
from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.conversations import actions, queries
from askwell.conversations.queries import ReadFile


def bring_in(*, paths: list[Path]) -> None:
    """Import files and say of each what was read or why not; exit code 1 if nothing could be read."""
    missing = [path for path in paths if not path.is_file()]
    if missing:
        print(f"{missing[0]} is not a file. Nothing was imported.", file=sys.stderr)
        raise typer.Exit(1)
    begun = actions.import_transcripts(owner=Explorer.objects.me(), files=_each(paths), at=timezone.now())
    files = queries.read_files(transcript_import=begun)
    for file in files:
        print(f"{file.conversation.title}: {_told(file)}")
    for refused in begun.refused_files.order_by("source_name"):
        print(f"{refused.source_name}: {refused.reason}", file=sys.stderr)
    if not files:
        raise typer.Exit(1)
    print("Now say who is speaking: open Askwell, it waits for you under Today.")


def _each(paths: list[Path]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        yield path.name, path.read_bytes()


def _told(file: ReadFile) -> str:
    parts = [
        file.conversation.transcript.tool,
        f"{file.minutes} min" if file.minutes else "",
        f"{file.turns} {'turn' if file.turns == 1 else 'turns'}",
        ", ".join(file.speakers),
    ]
    return ", ".join(part for part in parts if part)
