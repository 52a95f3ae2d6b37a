"""People of many kinds of names, to be found on both databases alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askwell.people.actions import add_person
from askwell.people.models import Person
from askwell.search.queries import find
from askwell.search.rules import Kind

PEOPLE = (
    {"name": "Ana Silva", "role": "Product designer", "employer": "Figma", "region": "Lisbon", "met": "UX Porto"},
    {"name": "João Silveira", "role": "Nurse", "employer": "Charité"},
    {"name": "Mariana Costa", "role": "HR manager", "employer": "Siemens Energy", "region": "Berlin"},
    {
        "name": "Piotr Kowalski",
        "role": "Data engineer",
        "employer": "Garmin",
        "note": "Knows C++ and the wine of Kraków",
    },
    {"name": "Seán O’Brien", "role": "Teacher", "employer": "St Silvan’s School"},
    {"name": "Łukasz Øst", "role": "Engineer", "employer": "Straßenbau Süd"},
    {"name": "李明", "role": "Engineer", "employer": "Garmin"},
    {"name": "김민준", "employer": "Naver"},
    {"name": "Юлия Ёлкина", "met": "Through Ana, at a fair"},
    {"name": "Sílvia Ng", "role": "Wine merchant"},
)


@pytest.fixture
def everybody(nora, monday) -> list[Person]:
    """Nora's people."""
    return [add_person(owner=nora, at=monday, **parts) for parts in PEOPLE]


@pytest.fixture
def names(nora) -> Callable[..., list[str]]:
    """The people whom Nora finds, by name, in their order."""

    def names(typed: str, **more) -> list[str]:
        found = find(explorer=nora, typed=typed, kinds=[Kind.PERSON], **more)
        return ["".join(piece.text for piece in hit.name) for one in found.kinds for hit in one.hits]

    return names
