"""Everybody who is here already, as matching needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from askwell.accounts.models import Explorer
from askwell.formats.contacts import Card
from askwell.journal.models import Entry
from askwell.people.models import Address, Person, Position, SourceCard
from askwell.people.rules.known import Identity
from askwell.people.rules.planning import Here

Beside = tuple[int, ...]

OF_KIND = {Address.Kind.MAIL: "mails", Address.Kind.PHONE: "phones", Address.Kind.PROFILE: "profiles"}


def stands_beside(*, explorer: Explorer) -> Beside:
    """Is another one when anybody was added, changed, merged or removed since: every act stands in the journal, and
    what an import under way has stored so far is counted.
    """
    return tuple(model.objects.of(explorer).count() for model in (Entry, Person, SourceCard))


def here(*, explorer: Explorer) -> Here:
    """The last word of each source, and the identity of everyone once it is asked for. A few queries in all."""
    cards = SourceCard.objects.of(explorer).filter(followed_in__isnull=True)
    digests, keys = {}, {}
    for person, source, key, digest in cards.values_list("person_id", "source", "key", "sha256").iterator():
        digests[digest] = str(person)
        if key:
            keys[source, key] = str(person)
    return Here(people=lambda: _identities(explorer, keys), digests=digests, keys=keys)


def _identities(explorer: Explorer, keys: Mapping[tuple[str, str], str]) -> dict[str, Identity]:
    known: dict[str, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    for person, kind, value in Address.objects.of(explorer).values_list("person_id", "kind", "value").iterator():
        if kind in OF_KIND:
            known[str(person)][OF_KIND[Address.Kind(kind)]].add(value)
    worked = Position.objects.of(explorer).filter(organization__isnull=False)
    for person, kind, name in worked.values_list("person_id", "kind", "organization__name").iterator():
        known[str(person)]["schools" if kind == Position.Kind.STUDY else "organizations"].add(name)
    for entry, owner in keys.items():
        known[owner]["keys"].add(entry)
    people = Person.objects.of(explorer).filter(merged_into__isnull=True).values_list("id", "name")
    return {str(person): _identity(name, known.get(str(person), {})) for person, name in people.iterator()}


def identity_of_card(*, source: str, card: Card) -> Identity:
    """The identity of somebody as a source's card tells of them."""
    return Identity(
        name=card.name,
        mails=card.emails,
        phones=card.phones,
        profiles=card.profiles,
        organizations=tuple(stint.organization for stint in card.stints if stint.organization),
        schools=tuple(school.organization for school in card.schools if school.organization),
        keys=((source, card.key),) if card.key else (),
    )


def _identity(name: str, of: Mapping[str, set[Any]]) -> Identity:
    parts = ("mails", "phones", "profiles", "organizations", "schools", "keys")
    return Identity(name=name, **{part: tuple(sorted(of.get(part, ()))) for part in parts})
