"""Where somebody can be asked, and beginning to ask them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askwell.outreach import actions
from askwell.outreach import queries as outreach
from askwell.outreach.models.requests import Channel
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.people import queries as people
from askwell.people.models import Address, Person
from askwell.web.requests import ExplorerRequest, say_why_not


@dataclass(frozen=True, slots=True)
class Way:
    """One way to ask: the channel, where it leads, the words of its button and what is to know of it."""

    channel: str
    address: str
    words: str
    about: str


@require_http_methods(["GET", "POST"])
def ask(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    """Where a person can be asked; pressing one of the ways begins the letter. There is one request to a person."""
    person = get_object_or_404(people.everyone(explorer=request.user), id=person_id)
    begun = outreach.requests(explorer=request.user).filter(person=person).first()
    if begun is not None:
        return redirect("web:request", begun.id)
    if request.method == "POST":
        channel, address = request.POST.get("channel", ""), request.POST.get("address", "").strip()
        try:
            begun = actions.begin_request(
                owner=request.user, person=person, channel=channel, address=address, at=timezone.now()
            )
        except OutreachRefused as refusal:
            say_why_not(request, refusal)
        else:
            return redirect("web:request", begun.id)
    return render(request, "outreach/ask.html", {"person": person, "ways": list(ways(person))})


def ways(person: Person) -> Iterator[Way]:
    """The ways that are known, mail first; then those that need no address."""
    known = people.story_of(person=person, at=timezone.now()).addresses
    for address in known:
        if address.kind == Address.Kind.MAIL:
            yield Way(Channel.MAIL, address.value, "Write a mail", address.value)
    profile = next((one.value for one in known if one.kind == Address.Kind.PROFILE), "")
    note = "A short note that goes with an invitation to connect"
    yield Way(Channel.LINKEDIN_NOTE, profile, "Write a LinkedIn invitation", f"{note}: {profile}" if profile else note)
    message = "For somebody you are connected with already"
    yield Way(Channel.LINKEDIN_MESSAGE, profile, "Write a LinkedIn message", message)
    if not any(one.kind == Address.Kind.MAIL for one in known):
        yield Way(Channel.MAIL, "", "Write a mail", "Their address can be added while you write")
    yield Way(Channel.OTHER, "", "Write it for some other way", "A contact form, a letter, a word through somebody")
