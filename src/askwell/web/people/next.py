"""Whom to ask next: for a path or an open question, a few people with every reason for and against."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.strategy import actions, queries
from askwell.strategy.models import Path
from askwell.strategy.rules import PATH_LONGEST, PathRefused
from askwell.web.requests import ExplorerRequest


class PathForm(forms.Form):
    """A path in the explorer's own words."""

    name = forms.CharField(
        max_length=PATH_LONGEST,
        label="Which work do you wonder about?",
        help_text="In your own words: nursing, become an OT, teaching biology.",
        error_messages={
            "required": "Write the work you wonder about, such as “nursing” or “user research”.",
            "max_length": "Say it in fewer words, such as “nursing” or “user research”.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


@require_GET
def whom_to_ask(request: ExplorerRequest) -> HttpResponse:
    return render(request, "people/next.html", _page(request, PathForm(label_suffix="")))


@require_POST
def add_path(request: ExplorerRequest) -> HttpResponse:
    form = PathForm(request.POST, label_suffix="")
    if form.is_valid():
        try:
            path = actions.add_path(owner=request.user, name=form.cleaned_data["name"], at=timezone.now())
        except PathRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect(f"{reverse('web:whom_to_ask')}?path={path.id}")
    return render(request, "people/next.html", _page(request, form), status=422)


@require_POST
def remove_path(request: ExplorerRequest, path_id: UUID) -> HttpResponse:
    path = get_object_or_404(queries.paths(explorer=request.user), id=path_id)
    actions.remove_path(path=path, at=timezone.now())
    messages.success(request, f"You no longer consider {path.name}. What you heard about it stays.")
    return redirect("web:whom_to_ask")


def _page(request: ExplorerRequest, form: PathForm) -> dict[str, Any]:
    paths = list(queries.paths(explorer=request.user))
    questions = queries.open_questions(explorer=request.user)
    page: dict[str, Any] = {"form": form, "paths": paths, "questions": questions}
    wanted = request.GET.get("question")
    if wanted:
        return page | _for_question(request, _id(wanted))
    path = _chosen(paths, request.GET.get("path"))
    return page | (_for_path(request, path) if path else {})


def _for_path(request: ExplorerRequest, path: Path) -> dict[str, Any]:
    found = queries.whom_to_ask_on_path(explorer=request.user, path=path, today=timezone.localdate())
    return {"path": path, "found": found}


def _for_question(request: ExplorerRequest, question_id: UUID) -> dict[str, Any]:
    today = timezone.localdate()
    found = queries.whom_to_ask_on_question(explorer=request.user, question_id=question_id, today=today)
    if found is None:
        raise Http404
    return {"question": found.question, "found": found}


def _chosen(paths: list[Path], wanted: str | None) -> Path | None:
    """The path asked for, else the first."""
    if not wanted:
        return paths[0] if paths else None
    found = next((path for path in paths if path.id == _id(wanted)), None)
    if found is None:
        raise Http404
    return found


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
