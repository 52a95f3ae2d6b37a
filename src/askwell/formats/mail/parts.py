"""The parts of a mail: its words, what is attached, what a server reports, what a calendar says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.message import Message
from email.parser import HeaderParser

from askwell.formats.decoding import lines_of
from askwell.formats.mail.heads import addresses_in, in_letters, numbers_in, words_of
from askwell.formats.mail.markup import text_of
from askwell.formats.mail.model import Delivery, Returned, UnreadableMail

MOST_LETTERS = 2_000_000
_MOST_PARTS = 2000
_MOST_RECIPIENTS = 1000
_STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_KIND_OF_ADDRESS = re.compile(r"^[\w-]+\s*;\s*")
_FLOWED = re.compile(r"(>*)( ?)(.*)", re.DOTALL)


@dataclass(slots=True)
class Parts:
    """What was found in a mail, in its order."""

    attachments: list[str] = field(default_factory=list)
    calendars: list[bytes] = field(default_factory=list)
    deliveries: list[Delivery] = field(default_factory=list)
    returned: Returned | None = None
    count: int = 0


def read_parts(message: Message) -> tuple[str, Parts]:
    """Return the words of a mail and everything else in it. Refused: more than any mail holds."""
    parts = Parts()
    text = "\n".join(_text(message, parts)).strip("\n")
    if len(text) > MOST_LETTERS:
        raise UnreadableMail("This mail is longer than a book, so it was left out; please paste the part that matters.")
    return text, parts


def _text(part: Message, found: Parts) -> list[str]:
    """Return the texts in a part, and note what else is in it."""
    found.count += 1
    if found.count > _MOST_PARTS:
        raise UnreadableMail("This mail has more parts than any mail has, so it was left out; please paste its text.")
    kind = part.get_content_type()
    if kind in {"message/delivery-status", "message/global-delivery-status"}:
        found.deliveries += _deliveries(part)
        return []
    if kind.startswith("message/") or kind == "text/rfc822-headers":
        _note_returned(part, kind, found)
        return []
    if part.is_multipart():
        return _texts_of_many(part, kind, found)
    return _leaf(part, kind, found)


def _texts_of_many(part: Message, kind: str, found: Parts) -> list[str]:
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    texts = [(child.get_content_type(), _text(child, found)) for child in children]
    if kind != "multipart/alternative":
        return [text for _, several in texts for text in several]
    plain = [text for of, several in texts if of == "text/plain" for text in several]
    rich = [text for of, several in texts if of != "text/plain" for text in several]
    said, shown = sum(map(len, plain)), sum(map(len, rich))
    # Some programs put "this mail can only be read as a web page" where the words belong.
    return plain if said and (said >= shown / 10 or not rich) else rich or plain


def _leaf(part: Message, kind: str, found: Parts) -> list[str]:
    name = words_of(part.get_filename() or "")
    if kind in {"text/calendar", "application/ics"}:
        found.calendars.append(_bytes(part))
    if name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
        found.attachments.append(name or kind)
        return []
    if kind == "text/calendar":
        return []
    text = in_letters(_bytes(part), _parameter(part, "charset"))
    if len(text) > 2 * MOST_LETTERS:
        raise UnreadableMail("This mail is longer than a book, so it was left out; please paste the part that matters.")
    if kind == "text/html":
        return ["\n".join(lines_of(text_of(text)))]
    lines = [line.rstrip("\n") for line in lines_of(text)]
    if _parameter(part, "format").lower() == "flowed":
        lines = _unflowed(lines, drop_space=_parameter(part, "delsp").lower() == "yes")
    return ["\n".join(lines)]


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _parameter(part: Message, name: str) -> str:
    value = part.get_param(name)
    if isinstance(value, tuple):
        value = value[2]
    return value.strip("\"' ") if isinstance(value, str) else ""


def _unflowed(lines: list[str], *, drop_space: bool) -> list[str]:
    """Join the lines that a mail program broke for sending only (RFC 3676)."""
    found: list[str] = []
    open_depth = -1
    for line in lines:
        marks, _, words = (_FLOWED.fullmatch(line) or _FLOWED.fullmatch("")).groups()  # type: ignore[union-attr]  # every line matches
        if open_depth == len(marks) and words != "-- ":
            found[-1] = (found[-1][:-1] if drop_space else found[-1]) + words
        else:
            found.append(f"{marks} {words}" if marks else words)
        open_depth = len(marks) if words.endswith(" ") and words != "-- " else -1
    return found


def _note_returned(part: Message, kind: str, found: Parts) -> None:
    """Note whose mail came back, or that another mail is attached."""
    if kind == "text/rfc822-headers":
        inner: Message | None = HeaderParser().parsestr(in_letters(_bytes(part), None).lstrip())
    else:
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload and isinstance(payload[0], Message) else None
    if inner is None:
        return
    if inner.get_content_type() == "multipart/report":
        _text(inner, found)  # some systems pack the server's report into a mail of their own
        return
    numbers = numbers_in(words_of(str(inner.get("message-id", ""))))
    people = tuple(address.mail for address in addresses_in(inner, "to", "cc"))
    found.returned = found.returned or Returned(numbers[0] if numbers else "", people)
    found.attachments.append(words_of(str(inner.get("subject", ""))) or kind)


def _deliveries(part: Message) -> list[Delivery]:
    blocks = part.get_payload()
    if isinstance(blocks, list):
        heads = [block for block in blocks if isinstance(block, Message)]
        # A body below the heads is a block that the parser did not take apart.
        rest = [str(block.get_payload()) for block in heads if isinstance(block.get_payload(), str)]
    else:
        heads, rest = [], [in_letters(_bytes(part), None)]
    for text in rest:
        heads += [HeaderParser().parsestr(block.strip()) for block in re.split(r"\n\s*\n", text) if ":" in block]
    return [found for block in heads[:_MOST_RECIPIENTS] if (found := _delivery(block))]


def _delivery(block: Message) -> Delivery | None:
    """Return what a block says of one recipient; the first block of a report speaks of none."""
    said = {name.lower(): words_of(str(value)) for name, value in block.raw_items()}
    action = said.get("action", "").split(" ")[0].strip(".,;").lower()
    who = said.get("original-recipient") or ""
    final = said.get("final-recipient") or who or said.get("x-actual-recipient", "")
    if not action and not final:
        return None
    status = _STATUS.search(said.get("status", ""))
    # The address as we wrote it says more to us than the box it was led to.
    addresses = [_address(value) for value in (who, final) if "@" in value]
    return Delivery(
        addresses[0] if addresses else "", action, status[0] if status else "", said.get("diagnostic-code", "")
    )


def _address(value: str) -> str:
    return _KIND_OF_ADDRESS.sub("", value).strip().strip("<>").split(" ")[0]
