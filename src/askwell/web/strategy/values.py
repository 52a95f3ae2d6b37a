"""What matters to the explorer: one address for each act on a value."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askwell.strategy import actions
from askwell.strategy.queries import values
from askwell.strategy.rules.values import ValueRefused
from askwell.web.requests import ExplorerRequest, say_why_not
from askwell.web.strategy.finding import found_value
from askwell.web.strategy.forms import ValuesForm
from askwell.web.strategy.paths import page_of


@require_POST
def add(request: ExplorerRequest) -> HttpResponse:
    form = ValuesForm(request.POST, label_suffix="")
    if form.is_valid():
        try:
            actions.add_values(owner=request.user, names=form.lines(), at=timezone.now())
        except ValueRefused as refusal:
            form.add_error("names", str(refusal))
        else:
            return redirect("web:strategy")
    return render(request, "strategy/strategy.html", page_of(request, values_form=form), status=422)


@require_POST
def rename(request: ExplorerRequest, value_id: UUID) -> HttpResponse:
    value, name = found_value(request, value_id), request.POST.get("name", "")
    return _act(request, value_id, lambda: actions.rename_value(value=value, name=name, at=timezone.now()))


@require_POST
def rank(request: ExplorerRequest, value_id: UUID) -> HttpResponse:
    value, by = found_value(request, value_id), -1 if request.POST.get("by") == "up" else 1
    return _act(request, value_id, lambda: actions.rank_value(value=value, by=by, at=timezone.now()))


@require_POST
def remove(request: ExplorerRequest, value_id: UUID) -> HttpResponse:
    value = get_object_or_404(values.every_value(explorer=request.user), id=value_id)
    actions.remove_value(value=value, at=timezone.now())
    return redirect(f"{reverse('web:strategy')}?removed={value_id}")


@require_POST
def restore(request: ExplorerRequest, value_id: UUID) -> HttpResponse:
    value = get_object_or_404(values.every_value(explorer=request.user), id=value_id)
    return _act(request, value_id, lambda: actions.restore_value(value=value, at=timezone.now()))


def _act(request: ExplorerRequest, value_id: UUID, act: Callable[[], None]) -> HttpResponse:
    try:
        act()
    except ValueRefused as refusal:
        say_why_not(request, refusal)
    return redirect(f"{reverse('web:strategy')}?arrange=1#value-{value_id}")
