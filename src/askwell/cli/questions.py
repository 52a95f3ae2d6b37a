"""`askwell questions …`: what there is to say of questions, without touching the explorer's data."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import django
import typer

from askwell.cli.refusing import stop


def check_questions(
    file: Annotated[Path, typer.Argument(help="One JSON object a line, with question in it. - reads them.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print each line again with what was found.")] = False,
) -> None:
    """Say of each question whether it is open, what is wrong with it, and how it could be asked better.

    Your own data in Askwell is neither read nor changed.
    """
    django.setup()  # what hears a question stands beside what reads the tables; no table is touched
    from askwell.preparation.queries import checked  # noqa: PLC0415 -- needs Django ready

    refused = False
    for number, line in enumerate(_lines(file), 1):
        if not line.strip():
            continue
        row = _row(line)
        if row is None:
            print(f"Line {number} is not a JSON object with a question in words; put it right.", file=sys.stderr)
            refused = True
            continue
        found = checked(row["question"])
        told = {"classes": [str(each) for each in found.classes], "reason": found.reason, "better": found.better}
        print(json.dumps(row | told, ensure_ascii=False) if as_json else _in_words(row["question"], told))
    if refused:
        raise typer.Exit(1)


def _lines(file: Path) -> list[str]:
    try:
        content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as problem:
        stop(f"{file} cannot be opened: {problem.strerror}. Check its name.")
    # A line is what ends with a newline; one that is no UTF-8 is refused alone.
    return [line.decode("utf-8-sig", "surrogateescape") for line in content.split(b"\n")]


def _row(line: str) -> dict[str, Any] | None:
    try:
        line.encode("utf-8")
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or not isinstance(row.get("question"), str) or not row["question"].strip():
        return None
    return row


def _in_words(question: str, told: dict[str, Any]) -> str:
    better = f"\n    Better: {told['better']}" if told["better"] else ""
    return f"{question}\n    {', '.join(told['classes'])}: {told['reason']}{better}"
