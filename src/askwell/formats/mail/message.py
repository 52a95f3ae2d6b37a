"""One mail as it was sent (RFC 5322), whatever was done to it on the way."""

from __future__ import annotations

from email.message import Message
from email.parser import BytesHeaderParser, BytesParser

from askwell.formats.mail.heads import addresses_in, heads_of, moment_in, numbers_in, words_of
from askwell.formats.mail.model import Address, Heads, Mail, UnreadableMail
from askwell.formats.mail.parts import read_parts
from askwell.formats.mail.quoting import split

MOST_BYTES = 40_000_000
TOO_LARGE = "This mail is larger than 40 MB, so it was left out; please save it without its attachments."
_LONGEST_HEADS = 500_000


def read_message(data: bytes) -> Mail:
    """Return the mail in these bytes. Refused: what is larger, longer or deeper than mail is."""
    if len(data) > MOST_BYTES:
        raise UnreadableMail(TOO_LARGE)
    try:
        return _mail(BytesParser().parsebytes(data))
    except RecursionError:
        raise UnreadableMail(
            "The parts of this mail lie in each other too deeply, so it was left out; please paste its text."
        ) from None


def heads_alone(data: bytes) -> Heads:
    """Return what is known of a mail before its text is read."""
    ends = [at for at in (data.find(b"\n\n", 0, _LONGEST_HEADS), data.find(b"\r\n\r\n", 0, _LONGEST_HEADS)) if at >= 0]
    message = BytesHeaderParser().parsebytes(data[: min(ends, default=_LONGEST_HEADS)])
    people = addresses_in(message, "from", "to", "cc", "reply-to", "sender", "delivered-to")
    heads = {name: words_of(str(message.get(name, ""))) for name in ("message-id", "x-gmail-labels", "x-folder")}
    numbers = numbers_in(heads["message-id"])
    return Heads(numbers[0] if numbers else "", frozenset(one.mail.lower() for one in people), _labels(heads))


def _mail(message: Message) -> Mail:
    headers = heads_of(message)
    heads = dict(reversed(headers))
    text, parts = read_parts(message)
    sender = next(
        iter(addresses_in(message, "from") or addresses_in(message, "sender")), Address(heads.get("from", ""))
    )
    shares = split(text, sender)
    numbers = numbers_in(heads.get("message-id", ""))
    received = [value.rpartition(";")[2].strip() for name, value in headers if name == "received"]
    return Mail(
        message_id=numbers[0] if numbers else "",
        in_reply_to=numbers_in(heads.get("in-reply-to", "")),
        references=numbers_in(heads.get("references", "")),
        sender=sender,
        to=addresses_in(message, "to", "cc"),
        subject=heads.get("subject", ""),
        date=moment_in([heads.get("date", ""), *received]),
        text=text,
        new_text=shares.new_text,
        quoted=shares.quoted,
        signature=shares.signature,
        replies=shares.replies,
        attachments=tuple(parts.attachments),
        calendars=tuple(parts.calendars),
        labels=_labels(heads),
        headers=headers,
        report_type=_report_type(message),
        deliveries=tuple(parts.deliveries),
        returned=parts.returned,
    )


def _report_type(message: Message) -> str:
    if message.get_content_type() != "multipart/report":
        return ""
    value = message.get_param("report-type")
    return value.lower() if isinstance(value, str) else "delivery-status"


def _labels(heads: dict[str, str]) -> tuple[str, ...]:
    """Return the labels Google wrote beside a mail, or the folder Thunderbird and others did."""
    stated = heads.get("x-gmail-labels") or heads.get("x-folder") or ""
    return tuple(label.strip().strip('"') for label in stated.split(",") if label.strip())
