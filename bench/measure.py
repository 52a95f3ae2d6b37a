"""Running a command and saying what it cost: seconds and the memory of its largest moment."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ASKWELL = Path(sys.executable).parent / "askwell"


class Cost(NamedTuple):
    seconds: float
    megabytes: float
    output: str


def run(*command: str | Path, data: Path) -> Cost:
    """Run to the end; fails loudly if the command does."""
    environment = os.environ | {"ASKWELL_DATA": str(data)}
    began = time.perf_counter()
    child = subprocess.Popen(
        [str(c) for c in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    output, errors = child.communicate()
    seconds = time.perf_counter() - began
    if child.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{errors}")
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Cost(seconds, largest, output)


def size_of(folder: Path) -> float:
    """Megabytes on disk."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink()) / 1e6
