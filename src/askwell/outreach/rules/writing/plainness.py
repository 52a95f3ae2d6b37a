"""REQ-READ and REQ-FLAT: plain words in short sentences, and one warm phrase instead of many.

The grade is that of Flesch and Kincaid: 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59, the school
year in which most people read a text with ease. Names and figures, and the words of the person's own role and facts, do
not count for syllables: nobody can say them more simply. It holds for English, and says nothing of a few words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from askwell.outreach.rules.writing.draft import Known
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.reading import Place, Reading
from askwell.outreach.rules.writing.tongue import words_of

_LEAST_WORDS, _LEAST_SENTENCES, _MANY_WORDS = 30, 3, 60
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
_SILENT = re.compile(r"(?:[^aeiouysxzcghl]es|[^aeiouytd]ed|[^aeiouyl]e|[aeiouy]les?)$")
_TWO_VOWELS = re.compile(
    r"(?<![cstg])ia|(?:vid|stud|rod)eo|radio|(?<![cstgx])io(?![un])|(?<!q)ua[lt]|scien|quiet|creat|being"
    r"|idea|ieties|iety|iest$"
)
_PRAISE = re.compile(
    r"""\b(?:amaz(?:ing(?:ly)?|ed)|incredibl[ey]|inspir(?:ing|ational|ed)|impress(?:ive|ed)|extraordinar(?:y|ily)
      |outstanding|brilliant(?:ly)?|exceptional(?:ly)?
      |fantastic|wonderful(?:ly)?|remarkabl[ey]|stellar|phenomenal|awe(?:some|struck)?|greatest|world-class
        |legendary|genius|unparalleled|unrivalled
      |tremendous(?:ly)?|visionary|prestigious|esteemed|renowned|magnificent|superb|marvel+ous|sensational
        |exemplary|spectacular|breathtaking
      |ground-?breaking|unbelievabl[ey]|incomparable|admir(?:e|ed|ing|able|ation)|fascinat(?:ing|ed)|thrill(?:ed
        |ing)|delightful|flawless|perfect(?:ly)?
      |(?:the|your)\s+(?:very\s+)?best(?!\s+(?:time|way|day|place|thing|regards|wishes)\b)|deeply\s+(?:moved
        |touched|impressed|admire|inspired)|beyond\s+words)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def reading_grade(reading: Reading, about: Known) -> float | None:
    """The school year for which a letter is easy; None for other languages than English and for a few words."""
    words = list(_LETTERS.finditer(reading.said))
    if (
        not reading.english
        or len(words) < _LEAST_WORDS
        or (len(reading.sentences) < _LEAST_SENTENCES and len(words) < _MANY_WORDS)
    ):
        return None
    own = words_of(about)
    starts = {begin for begin, _ in reading.sentences}
    counted = [
        found.group().lower()
        for found in words
        if found.group().lower() not in own and (found.group()[0].islower() or found.start() in starts)
    ]
    sounds = sum(syllables(word) for word in counted) / max(len(counted), 1)
    return 0.39 * len(words) / max(len(reading.sentences), 1) + 11.8 * sounds - 15.59


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """About how many syllables an English word in small letters has."""
    groups = len(_VOWELS.findall(word)) + len(_TWO_VOWELS.findall(word))
    if groups > 1 and _SILENT.search(word):
        groups -= 1
    return max(groups, 1)


def check_plainness(reading: Reading, about: Known, measures: Measures) -> list[Finding]:
    """Whether the letter reads with ease, shown at its heaviest sentence."""
    grade = reading_grade(reading, about)
    if grade is None or round(grade) <= measures.grade_most:
        return []
    why = f"It reads like a text for school year {round(grade)}; plain letters are answered more often."
    span = span_in(reading.text, *_heaviest(reading))
    return [
        Finding(
            "REQ-READ", Severity.INFO, span, why, "Cut long sentences in two, and say it as you would say it aloud."
        )
    ]


def check_flattery(reading: Reading, measures: Measures) -> list[Finding]:
    """Whether there is more praise than one believes."""
    praise = [found.span() for found in _PRAISE.finditer(reading.said)]
    if len(praise) <= measures.superlatives_most:
        return []
    why = f"There are {len(praise)} words of high praise in it; so many sound less sincere than one."
    span = span_in(reading.text, *praise[1])
    return [Finding("REQ-FLAT", Severity.INFO, span, why, "Keep the one you mean most, and say what it is about.")]


def _heaviest(reading: Reading) -> Place:
    def weight(place: Place) -> float:
        return sum(syllables(word.lower()) for word in _LETTERS.findall(reading.said[place[0] : place[1]]))

    return max(reading.sentences, key=weight)
