"""What kind of mail came: an answer that somebody wrote, or what a program sent, and what that means.

Rules from RFC 3834 (automatic answers), RFC 3464 (delivery reports) and RFC 8098 (receipts). No single mark that
ordinary mail bears as well decides.
"""

from __future__ import annotations

import re

from askwell.formats.mail.auto_replies import auto_reply
from askwell.formats.mail.bounces import delivery_report
from askwell.formats.mail.model import Kind, Mail, MailKind

_METHOD = re.compile(rb"^METHOD\s*:\s*(REPLY|COUNTER)\s*$", re.IGNORECASE | re.MULTILINE)
_NO_PERSON = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|noreply-\w+|notifications?|mailer|newsletter|news|bounces?)\b",
    re.IGNORECASE,
)


def kind_of(mail: Mail) -> MailKind:
    """Return what kind of mail this is, with the reason in words.

    A calendar's reply is only recognised; what it says is read by `askwell.formats.calendar`.
    """
    return (
        _of_calendar(mail)
        or delivery_report(mail)
        or _receipt(mail)
        or auto_reply(mail)
        or _newsletter(mail)
        or _of_program(mail)
        or MailKind(Kind.ANSWER, "nothing in it says that a program wrote it", sure=True)
    )


def _of_calendar(mail: Mail) -> MailKind | None:
    if any(_METHOD.search(calendar) for calendar in mail.calendars):
        return MailKind(Kind.CALENDAR_REPLY, "a calendar answered an invitation", sure=True)
    return None


def _receipt(mail: Mail) -> MailKind | None:
    if mail.report_type in {"disposition-notification", "feedback-report"}:
        what = (
            "a receipt that says a mail was shown" if mail.report_type.startswith("disp") else "a report of a provider"
        )
        return MailKind(Kind.OTHER, what, sure=True)
    return None


def _newsletter(mail: Mail) -> MailKind | None:
    """Tell mail to many; somebody who answers through a mailing list answers all the same."""
    if mail.in_reply_to or mail.references:
        return None
    precedence = mail.header("precedence").lower()
    marks = [
        name
        for name, there in (
            ("it can be unsubscribed from", mail.header("list-unsubscribe")),
            ("it came through a list", mail.header("list-id")),
            ("it says that it goes to many", precedence in {"bulk", "list", "junk"}),
            (
                "it was sent by a campaign",
                mail.header("x-campaign") or mail.header("x-mailchimp-id") or mail.header("feedback-id"),
            ),
        )
        if there
    ]
    return MailKind(Kind.NEWSLETTER, " and ".join(marks), sure=len(marks) > 1) if marks else None


def _of_program(mail: Mail) -> MailKind | None:
    if mail.header("auto-submitted").lower().startswith("auto-"):
        return MailKind(Kind.OTHER, "it says that a program sent it", sure=True)
    if _NO_PERSON.match(mail.sender.mail) and not mail.in_reply_to:
        return MailKind(Kind.OTHER, f"nobody reads {mail.sender.mail}", sure=False)
    return None
