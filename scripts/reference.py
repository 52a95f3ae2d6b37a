"""Write the generated reference pages, or check that they are up to date.

reference.py           write
reference.py --check   fail if a page differs from what the code says
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
os.environ["ASKWELL_DATA"] = tempfile.mkdtemp(prefix="askwell-docs-")
os.environ["COLUMNS"] = "96"
os.environ["NO_COLOR"] = "1"


def commands() -> str:
    """Every command with its help, as `--help` prints it."""
    import typer.main  # noqa: PLC0415 -- slow import

    from askwell.cli.main import app  # noqa: PLC0415 -- slow import

    pages: list[str] = [
        "# Commands",
        "",
        "Written by `make docs` from the commands themselves.",
        "",
    ]

    def walk(command: object, path: str, parent: object = None) -> None:
        context = command.make_context(path.rsplit(maxsplit=1)[-1], ["--help"], parent=parent, resilient_parsing=True)
        text = re.sub(r"[ \t]+$", "", command.get_help(context), flags=re.MULTILINE)
        pages.extend([f"## `{path}`", "", "```text", text.strip(), "```", ""])
        for name in sorted(getattr(command, "commands", {})):
            walk(command.commands[name], f"{path} {name}", context)

    walk(typer.main.get_command(app), "askwell")
    return "\n".join(pages)


def states() -> str:
    """The state machines, from the tables that the code obeys."""
    from askwell.conversations.rules import TRANSITIONS  # noqa: PLC0415 -- after the environment

    lines = ["# States", "", "Written by `make docs` from the tables in each stage's rules.", ""]
    lines += ["## Conversation", "", "```mermaid", "stateDiagram-v2"]
    lines += [f"    {a} --> {b}" for a, bs in TRANSITIONS.items() for b in sorted(bs)]
    return "\n".join([*lines, "```", ""])


PAGES = {"commands.md": commands, "states.md": states}


def main() -> int:
    stale = []
    for name, write in PAGES.items():
        path, text = REFERENCE / name, write()
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            stale.append(name)
    if stale:
        print(f"Out of date: {', '.join(stale)}. Run: make docs")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
