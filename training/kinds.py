"""Fit what tells a statement's kind and stance from its direction alone, beside the reader.

    python training/kinds.py --open DATA/interviews-open

Learns from our voices (training/voices/kinds.tsv) and from what the three readers marked in the open conversations, as
`embed.onnx` places them: train that first. Writes src/askwell/language/weights/kinds.npz. CPU: about two minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from annotations import told_statements
from askwell.language.embedding import embed
from askwell.language.kinds import KINDS, LINEAR, STANCES
from askwell.language.models import FOLDER
from voices import labelled_voices

BOUND = 1.0  # how freely the weights may grow: 0.3 to 5 do as well on the thirteen annotated talks
READERS = "abc"


def fitted(vectors: np.ndarray, said: list[str], names: tuple[str, ...]) -> np.ndarray:
    """A column of weights for each name, the last row what is added."""
    found = LogisticRegression(C=BOUND, max_iter=3000).fit(vectors, [names.index(word) for word in said])
    if len(found.classes_) < len(names):
        raise SystemExit("Some kind or stance stands in no example.")
    return np.vstack([found.coef_.T, found.intercept_]).astype(np.float32)


def right(vectors: np.ndarray, said: list[str], names: tuple[str, ...], weights: np.ndarray) -> float:
    guess = (vectors @ weights[:-1] + weights[-1]).argmax(1)
    return float(np.mean([names[g] == word for g, word in zip(guess, said, strict=True)]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", type=Path, required=True, help="the open conversations")
    args = parser.parse_args()
    told = [{"text": (context, words)} | span for _, _, words, context, span in told_statements(args.open, READERS)]
    rows, held = labelled_voices() + told, labelled_voices(held_out=True)
    vectors, apart = (embed([r["text"] for r in some]) for some in (rows, held))
    parts = []
    for part, names in (("kind", KINDS), ("stance", STANCES)):
        weights = fitted(vectors, [r[part] for r in rows], names)
        share = right(apart, [r[part] for r in held], names, weights)
        print(f"{part}: {len(rows)} statements to learn from; right for {share:.3f} of {len(held)} voices held out")
        parts.append(weights)
    np.savez(FOLDER / LINEAR, weights=np.hstack(parts))


if __name__ == "__main__":
    main()
