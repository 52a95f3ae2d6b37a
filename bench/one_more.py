"""Add conversations to a stored exploration: all but one, then one more. Run by run.py.

one_more.py FOLDER
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")

from askwell.cli.ready import make_ready

make_ready()

from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.conversations.actions import import_transcripts, name_speakers, remove_conversation
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.models import Conversation
from askwell.conversations.queries import speaker_rows
from askwell.conversations.rules import Part
from askwell.insights.actions import understand


def add(files: list[Path], *, all_told_something: bool = False) -> tuple[float, list[Conversation]]:
    """Seconds until all is read and compared, and the conversations. Who is the explorer is taken as Askwell proposes
    it; with `all_told_something` nobody is: twice the words to read, the dearest case.
    """
    me, began = Explorer.objects.me(), time.perf_counter()
    begun = import_transcripts(owner=me, files=[(f.name, f.read_bytes()) for f in files], at=timezone.now())
    speakers = [
        Speaker(
            participants=row.participants,
            part=Part.PROFESSIONAL if all_told_something else row.part,
            person=row.person,
            name=row.label or "Somebody",
        )
        for row in speaker_rows(explorer=me, conversations=begun.conversations.all())
    ]
    name_speakers(owner=me, speakers=speakers, at=timezone.now())
    added = list(begun.conversations.all())
    understand(owner=me, conversation_ids=[c.id for c in added], at=timezone.now())
    return time.perf_counter() - began, added


def main() -> None:
    files = sorted(p for p in Path(sys.argv[1]).iterdir() if p.suffix in {".vtt", ".srt", ".txt", ".md", ".docx"})
    *most, last = files
    print(f"{f'{len(most)} conversations into the explorer’s own data':58} {add(most)[0]:.0f} s")
    seconds, added = add([last])
    print(f"{f'one more, {last.name[:40]}':58} {seconds:.1f} s")
    for conversation in added:
        remove_conversation(conversation=conversation, at=timezone.now())
    seconds, _ = add([last], all_told_something=True)
    print(f"{'  the same, everyone taken for somebody who told something':58} {seconds:.1f} s")


if __name__ == "__main__":
    main()
