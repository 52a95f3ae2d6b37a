"""What Askwell costs on this machine: one table.

make bench                              on transcripts made up here
make bench TRANSCRIPTS=FOLDER           on real ones
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from measure import ASKWELL, ROOT, run, size_of
from yardstick import yardstick

DEMO = ROOT / "src" / "askwell" / "portability" / "demo" / "exploration"


def line(what: str, value: str) -> None:
    print(f"{what:58} {value}", flush=True)


def installed_size(folder: Path) -> None:
    """A fresh environment with what Askwell needs to run, and Askwell itself."""
    place = folder / "fresh"
    venv.create(place, with_pip=True)
    pip = [place / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    began = time.perf_counter()
    subprocess.run([*pip, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt"], check=True)
    subprocess.run([*pip, "--no-build-isolation", "--no-deps", ROOT], check=True)
    line("installed environment, models and all", f"{size_of(place):.0f} MB ({time.perf_counter() - began:.0f} s)")


def first_page(data: Path) -> None:
    """From the command to the first page, the disk warm: the third start counts."""
    for _ in range(3):
        began = time.perf_counter()
        server = subprocess.Popen(
            [ASKWELL, "start", "--no-browser", "--port", "0"],
            env=os.environ | {"ASKWELL_DATA": str(data), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            link = next(m.group() for text in server.stdout if (m := re.search(r"http://\S+", text)))
            opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            opener.open(link).read()
            seconds = time.perf_counter() - began
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
    line("from `askwell` to its first page", f"{seconds:.2f} s")


def synthesize(folder: Path, data: Path) -> None:
    files = sorted(p for p in folder.iterdir() if p.suffix in {".vtt", ".srt", ".txt", ".md", ".docx"})
    answer = data / "found.json"
    cost = run(ASKWELL, "synthesize", *files, "--json", answer, data=data)
    found = json.loads(answer.read_text("utf-8"))
    words = sum(len(p.read_text("utf-8", "replace").split()) for p in files)
    line(
        f"synthesize, {len(found['conversations'])} conversations, {words:,} words",
        f"{cost.seconds:.0f} s, {cost.megabytes:.0f} MB",
    )
    line("  found", ", ".join(f"{len(found[k]):,} {k}" for k in ("statements", "patterns", "contradictions")))


def one_more(folder: Path, data: Path) -> None:
    """All conversations but the last in one go, then the last one: what the explorer waits for."""
    script = ROOT / "bench" / "one_more.py"
    cost = run(sys.executable, script, folder, data=data)
    print(cost.output.rstrip())


def main() -> None:
    folder = Path(os.environ.get("TRANSCRIPTS") or DEMO)
    work = Path(tempfile.mkdtemp(prefix="askwell-bench-"))
    try:
        with yardstick():
            installed_size(work)
            first_page(work / "data")
            synthesize(folder, work)
            one_more(folder, work / "stored")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
