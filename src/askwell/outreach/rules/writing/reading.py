"""A letter's body taken apart: the writer's own words, and greeting, signature, links and somebody else's words.

Parts that do not count are blanked, not cut out, so that every place found is a place in the text as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from askwell.outreach.rules.writing.tongue import is_english

Place = tuple[int, int]

_TITLE = r"(?:mr|mrs|ms|mx|dr|prof(?:essor)?|frau|herr)"
_GREETING = re.compile(
    rf"""\A\s*(?:
      (?:(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|evening|day)|greetings|to\s+whom\s+it\s+may\s+concern
        |liebe[rs]?|sehr\s+geehrte[rs]?|hallo|guten\s+(?:tag|morgen)|moin|bonjour|cher|chère|madame|monsieur|salut
        |hola|buenos\s+d[ií]as|estimad[oa]s?|querid[oa]|olá|car[oa]|ciao|gentile|kære|hej|hei|beste|geachte|{_TITLE}\.?)
      (?:[ \t]+(?:{_TITLE}\.|[^\s,:;!?.–—]+)){{0,6}}?)
      | [^\W\d_][\w'’.-]*(?:[ \t]+[^\W\d_][\w'’.-]*){{0,2}}(?=[ \t]*,[ \t]*\n)
    )[ \t]*(?:[,:;!.–—]+(?=\s|\Z)|-(?=\s)|\n|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
_WISH = r"""(?:(?:with|my|many|very|kind(?:est)?|best|warm(?:est)?|sincere|friendly|hearty)\s+)*(?:regards|wishes
    |greetings)
    | (?:all\s+the\s+)?best | yours(?:\s+(?:sincerely|faithfully|truly))? | (?:yours\s+)?sincerely | respectfully
    | (?:many|with(?:\s+many)?)\s+thanks | thank(?:s|\s+you)(?:\s+(?:a\s+lot|again|(?:so
      |very)\s+much))?(?:\s+in\s+advance)?
    | warmly | cordially | cheers | take\s+care | (?:talk|speak)\s+soon | gratefully
    | (?:herzliche|viele|beste|liebe|schöne|mit\s+(?:freundlichen|besten|herzlichen))\s+grü(?:ß|ss)en? | mfg | lg
    | (?:bien\s+)?cordialement | bien\s+à\s+vous | (?:un\s+)?(?:cordial\s+)?saludos? | atenciosamente | cumprimentos
    | (?:med\s+)?(?:vennlig|venlig|beste)\s+hilsen(?:er)? | mvh | met\s+vriendelijke\s+groeten?"""
_NAME = r"[^\W\d_][\w'’.-]*(?:[ \t]+[^\W\d_][\w'’.-]*){0,3}"
_SIGN_OFF = re.compile(
    rf"^[ \t]*(?:{_WISH})(?:\s+from\s+\w+)?[ \t]*(?:[,.!–—-]+[ \t]*(?:{_NAME})?)?[ \t]*$|^--[ \t]?$",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_SIGN_OFF_INLINE = re.compile(
    rf"(?<=[.!?])[ \t]+(?:{_WISH})[ \t]*[,!–—-]?[ \t]+[A-Z]\w+\.?\s*\Z", re.VERBOSE | re.IGNORECASE
)
_ONLY_NAME = re.compile(r"(?<=\n)[ \t]*[^\W\d_a-z][\w'’-]*(?:[ \t]+[^\W\d_a-z][\w'’.-]*){0,2}\s*\Z")
_POSTSCRIPT = re.compile(r"^[ \t]*p\.?\s?s\b", re.IGNORECASE | re.MULTILINE)
_EARLIER = re.compile(
    r"^[ \t]*(?:on\b[^\n]{4,120}(?:\n[^\n]{0,80})?\bwrote:|am\b[^\n]{4,120}\bschrieb\b[^\n]{0,80}:"
    r"|le\b[^\n]{4,120}\ba écrit\s?:"
    r"|el\b[^\n]{4,120}\bescribió:|-{2,}\s*(?:original|forwarded)\b[^\n]*|from:[^\n]*\n(?:sent|date|to):)",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTE_LINE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|‘[^’\n]+’(?!\w)|\"[^\"\n]*\"")
_WORD = re.compile(r"\S*\w\S*")
_LETTERS_OF_A_SIGNATURE = 12  # words on a line; a longer line is a sentence
_LINES_OF_A_SIGNATURE = 8
_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\W_a-z])|\n[ \t]*\n\s*")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|inc|ltd|a\.m|p\.m)|\b[A-Z])\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A body and three views of it, all as long as it is.

    `own` has the writer's own words in the body of the letter; `said` the same without links and words in quotation
    marks; `signature` the lines behind the sign-off. `sentences` are places in `own`. `words` counts those of `own`.
    """

    text: str
    own: str
    said: str
    signature: str
    sentences: tuple[Place, ...]
    words: int
    english: bool

    def first(self, count: int) -> Place:
        """Where the first sentences stand; of an empty letter its beginning."""
        if not self.sentences:
            return (0, 0)
        return self.sentences[0][0], self.sentences[:count][-1][1]

    def last(self) -> Place:
        """Where the last sentence stands."""
        return self.sentences[-1] if self.sentences else (0, 0)

    def whole(self) -> Place:
        """From the first of the writer's own words to the last."""
        return self.first(len(self.sentences))


@lru_cache(maxsize=256)
def read(body: str) -> Reading:
    """Take a body apart."""
    earlier = _earlier_begins(body)
    own = _blank(body, earlier, len(body))
    for quoted in _QUOTE_LINE.finditer(body, 0, earlier):
        own = _blank(own, *quoted.span())
    begin, end = _signature(own)
    signature = _blank(_blank(own, 0, begin), end, len(own))
    own = _blank(own, begin, end)
    if greeting := _GREETING.match(own):
        own = _blank(own, *greeting.span())
    said = own
    for pattern in (_LINK, _QUOTED):
        for found in pattern.finditer(own):
            said = _blank(said, *found.span())
    sentences = tuple(_sentences(own))
    words = words_in(own)
    return Reading(body, own, said, signature, sentences, len(words), is_english(words_in(said)))


def words_in(text: str) -> list[str]:
    """The words as they are counted: what stands between spaces and has a letter or a digit."""
    return _WORD.findall(text)


def own_words(body: str) -> str:
    """Only the writer's own words, as running text."""
    return " ".join(words_in(read(body).own))


def _blank(text: str, begin: int, end: int) -> str:
    return text[:begin] + re.sub(r"[^\n]", " ", text[begin:end]) + text[end:]


def _earlier_begins(body: str) -> int:
    found = _EARLIER.search(body)
    return found.start() if found else len(body)


def _signature(text: str) -> Place:
    """Where the signature stands: from the sign-off to the end, or to a postscript."""
    for sign_off in _SIGN_OFF.finditer(text):
        postscript = _POSTSCRIPT.search(text, sign_off.end())
        end = postscript.start() if postscript else len(text)
        lines = [line for line in text[sign_off.end() : end].splitlines() if line.strip()]
        if len(lines) <= _LINES_OF_A_SIGNATURE and all(len(line.split()) <= _LETTERS_OF_A_SIGNATURE for line in lines):
            return sign_off.start(), end
    bare = text.rstrip()
    for pattern in (_SIGN_OFF_INLINE, _ONLY_NAME):
        if found := pattern.search(bare):
            return found.start(), len(text)
    return len(text), len(text)


def _sentences(text: str) -> Iterator[Place]:
    begin = 0
    for found in _END.finditer(text):
        ends = found.start() + len(found.group().rstrip())
        if "\n" not in found.group() and _SHORT.search(text, begin, found.start()):
            continue
        yield from _trimmed(text, begin, ends)
        begin = found.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> Iterator[Place]:
    piece = text[begin:end]
    if _WORD.search(piece):
        start = begin + len(piece) - len(piece.lstrip())
        yield start, begin + len(piece.rstrip())
