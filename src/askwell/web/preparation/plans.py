"""The plan for a talk: its questions, what Askwell proposes for this person, and what is agreed on."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.conversations import queries as conversations
from askwell.people import queries as people
from askwell.preparation import actions, queries
from askwell.preparation.rules import PreparationRefused
from askwell.web.preparation.finding import found_plan
from askwell.web.preparation.forms import BeginForm, PlanForm
from askwell.web.preparation.showing import page_of
from askwell.web.requests import ExplorerRequest, say_why_not


@require_GET
def plans(request: ExplorerRequest) -> HttpResponse:
    every = list(queries.plans(explorer=request.user))
    planned = {plan.person_id for plan in every if plan.closed_at is None}
    agreed = [(talk, conversations.whom(talk)) for talk in conversations.coming(explorer=request.user)]
    ahead = [(talk, person) for talk, person in agreed if person is not None and person.id not in planned]
    context = {
        "open": [plan for plan in every if plan.closed_at is None],
        "closed": [plan for plan in every if plan.closed_at is not None],
        "ahead": ahead,
    }
    return render(request, "preparation/plans.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    """Begin to prepare a talk with somebody, or go on where one was."""
    person = get_object_or_404(people.everyone(explorer=request.user), id=person_id)
    begun = queries.open_plan_for(person=person)
    if begun is not None:
        return redirect("web:plan", begun.id)
    talk = conversations.agreed_with(person=person).first()
    promised = {"minutes": talk.minutes} if talk and talk.minutes else {}
    form = BeginForm(request.POST or None, initial=promised)
    if request.method == "POST" and form.is_valid():
        try:
            plan = actions.begin_plan(owner=request.user, person=person, at=timezone.now(), **form.cleaned_data)
        except PreparationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:plan", plan.id)
    context = {"person": person, "form": form, "talk": talk}
    return render(request, "preparation/begin.html", context, status=422 if form.errors else 200)


@require_GET
def plan(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    return render(request, "preparation/plan.html", page_of(request, found_plan(request, plan_id)))


@require_POST
def change(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    found, form = found_plan(request, plan_id), PlanForm(request.POST)
    if form.is_valid():
        try:
            actions.change_plan(plan=found, at=timezone.now(), **form.cleaned_data)
        except PreparationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Kept.")
            return redirect("web:plan", found.id)
    return render(request, "preparation/plan.html", page_of(request, found, form=form), status=422)


@require_POST
def close(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    found = found_plan(request, plan_id)
    actions.close_plan(plan=found, at=timezone.now())
    return redirect("web:plan", found.id)


@require_POST
def reopen(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    found = found_plan(request, plan_id)
    try:
        actions.reopen_plan(plan=found, at=timezone.now())
    except PreparationRefused as refusal:
        say_why_not(request, refusal)
    return redirect("web:plan", found.id)
