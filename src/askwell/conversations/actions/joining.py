"""A talk that was agreed on, and the words that came of it from elsewhere: one talk, not two."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.conversations.actions.agreeing import say_held
from askwell.conversations.models import CalendarAnswer, Conversation, Invitation, Participant
from askwell.conversations.queries.planned import words_of
from askwell.conversations.rules import ConversationRefused, Medium, State
from askwell.journal.actions import record

_FROM_AGREEMENT = ("begins_at", "minutes", "zone", "place", "request", "sequence")


def join_words(*, planned: Conversation, words: Conversation, at: datetime) -> Conversation:
    """Say that words which came by themselves are those of a talk that was agreed on: from then on they are one talk,
    with the time, the request and the invitations of the one, and the words of the other.

    Refused (`ConversationRefused`): somebody else's talk, words of another day or person, and a talk that has words or
    notes of its own.
    """
    if planned.owner_id != words.owner_id or not words_of(planned).filter(id=words.id).exists():
        raise ConversationRefused("These are the words of another talk.")
    with transaction.atomic():
        if planned.state == State.PLANNED:
            planned = say_held(conversation=planned, held_on=words.held_on, at=at)
        if planned.state != State.HELD or _has_words(planned):
            raise ConversationRefused("There are words or notes of this talk here already, so the two stay apart.")
        joined = Conversation.objects.select_for_update(of=("self",)).get(id=words.id)
        for name in _FROM_AGREEMENT:
            setattr(joined, name, getattr(planned, name))
        joined.held_on = joined.held_on or planned.held_on
        if joined.medium == Medium.UNKNOWN:
            joined.medium = planned.medium
        joined.save()
        Invitation.objects.filter(conversation=planned).update(conversation=joined)
        CalendarAnswer.objects.filter(conversation=planned).update(conversation=joined)
        record(owner=joined.owner, verb="joined", subject=joined, at=at, planned=str(planned.id))
        planned.delete()
    return joined


def _has_words(conversation: Conversation) -> bool:
    """Whether anything of any stage hangs on it that would go with it."""
    kept = {Participant, Invitation, CalendarAnswer}
    relations = (one for one in Conversation._meta.get_fields(include_hidden=True) if one.one_to_many or one.one_to_one)
    return any(
        one.related_model._default_manager.filter(**{one.field.name: conversation}).exists()  # type: ignore[union-attr]  # both kinds of relation have a field
        for one in relations
        if one.auto_created and one.related_model not in kept
    )
