"""The browser killed (-9) while people type in many tabs: what was painted 250 ms before has to be there afterwards.

    python bench/live_browser.py [KILLS=20] [TABS=10] [saboteur]

A real Chromium with a profile of its own has ten tabs open, half of them on one talk. Keys are pressed in one tab after
the other, and noted once they are on the screen; every other time the server is away. Then all processes of the browser
are killed at once, and the profile is opened again. The saboteur keeps what is typed in localStorage, which the browser
writes to the disk when it sees fit.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "src")]
from playwright.sync_api import Page, sync_playwright
from tests.live.browsers import Profile
from tests.live.serving import Server, seed

from yardstick import yardstick

SABOTEUR = Path(__file__).parent / "saboteurs" / "local_storage.js"


def open_tabs(profile: Profile, server: Server, count: int) -> list[Page]:
    context = profile.open()
    if profile.workers == "block":
        context.route("**/live/journal.js", lambda route: route.fulfill(path=SABOTEUR, content_type="text/javascript"))
    # Half of the tabs share a talk, each other one has its own.
    talks = [server.talks[0 if n % 2 else n % len(server.talks)] for n in range(count)]
    return [profile.tab(talk) for talk in talks]


def write(profile: Profile, pages: list[Page], chance: random.Random, kill: int) -> dict[int, str]:
    """Type a line into some tabs, a few keys at a time; returns the word with which the line of each tab begins."""
    marks = {place: f"k{kill}t{place}:" for place in chance.sample(range(len(pages)), k=min(4, len(pages)))}
    for place, mark in marks.items():
        pages[place].bring_to_front()
        pages[place].locator("#lines textarea").last.press("End")
        pages[place].keyboard.press("Enter")
        profile.type(pages[place], mark, mark)
    for _ in range(chance.randint(2, 6)):
        place = chance.choice(list(marks))
        pages[place].bring_to_front()
        profile.type(pages[place], marks[place], "".join(chance.choices("abc déß ", k=chance.randint(1, 9))))
    return marks


def judge(shown: list[str], painted: str, typed: str, mark: str) -> str:
    """What became of one line: fine, lost, doubled or changed."""
    found = [line for line in shown if line.startswith(mark)]
    if len(found) > 1:
        return "doubled"
    if not found:
        return "lost" if painted else "fine"
    if not typed.startswith(found[0]):
        return "changed"
    return "fine" if found[0].startswith(painted) else "lost"


def main() -> None:
    kills, tabs = (int(os.environ.get(name) or usual) for name, usual in (("KILLS", 20), ("TABS", 10)))
    workers = "block" if sys.argv[1:] == ["saboteur"] else "allow"
    chance, found = random.Random(20), Counter()
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as name, sync_playwright() as playwright, yardstick():
        folder = Path(name)
        (folder / "data").mkdir()
        with Server(seed(folder / "data", [f"Maja Holt {n}" for n in range(tabs)])) as server:
            profile = Profile(playwright, folder / "profile", server.session, server.address, workers=workers)
            for kill in range(kills):
                pages = open_tabs(profile, server, tabs)
                if kill % 2:
                    profile.context.set_offline(True)
                profile.painted.clear()
                marks = write(profile, pages, chance, kill)
                typed = {mark: known[-1][1] for mark, known in profile.painted.items()}
                painted = profile.kill()
                pages = open_tabs(profile, server, tabs)
                for place, mark in marks.items():
                    shown = pages[place].evaluate(
                        "() => [...document.querySelectorAll('textarea')].map((a) => a.value)"
                    )
                    found[judge(shown, painted[mark], typed[mark], mark)] += 1
                profile.context.close()
                print(f"killed {kill + 1} times: {dict(found)}", flush=True)
    print(json.dumps({"kills": kills, "tabs": tabs, **found}))
    if found["lost"] or found["doubled"] or found["changed"]:
        sys.exit("Something that was painted was lost, doubled or changed.")


if __name__ == "__main__":
    main()
