from __future__ import annotations

import pytest
from tests.people.lists import ANA, connections
from tests.people.test_import_people import take_in
from tests.tiny_language import held

from askwell.conversations.models import Participant
from askwell.people import queries
from askwell.people.actions import add_person, keep_apart, merge_people, undo_merge
from askwell.people.models import Merge, Person
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(nora, monday):
    """Ana as she was typed, with a talk, and Ana as LinkedIn knows her."""
    typed = add_person(owner=nora, name="Ana Silva", met="UX Porto", note="Kind.", at=monday)
    held(nora, typed, "Learn to write first.")
    take_in(nora, connections(ANA), monday)
    return typed, Person.objects.exclude(id=typed.id).get()


def state_of(*people):
    """Everything that can be told of these people, for comparing before and after."""
    return [
        (
            p.name,
            p.met,
            p.note,
            p.introduced_by_id,
            sorted(str(x.id) for x in p.positions.all()),
            sorted(str(x.id) for x in p.addresses.all()),
            sorted(str(x.id) for x in p.cards.all()),
            sorted(str(x.id) for x in Participant.objects.filter(person=p)),
        )
        for p in Person.objects.filter(id__in=[p.id for p in people]).order_by("id")
    ]


def test_merging_makes_one_of_two(two, nora, monday):
    typed, linked = two
    merge_people(kept=linked, gone=typed, at=monday)

    ana = queries.everyone(explorer=nora).get()
    assert (ana.id, ana.met, ana.note) == (linked.id, "UX Porto", "Kind.")
    assert Participant.objects.filter(person=linked).count() == 1
    assert not queries.waiting_pairs(explorer=nora)


def test_taking_apart_puts_everything_back(two, monday):
    typed, linked = two
    before = state_of(typed, linked)
    merge = merge_people(kept=linked, gone=typed, at=monday)
    assert state_of(typed, linked) != before
    undo_merge(merge=merge, at=monday)

    assert state_of(typed, linked) == before
    assert Person.objects.filter(merged_into__isnull=False).count() == 0


def test_taking_apart_keeps_what_was_written_since(two, monday):
    typed, linked = two
    merge = merge_people(kept=linked, gone=typed, at=monday)
    Person.objects.filter(id=linked.id).update(note="Kind. And busy.")
    undo_merge(merge=Merge.objects.get(id=merge.id), at=monday)

    linked.refresh_from_db()
    assert linked.note == "Kind. And busy."


def test_an_introduction_follows_and_never_points_at_oneself(nora, monday):
    one = add_person(owner=nora, name="Ida", at=monday)
    two = add_person(owner=nora, name="Ida Berg", introduced_by=one, at=monday)
    three = add_person(owner=nora, name="Bo", introduced_by=two, at=monday)
    merge = merge_people(kept=one, gone=two, at=monday)

    three.refresh_from_db()
    one.refresh_from_db()
    assert (three.introduced_by, one.introduced_by) == (one, None)
    undo_merge(merge=merge, at=monday)
    three.refresh_from_db()
    two.refresh_from_db()
    assert (three.introduced_by, two.introduced_by) == (two, one)


def test_the_stricter_wish_holds(nora, monday):
    one = add_person(owner=nora, name="Ida", at=monday)
    two = add_person(owner=nora, name="Ida Berg", at=monday)
    two.do_not_ask = True
    two.save()
    merge = merge_people(kept=one, gone=two, at=monday)
    assert one.do_not_ask
    undo_merge(merge=merge, at=monday)

    one.refresh_from_db()
    assert not one.do_not_ask


def test_two_people_are_not_asked_about_again(two, nora, monday):
    pair = queries.waiting_pairs(explorer=nora).get()
    keep_apart(pair=pair, at=monday)

    assert not queries.waiting_pairs(explorer=nora)
    assert queries.everyone(explorer=nora).count() == 2


def test_what_cannot_be_merged_is_refused(nora, sten, monday):
    mine, theirs = add_person(owner=nora, name="A", at=monday), add_person(owner=sten, name="A", at=monday)
    for kept, gone in ((mine, theirs), (mine, mine)):
        with pytest.raises(PersonRefused, match="Choose two"):
            merge_people(kept=kept, gone=gone, at=monday)
