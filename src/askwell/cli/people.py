"""`askwell people …`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import typer
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from askwell.accounts.models import Explorer
from askwell.cli.refusing import stop
from askwell.formats import contacts
from askwell.people import actions, queries
from askwell.people.models import PeopleImport, Person
from askwell.people.rules import PersonRefused


def add(*, name: str, introduced_by: str, **parts: str) -> None:
    """Add a person and say so; a refusal is one sentence and exit code 1. A name alone may be a line that says more."""
    me = Explorer.objects.me()
    if introduced_by or any(parts.values()):
        said: dict[str, Any] = {"name": name, "introduced_by": _introducer(me, introduced_by), **parts}
    else:
        said = queries.read_line(explorer=me, line=name).parts
    try:
        person = actions.add_person(owner=me, at=timezone.now(), **said)
    except PersonRefused as refusal:
        stop(str(refusal))
    print(f"Added {person.name}.")
    for part, words in UNDERSTOOD.items():
        if said.get(part) and said[part] != name and not parts.get(part):
            print(f"  {words}: {said[part]}")


UNDERSTOOD = {
    "role": "role",
    "employer": "employer",
    "met": "how you met",
    "introduced_by": "introduced by",
    "mail": "mail",
    "phone": "phone",
    "page": "page",
    "note": "note",
}


def _introducer(me: Explorer, name: str) -> Person | None:
    if not name:
        return None
    found = queries.with_name(explorer=me, name=name).first()
    if found is None:
        stop(f"Nobody here is called {name}. Add them first.")
    return found


WORDS = {
    "added": "new",
    "merged": "here already",
    "changed": "changed since last time",
    "same": "the same as before",
    "skipped": "left out",
    "perhaps": "perhaps somebody you have",
}


def bring_in(*, paths: list[Path], preview: bool, yes: bool, as_json: bool) -> None:
    """Look at files of people, say what would happen, and bring them in if that is wanted. A refusal is exit code 1."""
    me = Explorer.objects.me()
    try:
        files = [(path.name, path.read_bytes()) for path in paths]
        looked, found = _look(me, files, quiet=as_json)
    except OSError as error:
        stop(f"{error.filename} cannot be read: {error.strerror}. Check its name.")
    except PersonRefused as refusal:
        stop(str(refusal))
    rows = actions.rows_in_words(owner=me, looked=found) if as_json else []
    if not as_json:
        _say(looked)
    wanted = yes or (not preview and not as_json and typer.confirm("Bring them in?"))
    if wanted:
        _carry_out(looked, found, quiet=as_json)
    if as_json:
        print(json.dumps(_as_json(looked, rows, brought_in=wanted), ensure_ascii=False, indent=1))
    if not wanted:
        actions.leave_import(people_import=looked)


def _look(me: Explorer, files: list[tuple[str, bytes]], *, quiet: bool) -> tuple[PeopleImport, actions.Looked]:
    name, data = ", ".join(name for name, _ in files), contacts.together(files)
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as progress:
        task = progress.add_task("Looking", total=None)
        found = actions.look_through(
            owner=me, data=data, tell=lambda done, total: progress.update(task, completed=done, total=total)
        )
        return actions.look_at(owner=me, name=name, data=data, at=timezone.now(), looked=found), found


def _carry_out(looked: PeopleImport, found: actions.Looked, *, quiet: bool) -> None:
    actions.confirm_import(people_import=looked, at=timezone.now())
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as progress:
        task = progress.add_task("Bringing them in", total=None)
        actions.bring_in(
            people_import=looked,
            looked=found,
            at=timezone.now(),
            tell=lambda done, total: progress.update(task, completed=done, total=total),
        )
    if not quiet:
        print(f"They are here. To take them out again: askwell people undo {looked.id}")


def undo(*, import_id: str) -> None:
    """Take an import out again and say so."""
    me = Explorer.objects.me()
    try:
        found = queries.import_of(explorer=me, import_id=UUID(import_id))
    except ValueError:
        found = None
    if found is None or found.confirmed_at is None:
        stop("There is no import of this number. `askwell people imports` lists them.")
    try:
        gone, kept = actions.undo_import(people_import=found, at=timezone.now())
    except PersonRefused as refusal:
        stop(str(refusal))
    print(f"Taken out: {gone:,} people. In use since and kept: {kept:,}.")


def imports() -> None:
    """List the imports, newest first."""
    for done in queries.imports(explorer=Explorer.objects.me()):
        out = ", taken out again" if done.undone_at else ""
        print(f"{done.id}  {done.confirmed_at:%Y-%m-%d}  {done.source_name}{out}")


def _say(looked: PeopleImport) -> None:
    print(f"{looked.source_name}: {looked.counts['rows']:,} rows")
    for kind, words in WORDS.items():
        if count := looked.counts[kind]:
            print(f"{count:>8,}  {words}")
            for line in _examples(looked, kind):
                print(f"          {line}")
    if looked.sensitive:
        print(f"Left unread on purpose: {', '.join(looked.sensitive)}")
    if looked.unread:
        print(f"Not read: {', '.join(looked.unread)}")


def _examples(looked: PeopleImport, kind: str) -> list[str]:
    if kind == "skipped":
        return [f"{reason['count']:,} because {reason['why'][0]}" for reason in looked.examples[kind]]
    if kind in {"merged", "changed", "perhaps"}:
        return [f"row {row['row']}: {row['name']}: {'; '.join(row['why'])}" for row in looked.examples[kind][:3]]
    return []


def _as_json(looked: PeopleImport, rows: list[dict[str, Any]], *, brought_in: bool) -> dict[str, Any]:
    return {
        "import": str(looked.id) if brought_in else None,
        "source": looked.source,
        "file": looked.source_name,
        "brought_in": brought_in,
        "counts": looked.counts,
        "rows": rows,
        "unread": looked.unread,
        "sensitive": looked.sensitive,
    }


def take_out(*, path: Path, version: str) -> None:
    """Write everyone to a file: address cards if its name ends in .vcf, else a table."""
    cards = queries.as_cards(explorer=Explorer.objects.me())
    if path.suffix.lower() in {".vcf", ".vcard"}:
        data = contacts.as_vcards(cards, version="4.0" if version == "4.0" else "3.0")
    else:
        data = contacts.as_csv(cards)
    try:
        path.write_bytes(data)
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}. Choose another place.")
    print(f"Everyone is in {path}.")
