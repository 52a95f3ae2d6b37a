"""Who a message went to: one cell of names and one of addresses, which need not have as many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askwell.formats.contacts.linkedin.addresses import is_organization, person_address
from askwell.formats.contacts.linkedin.names import unescaped
from askwell.formats.contacts.linkedin.part import Member

_BETWEEN_NAMES = re.compile(r"\s*[;,]\s*")
_BETWEEN_ADDRESSES = re.compile(r"\s*[;,\s]\s*")
# What follows a comma in a name and is none: "MBA", "Ph.D.", "CPA", "Jr", "II".
_AFTER_A_NAME = re.compile(
    r"[A-Z]{2,6}|[A-Z][A-Za-z]{0,4}\.(?:[A-Z][A-Za-z]{0,3}\.?)*|PhD|MSc|BSc|MEng|BEng|Jr|Sr|LL\.?M"
)


def members_of(names: str, addresses: str) -> tuple[Member, ...]:
    """Return everybody in a cell of names and a cell of addresses, side by side, without companies' pages.

    One address has the whole cell for its name. Where there are more names than addresses, "Jane Doe, MBA" is taken for
    one; where they still differ in number, the addresses are kept without names.
    """
    names = unescaped(names)
    written = _BETWEEN_ADDRESSES.split(addresses.strip()) if addresses.strip() else []
    filled = [address for address in written if address]
    if not filled:
        return tuple(Member(name, "") for name in _names(names, None))
    if len(filled) == 1 and len(written) == 1:
        return _persons([names], filled)
    # Somebody who has left is a name without an address, and leaves a gap between two commas.
    for among in (written, filled):
        matching = _names(names, len(among))
        if len(matching) == len(among):
            return _persons(matching, among)
    return _persons([""] * len(filled), filled)


def _persons(names: Sequence[str], addresses: Sequence[str]) -> tuple[Member, ...]:
    pairs = [(Member(name, person_address(address)), address) for name, address in zip(names, addresses, strict=True)]
    return tuple(one for one, address in pairs if any(one) and (one.profile or not is_organization(address)))


def _names(text: str, wanted: int | None) -> list[str]:
    """Divide a cell of names; what only follows a name goes back to it, until there are as many as wanted."""
    parts = [part for part in _BETWEEN_NAMES.split(text) if part]
    if len(parts) == wanted:
        return parts
    names: list[str] = []
    for part in parts:
        if names and _AFTER_A_NAME.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return names
