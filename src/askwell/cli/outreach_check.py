"""`askwell outreach check` as it is typed; the work is in `letters.py`, loaded when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def check_letter(
    file: Annotated[Path, typer.Argument(help="A letter as text, or letters as JSON, one a line. - reads them.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object for each letter.")] = False,
    channel: Annotated[
        str, typer.Option(help="mail, linkedin note, linkedin message, inmail, in person, other")
    ] = "mail",
    name: Annotated[str, typer.Option(help="Whom it is for.")] = "",
    role: Annotated[str, typer.Option(help="What they do.")] = "",
    employer: Annotated[str, typer.Option(help="Where they work.")] = "",
    school: Annotated[str, typer.Option(help="Where you both learnt.")] = "",
    referrer: Annotated[str, typer.Option(help="Who gave you their name.")] = "",
    at: Annotated[str, typer.Option(help="When it is written, as 2026-03-02T09:00+00:00; now if you do not say.")] = "",
) -> None:
    """Say what there is to look at in a request before it leaves: where, why, what to do, and on what grounds.

    A first line “Subject: …” is the subject. Your own data in Askwell is neither read nor changed.
    """
    from askwell.cli.letters import check_file  # noqa: PLC0415 -- slow import

    known = {"name": name, "role": role, "employer": employer, "school": school, "referrer": referrer}
    check_file(file=file, as_json=as_json, channel=channel, at=at, **known)
