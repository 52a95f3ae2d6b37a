"""People who type, without a browser: each a device that journals, sends, is interrupted, and sends again."""

from __future__ import annotations

import http.client
import json
import random
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path

WORDS = (
    "the ward nights rota mentor first month talks with families paper quiet because nobody asks café naïve 😀".split()
)


class Typist:
    """One device on one talk. `operations` is what it has on its disk; `kept` is what it was told is kept."""

    def __init__(self, port: int, session: str, talk: str, seed: int) -> None:
        self.port, self.session, self.talk = port, session, talk
        self.random = random.Random(seed)
        self.device = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        self.operations: list[dict] = []
        self.lines: list[list] = []  # [line, text, revision]
        self.kept = self.since = self.tick = 0
        self.highest_told = 0
        self.wrong: list[str] = []
        self.cookies = {"askwell_session": session}
        self.token = ""

    def type(self, keys: int) -> None:
        """Press so many keys; every few of them become an operation, and now and then a new line is begun."""
        for _ in range(keys):
            if not self.lines or self.random.random() < 0.15:
                after = self.lines[-1][0] if self.lines else None
                line = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
                self.lines.append([line, "", None])
                self._text(after=after)
            self.lines[-1][1] += self.random.choice(WORDS) + self.random.choice((" ", ", ", ""))
            self._text()
            if self.random.random() < 0.1:
                self.do({"does": "mark", "line": self.lines[-1][0], "mark": "quote", "on": True})

    def send(self, most: int = 50) -> bool:
        """Send what is not known to be kept; whether an answer came."""
        batch = [one for one in self.operations if one["number"] > self.kept][:most]
        try:
            status, answer = self.ask("operations/", {"device": self.device, "since": self.since, "operations": batch})
        except (OSError, http.client.HTTPException, ValueError):
            return False
        if status != 200:
            return False
        self._hear(answer)
        return True

    def send_all(self) -> None:
        """Send until everything is kept, or until that seems hopeless."""
        for _ in range(400):
            if self.send() and self.kept == len(self.operations):
                return
            time.sleep(0.05)

    def ask(self, where: str, body: dict | None = None) -> tuple[int, dict]:
        if body is not None and not self.token:
            self.token = self.ask("notes/")[1]["token"]
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            headers = {"cookie": cookies, "x-csrftoken": self.token, "content-type": "application/json"}
            sent = None if body is None else json.dumps(body)
            connection.request(
                "GET" if body is None else "POST", f"/conversations/{self.talk}/live/{where}", sent, headers
            )
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie" and value.startswith("askwell_csrf="):
                    self.cookies["askwell_csrf"] = value.split(";")[0].split("=", 1)[1]
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    def _hear(self, answer: dict) -> None:
        if answer["kept"] < self.highest_told:
            self.wrong.append(f"told {self.highest_told} are kept, then {answer['kept']}")
        if answer["disputed_from"]:
            self.wrong.append(f"disputed from {answer['disputed_from']}")
        self.kept = answer["kept"]
        self.highest_told = max(self.highest_told, self.kept)
        self.since = max(self.since, answer["serial"])
        self.tick = max([self.tick, *(one["tick"] for one in answer["others"])])

    def _text(self, **first: str | None) -> None:
        line, text, revision = self.lines[-1]
        over = [revision] if revision else []
        self.do({"does": "text", "line": line, "text": text, "over": over, **first})
        self.lines[-1][2] = f"{self.device}:{len(self.operations)}"

    def do(self, operation: dict) -> None:
        self.tick += 1
        numbered = {"number": len(self.operations) + 1, "tick": self.tick, "at": "2026-11-26T10:00:00.000+01:00"}
        self.operations.append(operation | numbered)


def type_while(typists: list[Typist], disturb: Callable[[], None], *, keys: int = 3, pause: float = 0.02) -> None:
    """All type and send at once, until what disturbs them is over; then everything is sent that is left."""
    over = threading.Event()

    def work(typist: Typist) -> None:
        while not over.is_set():
            typist.type(typist.random.randint(1, keys))
            if not typist.send():
                time.sleep(0.1)
            time.sleep(typist.random.random() * pause)

    threads = [threading.Thread(target=work, args=(typist,)) for typist in typists]
    for thread in threads:
        thread.start()
    try:
        disturb()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    for typist in typists:
        typist.send_all()


def judge(database: Path, typists: list[Typist]) -> dict[str, int]:
    """What is in the database beside what was typed: acknowledged and lost, doubled, out of order, other words."""
    found = dict.fromkeys(("acknowledged", "lost", "doubled", "reordered", "changed", "told wrong"), 0)
    with sqlite3.connect(database) as open_database:
        for typist in typists:
            rows = open_database.execute(
                "SELECT number, said, tick FROM conversations_noteoperation WHERE device = ? ORDER BY serial",
                (uuid.UUID(typist.device).hex,),
            ).fetchall()
            numbers = [number for number, _said, _tick in rows]
            found["acknowledged"] += typist.highest_told
            found["lost"] += len(set(range(1, typist.highest_told + 1)) - set(numbers))
            found["doubled"] += len(numbers) - len(set(numbers))
            found["reordered"] += sum(one > other for one, other in zip(numbers, numbers[1:], strict=False))
            for number, said, tick in rows:
                sent = typist.operations[number - 1]
                kept = json.loads(said)
                found["changed"] += tick != sent["tick"] or any(sent.get(name) != kept[name] for name in kept)
            found["told wrong"] += len(typist.wrong)
    return found


def as_read(typist: Typist) -> list[str]:
    """The lines of this typist, from top to bottom, as the server gives them to the page."""
    notes = typist.ask("notes/")[1]["notes"]
    own = {line for line, _text, _revision in typist.lines}
    order, below = [], {}
    for line in notes["lines"].values():
        below.setdefault(line["place"]["value"], []).append(line)
    waiting = sorted(below.get(None, []), key=lambda line: line["place"]["stamp"])
    while waiting:
        line = waiting.pop()
        order.append(line)
        waiting += sorted(below.get(line["id"], []), key=lambda one: one["place"]["stamp"])
    return ["|".join(line["texts"].values()) for line in order if line["id"] in own]
