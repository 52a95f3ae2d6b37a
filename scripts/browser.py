"""Find a Chromium for the journeys, or install one; print its path.

In this order: ASKWELL_CHROMIUM, one on the PATH, Playwright's own, the system's packages, a download by Playwright.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)


def chosen() -> str | None:
    path = os.environ.get("ASKWELL_CHROMIUM")
    return path if path and Path(path).exists() else None


def installed() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- slow import

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def from_the_system() -> str | None:
    """Debian and Ubuntu, where we may: as root, or as somebody with passwordless sudo."""
    if not shutil.which("apt-get"):
        return None
    rights: list[str] = []
    if os.geteuid() != 0:
        if subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode:
            return None
        rights = ["sudo", "-n"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(
            [*rights, "apt-get", "-q", *command],
            check=False,
            env=environment,
            stdout=sys.stderr,
        )
    return installed()


def downloaded() -> str | None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr)
    return playwrights_own()


WAYS: tuple[Callable[[], str | None], ...] = (
    chosen,
    installed,
    playwrights_own,
    from_the_system,
    downloaded,
)


def find(ways: tuple[Callable[[], str | None], ...] = WAYS) -> str | None:
    return next((path for way in ways if (path := way())), None)


if __name__ == "__main__":
    path = find()
    if path is None:
        sys.exit("No Chromium could be found or installed. Install one and set ASKWELL_CHROMIUM.")
    print(path)
