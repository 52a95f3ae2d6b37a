"""Writing a letter: kept with every pause of the hands, and looked at as it is kept."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRefresh

from askwell.outreach import actions, queries
from askwell.outreach.models import Letter
from askwell.outreach.rules import writing
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.web.outreach.finding import draft_in, found_draft, found_request
from askwell.web.outreach.forms import FactsForm
from askwell.web.outreach.showing import beside_the_letter, desk, page_of
from askwell.web.requests import ExplorerRequest, say_why_not


@require_POST
def write(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Begin the next letter of a request, or go on with the one that is begun."""
    asked = found_request(request, request_id)
    actions.draft_of(request=asked, at=timezone.now())
    return redirect("web:request", asked.id)


@require_POST
def keep(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Keep what is typed. A page that listens gets what there is to say of it."""
    letter = found_draft(request, request_id)
    try:
        keep_typed(request, letter)
    except OutreachRefused as refusal:
        if request.htmx:
            return render(request, "outreach/_not_kept.html", {"refusal": str(refusal)})
        say_why_not(request, refusal)
    if request.htmx:
        return render(request, "outreach/_looked_at.html", beside_the_letter(letter, timezone.now()))
    return redirect("web:request", request_id)


def keep_typed(request: ExplorerRequest, letter: Letter) -> None:
    """Keep subject and body as they come with a form. Refused as `actions.write_letter` refuses."""
    if "body" in request.POST:
        body = request.POST["body"].replace("\r\n", "\n").replace("\x00", "")
        subject = request.POST.get("subject", letter.subject).replace("\x00", "")
        actions.write_letter(letter=letter, subject=subject, body=body, at=timezone.now())


@require_POST
def put_aside(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Go against a check with a reason, or let it hold again."""
    letter = found_draft(request, request_id)
    rule, reason = request.POST.get("rule", ""), request.POST.get("reason", "")
    try:
        actions.set_aside(letter=letter, rule=rule, reason=reason, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
        return redirect("web:request", request_id)
    if request.htmx:
        return render(request, "outreach/_looked_at.html", beside_the_letter(letter, timezone.now()))
    return redirect("web:request", request_id)


@require_POST
def facts(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """What is asked of them, which way and where they live."""
    asked = found_request(request, request_id)
    form, way = FactsForm(request.POST), asked.channel
    if form.is_valid():
        try:
            actions.change_request(request=asked, at=timezone.now(), **form.cleaned_data)
        except OutreachRefused as refusal:
            form.add_error(None, str(refusal))
    letter = draft_in(asked)
    if request.htmx and asked.channel != way:
        return HttpResponseClientRefresh()  # another way has other fields
    if request.htmx and letter:
        context = {"asked": asked, "facts": form} if form.errors else desk(letter, timezone.now())
        return render(request, "outreach/_facts_kept.html", context | {"refused": bool(form.errors)})
    if form.errors:
        return render(request, "outreach/request.html", page_of(asked, facts=form, is_new=True), status=422)
    return redirect("web:request", request_id)


@require_GET
def side_by_side(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """The letter beside those to other people that are the same but for names and days."""
    letter = found_draft(request, request_id)
    like = queries.letters_like(letter=letter)
    pairs = [(other, writing.side_by_side(letter.body, other.body)) for other in like]
    context = {"letter": letter, "asked": letter.request, "person": letter.request.person, "pairs": pairs}
    return render(request, "outreach/alike.html", context)
