"""Bringing people in: choose a file, look at what it would do, bring it in or leave it, take it out again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.formats import contacts
from askwell.people import actions, queries
from askwell.people.models import PeopleImport
from askwell.people.rules import PersonRefused
from askwell.people.tasks import request_import
from askwell.web.people.import_forms import ColumnsForm, PeopleFilesForm
from askwell.web.requests import ExplorerRequest

MOST_BYTES = 256 * 1024 * 1024
"""No export of people is larger; the rest of something else dropped by mistake is not read into memory."""


@require_http_methods(["GET", "POST"])
def add(request: ExplorerRequest) -> HttpResponse:
    form = PeopleFilesForm(request.POST or None, request.FILES or None, label_suffix="")
    if request.method == "POST" and not form.is_bound:
        form = PeopleFilesForm({}, label_suffix="")
    if form.is_valid():
        files = [(file.name or "", file.read(MOST_BYTES)) for file in form.cleaned_data["lists"]]
        name = ", ".join(name for name, _ in files)
        try:
            looked = actions.look_at(owner=request.user, name=name, data=contacts.together(files), at=timezone.now())
        except PersonRefused as refusal:
            form.add_error("lists", str(refusal))
        else:
            return redirect("web:people_import", looked.id)
    context = {"form": form, "imports": queries.imports(explorer=request.user)[:20]}
    return render(request, "people/import_add.html", context, status=422 if form.errors else 200)


@require_GET
def people_import(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = _found(request, import_id)
    if found.confirmed_at is None:
        return render(request, "people/import_preview.html", _preview(found))
    template = "people/import.html#progress" if request.htmx else "people/import.html"
    return render(request, template, {"import": found, "left_out": found.left_out.order_by("row")[:200]})


@require_http_methods(["GET", "POST"])
def columns(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    """What each column of a table holds; saying so looks at the file anew."""
    found = _found(request, import_id)
    table = contacts.columns_in(bytes(found.original)) if found.confirmed_at is None else None
    if table is None:
        raise Http404
    form = ColumnsForm(request.POST or None, columns=table, mapping=found.mapping, label_suffix="")
    if form.is_valid():
        try:
            anew = actions.look_at(
                owner=request.user,
                name=found.source_name,
                data=bytes(found.original),
                at=timezone.now(),
                mapping=form.mapping,
            )
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            actions.leave_import(people_import=found)
            return redirect("web:people_import", anew.id)
    context = {"form": form, "import": found, "table": table}
    return render(request, "people/import_columns.html", context, status=422 if form.errors else 200)


@require_POST
def confirm(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = _found(request, import_id)
    try:
        request_import(people_import=found, at=timezone.now())
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    return redirect("web:people_import", found.id)


@require_POST
def leave(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    actions.leave_import(people_import=_found(request, import_id))
    messages.success(request, "Nothing was brought in.")
    return redirect("web:people_import_add")


@require_POST
def stop(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = _found(request, import_id)
    actions.stop_import(people_import=found, at=timezone.now())
    return redirect("web:people_import", found.id)


@require_http_methods(["GET", "POST"])
def undo(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = _found(request, import_id)
    if request.method != "POST":
        return render(request, "people/import_undo.html", {"import": found})
    try:
        gone, kept = actions.undo_import(people_import=found, at=timezone.now())
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _taken_out(gone, kept))
    return redirect("web:people_import", found.id)


def _taken_out(gone: int, kept: int) -> str:
    people = "1 person is" if gone == 1 else f"{gone:,} people are"
    stay = f" {kept:,} of them stay, because you have talked or written about them since." if kept else ""
    return f"The import is taken out: {people} gone with it.{stay}"


def _found(request: ExplorerRequest, import_id: UUID) -> PeopleImport:
    found = queries.import_of(explorer=request.user, import_id=import_id)
    if found is None:
        raise Http404
    return found


def _preview(found: PeopleImport) -> dict[str, Any]:
    kinds = (
        ("added", "New", "Nobody here is the same person."),
        ("merged", "Here already", "The file adds what it knows to somebody you have."),
        ("changed", "Changed", "The same source says something else than last time."),
        ("same", "The same as before", "Nothing new."),
        ("skipped", "Left out", "These rows stay as they are in the import, with the reason."),
    )
    groups = [
        {"word": word, "what": what, "count": found.counts[kind], "rows": found.examples[kind]}
        for kind, word, what in kinds
        if found.counts[kind]
    ]
    new = sum(found.counts[kind] for kind in ("added", "merged", "changed"))
    return {"import": found, "groups": groups, "new": new, "anything": new or found.counts["touches"]}
