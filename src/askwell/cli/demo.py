"""`askwell demo`: the made-up exploration, loaded before the server starts."""

from __future__ import annotations

from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from askwell.accounts.models import Explorer
from askwell.portability.demo import load_demo


def load() -> None:
    """Load it with a progress display: the talks are read and compared for real."""
    columns = (TextColumn("{task.description:44.44}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        line = progress.add_task("Reading eight talks", total=None)

        def tell(done: int, total: int, what: str) -> None:
            progress.update(line, completed=done, total=total, description=what)

        load_demo(owner=Explorer.objects.me(), at=timezone.now(), tell=tell)
