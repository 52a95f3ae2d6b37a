"""A letter as `askwell.mail` builds it: from whom, to whom, in which thread."""

from __future__ import annotations

from datetime import datetime

from askwell.mail.letters import Correspondent, follow_up_of, make_message_id
from askwell.mail.letters import Letter as Built
from askwell.outreach.models import Letter, MailAccount


def built_letter(*, letter: Letter, account: MailAccount | None, at: datetime) -> Built:
    """The letter ready to be built. The same letter in the same attempt gets the same Message-ID each time.

    Without an account (for a draft that the explorer's own mail program opens) the sender and the Message-ID are left
    to that program.
    """
    sender = Correspondent(account.address, account.name) if account else None
    number = letter.message_id
    if sender and not number:
        number = make_message_id(f"{letter.id}-{letter.attempts + 1}", sender.address)
    before = letter.request.letters.filter(state=Letter.State.SENT).exclude(message_id="").order_by("sent_at")
    ids = list(before.values_list("message_id", flat=True))
    answered, references = follow_up_of(ids[-1], tuple(ids[:-1])) if ids else ("", ())
    return Built(
        sender=sender,
        to=Correspondent(letter.request.address, letter.request.person.name),
        subject=letter.subject,
        body=letter.body,
        message_id=number,
        written_at=at,
        in_reply_to=answered,
        references=references,
    )


def may_be_taken_back(letter: Letter) -> bool:
    """Whether a letter counts as sent by the explorer's word alone: sent by their own hands, or perhaps sent and then
    said to have been. What a mail server took has left.
    """
    return letter.state == Letter.State.SENT and (letter.leaving_at is None or not letter.message_id)
