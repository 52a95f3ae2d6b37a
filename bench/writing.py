"""How well the checks of a letter see what is in it: precision and recall of every rule, and what a check costs.

writing.py [FILE.jsonl …] [--wrong]

Without files, the labelled letters of the tests. Each line is a letter as `askwell outreach check` reads it, with
`fires`: every rule that must speak, and no other may. A rule counts once a letter. `--wrong` lists the misses.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from askwell.cli.letters import ToCheck, letter_of
from askwell.outreach.rules.writing.asking import ask_place, asked_durations
from askwell.outreach.rules.writing.reading import read

LETTERS = ROOT / "tests" / "outreach" / "letters"
ON_A_MONDAY = {"at": "2026-03-02T09:00:00+00:00"}


def labelled(path: Path) -> list[tuple[ToCheck, frozenset[str]]]:
    """The letters of a file with the rules that must fire."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(letter_of(row, ON_A_MONDAY, row["id"]), frozenset(row["fires"])) for row in rows]


def counted(
    letters: list[tuple[ToCheck, frozenset[str]]],
) -> tuple[Counter[str], Counter[str], Counter[str], list[str]]:
    """For each rule how often it fired rightly, wrongly, and not though it must; and the letters it went wrong in."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    where = []
    for letter, must in letters:
        did = frozenset(each.rule for each in letter.findings())
        right.update(must & did)
        wrong.update(did - must)
        missed.update(must - did)
        where += [f"{letter.name}: wrongly {rule}" for rule in sorted(did - must)]
        where += [f"{letter.name}: missed {rule}" for rule in sorted(must - did)]
    return right, wrong, missed, where


def share(part: int, rest: int) -> str:
    """A share with what it is made of; nothing to divide is a dash."""
    return f"{part / (part + rest):.2f} ({part}/{part + rest})" if part + rest else "–"


def milliseconds(letters: list[tuple[ToCheck, frozenset[str]]]) -> list[float]:
    """The processor time of a look at each letter after a change, as while one types; the middle one of five tries."""
    return sorted(statistics.median(_took(letter) for _ in range(5)) for letter, _ in letters)


def _took(letter: ToCheck) -> float:
    for remembered in (read, ask_place, asked_durations):
        remembered.cache_clear()
    began = time.process_time()
    letter.findings()
    return 1000 * (time.process_time() - began)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true")
    asked = parser.parse_args()
    letters = [each for file in asked.files or sorted(LETTERS.glob("*.jsonl")) for each in labelled(file)]
    right, wrong, missed, where = counted(letters)
    print(f"{len(letters)} letters, {len(letters) - len({line.split(':')[0] for line in where})} with nothing wrong")
    print(f"{'rule':10} {'precision':>16} {'recall':>16}")
    for rule in sorted(right | wrong | missed):
        print(f"{rule:10} {share(right[rule], wrong[rule]):>16} {share(right[rule], missed[rule]):>16}")
    print(f"{'all':10} {share(right.total(), wrong.total()):>16} {share(right.total(), missed.total()):>16}")
    took = milliseconds(letters)
    p95 = took[int(0.95 * len(took))]
    print(f"a check takes {statistics.median(took):.1f} ms, {p95:.1f} at p95, {took[-1]:.1f} at most")
    if asked.wrong:
        print("\n".join(where))


if __name__ == "__main__":
    main()
