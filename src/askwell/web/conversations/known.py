"""The explorer's people by the names a page offers and understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.people import queries
from askwell.people.models import Person
from askwell.people.rules import name_key

OFFERED = 300
"""Names a page offers while one types. More would weigh a megabyte; the others are understood all the same."""


class KnownPeople:
    """The explorer's people, each under a name that tells two of one name apart. Iterates over the names to offer."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        # Those added one by one are likelier to be meant than those that came with an address book.
        closest = queries.everyone(explorer=explorer).order_by(F("came_with").asc(nulls_first=True), "key", "id")
        self._shown: dict[Person, str] = {}
        self._meant: dict[str, Person] = {}
        self._namesakes: set[str] = set()
        offered = list(closest[:OFFERED])
        often = Counter(person.key for person in offered)
        for person in offered:
            self._offer(person, alone=often[person.key] == 1)

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown.values())

    def shown(self, person: Person | None) -> str:
        """The name this person is offered under; empty for nobody."""
        if person is not None and person not in self._shown:
            self._look_up(person.name)
        return self._shown.get(person, "") if person else ""

    def called(self, name: str) -> Person | None:
        """Who is meant by a name; None for somebody new."""
        if name_key(name) not in self._meant:
            self._look_up(name)
        return self._meant.get(name_key(name))

    def refuse_unclear(self, name: str) -> None:
        """Refuse a name that several people share (`ValidationError`)."""
        self.called(name)
        if name_key(name) in self._namesakes:
            raise ValidationError("You know several people of this name: choose which one, as the list writes them.")

    def _look_up(self, name: str) -> None:
        """Find those of a name that was not offered; a name with something in brackets is of one among several."""
        bare = name.split(" (", maxsplit=1)[0] if name.endswith(")") else name
        found = list(queries.everyone(explorer=self.explorer).filter(key=name_key(bare)))
        for person in found:
            self._offer(person, alone=len(found) == 1)

    def _offer(self, person: Person, *, alone: bool) -> None:
        if person in self._shown:
            return
        if not alone:
            self._namesakes.add(person.key)
        name = person.name if alone else f"{person.name} ({_told_apart(person)})"
        shown = name if name_key(name) not in self._meant else f"{name}, {person.id}"
        self._shown[person] = shown
        self._meant[name_key(shown)] = person


def _told_apart(person: Person) -> str:
    positions = [str(position) for position in person.positions.all() if str(position)]
    return positions[0] if positions else f"added {date_format(person.added_at, 'j F Y')}"
