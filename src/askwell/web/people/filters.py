"""Some of one's people: the box and the choices of the People page, and choices kept under a name."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from askwell.conversations import queries as conversations
from askwell.people import actions, queries
from askwell.people.models import SavedFilter
from askwell.people.rules import PersonRefused
from askwell.people.rules.filters import (
    ASKED,
    SOURCES,
    TALKED,
    WORDS_LONGEST,
    Conditions,
    as_json,
    conditions_of,
    sentence,
)
from askwell.search import queries as search
from askwell.web.conversations.forms import DayInput
from askwell.web.paging import first_on_page
from askwell.web.requests import ExplorerRequest

ON_A_PAGE = 50
TYPED_LONGEST = 300


class FilterForm(forms.Form):
    """The few choices that a sentence about people is made of."""

    talked = forms.ChoiceField(required=False, label="Talks", choices=[("", "any"), *TALKED.items()])
    ask = forms.ChoiceField(required=False, label="Asking", choices=[("", "any"), *ASKED.items()])
    role = forms.CharField(required=False, max_length=WORDS_LONGEST, label="Work as")
    works_at = forms.CharField(required=False, max_length=WORDS_LONGEST, label="Work at")
    place = forms.CharField(required=False, max_length=WORDS_LONGEST, label="Town or country")
    studied_at = forms.CharField(required=False, max_length=WORDS_LONGEST)
    source = forms.ChoiceField(required=False, label="Known from", choices=[("", "anywhere"), *SOURCES.items()])
    introduced_by = forms.CharField(required=False, max_length=WORDS_LONGEST)
    wrote_after = forms.DateField(required=False, label="In touch since", widget=DayInput())
    wrote_before = forms.DateField(required=False, label="Not in touch since", widget=DayInput())


def listed(request: ExplorerRequest) -> dict[str, Any]:
    """What the list of people shows: those the address asks for, in its words, a page at a time."""
    saved = _saved_in(request)
    conditions = conditions_of(saved.conditions if saved else request.GET)
    typed = request.GET.get("q", "")[:TYPED_LONGEST].replace("\x00", "")
    narrowed = {"filter": str(saved.id)} if saved else as_json(conditions)
    address = {"q": typed, **narrowed}
    context = {
        "typed": typed,
        "conditions": conditions,
        "sentence": _in_words(conditions),
        "saved": saved,
        "saved_filters": [(one, _in_words(conditions_of(one.conditions))) for one in _all_saved(request)],
        "filter_form": _form(conditions) if "choose" in request.GET else None,
        "before_page": "".join(f"{urlencode({name: value})}&" for name, value in address.items() if value),
        "narrowed": narrowed,
        "kept_as": as_json(conditions),
    }
    return context | _page(request, conditions, typed)


@require_POST
def keep(request: ExplorerRequest) -> HttpResponse:
    """Keep the conditions under a name, and show those who fit."""
    conditions = conditions_of(request.POST)
    try:
        saved = actions.save_filter(
            owner=request.user, name=request.POST.get("name", ""), conditions=conditions, at=timezone.now()
        )
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
        return redirect(f"{reverse('web:people')}?{urlencode(as_json(conditions))}")
    messages.success(request, f"Kept as {saved.name}. Whoever fits later belongs to it.")
    return redirect(f"{reverse('web:people')}?{urlencode({'filter': str(saved.id)})}")


@require_POST
def remove(request: ExplorerRequest, filter_id: UUID) -> HttpResponse:
    saved = queries.saved_filter(explorer=request.user, filter_id=filter_id)
    if saved is None:
        raise Http404
    actions.remove_filter(saved=saved, at=timezone.now())
    messages.success(request, f"{saved.name} is not kept any more. The people are all still here.")
    return redirect("web:people")


def _form(conditions: Conditions) -> FilterForm:
    return FilterForm(initial=asdict(conditions), label_suffix="", auto_id="filter_%s")


def _page(request: ExplorerRequest, conditions: Conditions, typed: str) -> dict[str, Any]:
    people = queries.filtered(
        explorer=request.user,
        conditions=conditions,
        talked_with=conversations.partners(explorer=request.user),
        today=timezone.localdate(),
    )
    number = request.GET.get("page")
    if not typed.strip():
        # Who they are comes first, so that the database need not read everybody before them.
        page = Paginator(people.values_list("id", flat=True), ON_A_PAGE).get_page(number)
        return {"page": page, "people": queries.these(people=list(page))}
    begin = first_on_page(number, size=ON_A_PAGE)
    within = people if conditions else None
    found = search.find_people(explorer=request.user, typed=typed, within=within, begin=begin, most=ON_A_PAGE)
    return {"page": Paginator(range(found.total), ON_A_PAGE).get_page(number), "hits": found.hits}


def _saved_in(request: ExplorerRequest) -> SavedFilter | None:
    """The kept filter that the address names. One that is not there any more leaves nobody out."""
    try:
        filter_id = UUID(request.GET.get("filter", ""))
    except ValueError:
        return None
    return queries.saved_filter(explorer=request.user, filter_id=filter_id)


def _all_saved(request: ExplorerRequest) -> list[SavedFilter]:
    return list(queries.saved_filters(explorer=request.user))


def _in_words(conditions: Conditions) -> str:
    return sentence(conditions, day=lambda day: date_format(day, "j F Y")) if conditions else ""
