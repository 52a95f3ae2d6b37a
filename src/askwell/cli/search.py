"""`askwell search …`."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from askwell.accounts.models import Explorer
from askwell.search import queries
from askwell.search.queries import Hit
from askwell.search.rules import Kind
from askwell.search.rules.marks import Piece

TITLES = {
    Kind.PERSON: "People",
    Kind.ORGANIZATION: "Organizations",
    Kind.CONVERSATION: "Talks",
    Kind.QUOTE: "Words kept",
    Kind.TURN: "Said in talks",
}


def search(*, typed: str, most: int) -> None:
    """Print what is found, kind by kind, the letters that were typed in bold."""
    found = queries.find(explorer=Explorer.objects.me(), typed=typed, most=most)
    console = Console(highlight=False, soft_wrap=True)
    if not found.kinds:
        console.print(f"Nothing here holds {typed}.", markup=False)
    for one in found.kinds:
        some = "" if one.total == len(one.hits) else f", {len(one.hits)} of {one.total:,}"
        console.print(f"{TITLES[one.kind]}{some}", style="underline")
        for hit in one.hits:
            console.print(_line(hit))


def _line(hit: Hit) -> Text:
    parts = [_text(pieces) for pieces in (hit.name, *(excerpt.pieces for excerpt in hit.excerpts)) if pieces]
    if hit.row:
        speaker = hit.row.participant if hit.kind is Kind.TURN else hit.row.speaker
        parts.insert(0, Text(f"{speaker.known_as}, {hit.row.conversation.title}"))
    return Text("  ") + Text(" · ").join(parts)


def _text(pieces: tuple[Piece, ...]) -> Text:
    return Text.assemble(*((" ".join(p.text.split("\n")), "bold" if p.is_match else "") for p in pieces))
