"""The day on which somebody is back, as an automatic answer says it: "back on", "until", "from … to …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from askwell.formats.mail.day_mentions import Mention, mentions_in
from askwell.formats.mail.day_words import plain_letters

_ARTICLE = r"(?:\s+(?:the|den|dem|zum|le|el|il|al|au|o dia|dia|dnia|on|am|early|about|around)){0,2}"
_INCLUDED = (
    r"(?:and including|incl(?:uding|usive)?\.?|einschl(?:iesslich|\.)?|inkl(?:usive|\.)?|einschliesslich|y incluido|"
    r"inclus|"
    r"compris|compreso|incluso|incluido|inclusief|wlacznie|vcetne)"
)
_INCLUSIVE = re.compile(
    rf"\b(?:through|thru|(?:up )?(?:until|till|to) {_INCLUDED}|bis (?:und mit|{_INCLUDED})|tot en met|t/m|"
    rf"till och med|t\.?o\.?m\.?|"
    rf"til og med|{_INCLUDED}){_ARTICLE}\s*:?\s*$"
)
_UNTIL = re.compile(
    r"(?:\b(?:until|till|'?til|up to|up until|bis|jusqu'a|jusqu'au|hasta|ate|fino a|fino al|sino al|tot|tills|til|"
    r"indtil|frem til|"
    rf"do|az do|k)\b|\bto\b(?=\s*$)){_ARTICLE}\s*:?\s*$"
)
_SAYS_INCLUDED = re.compile(rf"\s*[,(]?\s*{_INCLUDED}\b")
_AFTER = re.compile(rf"\b(?:after|nach|apres|despues del?|dopo|na|efter|etter|po)\b{_ARTICLE}\s*$")
_BETWEEN = re.compile(
    r"\s*(?:\d{2,4})?,?\s*(?:-|–|—|/|to|through|thru|until|till|til|bis|and|und|a|au|al|ate|tot|t/m|tot en met|"
    r"till och med|till|do)\s*"
    r"(?:and including|einschliesslich|(?:the|zum|den|dem|le|el|al|au|on|am|a)\s*)*"
)
_DAY_AND_JOIN = re.compile(
    r"(?<![\d.:/])\d{1,2}(?:st|nd|rd|th|\.|er)?\s*(?:-|–|—|to|through|thru|until|till|bis|and|und|au|al|a|ate|tot|"
    r"t/m|til|till|do)\s*"
    r"(?:(?:and including|einschliesslich|zum|the|den)\s*)*$"
)
_JOIN_AND_DAY = re.compile(
    r"\s*(?:-|–|—|to|through|thru|until|till)\s*(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[:./]\d|\s*(?:uhr|"
    r"am|pm)\b)"
    r"(?:,?\s*20\d\d)?"
)
_BACK = re.compile(
    r"\b(?<!get )(?<!getting )(?<!write )(?<!come )back\b(?! to you)|\breturn(?:ing|s)?\b|\bresum\w+|"
    r"\b(?:available|reachable|in the office|at my desk|online|working) again\b|"
    r"\bwieder (?:ab|am|da|erreichbar|im|fur|verfugbar|zuruck|zur|personlich|gerne|in|mit|on)\b|\bwieder\b|"
    r"\bzuruck\b|\bruckkehr\b|"
    r"\bde retour\b|\bretour\b|\breprendrai\b|\bde nouveau\b|\bregres\w+|\bvuelvo\b|\bvolvere\b|\bvuelta\b|"
    r"\breincorpor\w+|"
    r"\bretorn\w+|\bvolto\b|\bvoltarei\b|\brientr\w+|\btorn(?:o|er\w+)\b|\bdi ritorno\b|\bdi nuovo\b|\bterug\b|"
    r"\bweer\b|\btillbaka\b|\bater\b|"
    r"\btilbage\b|\btilbake\b|\bwrac\w+|\bwroce\b|\bpowrot\w*|\bzpet\b|\bvrat\w+"
)
_BACK_BEHIND = re.compile(
    r"\b(?:wieder|zuruck|back(?! to you)|again|terug|weer|de retour|de nouveau|di nuovo|de vuelta|tilbage|tilbake|"
    r"tillbaka|ater)\b"
)
_ANSWERS = re.compile(
    r"\b(?:respond|reply|answer|get back to you|getting back to you|attend to|deal with|antwort\w*|beantwort\w*|"
    r"melde|bearbeit\w*|"
    r"repondr\w+|responder\w*|rispond\w+|beantwoord\w*|svara\w*|svare\w*|odpow\w+)\b"
)
_AWAY = re.compile(
    r"\b(?:out of (?:the )?office|ooo|away|off|on leave|on vacation|on holiday|closed|not in|absent|abwesend|urlaub|"
    r"nicht (?:im|in|erreichbar|da)|geschlossen|absente?|conge|fuera|ausente|fuori|afwezig)\b"
)
_FROM = re.compile(
    rf"\b(?:from|starting(?: on)?|beginning|ab|as of|since|seit|a partir d\w+|des|dal|desde|"
    rf"vanaf){_ARTICLE}\s*$"
)
_SENTENCE_END = re.compile(
    r"(?:(?<!\d)(?<!\bmo)(?<!\bdi)(?<!\bmi)(?<!\bdo)(?<!\bfr)(?<!\bsa)(?<!\bso)(?<!\bdr)(?<!inkl)(?<!incl)(?<!einschl)(?<!\bt\.o\.m)"
    r"|(?<=\d\d\d\d))[.!?](?=\s|$)|[!?](?=\s)|\n\s*\n"
)
_DAY_FIRST_WORDS = re.compile(
    r"\b(?:ich|nicht|und|bin|wieder|bis|je|suis|vous|jusqu|bonjour|merci|estoy|estare|hasta|gracias|fuera|oficina|el|"
    r"de|la|estou|"
    r"estarei|ate|sono|fino|saro|grazie|il|ik|niet|tot|jag|inte|jeg|ikke|jestem|nie|til|och|og)\b"
)
_ENGLISH_WORDS = re.compile(r"\b(?:the|i|will|my|and|of|to|for|with|be|until|back)\b")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Return:
    """The first day back, and the words that say so. `sure` is false where the text names several or is vague."""

    day: date
    words: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Said:
    rank: int  # the lower, the plainer
    day: date
    words: str
    vague: bool


def day_back(text: str, on: date | None, *, day_first: bool | None = None) -> Return | None:
    """Return the first day on which the writer is back, or None.

    `on`: the day on which the text was written. A day named as the last one away ("bis einschließlich 12. Januar", "3
    to 14 August") makes the next one the first day back; "until 5 January" names the fifth itself. `day_first` says
    how the writer's country reads 5/1.
    """
    plain = plain_letters(text[:_LONGEST]).replace("’", "'")
    plain = re.sub(r"[ \t]*\n(?!\s*\n)[ \t]*|[ \t]+", " ", plain)
    if day_first is None and len(_DAY_FIRST_WORDS.findall(plain)) >= max(2, len(_ENGLISH_WORDS.findall(plain))):
        day_first = True
    mentions = list(mentions_in(plain, on, day_first=day_first))
    found = [
        said for before, mention, after in _with_neighbours(mentions) if (said := _said(plain, before, mention, after))
    ]
    if not found:
        return None
    best = min(found, key=lambda said: said.rank)
    alike = {said.day for said in found if said.rank == best.rank}
    return Return(best.day, best.words.strip(" ,;:-"), len(alike) == 1 and not best.vague)


def _with_neighbours(mentions: list[Mention]) -> list[tuple[Mention | None, Mention, Mention | None]]:
    padded = [None, *mentions, None]
    return [
        (before, mention, after)
        for (before, mention), (_, after) in pairwise(list(pairwise(padded)))
        if mention is not None
    ]


def _said(text: str, earlier: Mention | None, mention: Mention, later: Mention | None) -> _Said | None:
    """Return what a day named in a text says of the return, judged by the words beside it in its sentence."""
    before = text[max(0, mention.begin - 90, earlier.end if earlier else 0) : mention.begin]
    before = before[max((end.end() for end in _SENTENCE_END.finditer(before)), default=0) :]
    after = text[mention.end : min(len(text), mention.end + 60, later.begin if later else len(text))]
    ends = _SENTENCE_END.search(after)
    after = after[: ends.start()] if ends else after
    day, vague = mention.day, mention.vague
    if day is None:
        return None
    words = before[-50:] + text[mention.begin : mention.end] + after[:40]
    if last := _last_of_range(text, mention, day):
        return _Said(2, last + timedelta(days=1), words, vague)
    joined = text[earlier.end : mention.begin] if earlier else ""
    in_range = bool((earlier and _BETWEEN.fullmatch(joined)) or _DAY_AND_JOIN.search(before))
    rank, next_one = _weighed(before, after, in_range=in_range, month=mention.whole_month)
    return None if rank is None else _Said(rank, day + timedelta(days=int(next_one)), words, vague)


def _weighed(before: str, after: str, *, in_range: bool, month: bool) -> tuple[int | None, bool]:
    """Return how plainly the words beside a day speak of the return, if they do, and whether it is the day after."""
    rules = (
        (bool(_INCLUSIVE.search(before) or (_SAYS_INCLUDED.match(after) and not _BACK.search(before))), 1, True),
        (in_range, 2, True),
        (bool(_UNTIL.search(before)), 1, month),
        (bool(_BACK.search(before) or _BACK_BEHIND.search(after)), 0, month or bool(_AFTER.search(before))),
        (
            bool(_ANSWERS.search(before) or (_FROM.search(before) and _ANSWERS.search(after))),
            3,
            bool(_AFTER.search(before)),
        ),
        (bool(_AWAY.search(before) or _AWAY.search(after)) and not _FROM.search(before), 4, True),
    )
    return next(((rank, next_one) for holds, rank, next_one in rules if holds), (None, False))


def _last_of_range(text: str, mention: Mention, day: date) -> date | None:
    """Return the last day of "December 21 to 31", where only the first has its month."""
    found = _JOIN_AND_DAY.match(text, mention.end)
    if not found or int(found["day"]) <= day.day:
        return None
    try:
        return day.replace(day=int(found["day"]))
    except ValueError:
        return None
