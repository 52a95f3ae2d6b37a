"""Find Dovecot and Postfix for the tests of sending and receiving, or install them; print their paths.

Where they can be neither found nor installed the tests that need them are skipped with a sentence that says why;
with ASKWELL_REQUIRE_MAIL_SERVERS=1, as `.ci/run` has it, that is a failure instead. The tests start them in a folder
that is thrown away; nothing of the system's own mail is touched. Postfix starts for root only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = {"dovecot": "dovecot-imapd", "postfix": "postfix"}  # the program, and the package of Debian that has it
PLACES = "/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin"


def installed(program: str) -> str | None:
    return shutil.which(program) or shutil.which(program, path=PLACES)


def missing() -> list[str]:
    return [package for program, package in PROGRAMS.items() if not installed(program)]


def from_the_system(packages: list[str]) -> None:
    """Debian and Ubuntu, as root only: what is installed here are servers, though none is started."""
    if not packages or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    policy = Path("/usr/sbin/policy-rc.d")
    ours = not policy.exists()
    if ours:  # Debian's own way to say: install, but start nothing
        policy.write_text("#!/bin/sh\nexit 101\n", "utf-8")
        policy.chmod(0o755)
    try:
        for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "-q", *command], check=False, env=environment, stdout=sys.stderr)
    finally:
        if ours:
            policy.unlink()


def why_not(program: str) -> str:
    """Why a test that needs this program cannot run here; empty if it can."""
    if not installed(program):
        return f"{program} is not installed here; as root, scripts/mail_servers.py installs it on Debian and Ubuntu"
    if program == "postfix" and os.geteuid() != 0:
        return "postfix starts for root only"
    return ""


def required() -> bool:
    return os.environ.get("ASKWELL_REQUIRE_MAIL_SERVERS", "") == "1"


if __name__ == "__main__":
    from_the_system(missing())
    reasons = [reason for program in PROGRAMS if (reason := why_not(program))]
    for program in PROGRAMS:
        print(why_not(program) or installed(program))
    if reasons and required():
        sys.exit("The mail servers that the tests need are missing: " + "; ".join(reasons))
