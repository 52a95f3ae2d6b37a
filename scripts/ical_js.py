"""Find ical.js, the calendar reader of Thunderbird and Nextcloud, or fetch it with npm; print the path.

The tests let it read every invitation, beside two readers in Python. It comes at one version whose hash is kept here.
"""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

VERSION = "2.2.1"
SHA512 = "yK/UlPbEs316igb/tjRgbFA8ZV75rCsBJp/hWOatpyaPNlgw0dGDmU+FoicOcwX4xXkeXOkYiOmCqNPFpNPkQg=="
KEPT = Path(__file__).resolve().parents[1] / ".stamps" / f"ical.js-{VERSION}"
INSIDE = "package/dist/ical.js"
LONGEST = 120  # seconds that npm may take


def node() -> str | None:
    """Return the path of a node: one on the PATH, else the one that Playwright brings."""
    if found := shutil.which("node"):
        return found
    try:
        from playwright._impl._driver import compute_driver_executable  # noqa: PLC0415 -- only where there is no other
    except ImportError:
        return None
    return compute_driver_executable()[0]


def fetched() -> Path | None:
    """Return where the module lies after npm fetched it, None if there is no npm or it could not."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(
                [npm, "pack", "--silent", f"ical.js@{VERSION}"],
                cwd=folder,
                check=True,
                capture_output=True,
                timeout=LONGEST,
            )
        except (subprocess.SubprocessError, OSError):
            return None
        return _kept(next(Path(folder).glob("*.tgz")))


def find() -> Path | None:
    """Return the path of the module, None if it is neither here nor to be had."""
    kept = KEPT / "ical.mjs"
    return kept if kept.exists() else fetched()


def _kept(archive: Path) -> Path:
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != SHA512:
        raise RuntimeError(f"What npm fetched is not ical.js {VERSION} as it is known here.")
    with tarfile.open(archive) as opened:
        module = opened.extractfile(INSIDE)
        content = module.read() if module else b""
    KEPT.mkdir(parents=True, exist_ok=True)
    # Several tests may fetch it at once: each puts a whole file in place.
    with tempfile.NamedTemporaryFile(dir=KEPT, delete=False) as whole:
        whole.write(content)
    return Path(whole.name).replace(KEPT / "ical.mjs")


if __name__ == "__main__":
    module = find()
    if module is None or node() is None:
        sys.exit("ical.js needs node and npm; install both, or go without the tests that let it read.")
    print(module)
