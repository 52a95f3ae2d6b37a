"""Plans and their questions."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.preparation.models import Plan, PlannedQuestion


def plans(*, explorer: Explorer) -> QuerySet[Plan]:
    """All plans with their people, the newest first; `questions_here` is how many questions each has."""
    here = Count("questions", filter=Q(questions__removed_at=None))
    return (
        Plan.objects.of(explorer)
        .select_related("person", "owner")
        .annotate(questions_here=here)
        .order_by("-begun_at", "id")
    )


def plan_of(*, explorer: Explorer, plan_id: UUID) -> Plan | None:
    """One plan, if it is the explorer's."""
    return plans(explorer=explorer).filter(id=plan_id).first()


def open_plan_for(*, person: Person) -> Plan | None:
    """The plan for the next talk with somebody, if one is begun."""
    return Plan.objects.filter(person=person, owner_id=person.owner_id, closed_at=None).order_by("-begun_at").first()


def with_questions(*, explorer: Explorer, people: Collection[UUID]) -> frozenset[UUID]:
    """Those of the people for whose next talk a question is written down."""
    found = PlannedQuestion.objects.of(explorer).filter(removed_at=None, plan__closed_at=None, plan__person__in=people)
    return frozenset(found.values_list("plan__person_id", flat=True))


def questions_of(*, plan: Plan) -> list[PlannedQuestion]:
    """The questions of a plan in the order in which they are to be asked."""
    return list(plan.questions.filter(removed_at=None).order_by("place", "added_at", "id"))


def question_of(*, explorer: Explorer, question_id: UUID) -> PlannedQuestion | None:
    """One question, removed ones too, with its plan, if it is the explorer's."""
    return (
        PlannedQuestion.objects.of(explorer)
        .select_related("plan__person", "plan__owner", "owner")
        .filter(id=question_id)
        .first()
    )


def removed_last(*, plan: Plan) -> PlannedQuestion | None:
    """The question that was removed last, to be put back."""
    return plan.questions.exclude(removed_at=None).order_by("-removed_at", "id").first()


def asked_of(*, explorer: Explorer) -> QuerySet[PlannedQuestion]:
    """Every question of every plan that is not removed, with whom it is for; `asked_at` says whether it was asked."""
    return (
        PlannedQuestion.objects.of(explorer)
        .filter(removed_at=None)
        .select_related("plan__person")
        .order_by("added_at", "id")
    )
