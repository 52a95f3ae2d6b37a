"""Open or closed: whether a clause asks for a telling, or for a yes, a no or one fact."""

from __future__ import annotations

from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.clauses import Sentence
from askwell.preparation.rules.checking.heads import PREPOSITIONS
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.phrases import phrases
from askwell.preparation.rules.checking.requests import is_telling

_FACTS = FAMILIES["fact"] | FAMILIES["pay"] | {"paycheck", "raise", "paycheque"}
_SMALL_IN_A_NAME = frozenset(
    """
    the a an your my our their his her its this that these those current exact own first last present official
    annual monthly weekly yearly usual average typical total main full home next median starting 's job base gross pass
    net hourly daily minimum maximum approximate rough actual undergraduate original going day kind sort type of
    """.split()
)
# A question word that asks for one fact, though its word often asks for more.
_ONE_FACT = phrases(
    """
    - ^ what is in|on your pension|bank|account|savings|payslip
    - ^ what do|does|did|would|will .. cost|weigh|earn|pay|charge $|a|an|per|in|for|each|on
    - ^ what do|does|did|would|will a|an|the|your ... cost|weigh|earn $|a|in|per
    - ^ what do|did|are|were|will|would|can|have you .. earn|take_home|bring_home|earning|earned|paid|making $|in
      |after|before|a|per|each|at|as|now|every|these|there|this|last
    - ^ what are|were you on|worth
    - ^ what|which do|did you|they .. major|minor|study|earn|read_at|get_paid
    - ^ what do|does|did a|an|the|it|this|your ... stand_for $
    - ^ what do|does|did|will|would|are|were it|they|you|the_job|this|that|the_company|your_job|your_boss|the_firm|he
      |she|a_session|the_work|we .. pay|paid|charge|earn|offer_you|pay_you|give_you $|for|per|as|a|you|in|now|these
    - ^ what kind|sort of money|salary|pay|wage|figure|income|pension|bonus|raise|rate
    - ^ what do you make in|on|from|per|a|an
    - ^ what .. band|grade|figure are|is|do|you
    - ^ what ... works|work|comes out|down at|to $
    - ^ what is|are|was|were ... called|named $
    - ^ what is your hourly|daily|weekly|monthly $
    - ^ what|how_much you .. earn|make|take_home|bring_home|are_paid|get_paid|pay|charge|studied|majored $|in|a
      |per|each|at|for|as
    - ^ how|what do|does|did you|they|people|we|a|an|the .. spell|pronounce
    - ^ what|how much do|does|did .. make $
    - ^ what|which {single}
    - ^ which .. side|season|days|exam_board|exam_boards|stock_exchange|bus|train|newspaper|shift|colour|color|team|band
      |exams|exam|school|languages|ward_number|branch|union|party|model|size|version|shop|office|road|bank|drink|song
      |film
      |football_team|hospital|date|century|of_them|of_the_two|of_these ... !need|have_to
    - ^ which of the|your languages|sites|offices|branches|schools
    - ^ which ... like|prefer|use best|more|most $
    - ^ what do|does it|that cost to
    - ^ what is your cut|share|rate|fee
    - ^ what|which is your favourite|favorite
    - ^ what is the most you
    - ^ what|which countries|cities|towns|offices|languages|universities|schools
    - ^ what is|are|was|were your|the|their .. {org} 's? called|named
    - ^ what is|was your|the|their .. job_title|title|position|rank|name|grade|motto|slogan $
    - ^ what|which university|college|school|degree|course|subject|year|time|day|month|age|floor|street|building
    - ^ what_is|what_was your|the degree|major|qualification in
    - ^ how do|can|could|should|would|may i|we reach|contact|find_you|get_to_your|get_there
    - ^ what|which is|are the|your best|a day|time|date|number|address|email|way to .. reach|contact|call|meet
    - ^ when|where|who is|are|was|were the|your|my|our|its|their
    """
)
# What asks for one thing, whatever follows.
_NARROW = phrases(
    """
    - ^ what vacancies|openings|jobs
    - ^ which .. .. .. is|are hiring|recruiting
    - ^ when could|can|may|might|would i|we .. start|begin|join
    """
)
# A question word that asks for a telling, though its word often asks for one fact.
_TELLING = phrases(
    """
    - ^ where .. .. .. is|are heading|going|headed|moving
    - ^ who|whom do|does|did|should|would|could|must|can i|one|we|someone|somebody !send|give|address|contact
      |write|call|mail|submit|apply
    - ^ whom is|are|was|did|would|does|do|could|might
    - ^ where|when do|does|did|can|could|would|should|will|might ... see|go_wrong|get_stuck|struggle|begin
      |come_from|most|least|best|worst|trip_up|fall_down|draw|disagree|fit|shine|waver|doubt|turn_for|turn_when
      |look_for|go_when|feel|know|realise|realize|enjoy|lose|notice|think|believe|say|differ|matter|recommend
      |suggest|wish|stumble|head
    - ^ where do|does the .. hours|money|time|days|ideas|energy|years
    - ^ where|when does|do .. pressure|ideas|idea|energy|joy|tension|friction|conflict|difficulty|satisfaction|it
      |things|they|people|beginners|newcomers|line|work .. come|lie|start|end|stop|happen|go|get|break|meet|sit
      |arise
    - ^ where|when should|would|could|might .. you|i|one|someone|somebody|people|newcomer|beginner|person|student
      |we .. start|begin|look|go|turn|learn|focus|put
    - ^ where should|would|could|might you|i|one|someone|somebody|people|we !sit|meet|park|send|wait|stand
    - ^ where is|are|was|were it|the|this|your|that .. heading|going|headed|moving|changing|best|hardest|most|gaps
      |difference|trouble|rub|pull|tension
    - ^ when is|are|was|were .. {them}|your|the|work|job ... most|least|at_your|at_its|hardest|best|worst|happiest
      |and_when_not|and_when_is
    - ^ when ... and when not|do_you_not|is_it_not|does_it_not|least
    - ^ when does|do|did ... come_alive|stop_being|start_to|begin_to|cease|turn_into|become|tip|click|stop_feeling
    - ^ when is|are a|an|it|someone|somebody|people|enough|too
    - ^ when have you felt|been|seen|had|wanted|doubted|struggled|wished
    - ^ who|whom else|besides|apart|other|do_you_think|do_you_admire|do_you_turn
      |do_you_look|do_you_learn|tends|tend|does_well|thrives|thrive|gets|struggles|succeeds|suits|fits|leaves
      |stays|burns|flourishes|really|has_shaped|has_influenced|helped|inspired|influenced|shaped|has_helped
      |inspires|in
    - ^ who do|does|did you|people|one|they .. know_who|turn|learn|lean|rely|admire|look|work_with|talk_to|need
      |depend|ask|trust|see|think|follow|go_to|get|call
    - ^ who|whom would|should|could|might !i|one|we_send
    - ^ who !runs|owns|leads|heads|hires|pays|sits|works|lives|teaches|is|was|does|has|else_works|says loses|wins
      |gains|suffers|benefits|pushes|carries|feels|knows|sees|needs|comes|goes|makes|keeps|gives|speaks|drops
      |quits|falls|picks|finds|looks|learns|hears|stands|notices|depends|complains|asks|wants|would|enjoys|hates
      |loves|cares
    - ^ where do|does|did you|people|they .. find|get calm|peace|comfort|meaning|ideas|strength|time|joy
    - ^ where do|does you|people|they .. get|draw|take|find ... ideas|inspiration|strength|energy|from
    - ^ which ... and|or|, why|how|what_for|on_what
    - ^ which .. .. .. qualities|quality|skills|skill|traits|habits|parts|part|aspects|aspect|sides|side|kind|kinds|sort
      |sorts|types|type|ways|changes|change|trends|trend|challenges|mistakes|lessons|lesson|advice|things|thing|factors
      |arguments|reasons|problems|experiences|experience|moments|moment|of_your|of_these|of_those|of_the_two|of_them
      |decisions|decision|people|person|ideas|questions|misconceptions|developments|situations|strengths|values|myths
      |signs|beliefs|conversations|pieces|pressures|tensions|tasks|assumptions|path|route|memories|memory|mentors
      |projects|project|voices|influences|bits
    - ^ which ... need|required|mandatory|compulsory
    - ^ which .. exam|exams|exam_board|licence|licences|license|licenses|qualifications|documents|certificates|permits
      ... have_to|need|must|required
    - ^ which ... still|never|wonder|argue|feel|doubt|fear|think|fight|miss|proud|keep|drop|seriously|see|skip|change
      |value|trust|avoid
    - ^ which ... most|best|least|worst|shaped|surprised|taught|changed|helped|influenced|matter|matters|suits|suit
      |recommend|prepared|matter|underestimate|struggle|thrive|regret|stay_with|stayed_with
    - ^ who makes .. decisions|decision|call|calls
    - ^ who decides
    """
)
_ENDS_A_NAME = frozenset("a an the your when how something to of that you i and about for with in".split())
_EXTREME = frozenset("most least hardest best worst biggest toughest happiest strangest proudest".split())
_BROADER = frozenset("management pressure structure negotiation zone scale scales system gap culture policy".split())
_AND_WHEN_NOT = phrases(
    """
    - and when not|are_you_not|is_it_not|do_you_not|does_it_not|do_they_not $
    """
)
_SCALE = phrases(
    """
    - ^ how would you rate
    - ... on a scale
    - ^ how {quantity}
    - ^ how likely|certain|sure
    - ^ what|how if|about
    """
)
_HYPOTHETICAL = phrases("^ what|how if|about")
_HOW_TELLS = phrases(
    """
    - ^ how much fun|joy|pain
    - ^ how much {comparative}
    - ^ how big|large|great|small a|of_a part|role|deal|difference|step|change
    - ^ how far has|have|do|does|did|would ... moved|come|gone|changed|trust|go_to|shape|plan|see|still
    - ^ how much of a|an
    - ^ how much do|did|does|would|must|will you|people|they|it really|truly? {relish}|like|bother|annoy|hurt|help
    - ^ how much has|have|did|does|do .. .. change|changed|matter|mattered|depend|shape|influence
    - ^ how much !of|money|time|do_you_make|do_you_earn|do_you_get .. depends
    """
)
_PREDICATE_LIKE = phrases(
    """
    - ... like|about $
    - ... like|feel_like|look_like for|to|in|on|at|when|as|these|,|here|there|if|with|now
    """
)


# A story that is asked for, or a defence.
_ANSWERING = phrases(
    """
    - ... recall|remember|think_of|share a|an|one !name|number|date|figure
    - justify|account_for|defend
    - any|some|got_any other|last|final? thoughts|advice|tips|suggestions
    """
)
_ABOUT = frozenset({"about", "through"})


def is_open(sentence: Sentence, ask: Ask) -> bool:
    """Whether what a clause asks wants a telling."""
    words = sentence.of(ask)
    if words[:1] == ["when"] and _AND_WHEN_NOT.search(sentence.said):
        return True
    if ask.kind is Kind.TELL:
        return _telling_is_open(sentence, ask, words)
    if ask.kind is Kind.POLAR or "on a scale of" in sentence.said:
        return False
    if ask.kind is Kind.SAID:
        return _bit_is_open(words)
    return _word_is_open(words, sentence.tail(ask))


def _telling_is_open(sentence: Sentence, ask: Ask, words: list[str]) -> bool:
    if _ANSWERING.match(sentence.said, sentence.starts[ask.first]):
        return True
    if not words:
        return is_telling(sentence.said, sentence.starts[ask.first]) and "let me know" not in sentence.said
    if "let me know" in sentence.said and words[0] not in {"how", "what", "why"}:
        return False
    at = 1 if words[0] in PREPOSITIONS and len(words) > 1 else 0
    word = words[at] if at < len(words) else ""
    if word in FAMILIES["wh"]:
        return _word_is_open(words[at:], "".join(each + " " for each in words[at:]))
    if word in {"if", "whether"} or (word in FAMILIES["aux"] and at == 0):
        return False
    return sentence.words[max(ask.content - (not at), 0)].said in _ABOUT or not _names_a_fact(words[at:])


def _word_is_open(words: list[str], said: str) -> bool:
    word = words[0]
    if _NARROW.match(said):
        return False
    if word == "why" or _HYPOTHETICAL.match(said) or _TELLING.match(said):
        return True
    if word == "how":
        return bool(_HOW_TELLS.match(said)) or not (_SCALE.match(said) or _ONE_FACT.match(said))
    if word in {"when", "where", "who", "whom", "whose"}:
        return False
    return bool(_PREDICATE_LIKE.match(said)) or not (_ONE_FACT.match(said) or _names_a_fact(_without_be(words[1:])))


def _without_be(words: list[str]) -> list[str]:
    return words[1:] if words and words[0] in FAMILIES["be"] else words


def _names_a_fact(words: list[str]) -> bool:
    """Whether a noun phrase names one fact: "your job title", "the number of beds", "the company's headcount"."""
    at = 0
    if not _EXTREME.isdisjoint(words[:4]):
        return False
    if words[:1] in (["a"], ["an"], ["any"], ["some"]):
        return False
    while at < len(words) and (words[at] in _SMALL_IN_A_NAME or words[at] in FAMILIES["org"]):
        at += 1
    for place in range(at, min(at + 3, len(words))):
        if words[place] in _FACTS:
            following = words[place + 1 : place + 2]
            return not following or following[0] not in _BROADER
        if words[place] in FAMILIES["aux"] | _ENDS_A_NAME:
            return False
    return False


def _bit_is_open(words: list[str]) -> bool:
    """A few words with a question mark: open if they name something to tell of, such as "Your hardest day?"."""
    if words in (["then"], ["next"], ["and", "then"]):
        return True
    if not words or words[0] in {"any", "ever", "no", "some", "so", "you", "is", "are", "there", "it", "happy"}:
        return False
    if _names_a_fact(words) or any(word in FAMILIES["aux"] for word in words):
        return False
    return words[0] in {"your", "the", "biggest", "hardest", "best", "worst", "favourite", "favorite", "thoughts"}
