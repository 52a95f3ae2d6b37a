"""The whole way with the models that ship, once."""

from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.insights import queries
from askwell.insights.actions import capture_statement, understand
from askwell.insights.models import Statement
from askwell.language import models

WHOLE = {"embed", "relate"} <= {path.stem for path in models.FOLDER.glob("*.onnx")}
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.models,
    pytest.mark.skipif(not WHOLE, reason="the models are not all here yet"),
]

SAID = {
    "Ana": "You do not need a degree to work in this field. I have none, and nobody who hired me ever asked for one.",
    "Bo": "Honestly, skip the degree. Nobody has ever looked at mine, they only look at the work you can show.",
    "Cy": "You really need the degree here. Without the diploma your application is thrown out on the first day.",
}


def test_talks_are_read_compared_and_added_to(nora, monday):
    talks = [held(nora, name, words, "Yes, thank you, goodbye.") for name, words in SAID.items()]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)

    found = queries.heard(explorer=nora)
    assert found.people == 3
    turn = talks[0].turns.get(number=1)
    entry = capture_statement(turn=turn, words="nobody who hired me ever asked for one", at=monday)
    assert Statement.objects.get(id=entry.subject_id).vector is not None
    understand(owner=nora, conversation_ids=[], at=monday)
    assert queries.heard(explorer=nora).points >= found.points
