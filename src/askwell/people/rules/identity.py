"""Who is who: whether two entries tell of one person, how surely, and why, in words."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from askwell.people.rules.addresses import is_full_phone, is_shared_mailbox, phones_may_be_one
from askwell.people.rules.blocks import blocks_of, candidates
from askwell.people.rules.known import Identity
from askwell.people.rules.letters import is_initial
from askwell.people.rules.names import Likeness, alike_spoken, first_names_agree
from askwell.people.rules.profiles import is_passing, profile_site, site_in_words
from askwell.people.rules.spoken import SpokenName

__all__ = ["Identity", "Verdict", "addresses_of_several", "blocks_of", "candidates", "compare"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two entries are one person, and the reasons a page shows.

    "certain" may be merged unasked, "likely" is for the explorer to say.
    """

    kind: Literal["certain", "likely", "no"]
    reasons: tuple[str, ...]


def compare(a: Identity, b: Identity, *, several: AbstractSet[str] = frozenset()) -> Verdict:
    """Tell whether two entries are one person. The order of the two does not matter.

    `several` are addresses known to be used by several people (see `addresses_of_several`): they prove nothing.
    """
    if a.entries and not a.entries.isdisjoint(b.entries):
        return Verdict("certain", ("the same entry of the same source",))
    names = alike_spoken(a.spoken, b.spoken)
    shared = _shared(a, b, several)
    if names == "no":
        return _of_different_names(a, b, shared) if shared else _DIFFERENT_NAMES
    apart = _apart(a.pages, b.pages) if a.pages and b.pages else ""
    if apart and not (shared and (shared.is_sure or shared.perhaps_number)):
        return Verdict("no", (f"two different addresses on {apart}",))
    return _of_shared_addresses(a, b, names, shared, apart) if shared else _of_alike_names(a, b, names)


def addresses_of_several(people: Iterable[Identity]) -> frozenset[str]:
    """Mail and phone keys that people of different names have in one file: a couple's mailbox, a firm's switchboard.

    Whoever has the same first name may be one person before and after a marriage, and is left for the explorer to say.
    """
    owners: dict[str, Identity] = {}
    several: set[str] = set()
    for person in people:
        for address in person.mailboxes | person.numbers:
            owner = owners.setdefault(address, person)
            if address not in several and owner is not person and _are_two(owner.spoken, person.spoken):
                several.add(address)
    return frozenset(several)


def _are_two(a: SpokenName, b: SpokenName) -> bool:
    return alike_spoken(a, b) == "no" and not first_names_agree(a, b)


_DIFFERENT_NAMES = Verdict("no", ("the names differ",))


@dataclass(frozen=True, slots=True)
class _Shared:
    """The addresses two entries have in common."""

    pages: frozenset[str]
    own_mail: frozenset[str]
    numbers: frozenset[str]
    of_several: frozenset[str] = frozenset()
    perhaps_number: bool = False

    @property
    def is_sure(self) -> bool:
        return bool(self.pages or self.own_mail or self.numbers)

    def in_words(self) -> list[str]:
        found = [f"the same {site_in_words(site)} address" for site in sorted({profile_site(p) for p in self.pages})]
        found += ["the same mail address"] if self.own_mail else []
        found += ["the same phone number"] if self.numbers else []
        for address in sorted(self.of_several)[:1]:
            kind = "mail address" if "@" in address else "phone number"
            found.append(f"the same {kind}, which others may share: {address}")
        found += ["a phone number that may be the same, one without a country code"] if self.perhaps_number else []
        return found


def _shared(a: Identity, b: Identity, several: AbstractSet[str]) -> _Shared | None:
    """What two entries have in common; None if it is nothing."""
    mails = a.mailboxes & b.mailboxes
    numbers = frozenset(filter(is_full_phone, a.numbers & b.numbers))
    pages = a.pages & b.pages
    perhaps = not numbers and any(
        phones_may_be_one(one, other) for one in a.numbers for other in b.numbers if not {one, other} & several
    )
    if not (mails or numbers or pages or perhaps):
        return None
    house = frozenset(address for address in mails | numbers if address in several or is_shared_mailbox(address))
    return _Shared(pages, mails - house, numbers - house, house, perhaps)


def _of_different_names(a: Identity, b: Identity, shared: _Shared) -> Verdict:
    """Somebody may have married, or write two names; but colleagues share a switchboard, and couples a mailbox."""
    differ = f"the names differ: {_both(a, b)}"
    if not shared.is_sure or (not shared.pages and _apart(a.pages, b.pages)):
        return Verdict("no", (differ,))
    if not shared.pages and not shared.own_mail and not first_names_agree(a.spoken, b.spoken):
        return Verdict("no", (f"the same phone number, but {differ}",))
    firm = _Shared(shared.pages, shared.own_mail, shared.numbers).in_words()
    return Verdict("likely", (*firm[:-1], f"{firm[-1]}, though {differ}"))


def _of_shared_addresses(a: Identity, b: Identity, names: Likeness, shared: _Shared, apart: str) -> Verdict:
    doubt = _doubt(a.spoken, b.spoken, shared)
    if apart and not shared.pages:
        doubt = f"though two different addresses on {apart}"
    aside = "" if names == "same" else f", though the names are written differently: {_both(a, b)}"
    *more, last = shared.in_words()
    if shared.is_sure and not doubt:
        return Verdict("certain", (*more, last + aside))
    return Verdict("likely", (*more, f"{last}, {doubt}" if doubt else last + aside))


def _of_alike_names(a: Identity, b: Identity, names: Likeness) -> Verdict:
    """What speaks for one person where no address does."""
    said = "the same name" if names == "same" else f"names that are alike ({_both(a, b)})"
    house = _in_common(a.houses, b.houses)
    if house:
        return Verdict("likely", (f"{said}, and both at {house}",))
    school = _in_common(a.classes, b.classes)
    if names == "same" and a.spoken.is_whole:
        if school:
            return Verdict("likely", (f"{said}, and both studied at {school}",))
        if a.is_name_only or b.is_name_only:
            return Verdict("likely", (f"{said}, and nothing else is known of one of them",))
        if not _can_be_compared(a, b):
            return Verdict("likely", (f"{said}, and nothing known of both that could tell them apart",))
    return Verdict("no", ("the same name or one alike, but nothing else agrees",))


def _doubt(a: SpokenName, b: SpokenName, shared: _Shared) -> str:
    """What a father and a son may share, and what a couple may: a mailbox, a line."""
    if shared.pages:
        return ""
    if a.generation != b.generation:
        return "though only one of them is written as the younger or the elder"
    if not shared.own_mail and is_initial(a.words[0]) != is_initial(b.words[0]):
        return "though one first name is only a letter"
    return ""


def _apart(one: frozenset[str], other: frozenset[str]) -> str:
    """The site where the two have different addresses of their own choice; empty if there is none."""
    settled = [{profile_site(page) for page in pages if not is_passing(page)} for pages in (one, other)]
    return ", ".join(sorted(map(site_in_words, settled[0] & settled[1]))) if one.isdisjoint(other) else ""


def _can_be_compared(a: Identity, b: Identity) -> bool:
    pairs = ((a.mailboxes, b.mailboxes), (a.numbers, b.numbers), (a.houses, b.houses), (a.classes, b.classes))
    return any(one and other for one, other in pairs)


def _in_common(one: dict[str, str], other: dict[str, str]) -> str:
    """The first of what is in both, as written, rather as a name than as a domain; empty if nothing is."""
    both = sorted(one.keys() & other.keys())
    return min((one[both[0]], other[both[0]]), key=lambda word: ("." in word, word)) if both else ""


def _both(a: Identity, b: Identity) -> str:
    first, second = sorted((" ".join(a.name.split()), " ".join(b.name.split())))
    return f"{first} and {second}"
