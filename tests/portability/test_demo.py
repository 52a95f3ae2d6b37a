from __future__ import annotations

import json

import pytest

from askwell.conversations.rules import Part, State
from askwell.formats.transcripts import read_transcript
from askwell.insights.models import Contradiction, Pattern, Statement
from askwell.portability.demo import FOLDER, is_loaded, load_demo
from askwell.strategy.models import Evidence, Path
from askwell.strategy.queries.values import table
from askwell.strategy.rules.values import Known

STORY = json.loads((FOLDER / "exploration.json").read_text("utf-8"))


@pytest.mark.parametrize("talk", STORY["conversations"], ids=lambda t: t["file"])
def test_each_talk_is_read_with_its_two_speakers(talk):
    read = read_transcript((FOLDER / talk["file"]).read_bytes(), name=talk["file"])

    assert set(read.speakers) == set(talk["speakers"])
    assert {talk["speakers"][label] for label in talk["speakers"]} == {"Nora Lindqvist", talk["person"]}


@pytest.mark.models
@pytest.mark.django_db
def test_the_exploration_is_loaded_and_understood(nora, monday):
    loaded = load_demo(owner=nora, at=monday)

    assert is_loaded(owner=nora)
    assert (len(loaded.people), len(loaded.conversations)) == (14, 8)
    assert Path.objects.of(nora).count() == 3
    assert Evidence.objects.of(nora).count() == len(STORY["evidence"])
    assert {cell.known for _, cells in table(explorer=nora).rows for cell in cells} == set(Known)
    assert loaded.people["Jonas Ekwall"].introduced_by == loaded.people["Ines Carvalho"]
    first, *others = loaded.conversations
    first.refresh_from_db()
    assert first.state == State.WRITTEN_UP
    assert {c.participants.filter(part=Part.PROFESSIONAL).count() for c in loaded.conversations} == {1}
    for conversation in others:
        assert Statement.objects.filter(conversation=conversation).count() >= 8
    assert Pattern.objects.of(nora).exists()
    assert Contradiction.objects.of(nora).exists()
