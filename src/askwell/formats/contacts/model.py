"""What a list of people is once it has been read, whatever program wrote it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal


class UnreadableContacts(ValueError):
    """The file holds no list of people; the message is one plain sentence a person can act on."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in the parts its source keeps apart; all empty where the source has one field for the whole."""

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""


@dataclass(frozen=True, slots=True)
class Stint:
    """Work, or study, somewhere: an employer or school, what was done there, and when as far as the source says.

    `since` and `until` are "2019", "2019-03" or "2019-03-14", empty where unknown. `present` tells a stint the source
    gives as today's (at the time of the export) from one it calls past.
    """

    organization: str = ""
    role: str = ""
    department: str = ""
    since: str = ""
    until: str = ""
    present: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """One person as one row, or one card, of a file tells of them.

    `name` reads as a person would write it. `key` names the same entry again in a newer export of the same source
    (profile address, card id), empty where the source has nothing of the kind. `row` is where the entry stands,
    counted as its file counts (line of a table's row, number of a card). `original` is the entry as it stood there,
    without what is left unread on purpose (photographs, grades, gender). `more` holds (heading, value) of what has
    no field here.
    """

    name: str
    row: int
    original: str
    key: str = ""
    parts: NameParts = NameParts()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()  # LinkedIn addresses
    pages: tuple[str, ...] = ()  # other web addresses
    stints: tuple[Stint, ...] = ()
    schools: tuple[Stint, ...] = ()
    place: str = ""
    sector: str = ""
    note: str = ""
    groups: tuple[str, ...] = ()  # labels, categories
    connected_on: dt.date | None = None
    wishes: str = ""  # how, how often and whether they want to be asked, in the source's words
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An entry that became no card, and why: `reason` finishes the sentence "This row was left out: …".

    `about` says what it would have told of, so that passing over a thousand advertisements does not read like losing
    a thousand people.
    """

    row: int
    reason: str
    original: str
    about: Literal["person", "message", "invitation"] = "person"


@dataclass(frozen=True, slots=True)
class Touch:
    """One message or invitation between the explorer and somebody.

    `at` has a zone where the source gives one, and none where it does not. `ours` is true where the explorer wrote.
    What was written is not kept, only that it was.
    """

    name: str
    profile: str
    at: dt.datetime
    ours: bool
    kind: Literal["message", "invitation"]


@dataclass(frozen=True, slots=True)
class Oneself:
    """What an export says of the explorer, for telling them from the others and for shared schools and employers."""

    name: str = ""
    emails: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    stints: tuple[Stint, ...] = ()
    schools: tuple[Stint, ...] = ()
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """A file of people, read: every row of it is a card, skipped, or counted in `blank`.

    `source` is "linkedin", "google", "outlook", "vcard" or "table". `unread` names parts of an archive that were left
    unopened, because they are sensitive or hold nothing about people. `sha256` is of the bytes read.
    """

    source: str
    sha256: str
    cards: tuple[Card, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    touches: tuple[Touch, ...] = ()
    oneself: Oneself = Oneself()
    blank: int = 0
    unread: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()


FIELDS: dict[str, str] = {
    "name": "Whole name",
    "given": "First name",
    "middle": "Middle name",
    "family": "Last name",
    "prefix": "Title before the name",
    "suffix": "After the name",
    "nickname": "Called",
    "email": "Mail address",
    "phone": "Phone",
    "profile": "LinkedIn address",
    "page": "Web page",
    "organization": "Employer",
    "role": "Role",
    "department": "Department",
    "school": "School",
    "degree": "What they studied",
    "school_until": "Year of finishing",
    "place": "Town or country",
    "sector": "Sector",
    "note": "Note",
    "group": "Group or label",
    "connected_on": "Connected on",
    "wishes": "How they like to be asked",
    "key": "Number or id in the list",
    "": "Keep as it is",
    "leave": "Leave out",
}
"""What a column of any table may hold, and the words for it on the page of the column mapper."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as the column mapper shows it: its headings, what each seems to hold (keys of FIELDS), and first rows.

    `signature` is the same for every table with these headings, so that a mapping can be remembered for the next one.
    """

    headings: tuple[str, ...]
    guess: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...] = field(default_factory=tuple)
    rows: int = 0
    signature: str = ""
