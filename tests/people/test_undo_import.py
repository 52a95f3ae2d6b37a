from __future__ import annotations

import pytest
from tests.people.lists import ANA, ANA_MOVED, MESSAGES, TOM, connections, export
from tests.people.test_import_people import take_in
from tests.tiny_language import held

from askwell.people import queries
from askwell.people.actions import change_person, set_preferences, undo_import
from askwell.people.actions.importing import fail_import
from askwell.people.actions.undoing import begin_undo
from askwell.people.models import Address, PerhapsSame, Person, Position, PriorContact, SourceCard
from askwell.people.rules import PersonRefused
from askwell.people.rules.preferences import Preferences

pytestmark = pytest.mark.django_db


def test_everything_an_import_brought_goes(nora, monday):
    data = export(Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES)
    done = take_in(nora, data, monday, name="export.zip")

    assert undo_import(people_import=done, at=monday) == (2, 0)
    for model in (Person, SourceCard, Address, Position, PriorContact, PerhapsSame):
        assert model.objects.count() == 0, model


def test_it_is_asked_for_once_and_again_only_after_it_failed(nora, monday):
    done = take_in(nora, connections(ANA), monday)
    begin_undo(people_import=done, at=monday)
    with pytest.raises(PersonRefused, match="just being taken out"):
        begin_undo(people_import=done, at=monday)

    fail_import(people_import=done, sentence="It could not be taken out.")
    begin_undo(people_import=done, at=monday)
    done.refresh_from_db()
    assert done.is_leaving
    assert not done.failed


def test_what_the_source_said_before_is_its_last_word_again(nora, monday):
    take_in(nora, connections(ANA), monday)
    newer = take_in(nora, connections(ANA_MOVED.replace("Ana,Silva", "Ana,Silva Reis")), monday)
    assert queries.everyone(explorer=nora).get().name == "Ana Silva Reis"
    undo_import(people_import=newer, at=monday)

    ana = queries.everyone(explorer=nora).get()
    assert ana.name == "Ana Silva"
    assert [str(p) for p in ana.positions.all()] == ["Product Designer, Figma"]


def test_somebody_in_use_since_stays(nora, monday):
    done = take_in(nora, connections(ANA, TOM), monday)
    held(nora, Person.objects.get(name="Tom Okafor"), "Learn to weld first.")

    assert undo_import(people_import=done, at=monday) == (1, 1)
    assert [p.name for p in queries.everyone(explorer=nora)] == ["Tom Okafor"]
    assert SourceCard.objects.count() == 0


def test_somebody_with_a_note_stays(nora, monday):
    done = take_in(nora, connections(ANA), monday)
    change_person(person=Person.objects.get(), name="Ana Silva", note="Owes me a book", at=monday)

    assert undo_import(people_import=done, at=monday) == (0, 1)
    assert Person.objects.get().note == "Owes me a book"


def test_somebody_whose_wishes_were_written_down_stays(nora, monday):
    done = take_in(nora, connections(ANA, TOM), monday)
    ana = Person.objects.get(name="Ana Silva")
    set_preferences(person=ana, preferences=Preferences(wishes="Short mails"), at=monday)

    assert undo_import(people_import=done, at=monday) == (1, 1)
    assert Person.objects.get().wishes == "Short mails"


def test_an_import_is_taken_out_once_and_may_come_again(nora, monday):
    done = take_in(nora, connections(ANA), monday)
    undo_import(people_import=done, at=monday)
    with pytest.raises(PersonRefused, match="already"):
        undo_import(people_import=done, at=monday)

    assert take_in(nora, connections(ANA), monday).counts["added"] == 1
