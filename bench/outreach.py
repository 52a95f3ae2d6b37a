"""Random sequences of acts against the rules of asking: how many did what is never right, and what an answer costs.

outreach.py [SEQUENCES]     20000 if not said
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from multiprocessing import Pool
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from tests.outreach.at_random import play
from tests.outreach.test_standing_oracle import LINES, NOW

from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.replay import read


def played(seed: int) -> tuple[int, list[str]]:
    game = play(Random(seed))
    return game.left, game.wrong


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    began = time.perf_counter()
    with Pool() as pool:
        games = pool.map(played, range(count), chunksize=50)
    wrong = [(seed, sentence) for seed, (_left, sentences) in enumerate(games) for sentence in sentences]
    letters = sum(left for left, _ in games)
    print(f"{count:,} sequences, {letters:,} letters left, {len(wrong)} wrong, {time.perf_counter() - began:.0f} s")
    for seed, sentence in wrong[:10]:
        print(f"  sequence {seed}: {sentence}")
    cases = [read(line, 1, now=NOW, calendar_of=calendar_of) for line in LINES]
    times = []
    for _ in range(20):
        for case in cases:
            began = time.perf_counter()
            case.standing()
            times.append((time.perf_counter() - began) * 1e6)
    times.sort()
    late = times[int(len(times) * 0.95)]
    print(f"{len(cases)} threads of the oracle: median {statistics.median(times):.0f} µs, 95 % {late:.0f} µs each")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
