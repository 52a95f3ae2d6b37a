from __future__ import annotations

import pytest
from tests.people.lists import ANA, connections
from tests.people.test_import_people import take_in

from askwell.journal.models import Entry
from askwell.people.actions import add_person, change_person
from askwell.people.models import Person
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


def test_a_person_is_written_anew_and_the_old_words_stay_in_the_journal(nora, monday):
    ines = add_person(owner=nora, name="Ines", role="Therapist", met="a fair", mail="ines@b.example", at=monday)

    change_person(person=ines, name="Inês", role="Team lead", employer="Harbour", at=monday)

    ines.refresh_from_db()
    assert ines.name == "Inês"
    assert [str(p) for p in ines.positions.all()] == ["Team lead, Harbour"]
    changed = Entry.objects.of(nora).get(verb="changed")
    assert changed.detail["before"] == {
        "name": "Ines",
        "met": "a fair",
        "note": "",
        "work": "Therapist",
        "reached": "ines@b.example",
    }


def test_nobody_introduces_themselves(nora, monday):
    ines = add_person(owner=nora, name="Inês", at=monday)
    with pytest.raises(PersonRefused, match="Nobody introduces themselves"):
        change_person(person=ines, name="Inês", introduced_by=ines, at=monday)


def test_typed_addresses_are_written_anew_and_those_of_a_source_stay(nora, monday):
    take_in(nora, connections(ANA), monday)
    ana = Person.objects.get()
    change_person(person=ana, name="Ana", mail="ana@home.example", phone="+351 911 222 333", at=monday)
    change_person(person=ana, name="Ana", mail="ana@new.example", at=monday)

    assert {(a.kind, a.value) for a in ana.addresses.all()} == {
        ("mail", "ana@new.example"),
        ("mail", "ana@figma.example"),
        ("profile", "https://www.linkedin.com/in/ana-silva"),
    }


def test_an_address_that_is_none_changes_nothing(nora, monday):
    ines = add_person(owner=nora, name="Ines", mail="ines@b.example", at=monday)
    with pytest.raises(PersonRefused, match="no mail address"):
        change_person(person=ines, name="Inês", mail="at home", at=monday)

    ines.refresh_from_db()
    assert (ines.name, ines.addresses.get().value) == ("Ines", "ines@b.example")
