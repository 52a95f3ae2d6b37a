"""What finding costs among many people: search as one types, the People page, one person's page.

search.py [--people 30000] [--talks 20] [--pages]

Makes an exploration of made-up people in a folder that is thrown away, asks for a hundred varied pages of each sort,
and prints the time the server took (half of the requests were quicker than p50, 95 of 100 quicker than p95) and how
large the answers were. The first lines say how long bringing the people in took, with what can be found kept beside
them and without.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from yardstick import yardstick

REQUESTS = 100
FIRST = "Ana Ben Carla Dario Elif Farid Greta Hugo Inês Jonas Kaya Liam Mei Noor Olga Pablo Quinn Rosa Sven Zoë".split()
BEGINS = "Sil Oka Lind Mor Ber Tan Kov Fer Nak Gar Hoff Pet Ros Sch Ali Chen Dub Eng Mül Jør".split()
ENDS = "va for berg eno nsen aka ic rez mura cia mann er si mid khan ois strom ova ski ler".split()
ROLES = (
    "Engineer,Product Designer,Data Analyst,Nurse,Teacher,Recruiter,Head of Data,Consultant,Founder,Research Scientist,"
    "Account Manager,HR Manager,Occupational Therapist,Physiotherapist,Lecturer,Software Developer"
).split(",")
LEGAL = "GmbH Inc Ltd Labs AG".split()
WORDS = (
    "mentor statistics portfolio family rota degree salary course manager evening patients charts listen write".split()
)


def made_up(people: int) -> bytes:
    """An export of LinkedIn with so many people, the same each time."""
    rng = random.Random(5)
    held = io.StringIO()
    rows = csv.writer(held)
    rows.writerow("First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(","))
    for number in range(people):
        first, last = rng.choice(FIRST), rng.choice(BEGINS) + rng.choice(ENDS)
        house = f"{rng.choice(BEGINS)}{rng.choice(ENDS)} {rng.choice(LEGAL)}"
        mail = f"{first}.{last}{number}@mail.example".lower() if rng.random() < 0.05 else ""
        day = f"{rng.randint(1, 28):02} Jan {rng.randint(2012, 2025)}"
        url = f"https://www.linkedin.com/in/{number:x}-{last.lower()}"
        rows.writerow(
            (first, last, url, mail, f"{house} {rng.randrange(max(1, people // 60))}", rng.choice(ROLES), day)
        )
    return held.getvalue().encode()


def bring_in(people: int, *, kept: bool) -> float:
    """Bring that many people in; how many seconds it took."""
    from askwell.cli.ready import make_ready  # noqa: PLC0415 -- needs the data folder named

    make_ready()
    from django.db import connection  # noqa: PLC0415 -- needs the data folder named
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.people import actions  # noqa: PLC0415 -- needs the data folder named
    from askwell.search.dialects import dialect  # noqa: PLC0415 -- needs the data folder named

    if not kept:
        with connection.cursor() as cursor:
            dialect("default").let_go(cursor)
    me, now = Explorer.objects.me(), timezone.now()
    looked = actions.look_at(owner=me, name="Connections.csv", data=made_up(people), at=now)
    actions.confirm_import(people_import=looked, at=now)
    began = time.perf_counter()
    actions.bring_in(people_import=looked, at=now)
    return time.perf_counter() - began


def hold_talks(talks: int) -> None:
    """Notes of so many talks, a hundred lines each."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.conversations.actions import add_notes  # noqa: PLC0415 -- needs the data folder named
    from askwell.people import queries  # noqa: PLC0415 -- needs the data folder named

    rng = random.Random(7)
    me = Explorer.objects.me()
    for number, person in enumerate(queries.everyone(explorer=me)[:talks]):
        lines = [f"{number} {line} {' '.join(rng.choices(WORDS, k=20))}." for line in range(100)]
        add_notes(owner=me, text="\n".join(lines), person=person, at=timezone.now())


def typed(rng: random.Random) -> Iterator[str]:
    """What people type, letter by letter: names, employers, roles, both, what was said, and slips."""
    while True:
        first, last, role = rng.choice(FIRST), rng.choice(BEGINS) + rng.choice(ENDS), rng.choice(ROLES)
        house = rng.choice(BEGINS) + rng.choice(ENDS)
        slip = last[:2] + last[3:]
        whole = rng.choice(
            (
                *(first, last, f"{first} {last}", f"{last} {house}", role, f"{role} {house}", f"{first} at {house}"),
                *(house, slip, f"{first} {slip}", rng.choice(WORDS), f"{rng.choice(WORDS)} {rng.choice(WORDS)}"),
            )
        )
        yield from (whole[:letters] for letters in range(1, len(whole) + 1, rng.choice((1, 2))))


def measure(what: str, ask: Callable[[Any], Any], addresses: Iterable[Any]) -> None:
    """Ask for each address and say how long it took, by the clock and of the processor, and how large the answers were.

    The two are one on a machine with nothing else to do.
    """
    clock, processor, sizes, slowest = [], [], [], (0.0, "")
    for address in addresses:
        began, worked = time.perf_counter(), time.process_time()
        answer = ask(address)
        clock.append(1000 * (time.perf_counter() - began))
        processor.append(1000 * (time.process_time() - worked))
        if answer.status_code != 200:
            raise SystemExit(f"{address}: {answer.status_code}")
        sizes.append(len(answer.content))
        slowest = max(slowest, (processor[-1], str(address)))
    print(
        f"{what:28} {_of(clock)}   processor {_of(processor)}   largest {max(sizes) / 1000:5.1f} kB   "
        f"slowest {slowest[0]:.0f} ms: {slowest[1]}",
        flush=True,
    )


def _of(milliseconds: list[float]) -> str:
    in_order = sorted(milliseconds)
    return f"p50 {in_order[len(in_order) // 2]:5.1f} ms p95 {in_order[len(in_order) * 95 // 100]:5.1f} ms"


def pages(people: int) -> None:
    """A hundred varied requests of each sort."""
    from django.test import Client  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.people.models import Person  # noqa: PLC0415 -- needs the data folder named

    me = Explorer.objects.me()
    from askwell.cli.serve import load_pages  # noqa: PLC0415 -- needs the data folder named

    load_pages()  # as the server does before its first page
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(me)
    rng = random.Random(11)
    letters, found = typed(rng), {"HX-Request": "true", "HX-Target": "found"}
    listed = {"HX-Request": "true", "HX-Target": "people-listed"}
    at_once = {"HX-Request": "true", "HX-Target": "at-once"}
    words = [next(letters) for _ in range(REQUESTS)]
    client.get("/search/", {"q": "warm"})
    measure("search as one types", lambda q: client.get("/search/", {"q": q}, headers=found), words)
    measure("under the box of any page", lambda q: client.get("/search/", {"q": q}, headers=at_once), words)
    measure("all of one kind", lambda q: client.get("/search/", {"q": q, "kind": "people"}), words)
    last = max(1, people // 50)
    numbers = [rng.randint(1, last) for _ in range(REQUESTS)]
    measure("People page", lambda page: client.get("/people/", {"page": page}), numbers)
    measure("People, found as one types", lambda q: client.get("/people/", {"q": q}, headers=listed), words)
    measure("People, some of them", lambda asked: client.get("/people/", asked), list(choices(rng)))
    ids = rng.sample(list(Person.objects.of(me).values_list("id", flat=True)[:20_000]), min(REQUESTS, people))
    measure("one person", lambda one: client.get(f"/people/{one}/"), ids)


def choices(rng: random.Random) -> Iterator[dict[str, str]]:
    """Filters as people choose them, every other with something typed."""
    for number in range(REQUESTS):
        asked = rng.choice(
            (
                {"works_at": rng.choice(BEGINS) + rng.choice(ENDS)},
                {"role": rng.choice(ROLES), "talked": "no"},
                {"source": "linkedin", "works_at": rng.choice(BEGINS)},
                {"talked": "no", "ask": "yes"},
                {"talked": "yes"},
                {"place": "Berlin"},
            )
        )
        yield asked | ({"q": rng.choice(FIRST)} if number % 2 else {})


def alone(*words: str) -> float:
    """Run this file once more, in a process and a folder of its own; the number it prints."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        command = [sys.executable, str(Path(__file__).resolve()), *words]
        done = subprocess.run(
            command, env=os.environ | {"ASKWELL_DATA": folder}, capture_output=True, text=True, check=True
        )
        return float(done.stdout.split()[-1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=30_000)
    parser.add_argument("--talks", type=int, default=20)
    parser.add_argument("--pages", action="store_true", help="leave out how long bringing them in takes")
    parser.add_argument("--bring-in", choices=["kept", "alone"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    if asked.bring_in:
        print(bring_in(asked.people, kept=asked.bring_in == "kept"))
        return
    people = f"{asked.people:,} people brought in"
    ways = () if asked.pages else (("alone", "with nothing kept to be found"), ("kept", "with what can be found"))
    for how, words in ways:
        seconds = alone("--people", str(asked.people), "--bring-in", how)
        print(f"{people}, {words}: {seconds:.1f} s", flush=True)
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        os.environ["ASKWELL_DATA"] = folder
        bring_in(asked.people, kept=True)
        hold_talks(asked.talks)
        with yardstick():
            pages(asked.people)


if __name__ == "__main__":
    main()
