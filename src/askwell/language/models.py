"""The models that ship with Askwell: loaded when first needed, run one text at a time.

One text at a time, because int8 models scale a whole batch by its largest value: in a batch, what
is said of one text would depend on its neighbours. Measured on two cores, batches gain nothing.
Texts are spread over the cores instead; the answer does not depend on how many there are.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

# onnxruntime sends usage events to its maker unless it is told not to, before it is first imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
from numpy.typing import NDArray
from onnxruntime.capi.onnxruntime_inference_collection import InferenceSession, OrtValue
from onnxruntime.capi.onnxruntime_pybind11_state import SessionOptions
from tokenizers import Encoding, Tokenizer

from askwell.language.meaning import Progress

FOLDER = Path(__file__).parent / "weights"
WORDS, TABLE = "words.npz", "words"
"""The file that holds the tables of words of all models, and what such a table is called there and in a model."""

Text = str | tuple[str, str]
_CHUNK = 256  # texts at a time
_loading = threading.Lock()


class Model:
    """One ONNX model with its tokenizer: texts, or pairs of texts, in; one row of numbers each out."""

    def __init__(self, name: str, longest: int) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        if (FOLDER / WORDS).exists():  # a model trained just now carries its own table, and asks for none
            self._words = OrtValue.ortvalue_from_numpy(words_of(name))  # the session borrows it: it must live as long
            options.add_initializer(TABLE, self._words)
        path = FOLDER / f"{name}.onnx"
        self._session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest)

    def run(self, texts: Sequence[Text], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """One row for each text, in order. Shape: (texts, outputs of the model)."""
        if not texts:
            return np.zeros((0, 1), np.float32)
        rows: list[NDArray[np.float32]] = []
        for begin in range(0, len(texts), _CHUNK):
            # Some at a time: what the tokenizer says of a text takes far more memory than the answer.
            encoded = self._tokenizer.encode_batch(list(texts[begin : begin + _CHUNK]))
            rows.extend(_pool().map(self._one, encoded))
            if progress is not None:
                progress(len(rows), len(texts))
        return np.concatenate(rows)

    def _one(self, encoding: Encoding) -> NDArray[np.float32]:
        ids = np.array([encoding.ids], np.int64)
        feed = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.array([encoding.type_ids], np.int64),
        }
        outputs: Sequence[Any] = self._session.run(None, feed)
        return np.concatenate([np.asarray(o, np.float32) for o in outputs], axis=1)


def words_of(name: str) -> NDArray[np.uint8]:
    """The table of words of a model: what they share, and what differs of its own (training/share_embeddings.py).

    Shape: (words, 384), quantised.
    """
    with np.load(FOLDER / WORDS) as stored:
        table: NDArray[np.uint8] = stored[TABLE]
        return table + stored[name] if name in stored else table


@cache
def _loaded(name: str, longest: int) -> Model:
    return Model(name, longest)


def model(name: str, *, longest: int = 128) -> Model:
    """The model of this name, loaded once. `longest` is where texts are cut, in word pieces."""
    with _loading:
        return _loaded(name, longest)


@cache
def _pool() -> ThreadPoolExecutor:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ThreadPoolExecutor(max_workers=cores, thread_name_prefix="language")
