"""A reliability diagram as SVG, written by hand: one row of small panels for each set of pairs. Used by reliability.py."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape

import numpy as np

from calibration import BINS, bin_of

SIDE = 180  # of a panel, in pixels
GAP_X, GAP_Y = 38, 92
LEFT, TOP = 52, 64
INK, QUIET, RULE, DOT = "#1f2933", "#616e7c", "#cbd2d9", "#2b6cb0"


class Panel(NamedTuple):
    """One class of one set. `bins`: mean stated probability, share that is right, pairs, of each bin that has any."""

    word: str
    bins: list[tuple[float, float, int]]
    right: int
    error: float


Row = tuple[str, int, float, float, list[Panel]]
"""Name of the set, its pairs, the error of the class it says, what luck alone would make of that, a panel a class."""


def drawing(rows: list[Row]) -> str:
    """The whole picture, a text of SVG."""
    width = LEFT + 4 * (SIDE + GAP_X)
    height = TOP + len(rows) * (SIDE + GAP_Y) + 10
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" role="img" aria-labelledby="what">',
        '<title id="what">How often each of the judge’s four answers is right, by how sure it says it is</title>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        _text(LEFT - 40, 24, "How often each answer is right, by how sure the judge says it is", 15, INK, bold=True),
        _text(
            LEFT - 40,
            42,
            "Across: what it says. Up: the share that is so. On the line: as sure as it should be. Below: pairs.",
            12,
        ),
    ]
    for number, row in enumerate(rows):
        parts += _row(row, TOP + number * (SIDE + GAP_Y))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _row(row: Row, top: int) -> list[str]:
    name, pairs, error, luck, panels = row
    told = f"{name}: {pairs:,} pairs, calibration error {error:.3f} (luck alone {luck:.3f})"
    parts = [_text(LEFT - 40, top + 14, told, 13, INK, bold=True)]
    for number, panel in enumerate(panels):
        parts += _panel(panel, LEFT + number * (SIDE + GAP_X), top + 42)
    return parts


def _panel(panel: Panel, left: int, top: int) -> list[str]:
    parts = [
        _text(left, top - 8, f"{panel.word} ({panel.right} are so), error {panel.error:.3f}", 12, INK),
        f'<rect x="{left}" y="{top}" width="{SIDE}" height="{SIDE}" fill="none" stroke="{RULE}"/>',
        f'<line x1="{left}" y1="{top + SIDE}" x2="{left + SIDE}" y2="{top}" stroke="{RULE}" stroke-dasharray="3 3"/>',
        _text(left - 5, top + SIDE, "0", 10, anchor="end"),
        _text(left - 5, top + 9, "1", 10, anchor="end"),
        _text(left, top + SIDE + 27, "0", 10),
        _text(left + SIDE, top + SIDE + 27, "1", 10, anchor="end"),
    ]
    places = [(left + said * SIDE, top + (1 - right) * SIDE, pairs) for said, right, pairs in panel.bins]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    parts.append(f'<polyline points="{points}" fill="none" stroke="{DOT}" stroke-opacity="0.45"/>')
    for (said, _, _), (x, y, pairs) in zip(panel.bins, places, strict=True):
        size = 2 + min(5.0, pairs**0.5 / 4)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{DOT}"/>')
        middle = left + (int(bin_of(np.array(said))) + 0.5) * SIDE / BINS
        parts.append(_text(middle, top + SIDE + 13, str(pairs), 8.5, anchor="middle"))
    return parts


def _text(x: float, y: float, words: str, size: float, ink: str = QUIET, *, anchor: str = "start", bold: bool = False):
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{ink}" text-anchor="{anchor}"{weight}>'
        f"{escape(words)}</text>"
    )
