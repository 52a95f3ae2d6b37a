"""Some of one's people, and the filters that are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Organization, Person, Position, PriorContact, SavedFilter, SourceCard
from askwell.people.queries.people import everyone
from askwell.people.rules import name_key
from askwell.people.rules.filters import Conditions

NAMED_MOST = 5000
"""Of more organizations than this the other names of their houses are not looked up."""

_SAID_TODAY = Q(came_from__isnull=True) | Q(came_from__followed_in__isnull=True)
_TODAY = _SAID_TODAY & Q(past=False, until__isnull=True)


def filtered(
    *, explorer: Explorer, conditions: Conditions, talked_with: QuerySet[Any], today: dt.date
) -> QuerySet[Person]:
    """Those of everyone of whom the conditions are true, by name. `talked_with` are the ids of those with whom there
    was a talk, which this stage does not know of.
    """
    people = everyone(explorer=explorer)
    for condition in _conditions(explorer, conditions, today):
        people = people.filter(condition)
    if conditions.talked:
        talked = Q(id__in=talked_with)
        people = people.filter(talked if conditions.talked == "yes" else ~talked)
    return people


def saved_filters(*, explorer: Explorer) -> QuerySet[SavedFilter]:
    """The filters kept, by name."""
    return SavedFilter.objects.of(explorer).order_by("name", "id")


def saved_filter(*, explorer: Explorer, filter_id: UUID) -> SavedFilter | None:
    """One of them."""
    return SavedFilter.objects.of(explorer).filter(id=filter_id).first()


def _conditions(explorer: Explorer, conditions: Conditions, today: dt.date) -> Iterator[Q]:
    yield from (Q(id__in=positions.values("person")) for positions in _positions(explorer, conditions))
    if conditions.introduced_by:
        yield Q(introduced_by__key=name_key(conditions.introduced_by))
    if conditions.source:
        yield _came_from(explorer, conditions.source)
    if conditions.wrote_after or conditions.wrote_before:
        yield _in_touch(explorer, conditions.wrote_after, conditions.wrote_before)
    if conditions.ask:
        left_in_peace = Q(do_not_ask=True) | Q(rests_until__isnull=False, rests_until__gt=today)
        yield left_in_peace if conditions.ask == "no" else ~left_in_peace


def _positions(explorer: Explorer, conditions: Conditions) -> Iterator[QuerySet[Position]]:
    if conditions.role or conditions.works_at:
        # The role at that employer, not one here and the other there.
        work = _held_at(explorer, conditions.works_at).filter(_TODAY, kind=Position.Kind.WORK)
        yield work.filter(_holds("role", conditions.role))
    if conditions.place:
        yield _held_at(explorer, "").filter(_TODAY, _holds("region", conditions.place))
    if conditions.studied_at:
        yield _held_at(explorer, conditions.studied_at).filter(_SAID_TODAY, kind=Position.Kind.STUDY)


def _held_at(explorer: Explorer, name: str) -> QuerySet[Position]:
    """Positions at organizations with words that begin like this name, or at their houses under other names."""
    if not name:
        return Position.objects.of(explorer)
    # Whose the positions are follows from whose the organizations are, which are fewer to look through.
    return Position.objects.filter(organization__in=_houses(explorer, name_key(name)))


def _houses(explorer: Explorer, key: str) -> Collection[UUID] | QuerySet[Organization]:
    organizations = Organization.objects.of(explorer)
    named = Q(key__startswith=key) | Q(key__contains=f" {key}")
    rows = list(organizations.filter(named | Q(also__isnull=False)).values_list("id", "key", "also"))
    if len(rows) > NAMED_MOST:
        return organizations.filter(named)
    mains = {also or one for one, own_key, also in rows if f" {key}" in f" {own_key}"}
    return mains | {one for one, own_key, also in rows if also in mains or f" {key}" in f" {own_key}"}


def _holds(column: str, words: str) -> Q:
    """The column holds these words, however they are cased."""
    if not words:
        return Q()
    written = {words}
    if not words.isascii():  # of other letters SQLite tells the cases apart
        written |= {words.lower(), words.upper(), words.capitalize(), words.title()}
    return reduce(or_, (Q(**{f"{column}__icontains": one}) for one in sorted(written)))


def _came_from(explorer: Explorer, source: str) -> Q:
    cards = SourceCard.objects.of(explorer).filter(person=OuterRef("pk"))
    return ~Q(Exists(cards)) if source == "none" else Q(Exists(cards.filter(source=source, followed_in__isnull=True)))


def _in_touch(explorer: Explorer, after: dt.date | None, before: dt.date | None) -> Q:
    """The last letter, either way, is from `after` or later, and from before `before`."""
    written = PriorContact.objects.of(explorer).filter(kind="message", came_with__undone_at__isnull=True)
    found = Q(id__in=written.values("person"))
    if after is not None:
        found &= Q(id__in=_since(written, after).values("person"))
    if before is not None:
        found &= ~Q(id__in=_since(written, before).values("person"))
    return found


def _since(written: QuerySet[PriorContact], day: dt.date) -> QuerySet[PriorContact]:
    begins = dt.datetime.combine(day, dt.time.min, dt.UTC)
    return written.filter(Q(ours_last__gte=begins) | Q(theirs_last__gte=begins))
