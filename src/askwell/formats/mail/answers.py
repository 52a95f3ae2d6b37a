"""What an answer to a request seems to mean, and by which of its words; a proposal that a person confirms.

The values are those of `outreach`: yes, no, later, question, referral, stop, unclear. Where words of two kinds stand
in a text, what follows a "but" counts more, and the guess is not called sure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice

from askwell.formats.mail import answer_words as words_for
from askwell.formats.mail.auto_words import MAIL_ADDRESS
from askwell.formats.mail.day_mentions import mentions_in
from askwell.formats.mail.day_words import MONTHS, plain_letters
from askwell.formats.mail.model import Address, AnswerGuess

_LONGEST = 8000
_LONGEST_SENTENCE = 600
_MOST_OF_A_KIND = 5  # in one sentence
_SENTENCE_END = re.compile(r"(?<!\d)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)[.!?…]+(?=\s|$)|[!?]+(?=\s|$)|\n+")
_CUES = {
    "stop": words_for.STOP,
    "referral": words_for.REFERRAL,
    "again": words_for.AGAIN,
    "no": words_for.NO,
    "yes": words_for.YES,
    "busy": words_for.BUSY,
}
_NAME = re.compile(
    r"\b(?:(?:Herrn?|Frau|Dr|Prof|Mr|Mrs|Ms|Mme|M)\.?\s+)*(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s(?:van|von|de|der|da|del|"
    r"di|la|le|el|bin))*(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]+){1,2})"
)
_NAME_ALONE = re.compile(r"^(?:(?:Herrn?|Frau|Dr|Prof|Mr|Mrs|Ms)\.?\s+)*(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+)")
_NO_NAMES = frozenset(
    "I Ich Sie Please Bitte She He They Best Kind Viele The This That And Und He's She's Our My In HR".split()
)
_MONTH_ALONE = re.compile(
    r"\b(?P<how>in|im|ab|after|nach|from|en|em|a|early|mid|late|anfang|mitte|ende|until|bis|before|vor|around|apres|"
    r"again|beginning of|end of|this|next)\s+(?:of\s+|the\s+)?(?P<month>"
    + "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
    + r")\b(?!\.?\s*\d{1,2}\b(?!\d))(?:\s+(?P<year>20\d\d))?"
)
_PASSED_ON = re.compile(
    r"\b(?:cc\w*|kopie|forward\w*|passed|weiter\w*|introduc\w*|hr|personalabteilung|team|department|abteilung|"
    r"kolleg\w+ (?:kann|hilft|weiss)|colleagues? (?:can|could|may|might|will|would|is (?:better|the)|knows?)|office|"
    r"desk)\b"
)
_TIMED = re.compile(r"\b(?:at |around |um |ab |gegen |a )?(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:[ap]m|uhr|h)|noon|\d{1,2})\b")
_NEXT_MONTH = re.compile(
    r"\bnext month\b|\bnachsten monat\b|\ble mois prochain\b|\bel proximo mes\b|\bvolgende maand\b"
)
_NEW_YEAR = re.compile(
    r"\b(?:in the |after (?:the )?)?new year\b|\bnext year\b|\bneuen? jahr\b|\bnachstes jahr\b|\bl'annee prochaine\b|"
    r"\bano que viene\b"
)
_IN_MONTHS = re.compile(
    r"\bin (?P<number>\d|a|one|two|three|six|einem|zwei|drei|sechs)(?: or \w+)? (?:months?|monat(?:en)?)\b"
)
_COUNTED = {"a": 1, "one": 1, "einem": 1, "two": 2, "zwei": 2, "three": 3, "drei": 3, "six": 6, "sechs": 6}


@dataclass(frozen=True, slots=True)
class _Cue:
    kind: str
    begin: int
    words: str
    sentence: str
    plain: str  # the sentence in small letters without accents


def proposed_answer(new_text: str, *, on: date | None = None) -> AnswerGuess:
    """Return what an answer seems to mean. `new_text`: without what is quoted; `on`: the day it was written.

    `words` are pieces of the text. `until` comes with "later" where a day or a month is named; `referral` wherever
    somebody else is named, also beside a yes.
    """
    text = new_text[:_LONGEST]
    cues = _cues(text)
    kind, sure = _kind(cues, text)
    shown = {"later": ("again", "busy", "no"), "unclear": (), "question": ("question",)}.get(kind, (kind,))
    words = [cue.words for cue in cues if cue.kind in shown]
    if kind == "later" and any(cue.kind == "again" for cue in cues):
        words = [cue.words for cue in cues if cue.kind == "again"]
    until = _until(cues, text, on) if kind == "later" else None
    return AnswerGuess(kind, tuple(dict.fromkeys(words))[:4], until, _referral(cues, text), sure)


def _cues(text: str) -> list[_Cue]:
    found: list[_Cue] = []
    for begin, sentence in _sentences(text):
        plain = _folded(sentence)
        for kind, pattern in _CUES.items():
            found += [
                _Cue(kind, begin + m.start(), sentence[m.start() : m.end()].strip(" ,.;!"), sentence, plain)
                for m in islice(pattern.finditer(plain), _MOST_OF_A_KIND)
            ]
        if sentence.rstrip().endswith("?"):
            found.append(_Cue("question", begin, sentence.strip(), sentence, plain))
    return sorted(found, key=lambda cue: cue.begin)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a text, each with where it begins."""
    begin = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        for part in range(begin, end, _LONGEST_SENTENCE):
            yield part, text[part : min(end, part + _LONGEST_SENTENCE)]
        begin = end


def _kind(cues: list[_Cue], text: str) -> tuple[str, bool]:
    """Return the kind and whether it is sure."""
    there = {cue.kind for cue in cues}
    yes, no = "yes" in there or _proposes_time(cues), "no" in there
    if "stop" in there:
        return "stop", True
    if "referral" in there and (not yes or no) and _names_somebody(cues, text):
        return "referral", not yes
    if "again" in there and not _settled_by_yes(cues):
        return "later", not (no and yes)
    if no:
        return _of_no(cues, text, yes=yes)
    return ("yes", "busy" not in there) if yes else _of_the_rest(there, text)


def _of_no(cues: list[_Cue], text: str, *, yes: bool) -> tuple[str, bool]:
    if yes:
        return _of_both(cues), False
    busy = any(cue.kind == "busy" for cue in cues)
    # "No time at the moment, perhaps in March" puts off; "no time at the moment" says no.
    return ("later", False) if busy and _until(cues, text, date.min) else ("no", not busy)


def _of_the_rest(there: set[str], text: str) -> tuple[str, bool]:
    if "busy" in there and words_for.SORRY.search(_folded(text)):
        return "later", False
    if words_for.NAMES_A_DAY.search(_folded(text)) and _TIMED.search(_folded(text)):
        return "yes", False
    if "question" in there:
        return "question", True
    return ("later", False) if "busy" in there else ("unclear", False)


def _proposes_time(cues: list[_Cue]) -> bool:
    return any(cue.kind == "question" and words_for.PROPOSES_TIME.search(cue.plain) for cue in cues)


def _settled_by_yes(cues: list[_Cue]) -> bool:
    """Tell "not before Tuesday, but Wednesday at ten works for me" from "happy to talk, ask me in March"."""
    again = max(cue.begin for cue in cues if cue.kind == "again")
    return any(cue.kind == "yes" and cue.begin > again and words_for.PROPOSES_TIME.search(cue.plain) for cue in cues)


def _of_both(cues: list[_Cue]) -> str:
    """Return yes or no where both are said: what follows a "but", else a yes that names a time, else no."""
    last_no = max(cue.begin for cue in cues if cue.kind == "no")
    later = [cue for cue in cues if cue.kind in {"yes", "question"} and cue.begin > last_no]
    turned = [cue for cue in later if words_for.BUT.search(cue.plain) or cue.kind == "yes"]
    timed = any(words_for.PROPOSES_TIME.search(cue.plain) for cue in later)
    return "yes" if turned or timed else "no"


def _until(cues: list[_Cue], text: str, on: date | None) -> date | None:
    """Return the day from which to ask again, if one is named beside the words that put it off."""
    if on is None:
        return None
    put_off = [cue.sentence for cue in cues if cue.kind == "again"] or [
        cue.sentence for cue in cues if cue.kind == "busy"
    ]
    for sentence in [*put_off, text]:
        plain = plain_letters(sentence)
        if on == date.min:
            if (
                _MONTH_ALONE.search(plain)
                or _NEXT_MONTH.search(plain)
                or _NEW_YEAR.search(plain)
                or _IN_MONTHS.search(plain)
            ):
                return date.max
            continue
        if found := _day_named(plain, on):
            return found
    return None


def _day_named(plain: str, on: date) -> date | None:
    days = [mention.day for mention in mentions_in(plain, on, day_first=None) if mention.day and mention.day > on]
    if days:
        return days[0]
    if found := _MONTH_ALONE.search(plain):
        return _month(found, on)
    if _NEW_YEAR.search(plain):
        return date(on.year + 1, 1, 1)
    if _NEXT_MONTH.search(plain):
        return _months_ahead(on, 1).replace(day=1)
    if found := _IN_MONTHS.search(plain):
        return _months_ahead(on, _COUNTED.get(found["number"]) or int(found["number"]))
    return None


def _month(found: re.Match[str], on: date) -> date | None:
    month, how = MONTHS[found["month"]], found["how"]
    year = (
        int(found["year"]) if found["year"] else on.year + (month < on.month or (month == on.month and how != "this"))
    )
    first = date(year, month, 1)
    if how in {"after", "nach", "apres", "late", "ende", "end of"}:
        following = (first + timedelta(days=32)).replace(day=1)
        return following if how in {"after", "nach", "apres"} else following - timedelta(days=7)
    return first.replace(day=15) if how in {"mid", "mitte"} else first


def _months_ahead(on: date, months: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, 28))


def _names_somebody(cues: list[_Cue], text: str) -> bool:
    """Tell whether somebody is really named: a person, an address, or whom the mail was passed on to."""
    return _referral(cues, text) is not None or any(
        cue.kind == "referral" and _PASSED_ON.search(cue.plain) for cue in cues
    )


def _referral(cues: list[_Cue], text: str) -> Address | None:
    """Return whom they name behind the cue or in its sentence, and the first address in the text."""
    referrals = [cue for cue in cues if cue.kind == "referral"]
    if not referrals:
        return None
    mails = MAIL_ADDRESS.findall(text)
    mail = mails[0].rstrip(".-") if mails else ""
    for cue in referrals:
        behind = text[cue.begin + len(cue.words) :].lstrip(" ,:(")
        places = [behind[:120], cue.sentence]
        for place in places:
            if name := _name_in(place):
                return Address(name, mail)
        if (alone := _NAME_ALONE.match(behind)) and alone["name"] not in _NO_NAMES:
            return Address(alone["name"], mail)
    return Address("", mail) if mail else None


def _name_in(place: str) -> str:
    for found in _NAME.finditer(place):
        if found["name"].split()[0] not in _NO_NAMES:
            return found["name"]
    return ""


def _folded(text: str) -> str:
    """Return a text in small letters without accents, each letter where it stood."""
    return "".join(map(_letter, text))


@cache
def _letter(letter: str) -> str:
    if letter in "’`´":
        return "'"
    small = letter.casefold()
    bare = unicodedata.normalize("NFD", small)[:1]
    return bare if len(small) == 1 and bare else letter.lower()[:1]
