"""A browser with a profile of its own that is killed (-9) with words on its screen, and what it painted when."""

from __future__ import annotations

import os
import runpy
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Page, Playwright

ROOT = Path(__file__).resolve().parents[2]
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
GRACE = 0.25  # seconds: what was painted so long before the end has to be there afterwards


@dataclass
class Profile:
    """A folder in which a browser keeps what it keeps, and the context that has it open."""

    playwright: Playwright
    folder: Path
    session: str
    address: str  # of the server
    viewport: tuple[int, int] = (1280, 860)
    workers: str = "allow"
    more: tuple[str, ...] = ()  # of the browser's own switches
    context: BrowserContext | None = None
    painted: dict[str, list[tuple[float, str]]] = field(default_factory=dict)  # tab: when, everything typed so far

    def open(self) -> BrowserContext:
        width, height = self.viewport
        self.context = self.playwright.chromium.launch_persistent_context(
            str(self.folder),
            executable_path=runpy.run_path(str(ROOT / "scripts" / "browser.py"))["find"](),
            args=[
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                *BACKGROUND,
                *self.more,
            ],
            viewport={"width": width, "height": height},
            service_workers=self.workers,
        )
        self.context.add_cookies([{"name": "askwell_session", "value": self.session, "url": self.address}])
        return self.context

    def tab(self, talk: str) -> Page:
        page = self.context.new_page()
        page.goto(f"{self.address}/conversations/{talk}/live/")
        page.wait_for_selector("#live[data-ready]")
        return page

    def type(self, page: Page, tab: str, keys: str) -> None:
        """Press these keys one by one, and note when everything up to each of them was on the screen."""
        known = self.painted.setdefault(tab, [(0.0, "")])
        for key in keys:
            page.keyboard.type(key) if key != "\n" else page.keyboard.press("Enter")
            page.evaluate(PAINTED)
            known.append((time.monotonic(), known[-1][1] + key))

    def kill(self) -> dict[str, str]:
        """End all its processes at once, and say for each tab what has to be there afterwards."""
        ended = time.monotonic()
        for process in self._processes():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                continue
        with suppress(Error):  # the browser is gone, as it should be
            self.context.close()
        for lock in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
            (self.folder / lock).unlink(missing_ok=True)
        return {tab: [text for at, text in known if at <= ended - GRACE][-1] for tab, known in self.painted.items()}

    def _processes(self) -> list[int]:
        """Every process of this very profile, told by its folder."""
        own = f"--user-data-dir={self.folder}".encode()
        browsers = [
            int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and own in _command(entry)
        ]
        found, waiting = [], browsers
        while waiting:
            process = waiting.pop()
            if process not in found:
                found.append(process)
                waiting += [int(child) for child in _children(process)]
        return found


BACKGROUND = ("--disable-component-update", "--disable-sync", "--disable-renderer-backgrounding")


def lines_of(page: Page) -> list[str]:
    """What stands in the lines of a page, from top to bottom; blank ones left out."""
    values = page.evaluate("() => [...document.querySelectorAll('#lines textarea')].map((area) => area.value)")
    return [value for value in values if value]


def _command(entry: Path) -> bytes:
    try:
        return (entry / "cmdline").read_bytes()
    except OSError:
        return b""


def _children(process: int) -> list[str]:
    try:
        return (Path("/proc") / str(process) / "task" / str(process) / "children").read_text("ascii").split()
    except OSError:
        return []
