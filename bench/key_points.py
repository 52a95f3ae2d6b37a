"""Whether an argument makes a key point, by the shared task's own measure on ArgKP. For understanding.py.

All arguments of a debate are near one another for its topic's sake, so their directions are compared once as they
are and once with the topic's own direction taken out of both. How much that counts beside the head that was taught to
see points is chosen on the task's development part.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

from askwell.language.embedding import embed
from askwell.language.relating import MAKES_POINT, judge_words
from figures import line, said_of, shares
from sources import opened

COUNTS = range(2, 31, 2)  # what is tried: how much a cosine of one counts beside log odds of one
BESIDE = "DeBERTa 0.70 / 0.89 by the same script [reported]; wanted 0.72 / 0.90"


class Debates(NamedTuple):
    """One part of the set: (topic and stance, argument, key point), and what was labelled: whether it makes it."""

    pairs: list[tuple[tuple[str, str], dict[str, str], dict[str, str]]]
    labels: dict[tuple[str, str], int]


def key_points(folder: Path) -> None:
    dev, test = (_debates(folder, part) for part in ("dev", "test"))
    near, apart = _nearness(test)
    head, judged = _makes(test), shares(judge_words([(*words, "") for words in _words(test)]))[:, 0]
    tried = (_log_odds(_makes(dev)), _nearness(dev)[1])
    counts = max(COUNTS, key=lambda n: sum(_mean_precision(dev, tried[0] + n * tried[1])))
    for word, score, beside in (
        ("head", head, BESIDE),
        ("judge", judged, ""),
        ("cosine", near, ""),
        ("cosine, the topic taken out", apart, "0.60 / 0.76 untrained"),
        ("head and cosine", head + near, ""),
        (f"head and {counts} times that", _log_odds(head) + counts * apart, BESIDE),
    ):
        strict, relaxed = _mean_precision(test, score)
        line(f"ArgKP test, mAP strict / relaxed, {word}", f"{strict:.3f} / {relaxed:.3f}", beside)


def _debates(folder: Path, part: str) -> Debates:
    def table(name: str) -> list[dict[str, str]]:
        with opened(folder / f"{name}_{part}.csv.gz") as file:
            return list(csv.DictReader(file))

    points = defaultdict(list)
    for r in table("key_points"):
        points[r["topic"], r["stance"]].append(r)
    pairs = [((a["topic"], a["stance"]), a, k) for a in table("arguments") for k in points[a["topic"], a["stance"]]]
    return Debates(pairs, {(r["arg_id"], r["key_point_id"]): int(r["label"]) for r in table("labels")})


def _words(of: Debates) -> list[tuple[str, str]]:
    return [(a["argument"], k["key_point"]) for _, a, k in of.pairs]


def _makes(of: Debates) -> np.ndarray:
    return said_of(_words(of))[:, MAKES_POINT]


def _log_odds(p: np.ndarray) -> np.ndarray:
    return np.log(p / (1 - p))


def _nearness(of: Debates) -> tuple[np.ndarray, np.ndarray]:
    """Cosines of argument and key point as they are, and with the direction of their topic taken out of both."""
    topics = [topic for (topic, _), *_ in of.pairs]
    texts = sorted({text for words in _words(of) for text in words} | set(topics))
    vectors = dict(zip(texts, embed([("", text) for text in texts]), strict=True))
    one, two = (np.stack([vectors[words[side]] for words in _words(of)]) for side in (0, 1))
    topic = np.stack([vectors[t] for t in topics])
    return _cosines(one, two), _cosines(_without(topic, one), _without(topic, two))


def _without(topic: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    return vectors - (vectors * topic).sum(1, keepdims=True) * topic


def _cosines(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    return (one * two).sum(1) / np.linalg.norm(one, axis=1) / np.linalg.norm(two, axis=1)


def _mean_precision(of: Debates, score: np.ndarray) -> tuple[float, float]:
    """Of each topic and stance the surer half of the arguments, each with its best point; strict, then relaxed.

    A pair nobody labelled is wrong to the strict measure, right to the relaxed one.
    """
    best: dict[tuple, dict[str, tuple[float, tuple[str, str]]]] = defaultdict(dict)
    for (group, a, k), s in zip(of.pairs, score, strict=True):
        if a["arg_id"] not in best[group] or s > best[group][a["arg_id"]][0]:
            best[group][a["arg_id"]] = (s, (a["arg_id"], k["key_point_id"]))
    surer = [sorted(rows.values(), key=lambda r: -r[0])[: len(rows) // 2] for rows in best.values()]
    strict, relaxed = (
        float(np.mean([_precision(np.array([of.labels.get(pair, unlabelled) for _, pair in rows])) for rows in surer]))
        for unlabelled in (0, 1)
    )
    return strict, relaxed


def _precision(right: np.ndarray) -> float:
    """Average precision of the order, times the share that is right: so the task's script counts."""
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float((precision * right).sum() / max(1, right.sum()) * right.mean())
