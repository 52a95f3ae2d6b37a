"""Keeps operations one batch after the other and writes down each acknowledgement, to be traced by bench/live_power.py.

    python -m tests.live.acknowledging FOLDER BATCHES [NORMAL|OFF]

The last word is the saboteur: what SQLite's `synchronous` is to be instead of FULL. The process ends itself as a power
failure would.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sys
import uuid
from pathlib import Path

DEVICE = uuid.UUID("aaaaaaaa-0000-4000-8000-000000000000")
LINE = "00000000-0000-4000-8000-000000000001"


def main() -> None:
    folder, batches = Path(sys.argv[1]), int(sys.argv[2])
    from django.conf import settings  # noqa: PLC0415 -- in the traced process only

    if sys.argv[3:]:
        options = settings.DATABASES["default"]["OPTIONS"]
        options["init_command"] = options["init_command"].replace("synchronous=FULL", f"synchronous={sys.argv[3]}")
    import django  # noqa: PLC0415

    django.setup()
    from askwell.conversations.actions.live import keep_operations  # noqa: PLC0415
    from askwell.conversations.models import Conversation  # noqa: PLC0415

    talk = Conversation.objects.select_related("owner").get(
        id=json.loads((folder / "seed.json").read_text())["talks"][0]
    )
    told = os.open(folder / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    number = 0
    for batch in range(batches):
        operations = [text(number + n, batch) for n in range(1, 2 + batch % 4)]
        at = dt.datetime.now(dt.UTC)
        number = keep_operations(
            owner=talk.owner, conversation=talk, device=DEVICE, operations=operations, at=at
        ).number
        os.write(told, f"{number}\n".encode())
    os.kill(os.getpid(), signal.SIGKILL)


def text(number: int, batch: int) -> dict[str, object]:
    """The line as it stands after so many keys."""
    first = {"after": None} if number == 1 else {}
    over = [f"{DEVICE}:{number - 1}"] if number > 1 else []
    words = {"does": "text", "line": LINE, "text": f"night {batch} " * (1 + number % 40), "over": over}
    return {"number": number, "tick": number, "at": "2026-11-26T10:00:00.000+01:00", **words, **first}


if __name__ == "__main__":
    main()
