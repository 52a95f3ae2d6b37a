"""Words as they are compared: case, accents, apostrophes and every kind of separator aside.

The databases fold by the same tables: SQLite calls `fold` itself, PostgreSQL gets a function made of them, and a test
compares the two letter by letter. Whoever changes them adds a migration to `search`, so that all is folded anew.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORDS_MOST = 8
LONGEST = 40
"""No more words and letters than this are looked for; the rest of what was typed is left out."""

FINDABLE = 3
"""The databases keep groups of three letters: what is shorter is not found inside of a word."""

SHORT = 2
"""Words of one or two letters are too common to look for inside of others."""

APOSTROPHES = "'`´ʹʻʼʽ‘’‛′"
"""Nothing of their own: obrien finds O'Brien."""

# The next three are the insides of character classes, written so that Python and PostgreSQL read them alike.
MARKS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
"""What stands above and below letters, once it is taken apart from them. Signs that are vowels stay."""

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Written without spaces, each a word of its own."""

SEPARATORS = (
    r"\u0001-\u0022\u0024-\u002a\u002c-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9"
    r"\u00bb-\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1680\u2000-\u206f"
    r"\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufeff"
)
"""What stands between words. The plus and the hash belong to words: C++, C#."""

SPELT = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
    "ŋ": "n", "Ŋ": "n", "ŧ": "t", "Ŧ": "t", "ı": "i", "ĸ": "k", "ə": "e", "Ə": "e", "ς": "σ", "ـ": "",
}  # fmt: skip
"""Letters that Unicode does not take apart."""


def _small_letters() -> dict[str, str]:
    """The capitals of the alphabets that have them, each with its small letter; accents are gone by then."""
    found = {}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x590)):
        capital = chr(code)
        small = capital.lower()
        whole = unicodedata.normalize("NFKD", capital) == capital
        if whole and small != capital and len(small) == 1 and capital not in SPELT:
            found[capital] = small
    return found


SMALL = _small_letters()

_SMALL_WORDS = frozenset("a an and at by for from in is of on or the to who with".split())
_LETTERS = str.maketrans(SMALL | SPELT)
_NO_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_MARKS = re.compile(f"[{MARKS}]")
_HAN = re.compile(f"([{HAN}])")
_SEPARATORS = re.compile(f"[{SEPARATORS}]+")


def _plain_letters() -> dict[int, str]:
    found = {}
    for code in range(128):
        character = chr(code)
        kept = " " if _SEPARATORS.match(character) else character.lower()
        found[code] = "" if character in APOSTROPHES else kept
    return found


PLAIN_WORD = re.compile(f"(?:['`]|[^{SEPARATORS}])+")
_PLAIN = _plain_letters()
"""What each character becomes in a text that is plain ASCII, as most are: one look-up does it all."""


def fold(text: str) -> str:
    """A text as it is compared.

    Two spaces stand before each word and one at the end, so that "  an" is how a word begins and "an " how one ends.
    """
    if text.isascii():
        return f"  {'  '.join(text.translate(_PLAIN).split())} "
    return f"  {_SEPARATORS.sub('  ', _folded(text)).strip(' ')} "


def fold_name(text: str) -> str:
    """A name as it is compared, with a mark before it by which all names are found that begin with a letter or two."""
    folded = fold(text)
    return f"{begun(folded[2:4])}{folded}"


def begun(letters: str) -> str:
    """The mark of names that begin with these letters, one or two. No folded text holds it otherwise."""
    return f"^^{letters}"


def words_of(typed: str) -> tuple[str, ...]:
    """The words to look for, each once; small words of a sentence only if there are no others."""
    words = [word[:LONGEST] for word in fold(typed).split()][:WORDS_MOST]
    if any(len(word) > SHORT and word not in _SMALL_WORDS for word in words):
        # The last one may be the beginning of another.
        words = [word for word in words[:-1] if word not in _SMALL_WORDS] + words[-1:]
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=4096)
def letter(character: str) -> str:
    """What one character of a text becomes: nothing, a letter or more, or a space if it stands between words."""
    return _SEPARATORS.sub(" ", _folded(character)) if not is_han(character) else character


@lru_cache(maxsize=4096)
def is_han(character: str) -> bool:
    """Tell whether a character is a word of its own."""
    return _HAN.match(character) is not None


def is_short(word: str) -> bool:
    """Tell whether a word is too short to be looked for inside of others."""
    return len(word) <= SHORT and not is_han(word)


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.translate(_NO_APOSTROPHES))
    return _HAN.sub(r" \1 ", _MARKS.sub("", bare).translate(_LETTERS))
