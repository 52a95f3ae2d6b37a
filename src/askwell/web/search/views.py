"""Finding: one box over everything, a few results of each kind as one types, all of one kind on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from askwell.search import queries
from askwell.search.queries import Found, Hit
from askwell.search.rules import Kind
from askwell.web.paging import first_on_page
from askwell.web.requests import ExplorerRequest

ON_A_PAGE = 50
AT_ONCE = 4
"""So many results of each kind are shown under the box of other pages."""

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Section:
    """The results of one kind, as the page shows them."""

    word: str  # in the address
    title: str
    total: int
    hits: tuple[Hit, ...]

    @property
    def more(self) -> int:
        return self.total - len(self.hits)


SECTIONS = {
    Kind.PERSON: ("people", "People"),
    Kind.ORGANIZATION: ("organizations", "Organizations"),
    Kind.CONVERSATION: ("talks", "Talks"),
    Kind.QUOTE: ("quotes", "Words kept"),
    Kind.TURN: ("said", "Said in talks"),
}
_KINDS = {word: kind for kind, (word, _) in SECTIONS.items()}


@require_GET
def search(request: ExplorerRequest) -> HttpResponse:
    typed = request.GET.get("q", "")[:LONGEST].replace("\x00", "")
    kind = _KINDS.get(request.GET.get("kind", ""))
    if request.htmx.target == "at-once":
        found = queries.find(explorer=request.user, typed=typed, most=AT_ONCE)
        answer = render(request, "search/_at_once.html", _context(found))
    else:
        context = _all_of(request, typed, kind) if kind else _context(queries.find(explorer=request.user, typed=typed))
        template = "search/search.html#found" if request.htmx else "search/search.html"
        answer = render(request, template, context)
    patch_vary_headers(answer, ["HX-Request", "HX-Target"])
    return answer


def _all_of(request: ExplorerRequest, typed: str, kind: Kind) -> dict[str, Any]:
    """All results of one kind, a page at a time."""
    number = request.GET.get("page", "1")
    begin = first_on_page(number, size=ON_A_PAGE)
    found = queries.find(explorer=request.user, typed=typed, kinds=[kind], begin=begin, most=ON_A_PAGE)
    page = Paginator(range(found.total), ON_A_PAGE).get_page(number)
    word, title = SECTIONS[kind]
    before = urlencode({"q": typed, "kind": word}) + "&"
    return _context(found) | {"kind": word, "title": title, "page": page, "before_page": before}


def _context(found: Found) -> dict[str, Any]:
    sections = [Section(*SECTIONS[one.kind], one.total, one.hits) for one in found.kinds]
    return {"typed": found.typed, "asked": bool(found.words), "total": found.total, "sections": sections}
