"""`askwell conversations …` as it is typed; the work is in modules that are loaded when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askwell.cli.opening import open_data

conversations = typer.Typer(help="The talks you have had, and those you have agreed on.")


@conversations.callback()
def talks() -> None:
    """The talks you have had, and those you have agreed on."""


@conversations.command("import")
def import_transcripts(
    files: Annotated[list[Path], typer.Argument(help="Transcript files, whatever program wrote them.")],
) -> None:
    """Bring transcripts in, each file a conversation."""
    open_data()
    from askwell.cli.conversations import bring_in  # noqa: PLC0415 -- needs Django ready

    bring_in(paths=files)


@conversations.command("agree")
def agree_on_talk(
    name: Annotated[str, typer.Argument(help="With whom, as they are called in Askwell.")],
    on: Annotated[str, typer.Option(help="The day, as 2026-12-01.")],
    at: Annotated[str, typer.Option(help="The time, as 14:30.")],
    zone: Annotated[str, typer.Option(help="By which clock, as Lisbon; yours if you do not say.")] = "",
    minutes: Annotated[int, typer.Option(help="As you promised; as in your request if you do not say.")] = 0,
    by: Annotated[str, typer.Option(help="video, phone or in person.")] = "",
    place: Annotated[str, typer.Option(help="A link, a number to call, a café.")] = "",
) -> None:
    """Write down that you have agreed on a time to talk. Nothing is sent by it."""
    from askwell.cli.planned import agree  # noqa: PLC0415 -- needs Django ready

    open_data()
    agree(name=name, on=on, at=at, zone=zone, minutes=minutes, by=by, place=place)


@conversations.command("coming")
def coming_talks(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List the talks you have agreed on, the soonest first, on both clocks."""
    from askwell.cli.planned import coming  # noqa: PLC0415 -- needs Django ready

    open_data()
    coming(as_json=as_json)
