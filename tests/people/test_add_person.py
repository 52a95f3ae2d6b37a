from __future__ import annotations

import pytest

from askwell.journal.models import Entry
from askwell.people.actions import add_person
from askwell.people.models import Organization, Person
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


def test_a_person_is_kept_with_name_and_present_position(nora, monday):
    ines = add_person(
        owner=nora,
        name="Inês  Carvalho ",
        role="Occupational therapist",
        employer="Harbour Clinic",
        region="Porto",
        at=monday,
    )

    position = ines.positions.get()
    assert ines.name == "Inês Carvalho"
    assert str(position) == "Occupational therapist, Harbour Clinic"
    assert position.region == "Porto"


@pytest.mark.parametrize("name", ["María de la O", "Njoroge", "王小明", "محمد", "Zoë 🌱", "O'Brien-Smith III"])
def test_names_of_every_kind_stay_as_written(nora, monday, name):
    assert add_person(owner=nora, name=name, at=monday).name == name


def test_a_person_without_a_name_is_refused(nora, monday):
    with pytest.raises(PersonRefused, match="Write a name"):
        add_person(owner=nora, name=" \n ", at=monday)
    assert Person.objects.count() == 0


def test_nothing_is_kept_of_a_position_nobody_told(nora, monday):
    assert add_person(owner=nora, name="Wanjiru", at=monday).positions.count() == 0


def test_one_employer_named_twice_is_one_organization(nora, monday):
    add_person(owner=nora, name="A", employer="Harbour Clinic", at=monday)
    add_person(owner=nora, name="B", employer=" harbour  clinic", at=monday)

    assert [o.name for o in Organization.objects.of(nora)] == ["Harbour Clinic"]


def test_somebody_elses_person_cannot_be_the_introducer(nora, sten, monday):
    theirs = add_person(owner=sten, name="Theirs", at=monday)
    with pytest.raises(PersonRefused, match="your own people"):
        add_person(owner=nora, name="Mine", introduced_by=theirs, at=monday)


def test_adding_a_person_is_written_in_the_journal(nora, monday):
    ines = add_person(owner=nora, name="Inês", at=monday)

    entry = Entry.objects.of(nora).get()
    assert (entry.verb, entry.subject_kind, entry.subject_id) == ("added", "person", ines.id)
    assert entry.at == monday
