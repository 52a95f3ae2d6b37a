"""What one cell of a table holds: mail addresses, phone numbers, web addresses, labels, a year."""

from __future__ import annotations

import re

from askwell.formats.contacts.linkedin.addresses import is_organization, person_address

# Handshake's word for emptying a field.
_CLEARED = "**CLEAR**"
_SIGNS = frozenset("'=*")
_LITERAL = re.compile(r'="([^"]*)"')
_GUARDED = re.compile(r"^'(?=[=+\-@\t])")
# Every repetition below is bounded or cannot begin anew in its own middle, so that no cell takes long to search.
_MAIL = re.compile(
    r"[^\s<>()\[\],;:\"=|\\/?*@]{1,64}@[^\s<>()\[\],;:\"=|\\/?*@']{1,250}\.[^\W\d_][^\s<>()\[\],;:\"=|\\/?*@.']{0,62}"
)
_BETWEEN_PHONES = re.compile(r":::|[;|\n]|,(?!\s*(?:ext|x)\b)|\s/\s|\bor\b", re.IGNORECASE)
_NO_PHONE = re.compile(r"[^\W\d_]{8,}|@|://")
_PHONE_ALONE = re.compile(r"(?:tel:)?[+(]?\(?\+?\d[\d\s().\-/–]{5,}\d(?:\s*(?:ext\.?|x|#)\s*\d{1,6})?", re.IGNORECASE)
_LINK = re.compile(
    r"https?:/{1,2}[^\s<>\"',;|]+"
    r"|(?<![@\w.])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:/[^\s<>\"',;|]*)?(?![@\w])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"/?in/(?P<in>[^\s/?#]+)/?|@?(?P<handle>[a-z0-9%]+(?:-[a-z0-9%]+)+)", re.IGNORECASE)
_BETWEEN_LABELS = re.compile(r":::|[;|\n]")
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-3]\d)(?!\d)")
_FIRST_YEAR, _LAST_YEAR = 1950, 2035
# Google keeps everybody in this group; it says nothing of anybody.
_EVERYBODY = {"mycontacts", "my contacts"}


def plain(cell: str) -> str:
    """Return a cell without what spreadsheets are told through it: a guard against formulas, a number kept as text.

    A formula that computes something stays as it stands: it is never carried out.
    """
    if cell[:1] not in _SIGNS:
        return cell
    if found := _LITERAL.fullmatch(cell):
        return found[1].strip()
    return "" if cell == _CLEARED else _GUARDED.sub("", cell, count=1)


def mails_in(text: str) -> list[str]:
    """Return the mail addresses in a cell, however they are separated and whatever stands around them."""
    if "@" not in text:
        return []
    return [found.strip("'.") for found in _MAIL.findall(text)]


def phones_in(text: str) -> list[str]:
    """Return the phone numbers in a cell as they are written; words alone are none."""
    parts = map(str.strip, _BETWEEN_PHONES.split(text))
    return [part for part in parts if _digits(part) >= 5 and not _NO_PHONE.search(part)]


def is_phone(text: str) -> bool:
    """Tell a phone number by its shape alone, under a heading that says nothing; a bare number may be anything."""
    found = _PHONE_ALONE.fullmatch(text)
    if not found or not 7 <= _digits(text) <= 18:
        return False
    marked = text[0] in "+(0" or text.startswith("tel:") or sum(text.count(mark) for mark in " -./") >= 2
    return marked and not re.fullmatch(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}", text)


def links_in(text: str) -> tuple[list[str], list[str]]:
    """Return the LinkedIn addresses of people in a cell, in one spelling, and the other web addresses as written."""
    profiles, pages = [], []
    for link in _LINK.findall(text) if "." in text else []:
        address = person_address(link)
        if address:
            profiles.append(address)
        else:
            pages.append(link.rstrip(".)"))
    return profiles, pages


def profile_of(text: str) -> str:
    """Return the address for a LinkedIn name without one ("in/ana-silva"), or "".

    One bare word ("yes", "Ana") is none: it would lead to somebody else's page.
    """
    found = _HANDLE.fullmatch(text.strip())
    return person_address(f"https://www.linkedin.com/in/{found['in'] or found['handle']}") if found else ""


def leads_to_profile(text: str) -> bool:
    return "linkedin" in text.casefold() and bool(links_in(text)[0]) and not is_organization(text)


def labels_in(text: str) -> list[str]:
    """Return the labels in a cell, without the star of Google's own ones and without the group of everybody."""
    labels = [label.strip().removeprefix("*").strip() for label in _BETWEEN_LABELS.split(text)]
    return [label for label in labels if label and label.casefold() not in _EVERYBODY]


def year_in(text: str) -> str:
    """Return the first year of a life today that a cell names, or ""."""
    found = _YEAR.search(text)
    return found[0] if found and _FIRST_YEAR <= int(found[0]) <= _LAST_YEAR else ""


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
