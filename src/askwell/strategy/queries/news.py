"""What the feeds brought, those entries first that touch somebody's work or an open question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.preparation import queries as preparation
from askwell.preparation.models import NewsItem
from askwell.strategy.queries.paths import paths
from askwell.strategy.queries.questions import open_questions
from askwell.strategy.rules.news import Matter, touches

LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class News:
    """One entry of a feed, and why it comes early; empty if nothing says so."""

    item: NewsItem
    why: str


def news(*, explorer: Explorer, person: Person | None = None) -> list[News]:
    """The entries neither kept nor put aside; of those that touch nothing the newest first."""
    matters = list(_matters(explorer, person))
    items = preparation.items(explorer=explorer)[:LOOKED_AT]
    found = [News(item, touches(f"{item.title} {item.summary}", matters)) for item in items]
    return sorted(found, key=lambda one: not one.why)


def _matters(explorer: Explorer, person: Person | None) -> Iterator[Matter]:
    if person is not None:
        work = [one for one in person.positions.all() if not one.past and one.until is None]
        yield Matter(f"the work of {person.name}", " ".join(map(str, work)))
    for question in open_questions(explorer=explorer):
        yield Matter(f"the open question “{question.words}”", question.words)
    for path in paths(explorer=explorer):
        yield Matter(f"your path “{path.name}”", path.name)
