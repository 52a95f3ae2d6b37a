"""However a row is written, what can be found is kept beside it: the same as if everything were filled anew."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from django.db import connection
from tests.people.lists import ANA, ANA_MOVED, TOM, card, connections
from tests.people.test_import_people import take_in
from tests.tiny_language import held

from askwell.conversations.actions import describe_conversation, remove_conversation
from askwell.insights.actions import drop_statement, edit_statement, restore_statement
from askwell.insights.models import Statement
from askwell.outreach.actions import begin_request, change_request, leave_request
from askwell.people.actions import add_person, change_person, merge_people, undo_import, undo_merge
from askwell.people.models import Organization, Person
from askwell.search import keeping
from askwell.search.models import Line
from askwell.search.queries import find
from askwell.search.rules import Field, Kind

pytestmark = pytest.mark.django_db

TOUCHED = [(SimpleNamespace(app_label="people"), False)]


def lines() -> list[tuple]:
    columns = ("owner", "kind", "field", "subject", "source", "heading", "day", "text", "folded")
    return sorted(Line.objects.values_list(*columns), key=str)


def filled_anew() -> list[tuple]:
    keeping.let_go(using="default", plan=TOUCHED)
    keeping.keep(using="default", plan=TOUCHED)
    return lines()


def found(explorer, typed: str) -> list[tuple[Kind, str]]:
    """Kind and first words of each result."""
    return [
        (one.kind, "".join(p.text for p in (hit.name or hit.excerpts[0].pieces)))
        for one in find(explorer=explorer, typed=typed).kinds
        for hit in one.hits
    ]


def test_a_person_added_and_changed(nora, monday):
    ana = add_person(owner=nora, name="Ana Silva", role="Designer", employer="Figma", note="Kind.", at=monday)
    change_person(person=ana, name="Ana Souza", employer="Spotify", met="UX Porto", at=monday)

    assert found(nora, "silva") == found(nora, "figma designer") == []
    assert found(nora, "souza spotify") == [(Kind.PERSON, "Ana Souza")]
    assert lines() == filled_anew()


def test_an_import_and_a_newer_one_and_both_undone(nora, monday):
    first = take_in(nora, connections(ANA, TOM), monday)
    newer = take_in(nora, connections(ANA_MOVED, TOM), monday + dt.timedelta(days=300))

    assert found(nora, "ana@figma") == [(Kind.PERSON, "Ana Silva")]
    assert set(Line.objects.filter(kind=Kind.PERSON, text__contains="Designer").values_list("field", "text")) == {
        (Field.WORKED, "Product Designer, Figma"),
        (Field.WORK, "Lead Designer, Spotify"),
    }
    assert lines() == filled_anew()

    undo_import(people_import=newer, at=monday)
    assert [line.field for line in Line.objects.filter(text__contains="Product Designer")] == [Field.WORK]
    assert lines() == filled_anew()

    undo_import(people_import=first, at=monday)
    assert found(nora, "ana") == []
    assert Line.objects.exclude(kind=Kind.ORGANIZATION).count() == 0
    assert lines() == filled_anew()


def test_a_note_of_a_source(nora, monday):
    take_in(nora, card("Tove Lind", "NOTE:Met on the ferry to Gotland").encode(), monday, name="tove.vcf")

    assert found(nora, "ferry") == [(Kind.PERSON, "Tove Lind")]
    assert lines() == filled_anew()


def test_a_merge_and_its_undoing(nora, monday):
    robert = add_person(owner=nora, name="Robert Miller", employer="Harbour", at=monday)
    bob = add_person(owner=nora, name="Bob Miller", note="Sails.", employer="Clinic", at=monday)
    merge = merge_people(kept=robert, gone=bob, at=monday)

    for typed in ("bob", "robert", "sails", "clinic", "harbour"):
        assert found(nora, typed)[:1] == [(Kind.PERSON, "Robert Miller")]
    assert find(explorer=nora, typed="bob").kinds[0].hits[0].id == robert.id
    assert lines() == filled_anew()

    undo_merge(merge=merge, at=monday)
    assert found(nora, "sails") == [(Kind.PERSON, "Bob Miller")]
    assert lines() == filled_anew()


def test_a_merge_of_the_merged(nora, monday):
    people = [add_person(owner=nora, name=name, at=monday) for name in ("Robert Miller", "Bob Miller", "Rob Miller")]
    merge_people(kept=people[1], gone=people[2], at=monday)
    merge_people(kept=people[0], gone=people[1], at=monday)

    assert found(nora, "miller") == [(Kind.PERSON, "Robert Miller")]
    assert lines() == filled_anew()


def test_an_organization_renamed(nora, monday):
    add_person(owner=nora, name="Ana", employer="Twitter", at=monday)
    Organization.objects.of(nora).update(name="X Corp")

    assert found(nora, "twitter") == []
    assert found(nora, "corp") == [(Kind.PERSON, "Ana"), (Kind.ORGANIZATION, "X Corp")]
    assert lines() == filled_anew()


def test_talks_and_quotes(nora, monday):
    tove = add_person(owner=nora, name="Tove", at=monday)
    talk = held(nora, tove, "Learn statistics before anything else.", "Nobody reads charts.")
    turn = talk.turns.get(number=1)
    statement = Statement.objects.create(
        owner=nora,
        conversation=talk,
        turn=turn,
        speaker=turn.participant,
        begins=0,
        ends=16,
        kind="advice",
        stance="for",
        origin="machine",
        state="proposed",
        quote="Learn statistics",
    )

    assert found(nora, "statistics") == [
        (Kind.QUOTE, "Learn statistics"),
        (Kind.TURN, "Learn statistics before anything else."),
    ]
    drop_statement(statement=statement, at=monday)
    assert [kind for kind, _ in found(nora, "statistics")] == [Kind.TURN]
    restore_statement(statement=statement, at=monday)
    edit_statement(statement=statement, words="statistics before", kind="advice", stance="for", at=monday)
    assert found(nora, "statistics before")[0] == (Kind.QUOTE, "statistics before")

    describe_conversation(conversation=talk, title="Over coffee", held_on=dt.date(2026, 11, 2), at=monday)
    assert found(nora, "coffee") == [(Kind.CONVERSATION, "Over coffee")]
    assert set(Line.objects.filter(kind__gte=Kind.CONVERSATION).values_list("day", flat=True)) == {"2026-11-02"}
    assert lines() == filled_anew()

    remove_conversation(conversation=talk, at=monday)
    assert Line.objects.filter(kind__gte=Kind.CONVERSATION).count() == 0


def test_somebody_gone_leaves_nothing(nora, monday):
    add_person(owner=nora, name="Ana Silva", employer="Figma", note="Kind.", at=monday)
    Person.objects.of(nora).delete()

    assert found(nora, "silva") == found(nora, "kind") == []
    assert Line.objects.filter(kind=Kind.PERSON).count() == 0


def test_an_explorer_gone_leaves_nothing(sten, nora, monday):
    add_person(owner=sten, name="Ana Silva", at=monday)
    Person.objects.of(sten).delete()
    sten.delete()

    assert Line.objects.count() == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite alone makes a table anew to change it")
@pytest.mark.django_db(transaction=True)
def test_a_table_may_be_made_anew(nora, monday):
    add_person(owner=nora, name="Ana", at=monday)
    keeping.let_go(using="default", plan=TOUCHED)
    with connection.schema_editor() as editor:
        editor._remake_table(Person)
        editor._remake_table(Organization)
    keeping.keep(using="default", plan=TOUCHED)

    add_person(owner=nora, name="Tove", employer="Harbour", at=monday)
    assert found(nora, "ana") == [(Kind.PERSON, "Ana")]
    assert found(nora, "tove harbour") == [(Kind.PERSON, "Tove")]


def test_a_request_is_found_by_what_one_wants_to_learn_and_goes_with_its_person(nora, monday):
    ana = add_person(owner=nora, name="Ana Silva", at=monday)
    request = begin_request(owner=nora, person=ana, channel="other", at=monday)
    change_request(
        request=request, topic="prosthetics in clinics", why_them="her talk on splints", channel="other", at=monday
    )
    assert found(nora, "prosthetics") == [(Kind.PERSON, "Ana Silva")]
    assert found(nora, "splints") == [(Kind.PERSON, "Ana Silva")]

    twin = add_person(owner=nora, name="Ana Silva Reis", at=monday)
    merge_people(kept=twin, gone=ana, at=monday)
    assert found(nora, "prosthetics") == [(Kind.PERSON, "Ana Silva Reis")]
    renamed = Person.objects.get(id=twin.id)
    renamed.name = "Ana Reis"
    renamed.save()
    assert found(nora, "prosthetics") == [(Kind.PERSON, "Ana Reis")]
    assert lines() == filled_anew()

    leave_request(request=request, at=monday)
    assert found(nora, "prosthetics") == []
