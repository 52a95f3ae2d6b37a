"""Letters as names need them compared: case and encoding aside, then accents aside, then scripts aside."""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "ə": "e", "ŋ": "n", "ŧ": "t", "ĸ": "k",
    "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": "",
}  # fmt: skip
_PLAIN = str.maketrans(_SPECIAL | {chr(k): chr(k - 0x60) for k in range(0x30A1, 0x30F7)})  # katakana as hiragana
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj"})
# Signs above and below letters; those of Devanagari or Thai are vowels and stay.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]")

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        ("a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sh - i - e iu ia").split(),
        strict=True,
    )
)
_CYRILLIC |= dict(zip("ёіїєґўјљњћђџ", "e i i ie g u i li ni ch d dzh".split(), strict=True))
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρστυφχψως", ("a v g d e z i t i k l m n ks o p r s t i f h ps o s").split(), strict=True)
)
_ROMAN = str.maketrans({letter: "" if sound == "-" else sound for letter, sound in (_CYRILLIC | _GREEK).items()})
_GREEK_PAIRS = (("ου", "u"), ("ευ", "ev"), ("αυ", "av"), ("μπ", "b"), ("ντ", "d"), ("γγ", "ng"))

_PAIRS = {
    "shch": "sh", "sch": "sh", "tch": "h", "kh": "h", "ch": "h", "ph": "f", "th": "t", "ck": "k", "tz": "ts", "ou": "u",
    "ae": "a", "oe": "o", "ue": "u", "dj": "d", "nt": "d",
}  # fmt: skip
_PAIR = re.compile("|".join(_PAIRS))
_SINGLE = str.maketrans({"y": "i", "j": "i", "w": "v", "x": "ks", "q": "k", "c": "k"})
_DOUBLED = re.compile(r"(.)\1+")

_WITHOUT_SPACES = re.compile(
    "[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_ROMANISED = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")


def folded(text: str) -> str:
    """The text with case and the encoding of its letters aside; unlike `str.casefold`, ß stays ß."""
    if text.isascii():
        return text.lower()
    whole = unicodedata.normalize("NFKC", text).replace("ẞ", "ß")
    return unicodedata.normalize("NFC", "ß".join(part.casefold() for part in whole.split("ß")))


def plain(word: str) -> str:
    """A folded word with its accents aside: "müller" is "muller", "søren" is "soren"."""
    if word.isascii():
        return word
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


def spelt_out(word: str) -> str:
    """A folded word as it is typed where the letter is missing: "müller" is "mueller", "søren" is "soeren"."""
    return word if word.isascii() else plain(word.translate(_SPELT_OUT))


def sound(word: str) -> str:
    """A rough Latin writing of a folded word, one for "Юлия", "Yulia" and "Julia"; for finding, not for telling."""
    heard = plain(word)
    if not heard.isascii():
        for pair, single in _GREEK_PAIRS:
            heard = heard.replace(pair, single)
        heard = heard.translate(_ROMAN)
    heard = _PAIR.sub(lambda pair: _PAIRS[pair[0]], heard).translate(_SINGLE).replace("ie", "e")
    if heard.endswith("er"):  # Александр, Alexander
        heard = heard[:-2] + "r"
    return _DOUBLED.sub(r"\1", heard)


def needs_no_spaces(text: str) -> bool:
    """Tell whether a text is written wholly in Chinese, Japanese or Korean letters."""
    return _WITHOUT_SPACES.fullmatch(text) is not None


def is_romanised(word: str) -> bool:
    """Tell whether a word is in Cyrillic or Greek letters, which `sound` can put into Latin ones."""
    return not word.isascii() and _ROMANISED.search(word) is not None


def is_latin(word: str) -> bool:
    """Tell whether a word begins with a Latin letter."""
    return word.isascii() or word[:1] < "\u0250" or "\u1e00" <= word[:1] < "\u1f00"


def is_initial(word: str) -> bool:
    """Tell whether a word is one letter of a script that abbreviates names by it."""
    return len(word) == 1 and word.lower() != word.upper()
