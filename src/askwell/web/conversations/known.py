"""The explorer's people by the names a page offers and understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.people import queries
from askwell.people.models import Person
from askwell.people.rules import name_key


class KnownPeople:
    """Everyone the explorer knows, each under a name that tells two of one name apart. Iterates over these names."""

    def __init__(self, explorer: Explorer) -> None:
        everyone = list(queries.everyone(explorer=explorer))
        often = Counter(person.key for person in everyone)
        self._shown: dict[Person, str] = {}
        self._meant: dict[str, Person] = {}
        for person in everyone:
            name = person.name if often[person.key] == 1 else f"{person.name} ({_told_apart(person)})"
            shown = name if name_key(name) not in self._meant else f"{name}, {person.id}"
            self._shown[person] = shown
            self._meant[name_key(shown)] = person
        self._namesakes = {key for key, times in often.items() if times > 1}

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown.values())

    def shown(self, person: Person | None) -> str:
        """The name this person is offered under; empty for nobody."""
        return self._shown.get(person, "") if person else ""

    def called(self, name: str) -> Person | None:
        """Who is meant by a name; None for somebody new."""
        return self._meant.get(name_key(name))

    def refuse_unclear(self, name: str) -> None:
        """Refuse a name that several people share (`ValidationError`)."""
        if name_key(name) in self._namesakes:
            raise ValidationError("You know several people of this name: choose which one, as the list writes them.")


def _told_apart(person: Person) -> str:
    positions = [str(position) for position in person.positions.all() if str(position)]
    return positions[0] if positions else f"added {date_format(person.added_at, 'j F Y')}"
