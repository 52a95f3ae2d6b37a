"""What somebody says one should read, hear or look at: books, sites, articles, named in the talk."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.sentences import sentences

WHAT_LONGEST = 300
LINK_LONGEST = 500

_ENDINGS = "com|org|net|edu|gov|io|info|eu|uk|de|fr|nl|se|no|dk|fi|pt|es|it|ch|at|ie|be|pl|ca|au|nz|us|dev|ai"
_SITE = re.compile(
    rf"(?<![\w@.])(?:https?://[^\s<>\"“”]+|(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_ENDINGS})"
    r"(?![\w-])(?:/[^\s<>\"“”]*)?)",
    re.IGNORECASE,
)
_DOT_WITHIN = re.compile(r"\w\.\w")  # most sentences have none, and need no closer look
_KIND = r"(?:books?|novel|article|essay|paper|report|podcast|blog|newsletter|magazine|website|site|guide|manual|course)"
_QUOTED = re.compile(r"[“\"«](?P<title>[^”\"»]{3,120})[”\"»]")
_TITLED = re.compile(
    rf"\b(?P<what>{_KIND}\s+(?:called|named|titled)\s+(?P<title>[A-Z][^,.;!?\n]{{2,100}}))",
)
_BY = re.compile(
    rf"\b(?P<what>{_KIND}\s+(?:on\s+[^,.;!?\n]{{2,60}}\s+)?by\s+[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){{0,3}}"
    rf"(?:\s+(?:on|about)\s+[^,.;!?\n]{{2,60}})?)"
)
_LEADS = re.compile(
    rf"\b(?:{_KIND}|read|reading|listen|watch|recommend\w*|subscribe|look up|have a look|worth a look)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Something to read, from `begins` to `ends` of a text; `link` is its address, empty where none was said."""

    begins: int
    ends: int
    what: str
    link: str = ""


def resources_in(text: str) -> list[Found]:
    """What is to be read according to these words, each once and in their order.

    An address of the web always counts; a title only in quotation marks, behind “called” or with its author, and only
    in a sentence that speaks of reading, hearing or looking.
    """
    found: list[Found] = []
    for begins, ends in sentences(text):
        for one in sorted(_of_sentence(text, begins, ends), key=lambda one: one.begins):
            if not any(one.begins < other.ends and other.begins < one.ends for other in found):
                found.append(one)
    return list({one.what.casefold(): one for one in reversed(found)}.values())[::-1]


def clean_what(what: str) -> str:
    """What is to be read, without stray spaces.

    Refused (`ConversationRefused`): nothing, or more than 300 characters.
    """
    cleaned = " ".join(what.split())
    if not cleaned:
        raise ConversationRefused("Write down what is to be read, a title or an address.")
    if len(cleaned) > WHAT_LONGEST:
        raise ConversationRefused(f"Say what is to be read in at most {WHAT_LONGEST} letters.")
    return cleaned


def clean_link(link: str) -> str:
    """An address of the web that a page can lead to, or nothing.

    Refused (`ConversationRefused`): what is no such address.
    """
    cleaned = link.strip()
    if not cleaned:
        return ""
    if not _SITE.fullmatch(cleaned) or len(cleaned) > LINK_LONGEST:
        raise ConversationRefused("Write the address as the browser shows it, such as https://example.org, or none.")
    return cleaned if cleaned.casefold().startswith(("https://", "http://")) else f"https://{cleaned}"


def _of_sentence(text: str, begins: int, ends: int) -> list[Found]:
    said = text[begins:ends]
    found = []
    for site in _SITE.finditer(said) if _DOT_WITHIN.search(said) else ():
        address = site.group().rstrip(".,;:!?)’'")
        if not _SITE.fullmatch(address) or len(address) > LINK_LONGEST - len("https://"):
            continue
        at = begins + site.start()
        shown = re.sub(r"^https?://(?:www\.)?", "", address).rstrip("/")
        found.append(Found(at, at + len(address), shown[:WHAT_LONGEST], clean_link(address)))
    if not _LEADS.search(said):
        return found
    quoted = [(one, "title") for one in _QUOTED.finditer(said)]
    named = [*((one, "title") for one in _TITLED.finditer(said)), *((one, "what") for one in _BY.finditer(said))]
    for match, group in quoted + named:
        at = begins + match.start(group)
        found.append(Found(at, at + len(match[group]), " ".join(match[group].split())[:WHAT_LONGEST]))
    return found
