from __future__ import annotations

import pytest

from askwell.journal.models import Entry
from askwell.people.actions import add_person, change_person
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


def test_a_person_is_written_anew_and_the_old_words_stay_in_the_journal(nora, monday):
    ines = add_person(owner=nora, name="Ines", role="Therapist", met="a fair", at=monday)

    change_person(person=ines, name="Inês", role="Team lead", employer="Harbour", at=monday)

    ines.refresh_from_db()
    assert ines.name == "Inês"
    assert [str(p) for p in ines.positions.all()] == ["Team lead, Harbour"]
    changed = Entry.objects.of(nora).get(verb="changed")
    assert changed.detail["before"] == {"name": "Ines", "met": "a fair", "note": ""}


def test_nobody_introduces_themselves(nora, monday):
    ines = add_person(owner=nora, name="Inês", at=monday)
    with pytest.raises(PersonRefused, match="Nobody introduces themselves"):
        change_person(person=ines, name="Inês", introduced_by=ines, at=monday)
