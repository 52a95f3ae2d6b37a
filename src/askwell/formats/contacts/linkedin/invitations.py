"""Invitations.csv: who asked whom to connect, and when. The note that went with it is not kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from askwell.formats.contacts.linkedin.addresses import is_organization, person_address
from askwell.formats.contacts.linkedin.dates import day_first_in, moment_of
from askwell.formats.contacts.linkedin.fields import Fields
from askwell.formats.contacts.linkedin.messages import ORGANIZATION, UNDATED, direction_of
from askwell.formats.contacts.linkedin.names import unescaped
from askwell.formats.contacts.linkedin.part import Exchange, Member, Part
from askwell.formats.contacts.model import Skipped
from askwell.formats.contacts.tables import Row

_NAMES = {
    "from": ("from",),
    "to": ("to",),
    "sent": ("sent at",),
    "direction": ("direction",),
    "inviter": ("inviterprofileurl", "inviter profile url"),
    "invitee": ("inviteeprofileurl", "invitee profile url"),
}


def read(headings: Sequence[str], rows: Iterable[Row]) -> Part:
    """Read the rows below the headings; addresses may be missing, in old exports everywhere.

    Dates have the month first, as LinkedIn writes them, unless one of the column shows that the day stands there.
    """
    table = Fields(headings, _NAMES)
    held = list(rows)
    day_first = day_first_in(table.column("sent", (row.cells for row in held))) or False
    read_rows = [_exchange(row.line, table.of(row.cells), day_first=day_first) for row in held if not row.blank]
    return Part(
        "invitations",
        exchanges=tuple(one for one in read_rows if isinstance(one, Exchange)),
        skipped=tuple(one for one in read_rows if isinstance(one, Skipped)),
        blank=sum(row.blank for row in held),
    )


def _exchange(line: int, fields: Mapping[str, str], *, day_first: bool) -> Exchange | Skipped:
    written, addresses = fields["sent"], (fields["inviter"], fields["invitee"])
    sender, recipient = unescaped(fields["from"]), unescaped(fields["to"])
    summary = f"{written}: {sender} → {recipient}"
    at = moment_of(written, day_first=day_first)
    if at is None:
        return Skipped(line, UNDATED, summary, "invitation")
    if any(map(is_organization, addresses)):
        return Skipped(line, ORGANIZATION, summary, "invitation")
    return Exchange(
        row=line,
        kind="invitation",
        conversation="",
        sender=Member(sender, person_address(addresses[0])),
        recipients=(Member(recipient, person_address(addresses[1])),),
        at=at,
        ours=direction_of(fields["direction"]),
        summary=summary,
    )
