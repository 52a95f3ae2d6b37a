"""How somebody is reached: mail addresses, phones, profiles and pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from askwell.formats.contacts.linkedin.addresses import HOST, person_address
from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.properties import Properties
from askwell.formats.contacts.vcard.values import one_line

_IN_BRACKETS = re.compile(r".*<([^<>\s]+@[^<>\s]+)>")
_LONGEST_ADDRESS = 400
_NOT_TO_TALK = {"fax": "Fax", "pager": "Pager", "modem": "Modem"}
_SPEECH = {"voice", "cell", "text"}
_EXTENSION = re.compile(r";ext=([\d*#-]+)", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_USER = re.compile(r"[\w-]{3,100}")


def emails(found: Properties) -> tuple[str, ...]:
    """Return the mail addresses, preferred ones first; what is none (a name in a directory) goes to `more`."""
    addresses: dict[str, str] = {}
    for line in found.preferred("EMAIL"):
        text = one_line(found.text(line))
        inside = _IN_BRACKETS.fullmatch(text) if len(text) < _LONGEST_ADDRESS else None
        address = inside[1] if inside else _without(text, "mailto:")
        if "@" in address:
            addresses.setdefault(address.casefold(), address)
            _keep_label(found, line, address)
        elif text:
            found.more.append((found.label(line) or "Email", text))
    return tuple(addresses.values())


def phones(found: Properties) -> tuple[str, ...]:
    """Return the numbers to talk to somebody, preferred ones first; faxes and pagers go to `more`."""
    numbers: list[str] = []
    for line in found.preferred("TEL"):
        number = _number(one_line(found.text(line)))
        other = next((word for kind, word in _NOT_TO_TALK.items() if kind in line.types), "")
        if "assistant" in found.label(line).lower():
            other = "Assistant's phone"
        if not number:
            continue
        if other and not line.types & _SPEECH:
            found.more.append((other, number))
            continue
        numbers.append(number)
        _keep_label(found, line, number)
    return tuple(dict.fromkeys(numbers))


def profiles_and_pages(found: Properties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return LinkedIn profiles, each in its one spelling, and all other web addresses as they are written."""
    profiles: list[str] = []
    pages: dict[str, str] = {}
    for line in found.preferred("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP", *_linkedin_names(found.names())):
        address = one_line(found.text(line))
        profile = person_address(address) or _profile_of_user(found, line, address)
        if profile:
            profiles.append(profile)
        elif line.name == "URL" or _SITE.fullmatch(address):
            if address:
                pages.setdefault(_SCHEME.sub("", address).rstrip("/").casefold(), address)
                _keep_label(found, line, address)
        elif address:
            found.more.append((_service(found, line), _without(address, "x-apple:")))
    return tuple(dict.fromkeys(profiles)), tuple(pages.values())


def _linkedin_names(names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith("X-") and "LINKEDIN" in name]


def _profile_of_user(found: Properties, line: Line, address: str) -> str:
    """Return the profile of a line that names LinkedIn and gives no more than the member's name in its address."""
    if "linkedin" not in _service(found, line).lower():
        return ""
    user = _without(address, "x-apple:") or line.parameter("X-USER") or line.parameter("USERNAME")
    return person_address(f"{HOST}in/{user}") if _USER.fullmatch(user) else ""


def _service(found: Properties, line: Line) -> str:
    """Return which service an address belongs to."""
    stated = line.parameter("X-SERVICE-TYPE") or line.parameter("SERVICE-TYPE") or found.label(line)
    if stated or line.name not in {"X-SOCIALPROFILE", "SOCIALPROFILE"}:
        return stated or ("LinkedIn" if "LINKEDIN" in line.name else line.value.partition(":")[0].strip())
    kinds = line.types - {"pref", "home", "work"}
    return min(kinds) if kinds else "Profile"


def _number(text: str) -> str:
    if text[:4].lower() != "tel:":
        return text
    number, semicolon, rest = text[4:].partition(";")
    extension = _EXTENSION.search(semicolon + rest)
    return f"{number} ext. {extension[1]}" if extension else number


def _keep_label(found: Properties, line: Line, value: str) -> None:
    if label := found.typed_label(line):
        found.more.append((label, value))


def _without(text: str, scheme: str) -> str:
    return text[len(scheme) :] if text[: len(scheme)].lower() == scheme else text
