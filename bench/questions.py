"""How well the checks of a question find each class: precision and recall of a labelled file, and what a check costs.

questions.py FILE.jsonl [--rules] [--wrong]   lines with "question" and "classes"; --rules: without the model;
                                              --wrong prints those told otherwise
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
import django

django.setup()
from askwell.preparation import queries
from askwell.preparation.rules.checking import QuestionClass, check

checked = check if "--rules" in sys.argv else queries.checked
COUNTED = 1_000


def labelled(path: Path) -> list[tuple[str, frozenset[str]]]:
    """The questions of a file with the classes somebody gave them."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(row["question"], frozenset(row["classes"])) for row in rows]


def measured(rows: list[tuple[str, frozenset[str]]]) -> dict[str, tuple[int, int, int]]:
    """For each class: how many were found rightly, found wrongly, and missed."""
    counts = {}
    for kind in QuestionClass:
        said = [(kind in checked(question).classes, kind in classes) for question, classes in rows]
        counts[kind.value] = (said.count((True, True)), said.count((True, False)), said.count((False, True)))
    return counts


def milliseconds(questions: list[str]) -> list[float]:
    """What one check takes, for `COUNTED` questions, none of them remembered from before."""
    times = []
    for number in range(COUNTED):
        question = questions[number % len(questions)] + " " * (number // len(questions))
        check.cache_clear()
        began = time.perf_counter()
        checked(question)
        times.append((time.perf_counter() - began) * 1e3)
    return sorted(times)


def main() -> int:
    rows = labelled(Path(sys.argv[1]))
    print(f"{len(rows)} questions\n{'class':<12}{'right':>6}{'wrong':>6}{'missed':>7}{'precision':>11}{'recall':>8}")
    for kind, (right, wrong, missed) in measured(rows).items():
        precision = f"{right / (right + wrong):.3f}" if right + wrong else "-"
        recall = f"{right / (right + missed):.3f}" if right + missed else "-"
        print(f"{kind:<12}{right:>6}{wrong:>6}{missed:>7}{precision:>11}{recall:>8}")
    if "--wrong" in sys.argv:
        for question, classes in rows:
            if (found := frozenset(checked(question).classes)) != classes:
                more, less = sorted(found - classes), sorted(classes - found)
                print(f"+{','.join(more)} -{','.join(less)}  {question}")
    times = milliseconds([question for question, _ in rows])
    late = times[int(len(times) * 0.99)]
    print(f"a check: median {statistics.median(times):.2f} ms, 99 of 100 within {late:.2f} ms, all {times[-1]:.2f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
