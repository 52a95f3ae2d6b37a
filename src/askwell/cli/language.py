"""`askwell language …`: what the models say of words, without touching the explorer's data."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from askwell.cli.refusing import stop
from askwell.language import judge_words


def judge_lines(file: Path) -> None:
    """Print each line of the file again with `label` and `p`. All lines are read before anything is judged."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8-sig")
    except OSError as problem:
        stop(f"{file} cannot be opened: {problem.strerror}.")
    except UnicodeDecodeError:
        stop(f"{file} is not text in UTF-8. Save it as UTF-8, one JSON object a line.")
    rows = [_row(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    found = judge_words([(row["a"], row["b"], row.get("question") or "") for row in rows])
    for row, judgement in zip(rows, found, strict=True):
        print(json.dumps(row | {"label": judgement.label, "p": asdict(judgement)}, ensure_ascii=False))


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        stop(f"Line {number} is not a JSON object. Each line needs a and b, the words of two people.")
    if not isinstance(row, dict) or not all(
        isinstance(row.get(part), str) and row[part].strip() for part in ("a", "b")
    ):
        stop(f"Line {number} lacks a or b. Each line needs both, the words of two people.")
    if not isinstance(row.get("question") or "", str):
        stop(f"The question in line {number} is not text. Write it in quotes, or leave it out.")
    return row
