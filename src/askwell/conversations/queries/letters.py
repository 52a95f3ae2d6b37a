"""An invitation as a letter, to be opened in the explorer's own mail program and sent there."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from askwell.conversations.models import Conversation, Invitation
from askwell.conversations.queries.calendars import invitation_file
from askwell.conversations.queries.planned import whom
from askwell.conversations.rules import ConversationRefused
from askwell.mail.drafts import draft
from askwell.mail.letters import Calendar, Correspondent, LetterRefused, Method, follow_up_of, make_message_id
from askwell.mail.letters import Letter as Built
from askwell.outreach.models import Letter


def invitation_draft(
    *, conversation: Conversation, invitation: Invitation, subject: str, words: str, at: datetime
) -> bytes:
    """The invitation as an .eml draft: the words first, the calendar part beside them, in the thread of the request.

    Refused (`ConversationRefused`): no words, or what no letter can hold.
    """
    data = invitation_file(conversation=conversation, invitation=invitation, at=at)
    person = whom(conversation)
    answered, references = _thread_of(conversation)
    number = uuid5(NAMESPACE_URL, f"{invitation.id}/letter")
    try:
        built = Built(
            sender=Correspondent(invitation.organizer, conversation.owner.name),
            to=Correspondent(invitation.invited, person.name if person else ""),
            subject=subject,
            body=words,
            message_id=make_message_id(str(number), invitation.organizer),
            written_at=at,
            in_reply_to=answered,
            references=references,
            calendar=Calendar(data.decode(), Method.CANCEL if invitation.calls_off else Method.REQUEST),
        )
        return draft(built)
    except LetterRefused as refusal:
        raise ConversationRefused(str(refusal)) from refusal


def _thread_of(conversation: Conversation) -> tuple[str, tuple[str, ...]]:
    """What the letter answers: the last one of the request that was sent."""
    sent = Letter.objects.filter(request=conversation.request_id, state=Letter.State.SENT).exclude(message_id="")
    ids = list(sent.order_by("sent_at").values_list("message_id", flat=True)) if conversation.request_id else []
    return follow_up_of(ids[-1], tuple(ids[:-1])) if ids else ("", ())
