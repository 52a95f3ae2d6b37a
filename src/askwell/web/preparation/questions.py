"""The questions of a plan: each press is an act, and htmx puts the list anew where it stands."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askwell.preparation import actions
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.preparation.rules import PreparationRefused, Weight
from askwell.preparation.rules.bank import Purpose
from askwell.strategy.queries.proposing import ForPerson
from askwell.web.preparation.finding import found_plan, found_question
from askwell.web.preparation.showing import look_at, questions_page
from askwell.web.requests import ExplorerRequest, say_why_not


@require_POST
def add(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """Write a question, or take one that was offered; `instead` is the better wording that was pressed."""
    plan, told = found_plan(request, plan_id), request.POST
    text = told.get("instead") or told.get("text", "")
    rests_on, rests_on_id = told.get("rests_on", ""), told.get("rests_on_id", "")
    try:
        actions.add_question(
            plan=plan,
            text=text.replace("\x00", ""),
            purpose=_one_of(set(Purpose), told.get("purpose", ""), ""),
            weight=_one_of(set(Weight), told.get("weight", ""), Weight.SHOULD),
            source=_one_of(set(PlannedQuestion.Source), told.get("source", ""), PlannedQuestion.Source.OWN),
            reason=told.get("reason", "").replace("\x00", ""),
            rests_on=_one_of({"pattern", "contradiction", "reading"}, rests_on, ""),
            rests_on_id=_id(rests_on_id) if rests_on else None,
            at=timezone.now(),
        )
    except PreparationRefused as refusal:
        return _refused(request, plan, refusal, typed=text)
    return _anew(request, plan, said="It is in the plan.", whole=True)


@require_POST
def fill(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """Fill the room that is left with questions of the bank that fit this person."""
    plan = found_plan(request, plan_id)
    about = ForPerson(request.user, plan.person, timezone.localdate())
    bank = [(one.text, one.purpose) for one in about.bank]
    try:
        actions.fill_plan(plan=plan, bank=bank, at=timezone.now())
    except PreparationRefused as refusal:
        return _refused(request, plan, refusal)
    return _anew(request, plan, whole=True)


@require_POST
def order(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """Put the questions in the order in which they are best asked."""
    plan = found_plan(request, plan_id)
    actions.order_questions(plan=plan, at=timezone.now())
    return _anew(request, plan)


@require_POST
def check(request: ExplorerRequest) -> HttpResponse:
    """What there is to say of a question while it is typed. Nothing is kept."""
    text = request.POST.get("text", "")[:1000]
    return render(request, "preparation/_checked.html", {"look": look_at(text) if text.strip() else None})


@require_POST
def reword(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question = found_question(request, question_id)
    text = request.POST.get("text", "").replace("\x00", "")
    return _act(request, question, lambda: actions.reword_question(question=question, text=text, at=timezone.now()))


@require_POST
def weigh(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question, weight = found_question(request, question_id), request.POST.get("weight", "")
    return _act(
        request,
        question,
        lambda: actions.weigh_question(question=question, weight=weight, at=timezone.now()),
    )


@require_POST
def move(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question = found_question(request, question_id)
    by = -1 if request.POST.get("by") == "up" else 1
    return _act(request, question, lambda: actions.move_question(question=question, by=by, at=timezone.now()))


@require_POST
def asked(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question, was = found_question(request, question_id), request.POST.get("asked") == "yes"
    return _act(request, question, lambda: actions.mark_asked(question=question, asked=was, at=timezone.now()))


@require_POST
def remove(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question = found_question(request, question_id)
    actions.remove_question(question=question, at=timezone.now())
    if request.htmx:
        return _anew(request, question.plan, removed=question, whole=True)
    return redirect(f"{reverse('web:plan', args=[question.plan_id])}?removed={question.id}#questions")


@require_POST
def restore(request: ExplorerRequest, question_id: UUID) -> HttpResponse:
    question = found_question(request, question_id)
    return _act(request, question, lambda: actions.restore_question(question=question, at=timezone.now()), whole=True)


def _act(
    request: ExplorerRequest, question: PlannedQuestion, act: Callable[[], None], *, whole: bool = False
) -> HttpResponse:
    try:
        act()
    except PreparationRefused as refusal:
        return _refused(request, question.plan, refusal)
    return _anew(request, question.plan, whole=whole)


def _anew(
    request: ExplorerRequest,
    plan: Plan,
    *,
    said: str = "",
    removed: PlannedQuestion | None = None,
    whole: bool = False,
) -> HttpResponse:
    """The list as it stands now; `whole`: what is proposed beside it has changed too."""
    if not request.htmx:
        return redirect(f"{reverse('web:plan', args=[plan.id])}#questions")
    context = questions_page(request, plan, whole=whole) | {"said": said, "removed": removed, "is_anew": True}
    return render(request, "preparation/_anew.html", context)


def _refused(request: ExplorerRequest, plan: Plan, refusal: PreparationRefused, *, typed: str = "") -> HttpResponse:
    if not request.htmx:
        say_why_not(request, refusal)
        return redirect("web:plan", plan.id)
    context = questions_page(request, plan) | {"refusal": str(refusal), "typed": typed, "is_anew": True}
    return render(request, "preparation/_anew.html", context)


def _one_of(words: set[str], word: str, otherwise: str) -> str:
    return word if word in words else otherwise


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
