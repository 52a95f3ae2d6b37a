"""What a card says beyond the fields every source has: kept with a heading, as long as it is short text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.formats.contacts.vcard.lines import Line, lines_of
from askwell.formats.contacts.vcard.properties import Properties
from askwell.formats.contacts.vcard.values import one_line

_LONGEST = 300
_ABBREVIATION = 4  # AIM, ICQ, QQ
_READ = frozenset(
    """FN N NICKNAME ORG TITLE ROLE EMAIL TEL URL X-SOCIALPROFILE SOCIALPROFILE IMPP ADR LABEL NOTE CATEGORIES UID
    X-ABUID KIND X-ADDRESSBOOKSERVER-KIND AGENT X-ANDROID-CUSTOM""".split()
)
# These are about the card, or about how a program shows it.
_ABOUT_THE_CARD = frozenset(
    """BEGIN END VERSION PRODID REV SOURCE NAME PROFILE SORT-STRING CLIENTPIDMAP XML X-ABLABEL X-ABADR X-ABSHOWAS
    X-ABORDER X-EVOLUTION-FILE-AS X-EVOLUTION-WEBDAV-ETAG X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-OL-DESIGN X-ID X-ETAG
    X-PRODID X-IMAGETYPE X-IMAGEHASH X-PHOTO X-SHARED-PHOTO-DISPLAY-PREF""".split()
)
_PROGRAM = re.compile(r"(?:X-)?(?:MS-|EVOLUTION-|KADDRESSBOOK-X?-?|MOZILLA-|APPLE-)?", re.IGNORECASE)
_HEADINGS = {
    "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary",
    "LANG": "Language",
    "TZ": "Time zone",
    "GEO": "Coordinates",
    "CLASS": "Confidentiality",
    "RELATED": "Related",
    "X-ABRELATEDNAMES": "Related",
    "X-ABDATE": "Date",
    "": "Unread line",
}
_ANDROID = re.compile(r"vnd\.\w+\.cursor\.item/(\w+)")
_ANDROID_HEADINGS = {"relation": "Related", "contact_event": "Date", "nickname": "Nickname"}
_BIRTHDAY = "3"


def leftovers(found: Properties) -> Iterator[tuple[str, str]]:
    """Yield (heading, value) of every property that is neither read elsewhere nor about the card itself."""
    for name in found.names():
        if name in _READ or name in _ABOUT_THE_CARD or "LINKEDIN" in name:
            continue
        for line in found.named(name):
            yield from _short(_heading(found, line), _value(found, line))
    for line in found.named("KIND"):
        if line.value.strip().lower() not in {"", "individual"}:
            yield from _short("Kind", found.text(line))
    for line in found.alternatives:
        language = line.parameter("LANGUAGE")
        heading = _heading(found, line)
        yield from _short(f"{heading} ({language})" if language else heading, " ".join(found.parts(line)))


def agents(found: Properties, inside: list[list[Line]]) -> Iterator[tuple[str, str]]:
    """Yield the names of those who act for somebody: given as a card in the card, escaped or not, or as text."""
    cards = list(inside)
    for line in found.named("AGENT"):
        text = found.text(line)
        if text.upper().startswith("BEGIN:VCARD"):
            cards.append(list(lines_of(text.encode())))
        else:
            yield from _short("Agent", text)
    for card in cards:
        agent = Properties(card)
        names = [agent.text(line) for line in agent.named("FN")]
        names += [" ".join(filter(None, reversed(agent.parts(line)[:2]))) for line in agent.named("N")]
        yield from _short("Agent", next(filter(None, names), ""))


def android_nickname(found: Properties) -> str:
    """Return the nickname as Android keeps it, and pass on what else it keeps in its own property."""
    nickname = ""
    for line in found.named("X-ANDROID-CUSTOM"):
        kind, value, label, *_ = [*found.parts(line), "", "", ""]
        known = _ANDROID.fullmatch(kind)
        if known and known[1] == "nickname" and not nickname:
            nickname = one_line(value)
            continue
        heading = _ANDROID_HEADINGS.get(known[1], known[1].replace("_", " ").capitalize()) if known else "Android"
        if heading == "Date" and label == _BIRTHDAY:
            heading = "Birthday"
        found.more.extend(_short(heading, value))
    return nickname


def _heading(found: Properties, line: Line) -> str:
    heading = found.label(line) or _HEADINGS.get(line.name, "")
    if not heading:
        words = _PROGRAM.sub("", line.name, count=1).replace("-", " ").replace("_", " ").strip()
        heading = words if 0 < len(words) <= _ABBREVIATION else (words or line.name).capitalize()
    kinds = sorted(line.types - {"pref", "home", "work"}) if line.name == "RELATED" else []
    return f"{heading} ({', '.join(kinds)})" if kinds else heading


def _value(found: Properties, line: Line) -> str:
    value = found.text(line)
    # Apple writes a birthday without a year with one nobody now alive was born in.
    omitted = line.parameter("X-APPLE-OMIT-YEAR")
    return f"-{value[len(omitted) :]}" if omitted and value.startswith(f"{omitted}-") else value


def _short(heading: str, value: str) -> Iterator[tuple[str, str]]:
    text = one_line(value)
    if text and len(text) <= _LONGEST:
        yield heading, text
