"""A letter leaves: through the explorer's own account, in their own mail program, or by their own hands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from askwell.mail.drafts import draft
from askwell.mail.letters import LetterRefused
from askwell.outreach import actions, queries
from askwell.outreach.models import Letter
from askwell.outreach.queries.written import built_letter
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.tasks import request_post
from askwell.web.outreach.finding import found_draft
from askwell.web.outreach.writing import keep_typed
from askwell.web.requests import ExplorerRequest, say_why_not


@require_POST
def send(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Send through the explorer's own mail account."""
    return _let_go(request, request_id, request_post, "It is on its way.")


@require_POST
def sent(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """The explorer has sent it themself."""
    return _let_go(request, request_id, actions.send_by_hand, "Noted as sent. Now it is with them.", undo=True)


@require_POST
def not_sent(request: ExplorerRequest, letter_id: UUID) -> HttpResponse:
    """What was noted as sent never was."""
    letter = get_object_or_404(Letter.objects.of(request.user).select_related("request__person"), id=letter_id)
    try:
        actions.take_back_sent(letter=letter, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "Taken back. Nothing counts as sent, and the letter is here as you wrote it.")
    return redirect("web:request", letter.request_id)


@require_POST
def draft_file(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """The letter as a file that opens as a draft in the explorer's mail program. Nothing has left by that."""
    letter = found_draft(request, request_id)
    try:
        keep_typed(request, letter)
        data = _as_file(letter, timezone.now())
    except (OutreachRefused, LetterRefused) as refusal:
        say_why_not(request, str(refusal))
        return redirect("web:request", request_id)
    name = f"letter-to-{slugify(letter.request.person.name) or 'them'}.eml"
    as_file = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type="message/rfc822", headers=as_file)


def _as_file(letter: Letter, now: datetime) -> bytes:
    """What must never be sent is not made ready for sending either."""
    permission = queries.permission_for(letter=letter, at=now)
    if not permission.allowed and not permission.can_override:
        raise OutreachRefused(permission.reason)
    return draft(built_letter(letter=letter, account=queries.mail_account(explorer=letter.owner), at=now))


def _let_go(
    request: ExplorerRequest, request_id: UUID, leave: Callable[..., Letter], said: str, *, undo: bool = False
) -> HttpResponse:
    letter = found_draft(request, request_id)
    because = request.POST.get("because", "").strip()
    try:
        keep_typed(request, letter)
        left = leave(letter=letter, overrides={"timing": because} if because else None, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, _with_undo(said, reverse("web:letter_not_sent", args=[left.id])) if undo else said)
    return redirect("web:request", request_id)


def _with_undo(said: str, address: str) -> SafeString:
    """What was done, with the way back in one step. The next page has the form of its button."""
    undo = '{} <button type="submit" class="link" form="undo" formaction="{}">It was not sent</button>'
    return format_html(undo, said, address)
