"""A letter leaves: once, by the explorer's own act, and only when it is fine.

    draft ──leave──▶ waiting for the worker ──claim──▶ on its way ──came_to──▶ sent | draft | uncertain
    after a restart: waiting ──▶ draft, on its way ──▶ uncertain
    uncertain ──came_to, from the very attempt that was given up, or settled by a person──▶ sent | draft

The order is what keeps the promise "never twice". `leave` stores that the letter is to go and commits; `claim` stores
that this attempt begins, which one caller can do, once, and commits before the first byte; then it is handed over, by a
mail server or by the explorer's own hands; `came_to` stores what became of it. Whatever was begun and has no word of
what became of it is uncertain, and a person looks. What was not begun has certainly not left, and is a draft again:
nothing leaves hours after somebody pressed send, when it may be night where it goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.mail.delivery import Delivery, Outcome, Stage, not_begun, uncertain
from askwell.outreach.actions.requests import BODY_LONGEST
from askwell.outreach.models import Event, Letter
from askwell.outreach.queries.looking import look_at
from askwell.outreach.queries.sending import kind_of_letter, permission_for
from askwell.outreach.queries.written import may_be_taken_back
from askwell.outreach.rules.refusals import NotFine, OutreachRefused
from askwell.outreach.rules.writing import EVIDENCE

REASON_LONGEST = 500
TIMING = "timing"
"""Stands among the rules gone against for the limits on when and whom to ask."""

_BY_HAND = Delivery(Outcome.SENT, Stage.ANSWER, sentence="The explorer has sent it.")


def leave(*, letter: Letter, message_id: str, overrides: Mapping[str, str] | None = None, at: datetime) -> Letter:
    """Store that a letter is to leave, before anything is handed over. `overrides` holds, by the id of a rule, the
    explorer's reason for going against it, beside those given while it was written (`set_aside`); "timing" stands for
    the limits on when and whom to ask.

    Refused (`OutreachRefused`): it has left, is empty, must never be sent, or a check keeps it back (a word of a job)
    without a reason; (`NotFine`, which says the day) limits that the explorer may go against with a reason.
    """
    kept = {rule: reason.strip()[:REASON_LONGEST] for rule, reason in (overrides or {}).items() if reason.strip()}
    with transaction.atomic():
        # Two letters that leave at once must not both find that there is room for one.
        Explorer.objects.select_for_update().get(pk=letter.owner_id)
        letter = Letter.objects.select_related("request__person").get(id=letter.id)
        if letter.state != Letter.State.DRAFT:
            raise OutreachRefused("This letter has left already.")
        if not letter.body.strip():
            raise OutreachRefused("There is nothing in this letter yet.")
        if letter.request.letters.filter(state__in=[Letter.State.LEAVING, Letter.State.UNCERTAIN]).exists():
            raise OutreachRefused("First say what became of the letter before this one: it was perhaps sent.")
        kept = _said_while_writing(letter) | kept
        _refuse_what_blocks(letter, kept, at)
        _refuse_unless_fine(letter, kept, at)
        Letter.objects.filter(id=letter.id).update(
            state=Letter.State.LEAVING,
            leaving_at=None,
            message_id=message_id,
            attempts=F("attempts") + 1,
            trouble="",
            overrides=[{"rule": rule, "reason": reason} for rule, reason in kept.items()],
        )
        letter.refresh_from_db()
        record(owner=letter.owner, verb="let a letter leave", subject=letter, at=at, overrides=letter.overrides)
    return letter


def set_aside(*, letter: Letter, rule: str, reason: str, at: datetime) -> None:
    """Go against a check of a draft, with a reason that is kept with the letter; without one the check holds again.

    Refused (`OutreachRefused`): the letter has left already; there is no such check.
    """
    if rule not in EVIDENCE:
        raise OutreachRefused(f"{rule} is no check of a letter.")
    said = " ".join(reason.split())[:REASON_LONGEST]
    with transaction.atomic():
        draft = Letter.objects.select_for_update().filter(id=letter.id, state=Letter.State.DRAFT).first()
        if draft is None:
            raise OutreachRefused("This letter has left already.")
        others = [one for one in draft.overrides if one["rule"] != rule]
        draft.overrides = [*others, {"rule": rule, "reason": said}] if said else others
        draft.save(update_fields=["overrides"])
        record(owner=letter.owner, verb="set a check aside", subject=letter, at=at, rule=rule, reason=said)
    letter.refresh_from_db()


def claim(*, letter: Letter, attempt: int, at: datetime) -> bool:
    """Whether this attempt may hand the letter over now: it waits for just that, and nobody has begun or given it up.
    True once, however many ask.
    """
    waiting = Letter.objects.filter(id=letter.id, attempts=attempt, state=Letter.State.LEAVING, leaving_at=None)
    return bool(waiting.update(leaving_at=at))


def came_to(*, letter: Letter, attempt: int, delivery: Delivery, at: datetime) -> bool:
    """Store what became of a letter that was on its way; False, and nothing changed, if this attempt has no say in it.

    What the server would not take, now or ever, is a draft again: the explorer decides whether it leaves once more.
    """
    with transaction.atomic():
        here = Letter.objects.filter(id=letter.id, attempts=attempt)
        waiting = here.filter(state__in=[Letter.State.LEAVING, Letter.State.UNCERTAIN])
        if delivery.outcome is Outcome.UNCERTAIN:
            waiting = here.filter(state=Letter.State.LEAVING)
        state = {Outcome.SENT: Letter.State.SENT, Outcome.UNCERTAIN: Letter.State.UNCERTAIN}.get(
            delivery.outcome, Letter.State.DRAFT
        )
        sent_at = at if state == Letter.State.SENT else None
        trouble = "" if state == Letter.State.SENT else delivery.sentence[:500]
        if state == Letter.State.DRAFT and waiting.exists():
            _make_room_for(letter)
        if not waiting.update(state=state, sent_at=sent_at, trouble=trouble):
            return False
        letter.refresh_from_db()
        if state == Letter.State.SENT:
            _it_is_with_them(letter, at)
        record(owner=letter.owner, verb=f"letter {state}", subject=letter, at=at, server=delivery.said[:200])
    return True


def settle_uncertain(*, letter: Letter, was_sent: bool, at: datetime) -> None:
    """The explorer has looked: a letter that was perhaps sent was, or was not and is a draft again.

    Refused (`OutreachRefused`): what became of it is known already.
    """
    with transaction.atomic():
        state = Letter.State.SENT if was_sent else Letter.State.DRAFT
        doubtful = Letter.objects.filter(id=letter.id, state=Letter.State.UNCERTAIN)
        sent_at = (letter.leaving_at or at) if was_sent else None  # and nothing that says a server took it
        if not was_sent and doubtful.exists():
            _make_room_for(letter)
        if not doubtful.update(state=state, sent_at=sent_at, leaving_at=None, trouble=""):
            raise OutreachRefused("What became of this letter is known already.")
        letter.refresh_from_db()
        if was_sent:
            _it_is_with_them(letter, letter.sent_at or at)
        record(owner=letter.owner, verb="settled a letter", subject=letter, at=at, was_sent=was_sent)


def send_by_hand(*, letter: Letter, overrides: Mapping[str, str] | None = None, at: datetime) -> Letter:
    """The explorer has sent this letter themself: copied to LinkedIn, opened in their mail program, said in person.

    Refused as `leave` refuses.
    """
    with transaction.atomic():
        left = leave(letter=letter, message_id="", overrides=overrides, at=at)
        came_to(letter=left, attempt=left.attempts, delivery=_BY_HAND, at=at)
    left.refresh_from_db()
    return left


def take_back_sent(*, letter: Letter, at: datetime) -> None:
    """A letter that was noted as sent never was: it is a draft again, and the request stands as it did before.

    Refused (`OutreachRefused`): the mail server took it; another letter has left after it.
    """
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=letter.owner_id)
        letter.refresh_from_db()
        if not may_be_taken_back(letter):
            raise OutreachRefused("The mail server took this letter; it cannot be made unsent.")
        others = letter.request.letters.exclude(id=letter.id).exclude(state=Letter.State.DRAFT)
        if others.filter(Q(sent_at=None) | Q(sent_at__gt=letter.sent_at)).exists():
            raise OutreachRefused("Another letter has left since then; take that one back first, if it was not sent.")
        _make_room_for(letter)
        letter.events.all().delete()
        back = {"state": Letter.State.DRAFT, "sent_at": None, "leaving_at": None, "message_id": "", "trouble": ""}
        Letter.objects.filter(id=letter.id).update(**back)
        letter.refresh_from_db()
        record(owner=letter.owner, verb="took back a letter as not sent", subject=letter, at=at)


def note_copy(*, letter: Letter, trouble: str, at: datetime) -> None:
    """Whether a copy lies among the sent mail now; `trouble` says in one sentence why not. It changes nothing else."""
    record(owner=letter.owner, verb="kept a copy among the sent mail", subject=letter, at=at, trouble=trouble)


def after_a_restart(*, at: datetime) -> list[Letter]:
    """Nobody is at work who could say what becomes of what was to leave: what was begun is uncertain, the rest is a
    draft again. Returns both. A word that comes all the same, from an attempt that was not dead, is taken.
    """
    given_up = []
    for one in Letter.objects.filter(state=Letter.State.LEAVING).select_related("request__person", "owner"):
        # Claimed between the two: begun after all, and no draft.
        if one.leaving_at is None and claim(letter=one, attempt=one.attempts, at=at):
            delivery = not_begun()
        else:
            delivery = uncertain()
        if came_to(letter=one, attempt=one.attempts, delivery=delivery, at=at):
            given_up.append(one)
    return given_up


def _make_room_for(letter: Letter) -> None:
    """There is one draft of a request. What was begun since stands below what comes back, and no word is lost."""
    begun = Letter.objects.filter(request=letter.request_id, state=Letter.State.DRAFT).exclude(id=letter.id).first()
    if begun is None:
        return
    if begun.body.strip() and begun.body.strip() != letter.body.strip():
        Letter.objects.filter(id=letter.id).update(body=f"{letter.body.rstrip()}\n\n{begun.body}"[:BODY_LONGEST])
    begun.delete()


def _said_while_writing(letter: Letter) -> dict[str, str]:
    """What was set aside while it was written. A reason for the time holds for the time it was given only."""
    return {one["rule"]: one["reason"] for one in letter.overrides if one["rule"] != TIMING}


def _refuse_what_blocks(letter: Letter, kept: Mapping[str, str], at: datetime) -> None:
    for finding in look_at(letter=letter, at=at).blocking:
        if finding.rule not in kept:
            raise OutreachRefused(f"{finding.why} {finding.do} Or say beside it why it stays.")


def _refuse_unless_fine(letter: Letter, kept: Mapping[str, str], at: datetime) -> None:
    permission = permission_for(letter=letter, at=at)
    if permission.allowed:
        return
    if not permission.can_override:
        raise OutreachRefused(permission.reason)
    if not kept.get(TIMING):
        raise NotFine(permission.reason, permission.moment)


def _it_is_with_them(letter: Letter, at: datetime) -> None:
    """What the rules count from."""
    Event.objects.create(
        owner=letter.owner,
        request=letter.request,
        what=kind_of_letter(letter=letter, at=at),
        at=at,
        letter=letter,
        entered_at=at,
    )
