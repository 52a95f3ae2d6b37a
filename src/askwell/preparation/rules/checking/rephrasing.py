"""Building another question from the words of one, by its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.preparation.rules.checking.asked import Asked
from askwell.preparation.rules.checking.asks import Kind
from askwell.preparation.rules.checking.finding import QuestionClass
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.lightening import about_liking, lighter, when_and_when_not, without_tag
from askwell.preparation.rules.checking.phrases import phrases

_C = QuestionClass
_PRONOUNS = frozenset("you i we they he she it there".split())


_BELONGING = frozenset("the your this these".split())
_STOPS = frozenset(
    """a an and or but so if when while as than that which who what how why where in on at to for with from by about
    into over under after before until since not you i we they he she it there me us him her them , ; : - ( )
    's out up off down enough too very really always ever often here now today""".split()
)
_LONGEST_TOPIC = 4
_NO_TOPIC = frozenset(
    "time times last best worst biggest only same way dream one two money year years week month day days today".split()
)


def about_topic(asked: Asked) -> str:
    """What a question is about, in their own spelling: the first thing in it with "the" or "your"; perhaps empty."""
    words = asked.words
    for at, word in enumerate(words):
        if word in _BELONGING and words[at + 1 : at + 2]:
            begin = at + 1
            end = next((to for to in range(begin, len(words)) if _ends_a_topic(words, to, begin)), len(words))
            if begin < end <= begin + _LONGEST_TOPIC and not _NO_TOPIC & set(words[begin:end]):
                return asked.typed(at, end)
    return ""


def _ends_a_topic(words: list[str], at: int, begin: int) -> bool:
    word = words[at]
    doing = word in FAMILIES["verb"] or word.endswith("ed") or word.removesuffix("s") in FAMILIES["verb"]
    return word in _STOPS or word in FAMILIES["aux"] or (doing and at > begin)


def _on_the_topic(asked: Asked) -> Iterator[str]:
    if topic := about_topic(asked):
        yield f"What should I know about {topic}?"
        yield f"Tell me something about {topic}."


def rephrased(asked: Asked, kind: QuestionClass) -> Iterator[str]:
    """Other wordings for a fault, from the closest on; perhaps none."""
    for wording in _MAKERS[kind](asked):
        if wording:
            yield _tidy(wording)


def _tidy(wording: str) -> str:
    plain = re.sub(r"\s+", " ", wording).strip()
    plain = re.sub(r"\ba (?=[aeiou])", "an ", plain)
    plain = re.sub(r"[\s,;:–—-]+(?:and|or|but|also|so|plus)?\s*([?.])$", r"\1", plain)
    return plain[0].upper() + plain[1:]


def _closed(asked: Asked) -> Iterator[str]:
    yield from about_liking(asked)
    words = asked.words
    if asked.ask and asked.ask.kind is Kind.TELL and words[:1] in (["if"], ["whether"]):
        yield f"What would you say about whether {without_tag(asked, 1)}?"
    if asked.ask and asked.ask.kind is Kind.POLAR and len(words) > 2:
        yield from _polar(asked, words)
    elif asked.ask and asked.ask.kind is Kind.WH and words[0] in {"how", "when", "where", "who", "which", "what"}:
        yield from _fact(asked, words)


_HAVING = phrases("^ do|does|did|have you have|got|had any|some")
_HAVING_ONE = phrases("^ do|does|did you have|need|use|read|follow a|an|the|your")
_EVER = phrases("^ have|has you ever")
_DID = phrases("^ did you always|ever|really|also?")
_BEING = phrases(
    """
    - ^ is|are|was|were there !anything|something|a_part|a_lot|anyone|anybody
    """
)
_OPINION = phrases("^ do|would you think|believe|feel|say that?")


def _polar(asked: Asked, words: list[str]) -> Iterator[str]:
    tail = "".join(word + " " for word in words)

    def rest(found: re.Match[str]) -> str:
        return without_tag(asked, len(found.group().split()))

    if found := _OPINION.match(tail):
        yield f"What do you think about whether {rest(found)}?"
    if found := _HAVING.match(tail):
        yield f"What {rest(found)} do you have?"
    if found := _HAVING_ONE.match(tail):
        yield f"What part does {words[len(found.group().split()) - 1]} {rest(found)} play in your work?"
    if found := _EVER.match(tail):
        yield f"Tell me about a time when you have {rest(found)}."
    if found := _DID.match(tail):
        yield f"How did you come to {rest(found)}?"
    if found := _BEING.match(tail):
        yield f"What part {'does' if words[0] in {'is', 'was'} else 'do'} {rest(found)} play in your work?"
    yield from when_and_when_not(asked, words)


_TURNS = frozenset("start begin choose join move leave become study train switch decide learn change open".split())


def _fact(asked: Asked, words: list[str]) -> Iterator[str]:
    """As "How long is it?" becomes "What difference does it make how long it is?"."""
    at = next((place for place, word in enumerate(words) if word in FAMILIES["aux"]), 0)
    if not at or at + 1 >= len(words):
        return
    asking, subject, rest = asked.typed(0, at), words[at + 1], asked.typed(at + 2)
    asking = asking[0].lower() + asking[1:]
    if subject in _PRONOUNS - {"there"} and words[at] != "did":
        helping = "" if words[at] in {"do", "does"} else words[at] + " "
        yield f"What difference does it make {asking} {subject} {helping}{rest}?"
    elif subject not in _PRONOUNS and words[at] in {"are", "is"} and words[1] in {"many", "much"}:
        yield f"What difference does it make {asking} {words[at]} {asked.typed(at + 1)}?"
    elif words[at] == "did" and subject == "you" and words[0] in {"when", "where"} and rest.partition(" ")[0] in _TURNS:
        yield f"How did you come to {rest}?"


_WHY = phrases(
    """
    - ^ why|how_come did|could you
    - ^ how could you ever?
    """
)
_WHY_NOT = phrases(
    """
    - ^ why did|could not you
    - ^ why did you not
    """
)
_WHY_STILL = phrases(
    """
    - ^ why do|does you
    - ^ why|how_come you
    """
)
_WHY_BEING = phrases("^ why are|were|have|had you")


def _accusing(asked: Asked) -> Iterator[str]:
    tail = "".join(word + " " for word in asked.words)
    for pattern, wording in (
        (_WHY_NOT, "What led you not to {}?"),
        (_WHY, "What led you to {}?"),
        (_WHY_STILL, "How did it come about that you {}?"),
    ):
        if (found := pattern.match(tail)) and (rest := without_tag(asked, len(found.group().split()))):
            yield wording.format(rest)
            return
    if (found := _WHY_BEING.match(tail)) and (rest := without_tag(asked, len(found.group().split()))):
        yield f"How did it come about that you {asked.words[1]} {rest}?"


_HOUSE = phrases("your|the {org}")
_ROLE = phrases("^ what is|do|does a|an")


def _googleable(asked: Asked) -> Iterator[str]:
    tail = "".join(word + " " for word in asked.words)
    if (found := _ROLE.match(tail)) and (asked.words[1] == "is" or asked.words[-1] == "do"):
        role = " ".join(word for word in asked.words[2:] if word not in {"do", "does", "is"})
        yield f"What does a day of {role} really look like?"
    if found := _HOUSE.search(tail):
        house = found.group().strip()
        if asked.words[0] == "how" and asked.words[1:2] and asked.words[1] in FAMILIES["quantity"]:
            yield f"How does the size of {house} show in your day?"
        yield f"What do you wish people knew about what {house} does?"


def _double(asked: Asked) -> Iterator[str]:
    if asked.ask is None:
        return
    words = asked.sentence.words
    first = asked.text[words[0].begin : words[max(asked.ask.last - 1, 0)].end].strip(" ,;:-–—")
    asks = asked.ask.kind is not Kind.TELL or words[asked.ask.first].said in FAMILIES["aux"]
    yield first + ("?" if asks else ".")
    content = asked.typed(0)
    yield content + "?"


def _closed_or_on_the_topic(asked: Asked) -> Iterator[str]:
    yield from _closed(asked)
    yield from _on_the_topic(asked)


def _lighter_or_on_the_topic(asked: Asked) -> Iterator[str]:
    yield from lighter(asked)
    if topic := about_topic(asked):
        yield f"How do you see {topic}?"


_MAKERS = {
    _C.CLOSED: _closed_or_on_the_topic,
    _C.ACCUSING: _accusing,
    _C.GOOGLEABLE: _googleable,
    _C.DOUBLE: _double,
    _C.LEADING: _lighter_or_on_the_topic,
}
