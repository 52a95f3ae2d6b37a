"""Writing down what happened in a request, taking back a slip, letting it rest and taking it up again."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from askwell.conversations.actions import follow_thread, unfollow_thread
from askwell.outreach import actions
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.thread import Answer, What
from askwell.web.outreach.finding import found_request
from askwell.web.outreach.forms import HappenedForm
from askwell.web.outreach.saying import event_in_words
from askwell.web.outreach.showing import page_of
from askwell.web.requests import ExplorerRequest, say_why_not

NOON = dt.time(12)
A_MINUTE = dt.timedelta(minutes=1)


@require_POST
def happened(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Write down something that happened."""
    asked = found_request(request, request_id)
    form, now = HappenedForm(request.POST), timezone.now()
    if form.is_valid():
        try:
            event = actions.record_event(
                request=asked, happened_at=moment_on(form.on, asked, now), at=now, **form.event
            )
        except OutreachRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            follow_thread(event=event, at=now)
            _say(request, event)
            return redirect("web:request", asked.id)
    return render(request, "outreach/request.html", page_of(asked, happened=form), status=422)


def moment_on(day: dt.date, asked: Request, now: dt.datetime) -> dt.datetime:
    """A moment for something of which only the day is known, where the explorer lives: now, if it is today; else noon,
    or behind the last thing that is known of that day, for what comes back follows what went out.
    """
    zone = own_calendar(explorer=asked.owner).zone
    if day == now.astimezone(zone).date():
        return now
    noon = dt.datetime.combine(day, NOON, zone)
    that_day = [event.at for event in asked.events.all() if event.at.astimezone(zone).date() == day]
    return max([noon, *(at + A_MINUTE for at in that_day)])


@require_POST
def undo(request: ExplorerRequest, event_id: UUID) -> HttpResponse:
    """Take back what was written down by mistake."""
    event = get_object_or_404(Event.objects.of(request.user), id=event_id)
    asked_id = event.request_id
    try:
        unfollow_thread(event=event, at=timezone.now())
        actions.undo_event(event=event, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "Taken back.")
    return redirect("web:request", asked_id)


@require_POST
def rest(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Let a request rest."""
    asked = found_request(request, request_id)
    event = actions.let_rest(request=asked, at=timezone.now())
    _say(request, event)
    return redirect("web:requests" if request.POST.get("back") == "list" else reverse("web:request", args=[asked.id]))


@require_POST
def again(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Take up a request that rests, with a reason."""
    asked = found_request(request, request_id)
    try:
        event = actions.take_up_again(request=asked, reason=request.POST.get("reason", ""), at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        _say(request, event)
    return redirect("web:request", asked.id)


@require_POST
def not_ask(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Not ask after all."""
    asked = found_request(request, request_id)
    person = asked.person
    try:
        actions.leave_request(request=asked, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
        return redirect("web:request", request_id)
    messages.success(request, f"You do not ask {person.name} after all. Nothing was sent.")
    return redirect("web:person", person.id)


@require_POST
def settle(request: ExplorerRequest, letter_id: UUID) -> HttpResponse:
    """Say of a letter that was perhaps sent whether it was."""
    letter = get_object_or_404(Letter.objects.of(request.user).select_related("request__person"), id=letter_id)
    was_sent = request.POST.get("was_sent") == "yes"
    try:
        actions.settle_uncertain(letter=letter, was_sent=was_sent, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "Good. It is with them." if was_sent else "Good to know. It is a draft again.")
    return redirect("web:request", letter.request_id)


def _say(request: ExplorerRequest, event: Event) -> None:
    """Repeat what was written down, so that a slip is seen and taken back. The next page has the form of its button."""
    undo_it = '{} <button type="submit" class="link" form="undo" formaction="{}">Undo</button>'
    said = format_html(undo_it, event_in_words(event, sent=1), reverse("web:event_undo", args=[event.id]))
    if event.answer == Answer.YES or event.what == What.ARRANGED:
        agree = ' <a href="{}">Agree on a time</a>'
        said += format_html(agree, reverse("web:agree_in_request", args=[event.request.person_id, event.request_id]))
    if event.answer == Answer.REFERRAL:
        add = ' <a href="{}">Add whom they named</a>'
        said += format_html(add, reverse("web:person_add"))
    messages.success(request, said)
