"""The power fails while operations are acknowledged: every acknowledged one is there in every state it may leave.

    python bench/live_power.py [STATES=20000] [BATCHES=900] [NORMAL|OFF]

A process keeps batch after batch; strace writes down what it writes into the database and its write-ahead log, when it
syncs them, and when it acknowledges. From that, states are made as a power failure may leave them: at a moment of
chance, everything synced is there, and of what was written since each part is there, lost or torn at any sector, in any
order. SQLite opens each state, and the operations in it are compared with those acknowledged by then. NORMAL or OFF is
the saboteur: another `synchronous` than ours. Needs strace.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "src")]
from tests.live.acknowledging import DEVICE
from tests.live.serving import environment, seed

from yardstick import yardstick

SECTOR = 512
CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_CALL = re.compile(
    r'^(\w+)\((?:\d+<([^>]*)>|"((?:\\x[0-9a-f]{2})*)")(?:, "((?:\\x[0-9a-f]{2})*)")?(?:, (\d+))?(?:, (\d+))?'
)


@dataclass
class File:
    """What the disk has for certain, and what was written since: (offset, data), or (length, None) for a cut."""

    synced: bytearray
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for offset, data in self.since:
            apply(self.synced, offset, data)
        self.since.clear()

    def after_a_failure(self, chance: random.Random) -> bytearray:
        """The file as a power failure may leave it."""
        left = bytearray(self.synced)
        parts = [(offset, data) for offset, data in self.since if chance.random() < 0.7]
        if chance.random() < 0.5:
            chance.shuffle(parts)
        for offset, data in parts:
            if data is None or chance.random() < 0.6:
                apply(left, offset, data)
                continue
            for begins in range(0, len(data), SECTOR):
                if chance.random() < 0.5:
                    apply(left, offset + begins, data[begins : begins + SECTOR])
        return left


def apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def trace(folder: Path, batches: int, synchronous: str) -> Iterator[tuple[str, str, int, bytes]]:
    """What the process did: the call, the file's name, its number, its bytes."""
    written = folder.parent / "trace"
    command = [
        sys.executable,
        "-m",
        "tests.live.acknowledging",
        str(folder),
        str(batches),
        *filter(None, [synchronous]),
    ]
    strace = ["strace", "-y", "-xx", "-s", "10000000", "-e", f"trace={CALLS}", "-o", str(written)]
    subprocess.run([*strace, *command], env=environment(folder), cwd=ROOT, check=False)
    with written.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if not found or " = -1 " in line:
                continue
            call, path, named, data, one, two = found.groups()
            name = Path(unhex(path) if path else unhex(named or "")).name
            number = int(two or 0) if call == "pwrite64" else int(one or 0)
            yield call, name, number, bytes.fromhex((data or "").replace("\\x", ""))


def unhex(text: str) -> str:
    return re.sub(r"\\x([0-9a-f]{2})", lambda found: chr(int(found[1], 16)), text)


def judge(folder: Path, files: dict[str, File], acknowledged: int, chance: random.Random) -> str:
    """Open one state and say what is wrong with it."""
    for name, file in files.items():
        (folder / name).write_bytes(file.after_a_failure(chance))
    (folder / "askwell.sqlite3-shm").unlink(missing_ok=True)
    try:
        with sqlite3.connect(folder / "askwell.sqlite3") as database:
            count, highest = database.execute(
                "SELECT count(*), coalesce(max(number), 0) FROM conversations_noteoperation WHERE device = ?",
                (DEVICE.hex,),
            ).fetchone()
            whole = chance.random() > 0.02 or database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
    except sqlite3.DatabaseError:
        return "unreadable"
    if not whole:
        return "damaged"
    if highest < acknowledged:
        return "lost"
    return "fine" if count == highest else "a gap"


def main() -> None:
    states, batches = (int(os.environ.get(name) or usual) for name, usual in (("STATES", 20_000), ("BATCHES", 900)))
    synchronous, chance, found = "".join(sys.argv[1:]), random.Random(20_000), Counter()
    if shutil.which("strace") is None:
        sys.exit("Install strace first.")
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 -- a folder of our own is made in it
    with tempfile.TemporaryDirectory(prefix="askwell-bench-", dir=memory) as name, yardstick():
        folder, states_folder = Path(name) / "data", Path(name) / "state"
        folder.mkdir()
        states_folder.mkdir()
        seed(folder, ["Maja Holt"])
        settle(folder)
        files = {file: File(bytearray(read(folder / file))) for file in ("askwell.sqlite3", "askwell.sqlite3-wal")}
        events = list(trace(folder, batches, synchronous))
        moments = Counter(chance.randrange(len(events)) for _ in range(states))
        acknowledged, began, calls = 0, time.monotonic(), Counter(call for call, *_rest in events)
        for place, (call, file, number, data) in enumerate(events):
            if call == "write" and file == "acknowledged":
                acknowledged = int(data)
            elif file in files:
                follow(files[file], call, number, data)
            for _ in range(moments[place]):
                found[judge(states_folder, files, acknowledged, chance)] += 1
    line = {"states": states, "acknowledged": acknowledged, "seconds": round(time.monotonic() - began)}
    print(json.dumps(line | {"calls": dict(calls)} | dict(found)))
    if not acknowledged or set(found) != {"fine"}:
        sys.exit("A power failure may lose what was acknowledged.")


def settle(folder: Path) -> None:
    """Everything into the database itself, so that the trace begins without a log."""
    with sqlite3.connect(folder / "askwell.sqlite3") as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def follow(file: File, call: str, number: int, data: bytes) -> None:
    if call in {"pwrite64", "write"}:
        file.since.append((number, data))
    elif call == "ftruncate":
        file.since.append((number, None))
    elif call in {"fsync", "fdatasync"}:
        file.sync()


if __name__ == "__main__":
    main()
