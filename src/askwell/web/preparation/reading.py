"""What one reads up: facts pasted, or chosen from a file, each with where it is from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from askwell.formats import sources
from askwell.people import queries as people
from askwell.people.models import Organization, Person
from askwell.preparation import actions, queries
from askwell.preparation.models import Reading
from askwell.preparation.queries.reading import fact_of
from askwell.preparation.rules import PreparationRefused
from askwell.preparation.rules.reading import passages
from askwell.web.preparation.reading_forms import FileForm, FreshnessForm, ReadingForm
from askwell.web.requests import ExplorerRequest

SHOWN, OFFERED = 200, 80


@dataclass(frozen=True, slots=True)
class About:
    """What facts are about: a person, an employer or a field; nothing for everything there is."""

    person: Person | None = None
    organization: Organization | None = None
    topic: str = ""

    @property
    def parts(self) -> dict[str, Any]:
        """As an action wants it."""
        return {"person": self.person, "organization": self.organization, "topic": self.topic}

    @property
    def name(self) -> str:
        """How a page calls it; empty for everything."""
        return str(self.person or self.organization or self.topic or "")

    @property
    def fields(self) -> dict[str, str]:
        """As an address or a form carries it."""
        carried = {"person": self.person and self.person.id, "organization": self.organization and self.organization.id}
        return {part: str(value) for part, value in (carried | {"topic": self.topic}).items() if value}

    @property
    def page(self) -> str:
        """The address of its page."""
        carried = self.fields
        return f"{reverse('web:readings')}{'?' if carried else ''}{urlencode(carried)}"


@require_GET
def readings(request: ExplorerRequest) -> HttpResponse:
    return render(request, "preparation/readings.html", _page(request, _about(request, request.GET)))


@require_POST
def keep(request: ExplorerRequest) -> HttpResponse:
    """Keep one pasted fact, or those passages of a file that were chosen."""
    about = _about(request, request.POST)
    form = ReadingForm(request.POST, needs_topic=not about.name)
    if not form.is_valid():
        return render(request, "preparation/readings.html", _page(request, about, form=form), status=422)
    told = form.cleaned_data
    chosen = request.POST.getlist("passage") or [told["text"]]
    parts = about.parts if about.name else {"topic": told["field"]}
    try:
        for text in chosen:
            actions.add_reading(
                owner=request.user,
                text=text.replace("\x00", ""),
                source=told["source"],
                title=told["title"],
                published_on=told["published_on"],
                read_on=timezone.localdate(),
                at=timezone.now(),
                **parts,
            )
    except PreparationRefused as refusal:
        form.add_error(None, str(refusal))
        return render(request, "preparation/readings.html", _page(request, about, form=form), status=422)
    messages.success(request, "Kept." if len(chosen) == 1 else f"{len(chosen)} facts kept.")
    return redirect(about.page if about.name else About(topic=told["field"]).page)


@require_POST
def from_file(request: ExplorerRequest) -> HttpResponse:
    """Show the passages of a file, to choose from. Nothing is kept yet."""
    about, form = _about(request, request.POST), FileForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            source = sources.read_source(file.read())
        except sources.UnreadableSource as refusal:
            form.add_error("file", str(refusal))
        else:
            return render(request, "preparation/passages.html", _passages(about, file.name or "a file", source))
    return render(request, "preparation/readings.html", _page(request, about, file=form), status=422)


@require_POST
def remove(request: ExplorerRequest, reading_id: UUID) -> HttpResponse:
    found = _found(request, reading_id)
    actions.remove_reading(reading=found, at=timezone.now())
    page = _about_of(found).page
    return redirect(f"{page}{'&' if '?' in page else '?'}removed={found.id}")


@require_POST
def restore(request: ExplorerRequest, reading_id: UUID) -> HttpResponse:
    found = _found(request, reading_id)
    actions.restore_reading(reading=found, at=timezone.now())
    return redirect(_about_of(found).page)


@require_POST
def freshness(request: ExplorerRequest) -> HttpResponse:
    """After how many days facts are shown as perhaps no longer so."""
    form = FreshnessForm(request.POST)
    if form.is_valid():
        try:
            actions.set_freshness(owner=request.user, at=timezone.now(), **form.cleaned_data)
        except PreparationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Kept.")
            return redirect("web:readings")
    return render(request, "preparation/readings.html", _page(request, About(), freshness=form), status=422)


def _page(request: ExplorerRequest, about: About, **forms: Any) -> dict[str, Any]:
    found = queries.readings(explorer=request.user)
    for part, value in about.parts.items():
        if value:
            found = found.filter(**{part: value})
    days, today = queries.days_of(explorer=request.user), timezone.localdate()
    kept = {"person_days": days.person, "organization_days": days.organization, "topic_days": days.topic}
    return {
        "about": about,
        "facts": [fact_of(one, days, today) for one in found[:SHOWN]],
        "form": ReadingForm(needs_topic=not about.name),
        "file": FileForm(),
        "freshness": FreshnessForm(initial=kept),
        "topics": queries.topics(explorer=request.user),
        "unknown": _unknown(about.person) if about.person else [],
        "removed": _removed(request),
        **forms,
    }


def _unknown(person: Person) -> list[str]:
    """What is not known of somebody and worth looking up, in words."""
    story = people.story_of(person=person, at=timezone.now())
    work = [one for one in person.positions.all() if not one.past and one.until is None]
    lacks = {
        "what they do": not any(one.role for one in work),
        "where they work": not any(one.organization for one in work),
        "how long they have done it": not any(one.since or one.when for one in work),
        "what they did before": not (story.past or story.study),
        "how you know each other": not (person.met or person.introduced_by_id or story.contact or story.connected_on),
    }
    return [words for words, is_missing in lacks.items() if is_missing]


def _passages(about: About, name: str, source: sources.Source) -> dict[str, Any]:
    found = [piece for passage in source.passages for piece in passages(passage)]
    told = {
        "source": source.address or name,
        "title": source.title,
        "published_on": source.published_on
        if source.published_on and source.published_on <= timezone.localdate()
        else None,
    }
    return {
        "about": about,
        "passages": found[:OFFERED],
        "more": max(0, len(found) - OFFERED),
        "form": ReadingForm(initial=told, needs_topic=not about.name, of_file=True),
        "name": name,
    }


def _about(request: ExplorerRequest, told: Any) -> About:
    if told.get("person"):
        return About(person=get_object_or_404(people.everyone(explorer=request.user), id=_id(told["person"])))
    if told.get("organization"):
        mine = people.organizations(explorer=request.user)
        return About(organization=get_object_or_404(mine, id=_id(told["organization"])))
    return About(topic=" ".join(told.get("topic", "").split())[:100])


def _about_of(reading: Reading) -> About:
    return About(reading.person, reading.organization, reading.topic)


def _found(request: ExplorerRequest, reading_id: UUID) -> Reading:
    mine = Reading.objects.of(request.user).select_related("person", "organization", "owner")
    return get_object_or_404(mine, id=reading_id)


def _removed(request: ExplorerRequest) -> Reading | None:
    try:
        return _found(request, UUID(request.GET.get("removed", ""))) if "removed" in request.GET else None
    except ValueError:
        return None


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
