"""How well skills are spotted and linked, and advice is told from the rest, on public test sets. For understanding.py.

Linking is measured twice: by direction alone (each sentence against all 13,896 ESCO labels, as the published figures
are), and by what Askwell ships, a list of terms, which names only what was said in so many words.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from askwell.language.models import model
from askwell.language.reading import ADVICE
from askwell.language.skills import find_skills
from figures import f1, line
from sources import opened, tsv

NOT_A_LABEL = {"LABEL NOT PRESENT", "UNDERSPECIFIED"}
SETS = (("tech", "46"), ("house", "32"), ("techwolf", "36"))
"""Test sets, and R-Precision@5 in per cent of a first attempt with untrained directions (MiniLM-L6)."""
CLOSE = 5


def linking(folder: Path) -> None:
    """Sentences of job advertisements with the ESCO skills they ask for."""
    with opened(folder / "skills_en_label.txt.gz") as file:
        labels = [text for line_ in file if (text := line_.strip())]
    towards = _directions(labels)
    known = {_bare(label) for label in labels}
    for name, first in SETS:
        wanted: dict[str, set[str]] = defaultdict(set)
        with opened(folder / f"{name}_test_annotations.csv.gz") as file:
            for row in csv.DictReader(file):
                wanted[row["sentence"]] |= {row["label"].strip()} - NOT_A_LABEL
        asked = {sentence: skills for sentence, skills in wanted.items() if skills}
        nearest = np.argsort(-(_directions(list(asked)) @ towards.T), axis=1, kind="stable")[:, :CLOSE]
        hits = [
            len({labels[i] for i in row} & skills) / min(CLOSE, len(skills))
            for row, skills in zip(nearest, asked.values(), strict=True)
        ]
        line(
            f"ESCO linking, {name} test, {len(asked)} sentences: R-Precision@5",
            f"{100 * np.mean(hits):.0f}",
            f"untrained MiniLM-L6 {first}; contrastive tuning adds 15 to 25 [reported]",
        )
        _named(wanted, known)


def _named(wanted: dict[str, set[str]], known: set[str]) -> None:
    """What `find_skills` says of all sentences, those that name no skill too; by label, without what is bracketed."""
    hits = said = there = 0
    for sentence, skills in wanted.items():
        told = {_bare(skill.label) for skill in find_skills(sentence)} & known
        asked = {_bare(skill) for skill in skills}
        hits, said, there = hits + len(told & asked), said + len(told), there + len(asked)
    line("  named by our list: precision, recall", f"{hits / max(1, said):.2f}, {hits / there:.2f}", f"{said} named")


def _bare(label: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", label).strip().lower()


def _directions(texts: list[str]) -> np.ndarray:
    found = model("embed", longest=96).run([(".", text) for text in texts])
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def spans(folder: Path) -> None:
    """SkillSpan test: is a skill or knowledge named here? Counted by sentence, since a list finds no spans."""
    with opened(folder / "test.json.gz") as file:
        rows = [json.loads(row) for row in file]
    said = np.array([bool(find_skills(" ".join(row["tokens"]))) for row in rows])
    for what, tags in (("knowledge", ("tags_knowledge",)), ("knowledge or skill", ("tags_knowledge", "tags_skill"))):
        there = np.array([any(tag != "O" for name in tags for tag in row[name]) for row in rows])
        precision, recall = (there & said).sum() / said.sum(), (there & said).sum() / there.sum()
        line(
            f"SkillSpan test, {len(rows)} sentences: names some {what}, F1",
            f"{f1(there, said):.2f}",
            f"precision {precision:.2f}, recall {recall:.2f}; no published figure counts so",
        )
    for what in ("knowledge", "skill"):
        texts = [text for row in rows for text in _spans_of(row["tokens"], row[f"tags_{what}"])]
        named = sum(bool(find_skills(text)) for text in texts)
        line(f"  spans of {what} in which our list names something", f"{named} of {len(texts)}")


def _spans_of(tokens: list[str], tags: list[str]) -> list[str]:
    found: list[list[str]] = []
    for token, tag in zip(tokens, tags, strict=True):
        if tag == "B":
            found.append([token])
        elif tag == "I" and found:
            found[-1].append(token)
    return [" ".join(words) for words in found]


def advice(folder: Path) -> None:
    """Sentences of people who answer others. Where advice begins is chosen on the development part alone."""
    for name, first, wanted in (("needadvice", "0.79", "wanted 0.80; "), ("askparents", "0.54", "")):
        tried = {part: _advised(folder / f"{name}_{part}.tsv.gz") for part in ("dev", "test")}
        is_so, sure = tried["dev"]
        begins = max(np.unique(sure.round(3)), key=lambda edge: f1(is_so, sure >= edge))
        is_so, sure = tried["test"]
        line(
            f"{name} test, {len(is_so)} sentences: advice, F1",
            f"{f1(is_so, sure >= begins):.2f}",
            f"{wanted}a model trained for it {first}, all taken for advice {f1(is_so, is_so | True):.2f}",
        )


def _advised(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Whether each sentence is advice, and how surely the reader takes it for advice."""
    rows = list(tsv(path))
    found = model("read").run([(".", row["Sentence"]) for row in rows])
    return np.array([row["DS_Label"] == "1" for row in rows]), found[:, ADVICE]
