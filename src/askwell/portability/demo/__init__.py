"""The made-up exploration that `askwell demo` shows: eight talks about three paths, our own writing.

Nora Lindqvist, all people and all employers are invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from askwell.accounts.models import Explorer
from askwell.conversations.actions import (
    describe_conversation,
    import_transcripts,
    mark_written_up,
    name_speakers,
)
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.models import Conversation, TranscriptImport
from askwell.conversations.rules import Consent, Medium, Part
from askwell.insights.actions import understand
from askwell.insights.queries import statements_of
from askwell.people.actions import add_person
from askwell.people.models import Person
from askwell.strategy import models as strategy
from askwell.strategy.actions import add_path, add_values, attach

FOLDER = Path(__file__).parent / "exploration"
Tell = Callable[[int, int, str], None]


@dataclass(slots=True)
class Loaded:
    """What stands in the explorer's data afterwards."""

    people: dict[str, Person] = field(default_factory=dict)
    conversations: list[Conversation] = field(default_factory=list)


def is_loaded(*, owner: Explorer) -> bool:
    """Whether this explorer has conversations already, so that nothing is loaded on top."""
    return Conversation.objects.of(owner).exists()


def load_demo(*, owner: Explorer, at: datetime, tell: Tell = lambda *_: None) -> Loaded:
    """Put the exploration into the data of `owner` through the same actions that the pages use.

    `tell` is called with (done, total, what). Takes some seconds: the talks are read and compared for real.
    """
    story = json.loads((FOLDER / "exploration.json").read_text("utf-8"))
    owner.name = story["explorer"]["name"]
    owner.save(update_fields=["name"])
    loaded = Loaded()
    for row in (*_introducers_first(story["people"]), *story["not_asked_yet"]):
        loaded.people[row["name"]] = _add(owner, row, loaded.people, at)
    seconds = (timedelta(seconds=place) for place in range(len(story["paths"])))  # paths stand as they came up
    paths = {
        path: add_path(owner=owner, name=path, at=at + later)
        for path, later in zip(story["paths"], seconds, strict=True)
    }
    files = [(talk["file"], (FOLDER / talk["file"]).read_bytes()) for talk in story["conversations"]]
    begun = import_transcripts(owner=owner, files=files, at=at)
    for talk in story["conversations"]:
        loaded.conversations.append(_hold(begun, talk, loaded.people, at))
    understand(owner=owner, conversation_ids=[c.id for c in loaded.conversations], at=at, progress=tell)
    _write_up_the_first(loaded.conversations[0], story, at)
    _weigh(owner, story, paths, at)
    return loaded


def _introducers_first(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(people, key=lambda row: row["introduced_by"] is not None)


def _add(owner: Explorer, row: dict[str, Any], known: dict[str, Person], at: datetime) -> Person:
    return add_person(
        owner=owner,
        introduced_by=known.get(row["introduced_by"] or ""),
        at=at,
        **{part: row[part] for part in ("name", "role", "level", "employer", "sector", "region", "met", "note")},
    )


def _hold(begun: TranscriptImport, talk: dict[str, Any], people: dict[str, Person], at: datetime) -> Conversation:
    conversation = begun.conversations.get(transcript__source_name=talk["file"])
    person, day = people[talk["person"]], date.fromisoformat(talk["date"])
    speakers = [
        Speaker(participants=[p], part=Part.PROFESSIONAL, person=person)
        if talk["speakers"].get(p.label) == talk["person"]
        else Speaker(participants=[p], part=Part.EXPLORER)
        for p in conversation.participants.order_by("place")
    ]
    name_speakers(owner=conversation.owner, speakers=speakers, at=at)
    conversation.refresh_from_db()
    describe_conversation(
        conversation=conversation,
        title=f"{person.name}, {talk['path']}",
        held_on=day,
        medium=Medium(talk["medium"].replace(" ", "_")),
        consent=Consent(talk["consent"].replace("notes", Consent.NOTES_ONLY)),
        consent_at=datetime.combine(day, time(9), UTC),
        at=at,
        **{part: getattr(conversation, part) for part in ("role", "level", "employer", "sector", "region")},
    )
    return conversation


def _write_up_the_first(conversation: Conversation, story: dict[str, Any], at: datetime) -> None:
    """One talk is shown as it looks when it is done; the others wait, as they would."""
    reflections = story.get("reflections")
    if reflections:
        conversation.refresh_from_db()
        mark_written_up(conversation=conversation, at=at + timedelta(minutes=1), **reflections)


def _weigh(owner: Explorer, story: dict[str, Any], paths: dict[str, strategy.Path], at: datetime) -> None:
    """What matters to Nora, and a few words that speak for or against it; the rest of the table is hers to fill."""
    values = {value.name: value for value in add_values(owner=owner, names=story["values"], at=at)}
    for row in story["evidence"]:
        statement = statements_of(explorer=owner).filter(quote__contains=row["words"]).first()
        if statement is not None:
            value, path = values[row["value"]], paths[row["path"]]
            attach(value=value, path=path, statement=statement, speaks=row["speaks"], at=at)
