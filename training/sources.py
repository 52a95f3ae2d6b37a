"""Reading the training data. Everything here may be used for weights that ship; see MODEL_CARD.md for licences.

Held out and never read here: ArgKP test, Perspectrum test, Advice test, SNLI test, MNLI, the
annotated conversations that measure us.
"""

from __future__ import annotations

import csv
import gzip
import itertools
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAIRS = Path(__file__).parent / "pairs"
JUDGE = ("same", "opposed", "scope", "neither")
NLI = {"entailment": 0, "neutral": 1, "contradiction": 2}


class Example(NamedTuple):
    task: str
    a: str
    b: str
    label: int


def rows_of(path: Path) -> list[dict]:
    """The objects of a file that holds one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def opened(path: Path):
    return gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="")


def tsv(path: Path) -> Iterator[dict[str, str]]:
    with opened(path) as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def nli(root: Path) -> list[Example]:
    """Counterfactually revised NLI, negated NLI, and the development part of SNLI."""
    found = [
        Example("nli", row["sentence1"], row["sentence2"], NLI[row["gold_label"]])
        for row in tsv(root / "cad_nli" / "train.tsv.gz")
    ]
    for name in ("SNLI", "MNLI"):
        found += [
            Example("nli", row["Text"], row["Hypothesis"], NLI[row["gold_label"]])
            for row in tsv(root / "negation_nli" / f"{name}.txt.gz")
            if row.get("gold_label") in NLI
        ]
    lines = (opened(root / f"snli/{part}.dev.gz") for part in ("s1", "s2", "labels"))
    for one, two, label in zip(*lines, strict=True):
        if label.strip() in NLI:
            found.append(Example("nli", one.strip(), two.strip(), NLI[label.strip()]))
    return found


def perspectrum(root: Path) -> list[Example]:
    """Claim and perspective: supports or undermines. Two perspectives: one cluster, or opposite stances."""
    pool = {p["pId"]: p["text"] for p in json.load(opened(root / "perspectrum/perspective_pool_v1.0.json.gz"))}
    split = json.load(opened(root / "perspectrum/dataset_split_v1.0.json.gz"))
    rng, found = random.Random(7), []
    for claim in json.load(opened(root / "perspectrum/perspectrum_with_answers_v1.0.json.gz")):
        if split[str(claim["cId"])] != "train":
            continue
        sides = defaultdict(list)
        for cluster in claim["perspectives"]:
            stance = cluster["stance_label_3"]
            if stance not in {"SUPPORT", "UNDERMINE"}:
                continue
            texts = [pool[i] for i in cluster["pids"] if i in pool]
            sides[stance].append(texts)
            found += [Example("stance", claim["text"], t, int(stance == "UNDERMINE")) for t in texts]
            pairs = list(itertools.combinations(texts, 2))
            found += [Example("relation", *p, 0) for p in rng.sample(pairs, min(4, len(pairs)))]
        flat = {s: [t for c in cs for t in c] for s, cs in sides.items()}
        across = list(itertools.product(flat.get("SUPPORT", []), flat.get("UNDERMINE", [])))
        found += [Example("relation", *p, 1) for p in rng.sample(across, min(8, len(across)))]
        for clusters in sides.values():
            between = [(x[0], y[0]) for x, y in itertools.combinations(clusters, 2) if x and y]
            found += [Example("relation", *p, 2) for p in rng.sample(between, min(6, len(between)))]
    return found


def key_points(root: Path) -> list[Example]:
    """Argument and key point: does the argument make the point?"""
    texts: dict[str, str] = {}
    for part in ("train", "dev"):
        for kind, column in (("arguments", "argument"), ("key_points", "key_point")):
            with opened(root / f"argkp/{kind}_{part}.csv.gz") as file:
                for row in csv.DictReader(file):
                    texts[next(iter(row.values()))] = row[column]
    with opened(root / "argkp/labels_train.csv.gz") as file:
        rows = list(csv.DictReader(file))
    return [Example("keypoint", texts[r["arg_id"]], texts[r["key_point_id"]], int(r["label"])) for r in rows]


def topics(root: Path) -> list[Example]:
    """A topic of debate and an argument: supports or undermines."""
    with opened(root / "argkp/arguments_train.csv.gz") as file:
        rows = list(csv.DictReader(file))
    return [Example("topic", r["topic"], r["argument"], int(r["stance"] == "-1")) for r in rows]


def spoken(context: str, quote: str) -> str:
    """How a statement is shown to the models: what made it clear, then the words."""
    return f"{context.strip()} | {quote}" if context.strip() else quote


def advice_pairs(root: Path) -> list[dict]:
    """The hand-written pairs, both sets."""
    return [row for name in ("set1", "set2") for row in rows_of(root / f"{name}.jsonl")]


def own_pairs() -> list[dict]:
    """The pairs in spoken style that stand beside this file."""
    return [row for path in sorted(PAIRS.glob("spoken-*.jsonl")) for row in rows_of(path)]


def pairs_of_other_fields(part: str) -> list[dict]:
    """Pairs of ours by twenty-one writers, each of four fields of work that no other of them writes about: `train` by
    seventeen to learn from, `a` by two to set the temperature of the judge, `b` by two to measure it. Terse, or as people talk.
    """
    return rows_of(PAIRS / f"fields-{part}.jsonl")


AWAY = {"close": "g", "plain": "h"}  # of each file, the writer nobody is taught by


def written_pairs(name: str, *, held_out: bool = False) -> list[dict]:
    """Pairs written against what the judge got wrong: `close` ones share most words, `plain` ones about half."""
    return [r for r in rows_of(PAIRS / f"{name}.jsonl") if (r["writer"] == AWAY[name]) == held_out]


def held_out_fields(rows: list[dict]) -> set[str]:
    """A tenth of the fields of work, drawn once: their pairs are never trained on."""
    fields = sorted({r["field"] for r in rows})
    return set(random.Random(11).sample(fields, max(2, round(len(fields) / 10))))
