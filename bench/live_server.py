"""The server killed (-9) at random moments while people type: nothing that it said it has may be lost.

    python bench/live_server.py [TYPISTS=50] [KILLS=200] [saboteur]

Every typist is a device of its own on one of ten talks, presses keys, sends them in batches, gets no answer now and
then, and sends again. At the end the database is compared with what each of them typed, number by number and word by
word. The saboteur is a server that answers before the commit.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "src")]
from tests.live.serving import Server, seed
from tests.live.typists import Typist, as_read, judge, type_while

from yardstick import yardstick

PEOPLE = [f"Maja Holt {n}" for n in range(10)]


def main() -> None:
    typists, kills = (int(os.environ.get(name) or usual) for name, usual in (("TYPISTS", 50), ("KILLS", 200)))
    saboteur = "early" if sys.argv[1:] == ["saboteur"] else ""
    with (
        tempfile.TemporaryDirectory(prefix="askwell-bench-") as name,
        yardstick(),
        Server(seed(Path(name), PEOPLE), saboteur=saboteur) as server,
    ):
        made = [Typist(server.port, server.session, server.talks[n % len(PEOPLE)], n) for n in range(typists)]
        began = time.monotonic()
        type_while(made, lambda: kill_and_start(server, kills), keys=2, pause=0.2)
        seconds = time.monotonic() - began
        found = judge(server.database, made)
        misread = sum(as_read(one) != [text for _line, text, _revision in one.lines] for one in made)
    found |= {"typed": sum(len(one.operations) for one in made), "misread": misread}
    print(json.dumps({"typists": typists, "kills": kills, "seconds": round(seconds)} | found))
    if any(value for word, value in found.items() if word not in {"acknowledged", "typed"}):
        sys.exit("Something that was acknowledged was lost, doubled, put in disorder or changed.")
    if found["acknowledged"] != found["typed"]:
        sys.exit("Something that was typed never arrived.")


def kill_and_start(server: Server, kills: int) -> None:
    chance = random.Random(200)
    for number in range(kills):
        time.sleep(chance.uniform(0.05, 1.5))
        server.kill()
        server.start()
        if number % 20 == 19:
            print(f"killed {number + 1} times", flush=True)
    time.sleep(1)


if __name__ == "__main__":
    main()
