"""Who led to whom, what came of it, and who would perhaps like to hear."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from askwell.conversations import queries as conversations
from askwell.conversations.queries import Talked
from askwell.people import queries
from askwell.people.models import Person
from askwell.people.queries import Branch
from askwell.web.requests import ExplorerRequest

TREES_ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """One person in the tree, and what came of meeting them."""

    branch: Branch
    talked: Talked | None

    @property
    def ends(self) -> range:
        """Once for each list that ends here."""
        return range(self.branch.ends)


@dataclass(frozen=True, slots=True)
class Untold:
    """Somebody who introduced somebody, and is not known to have heard what came of it."""

    introducer: Person
    introduced: Person
    talked_on: dt.date
    last_contact: dt.date | None


@require_GET
def introductions(request: ExplorerRequest) -> HttpResponse:
    pages = Paginator(queries.introductions(explorer=request.user), TREES_ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    branches = [branch for tree in page for branch in tree]
    people = {branch.person.id for branch in branches}
    talked = conversations.talked_with(explorer=request.user, people=people)
    written = queries.last_written(explorer=request.user, people=people)
    context = {
        "page": page,
        "trees": [[Shown(branch, talked.get(branch.person.id)) for branch in tree] for tree in page],
        "untold": _untold(branches, talked, written),
    }
    return render(request, "people/introductions.html", context)


def _untold(branches: Iterable[Branch], talked: dict[UUID, Talked], written: dict[UUID, dt.date]) -> list[Untold]:
    """Introducers with whom there is no contact on or after the day of the first talk that came of it.

    A talk without a day proves nothing, and is passed over.
    """
    found = []
    for branch in branches:
        introducer, talk = branch.introducer, talked.get(branch.person.id)
        if introducer is None or talk is None or talk.first is None:
            continue
        met = talked.get(introducer.id)
        last = max((day for day in (met and met.last, written.get(introducer.id)) if day), default=None)
        if last is None or last < talk.first:
            found.append(Untold(introducer, branch.person, talk.first, last))
    return sorted(found, key=lambda one: (one.talked_on, one.introducer.key), reverse=True)
