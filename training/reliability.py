"""How often the judge is right when it says how sure it is: a drawing, a table, and what a temperature would change.

    python training/reliability.py --pairs DATA/pairs --open DATA/interviews-open --language DATA/language

Judges pairs that no model was trained on, each set on its own: hand-written pairs of fields held out, pairs of other
fields by two writers held out, our spoken pairs and pairs out of real talks held out by `relate.py`, and the test parts
of ArgKP, Perspectrum and STS-B. Prints a table and writes training/reliability.svg. Needs nothing but what Askwell needs to run.

The public sets know no four classes. Taken as same: an argument that makes a key point, two perspectives of one
cluster, STS-B from 4 up; as opposed: perspectives of opposite stances; as neither: any other argument and key point of
one topic and stance, two clusters of one stance, STS-B up to 1.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np

from annotations import heard_pairs
from askwell.language.models import model
from askwell.language.relating import LONGEST
from calibration import BINS, bin_of, calibration_error, gap
from reliability_drawing import Panel, drawing
from sources import JUDGE, advice_pairs, held_out_fields, opened, own_pairs, pairs_of_other_fields, spoken

SAME, OPPOSED, NEITHER = (JUDGE.index(word) for word in ("same", "opposed", "neither"))
DRAWN = 600  # pairs of a public set, drawn once
TEMPERATURES = np.arange(0.4, 4.01, 0.05)


class Pair(NamedTuple):
    """Two texts as the judge sees them, what they are to each other, and the field they belong to."""

    a: str
    b: str
    label: int
    field: str


class Judged(NamedTuple):
    """A set by name; what the judge said of its pairs, shape (pairs, 4); what is so; the field of each."""

    name: str
    p: np.ndarray
    y: np.ndarray
    fields: np.ndarray


def ours(row: dict, field: str) -> Pair:
    """Shown as Askwell shows a pair: the question, or what was said before, in front of each; always in one order."""
    before = row.get("question", "")
    sides = sorted((row[side], row.get(f"context_{side}") or before) for side in ("a", "b"))
    (a, of_a), (b, of_b) = sides
    return Pair(spoken(of_a, a), spoken(of_b, b), JUDGE.index(row["label"]), field)


def hand_written(folder: Path) -> list[Pair]:
    rows = advice_pairs(folder)
    away = held_out_fields(rows)
    return [ours(r, r["field"]) for r in rows if r["field"] in away]


def key_points(folder: Path) -> list[Pair]:
    """Arguments beside the key points of their own topic and stance."""
    texts: dict[str, str] = {}
    for kind, name, column in (("arguments", "arg_id", "argument"), ("key_points", "key_point_id", "key_point")):
        with opened(folder / f"{kind}_test.csv.gz") as file:
            texts |= {row[name]: row[column] for row in csv.DictReader(file)}
    with opened(folder / "labels_test.csv.gz") as file:
        rows = list(csv.DictReader(file))
    return [Pair(texts[r["arg_id"]], texts[r["key_point_id"]], SAME if int(r["label"]) else NEITHER, "") for r in rows]


def perspectives(folder: Path) -> list[Pair]:
    """Perspectives on one claim: of one cluster, of opposite stances, or of two clusters of one stance."""
    pool = {p["pId"]: p["text"] for p in json.load(opened(folder / "perspective_pool_v1.0.json.gz"))}
    split = json.load(opened(folder / "dataset_split_v1.0.json.gz"))
    found = []
    for claim in json.load(opened(folder / "perspectrum_with_answers_v1.0.json.gz")):
        if split[str(claim["cId"])] != "test":
            continue
        sides: dict[str, list[list[str]]] = defaultdict(list)
        for cluster in claim["perspectives"]:
            if cluster["stance_label_3"] in {"SUPPORT", "UNDERMINE"}:
                sides[cluster["stance_label_3"]].append([pool[i] for i in cluster["pids"] if i in pool])
        for clusters in sides.values():
            found += [Pair(a, b, SAME, "") for texts in clusters for a, b in itertools.pairwise(texts)]
            found += [Pair(x[0], z[0], NEITHER, "") for x, z in itertools.pairwise(clusters) if x and z]
        across = itertools.product(*(sides[s] for s in ("SUPPORT", "UNDERMINE")))
        found += [Pair(x[0], z[0], OPPOSED, "") for x, z in across if x and z]
    return found


def alike(folder: Path) -> list[Pair]:
    with opened(folder / "test.csv.gz") as file:
        rows = [(a, b, float(s)) for a, b, s in csv.reader(file)]
    return [Pair(a, b, SAME if s >= 4 else NEITHER, "") for a, b, s in rows if s >= 4 or s <= 1]


def drawn(pairs: list[Pair]) -> list[Pair]:
    return random.Random(7).sample(pairs, min(DRAWN, len(pairs)))


def judged(name: str, pairs: list[Pair]) -> Judged:
    texts = [(p.a, p.b) for p in pairs]
    rows = model("relate", longest=LONGEST).run(texts)[:, : len(JUDGE)]
    return Judged(name, rows, np.array([p.label for p in pairs]), np.array([p.field for p in pairs]))


def unavoidable(p: np.ndarray, times: int = 400) -> float:
    """The error that a judge whose every probability is true would show on as many pairs, by luck alone."""
    rng = np.random.default_rng(7)
    ends = p.cumsum(1)
    ends[:, -1] = 1.0
    return float(np.mean([calibration_error(p, (rng.random((len(p), 1)) > ends).sum(1)) for _ in range(times)]))


def cooled(p: np.ndarray, temperature: float) -> np.ndarray:
    """The probabilities as they would be had the judge's logits been divided once more."""
    raised = np.maximum(p, 1e-9) ** (1 / temperature)
    return raised / raised.sum(1, keepdims=True)


def best_temperature(p: np.ndarray, y: np.ndarray) -> float:
    """The one under which what is so is likeliest."""
    return float(min(TEMPERATURES, key=lambda t: -np.log(cooled(p, t)[np.arange(len(y)), y]).mean()))


def panels(one: Judged) -> list[Panel]:
    """For each class: the stated probability and the share that is right in each bin, and how many pairs fell there."""
    found = []
    for k, word in enumerate(JUDGE):
        said, right = one.p[:, k], one.y == k
        at = bin_of(said)
        bins = [
            (float(said[m].mean()), float(right[m].mean()), int(m.sum())) for b in range(BINS) if (m := at == b).any()
        ]
        found.append(Panel(word, bins, int(right.sum()), gap(said, right)))
    return found


def table(sets: list[Judged]) -> None:
    print(f"{'':44} {'pairs':>6} {'right':>6} {'error':>6} {'by luck':>8}   error of {', '.join(JUDGE)}")
    for one in sets:
        each = " ".join(f"{panel.error:.3f}" for panel in panels(one))
        right = (one.p.argmax(1) == one.y).mean()
        error, luck = calibration_error(one.p, one.y), unavoidable(one.p)
        print(f"{one.name:44} {len(one.y):6} {right:6.2f} {error:6.3f} {luck:8.3f}   {each}")


def temperatures(sets: list[Judged]) -> None:
    """What one number would change on our four sets, fitted on anything but the pairs it is tried on."""
    mine = sets[:4]
    print(f"\nOne temperature more; error of the four sets of ours under it: {'; '.join(one.name for one in mine)}")
    for fitted in sets:
        t = best_temperature(fitted.p, fitted.y)
        tried = (f"{calibration_error(cooled(s.p, t), s.y):.3f}" if s is not fitted else "    -" for s in mine)
        print(f"  fitted on {fitted.name:40} {t:.2f}: {' '.join(tried)}")
    held = mine[0]
    changed, found = held.p.copy(), []
    for field in sorted(set(held.fields)):
        inside = held.fields == field
        found.append(best_temperature(held.p[~inside], held.y[~inside]))
        changed[inside] = cooled(held.p[inside], found[-1])
    each = ", ".join(f"{t:.2f}" for t in found)
    print(f"  of {held.name}, each under what fits the rest ({each}): {calibration_error(changed, held.y):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--open", type=Path, required=True, help="the open conversations")
    parser.add_argument("--language", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "reliability.svg")
    args = parser.parse_args()
    sets = [
        judged("hand-written pairs of fields held out", hand_written(args.pairs)),
        judged("pairs of other fields, writers held out", [ours(r, r["field"]) for r in pairs_of_other_fields("b")]),
        judged("our spoken pairs held out", [ours(r, "") for n, r in enumerate(own_pairs()) if n % 60 >= 54]),
        judged("pairs out of real talks held out", [ours(r, "") for r in heard_pairs(args.open) if r["fold"] == 0]),
        judged("ArgKP test, argument and key point", drawn(key_points(args.language / "argkp"))),
        judged("Perspectrum test, two perspectives", drawn(perspectives(args.language / "perspectrum"))),
        judged("STS-B test, alike or not at all", drawn(alike(args.language / "stsb"))),
    ]
    table(sets)
    temperatures(sets)
    rows = [(s.name, len(s.y), calibration_error(s.p, s.y), unavoidable(s.p), panels(s)) for s in sets]
    args.out.write_text(drawing(rows), "utf-8")
    print(f"\n{args.out.name} written")


if __name__ == "__main__":
    main()
