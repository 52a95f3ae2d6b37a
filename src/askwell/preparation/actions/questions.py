"""The questions of a plan: written, taken or proposed, put in order, removed and put back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.preparation.rules.bank import WHY, Purpose
from askwell.preparation.rules.plan import (
    QUESTIONS_MOST,
    REASON_LONGEST,
    UNSAID,
    PreparationRefused,
    clean_question,
    in_order,
    well_ordered,
    wording_key,
)
from askwell.preparation.rules.ranking import Weight, proposed


def add_question(
    *,
    plan: Plan,
    text: str,
    at: datetime,
    purpose: str = "",
    weight: str = Weight.SHOULD,
    source: str = PlannedQuestion.Source.OWN,
    reason: str = "",
    rests_on: str = "",
    rests_on_id: UUID | None = None,
) -> PlannedQuestion:
    """Add a question at the end, before the one that asks who else to talk to.

    `reason` says in words why it is there, `rests_on` and its id what that rests on.
    Refused (`PreparationRefused`): no words, too many, too many questions, the same one already.
    """
    cleaned = clean_question(text)
    with transaction.atomic():
        _lock(plan)
        here = _here(plan)
        if len(here) >= QUESTIONS_MOST:
            raise PreparationRefused(f"A plan holds {QUESTIONS_MOST} questions; remove one first.")
        if wording_key(cleaned) in {wording_key(one.text) for one in here}:
            raise PreparationRefused("This question is in the plan already.")
        question = PlannedQuestion.objects.create(
            owner=plan.owner,
            plan=plan,
            text=cleaned,
            purpose=purpose,
            weight=Weight(weight),
            place=len(here),
            source=source,
            reason=reason.strip()[:REASON_LONGEST],
            rests_on=rests_on,
            rests_on_id=rests_on_id,
            added_at=at,
        )
        _put_in_order([*here, question])
        record(owner=plan.owner, verb="added", subject=question, at=at, plan=str(plan.id), text=cleaned)
    question.refresh_from_db()
    return question


def reword_question(*, question: PlannedQuestion, text: str, at: datetime) -> None:
    """Say a question in other words.

    Refused (`PreparationRefused`): no words, too many, or another question of the plan in these words.
    """
    cleaned = clean_question(text)
    with transaction.atomic():
        _lock(question.plan)
        others = (one for one in _here(question.plan) if one.id != question.id)
        if wording_key(cleaned) in {wording_key(one.text) for one in others}:
            raise PreparationRefused("This question is in the plan already.")
        before, question.text = question.text, cleaned
        question.save(update_fields=["text"])
        record(owner=question.owner, verb="reworded", subject=question, at=at, before=before, text=cleaned)


def weigh_question(*, question: PlannedQuestion, weight: str, at: datetime) -> None:
    """Say how much it matters: must, should, could.

    Refused (`PreparationRefused`): any other word.
    """
    if weight not in set(Weight):
        raise PreparationRefused("Choose whether you must, should or could ask it.")
    with transaction.atomic():
        question.weight = Weight(weight)
        question.save(update_fields=["weight"])
        record(owner=question.owner, verb="weighed", subject=question, at=at, weight=weight)


def move_question(*, question: PlannedQuestion, by: int, at: datetime) -> None:
    """Ask it so many places earlier (below 0) or later. At the ends it stays where it is.

    The question who else to talk to stays last: what is moved behind it stands before it.
    """
    with transaction.atomic():
        _lock(question.plan)
        here = _here(question.plan)
        at_now = next((place for place, one in enumerate(here) if one.id == question.id), None)
        if at_now is None:
            return
        moved = here.pop(at_now)
        here.insert(max(0, min(len(here), at_now + by)), moved)
        _put_in_order(here)
        record(owner=question.owner, verb="moved", subject=question, at=at, by=by)
    question.refresh_from_db()


def order_questions(*, plan: Plan, at: datetime) -> None:
    """Put the questions in the order in which they are best asked, and weigh them by how many the minutes have room
    for (`rules.ranking`).
    """
    with transaction.atomic():
        _lock(plan)
        here = well_ordered(_here(plan), minutes=plan.minutes)
        for place, (question, weight) in enumerate(here):
            question.place, question.weight = place, weight
        PlannedQuestion.objects.bulk_update([question for question, _ in here], ["place", "weight"])
        record(owner=plan.owner, verb="ordered", subject=plan, at=at, questions=len(here))


def fill_plan(*, plan: Plan, bank: Sequence[tuple[str, Purpose]], at: datetime) -> int:
    """Fill the room that the minutes leave with questions of the bank, one for each purpose not there yet, and put all
    in order; returns how many came in. `bank` holds words and purposes of what fits this person.
    """
    here = [(one.text, Purpose(one.purpose) if one.purpose else UNSAID) for one in _here(plan)]
    purposes = dict(bank)
    chosen = {wording_key(text) for text, _ in here}
    filled = (one.question for one in proposed(bank, minutes=plan.minutes, chosen=here))
    new = [text for text in filled if wording_key(text) not in chosen]
    with transaction.atomic():
        for text in new:
            source, purpose = PlannedQuestion.Source.BANK, purposes[text]
            add_question(plan=plan, text=text, purpose=purpose, source=source, reason=WHY[purpose], at=at)
        order_questions(plan=plan, at=at)
    return len(new)


def remove_question(*, question: PlannedQuestion, at: datetime) -> None:
    """Take a question out of the plan; `restore_question` puts it back where it was."""
    with transaction.atomic():
        if PlannedQuestion.objects.filter(id=question.id, removed_at=None).update(removed_at=at):
            record(owner=question.owner, verb="removed", subject=question, at=at)
    question.refresh_from_db()


def restore_question(*, question: PlannedQuestion, at: datetime) -> None:
    """Put a removed question back where it stood.

    Refused (`PreparationRefused`): the same question has been added since.
    """
    with transaction.atomic():
        _lock(question.plan)
        here = _here(question.plan)
        if wording_key(question.text) in {wording_key(one.text) for one in here if one.id != question.id}:
            raise PreparationRefused("This question is in the plan already.")
        PlannedQuestion.objects.filter(id=question.id).update(removed_at=None)
        _put_in_order(sorted([*here, question], key=lambda one: (one.place, one.id != question.id)))
        record(owner=question.owner, verb="restored", subject=question, at=at)
    question.refresh_from_db()


def mark_asked(*, question: PlannedQuestion, asked: bool, at: datetime) -> None:
    """Note that it was asked in the talk, or that it was not after all."""
    with transaction.atomic():
        question.asked_at = at if asked else None
        question.save(update_fields=["asked_at"])
        record(owner=question.owner, verb="asked" if asked else "did not ask", subject=question, at=at)


def _here(plan: Plan) -> list[PlannedQuestion]:
    return list(PlannedQuestion.objects.filter(plan=plan, removed_at=None).order_by("place", "added_at", "id"))


def _put_in_order(questions: list[PlannedQuestion]) -> None:
    """Number them as they stand, the question who else to talk to last."""
    changed = []
    for place, question in enumerate(in_order(questions)):
        if question.place != place:
            question.place = place
            changed.append(question)
    PlannedQuestion.objects.bulk_update(changed, ["place"])


def _lock(plan: Plan) -> None:
    # Places are counted, so two windows must not count at once.
    Explorer.objects.select_for_update().get(pk=plan.owner_id)
