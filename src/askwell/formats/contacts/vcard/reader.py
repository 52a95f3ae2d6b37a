"""A file of cards in, people out.

vobject, the library for these files, gives up the whole file at one line or one end that is missing or glued, and
takes several times as long.
"""

from __future__ import annotations

import re
from dataclasses import replace

from askwell.formats.contacts.model import Card, Skipped, UnreadableContacts
from askwell.formats.contacts.vcard.entries import Entry, entries_of
from askwell.formats.contacts.vcard.jobs import stints
from askwell.formats.contacts.vcard.leftovers import agents, android_nickname, leftovers
from askwell.formats.contacts.vcard.lines import lines_of
from askwell.formats.contacts.vcard.names import name_parts, readable_name, whole_name, with_nickname
from askwell.formats.contacts.vcard.places import place
from askwell.formats.contacts.vcard.properties import Properties
from askwell.formats.contacts.vcard.reach import emails, phones, profiles_and_pages

_BEGINNING = re.compile(r"^\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE | re.MULTILINE)
_HEAD = 4096
_KINDS = {
    "group": "it is a group, not a person",
    "org": "it is a company, not a person",
    "organization": "it is a company, not a person",
    "location": "it is a place, not a person",
    "application": "it is a program, not a person",
    "device": "it is a device, not a person",
}
_UUID = "urn:uuid:"
_NOBODY = "it names nobody: there is no name, no employer and no mail address in it"
_OUTSIDE = "it stands outside of any card"


def reads(head: str | bytes) -> bool:
    """Tell whether a file, by its text or its first bytes, holds address cards."""
    if isinstance(head, bytes):
        # Between the letters of UTF-16 there is a zero byte.
        head = head[: 2 * _HEAD].replace(b"\0", b"").decode("utf-8", "replace")
    return _BEGINNING.search(head[:_HEAD].lstrip("\ufeff\ufffd")) is not None


def cards(data: bytes) -> tuple[list[Card], list[Skipped]]:
    """Read every card of a file, of any version and several in one: people, and what is none with the reason.

    Whoever is a member of a group that the file holds too has its name among their groups. Raises
    ``UnreadableContacts`` where there is no card at all.
    """
    people: list[Card] = []
    skipped: list[Skipped] = []
    groups: dict[str, list[str]] = {}
    marked = False
    for entry in entries_of(lines_of(data)):
        marked = marked or entry.marked
        found = Properties(entry.lines)
        reason = _reason_to_skip(entry, found)
        person = None if reason else _card(entry, found)
        if person:
            people.append(person)
        else:
            skipped.append(Skipped(entry.row, reason or _NOBODY, entry.original))
            _note_members(found, groups)
    if not marked:
        raise UnreadableContacts(
            "There is no card in this file; please export your contacts as vCard (.vcf) again and choose that file."
        )
    return [_in_groups(person, groups) for person in people], skipped


def _reason_to_skip(entry: Entry, found: Properties) -> str:
    if not entry.marked:
        return _OUTSIDE
    for line in found.named("KIND", "X-ADDRESSBOOKSERVER-KIND"):
        if reason := _KINDS.get(line.value.strip().lower()):
            return reason
    for line in found.named("X-ABSHOWAS"):
        # Somebody who works alone is shown as their company too, but keeps a first and a last name.
        parts = name_parts(found, "")
        if line.value.strip().upper() == "COMPANY" and not (parts.given and parts.family):
            return _KINDS["org"]
    return ""


def _card(entry: Entry, found: Properties) -> Card | None:
    whole = whole_name(found)
    parts = with_nickname(name_parts(found, whole), android_nickname(found))
    jobs = stints(found, entry.lines)
    addresses = emails(found)
    employer = next((job.organization for job in jobs if job.organization), "")
    name = readable_name(whole, parts) or parts.nickname or employer or next(iter(addresses), "")
    if not name:
        return None
    numbers, (profiles, pages), town = phones(found), profiles_and_pages(found), place(found)
    found.more.extend(agents(found, entry.agents))
    found.more.extend(leftovers(found))
    return Card(
        name=name,
        row=entry.row,
        original=entry.original,
        key=_key(found),
        parts=parts,
        emails=addresses,
        phones=numbers,
        profiles=profiles,
        pages=pages,
        stints=jobs,
        place=town,
        note="\n".join(filter(None, map(found.text, found.named("NOTE")))),
        groups=_groups(found),
        more=tuple(dict.fromkeys(found.more)),
    )


def _key(found: Properties) -> str:
    """Return the identifier of a card, spelt alike in every version."""
    for line in found.named("UID", "X-ABUID"):
        if key := _without_scheme(found.text(line)).removesuffix(":ABPerson"):
            return key
    return ""


def _without_scheme(identifier: str) -> str:
    return identifier[len(_UUID) :] if identifier[: len(_UUID)].lower() == _UUID else identifier


def _groups(found: Properties) -> tuple[str, ...]:
    marks = ",;" if found.oldest else ","
    return tuple(dict.fromkeys(group for line in found.named("CATEGORIES") for group in found.listed(line, marks)))


def _note_members(found: Properties, groups: dict[str, list[str]]) -> None:
    name = whole_name(found)
    for line in found.named("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"):
        if name:
            groups.setdefault(_without_scheme(found.text(line)), []).append(name)


def _in_groups(person: Card, groups: dict[str, list[str]]) -> Card:
    names = groups.get(person.key, ()) if person.key else ()
    return replace(person, groups=tuple(dict.fromkeys((*person.groups, *names)))) if names else person
