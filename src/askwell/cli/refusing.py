"""How a command ends that cannot do what was asked."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer


def stop(sentence: str) -> NoReturn:
    """Say why in one sentence, on the error stream, and end with exit code 1."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(1)
