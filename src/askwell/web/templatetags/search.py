"""Showing what was found."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from askwell.search.queries import Excerpt, Hit
from askwell.search.rules import Field, Kind
from askwell.search.rules.marks import Piece

register = template.Library()

_PAGES = {Kind.PERSON: "web:person", Kind.ORGANIZATION: "web:organization", Kind.CONVERSATION: "web:conversation"}

_WHAT = {
    Field.OTHER_NAME: "also",
    Field.WORKED: "before:",
    Field.STUDIED: "studied:",
    Field.MET: "how you met:",
    Field.NOTE: "your note:",
    Field.REQUEST: "your request:",
    Field.CARD_NOTE: "note:",
    Field.REFLECTION: "what you thought:",
}


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A text with the letters marked that were typed."""
    return format_html_join("", "{}", ((_mark(piece),) for piece in pieces))


@register.filter
def address(hit: Hit) -> str:
    """The page where a result stands in its place."""
    if hit.kind in _PAGES:
        return reverse(_PAGES[hit.kind], args=[hit.id])
    page = reverse("web:conversation", args=[hit.row.conversation_id])
    turn = hit.row if hit.kind is Kind.TURN else hit.row.turn
    return f"{page}#turn-{turn.number}" if turn else page


@register.filter
def speaker(hit: Hit) -> str:
    """Who said it."""
    said_by = hit.row.participant if hit.kind is Kind.TURN else hit.row.speaker
    return str(said_by.known_as)


@register.filter
def what(excerpt: Excerpt) -> str:
    """What the words of an excerpt are; nothing where they say so themselves."""
    return _WHAT.get(excerpt.field, "")


def _mark(piece: Piece) -> str:
    return format_html('<mark class="hit">{}</mark>', piece.text) if piece.is_match else piece.text
