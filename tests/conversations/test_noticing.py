"""Names and things to read, decided on while a talk is written up."""

from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.conversations import actions, queries
from askwell.conversations.models import Mention, Resource, Turn
from askwell.conversations.rules import ConversationRefused
from askwell.journal.models import Entry
from askwell.outreach.actions import begin_request
from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora):
    return held(nora, "Ana Silva", "Talk to Bea Lund. Read “The Long Night”.", "Ask Per Olsson, and bealund.org.")


def proposed(talk):
    turns = list(queries.turns_of(conversation=talk))
    noted = queries.noted_in(conversation=talk)
    names = queries.names_mentioned(conversation=talk, turns=turns, noted=noted)
    return names, queries.to_read(conversation=talk, turns=turns, noted=noted)


def keep(talk, one, at, **more):
    given = {"turn": one.turn, "place": one.place, "at": at}
    return actions.keep_mention(conversation=talk, name=one.name, **given, **more)


def test_names_and_things_to_read_are_proposed_with_their_words(talk):
    names, read = proposed(talk)
    assert [(one.name, one.quote, one.turn.number) for one in names] == [
        ("Bea Lund", "Talk to Bea Lund.", 1),
        ("Per Olsson", "Ask Per Olsson, and bealund.org.", 3),
    ]
    assert [(one.what, one.link) for one in read] == [("The Long Night", ""), ("bealund.org", "https://bealund.org")]


def test_a_name_becomes_a_person_introduced_by_the_one_who_spoke_of_them(talk, nora, monday):
    keep(talk, proposed(talk)[0][0], monday)

    bea = Person.objects.of(nora).get(name="Bea Lund")
    assert bea.introduced_by.name == "Ana Silva"
    names, _ = proposed(talk)
    assert [(one.name, bool(one.mention)) for one in names] == [("Bea Lund", True), ("Per Olsson", False)]


def test_somebody_known_is_found_and_stays_as_they_are(talk, nora, monday):
    per = add_person(owner=nora, name="per olsson", at=monday)
    one = proposed(talk)[0][1]
    assert one.known == (per,)

    keep(talk, one, monday, person=per)
    per.refresh_from_db()
    assert (per.introduced_by, Person.objects.of(nora).filter(key="per olsson").count()) == (None, 1)
    assert not Mention.objects.get().was_added


def test_undo_takes_the_person_out_again(talk, nora, monday):
    entry = keep(talk, proposed(talk)[0][0], monday)
    actions.undo_noticed(owner=nora, entry=entry, at=monday)

    assert not Person.objects.of(nora).filter(name="Bea Lund").exists()
    assert proposed(talk)[0][0].mention is None
    with pytest.raises(ConversationRefused, match="taken back already"):
        actions.undo_noticed(owner=nora, entry=entry, at=monday)


def test_undo_leaves_a_known_person_where_they_were(talk, nora, monday):
    per = add_person(owner=nora, name="Per Olsson", at=monday)
    entry = keep(talk, proposed(talk)[0][1], monday, person=per)
    actions.undo_noticed(owner=nora, entry=entry, at=monday)

    assert Person.objects.filter(id=per.id).exists()
    assert Mention.objects.count() == 0


def test_a_person_of_whom_something_was_made_since_is_not_taken_out(talk, nora, monday):
    entry = keep(talk, proposed(talk)[0][0], monday)
    begin_request(owner=nora, person=Person.objects.get(name="Bea Lund"), at=monday)

    with pytest.raises(ConversationRefused, match="There is more about Bea Lund"):
        actions.undo_noticed(owner=nora, entry=entry, at=monday)
    assert Mention.objects.count() == 1
    assert not Entry.objects.filter(verb="undone").exists()


def test_a_name_that_is_left_is_not_proposed_again_and_can_be_brought_back(talk, monday):
    one = proposed(talk)[0][0]
    actions.leave_mention(conversation=talk, name=one.name, turn=one.turn, place=one.place, at=monday)
    left = proposed(talk)[0][0]
    assert (left.mention.is_left, len(proposed(talk)[0])) == (True, 2)

    actions.take_back_mention(mention=left.mention, at=monday)
    assert proposed(talk)[0][0].mention is None


def test_a_name_is_decided_once(talk, monday):
    one = proposed(talk)[0][0]
    keep(talk, one, monday)
    with pytest.raises(ConversationRefused, match="decided on this already"):
        keep(talk, one, monday)
    assert Person.objects.filter(name="Bea Lund").count() == 1


def test_a_name_from_memory_needs_no_words_of_the_talk(talk, nora, monday):
    actions.keep_mention(conversation=talk, name="Cy Marsh", at=monday)
    assert Person.objects.of(nora).get(name="Cy Marsh").introduced_by.name == "Ana Silva"
    with pytest.raises(ConversationRefused, match="Write a name"):
        actions.keep_mention(conversation=talk, name=" ", at=monday)


def test_those_who_took_part_and_what_the_explorer_asks_are_not_proposed(nora):
    talk = held(nora, "Ana Silva", "Ask Ana Silva or Nora Lindqvist.")
    talk.turns.filter(number=0).update(text="Should I talk to Cy Marsh?")
    assert proposed(talk)[0] == []


def test_things_to_read_are_kept_changed_left_and_taken_back(talk, nora, monday):
    book, site = proposed(talk)[1]
    entry = actions.keep_resource(conversation=talk, what=book.what, turn=book.turn, place=book.place, at=monday)
    actions.leave_resource(conversation=talk, what=site.what, turn=site.turn, place=site.place, at=monday)
    assert [one.what for one in queries.resources(conversation=talk)] == ["The Long Night"]

    kept = Resource.objects.get(is_left=False)
    changed = actions.change_resource(resource=kept, what="The Long Night, by Bo", link="example.org", at=monday)
    assert Resource.objects.get(id=kept.id).link == "https://example.org"
    actions.undo_noticed(owner=nora, entry=changed, at=monday)
    assert Resource.objects.get(id=kept.id).what == "The Long Night"
    actions.undo_noticed(owner=nora, entry=entry, at=monday)
    assert not Resource.objects.filter(id=kept.id).exists()


@pytest.mark.parametrize(("what", "link"), [("", ""), ("x" * 301, ""), ("A book", "javascript:alert(1)")])
def test_what_cannot_be_read_is_refused(talk, monday, what, link):
    with pytest.raises(ConversationRefused):
        actions.keep_resource(conversation=talk, what=what, link=link, at=monday)


def test_what_goes_off_the_record_takes_its_names_and_reading_along(talk, monday):
    names, read = proposed(talk)
    keep(talk, names[0], monday)
    actions.keep_resource(conversation=talk, what=read[0].what, turn=read[0].turn, place=read[0].place, at=monday)
    Turn.objects.filter(id=names[0].turn.id).delete()

    assert (Mention.objects.count(), Resource.objects.count()) == (0, 0)


def test_nothing_of_a_stranger_is_decided_on(talk, sten, monday):
    entry = keep(talk, proposed(talk)[0][0], monday)
    strange = add_person(owner=sten, name="Per Olsson", at=monday)
    with pytest.raises(ConversationRefused, match="your own people"):
        keep(talk, proposed(talk)[0][1], monday, person=strange)
    with pytest.raises(ConversationRefused, match="no longer there"):
        actions.undo_noticed(owner=sten, entry=entry, at=monday)
    assert proposed(talk)[0][1].known == ()
