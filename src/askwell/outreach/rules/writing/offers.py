"""Which days and hours a letter offers: "Tuesday 3 or Thursday 5 March between 9 and 11", "next week Tuesday".

Days of a story ("I heard you last Thursday") and of a deadline are no offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from askwell.outreach.rules.writing.reading import Place, Reading

_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
    r"\b\.?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|\s*(?:[ap]\.?m\b|min|h\b|o['’]clock))"
_AND = r"(?:\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)"
DAY = re.compile(
    rf"""(?<![\w.])(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)
    | (?P<weekday>{_WEEKDAY})(?:,?\s+(?:the\s+)?(?:(?P<number>{_NUMBER})(?:\s+(?:of\s+)?(?P<month>{_MONTH}))?
        | (?P<month2>{_MONTH})\s+(?P<number2>{_NUMBER})))?
    | (?P<number3>{_NUMBER})\s+(?:of\s+)?(?P<month3>{_MONTH})
    | (?P<month4>{_MONTH})\s+(?P<number4>{_NUMBER})(?!\d)
    | (?P<bare>{_NUMBER})(?={_AND}(?:{_NUMBER}{_AND})*{_NUMBER}\s+(?:of\s+)?{_MONTH})
    | (?P<near>(?:later\s+)?today|tonight|tomorrow)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(
    r"""(?<![\w.,])(?:(?:between|from|after|before|at|around|about|by|until|till)\s+)?
      (?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?|(?P<word>one|two|three|four|five|six|seven|eight|nine
        |ten|eleven|twelve|noon|midday))
      \s*(?P<half>[ap]\.?m\.?|o['’]clock|h\b|uhr\b)?
      (?P<range>\s*(?:-|–|—|to|and|until|till)\s*(?:[01]?\d|2[0-4]|two|three|four|five|six|seven|eight|nine|ten
        |eleven|twelve|noon)(?:[:.][0-5]\d)?\s*
        (?P<half2>[ap]\.?m\.?|o['’]clock|h\b)?)?(?![\w:]|\s*(?:min|hour|question|year|week|day|people|time|of\b
          |call|short|quick|thing))""",
    re.IGNORECASE | re.VERBOSE,
)
_LED_BY = re.compile(r"^(?:between|from|after|before|at|around|by|until|till)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    (
        r"\b(?:have\s+to|need\s+to|must|due|deadline|exams?|begins?|starts?|ends?|submit|hand\s+in|closes?"
        r"|leaving|moving)\b"
    ),
    re.IGNORECASE,
)
_STORY = re.compile(
    r"""\b(?:I|you|we|who|and|which)\s+(?:\w+ly\s+)?(?:heard|saw|watched|read|met|gave|spoke|attended|listened
      |wrote|posted|visited|talked|sat|went|came|held|told|said|sent)\b
      |\byour\s+(?:\w+\s+){0,2}(?:talk|lecture|post|article|panel|interview|film|show|workshop|episode)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OFFER_ALL_THE_SAME = re.compile(
    r"\b(?:could\s+(?:we|I|you)|can\s+(?:we|I)|I\s+(?:could|can)|would|free|available|suits?|may\s+I)\b", re.IGNORECASE
)
_AND_MORE = re.compile(rf"{_AND}(?:the\s+)?(?P<number>{_NUMBER})(?!\s+(?:of\s+)?{_MONTH})", re.IGNORECASE)
_NUMBERS = ("number", "number2", "number3", "number4", "bare")
_NOT_OFFERED = re.compile(
    r"(?:last|past|since|every|each|until|not|except|but\s+not|since\s+last|previous|by)\s+(?:\w+day\s+)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^\s*(?:to|through|till|until|-|–|—)\s*$", re.IGNORECASE)
_NEXT_WEEK = re.compile(r"\bnext\s+week\b|\bthe\s+week\s+after\b|\bthe\s+coming\s+week\b", re.IGNORECASE)
_HALF_A_YEAR = 183
_EVENING = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """What a letter offers: the days with their places, the hours named, and where it speaks of them.

    `hours` are clock hours 0 to 24 that are said beyond doubt ("22:00", "9 pm").
    """

    days: tuple[tuple[date, Place], ...]
    times: int
    hours: tuple[int, ...]

    @property
    def windows(self) -> int:
        """How many windows that is: days, or times on the one day."""
        distinct = len({day for day, _ in self.days})
        return max(distinct, self.times) if distinct else 0


def offered(reading: Reading, today: date) -> Offer:
    """The days and hours offered in a letter that is written on a day."""
    days: list[tuple[date, Place]] = []
    times, hours = 0, []
    for begin, end in reading.sentences:
        sentence = reading.said[begin:end]
        if (_STORY.search(sentence) or _DEADLINE.search(sentence)) and not _OFFER_ALL_THE_SAME.search(sentence):
            continue
        found = list(_days_in(sentence, today))
        days += [(day, (begin + b, begin + e)) for day, (b, e) in found]
        if found:
            said = list(_times_in(sentence, [place for _, place in found]))
            times += len(said)
            hours += [hour for hour in map(_hour, said) if hour is not None]
    return Offer(tuple(days), times, tuple(hours))


def _days_in(sentence: str, today: date) -> Iterator[tuple[date, Place]]:
    found = [each for each in DAY.finditer(sentence) if not _NOT_OFFERED.search(sentence[: each.start()])]
    next_week = bool(_NEXT_WEEK.search(sentence))
    month = ""
    resolved: list[tuple[date, Place]] = []
    for each in reversed(found):  # "Tuesday 3 or Thursday 5 March": the month stands behind the last
        month = _month_of(each) or month
        if day := _resolved(each, month, today, next_week=next_week):
            resolved += [*reversed(list(_behind(each, sentence, today))), (day, each.span())]
    resolved.reverse()
    yield from resolved
    for (one, first), (two, second) in zip(resolved, resolved[1:], strict=False):
        if _RANGE.match(sentence[first[1] : second[0]]):
            yield from ((one + timedelta(days=n), first) for n in range(1, min((two - one).days, 14)))


def _behind(found: re.Match[str], sentence: str, today: date) -> Iterator[tuple[date, Place]]:
    """The days that follow a month which stands first: "March 9, 10 or 11"."""
    month = found["month2"] or found["month4"]
    more = _AND_MORE.match(sentence, found.end()) if month else None
    while more:
        if day := _numbered(int(re.sub(r"\D", "", more["number"])), month, None, today):
            yield day, more.span("number")
        more = _AND_MORE.match(sentence, more.end())


def _resolved(found: re.Match[str], month: str, today: date, *, next_week: bool) -> date | None:
    """The day that was meant; None where there is no such day."""
    if found["iso"]:
        return _iso(found["iso"])
    if found["near"]:
        return today + timedelta(days=found["near"].lower() == "tomorrow")
    number = next((found[name] for name in _NUMBERS if found[name]), None)
    weekday = _WEEKDAYS.index(found["weekday"][:3].lower()) if found["weekday"] else None
    if number:
        return _numbered(int(re.sub(r"\D", "", number)), month, weekday, today)
    ahead = ((weekday or 0) - today.weekday()) % 7
    return today + timedelta(days=7 - today.weekday() + (weekday or 0) if next_week else ahead)


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _numbered(number: int, month: str, weekday: int | None, today: date) -> date | None:
    """The day with this number: of the month named, or the first to come that is this weekday."""
    if month:
        return _nearest(number, _MONTHS.index(month[:3].lower()) + 1, today)
    ahead = [today + timedelta(days=n) for n in range(62)]
    fitting = [day for day in ahead if day.day == number]
    return next(
        (day for day in fitting if weekday is None or day.weekday() == weekday), fitting[0] if fitting else None
    )


def _nearest(number: int, month: int, today: date) -> date | None:
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if abs((day - today).days) <= _HALF_A_YEAR:
            return day
    return None


def _month_of(found: re.Match[str]) -> str:
    return found["month"] or found["month2"] or found["month3"] or found["month4"] or ""


def _times_in(sentence: str, days: list[Place]) -> Iterator[re.Match[str]]:
    """Hours named; a bare number is one only where a word leads to it, or it is a range."""
    blanked = sentence
    for begin, end in days:
        blanked = blanked[:begin] + "_" * (end - begin) + blanked[end:]
    for found in _TIME.finditer(blanked):
        if found["minute"] or found["half"] or found["range"] or found["half2"] or _LED_BY.match(found.group()):
            yield found


def _hour(found: re.Match[str]) -> int | None:
    """The hour on a clock of 24, if it is beyond doubt."""
    if not found["hour"]:
        return None
    hour, half = int(found["hour"]), (found["half"] or found["half2"] or "").lower().replace(".", "")
    if half in {"am", "pm"}:
        return hour % _EVENING + (_EVENING if half == "pm" else 0)
    return hour if found["minute"] and (hour > _EVENING or len(found["hour"]) == 2) else None
