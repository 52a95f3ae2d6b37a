"""Bringing people in: choose a file, look at what it would do, bring it in or leave it, take it out again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.formats import contacts
from askwell.people import actions, queries
from askwell.people.models import PeopleImport
from askwell.people.rules import PersonRefused
from askwell.people.tasks import request_import, request_undo
from askwell.web.people.import_forms import ColumnsForm, PeopleFilesForm
from askwell.web.people.telling import has_news, headline, left_alone, tally
from askwell.web.requests import ExplorerRequest

MOST_BYTES = 256 * 1024 * 1024
"""No export of people is larger; the rest of something else dropped by mistake is not read into memory."""
ROWS_ON_A_PAGE = 100
READ_OUT = 3  # of the first rows of a list, beside its columns


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
    context = {"import": found, "headline": headline(found), "tally": tally(found), "left_alone": left_alone(found)}
    if found.confirmed_at is None:
        return render(request, "people/import_preview.html", context | _columns_told(found))
    template = "people/import.html#progress" if request.htmx else "people/import.html"
    return render(request, template, context)


@require_GET
def left_out(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    """Every row that became nobody, as it stood, one reason at a time."""
    found = _found(request, import_id)
    reasons = [(str(number), reason) for number, reason in enumerate(found.examples["skipped"])]
    chosen = dict(reasons).get(request.GET.get("because", "0"))
    if chosen is None:
        raise Http404
    rows = queries.left_out(people_import=found, reason=chosen["why"][0])
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"import": found, "reasons": reasons, "chosen": chosen, "page": page}
    return render(request, "people/import_left_out.html", context)


@require_http_methods(["GET", "POST"])
def columns(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    """What each column of a table holds; saying so looks at the file anew. htmx asks how the first rows would read."""
    found = _found(request, import_id)
    table = contacts.columns_in(bytes(found.original)) if found.confirmed_at is None else None
    if table is None:
        raise Http404
    form = ColumnsForm(request.POST or None, columns=table, mapping=found.mapping)
    valid = form.is_valid()
    if request.htmx and valid:
        cards = contacts.cards_of_sample(table, form.mapping)[:READ_OUT]
        return render(request, "people/import_columns.html#become", {"cards": cards})
    if valid:
        try:
            anew = _look_again(request, found, form.mapping)
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            actions.leave_import(people_import=found)
            return redirect("web:people_import", anew.id)
    context = {"form": form, "import": found, "cards": contacts.cards_of_sample(table, form.meant)[:READ_OUT]}
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
    messages.success(request, "Nothing was brought in, and nothing of the file is kept.")
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
        others = found.counts["merged"] + found.counts["changed"]
        return render(request, "people/import_undo.html", {"import": found, "others": others})
    try:
        request_undo(people_import=found, at=timezone.now())
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    return redirect("web:people_import", found.id)


def _found(request: ExplorerRequest, import_id: UUID) -> PeopleImport:
    found = queries.import_of(explorer=request.user, import_id=import_id)
    if found is None:
        raise Http404
    return found


def _look_again(request: ExplorerRequest, found: PeopleImport, mapping: list[str]) -> PeopleImport:
    data = bytes(found.original)
    return actions.look_at(owner=request.user, name=found.source_name, data=data, at=timezone.now(), mapping=mapping)


def _columns_told(found: PeopleImport) -> dict[str, Any]:
    """Of a table: the headings that were understood, and those that were not."""
    headed = [(heading, key) for heading, key in found.examples["columns"] if key != "leave"]
    return {
        "news": has_news(found),
        "understood": [heading for heading, key in headed if key],
        "not_understood": [heading for heading, key in headed if not key],
    }
