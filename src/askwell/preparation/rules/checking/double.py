"""Double: two questions in one, of which one will stay unanswered.

What belongs together is one question: likes and dislikes, the same question asked of two opposites, a bare "and why",
a story and how it ended, and a choice between two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.clauses import Sentence
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.phrases import phrases

Asked = tuple[Sentence, Ask]

_OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("like likes love enjoy relish energises energizes", "dislike dislikes hate dread less drains"),
        ("most more best better easiest easy", "least less worst worse hardest hard"),
        ("good well right works work worked", "bad badly wrong fails fail failed not"),
        ("before", "after now afterwards since"),
        ("then first", "now later last"),
        ("gain gained get win add", "lose lost give cost lack"),
        ("strengths upsides pros", "weaknesses downsides cons"),
        ("keep keeps", "change drop stop leave"),
        ("surprised surprises", "disappointed not"),
        ("expect expected expectations", "find found reality was turned"),
        ("come came join joined joins", "leave left go stay"),
        ("start begin starts begins", "end ends finish stop"),
        ("busy", "quiet calm"),
        ("different changed", "same stayed remained"),
    )
)
# What only carries a question further.
_AFTERTHOUGHT = phrases(
    """
    - ^ why|how not|so|those|that|this|these|is_that|was_that? $
    - ^ why or|and why not $
    - ^ how|what|why|when|where|which|who or|and? not|so|exactly|else|less|least|more|then|else? $
    - ^ what|which|how|when|who|where less|least|not|others|other|far_less|much_less|rather_not|do_not|does_not
      |did_not|is_not|are_not|was_not|could_not|would_not|the_least .. $
    - ^ why|how do|does|did|is|was that|this|so|it .. $
    - ^ why|how|what_makes|what_made do|did|would? you say|think so|that? $
    - ^ {aux} not? it|you|they|we|there|that|one|he|she not? $
    - ^ {aux} not you be_bothered|care .. $
    - ^ is that|this all_right|ok|okay|fair|right|true|so $
    - ^ what do|would you think|say|make_of_it|mean|mean_by_that $
    - ^ if so|not
    - ^ what|which|how|who|where easier|harder|better|worse|quicker|slower|different
    - ^ in_what|which way|ways|sense $
    - ^ do|would|did you think|say|reckon|suppose|find|feel $
    - ^ why|how that|this|those one|ones|place|choice|way|school|person? $
    - ^ on|for|in|with? what|which grounds|basis|terms|criteria|reason|reasons|way|ways|respect|sense|result|effect $
    - ^ what makes|made|helped|helps it|that|you|them? so|easier|harder|better|possible|different? $
    - ^ why|how|what would|might|could that|this|it be ..
    - ^ what next|then|else|worked|happened|helped|came_of_it $
    - ^ what do|did you do|say|think then|instead|next $
    - ^ what|how did|does|was|is that|it|this .. like|mean|feel|for_you|to_you? $
    - ^ could|can|would that|it be|include me|someone_like_me
    - ^ would|do|could|can|may|might|will you|i|we mind|object|use|mention|say|name|quote your|their|that|if|me|i?
      name .. $
    """
)
_OUTCOME = phrases(
    """
    - ^ what|how you did|learned|learnt|took|made|handled|dealt|felt|reacted|solved|responded|got_through
      |concluded
    - ^ what|how did you do|learn|take|make|handle|deal|feel|react|solve|respond|get_through
    - ^ what|how happened|came|it|that|things|they|everyone|everybody|the_team ended|turned|went|came|changed
      |worked|followed|of|then|next|responded
    - ^ what|how it|that|this taught|changed|felt|did|was|went|ended|turned|played|worked
    - ^ what happened
    """
)
_STORY = phrases(
    """
    - a|an|the|one|some|your|any .. time|times|moment|moments|day|days|week|occasion|project|situation|case
      |incident|decision|mistake|patient|pupil|client|story|failure|conflict|deadline|crisis|night|shift|lesson
      |call|argument
    """
)
_JUDGED = (
    FAMILIES["praise"]
    | FAMILIES["blame"]
    | frozenset(
        """interesting secure lonely hard busy friendly supportive flexible competitive safe difficult easy demanding
        challenging varied creative stable happy healthy dangerous dirty noisy quiet fair tiring physical technical
        respected flexible modern welcoming good tough fast clean helpful intense rewarded appreciated valued""".split()
    )
)
_SET_SCENE = phrases(
    """
    - can|could|would|will? you? please|just|now? think|picture|imagine|suppose|say|take|remember|recall|go_back
      |look_back back|of|to|a|an|the|your|that|one
    """
)
_TWO_LIKINGS = phrases(
    """
    - ^ do|does|did|are|would|can you|they|people {relish}|like|get_on|trust|respect|feel|find ... {determiner}
      ... and {relish}|like|get|trust|respect|feel|find|want|work|plan|think|have|see
    - ^ is|are|was|were {determiner} ... and {determiner} !same {verb}|.. ... {blame}|{praise}|good|bad|fair $
    """
)


def second_questions(sentences: Sequence[Sentence]) -> Iterator[Asked]:
    """The clauses that ask something else than what was asked before them."""
    asked = [(sentence, ask) for sentence in sentences for ask in sentence.asks]
    for (before, first), (sentence, ask) in pairwise(asked):
        if not _belongs(before, first, sentence, ask):
            yield sentence, ask


def two_in_one(sentence: Sentence, ask: Ask) -> tuple[int, int] | None:
    """Where one clause asks whether two things are so at once: "Is it safe and well paid?"."""
    words = sentence.of(ask)
    tail = sentence.tail(ask)
    if ask.kind is not Kind.POLAR:
        return None
    for at in range(1, len(words) - 1):
        one, other = words[at - 1], words[at + 1]
        if words[at] == "and" and {one, other} <= _JUDGED and one != other:
            return sentence.starts[ask.content + at], len(sentence.said)
    found = _TWO_LIKINGS.search(tail)
    return (sentence.starts[ask.content] + found.start(), sentence.starts[ask.content] + found.end()) if found else None


# What is only said again, and what hangs on the answer before it.
_AGAIN = phrases(
    """
    - i mean|meant ,? .. $
    - that|which is|means ,|to_say? .. $
    - in other words ,? $
    - or|i rather|should_say|mean ,? $
    - to put it another|differently way? ,? $
    - if so ,? $
    - for example|instance ,? $
    - meaning|basically|namely|specifically ,? $
    """
)
_POINTING = frozenset("it that this them they those these one he she him her so its their".split())
_CARRYING = frozenset(
    """what how why which who when where and or but so also do does did is are was were have has had can could will
    would should you your i we people somebody someone anyone one the a an of to from about with in on at for by as
    into out through over best most really actually then eventually since already later now afterwards finally ever
    change changed learn learned take took do done did handle handled deal dealt solve solved react reacted avoid feel
    felt feels make made get got arrive end ended go went gone come came turn turned out up like work worked help helped
    makes arrive through over used next each ease need want worked instead rebuild respond cope manage managed stay
    stayed same overcome fix fixed use used think thought find found decide decided
    know different tell spot recognise recognize prevent say said mean look happen happened it that this them they
    those these he she him her so its their""".split()
)
_OTHER_START = phrases(
    """
    - ^ how|when|where|why|what did|do|have|made you .. get|come|end|go|start|want .. in|into|up|started|here|there
      |interested
    - ^ how|when|where|why did|do you find
    - ^ how ... go about it
    - ^ how do|can|could|should|would i|we
    """
)
_PAST = frozenset(
    "did was were went happened had heard saw started began failed surprised went learned changed".split()
)


def _hangs_on(earlier: list[str], then: list[str]) -> bool:
    """Whether a clause says nothing new but points back: "… and how can they avoid it"."""
    if (
        not then
        or then[0] not in FAMILIES["wh"] | {"did", "has", "have"}
        or _OTHER_START.match("".join(word + " " for word in then))
    ):
        return False
    new = [word for word in then if word not in _CARRYING]
    if not _POINTING.isdisjoint(then):
        return not new and ("it" not in earlier[:-1] or then[0] not in FAMILIES["wh"])
    return not new and bool({"you", "people"} & set(then)) and all(_PAST & set(each) for each in (earlier, then))


def _is_said_again(sentence: Sentence, ask: Ask) -> bool:
    before = sentence.said[: sentence.starts[ask.first]]
    return any(found.end() == len(before) for found in _AGAIN.finditer(before))


def _carries_on(before: Sentence, first: Ask, sentence: Sentence, ask: Ask) -> bool:
    """Whether a clause points back, or only goes on with the one before it: "what to keep and what to throw away"."""
    earlier, then = before.of(first), sentence.of(ask)
    if _hangs_on(earlier, then) or (ask.joined == "," and earlier[1:2] in ([], [","])):
        return True
    return sentence is before and then[1:2] == ["to"] and "to" in earlier


def _belongs(before: Sentence, first: Ask, sentence: Sentence, ask: Ask) -> bool:
    tail, earlier = sentence.tail(ask), before.tail(first)
    if _is_said_again(sentence, ask) or _carries_on(before, first, sentence, ask):
        return True
    if _AFTERTHOUGHT.match(tail) or not sentence.of(ask) or ask.joined in {":", "-"}:
        return True
    if first.kind is Kind.TELL and _SET_SCENE.match(before.said, before.starts[first.first]):
        return True
    if _OUTCOME.match(tail) and (first.kind is Kind.TELL or _STORY.search(earlier)):
        return first.kind is Kind.TELL or len(tail.split()) <= len("what happened then and there".split())
    if ask.joined in {"", "and", "or", ",", "but"} and _mirrors(before.of(first), sentence.of(ask)):
        return True
    return ask.joined == "or" and _offers_a_choice(before, first, sentence, ask)


def _offers_a_choice(before: Sentence, first: Ask, sentence: Sentence, ask: Ask) -> bool:
    """Whether "or" stands between two answers: "are you busy, or do you have ten minutes"."""
    paused = sentence is before and sentence.words[ask.first - 2].said == ","
    return (paused and first.kind is ask.kind is Kind.POLAR) or _is_choice(before.of(first), sentence.of(ask))


def _mirrors(first: list[str], second: list[str]) -> bool:
    """The same question asked of two opposites, or of the rest: "which would you hand over, and which keep"."""
    if not first or first[0] != second[0] or first[0] not in FAMILIES["wh"]:
        return False
    other_start = FAMILIES["aux"] | FAMILIES["them"] | {"much", "many", "long", "often", "your", "the", "a", "to"}
    if first[:2] == second[:2] and second[1] not in other_start:
        return True
    if first[0] == "which" and second[1:2] and second[1] in FAMILIES["aux"] | {"ones", "not"}:
        return True
    one, other = set(first), set(second)
    return any((a & one and b & other) or (b & one and a & other) for a, b in _OPPOSITES)


def _is_choice(first: list[str], second: list[str]) -> bool:
    """Two answers offered to one question: "is it calm or is it busy"."""
    if first[:1] == second[:1] and first[1:2] == second[1:2] and len(second) > 2:
        return first[0] in FAMILIES["be"] or first[2:3] == second[2:3]
    return second[:1] == ["is"] and first[:1] == ["is"] and second[1:2] == ["it"]
