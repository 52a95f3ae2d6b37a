"""messages.csv: who wrote to whom and when. What was written is looked at for advertisements only, and not kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from askwell.formats.contacts.linkedin.addresses import is_organization, person_address
from askwell.formats.contacts.linkedin.dates import moment_of
from askwell.formats.contacts.linkedin.fields import Fields
from askwell.formats.contacts.linkedin.names import unescaped
from askwell.formats.contacts.linkedin.part import Exchange, Member, Part
from askwell.formats.contacts.linkedin.recipients import members_of
from askwell.formats.contacts.model import Skipped
from askwell.formats.contacts.tables import Row

DRAFT = "it is a draft that was never sent"
SPONSORED = "it is an advertisement"
SPAM = "it was put aside as spam"
UNDATED = "its date cannot be read"
ORGANIZATION = "it was exchanged with the page of a company, not with a person"

_NAMES = {
    "conversation": ("conversation id",),
    "title": ("conversation title",),
    "from": ("from",),
    "sender": ("sender profile url",),
    "to": ("to",),
    "recipients": ("recipient profile urls", "recipient profile url"),
    "date": ("date",),
    "content": ("content",),
    "folder": ("folder",),
    "direction": ("direction",),
    "draft": ("is message draft",),
    "draft talk": ("is conversation draft",),
}
_YES = {"yes", "true", "1"}
_SPAM_FOLDERS = {"spam", "junk"}
# The editor in which advertisements are written leaves its mark in them.
_EDITOR_OF_ADVERTISEMENTS = 'class="spinmail'
_DIRECTIONS = {"outgoing": True, "incoming": False}


def read(headings: Sequence[str], rows: Iterable[Row]) -> Part:
    """Read the rows below the headings, of any year of the export: with or without addresses, flags or a direction.

    Drafts, advertisements, spam and what companies' pages wrote are skipped; the reason never quotes a message.
    """
    table = Fields(headings, _NAMES)
    exchanges: list[Exchange] = []
    skipped: list[Skipped] = []
    blank = 0
    for row in rows:
        if row.blank:
            blank += 1
            continue
        read_row = _exchange(row.line, table.of(row.cells))
        if isinstance(read_row, Exchange):
            exchanges.append(read_row)
        else:
            skipped.append(read_row)
    return Part("messages", exchanges=tuple(exchanges), skipped=tuple(skipped), blank=blank)


def direction_of(written: str) -> bool | None:
    """Return whether the explorer wrote, from the cell of the direction, or None where that says nothing."""
    return _DIRECTIONS.get(written.casefold())


def _exchange(line: int, fields: Mapping[str, str]) -> Exchange | Skipped:
    sender = unescaped(fields["from"])
    summary = f"{fields['date']}: {sender} → {fields['to']}"
    if reason := _does_not_count(fields):
        return Skipped(line, reason, summary, "message")
    at = moment_of(fields["date"])
    if at is None:
        return Skipped(line, UNDATED, summary, "message")
    profile = person_address(fields["sender"])
    recipients = members_of(fields["to"], fields["recipients"])
    if (not profile and is_organization(fields["sender"])) or (not recipients and fields["to"]):
        return Skipped(line, ORGANIZATION, summary, "message")
    return Exchange(
        row=line,
        kind="message",
        conversation=fields["conversation"],
        sender=Member(sender, profile),
        recipients=recipients,
        at=at,
        ours=_ours(fields),
        summary=summary,
    )


def _does_not_count(fields: Mapping[str, str]) -> str:
    folder = fields["folder"].casefold()
    if "draft" in folder or {fields["draft"].casefold(), fields["draft talk"].casefold()} & _YES:
        return DRAFT
    titled = fields["title"].casefold().startswith("sponsored")
    if titled or "sponsored" in folder or _EDITOR_OF_ADVERTISEMENTS in fields["content"]:
        return SPONSORED
    return SPAM if folder in _SPAM_FOLDERS else ""


def _ours(fields: Mapping[str, str]) -> bool | None:
    """Say what the row itself says of who wrote. The folder INBOX holds both sides, SENT only one."""
    said = direction_of(fields["direction"])
    return True if said is None and fields["folder"].casefold() == "sent" else said
