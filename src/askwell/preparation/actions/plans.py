"""Beginning a plan for a talk with somebody, and closing it when the talk is over."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.models import Person
from askwell.preparation.models import Plan
from askwell.preparation.rules.plan import (
    AIM_LONGEST,
    REASON_LONGEST,
    USUAL_MINUTES,
    PreparationRefused,
    clean_minutes,
)


def begin_plan(*, owner: Explorer, person: Person, minutes: int = USUAL_MINUTES, aim: str = "", at: datetime) -> Plan:
    """Plan the next talk with somebody. Whoever has an open plan already is gone on with, as it is.

    `minutes` are the ones promised, `aim` is what the explorer most wants to learn.
    Refused (`PreparationRefused`): somebody else's person, a number of minutes that is no talk, an aim too long.
    """
    if person.owner_id != owner.id:
        raise PreparationRefused("Choose somebody from your people.")
    promised, wanted = clean_minutes(minutes), _words(aim, AIM_LONGEST)
    with transaction.atomic():
        # One open plan for a person: two windows that begin at once find the same one.
        Explorer.objects.select_for_update().get(pk=owner.pk)
        plan = Plan.objects.of(owner).filter(person=person, closed_at=None).order_by("-begun_at", "id").first()
        if plan is None:
            plan = Plan.objects.create(owner=owner, person=person, minutes=promised, aim=wanted, begun_at=at)
            record(owner=owner, verb="planned", subject=plan, at=at, person=person.name)
    return plan


def change_plan(*, plan: Plan, minutes: int, aim: str = "", left_out: str = "", at: datetime) -> Plan:
    """Change how many minutes are promised, what the explorer wants to learn, and what is not to be asked.

    Refused (`PreparationRefused`): a number of minutes that is no talk, too many words.
    """
    plan.minutes = clean_minutes(minutes)
    plan.aim, plan.left_out = _words(aim, AIM_LONGEST), _words(left_out, REASON_LONGEST)
    with transaction.atomic():
        plan.save(update_fields=["minutes", "aim", "left_out"])
        record(owner=plan.owner, verb="changed", subject=plan, at=at)
    return plan


def close_plan(*, plan: Plan, at: datetime) -> None:
    """The talk is over, or will not be. The plan stays to be looked at; a new one can begin."""
    with transaction.atomic():
        if Plan.objects.filter(id=plan.id, closed_at=None).update(closed_at=at):
            record(owner=plan.owner, verb="closed", subject=plan, at=at)
    plan.refresh_from_db()


def reopen_plan(*, plan: Plan, at: datetime) -> None:
    """It was not over after all.

    Refused (`PreparationRefused`): another plan for this person has begun since.
    """
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=plan.owner_id)
        others = Plan.objects.of(plan.owner).filter(person_id=plan.person_id, closed_at=None).exclude(id=plan.id)
        if others.exists():
            raise PreparationRefused("A newer plan for this person has begun; go on with that one.")
        Plan.objects.filter(id=plan.id).update(closed_at=None)
        record(owner=plan.owner, verb="reopened", subject=plan, at=at)
    plan.refresh_from_db()


def _words(text: str, most: int) -> str:
    cleaned = " ".join(text.split())
    if len(cleaned) > most:
        raise PreparationRefused(f"Say it in at most {most} letters.")
    return cleaned
