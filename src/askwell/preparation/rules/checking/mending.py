"""A question as words: contractions taken apart, slips of the pen mended, each word with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from askwell.preparation.rules.checking.lexicon import KEY_WORDS, KNOWN

MARKS = frozenset(",;:()-")  # within a sentence; other marks end one


@dataclass(frozen=True, slots=True)
class Word:
    """One word in small letters as the rules know it, or a punctuation mark, and where it stands in the text."""

    said: str
    begin: int
    end: int


QUOTED = "quoted"  # stands for somebody's words in quotation marks
_PIECE = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*['’]?|[?!.…;:,()–—\n]|(?<=\s)-+(?=\s)|[$£€]")
_QUOTATION = re.compile(
    r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|\"[^\"\n]*\"|(?<![\w])[‘'][^\n]*?[\w?!.,…][’'](?![\w])",
)
_SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|vs|dr|mr|mrs|ms|prof|u\.s|u\.k|ph\.d|st)\.(?!\s*$)", re.IGNORECASE)
_APART = {
    "cannot": "can not", "wanna": "want to", "gonna": "going to", "gotta": "have to", "lemme": "let me",
    "gimme": "give me", "dunno": "do not know", "kinda": "kind of", "sorta": "sort of", "d'you": "do you",
    "whats": "what is", "hows": "how is", "wheres": "where is", "whos": "who is", "whens": "when is",
    "thats": "that is", "theres": "there is", "im": "i am", "ive": "i have", "id": "i would",
    "youre": "you are", "youve": "you have", "youd": "you would", "youll": "you will", "theyre": "they are",
    "u": "you", "ur": "your", "r": "are", "y": "why", "pls": "please", "plz": "please", "wat": "what", "wot": "what",
    "abt": "about", "bc": "because", "cuz": "because", "tho": "though", "thx": "thanks", "ya": "you", "yer": "your",
    "cv's": "cv", "innit": "is not it", "aint": "is not", "any1": "anyone", "sum1": "someone",
    "lookin": "looking", "wats": "what is", "hw": "how", "in2": "into", "workin": "working", "goin": "going",
    "doin": "doing", "ain't": "is not", "y'all": "you", "s'pose": "suppose", "c'mon": "come on",
    "won't": "will not", "can't": "can not", "shan't": "shall not", "wont": "will not", "cant": "can not",
}  # fmt: skip
_NOT = re.compile(r"(do|does|did|is|are|was|were|have|has|had|could|would|should|must|might|need)n'?t")
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_IS_AFTER = frozenset("what who how where when why that it there here he she this".split())
_VOWELS = frozenset("aeiouy")
_SHORTEST_TO_MEND = 4


def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text in order; words in quotation marks are one word, `QUOTED`."""
    plain = _SHORT.sub(lambda found: found.group().replace(".", " "), text)
    found: list[Word] = []
    at = 0
    for quotation in _QUOTATION.finditer(plain):
        if _is_all(plain, quotation):
            break
        found += _words(plain, at, quotation.start())
        found.append(Word(QUOTED, quotation.start(), quotation.end()))
        if quotation.group()[-2] in "?!." and not plain[quotation.end() :].strip():
            found.append(Word(quotation.group()[-2], quotation.end() - 2, quotation.end() - 1))
        at = quotation.end()
    return (*found, *_words(plain, at, len(plain)))


def _is_all(text: str, quotation: re.Match[str]) -> bool:
    """Whether a whole question was put in quotation marks."""
    outside = text[: quotation.start()] + text[quotation.end() :]
    return not any(letter.isalnum() for letter in outside)


def _words(text: str, begin: int, end: int) -> Iterator[Word]:
    for piece in _PIECE.finditer(text, begin, end):
        low = _plain(piece.group().lower().replace("’", "'").replace("`", "'").replace("´", "'"))
        if not low[0].isalnum():
            yield Word("-" if low[0] in "-–—" else low, piece.start(), piece.end())
            continue
        for said in taken_apart(low):
            yield Word(said, piece.start(), piece.end())


def _plain(low: str) -> str:
    """A word without its accents: "résumé" and "café" are often written without."""
    if low.isascii():
        return low
    bare = "".join(each for each in unicodedata.normalize("NFKD", low) if not unicodedata.combining(each))
    return bare if bare and bare[0].isalnum() else low


@lru_cache(maxsize=4096)
def taken_apart(low: str) -> tuple[str, ...]:
    """The plain words of one written word: "don't" is do and not, "company's" is company and 's."""
    if low in _APART:
        return tuple(_APART[low].split())
    if denied := _NOT.fullmatch(low):
        return denied.group(1), "not"
    base, apostrophe, ending = low.partition("'")
    base = mended(base)
    return (base, _ending(base, ending)) if apostrophe else (base,)


def _ending(base: str, ending: str) -> str:
    if ending == "d":
        return "did" if base in {"where", "how", "why", "when"} else "would"
    if ending == "s" and base in _IS_AFTER:
        return "is"
    return "us" if (base, ending) == ("let", "s") else _ENDINGS.get(ending, "'s")


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """A word that is no word but one slip away from a word that matters here is that word; others stay."""
    if len(word) < _SHORTEST_TO_MEND or word in KNOWN or not word.isalpha():
        return word
    return next((key for key in KEY_WORDS if abs(len(key) - len(word)) <= 1 and _one_slip(word, key)), word)


def _one_slip(word: str, key: str) -> bool:
    """Two letters swapped, one doubled or left out, or one vowel for another; never the first letter."""
    if word[0] != key[0] and sorted(word[:2]) != sorted(key[:2]):
        return False
    if len(word) == len(key):
        differ = [at for at, (one, other) in enumerate(zip(word, key, strict=True)) if one != other]
        if len(differ) == 2 and differ[1] == differ[0] + 1:
            return word[differ[0]] == key[differ[1]] and word[differ[1]] == key[differ[0]]
        return len(differ) == 1 and len(key) > 5 and {word[differ[0]], key[differ[0]]} <= _VOWELS
    short, long = sorted((word, key), key=len)
    if len(short) < _SHORTEST_TO_MEND or (long == word and long[-1] in "sdr"):
        return False
    at = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    if short[at:] != long[at + 1 :]:
        return False
    return long == key or long[at] in {long[at - 1], long[min(at + 1, len(long) - 1)]}
