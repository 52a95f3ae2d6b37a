"""`askwell paths`: what is known of what matters on each path, and what nobody has told yet."""

from __future__ import annotations

from askwell.accounts.models import Explorer
from askwell.cli.refusing import stop
from askwell.strategy.queries.values import table


def told() -> None:
    """Print each path with everything that matters, the most important first. Without values or paths: exit code 1."""
    found = table(explorer=Explorer.objects.me())
    if not found.values:
        stop("Write down what matters to you first, on the page Paths: what was heard is shown beside it.")
    if not found.paths:
        stop("Name a path first, on the page Paths.")
    widest = max(len(value.name) for value in found.values)
    for path, cells in found.by_path:
        print(path.name)
        for number, cell in enumerate(cells, 1):
            people = f": {cell.people}" if cell.people else ""
            print(f"  {number:2}. {cell.value.name:{widest}}  {cell.stands}{people}")
