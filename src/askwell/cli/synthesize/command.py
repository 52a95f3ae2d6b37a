"""The command itself: files in, progress on the way, the answer out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from askwell.cli.refusing import stop
from askwell.cli.synthesize import sources
from askwell.cli.synthesize.answer import Answer, synthesize
from askwell.cli.synthesize.terminal import show


def run(*, paths: list[Path], me: str, json_to: Path | None, html_to: Path | None) -> None:
    """Read, hear, answer. Exits with 1 and a sentence when nothing could be read, 130 when stopped."""
    missing = [p for p in paths if not p.exists()]
    if missing:
        stop(f"{missing[0]} is not there. Check the name, or give the folder it is in.")
    reads, refused = sources.read(sources.find(paths), me=me)
    if not reads:
        stop(_nothing_read(refused))
    if not any(read.professionals for read in reads):
        stop("Nobody but you speaks in these files. If that is wrong, say who you are with --me.")
    try:
        answer = _with_progress(reads, refused)
    except KeyboardInterrupt:
        print("\nStopped. Nothing was changed.", file=sys.stderr)
        raise typer.Exit(130) from None
    _write(answer, json_to=json_to, html_to=html_to)


def _with_progress(reads: list[sources.Read], refused: list[sources.Unread]) -> Answer:
    columns = (TextColumn("{task.description:12}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks: dict[str, int] = {}

        def step(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = progress.add_task(what, total=total)
            progress.update(tasks[what], completed=done, total=total)  # type: ignore[arg-type]  # a TaskID is an int

        return synthesize(reads, refused, step=step)


def _write(answer: Answer, *, json_to: Path | None, html_to: Path | None) -> None:
    text = json.dumps(answer, ensure_ascii=False, indent=1)
    if json_to is not None and str(json_to) == "-":
        print(text)
        return
    if json_to is not None:
        json_to.write_text(text + "\n", "utf-8")
    if html_to is not None:
        from askwell.cli.synthesize.report import page  # noqa: PLC0415 -- slow import

        html_to.write_text(page(answer), "utf-8")
    show(answer, Console())
    for written in (json_to, html_to):
        if written is not None:
            print(f"\nWritten: {written}")


def _nothing_read(refused: list[sources.Unread]) -> str:
    if not refused:
        return "No transcripts were found there. Askwell reads .vtt, .srt, .sbv, .txt, .md and .docx files."
    return "\n".join(f"{one.name}: {one.reason}" for one in refused)
