"""Profile addresses as stable keys: one spelling for one member, however an export or a browser wrote the address."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

HOST = "https://www.linkedin.com/"

# www, m, touch.www and the countries (de., uk.) all lead to the same member.
_ADDRESS = re.compile(
    r"\s*<?(?:https?:/{0,2})?(?:[a-z0-9-]+\.)*linkedin\.(?:com|cn)(?::[0-9]+)?/(?P<path>[^?#\s>]*)(?P<rest>[^\s>]*)",
    re.IGNORECASE,
)
# Nearly all addresses of an export are written like this; no other step is needed for them.
_USUAL = re.compile(r"https://www\.linkedin\.com/in/[a-z0-9_-]+")
# Links in mails and the old mobile pages put a word before the path.
_BEFORE = {"comm", "mwlite", "incareer"}
_SALES = {"lead", "people", "profile"}
_OLD_ID = re.compile(r"[?&](?:id|memberId)=(?P<id>[0-9]+)", re.IGNORECASE)
# Identifiers LinkedIn makes up are told apart by case; the names members choose are not.
_OPAQUE = re.compile(r"A[A-Z][A-Za-z0-9]A[A-Za-z0-9_-]{15,}")
_BREAKS_AN_ADDRESS = re.compile(r"[\s/?#<>\"\x00-\x1f\x7f-\x9f]")
_ORGANIZATIONS = {"company", "school", "showcase", "groups", "companies", "organization", "edu"}


def person_address(text: str) -> str:
    """Return the one spelling of a member's profile address, or "" where the text is none (a company, another site)."""
    if _USUAL.fullmatch(text):
        return text
    kind, rest, query = _parts(text)
    if kind == "in" and rest:
        return _address("in", rest[0])
    if kind == "pub" and rest:
        return HOST + "/".join(["pub", *(_decoded(part).casefold() for part in rest)])
    if kind in {"sales", "talent"} and len(rest) > 1 and rest[0].casefold() in _SALES:
        # Behind a comma stands how the member was found, not who it is.
        return _address("in", rest[1].partition(",")[0])
    if kind == "profile" and (found := _OLD_ID.search(query)):
        return f"{HOST}profile/view?id={found['id']}"
    return ""


def is_organization(text: str) -> bool:
    """Tell the address of a company's, school's or group's page, which is nobody's."""
    return _parts(text)[0] in _ORGANIZATIONS


def _parts(text: str) -> tuple[str, list[str], str]:
    found = _ADDRESS.match(text)
    if not found:
        return "", [], ""
    parts = [part for part in found["path"].split("/") if part]
    while parts and parts[0].casefold() in _BEFORE:
        del parts[0]
    return (parts[0].casefold(), parts[1:], found["rest"]) if parts else ("", [], "")


def _address(kind: str, slug: str) -> str:
    slug = _decoded(slug)
    if not slug:
        return ""
    return f"{HOST}{kind}/{slug if _OPAQUE.fullmatch(slug) else slug.casefold()}"


def _decoded(part: str) -> str:
    """Return a part of an address in letters, as long as it stays one part and was written in UTF-8."""
    if "%" not in part and part.isascii():
        return part
    try:
        letters = unicodedata.normalize("NFC", unquote(part, errors="strict"))
    except UnicodeDecodeError:
        return part
    return part if _BREAKS_AN_ADDRESS.search(letters) else letters
