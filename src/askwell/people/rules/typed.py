"""Where somebody can be reached, as the explorer types it: told apart, or refused with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from askwell.people.rules.addresses import mail_key, phone_key, profile_key
from askwell.people.rules.person import PersonRefused

ADDRESS_LONGEST = 500

_SEVERAL = re.compile(r"[,;\n]+")
_PAGE = re.compile(r"(?:https?://)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typed:
    """One address: what kind it is (mail, phone, profile, page), as it was written, and its key."""

    kind: str
    value: str
    key: str


def typed_addresses(*, mail: str = "", phone: str = "", page: str = "") -> list[Typed]:
    """The addresses in three fields, several in one with commas between them, each once.

    A page that leads to a person (LinkedIn above all) is a profile, any other a page.
    Refused (`PersonRefused`): what is no mail address, no number, or no address on the web.
    """
    found = [
        *_read(
            "mail", mail, mail_key, "is no mail address: it needs a name, an @ and a place, such as ana@mail.example."
        ),
        *_read("phone", phone, _digits, "is no phone number: write its digits, or leave it empty."),
        *_read("page", page, _page_key, "is no address on the web: copy it from the browser, or leave it empty."),
    ]
    return list({(one.kind, one.key): one for one in reversed(found)}.values())[::-1]


def _read(kind: str, written: str, key_of: Callable[[str], str], refusal: str) -> Iterator[Typed]:
    for value in filter(None, (" ".join(part.split()) for part in _SEVERAL.split(written))):
        key = key_of(value)
        if not key or len(value) > ADDRESS_LONGEST:
            raise PersonRefused(f"“{value[:60]}” {refusal}")
        yield Typed("profile" if kind == "page" and profile_key(value) else kind, value, key)


def _digits(number: str) -> str:
    """The key of a number; an extension or a short number inside a house is one too, and is only itself."""
    return phone_key(number) or (number.casefold() if any(map(str.isdigit, number)) else "")


def _page_key(page: str) -> str:
    return profile_key(page) or (page.casefold() if _PAGE.fullmatch(page) else "")
