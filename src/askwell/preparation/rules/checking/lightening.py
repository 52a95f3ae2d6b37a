"""Another wording for a question that leads: without the loaded words, or asking for both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.preparation.rules.checking.asked import Asked
from askwell.preparation.rules.checking.asks import Kind
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.phrases import phrases

_LIKING = phrases(
    """
    - ^ do|does|did|must|would|how_much_do|why_do|how_deeply_do not? you not? really|still|just|absolutely|always
      |ever|all|so? much? like|love|enjoy|hate|dislike|relish
    - ^ so|surely|well? you must? really|just|still|absolutely|probably|obviously|surely|also? like|love|enjoy
      |hate
    """
)
_TO_DO = phrases(
    """
    - ^ ... must|is|was|has|have|how ... {praise}|{blame}|hard|tough|difficult|lonely|scary to
    """
)


def about_liking(asked: Asked) -> Iterator[str]:
    tail = "".join(word + " " for word in asked.words)
    if (found := _LIKING.match(tail)) and (thing := without_tag(asked, len(found.group().split()))):
        if thing.split()[0] not in {"it", "that", "to", "there"}:
            yield f"What do you like about {thing}, and what less?"
        elif thing.split()[0] == "to":
            yield f"What is it like {thing}?"
        else:
            yield "What do you like about it, and what less?"
    if found := _TO_DO.match(tail):
        yield f"What is it like to {without_tag(asked, len(found.group().split()))}?"


_TRAILING = frozenset("so much really too right yet there first today anyway".split()) - {"there", "first", "today"}


def without_tag(asked: Asked, begin: int) -> str:
    words = asked.words
    end = next((at for at in range(begin, len(words)) if words[at] in {",", "-", ";"}), len(words))
    while end > begin + 1 and words[end - 1] in _TRAILING:
        end -= 1
    return asked.typed(begin, end)


_THINKING = phrases("^ {aux} not? you not? think|agree|find|feel|say|believe that?")
_DESCRIBED = phrases(
    """
    - ^ why|how_come is|are|was
    - ^ what makes|made
    """
)


def when_and_when_not(asked: Asked, words: list[str]) -> Iterator[str]:
    """As "Is the work lonely?" becomes "When is the work lonely, and when not?"."""
    begin = 2 if words[1] == "not" else 1
    if words[0] in {"will", "would", "should"} and words[begin] not in FAMILIES["them"] | {"there"}:
        yield f"What would you say about whether {_put_straight(asked, words, begin)}?"
    if words[0] in {"is", "are", "do", "does", "can"} and words[begin] not in {"i", "we", "there"}:
        rest = re.sub(r"\bever ", "", without_tag(asked, begin))
        if len(rest.split()) > 1 and "not" not in words[begin : begin + 2]:
            yield f"When {words[0]} {rest}, and when not?"


def _put_straight(asked: Asked, words: list[str], begin: int) -> str:
    """The order of a statement: "will machines replace us" as "machines will replace us"."""
    end = next((at for at in range(begin, len(words)) if words[at] in FAMILIES["verb"]), begin + 1)
    end = max(end, begin + 1)
    return f"{asked.typed(begin, end)} {words[0]} {without_tag(asked, end)}"


_STATED = phrases(
    """
    - ^ so|well|surely|obviously|clearly|i_bet|i_assume|i_guess|i_imagine|i_suppose|i_take_it? that? your|the|this
      |these .. .. is|are|was|were|must
    """
)


def _without_weight(asked: Asked) -> Iterator[str]:
    """The same without the loaded words, or without what was said before it."""
    words = asked.words
    weighty = FAMILIES["strong_praise"] | FAMILIES["strong_blame"] | {"mind", "soul", "such", "so"}
    light = [at for at, word in enumerate(words) if word not in weighty]
    if asked.ask and asked.ask.kind in {Kind.WH, Kind.POLAR}:
        yield " ".join(asked.typed(at, at + 1) for at in _once(asked, light)) + "?"
    if found := _STATED.match("".join(word + " " for word in words)):
        end = len(found.group().split()) - 1
        begin = next(at for at in range(end) if words[at] in {"your", "the", "this", "these"})
        yield f"How would you describe {asked.typed(begin, end)}?"


def _once(asked: Asked, places: list[int]) -> Iterator[int]:
    """Each written word once: "what's" is two words of the grammar and one on paper."""
    before = -1
    for at in places:
        word = asked.sentence.words[(asked.ask.content if asked.ask else 0) + at]
        if word.begin != before and word.said not in {",", "-", ":", ";"}:
            yield at
        before = word.begin


def lighter(asked: Asked) -> Iterator[str]:
    yield from about_liking(asked)
    words = asked.words
    yield from _without_weight(asked)
    tail = "".join(word + " " for word in words)
    if found := _THINKING.match(tail):
        yield f"What do you think about whether {without_tag(asked, len(found.group().split()))}?"
    if found := _DESCRIBED.match(tail):
        begin = len(found.group().split())
        end = next(
            (at for at in range(begin, len(words)) if words[at] in {"so", "such", "the", "a", "always"} and at > begin),
            0,
        )
        if end:
            yield f"How would you describe {asked.typed(begin, end)} to a friend?"
    if asked.ask and asked.ask.kind is Kind.POLAR and len(words) > 2:
        yield from when_and_when_not(asked, words)
