"""Asking for a telling without asking a question: "Can you tell me …", "I would love to hear …", "Walk me through …".

What is asked then stands behind these words, and a question in it has the order of a statement ("how you got here").
"""

from __future__ import annotations

from itertools import product

from askwell.preparation.rules.checking.phrases import Phrases, listed, phrases

_ABOUT = "about|through|on|of|around|round|into|along|back|with"
_TELLING = listed(
    """
    - tell me|us
    - tell|say|speak|talk a_bit|a_little|more|something|a_few_words|about
    - walk|talk|run|guide|lead|bring|take me|us .. through|back|along|around|round|into|inside|behind
    - talk to? me|us? a_bit|a_little? more? about|through|on
    - think back
    - think of a|an|the|one|some|your
    - describe|explain|outline|sketch|recount|summarise|summarize|illustrate|elaborate
    - expand|elaborate|reflect|comment|touch on|upon
    - share !my|this|it|any|a_cv|our with? me|us?
    - show me|us how|what|why|where|which|around
    - give me|us? an|a|one|some|your .. example|examples|idea|reason|reasons|history|definition|list|summary|outline
      |sense|overview|picture|feel|feeling|impression
      |insight|insights|glimpse|flavour|flavor|account|view|sketch|story|rundown|tour|description|summary|taste
    - help me|us to? understand|see|picture|imagine|grasp|get_a_sense|get_a_feel|make_sense_of
    - paint me|us? a picture
    - compare|contrast|put_into_words
    - define|list|enumerate|spell_out|detail|set_out|itemise|account_for|justify|defend
    - remind|refresh|enlighten|fill|brief|update|educate|teach me|us|my_memory in|on|about|of?
    - let me|us know|hear|in_on
    - hear your|the|more .. story|side|view|views|thoughts|take|version|account|experience
    - recall|remember|name|pick|choose|take a|an|one|the|your|any|some .. time|times|moment|moments|day|days|week
      |occasion|occasions|project|projects|situation|instance|example|case|patient|pupil|client|incident|decision
    """
)
_LEAD_IN = listed(
    """
    - can|could|would|will|may|might you not? please|possibly|perhaps|maybe|kindly|also|just|briefly|quickly?
    - can|could|would|will|are|might you be? able|willing|happy|open|up|prepared|comfortable|ok|okay|so_kind_as to
      |for?
    - would|do|will|should you care|like|want to
    - would|will|is it be? possible|ok|okay|alright|all_right|fine|good for? you? to
    - any|is_there_any|is_there_a chance|way you|that_you could|can|would
    - please|maybe|perhaps|so|now can|could|would|will you not?
    - please|do|just|now|maybe|perhaps|kindly|first
    """
)
_GERUNDS = listed(
    """
    - would|do|will you mind|object telling|sharing|describing|explaining|walking|talking|giving|showing|outlining
      |elaborating|expanding|taking|running|saying me|us? .. through|about|example|of|bit|more|idea|sense|picture
      |on?
    - how|what about telling|describing|sharing|walking|talking me|us? through|about?
    - mind telling|sharing|describing|explaining|walking|talking me|us? through|about?
    """
)
_ASK = phrases(
    """
    - can|may|could|might i|we just|also|please|maybe? ask|hear|know|learn|enquire|inquire|find_out
      |pick_your_brain you?
    - do|would you mind if i ask|asked|know|knew you?
    - do|would you mind me|my asking you?
    - mind|ok|okay|alright if i ask you?
    - is|would it be? ok|okay|alright|all_right|fine|possible|rude|too_nosy to|if i? ask|know|asked|hear you?
    - do|would|have you have|got? any|an|a .. sense|idea|feel|feeling|view|opinion|thoughts|take|impression about
      |of|on|as_to?
    - any|got_any idea|ideas|thoughts|sense|view|views about|of|on|as_to?
    - do|would|have|can|could you have|got|offer|give|share|suggest|pass_on? me|us? any|a|some|one|two|another|your
      |other|more .. advice|tips|tip|suggestions|suggestion|pointers|words|wisdom|story|stories|anecdote|anecdotes
      |example|examples|warnings|lessons|recommendations|insights|thoughts|guidance for|about|on|of|from|to|as_to|$
    - could|can|would you suggest|recommend|name|think_of any|some|one|two|three|a_few|other|another|a_couple .. people
      |someone|somebody|person|names|books|colleagues|places|ways|others|who
    - any|some|got_any other|last|final|particular? advice|tips|tip|suggestions|pointers|words|wisdom|recommendations
      |lessons|insights|warnings|thoughts|stories for|about|on|of|from|to|as_to|you|before|$
    - it|that would|might|could really|greatly? help|interest|please me|us to know|hear|understand|learn
    - i|we would? like|want|need you to tell|explain|describe|say me|us?
    - i|we have no|little|only_a_vague|some idea|clue|notion|sense of?
    - could|can|may|shall|might|let we|us talk|speak|go_back|turn|come_back|return|chat to|about|through
    - i|we fail|struggle|hardly to? understand|see|grasp|know
    - i|we suppose|guess i|we am|are asking|wondering|curious
    - my|the|one|a|another|here_is_my|here_is_a .. question|thing is|was|would_be|for_you|here|to_you -|:|,|is?
      about|simply|just|this? :?
    - what i|we|interests|intrigues|puzzles|fascinates .. .. .. like|love|want|wondering|curious|wonder|interested
      |wanted|wondered|me .. .. is|was|: ,|about|this|:?
    - all|the_thing|one_thing|the_one_thing i .. wonder|wondering|like|want|love|ask|know .. is|was
    - it|that would|will|is|may|might be? so|really|very|super|most|of? great|good|lovely|helpful|useful|wonderful
      |interesting|fascinating|nice|kind|a_help|amazing|help|fun to|if you_could|you_can|you_would|i_could
      |we_could? hear|know|learn|understand|tell|share|describe|explain|talk|walk|say|get_a_sense me|us? a_bit?
      more? about|through|of?
    - i|we do|did? not|never quite|really|fully|yet|always|entirely? understand|know|see|get|understood|knew
      |follow
    - you|you_once|maybe_you|perhaps_you could|can|might|must|may|should|would tell|describe|share|explain
      |walk|talk me|us? a_bit|more? about|through?
    """
)
_TELL = Phrases(*(f"{lead} {content}" for lead, content in product(["", *_LEAD_IN], _TELLING)), *_GERUNDS)
_KNOW = phrases(
    "do|would|can|could|will you happen_to|please? know|remember|recall|say|spell_out about|exactly|roughly|by_chance?"
)
# "I would really love to", "we are curious", "just wondering": words before what one wishes for.
_SOFT = frozenset(
    """am was have had been would should will do did really just also very so still always often a bit little most
    particularly especially keep kept mostly quite rather genuinely be truly actually only too are were might could may
    simply honestly sincerely deeply super now then forever long not sure clear certain""".split()
)
_CURIOUS = frozenset("curious wondering wonder wondered interested intrigued fascinated puzzled unsure unclear".split())
_WISHING = frozenset(
    """love like hope hoping hoped want wanted keen eager glad happy grateful appreciate welcome value need thankful
    obliged delighted pleased thrilled excited dying longing treasure enjoy care meant mean meaning thought trying
    try""".split()
)
_LINKS = frozenset(
    """to in by about of for that it me us a bit little more from and out through on also please just the most your
    something anything with any briefly know ask really exactly perhaps maybe into as at""".split()
)
_HEARING = frozenset(
    """hear hearing know knowing learn learning understand understanding ask asking find finding discover see seeing
    tell telling share sharing describe describing explain explaining walk talk talked say view views thoughts thought
    opinion take advice perspective sense idea story stories picture insight insights discuss explore""".split()
)
_YOU_COULD = phrases("if|that|whether? you|i could|can|would|might|will|may please|possibly? ")
_FILLING = frozenset(
    """
    me us please , : - a bit little some more something briefly your views view thoughts sense idea picture with to
    in own words know hear just also really exactly perhaps maybe for about on of into as the an story understand
    learn ask out see get from overview insight feel example tell think honestly terms is
    """.split()
)
_ASKED = frozenset("what how why which when where who whom whose if whether".split())
_PEOPLE = frozenset("anyone anybody someone somebody people others colleagues".split())
_BEFORE_ASKED = frozenset("in at to by with for from about on of".split())


def request_at(words: list[str], said: str, starts: list[int], at: int) -> int | None:
    """Where what is asked begins, if a request for a telling stands at a word; else nothing.

    `said` is the words with a space after each, `starts` where each begins in it.
    """
    for pattern in (_TELL, _ASK):
        if found := pattern.match(said, starts[at]):
            return _past_filling(words, _index(starts, found.end()))
    if found := _KNOW.match(said, starts[at]):
        then = _past_filling(words, _index(starts, found.end()))
        return (
            then
            if words[then : then + 1]
            and (
                words[then] in _ASKED
                or (words[then] not in _PEOPLE and words[then + 1 : then + 2][:1] in [[each] for each in _ASKED])
            )
            else None
        )
    then_stated = _stated_at(words, said, starts, at)
    return None if then_stated is None else _past_filling(words, then_stated)


def is_telling(said: str, at: int) -> bool:
    """Whether the request at a place asks outright for a telling, whatever follows."""
    return bool(_TELL.match(said, at))


def _index(starts: list[int], place: int) -> int:
    return starts.index(place) if place in starts else len(starts)


def _stated_at(words: list[str], said: str, starts: list[int], at: int) -> int | None:
    """Past "I would love to hear", "we were wondering", "just curious"."""
    mine = words[at] in {"i", "we"}
    here = at + 1 if mine else at
    while here < len(words) and words[here] in _SOFT:
        here += 1
    unclear = mine and {"sure", "clear", "certain"} & set(words[at:here])
    if here >= len(words) or (not mine and here == at and words[here] in {"like", "value", "need", "thought", "mean"}):
        return None
    if words[here] in _CURIOUS:
        return _past_links(words, said, starts, here + 1)[0]
    if words[here] in _WISHING:
        then, heard = _past_links(words, said, starts, here + 1)
        return then if heard else None
    return here if unclear and words[here] in _ASKED else None


def _past_links(words: list[str], said: str, starts: list[int], here: int) -> tuple[int, bool]:
    heard = False
    while here < len(words):
        if found := _YOU_COULD.match(said, starts[here]):
            after = _index(starts, found.end())
            if after >= len(words) or words[after] not in _HEARING:
                break
            here = after
        elif words[here] in _HEARING:
            heard, here = True, here + 1
        elif words[here] in _LINKS:
            here += 1
        else:
            break
    return here, heard


def _past_filling(words: list[str], at: int) -> int:
    """Past "a bit more about, in your own words," if a question word stands behind it; else nothing is left out."""
    here = at
    while here < len(words) and words[here] in _FILLING and words[here] not in _ASKED:
        here += 1
    if here < len(words) and words[here] in _ASKED:
        return here - 1 if here > at and words[here - 1] in _BEFORE_ASKED and words[here] in {"what", "which"} else here
    return at
