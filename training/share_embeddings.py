"""Store the word tables of the models that ship once: run it after any model was trained anew.

    python training/share_embeddings.py

Every `.onnx` that `encoder.py` writes carries a quantised table of 30,522 words, half of its bytes. All tables come from
one encoder, and training moved each by a step or two of the quantisation: so one is stored whole, and of the others what
differs, wrapped around 256, which is nearly all nought and shrinks to a sixteenth. Nothing is rounded: each table comes
back as it was, bit for bit, which is checked before a model is written. Writes weights/words.npz and the models
without their tables. A model that shares already keeps the table it has there.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, numpy_helper

from askwell.language.models import FOLDER, TABLE, WORDS, words_of

ENDING = "embeddings.word_embeddings.weight_quantized"  # the name it has from quantize_dynamic
WHOLE = "embed"  # the model whose table is stored as it is


def opened(path: Path) -> tuple[onnx.ModelProto, np.ndarray]:
    """A model and its table, out of the file itself or out of what was shared before."""
    model = onnx.load(path, load_external_data=False)
    table = word_table(model)
    if table.data_location == TensorProto.EXTERNAL:
        return model, words_of(path.stem)
    return model, numpy_helper.to_array(table)


def word_table(model: onnx.ModelProto) -> TensorProto:
    (found,) = [t for t in model.graph.initializer if t.name == TABLE or t.name.endswith(ENDING)]
    return found


def take_out(model: onnx.ModelProto) -> None:
    """Leave a mark in place of the table, by which the runtime knows that its words stand apart."""
    table = word_table(model)
    for node in model.graph.node:
        node.input[:] = [TABLE if name == table.name else name for name in node.input]
    table.name = TABLE
    table.ClearField("raw_data")
    table.data_location = TensorProto.EXTERNAL
    del table.external_data[:]
    table.external_data.add(key="location", value=WORDS)


def size() -> float:
    return sum(path.stat().st_size for path in FOLDER.iterdir()) / 1e6


def main() -> None:
    before = size()
    found = {path.stem: opened(path) for path in sorted(FOLDER.glob("*.onnx"))}
    whole = found[WHOLE][1]
    if any((table.dtype, table.shape) != (whole.dtype, whole.shape) for _, table in found.values()):
        raise SystemExit("The models do not have the same words, so they cannot share a table. Nothing was written.")
    differences = {name: table - whole for name, (_, table) in found.items() if name != WHOLE}
    np.savez_compressed(FOLDER / WORDS, **{TABLE: whole}, **differences)
    for name, (model, table) in found.items():
        if not np.array_equal(words_of(name), table):
            raise SystemExit(f"The table of {name} does not come back as it was. Its model is left as it is.")
        take_out(model)
        onnx.save(model, FOLDER / f"{name}.onnx")
    print(f"{before:.1f} MB before, {size():.1f} MB now")


if __name__ == "__main__":
    main()
