"""The obvious way, for comparison: nearest neighbours by cosine alone, no judge.

    baseline.py FOUND.json OUT.json

Takes the statements of `askwell synthesize --json FOUND.json` and groups them anew: mutual nearest neighbours
of different people are a pattern; the next nearest forty pairs are reported as contradictions, since nearness
cannot tell the two apart. Same shape out, so the same scorer reads both.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from askwell.language.embedding import embed

REPORTED = 40


def main() -> None:
    found = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    statements = sorted(found["statements"], key=lambda s: -s["score"])[: 60 * len(found["conversations"])]
    vectors = embed([("", s["quote"]) for s in statements])
    near = vectors @ vectors.T
    speaker = np.array([hash(s["speaker"]) for s in statements])
    near[speaker[:, None] == speaker[None, :]] = -1
    nearest = near.argmax(1)
    mutual = [(i, int(j)) for i, j in enumerate(nearest) if nearest[j] == i and i < j]
    pairs = [(float(near[i, j]), i, j) for i in range(len(statements)) for j in np.argsort(-near[i])[:5] if i < j]
    ids = [s["id"] for s in statements]
    rest = [p for p in sorted(pairs, reverse=True) if (p[1], p[2]) not in set(mutual)][:REPORTED]
    found["patterns"] = [{"id": f"P{n}", "statements": [ids[i], ids[j]]} for n, (i, j) in enumerate(mutual)]
    found["contradictions"] = [
        {"id": f"C{n}", "score": s, "sides": [{"statements": [ids[i]]}, {"statements": [ids[j]]}]}
        for n, (s, i, j) in enumerate(rest)
    ]
    Path(sys.argv[2]).write_text(json.dumps(found, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
