"""Marks of Markdown that are no words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((?:https?://|mailto:)[^\s()]{1,2000}\)")
_BOLD_LABEL = re.compile(r"\s*\*\*[^*\n]{1,80}\*\*")


def has_bold_labels(lines: Sequence[str]) -> bool:
    """Tell whether at least two lines open with something in bold, as Markdown transcripts set their speakers."""
    bold = (line for line in lines if _BOLD_LABEL.match(line))
    return next(bold, None) is not None and next(bold, None) is not None


def without_marks(line: str) -> str:
    r"""Return a line with \[ as [ and links as their words."""
    if "](" in line:
        line = _LINK.sub(r"\1", line)
    return _ESCAPED.sub(r"\1", line) if "\\" in line else line
