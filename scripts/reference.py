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
from typing import Any

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
    from askwell.outreach.rules import states as request  # noqa: PLC0415 -- after the environment

    lines = ["# States", "", "Written by `make docs` from the tables in each stage's rules.", ""]
    lines += ["## Conversation", "", "```mermaid", "stateDiagram-v2"]
    lines += [f"    {a} --> {b}" for a, bs in TRANSITIONS.items() for b in sorted(bs)]
    lines += ["```", "", "## Request", "", *request_states(request.TRANSITIONS)]
    return "\n".join([*lines, ""])


USUAL = 8  # a step that leads the same way from so many states is told in the table, and drawn once
ONCE = {"request": "idea", "second follow-up": "followed_up"}  # from where it is drawn; the others from `sent`


def request_states(transitions: dict[str, dict[str, str]]) -> list[str]:
    """The drawing of the story, and a table of the steps that lead the same way from nearly everywhere."""
    sources: dict[tuple[str, str], list[str]] = {}
    for state, steps in transitions.items():
        for step, after in steps.items():
            sources.setdefault((step, after), []).append(state)
    usual = {pair: states for pair, states in sources.items() if len(states) >= USUAL}
    lines = [
        "What leads the same way from nearly everywhere is drawn once, and stands in the table below. What stands in"
    ]
    lines += ["neither changes nothing.", "", "```mermaid", "stateDiagram-v2"]
    lines.append("    [*] --> idea")
    for state, steps in transitions.items():
        labels: dict[str, list[str]] = {}
        for step, after in steps.items():
            drawn = (step, after) not in usual or state == ONCE.get(step, "sent")
            if drawn and state != after:
                labels.setdefault(after, []).append(step)
        lines += [f"    {state} --> {after}: {' / '.join(names)}" for after, names in labels.items()]
    lines += ["```", "", "| step | leads to | from |", "| --- | --- | --- |"]
    return lines + [f"| {step} | {after} | {', '.join(states)} |" for (step, after), states in usual.items()]


def measure() -> str:
    """The numbers of asking, from the rules themselves."""
    from askwell.outreach.rules.settings import Settings  # noqa: PLC0415 -- after the environment
    from askwell.outreach.rules.writing import EVIDENCE, Measures  # noqa: PLC0415 -- after the environment

    lines = ["# The numbers of asking", "", "Written by `make docs` from the rules. What they do stands in"]
    lines += ["[Where a request stands](outreach.md). Grades: A experiment, B large observational or vendors' data,"]
    lines += ["C what practitioners agree on, D folklore. Each number is the explorer's to change.", ""]
    lines += _numbers(Settings())
    lines += ["", "## Of writing", "", "From when on something is said beside a letter, which it never keeps back."]
    lines += ["[The checks of a letter](writing-checks.md) tell what is said.", "", *_numbers(Measures()), ""]
    lines += ["| rule | who says so |", "| --- | --- |"]
    lines += [f"| {rule} | [{each.source}]({each.link}) |" for rule, each in EVIDENCE.items()]
    return "\n".join([*lines, ""])


def _numbers(numbers: Any) -> list[str]:
    from askwell.outreach.rules.numbers import grounds_in  # noqa: PLC0415 -- after the environment

    head = ["| name | rule | default | from, to | grade | why |", "| --- | --- | --- | --- | --- | --- |"]
    return head + [
        f"| `{name}` | {g.rule} | {getattr(numbers, name)} {g.unit} | {g.least}, {g.most} | {g.grade} | {g.why} |"
        for name, g in grounds_in(numbers).items()
    ]


PAGES = {"commands.md": commands, "states.md": states, "asking-numbers.md": measure}


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
