"""Mail that came, read from whatever program saved or showed it: what is new in it, what kind it is, what it answers.

``read_mail`` takes the bytes of a file, ``read_pasted`` takes text, ``read_box`` a stream of any size; what is no mail
is refused with one plain sentence (``UnreadableMail``). ``kind_of`` tells an answer from what programs send,
``proposed_answer`` says what an answer seems to mean and by which words, ``match`` finds the thread it belongs to.
"""

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.formats.mail.model import (
    Address,
    AnswerGuess,
    Box,
    Delivery,
    Heads,
    Kind,
    Mail,
    MailKind,
    Reply,
    Returned,
    Unread,
    UnreadableMail,
)

if TYPE_CHECKING:
    from askwell.formats.mail.answers import proposed_answer
    from askwell.formats.mail.kinds import kind_of
    from askwell.formats.mail.labels import places_of, thrown_away
    from askwell.formats.mail.matching import By, Match, Sent, match
    from askwell.formats.mail.mbox import begins_box, read_box
    from askwell.formats.mail.reader import is_message, read_mail, read_pasted
    from askwell.formats.mail.subjects import bare_subject, same_subject

__all__ = [
    "Address",
    "AnswerGuess",
    "Box",
    "By",
    "Delivery",
    "Heads",
    "Kind",
    "Mail",
    "MailKind",
    "Match",
    "Reply",
    "Returned",
    "Sent",
    "Unread",
    "UnreadableMail",
    "bare_subject",
    "begins_box",
    "is_message",
    "kind_of",
    "match",
    "places_of",
    "proposed_answer",
    "read_box",
    "read_mail",
    "read_pasted",
    "same_subject",
    "thrown_away",
]

__getattr__ = lazily(
    __name__,
    {
        "By": "matching",
        "Match": "matching",
        "Sent": "matching",
        "bare_subject": "subjects",
        "begins_box": "mbox",
        "is_message": "reader",
        "kind_of": "kinds",
        "match": "matching",
        "places_of": "labels",
        "proposed_answer": "answers",
        "read_box": "mbox",
        "read_mail": "reader",
        "read_pasted": "reader",
        "same_subject": "subjects",
        "thrown_away": "labels",
    },
)
