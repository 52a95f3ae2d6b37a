"""Typing through a network that cuts, delays, loses answers and brings old requests again: byte-equal in the end.

    python bench/live_network.py [SESSIONS=100] [KEYS=120] [saboteur]

Each session is a live page of its own in a real Chromium, on a talk of its own. Of its requests one in four never
arrives, one in four arrives and its answer is lost, one in four is late, and every now and then one that arrived long
ago arrives again. Then the network is whole, and the lines in the database are compared with what was typed, byte by
byte. The saboteur is a server that keeps what arrives as it arrives, without looking at the numbers.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import tempfile
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "src")]
from playwright.sync_api import Error, Page, Route, sync_playwright
from tests.live.browsers import Profile
from tests.live.serving import Server, seed

from askwell.conversations.rules.live import Does, Operation, fold
from yardstick import yardstick

AT_ONCE = 5
WHERE = "**/live/operations/"
LETTERS = "abc de fg é ß 語 "


class Network:
    """What stands between one page and the server."""

    def __init__(self, page: Page, chance: random.Random) -> None:
        self.page, self.chance, self.old = page, chance, []
        page.route(WHERE, self.carry)

    def carry(self, route: Route) -> None:
        what = self.chance.random()
        try:
            if what < 0.25:
                route.abort()
                return
            if what < 0.5:
                route.fetch()
                route.abort()
            elif what < 0.75:
                time.sleep(self.chance.uniform(0, 0.3))
                route.continue_()
            else:
                route.continue_()
            self.old.append(route.request)
        except Error:  # the page gave the request up meanwhile
            return

    def bring_again(self) -> None:
        """A request that arrived long ago arrives once more."""
        if self.old and self.chance.random() < 0.2:
            request = self.chance.choice(self.old)
            headers = {name: value for name, value in request.headers.items() if not name.startswith(":")}
            self.page.request.post(request.url, data=request.post_data, headers=headers)


def hold(profile: Profile, database: Path, talks: list[str], keys: int, chance: random.Random) -> int:
    """These sessions at once; returns how many ended with other lines than were typed."""
    pages = [profile.tab(talk) for talk in talks]
    networks = [Network(page, chance) for page in pages]
    typed = [""] * len(pages)
    for _ in range(keys // 3):
        for place, page in enumerate(pages):
            page.bring_to_front()
            if chance.random() < 0.12:
                page.keyboard.press("Enter")
                typed[place] += "\n"
            some = "".join(chance.choices(LETTERS, k=3))
            page.keyboard.type(some)
            typed[place] += some
            networks[place].bring_again()
    different = 0
    for place, page in enumerate(pages):
        page.unroute(WHERE)
        page.bring_to_front()
        page.wait_for_function("() => document.querySelector('[data-saved]').textContent === 'Kept'", timeout=60_000)
        page.close()
        different += kept(database, talks[place]) != [line for line in typed[place].split("\n") if line]
    return different


def kept(database: Path, talk: str) -> list[str]:
    """The lines in the database, both texts where there are two, blank ones left out."""
    with sqlite3.connect(database) as opened:
        rows = opened.execute(
            "SELECT device, number, tick, at, does, said FROM conversations_noteoperation"
            " WHERE conversation_id = ? ORDER BY serial",
            (uuid.UUID(talk).hex,),
        ).fetchall()
    operations = [
        Operation(str(uuid.UUID(device)), number, tick, at, Does(does), json.loads(said))
        for device, number, tick, at, does, said in rows
    ]
    texts = [text for line in fold(operations).in_order() for text in (line.text, *line.beside)]
    return [text for text in texts if text]


def main() -> None:
    sessions, keys = (int(os.environ.get(name) or usual) for name, usual in (("SESSIONS", 100), ("KEYS", 120)))
    saboteur = "numberless" if sys.argv[1:] == ["saboteur"] else ""
    chance, different = random.Random(100), 0
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as name, sync_playwright() as playwright, yardstick():
        folder = Path(name)
        (folder / "data").mkdir()
        people = [f"Maja Holt {n}" for n in range(sessions)]
        with Server(seed(folder / "data", people), saboteur=saboteur) as server:
            profile = Profile(playwright, folder / "profile", server.session, server.address)
            profile.open()
            for first in range(0, sessions, AT_ONCE):
                different += hold(profile, server.database, server.talks[first : first + AT_ONCE], keys, chance)
                print(f"{min(first + AT_ONCE, sessions)} sessions, {different} of them different", flush=True)
            profile.context.close()
    print(json.dumps({"sessions": sessions, "keys": keys, "different": different}))
    if different:
        sys.exit("A session ended with other lines than were typed.")


if __name__ == "__main__":
    main()
