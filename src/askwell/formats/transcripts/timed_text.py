"""Text with times and no names: a time before each line ("[00:12] so we started"), or on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.transcripts.labels import read_label
from askwell.formats.transcripts.pieces import Reading
from askwell.formats.transcripts.spoken_lines import Cast, spoken
from askwell.formats.transcripts.times import only_a_time

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script

_FEWEST = 3
_SMALLEST_SHARE = 0.3
_LATEST_START = 300


def read(script: Script) -> Reading | None:
    """Read timed lines as one speaker whom the file does not name, or return None where few lines have a time.

    Times that do not rise, or start late, are those of a day's plan and not of a recording.
    """
    times = [time for line in script.head if (time := _time_of(line)) is not None]
    if len(times) < _FEWEST or len(times) < _SMALLEST_SHARE * len(script.head):
        return None
    if times[0] > _LATEST_START or times != sorted(times):
        return None
    return Reading(spoken(script.lines, Cast(), runs_on=True), "timed_text")


def _time_of(line: str) -> float | None:
    time = only_a_time(line)
    if time is not None:
        return time
    label = read_label(line)
    return label.start if label and label.led_by else None
