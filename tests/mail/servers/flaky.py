"""A server that fails at random at every stage, and that kills its caller when it is told to."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.mail.servers.peer import HANG, HANG_UP

ROOT = Path(__file__).resolve().parents[3]
POSTING = ROOT / "tests" / "mail" / "posting.py"


class Mischief:
    """What happens at each stage; the same seed makes the same mischief. `kill_after`: stages until the caller dies."""

    def __init__(self, seed: int, *, rate: float = 0.02) -> None:
        self.random = random.Random(seed)
        self.rate = rate
        self.lock = threading.Lock()
        self.victim: int | None = None
        self.kill_after = 0

    def choose(self, stage: str) -> str | None:
        with self.lock:
            self._perhaps_kill()
            dice = self.random.random()
            if dice < self.rate and stage not in {"taken", "body"}:
                return "451 4.3.0 not now"
            if dice < 1.2 * self.rate and stage not in {"taken", "body", "greeting"}:
                return "554 5.7.0 never"
            if dice < 2.5 * self.rate:
                return HANG_UP
            if dice < 2.6 * self.rate:
                return HANG
            return None

    def _perhaps_kill(self) -> None:
        if self.victim is None:
            return
        self.kill_after -= 1
        if self.kill_after <= 0:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.victim, signal.SIGKILL)
            self.victim = None


def write_letters(folder: Path, letters: int) -> None:
    """An Askwell in that folder, with a letter to each of so many people."""
    subprocess.run([sys.executable, POSTING, folder, "begin", str(letters)], env=_environment(), check=True)


def sender(folder: Path, port: int, *options: str) -> subprocess.Popen[bytes]:
    """The Askwell in that folder at work."""
    process = subprocess.Popen(
        [sys.executable, POSTING, folder, "post", str(port), *options], env=_environment(), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    return process


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ASKWELL", "DJANGO"))}
    return kept | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}


def send_and_kill(folder: Path, port: int, mischief: Mischief, *, kills: int, stages: int) -> int:
    """Start the sender again and again, and kill it each time: at a random stage, or at a random moment.

    `stages`: at most so many until it is killed; 0 where the server does not know of the mischief. Returns how often it
    was killed before it was done; then it may work to its end.
    """
    killed = 0
    while killed < kills:
        process = sender(folder, port)
        by_stage = stages and mischief.random.random() < 0.6
        if by_stage:
            mischief.kill_after, mischief.victim = mischief.random.randint(1, stages), process.pid
            process.wait()
        else:
            time.sleep(mischief.random.random())
            process.kill()
            process.wait()
        mischief.victim = None
        if process.returncode == 0:
            return killed
        killed += 1
    if sender(folder, port).wait():
        raise RuntimeError("the sender stopped by itself")
    return killed
