from __future__ import annotations

import pytest

from askwell.journal.models import Entry
from askwell.people.actions import add_person, merge_people
from askwell.preparation import actions, queries
from askwell.preparation.models import Plan
from askwell.preparation.rules import PreparationRefused
from askwell.preparation.rules.bank import Purpose
from askwell.preparation.rules.plan import REFERRAL

pytestmark = pytest.mark.django_db


@pytest.fixture
def ines(nora, monday):
    return add_person(owner=nora, name="Inês Carvalho", at=monday)


@pytest.fixture
def plan(nora, ines, monday):
    return actions.begin_plan(owner=nora, person=ines, at=monday)


@pytest.fixture
def write(plan, monday):
    def written(*texts, **more):
        return [actions.add_question(plan=plan, text=text, at=monday, **more) for text in texts]

    return written


def texts(plan):
    return [one.text for one in queries.questions_of(plan=plan)]


def test_a_second_press_goes_on_with_the_open_plan(nora, ines, plan, monday):
    again = actions.begin_plan(owner=nora, person=ines, minutes=45, aim="Nights", at=monday)

    assert (again.id, again.minutes, again.aim) == (plan.id, 20, "")
    assert Entry.objects.filter(verb="planned").count() == 1


def test_a_closed_plan_stays_and_the_next_one_is_new(nora, ines, plan, monday):
    actions.close_plan(plan=plan, at=monday)
    newer = actions.begin_plan(owner=nora, person=ines, at=monday)

    assert newer.id != plan.id
    assert queries.open_plan_for(person=ines) == newer
    with pytest.raises(PreparationRefused, match="newer plan"):
        actions.reopen_plan(plan=plan, at=monday)


def test_a_plan_closed_by_mistake_is_open_again(plan, monday):
    actions.close_plan(plan=plan, at=monday)
    actions.reopen_plan(plan=plan, at=monday)

    assert plan.closed_at is None


def test_somebody_elses_person_is_refused(sten, ines, monday):
    with pytest.raises(PreparationRefused, match="from your people"):
        actions.begin_plan(owner=sten, person=ines, at=monday)


@pytest.mark.parametrize("minutes", [0, 241])
def test_a_length_that_is_no_talk_is_refused(plan, minutes, monday):
    with pytest.raises(PreparationRefused, match="from 1 to 240"):
        actions.change_plan(plan=plan, minutes=minutes, at=monday)


def test_nobody_else_sees_a_plan(sten, plan, write):
    (question,) = write("What do nights ask of you?")

    assert queries.plan_of(explorer=sten, plan_id=plan.id) is None
    assert queries.question_of(explorer=sten, question_id=question.id) is None


def test_the_question_who_else_to_talk_to_stays_last(plan, write):
    write("Who else should I talk to?", purpose=REFERRAL)
    _one, two = write("Walk me through yesterday.", "What surprised you?")
    actions.move_question(question=two, by=5, at=plan.begun_at)

    assert texts(plan) == ["Walk me through yesterday.", "What surprised you?", "Who else should I talk to?"]
    assert REFERRAL == Purpose.REFERRAL


@pytest.mark.parametrize(
    ("which", "by", "order"), [(0, 1, "BAC"), (2, -1, "ACB"), (0, -1, "ABC"), (2, 1, "ABC"), (2, -9, "CAB")]
)
def test_a_question_is_moved_and_stops_at_the_ends(plan, write, which, by, order, monday):
    written = write("A is first?", "B is second?", "C is third?")
    actions.move_question(question=written[which], by=by, at=monday)

    assert "".join(text[0] for text in texts(plan)) == order


@pytest.mark.parametrize("again", ["What surprised you?", "what surprised  you", "WHAT SURPRISED YOU?!"])
def test_the_same_question_twice_is_refused(write, again):
    write("What surprised you?")
    with pytest.raises(PreparationRefused, match="in the plan already"):
        write(again)


@pytest.mark.parametrize(("text", "sentence"), [("  ", "as you would say it"), ("x" * 301, "Say it shorter")])
def test_words_that_are_no_question_are_refused(write, text, sentence):
    with pytest.raises(PreparationRefused, match=sentence):
        write(text)


def test_a_plan_is_no_notebook(write):
    write(*(f"What about {number}?" for number in range(40)))
    with pytest.raises(PreparationRefused, match="remove one first"):
        write("One more?")


def test_a_removed_question_comes_back_where_it_stood(plan, write, monday):
    written = write("A is first?", "B is second?", "C is third?")
    actions.remove_question(question=written[1], at=monday)
    assert texts(plan) == ["A is first?", "C is third?"]
    assert queries.removed_last(plan=plan) == written[1]

    actions.restore_question(question=written[1], at=monday)
    assert texts(plan) == ["A is first?", "B is second?", "C is third?"]


def test_what_was_written_anew_is_not_put_back_as_well(write, monday):
    (question,) = write("What surprised you?")
    actions.remove_question(question=question, at=monday)
    write("What surprised you?")

    with pytest.raises(PreparationRefused, match="in the plan already"):
        actions.restore_question(question=question, at=monday)


def test_other_words_are_kept_and_those_of_another_question_refused(plan, write, monday):
    one, _two = write("Do you like it?", "What surprised you?")
    actions.reword_question(question=one, text="What do you like about it?", at=monday)
    with pytest.raises(PreparationRefused, match="in the plan already"):
        actions.reword_question(question=one, text="What surprised you", at=monday)

    assert texts(plan) == ["What do you like about it?", "What surprised you?"]


def test_how_much_it_matters_is_one_of_three_words(write, monday):
    (question,) = write("What surprised you?")
    actions.weigh_question(question=question, weight="must", at=monday)
    with pytest.raises(PreparationRefused, match="must, should or could"):
        actions.weigh_question(question=question, weight="maybe", at=monday)

    question.refresh_from_db()
    assert question.weight == "must"


def test_a_good_order_begins_with_the_day_and_keeps_what_matters_in_front(plan, write, monday):
    write("What changed?", purpose="trends", weight="could")
    write("Who else?", purpose="referral")
    write("Who would hate it?", purpose="disconfirming", weight="must")
    write("Your own words?", weight="must")
    write("Walk me through yesterday.", purpose="grand_tour", weight="must")
    actions.order_questions(plan=plan, at=monday)

    assert texts(plan) == [
        "Walk me through yesterday.",
        "Your own words?",
        "Who would hate it?",
        "What changed?",
        "Who else?",
    ]
    assert [one.weight for one in queries.questions_of(plan=plan)] == ["must", "must", "must", "should", "must"]


def test_asked_and_not_asked_after_all(nora, write, monday):
    (question,) = write("What surprised you?")
    actions.mark_asked(question=question, asked=True, at=monday)
    assert queries.asked_of(explorer=nora).get().asked_at == monday

    actions.mark_asked(question=question, asked=False, at=monday)
    assert queries.asked_of(explorer=nora).get().asked_at is None


def test_two_people_who_are_one_keep_both_plans(nora, ines, plan, write, monday):
    write("What surprised you?")
    other = add_person(owner=nora, name="Ines Carvalho", at=monday)
    theirs = actions.begin_plan(owner=nora, person=other, at=monday)
    merge_people(kept=ines, gone=other, at=monday)

    assert set(Plan.objects.of(nora).values_list("id", "person")) == {(plan.id, ines.id), (theirs.id, ines.id)}
