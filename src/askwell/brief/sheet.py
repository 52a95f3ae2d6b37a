"""What stands on a brief, and what goes first where it would not fit on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from textwrap import shorten


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: how much it matters, the words, why it is there; `is_last` is the one who else to talk to."""

    weight: str
    text: str
    reason: str = ""
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody else said: the words, who (or what they do, where names are hidden), and when."""

    quote: str
    who: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A fact: the words, where it is from with its day, and whether it may be old."""

    text: str
    source: str
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on a brief, in words. Empty parts are left out; what is not known is said in `unknown`."""

    name: str
    work: str
    known: tuple[str, ...] = ()  # how we know each other
    clock: tuple[str, ...] = ()  # when, on both clocks, how long, where
    aim: str = ""
    unknown: tuple[str, ...] = ()  # what is not known of them
    could_add: tuple[str, ...] = ()
    read: tuple[Read, ...] = ()
    asks: tuple[Ask, ...] = ()
    said: tuple[Said, ...] = ()
    not_to_ask: tuple[str, ...] = ()
    thanks: tuple[str, ...] = ()
    names_hidden: bool = False
    left_out: tuple[str, ...] = ()  # what did not fit, in words

    @property
    def is_full(self) -> bool:
        """Whether the page of a browser would not hold all of it on paper: the PDF is measured, that one is not."""
        words = (
            *(self.aim, *self.known, *self.clock, *self.could_add, *self.not_to_ask, *self.thanks),
            *(one.text + one.reason for one in self.asks),
            *(one.quote + one.who for one in self.said),
            *(one.text + one.source for one in self.read),
        )
        return sum(map(len, words)) > HELD

    @property
    def shortened(self) -> str:
        """The sentence that says what did not fit on the page; empty if everything did."""
        if not self.left_out:
            return ""
        return f"Shortened to one page. Left out: {', '.join(self.left_out)}. All of it stands on the screen."


HELD = 3500
"""Letters that a page printed by a browser holds in any case, in the small type of its print styles."""
ASKED_AT_LEAST = 4
"""Questions that stay on the page whatever else goes; and the one that asks who else to talk to."""

Step = Callable[[Sheet], Sheet]


def shorter(sheet: Sheet) -> Iterator[Sheet]:
    """The sheet, then the same with ever less on it: first what matters least, last what the talk is for.

    The order: what was read up, what others said, what they could add, why each question is there, how we know each
    other beyond the first line, questions one could ask; then words are cut. The last one fits on any page.
    """
    yield sheet
    for part, least in (("read", 2), ("said", 3), ("could_add", 2), ("read", 0), ("said", 1)):
        while len(getattr(sheet, part)) > least:
            sheet = _one_less(sheet, part)
            yield sheet
    for step in (_without_reasons, _first_lines_only, _cut_to(220)):
        sheet = step(sheet)
        yield sheet
    while len(sheet.asks) > ASKED_AT_LEAST:
        sheet = _one_question_less(sheet)
        yield sheet
    for part in ("said", "could_add"):
        while getattr(sheet, part):
            sheet = _one_less(sheet, part)
            yield sheet
    for letters in (140, 80):
        sheet = _cut_to(letters)(sheet)
        yield sheet


NAMES = {
    "read": ("one thing you read up", "{} things you read up"),
    "said": ("one quote", "{} quotes"),
    "could_add": ("one thing they could add", "{} things they could add"),
    "asks": ("one question", "{} questions"),
}


def _one_less(sheet: Sheet, part: str) -> Sheet:
    return _with_note(replace(sheet, **{part: getattr(sheet, part)[:-1]}), part, 1)


def _one_question_less(sheet: Sheet) -> Sheet:
    """Without the last question before the one that asks who else to talk to."""
    place = max((number for number, one in enumerate(sheet.asks) if not one.is_last), default=len(sheet.asks) - 1)
    asks = sheet.asks[:place] + sheet.asks[place + 1 :]
    return _with_note(replace(sheet, asks=asks), "asks", 1)


def _with_note(sheet: Sheet, part: str, more: int) -> Sheet:
    """Count what goes: the note says how many of each."""
    one, many = NAMES[part]
    count, rest = more, []
    for words in sheet.left_out:
        if words == one:
            count += 1
        elif words.partition(" ")[2] == many.partition(" ")[2]:
            count += int(words.partition(" ")[0])
        else:
            rest.append(words)
    return replace(sheet, left_out=(*rest, one if count == 1 else many.format(count)))


def _without_reasons(sheet: Sheet) -> Sheet:
    if not any(one.reason for one in sheet.asks):
        return sheet
    asks = tuple(replace(one, reason="") for one in sheet.asks)
    return replace(sheet, asks=asks, left_out=(*sheet.left_out, "why each question is there"))


def _first_lines_only(sheet: Sheet) -> Sheet:
    gone = len(sheet.known) > 1 or bool(sheet.unknown)
    left_out = (*sheet.left_out, "some of what is known of the two of you") if gone else sheet.left_out
    return replace(sheet, known=sheet.known[:1], unknown=(), left_out=left_out)


def _cut_to(most: int) -> Step:
    """Cut every piece of text after so many letters, at a word."""

    def cut(text: str) -> str:
        return shorten(text, most, placeholder=" …") if len(text) > most else text

    def step(sheet: Sheet) -> Sheet:
        told = replace(
            sheet,
            name=cut(sheet.name),
            work=cut(sheet.work),
            aim=cut(sheet.aim),
            known=tuple(map(cut, sheet.known)),
            clock=tuple(map(cut, sheet.clock)),
            could_add=tuple(map(cut, sheet.could_add)),
            asks=tuple(replace(one, text=cut(one.text), reason=cut(one.reason)) for one in sheet.asks),
            said=tuple(replace(one, quote=cut(one.quote), who=cut(one.who)) for one in sheet.said),
            not_to_ask=tuple(map(cut, sheet.not_to_ask)),
            thanks=tuple(map(cut, sheet.thanks)),
        )
        words = "the ends of long sentences"
        if told == sheet or words in sheet.left_out:
            return told
        return replace(told, left_out=(*sheet.left_out, words))

    return step
