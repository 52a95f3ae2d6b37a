"""One row of a table, sorted by field, and the card it becomes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from askwell.formats.contacts.cells import labels_in, links_in, mails_in, phones_in, profile_of
from askwell.formats.contacts.model import Card, NameParts, Skipped, Stint
from askwell.formats.contacts.tables import Row

Told = tuple[str, str]  # what a heading says, and what stands under it

_PARTS = ("prefix", "given", "middle", "family", "suffix", "nickname")
# Han, Hangul and Hiragana names are written family name first and in one piece; Katakana alone spells foreign names.
_ONE_PIECE = re.compile(r"[\u3041-\u309f\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003134f々〆ヶ]+")
_GENERATION = re.compile(r"(?:jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)
_CREDENTIALS = frozenset(
    """phd dphil edd dba mba emba msc bsc meng beng mph mpa mpp mfa bfa llb llm esq cpa cfa pmp acca frcs dds dvm lcsw
    cissp sphr shrmcp shrmscp jr sr ii iii iv""".split()
)
# First names in capitals as well ("LI, MA").
_CREDENTIALS_IN_CAPITALS = frozenset("ma ba ms bs md rn pe jd".split())


@dataclass(slots=True)
class Entry:
    """What a row tells, by the keys of FIELDS, and what has no field, each with the heading it stood under."""

    row: int
    original: str
    held: dict[str, list[Told]] = field(default_factory=dict)
    more: list[Told] = field(default_factory=list)
    stints: list[Stint] = field(default_factory=list)
    schools: list[Stint] = field(default_factory=list)
    connected_on: dt.date | None = None
    # Stands for the name where the name's own fields are empty: Google's "File As", Outlook's display name.
    called: str = ""

    def hold(self, key: str, heading: str, value: str) -> None:
        self.held.setdefault(key, []).append((heading, value))

    def joined(self, key: str, mark: str = " ") -> str:
        told = self.held.get(key)
        if not told:
            return ""
        return told[0][1] if len(told) == 1 else mark.join(dict.fromkeys([value for _, value in told]))


def cards_of(
    rows: Iterable[Row], written: tuple[str, ...], entry_of: Callable[[Row], Entry]
) -> tuple[list[Card], list[Skipped], int]:
    """Return the cards of the rows below the headings ``written``, the rows that became none, and the blank count.

    Headings that stand again between the people, as in lists put together from several, are nobody.
    """
    cards: list[Card] = []
    skipped: list[Skipped] = []
    blank = 0
    for row in rows:
        if row.blank:
            blank += 1
        elif row.cells == written:
            skipped.append(Skipped(row.line, "it repeats the headings", row.raw))
        else:
            made = card_of(entry_of(row))
            if isinstance(made, Card):
                cards.append(made)
            else:
                skipped.append(made)
    return cards, skipped, blank


def card_of(entry: Entry) -> Card | Skipped:
    """Return the card of a row, or why it is none.

    What stands under "mail" and is no address (and so with phones and pages) is kept in ``more``. A row without a name
    is left out unless a mail address or profile in it leads to somebody: that address is then the name. The part of
    an address before the @ is not made into a name, because "info" and "asilva2" are none.
    """
    emails = _emails(entry)
    profiles, pages = _links(entry)
    phones = _phones(entry)
    parts = NameParts(**{part: " ".join(entry.joined(part).split()) for part in _PARTS if part in entry.held})
    named = " ".join((entry.joined("name") or whole(parts) or entry.called).split())
    name = named or next(iter((*emails, *profiles)), "")
    if not name:
        employed = any(stint.organization for stint in entry.stints)
        reason = "it names an organization and nobody in it" if employed else "it names nobody"
        return Skipped(entry.row, reason, entry.original)
    return Card(
        name=name,
        row=entry.row,
        original=entry.original,
        key=_key(entry, profiles),
        parts=parts,
        emails=emails,
        phones=phones,
        profiles=profiles,
        pages=pages,
        stints=tuple(entry.stints),
        schools=tuple(entry.schools),
        place=entry.joined("place", ", "),
        sector=entry.joined("sector", ", "),
        note=entry.joined("note", "\n"),
        groups=_groups(entry),
        connected_on=entry.connected_on,
        wishes="; ".join(f"{heading}: {value}" for heading, value in entry.held.get("wishes", ())),
        more=tuple(entry.more),
    )


def whole(parts: NameParts) -> str:
    """Return a name in parts as a person would write it, in the order of its script.

    Titles stand in it only where there is no first name ("Dr. Okoro"), and of what follows a name only what tells a
    son from his father. A nickname is a name where there is no other.
    """
    given, family = parts.given, parts.family
    if given and family and _ONE_PIECE.fullmatch(given) and _ONE_PIECE.fullmatch(family):
        return family + given
    written = [given, parts.middle, family] if given else [parts.prefix if family else "", parts.middle, family]
    if family and _GENERATION.fullmatch(parts.suffix):
        written.append(parts.suffix)
    return " ".join(part for part in written if part) or parts.nickname


def last_name_first(name: str) -> tuple[str, str, str] | None:
    """Return family name, first names and what follows of "Silva, Ana" or "Silva, Ana, PhD"; None for other names.

    "Ana Silva, MBA" has a comma too, and is in order.
    """
    if "," not in name:
        return None
    pieces = [piece.strip() for piece in name.split(",")]
    if not 2 <= len(pieces) <= 3 or not all(pieces) or is_credential(pieces[1], behind=pieces[0]):
        return None
    if not pieces[1][0].isalpha() or (len(pieces) == 3 and not is_credential(pieces[2], behind="")):
        return None
    return pieces[0], pieces[1], pieces[2] if len(pieces) == 3 else ""


def is_credential(text: str, *, behind: str) -> bool:
    """Tell letters behind a name (MBA, Ph.D., Jr.) from a first name."""
    letters = "".join(filter(str.isalpha, text)).casefold()
    if letters in _CREDENTIALS_IN_CAPITALS:
        return "." in text or (text.isupper() and not behind.isupper())
    return letters in _CREDENTIALS


def as_it_stood(told: Iterable[Told]) -> str:
    """Return the cells of a row one a line, each behind its heading."""
    return "\n".join([f"{heading}: {value}" for heading, value in told])


def _emails(entry: Entry) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for heading, value in entry.held.get("email", ()):
        mails = mails_in(value)
        if not mails:
            entry.more.append((heading, value))
        for mail in mails:
            found.setdefault(mail.casefold(), mail)
    return tuple(found.values())


def _phones(entry: Entry) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for heading, value in entry.held.get("phone", ()):
        phones = phones_in(value)
        if not phones:
            entry.more.append((heading, value))
        found.update(dict.fromkeys(phones))
    return tuple(found)


def _links(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    profiles: dict[str, None] = {}
    pages: dict[str, None] = {}
    for key in ("profile", "page"):
        for heading, value in entry.held.get(key, ()):
            here, elsewhere = links_in(value)
            if key == "profile" and not here and not elsewhere and (address := profile_of(value)):
                here = [address]
            if not here and not elsewhere:
                entry.more.append((heading, value))
            profiles.update(dict.fromkeys(here))
            pages.update(dict.fromkeys(elsewhere))
    return tuple(profiles), tuple(pages)


def _groups(entry: Entry) -> tuple[str, ...]:
    told = entry.held.get("group", ())
    return tuple(dict.fromkeys(label for _, value in told for label in labels_in(value)))


def _key(entry: Entry, profiles: tuple[str, ...]) -> str:
    told = entry.held.get("key")
    return told[0][1] if told else next(iter(profiles), "")
