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
from askwell.conversations.actions import import_transcripts, name_speakers
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.queries import speaker_rows
from askwell.conversations.rules import Part
from askwell.insights.actions import understand


def add(files: list[Path]) -> float:
    me, began = Explorer.objects.me(), time.perf_counter()
    begun = import_transcripts(owner=me, files=[(f.name, f.read_bytes()) for f in files], at=timezone.now())
    rows = speaker_rows(explorer=me, conversations=begun.conversations.all())
    # Everyone is taken for somebody who told something, the host too: the dearest case.
    speakers = [
        Speaker(participants=r.participants, part=Part.PROFESSIONAL, person=r.person, name=r.label or "Somebody")
        for r in rows
    ]
    name_speakers(owner=me, speakers=speakers, at=timezone.now())
    ids = [c.id for c in begun.conversations.all()]
    understand(owner=me, conversation_ids=ids, at=timezone.now())
    return time.perf_counter() - began


def main() -> None:
    files = sorted(p for p in Path(sys.argv[1]).iterdir() if p.suffix in {".vtt", ".srt", ".txt", ".md", ".docx"})
    *most, last = files
    print(f"{f'{len(most)} conversations into the explorer’s own data':58} {add(most):.0f} s")
    print(f"{f'one more, {last.name[:40]}':58} {add([last]):.1f} s")


if __name__ == "__main__":
    main()
