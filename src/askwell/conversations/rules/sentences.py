"""Where the sentences of what was said begin and end."""

from __future__ import annotations

import re

# A full stop that ends nothing has no space behind it (“example.org”), or one capital letter before it (“D. Lund”).
_ENDS = re.compile(r"(?<![\s.][A-Z]\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<=[.!?…])[\"”’')\]]*\s+|\n+")


def sentences(text: str) -> list[tuple[int, int]]:
    """Each sentence as (begins, ends), without the space around it."""
    found, begins = [], 0
    for gap in [*_ENDS.finditer(text), None]:
        piece = text[begins : gap.start() if gap else len(text)]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            found.append((begins + lead, begins + lead + len(piece.strip())))
        begins = gap.end() if gap else len(text)
    return found


def sentence_at(text: str, begins: int, ends: int) -> str:
    """The sentence, or the sentences, in which a stretch of the text stands."""
    around = [span for span in sentences(text) if span[0] < ends and begins < span[1]]
    return text[around[0][0] : around[-1][1]] if around else text[begins:ends]
