"""Words put down for or against a value on a path, and what the table makes of them."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.conversations.test_live_rules import DEVICES, LINES, Device, operations_as_sent
from tests.strategy.exploring import TODAY, Exploration
from tests.tiny_language import held

from askwell.conversations.actions.agreeing import agree_on
from askwell.conversations.actions.live import keep_operations, take_notes_in
from askwell.conversations.models import Participant
from askwell.conversations.rules import Part
from askwell.insights.actions import capture_statement, drop_statement, restore_statement, understand, undo
from askwell.insights.actions.reading import read_conversation
from askwell.insights.models import Reading, Statement
from askwell.insights.queries import last_decision
from askwell.insights.rules import InsightRefused
from askwell.journal.models import Entry
from askwell.strategy.actions import (
    add_path,
    add_values,
    attach,
    detach,
    remove_path,
    remove_value,
    restore_value,
)
from askwell.strategy.models import Evidence
from askwell.strategy.queries.nearest import could_be_said
from askwell.strategy.queries.telling import who_could_tell
from askwell.strategy.queries.values import cell_of, table
from askwell.strategy.rules.values import EvidenceRefused, Known

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    """Ana and Bo are nurses of one house, Cy of another; Leo is a plumber."""
    told = Exploration(nora)
    told.heard("Ana", "Nurse", "St Mary", says=["My rota is mine to choose.", "I hear the salary is fine."])
    told.heard("Bo", "Nurse", "St Mary", says=["I write the rota myself."])
    told.heard("Cy", "Nurse", "Oslo Ward", says=["I get no say in the rota.", "They say nobody needs a degree."])
    told.heard("Leo", "Plumber", "Pipes", says=["My portfolio is the rota of a year."])
    told.knows("Vera", "Nurse", "Village Practice", by="Ana")
    told.compares()
    return told


@pytest.fixture
def nursing(exploring, nora, monday):
    return add_path(owner=nora, name="nursing", at=monday)


@pytest.fixture
def choosing(nora, monday):
    """Choosing one's rota, and the salary: in this order."""
    return add_values(owner=nora, names=["choosing my rota", "salary"], at=monday)


def said(words):
    return Statement.objects.get(quote__contains=words)


@pytest.fixture
def put(nursing, choosing, monday):
    def put_down(words, speaks="for", value=0, path=nursing):
        return attach(value=choosing[value], path=path, statement=said(words), speaks=speaks, at=monday)

    return put_down


def known(explorer):
    return [cell.known for _, cells in table(explorer=explorer).rows for cell in cells]


def test_nothing_put_down_is_unknown(nora, nursing, choosing):
    assert known(nora) == [Known.UNKNOWN, Known.UNKNOWN]
    assert [value for value, _ in table(explorer=nora).rows] == choosing


def test_two_of_one_house_are_one_voice_and_somebody_from_elsewhere_makes_several(nora, put, choosing, nursing):
    put("mine to choose")
    assert known(nora)[0] == Known.ONE_VOICE
    put("I write the rota")
    cell = cell_of(explorer=nora, path=nursing, value=choosing[0])
    assert (cell.known, cell.speaks_for.voices.people, cell.speaks_for.voices.independent) == (Known.ONE_VOICE, 2, 1)
    put("portfolio")
    assert known(nora) == [Known.AGREED, Known.UNKNOWN]


def test_people_on_both_sides_contest_it_even_of_one_house(nora, put, choosing, nursing):
    put("mine to choose")
    put("I write the rota", "against")
    cell = cell_of(explorer=nora, path=nursing, value=choosing[0])
    assert (cell.known, len(cell.speaks_for.people), len(cell.speaks_against.people)) == (Known.CONTESTED, 1, 1)


def test_one_person_who_says_both_is_one_voice(nora, put):
    put("mine to choose")
    put("salary is fine", "against")
    assert known(nora)[0] == Known.ONE_VOICE


def test_who_tells_of_their_own_stands_before_hearsay(nora, put, choosing, nursing):
    put("nobody needs a degree")
    put("mine to choose")
    side = cell_of(explorer=nora, path=nursing, value=choosing[0]).speaks_for
    assert [one.first_hand for one in side.said] == [True, False]
    assert not side.is_hearsay


def test_the_same_words_stand_once_and_can_be_turned(nora, put):
    put("mine to choose")
    with pytest.raises(EvidenceRefused, match="put down for it already"):
        put("mine to choose")
    put("mine to choose", "against")
    assert [one.speaks for one in Evidence.objects.all()] == ["against"]
    assert {e.verb for e in Entry.objects.of(nora).filter(subject_kind="evidence")} == {"attached", "turned"}


def test_what_was_proposed_is_kept_so_that_no_new_reading_takes_it_away(put, monday):
    one = put("mine to choose")
    talk = one.statement.conversation
    assert said("mine to choose").state == "confirmed"
    Reading.objects.all().delete()
    read_conversation(conversation=talk, at=monday)
    assert Evidence.objects.filter(statement__quote__contains="mine to choose").exists()


def test_a_step_taken_back_elsewhere_leaves_what_rests_on_the_words(nora, put, monday):
    one = put("mine to choose")
    talk = one.statement.conversation
    undo(owner=nora, entry=last_decision(explorer=nora, conversation=talk), at=monday)
    assert said("mine to choose").state == "proposed"
    Reading.objects.all().delete()
    talk.turns.filter(text__contains="mine to choose").update(text="Nothing of that kind.")
    read_conversation(conversation=talk, at=monday)
    assert said("mine to choose") == one.statement


def test_marked_words_that_something_rests_on_are_not_unmarked(nora, put, monday):
    added = held(nora, "Dag Moe", "I live by the sea, and my rota is written in the sand.")
    marked = capture_statement(turn=added.turns.get(number=1), words="I live by the sea", at=monday)
    put("by the sea")
    with pytest.raises(InsightRefused, match="take them away there first"):
        undo(owner=nora, entry=marked, at=monday)


def test_words_that_another_window_dropped_meanwhile_are_not_brought_back(nora, nursing, choosing, exploring, monday):
    seen = said("mine to choose")
    drop_statement(statement=said("mine to choose"), at=monday)
    with pytest.raises(EvidenceRefused, match="You dropped these words"):
        attach(value=choosing[0], path=nursing, statement=seen, speaks="for", at=monday)
    assert said("mine to choose").state == "dropped"


def test_who_says_both_among_several_is_told_as_one(nora, put, choosing, nursing):
    put("mine to choose")
    put("salary is fine", "against")
    put("no say in the rota")
    cell = cell_of(explorer=nora, path=nursing, value=choosing[0])
    assert cell.people == "2 people for, 1 against, 1 of them both ways"


def test_what_is_taken_away_leaves_the_words_and_the_journal(nora, put, monday):
    one = put("mine to choose")
    detach(evidence=Evidence.objects.get(id=one.id), at=monday)
    detach(evidence=one, at=monday)
    assert known(nora)[0] == Known.UNKNOWN
    assert said("mine to choose")
    assert Entry.objects.of(nora).filter(verb="detached").count() == 1


def test_dropped_words_and_those_of_the_explorer_count_for_nothing(nora, put, monday):
    one = put("mine to choose")
    drop_statement(statement=one.statement, at=monday)
    assert known(nora)[0] == Known.UNKNOWN
    restore_statement(statement=one.statement, at=monday)
    assert known(nora)[0] == Known.ONE_VOICE
    Participant.objects.filter(id=one.statement.speaker_id).update(part=Part.EXPLORER)
    assert known(nora)[0] == Known.UNKNOWN


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("speaks", "for it or against it"),
        ("dropped", "You dropped these words"),
        ("own", "These are your own words"),
        ("removed", "put it back first"),
        ("stranger", "said to you"),
    ],
)
def test_what_cannot_be_put_down_is_refused(nora, sten, nursing, choosing, monday, fault, sentence):
    statement, value, speaks = said("mine to choose"), choosing[0], "for"
    if fault == "speaks":
        speaks = "perhaps"
    elif fault == "dropped":
        drop_statement(statement=statement, at=monday)
    elif fault == "own":
        Participant.objects.filter(id=statement.speaker_id).update(part=Part.EXPLORER)
    elif fault == "removed":
        remove_value(value=value, at=monday)
    else:
        (value,) = add_values(owner=sten, names=["mine"], at=monday)
    with pytest.raises(EvidenceRefused, match=sentence):
        attach(value=value, path=nursing, statement=statement, speaks=speaks, at=monday)
    assert not Evidence.objects.exists()


def test_evidence_comes_back_with_its_value_and_with_its_path(nora, put, choosing, nursing, monday):
    put("mine to choose")
    remove_value(value=choosing[0], at=monday)
    assert known(nora) == [Known.UNKNOWN]
    restore_value(value=choosing[0], at=monday)
    assert known(nora)[0] == Known.ONE_VOICE
    remove_path(path=nursing, at=monday)
    assert table(explorer=nora).paths == []
    assert add_path(owner=nora, name="Nursing", at=monday) == nursing
    assert known(nora)[0] == Known.ONE_VOICE


def test_what_goes_off_the_record_takes_its_evidence_along(nora, exploring, nursing, choosing, monday):
    soon, later = (monday + dt.timedelta(hours=hours) for hours in (1, 2))
    talk = agree_on(person=exploring.people["Vera"], begins_at=soon, minutes=20, zone="Europe/Lisbon", at=monday)
    device = Device(DEVICES[0])
    device.write(LINES[0], "Between us, the rota is a lie.")

    def keep():
        operations = operations_as_sent([device])
        keep_operations(owner=nora, conversation=talk, device=uuid.UUID(device.name), operations=operations, at=later)

    keep()
    take_notes_in(conversation=talk, at=later)
    capture_statement(turn=talk.turns.get(), words="the rota is a lie", at=later)
    attach(value=choosing[0], path=nursing, statement=said("a lie"), speaks="against", at=later)
    assert known(nora)[0] == Known.ONE_VOICE
    device.do(does="mark", line=LINES[0], mark="off_the_record", on=True)
    keep()
    assert known(nora)[0] == Known.UNKNOWN
    assert not Evidence.objects.exists()


def test_another_explorer_sees_nothing_of_it(sten, put):
    put("mine to choose")
    found = table(explorer=sten)
    assert (found.values, found.paths, found.rows) == ([], [], [])


def test_the_table_asks_no_more_of_the_database_for_more_cells(nora, put, monday):
    put("mine to choose")
    with CaptureQueriesContext(
        connection,
    ) as few:
        table(explorer=nora)
    add_values(owner=nora, names=["mornings", "evenings", "nights"], at=monday)
    for name in ("plumbing", "teaching"):
        path = add_path(owner=nora, name=name, at=monday)
        for words in ("I write the rota", "no say", "portfolio"):
            put(words, "against", value=1, path=path)
    with CaptureQueriesContext(connection) as many:
        table(explorer=nora)
    assert len(many) == len(few) < 12


def test_what_could_be_said_is_near_of_this_path_and_not_put_down_yet(nora, put, nursing, choosing):
    near = could_be_said(explorer=nora, path=nursing, value=choosing[0])
    assert (near.of_path, near.people) == (True, 3)
    assert {one.speaker.known_as for one in near.said} == {"Ana", "Bo", "Cy"}
    put("mine to choose")
    names = [one.speaker.known_as for one in could_be_said(explorer=nora, path=nursing, value=choosing[0]).said]
    assert sorted(names) == ["Bo", "Cy"]
    wide = could_be_said(explorer=nora, path=nursing, value=choosing[0], words="portfolio", of_everybody=True)
    assert [one.speaker.known_as for one in wide.said] == ["Leo"]


def test_of_a_path_nobody_was_heard_on_everybody_is_looked_at(nora, exploring, choosing, monday):
    path = add_path(owner=nora, name="something with animals", at=monday)
    near = could_be_said(explorer=nora, path=path, value=choosing[0])
    assert (near.of_path, near.people, len(near.said)) == (False, 0, 3)


def test_nothing_is_near_where_nothing_was_heard(sten, monday):
    path = add_path(owner=sten, name="nursing", at=monday)
    (value,) = add_values(owner=sten, names=["rota"], at=monday)
    assert could_be_said(explorer=sten, path=path, value=value).said == []


def test_those_of_the_path_could_tell_the_ones_talked_with_first(nora, nursing):
    told = [(one.known.name, one.has_talked) for one in who_could_tell(explorer=nora, path=nursing, today=TODAY)]
    assert sorted(told[:3]) == [("Ana", True), ("Bo", True), ("Cy", True)]
    assert told[3:] == [("Vera", False)]


def test_who_wants_to_be_left_alone_is_not_named_as_somebody_to_ask(nora, exploring, nursing):
    exploring.rests("Ana", do_not_ask=True)
    exploring.rests("Bo", rests_until=TODAY)
    exploring.rests("Vera", do_not_ask=True)
    assert [one.known.name for one in who_could_tell(explorer=nora, path=nursing, today=TODAY)] == ["Cy"]


def test_words_read_later_are_there_to_be_put_down(nora, exploring, nursing, choosing, monday):
    exploring.heard("Di", "Nurse", "Hill Clinic", says=["The rota hangs in the kitchen."])
    understand(owner=nora, conversation_ids=[exploring.talks[-1].id], at=monday)
    near = could_be_said(explorer=nora, path=nursing, value=choosing[0])
    assert "Di" in {one.speaker.known_as for one in near.said}
