"""With the models that ship: of what was heard, the words that fit a value come first."""

from __future__ import annotations

import pytest
from tests.strategy.exploring import Exploration

from askwell.insights.actions import note_statement
from askwell.language import models
from askwell.strategy.actions import add_path, add_values
from askwell.strategy.queries.nearest import could_be_said

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.models,
    pytest.mark.skipif(not (models.FOLDER / "embed.onnx").exists(), reason="the models are not all here yet"),
]

SAID = {
    "time for my family": "I have two small children, and on Fridays I am at home with them.",
    "good pay": "The salary is lower than in the city, and the yearly rise is small.",
    "learning new things": "Every month there is a course, and I come back knowing something I did not.",
}


def test_the_words_that_fit_a_value_come_first(nora, monday):
    exploring = Exploration(nora)
    exploring.heard("Ana", "Nurse", "St Mary", says="Good morning.")
    (talk,) = exploring.talks
    speaker = talk.participants.get(person=exploring.people["Ana"])
    for words in SAID.values():
        note_statement(conversation=talk, speaker=speaker, words=words, at=monday)
    path = add_path(owner=nora, name="nursing", at=monday)

    for value in add_values(owner=nora, names=list(SAID), at=monday):
        first = could_be_said(explorer=nora, path=path, value=value).said[0]
        assert first.quote == SAID[value.name]
