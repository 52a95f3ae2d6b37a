"""Addresses of people's own pages as keys: LinkedIn above all."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_EDGES = " \t\r\n<>()[]{}\"'“”„‘’`,;|."
_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.\-]*:)?//", re.IGNORECASE)
_BARE_SLUG = re.compile(r"/?in/[^/\s]+/?", re.IGNORECASE)
_HOST = re.compile(r"[\w\-]+(?:\.[\w\-]+)+")

LINKEDIN = "linkedin.com"
_USUAL = re.compile(r"https?://(?:www\.)?linkedin\.com/in/([A-Za-z0-9\-]+)/?")  # nearly all of an export's
_LINKEDIN_PERSON = re.compile(
    r"(?:mwlite/|comm/)?(in/[^/]+)(?:/.*)?|(pub/.+)|((?:sales/(?:people|lead)|talent/profile)/[^/,]+).*"
)
_OPAQUE = re.compile(r"in/ac[ow]aa[\w\-]{15,}|pub/.*|sales/.*|talent/.*")

_SLUG = r"[\w.\-~%]+"
_PEOPLE: dict[str, str] = {
    "xing.com": rf"profile/{_SLUG}",
    "github.com": _SLUG,
    "gitlab.com": _SLUG,
    "codeberg.org": _SLUG,
    "x.com": _SLUG,
    "instagram.com": _SLUG,
    "facebook.com": rf"(?:people/{_SLUG}/\d+|{_SLUG})",
    "threads.net": rf"@{_SLUG}",
    "bsky.app": rf"profile/{_SLUG}",
    "medium.com": rf"@{_SLUG}",
    "youtube.com": rf"@{_SLUG}",
    "tiktok.com": rf"@{_SLUG}",
    "t.me": _SLUG,
    "behance.net": _SLUG,
    "dribbble.com": _SLUG,
    "about.me": _SLUG,
    "linktr.ee": _SLUG,
    "kaggle.com": _SLUG,
    "huggingface.co": _SLUG,
    "researchgate.net": rf"profile/{_SLUG}",
    "orcid.org": r"(?:\d{4}-){3}\d{3}[\dx]",
    "stackoverflow.com": r"users/\d+",
    "wellfound.com": rf"u/{_SLUG}",
    "polywork.com": _SLUG,
    "goodreads.com": r"user/show/\d+",
}
_OTHER_NAMES = {"twitter.com": "x.com", "fb.com": "facebook.com", "angel.co": "wellfound.com", "telegram.me": "t.me"}
_NOBODY = frozenset(
    """about accounts ads apps business blog company contact developers docs download enterprise events explore
    features feed groups hashtag help home i intent jobs join legal login marketplace messages notifications orgs
    p pages pricing privacy profile.php reel search settings share sharer signin signup sponsors terms topics
    trending watch""".split()
)


def profile_key(address: str) -> str:
    """The page of a person an address leads to: "linkedin.com/in/ana-silva". Empty if it leads to none we know.

    Scheme, country (de.linkedin.com), language (/in/ana-silva/de), query, case and percent signs are aside.
    """
    usual = _USUAL.fullmatch(address)
    if usual:
        return f"{LINKEDIN}/in/{usual[1].lower()}"
    text = _INVISIBLE.sub("", address).strip(_EDGES)
    if _BARE_SLUG.fullmatch(text):
        text = f"{LINKEDIN}/{text.lstrip('/')}"
    host, _, path = _SCHEME.sub("", text).partition("/")
    host = _site(host)
    path = re.split(r"[?#]", path)[0]
    path = _decoded(path).strip("/ ")
    if not path:
        return ""
    if host == LINKEDIN:
        found = _LINKEDIN_PERSON.fullmatch(path)
        return f"{host}/{next(filter(None, found.groups()))}" if found else ""
    if host in _PEOPLE:
        known = re.match(rf"{_PEOPLE[host]}(?=/|$)", path)
        return f"{host}/{known[0]}" if known and path.split("/")[0] not in _NOBODY | {""} else ""
    return ""


def profile_site(key: str) -> str:
    """The site of a profile: "linkedin.com"."""
    return key.partition("/")[0]


def is_passing(key: str) -> bool:
    """Tell whether a person may well have another address on the same site: an id in place of a chosen name."""
    site, _, path = key.partition("/")
    return site == LINKEDIN and _OPAQUE.fullmatch(path) is not None


def site_in_words(site: str) -> str:
    """What people call a site: "LinkedIn", else its address."""
    return {LINKEDIN: "LinkedIn", "xing.com": "Xing", "github.com": "GitHub"}.get(site, site)


def _site(host: str) -> str:
    """The site without country, port and www; empty if it is no host."""
    bare = host.rpartition("@")[2].partition(":")[0].strip(".").lower()
    if not _HOST.fullmatch(bare):
        return ""
    if bare.endswith(f".{LINKEDIN}"):
        return LINKEDIN
    short = bare
    for prefix in ("www.", "m.", "mobile.", "de-de.", "en."):
        short = short.removeprefix(prefix)
    return _OTHER_NAMES.get(short, short)


def _decoded(path: str) -> str:
    for _ in range(2):  # some exports encode twice
        path = unquote(path)
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", path)).casefold()
