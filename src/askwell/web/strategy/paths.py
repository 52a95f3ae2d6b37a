"""The table of paths by values. While nothing that matters is written down it asks for that, and shows nothing else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.strategy import actions
from askwell.strategy.models import Value
from askwell.strategy.queries import values
from askwell.strategy.rules import PathRefused
from askwell.strategy.rules.values import VALUES_MOST
from askwell.web.people.next import PathForm
from askwell.web.requests import ExplorerRequest
from askwell.web.strategy.forms import ValuesForm


@require_GET
def strategy(request: ExplorerRequest) -> HttpResponse:
    return render(request, "strategy/strategy.html", page_of(request))


@require_POST
def add(request: ExplorerRequest) -> HttpResponse:
    """Name a path, and stay with the table."""
    form = PathForm(request.POST, label_suffix="")
    if form.is_valid():
        try:
            actions.add_path(owner=request.user, name=form.cleaned_data["name"], at=timezone.now())
        except PathRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("web:strategy")
    return render(request, "strategy/strategy.html", page_of(request, path_form=form), status=422)


def page_of(
    request: ExplorerRequest, *, values_form: ValuesForm | None = None, path_form: PathForm | None = None
) -> dict[str, Any]:
    """Everything on the page; with a form that was refused as it was typed."""
    table = values.table(explorer=request.user)
    return {
        "table": table,
        "values": table.values,
        "paths": table.paths,
        "room": VALUES_MOST - len(table.values),
        "values_form": values_form or ValuesForm(label_suffix=""),
        "path_form": path_form or PathForm(label_suffix=""),
        "arranging": "arrange" in request.GET or values_form is not None,
        "removed": _removed(request),
    }


def _removed(request: ExplorerRequest) -> Value | None:
    """The value that was just removed, where the page was asked for anew after it."""
    try:
        wanted = UUID(request.GET.get("removed", ""))
    except ValueError:
        return None
    return values.every_value(explorer=request.user).exclude(removed_at=None).filter(id=wanted).first()
