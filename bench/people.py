"""Bringing everyone in: how long it takes, again, and beside Hermit CRM on the same rows.

make bench-people [ROWS="1000 10000 30000"]

Hermit CRM (Apache-2.0) is installed from the package index into an environment of its own, which is thrown away. Both
start from an empty folder that is made ready before the clock runs. Rows are made up, with a fixed seed.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import venv
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from measure import ASKWELL, run
from yardstick import yardstick

GIVEN = "Ana Ben Carla Dario Elif Farid Greta Hugo Ines Jonas Kaya Liam Mei Noor Olga Pablo Rosa Sven Tariq Uma".split()
BEGIN = "Sil Oka Lind Mor Ber Tan Kov Fer Nak Gar Hoff Pet Ros Sch Ali Chen Dub Eng".split()
END = "va berg eno nsen aka ic rez mura cia mann si khan ois strom ova ski".split()
ROLES = ["Engineer", "Product Designer", "Data Analyst", "Nurse", "Teacher", "Head of Data", "Founder", "Scientist"]
HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
WITH_HERMIT = 10_000  # beyond, Hermit takes many minutes


def rows(count: int, *, moved: float = 0.0) -> str:
    """Connections as LinkedIn writes them, a firm for every thirty people; `moved` is the share with a new employer."""
    rng, found = random.Random(5), []
    for number in range(count):
        given, family = rng.choice(GIVEN), rng.choice(BEGIN) + rng.choice(END)
        firm, role = f"{rng.choice(BEGIN)} Works {rng.randrange(max(1, count // 30))}", rng.choice(ROLES)
        mail = f"{given.lower()}{number}@mail.example" if rng.random() < 0.05 else ""
        day = date(2012, 1, 1) + timedelta(days=rng.randrange(5000))
        if random.Random(number).random() < moved:
            firm = f"New Works {number % 500}"
        address = f"https://www.linkedin.com/in/{given.lower()}-{family.lower()}-{number:x}"
        found.append(f"{given},{family},{address},{mail},{firm},{role},{day:%d %b %Y}\n")
    return HEADINGS + "".join(found)


def line(what: str, value: str) -> None:
    print(f"{what:58} {value}", flush=True)


def ours(folder: Path, count: int) -> float:
    """Look, bring in, bring in again, bring in a newer export; returns the seconds of the first import."""
    data, first, newer = folder / "askwell", folder / f"{count}.csv", folder / f"{count}-newer.csv"
    first.write_text(rows(count), "utf-8")
    newer.write_text(rows(count, moved=0.05), "utf-8")
    run(ASKWELL, "people", "imports", data=data)
    preview = run(ASKWELL, "people", "import", first, "--preview", data=data)
    line(f"Askwell, {count:,} rows looked at", f"{preview.seconds:.1f} s")
    cost = run(ASKWELL, "people", "import", first, "--yes", data=data)
    line(f"Askwell, {count:,} rows brought in", f"{cost.seconds:.1f} s, {cost.megabytes:.0f} MB")
    for what, file in (("the same file again", first), ("a newer export, a twentieth moved", newer)):
        again = run(ASKWELL, "people", "import", file, "--yes", "--json", data=data)
        counts = {word: n for word, n in json.loads(again.output)["counts"].items() if n}
        line(f"  {what}", f"{again.seconds:.1f} s {counts}")
    shutil.rmtree(data)
    return cost.seconds


def hermit(folder: Path) -> Path:
    place = folder / "hermit-environment"
    venv.create(place, with_pip=True)
    pip = [place / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "hermitcrm"], check=True)
    return place / "bin" / "hermitcrm"


def theirs(command: Path, folder: Path, count: int) -> float:
    data = folder / "hermit"
    run(command, "init", data, "--no-setup", data=folder)
    cost = run(command, "--data", data, "import", folder / f"{count}.csv", "--apply", data=folder)
    line(f"Hermit CRM, {count:,} rows brought in", f"{cost.seconds:.1f} s")
    shutil.rmtree(data)
    return cost.seconds


def main() -> None:
    counts = [int(word) for word in (os.environ.get("ROWS") or "1000 10000 30000").split()]
    folder = Path(tempfile.mkdtemp(prefix="askwell-bench-people-"))
    try:
        command = hermit(folder)
        for count in counts:
            with yardstick():
                mine = ours(folder, count)
                if count <= WITH_HERMIT:
                    line("  times as fast", f"{theirs(command, folder, count) / mine:.1f}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
