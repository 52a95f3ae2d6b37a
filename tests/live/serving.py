"""A real Askwell server in a process of its own, on data of its own, to be killed while people type.

    python -m tests.live.serving FOLDER PORT [saboteur]

The saboteur `early` answers before the commit, as a server would that keeps what is typed in the background; the
saboteur `numberless` keeps whatever arrives in the order in which it arrives.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]

SEED = """
import datetime as dt, json, sys
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from askwell.accounts.models import Explorer
from askwell.conversations.actions.agreeing import agree_on
from askwell.people.actions import add_person
call_command("migrate", verbosity=0)
me = Explorer.objects.me()
now = dt.datetime.now(dt.UTC)
talks = []
for name in sys.argv[1:]:
    person = add_person(owner=me, name=name, at=now)
    begins_at = now + dt.timedelta(minutes=2)
    talks.append(str(agree_on(person=person, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=now).id))
client = Client(headers={"host": "127.0.0.1"})
client.force_login(me)
print(json.dumps({"session": client.cookies["askwell_session"].value, "talks": talks}))
"""


def seed(folder: Path, people: list[str], *, migrated: Path | None = None) -> Path:
    """A data folder with a planned talk with each of these people, and somebody signed in.

    `migrated`: an empty database that has its tables already, to save the time.
    """
    if migrated is not None:
        with sqlite3.connect(migrated) as empty, sqlite3.connect(folder / "askwell.sqlite3") as ours:
            empty.backup(ours)
    made = subprocess.run(
        [sys.executable, "-c", SEED, *people],
        env=environment(folder),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    (folder / "seed.json").write_text(made.stdout.splitlines()[-1], "utf-8")
    return folder


def environment(folder: Path) -> dict[str, str]:
    """What a process needs to be Askwell on this folder."""
    ours = {"ASKWELL_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "askwell.config.settings"}
    ours["ASKWELL_DATABASE_URL"] = ""
    return os.environ | ours | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"}


class Server:
    """Askwell on a port of its own. Killed and started again it has the same address."""

    def __init__(self, folder: Path, *, saboteur: str = "") -> None:
        self.folder, self.saboteur = folder, saboteur
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        known = json.loads((folder / "seed.json").read_text("utf-8"))
        self.session, self.talks = known["session"], known["talks"]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def database(self) -> Path:
        return self.folder / "askwell.sqlite3"

    def start(self) -> Self:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.live.serving", str(self.folder), str(self.port), self.saboteur],
            env=environment(self.folder),
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(600):
            if self.answers():
                return self
            time.sleep(0.05)
        raise RuntimeError("The server did not start.")

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"{self.address}/closed/", timeout=2)
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def kill(self) -> None:
        """As the power button does: nothing is written, nothing is closed."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.kill()


def answer_before_the_commit() -> None:
    """The saboteur: says at once that everything is kept, and keeps it a moment later."""
    import threading  # noqa: PLC0415 -- for the saboteur only

    from askwell.conversations.actions import live as acts  # noqa: PLC0415 -- Django has to be ready
    from askwell.conversations.actions.live import Kept  # noqa: PLC0415
    from askwell.web.conversations.views import live as view  # noqa: PLC0415

    def keep_later(*, operations, **rest):
        keep = {"operations": operations, **rest}
        threading.Timer(0.1, lambda: acts.keep_operations(**keep)).start()
        return Kept(max((one["number"] for one in operations), default=0))

    view.keep_operations = keep_later


def keep_as_it_comes() -> None:
    """The saboteur: a server that does not look at the numbers."""
    import itertools  # noqa: PLC0415 -- for the saboteur only
    from collections import defaultdict  # noqa: PLC0415

    from askwell.conversations.actions import live as acts  # noqa: PLC0415 -- Django has to be ready
    from askwell.conversations.actions.live import Kept  # noqa: PLC0415
    from askwell.web.conversations.views import live as view  # noqa: PLC0415

    counted = defaultdict(lambda: itertools.count(1))

    def keep_all(*, device, operations, **rest):
        anew = [one | {"number": next(counted[device])} for one in operations]
        acts.keep_operations(device=device, operations=anew, **rest)
        return Kept(max((one["number"] for one in operations), default=0))

    view.keep_operations = keep_all


def main() -> None:
    from waitress.server import create_server  # noqa: PLC0415 -- in the server's process only

    from askwell.config.wsgi import application  # noqa: PLC0415

    if sys.argv[3:] == ["early"]:
        answer_before_the_commit()
    elif sys.argv[3:] == ["numberless"]:
        keep_as_it_comes()
    create_server(application, host="127.0.0.1", port=int(sys.argv[2]), threads=8, ident=None).run()


if __name__ == "__main__":
    main()
