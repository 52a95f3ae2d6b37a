"""Describing a conversation: when, how, with what consent, and what working life it tells about."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from askwell.conversations.models import Conversation
from askwell.conversations.rules import Consent, ConversationRefused, Medium
from askwell.journal.actions import record


def describe_conversation(
    *,
    conversation: Conversation,
    title: str,
    at: datetime,
    held_on: date | None = None,
    medium: Medium = Medium.UNKNOWN,
    role: str = "",
    level: str = "",
    employer: str = "",
    sector: str = "",
    region: str = "",
    consent: Consent = Consent.NOT_ASKED,
    consent_at: datetime | None = None,
) -> Conversation:
    """Write the conversation's description anew as given.

    Refused (`ConversationRefused`): no title, a day that is still to come, consent without its day.
    """
    cleaned = " ".join(title.split())
    if not cleaned:
        raise ConversationRefused("Give the talk a title, a few words will do.")
    refuse_to_come(held_on=held_on, at=at)
    if consent != Consent.NOT_ASKED and consent_at is None:
        raise ConversationRefused("Say on which day they agreed.")
    with transaction.atomic():
        conversation.title, conversation.held_on, conversation.medium = cleaned, held_on, medium
        conversation.role, conversation.level, conversation.employer = role.strip(), level.strip(), employer.strip()
        conversation.sector, conversation.region = sector.strip(), region.strip()
        conversation.consent = consent
        conversation.consent_at = consent_at if consent != Consent.NOT_ASKED else None
        conversation.save()
        record(owner=conversation.owner, verb="described", subject=conversation, at=at, consent=consent.value)
    return conversation


def refuse_to_come(*, held_on: date | None, at: datetime) -> None:
    """Refuse a day after today, wherever on earth it is today already (`ConversationRefused`)."""
    if held_on is not None and held_on > (at + timedelta(days=1)).date():
        raise ConversationRefused("Choose the day on which you talked: this one is still to come.")
