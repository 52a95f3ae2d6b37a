"""What may be the name of a speaker, and what only looks like one."""

from __future__ import annotations

import re

LONGEST_NAME = 60
_MOST_WORDS = 6


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _set(
    """a al and bin ibn ben da das de del della den der di do dos du e el i la le les los och of san ten ter und van vom
    von y zu zum zur"""
)
# Words that stand before a colon again and again, in notes as in speech, and name nobody.
_NOT_NAMES = _set(
    """action actions advice agenda also and answer attendees background because benefits but challenge challenges
    company compensation con conclusion cons contact culture date decision decisions details duration education email
    example examples experience fact facts first follow-up followup fun goal goals good growth hours http https
    idea ideas industry insight insights intro introduction invited job key lesson lessons link linkedin location
    meeting name next no note notes ok okay one opportunity outcome participants pay people phone place point
    points pro pros purpose quote quotes reason reasons recommendation recommendations reference references
    referral referrals result results role salary second skill skills so source sources speakers stack status step
    steps strengths subject summary takeaway takeaways task tasks team tech thanks that then third this time tip
    tips title to-do todo todos tool tools topic topics transcript two url values warning weaknesses website well
    what when where who why yes"""
)
# Words that open a phrase ("In Porto", "The Point") and hardly ever a name.
_OPENERS = _set(
    """about after all also and another any as at because before both but by during each even every for from here his
    how if in into it its just like more most my never not now of on once one only or other our over so some
    such than that the their then there these they this those though to under until was we what when where which
    while who why with without you your"""
)
_ROLES = re.compile(
    r"(?:me|them|i|you|q|a|host|guest|interviewer|interviewee|moderator|narrator"
    r"|(?:unknown )?(?:speaker|participant|guest|interviewer|interviewee)(?: ?#?[0-9a-z])?)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"\W*(?:unknown|unidentified|inaudible|no name|speaker ?\?+|\?+)\b.*", re.IGNORECASE)
_PRESENTATION = re.compile(
    r".*['’]s presentation(?: \(.*\))?|presentaci[oó]n de .*|pr[ée]sentation de .*"
    r"|präsentation von .*|apresenta[çc][ãa]o de .*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{1,40}\)|\[[^\[\]]{1,40}\]")
_FORBIDDEN = re.compile(r"[?!;:\"“”„«»<>{}=|\\*•…]")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.?){1,3}|prof\.|mrs\.|rev\.|hon\.|ph\.?d\.", re.IGNORECASE)
_CREDENTIAL = re.compile(r"(?:ph\.?d|m\.?d|mba|msc|bsc|j\.?d|esq|cpa|pmp|jr|sr|i{2,3}|iv)\.?", re.IGNORECASE)


def looks_like_name(text: str) -> bool:
    """Tell whether a text has the shape of a name: short, no sentence, each word with a capital."""
    name = _ASIDE.sub("", text).strip()
    if not name or len(text) > LONGEST_NAME or _FORBIDDEN.search(name):
        return False
    words = name.split()
    if len(words) > _MOST_WORDS or name.count(",") > 2 or not any(map(str.isalpha, name)):
        return False
    if name.casefold() in _NOT_NAMES or name[-1] in ",'’-–" or name[0] in "-–,.'’":
        return False
    if len(words) == 1:
        return not name.endswith(".")
    return words[0].casefold() not in _OPENERS and all(map(_word_of_a_name, words))


def looks_like_full_name(text: str) -> bool:
    """Tell whether a text is two words or more of a name, which speech seldom puts before a colon."""
    return len(text.split()) > 1 and looks_like_name(text)


def names_a_role(text: str) -> bool:
    """Tell whether a label names a part in the talk (Interviewer, Speaker 1, Me) instead of a person."""
    return _ROLES.fullmatch(text) is not None


def is_unknown(speaker: str | None) -> bool:
    """Tell whether a speaker is nobody in particular: none at all, "Unknown", "Unknown Speaker"."""
    return speaker is None or _UNKNOWN.fullmatch(speaker) is not None


def is_shared_screen(label: str) -> bool:
    """Tell the sound of a shared screen, which Google Meet labels "Ana's Presentation", from a person."""
    return _PRESENTATION.fullmatch(label) is not None


def person(label: str) -> str | None:
    """Return the speaker a label stands for, None for a shared screen ("Ana's Presentation")."""
    name = " ".join(label.split())
    return None if not name or is_shared_screen(name) else name


def first_name_first(name: str) -> str:
    """Turn "Okafor, Diane (Contoso)" of a company directory into "Diane Okafor (Contoso)"."""
    asides = " ".join(_ASIDE.findall(name))
    parts = [part.strip() for part in _ASIDE.sub("", name).split(",")]
    if len(parts) < 2 or not all(parts) or _CREDENTIAL.fullmatch(parts[1]):
        return " ".join(name.split())
    turned = ", ".join([f"{parts[1]} {parts[0]}", *parts[2:]])
    return " ".join(f"{turned} {asides}".split())


def without_aside(name: str) -> str:
    """Drop what stands in parentheses after a name (a company, pronouns)."""
    return " ".join(_ASIDE.sub("", name).split()) or name


def _word_of_a_name(word: str) -> bool:
    if word.endswith(".") and not _ABBREVIATED.fullmatch(word):
        return False
    return _capital(word) or word.casefold() in _PARTICLES or word == "&"


def _capital(word: str) -> bool:
    first = next((letter for letter in word if letter.isalnum()), "")
    return bool(first) and not first.islower()
