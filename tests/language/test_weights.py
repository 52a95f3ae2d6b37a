"""The files of the models that ship: how large they are together, and what of them is shared."""

from __future__ import annotations

import shutil

import numpy as np
import pytest

from askwell.language import models

NAMES = ("embed", "questions", "read", "relate")
pytestmark = pytest.mark.models


def test_all_models_together_stay_under_sixty_megabytes():
    assert sum(path.stat().st_size for path in models.FOLDER.iterdir()) <= 60_000_000


def test_each_model_has_the_words_it_was_trained_with():
    tables = {name: models.words_of(name) for name in NAMES}
    assert {(table.dtype.name, table.shape) for table in tables.values()} == {("uint8", (30522, 384))}
    assert np.array_equal(tables["read"], tables["relate"])  # trained on top of words that stay as they were
    assert not np.array_equal(tables["embed"], tables["relate"])
    assert not np.array_equal(tables["questions"], tables["relate"])


@pytest.mark.parametrize("name", NAMES)
def test_a_model_does_not_answer_without_its_words(name, tmp_path, monkeypatch):
    for file in (f"{name}.onnx", "tokenizer.json"):
        shutil.copy(models.FOLDER / file, tmp_path)
    monkeypatch.setattr(models, "FOLDER", tmp_path)
    with pytest.raises(Exception, match=models.WORDS):
        models.Model(name, 32)


def test_the_words_are_those_the_model_reads(monkeypatch):
    """Another model's words give another answer, by a little: so each is given its own, and uses it."""
    text = [(".", "Skip the degree, nobody has ever looked at mine.")]
    own = models.Model("embed", 32).run(text)
    monkeypatch.setattr(models, "words_of", lambda _name, of=models.words_of: of("relate"))
    others = models.Model("embed", 32).run(text)
    assert not np.array_equal(own, others)
    assert float((own * others).sum()) > 0.9
