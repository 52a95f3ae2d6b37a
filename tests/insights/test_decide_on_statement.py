from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.insights import actions
from askwell.insights.models import Judgement, Reading, Statement
from askwell.insights.rules import InsightRefused, Kind, Stance
from askwell.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora, read):
    talk = held(nora, "Ana", "Well. Build a portfolio first. Then rest.", "Skip the degree.")
    read(nora, talk)
    return talk


def edit(statement, monday, **parts):
    given = {"words": statement.quote, "kind": statement.kind, "stance": statement.stance, "about": statement.about}
    return actions.edit_statement(statement=statement, at=monday, **(given | parts))


def test_a_confirmed_statement_is_dated_and_journalled(talk, said, nora, monday):
    entry = actions.confirm_statement(statement=said("portfolio"), at=monday)

    assert (said("portfolio").state, said("portfolio").decided_at) == ("confirmed", monday)
    assert (entry.verb, entry.subject_id) == ("confirmed", said("portfolio").id)
    assert Entry.objects.of(nora).filter(verb="confirmed").count() == 1


def test_a_dropped_statement_is_not_proposed_again(talk, said, nora, read, monday):
    actions.drop_statement(statement=said("portfolio"), at=monday)
    Reading.objects.all().delete()
    read(nora, talk)

    assert said("portfolio").state == "dropped"


def test_only_a_dropped_statement_is_restored(talk, said, monday):
    with pytest.raises(InsightRefused, match="still here"):
        actions.restore_statement(statement=said("portfolio"), at=monday)
    actions.drop_statement(statement=said("portfolio"), at=monday)
    actions.restore_statement(statement=said("portfolio"), at=monday)

    assert said("portfolio").state == "confirmed"


def test_an_edited_statement_is_confirmed_with_its_new_words(talk, said, monday):
    edit(said("portfolio"), monday, words="Build a portfolio first. Then rest.", kind=Kind.SKILL, stance=Stance.NEUTRAL)

    statement = said("portfolio")
    assert (statement.quote, statement.span) == ("Build a portfolio first. Then rest.", (6, 41))
    assert (statement.kind, statement.stance, statement.state) == ("skill", "neutral", "confirmed")


def test_words_nobody_said_are_refused(talk, said, monday):
    with pytest.raises(InsightRefused, match="as they were said"):
        edit(said("portfolio"), monday, words="Build two portfolios.")


def test_new_words_are_compared_anew(talk, nora, said, read, monday):
    read(nora, held(nora, "Bo", "A portfolio helps."))
    assert Judgement.objects.count() == 1
    edit(said("Build a portfolio"), monday, words="Build a portfolio first. Then rest.")
    assert Judgement.objects.count() == 0

    read(nora)
    assert Judgement.objects.count() == 1


def test_skills_are_kept_as_the_explorer_lists_them(talk, said, monday):
    statement = said("portfolio")
    statement.skills = [{"label": "Figma", "uri": "esco:1"}]
    edit(statement, monday, skills=["figma", " SQL ", "", "SQL"])

    assert said("portfolio").skills == [{"label": "Figma", "uri": "esco:1"}, {"label": "SQL", "uri": None}]


def test_words_the_explorer_marks_become_a_statement_with_a_meaning(talk, nora, monday):
    turn = talk.turns.get(number=1)
    entry = actions.capture_statement(turn=turn, words="Then rest.", at=monday)

    statement = Statement.objects.get(id=entry.subject_id)
    assert (statement.origin, statement.state, statement.span) == ("explorer", "confirmed", (31, 41))
    assert statement.kind == "advice"
    assert statement.owner == nora


def test_marking_the_same_words_twice_is_refused(talk, monday):
    with pytest.raises(InsightRefused, match="already"):
        actions.capture_statement(turn=talk.turns.get(number=3), words="Skip the degree.", at=monday)


def test_the_explorers_own_words_are_refused(talk, monday):
    with pytest.raises(InsightRefused, match="your own words"):
        actions.capture_statement(turn=talk.turns.get(number=0), words="What", at=monday)


def test_nothing_is_proposed_on_top_of_marked_words(nora, read, monday):
    talk = held(nora, "Ana", "Build a portfolio first. Then rest.")
    actions.capture_statement(turn=talk.turns.get(number=1), words="portfolio first. Then rest.", at=monday)
    read(nora, talk)

    assert Statement.objects.get().origin == "explorer"


def test_a_note_from_memory_has_no_place_and_is_compared_like_the_rest(talk, nora, read, said, pattern_of, monday):
    other = held(nora, "Bo")
    bo = other.participants.get(label="Bo")
    actions.note_statement(conversation=other, speaker=bo, words="Show a portfolio.", at=monday)
    read(nora)

    assert said("Show a").turn is None
    assert pattern_of(said("Show a")) == pattern_of(said("Build a"))


def test_a_note_needs_words_and_somebody_who_was_there(talk, nora, monday):
    ana = talk.participants.get(label="Ana")
    with pytest.raises(InsightRefused, match="what was said"):
        actions.note_statement(conversation=talk, speaker=ana, words=" ", at=monday)
    with pytest.raises(InsightRefused, match="part of this conversation"):
        actions.note_statement(conversation=held(nora, "Bo"), speaker=ana, words="x", at=monday)
