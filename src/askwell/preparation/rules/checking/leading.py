"""Leading: the wanted answer stands in the question."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.clauses import Sentence
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.phrases import phrases

Place = tuple[int, int]  # in the words of a sentence as `Sentence.said` has them

_TAG = phrases(
    """
    - ,|- and|or|but? right|correct|yes|yeah|no|eh|huh|true|ok|okay|surely|obviously|agreed|surely_not|am_i_right
      |hey|is_that_right|is_that_correct|is_that_fair|would_you_agree|do_you_agree|you_know|not_so|i_suppose
      |i_assume|i_imagine|i_bet|i_guess|i_take_it|i_presume|admit_it|surely_you_agree $
    - {aux} not you|it|they|he|she|that|there|we|this|i $
    - {aux} not you|we|that|it say|agree|think|find|feel|believe|so|right|true|reckon $
    - {aux} you|it|they|he|she|that|there|we not $
    - innit|yeah|huh|eh $
    """
)
_BARE_TAG = phrases("right|correct|no|true $")
_POSITIVE_TAG = phrases(
    """
    - , do|does|did|is|are|was|were|has|have|can|could|will|would you|it|they|he|she|that|there|we $
    """
)
_SO = phrases("so|oh|ah|and|then|well !{wh}|how_do|do|does|is|are|did|can|have|would ,?")
_DENIED = phrases("not|never|no|nobody|hardly|nothing|none|without")
_NEGATED = phrases(
    """
    - ^ {aux} not !you_be_bothered
    - ^ {aux} you|it|that|this|they|people|we|there|one not
    - ^ surely|obviously|clearly
    """
)
_AGREE = phrases(
    """
    - ^ would|do|can|could|will you not? also|ever? agree|admit|accept|concede|confirm|acknowledge !with|on
      |responsibility|cards|cash|applications|students|new|that_you_need
    - ^ is|would it|that not|be? fair|safe|right|reasonable|accurate|correct|only_fair|wrong|unfair|too_much to
      say|assume|think|conclude|suppose
    - ^ am i right|correct|wrong|mistaken in|to|that|if|when|,
    - ^ can|may|could i|we agree|assume|conclude|take_it|safely
    - ^ is|was it not? true|right|correct|fair|obvious|clear that
    - ^ would you say|do_you_think .. is|are|was|were .. .. best|worst|{strong_praise}|{strong_blame}
    - ^ is|are|was|were .. .. .. just|really|simply|basically|merely|nothing_but a|an|just|about? .. waste|scam
      |joke|fraud|nightmare|racket|con|circus|sham|farce|disgrace|dream|blessing|mess|disaster
    - ^ how|who could|would|can anyone|anybody|you|one not
    """
)
_MY_VIEW = phrases(
    """
    - surely|obviously|clearly|undoubtedly|undeniably|needless_to_say|no_doubt|without_doubt|without_a_doubt
      |admittedly|evidently|of_course|naturally ,? !i|we|my|it_depends|there_are|this_is|not_every|every_place
      |everybody_is|each
    - it|that|this|they|you|there|working|being|having|doing|job .. .. must be|have|feel|really|surely|get|love
      |hate|enjoy|miss|find|regret|see|take|make|mean|drive|leave
    - must be|have_been|feel|get so|very|really|such|quite|pretty|a|an|incredibly? {praise}|{blame}|hard|difficult
      |happy|sad
    - it|that|this|they|there|work|job .. has|have|got to be|feel
    - i do|would|can not suppose|imagine|expect|believe|doubt you|it|there|they|anybody|anyone|people|that
    - i trust|bet|hope that? you|they|it|there .. would|will|are|have|love|like|never|must|had|hate|enjoy|agree|do
      !help|telling|mind|be_able|tell|answer|share|had_time
    - i bet|assume|guess|presume|imagine|suppose|expect|take_it|am_sure|am_certain|am_convinced|am_guessing
      |am_assuming|suspect|would_imagine|would_think|would_guess|would_assume|can_imagine|would_bet|gather
      |know_that|reckon|figure|believe|would_say|feel|am_told_that that|it_is_fair_to_say? !i|we|my|no_two|you_are_busy
      |you_can|you_have_little|this_is|it_varies|it_depends|that_depends|so_but|the_question|not|about|what|how|to
      |there_is_no_one|everyone_asks|you_get_asked|your_days_vary|you_hear
    - everyone|everybody|we_all|anyone|as_we|people all? knows|know|agrees|agree|can_see
    - as|like we|you|everyone|everybody all? knows|know|would_agree
    - you probably|definitely|certainly|surely|obviously|clearly|naturally|undoubtedly
    - who would|could|does not|ever want|love|like|enjoy
    - who would|could want
    - let us be honest|face
    - the fact|truth is
    - admit|concede|acknowledge|accept that|it_is|how|your|you
    - since|given|considering|seeing|as|now|because that|how|as? everyone|everybody|nobody|all|no_one ... {relish}|hates
      |loves|knows|agrees|is|are|wants|thinks|cares|respects|despises|likes
    - realise|realize|realised|realized|discover|discovered|accept|accepted|admit|see|understand|learn|learned that|how
      ... is|was|are|were a|an|just|only|all|such|so|merely? .. {loaded}|{strong_blame}|scam|lie|trap|con|waste
    - something|anything|someone|somebody as|so|that {strong_blame}|{mild_blame}|shallow|trivial|empty|banal as
    - dying|doomed|dead|thankless|sinking trade|industry|profession|field|business|craft|art|breed|sector|ship|medium
    - a noble|higher|lofty|sacred calling|profession|cause|duty
    - since|given|considering|seeing|now that|how? !you|i|we .. .. ... only|always|never|all|everyone|nobody|none
      |just|dead|dying|dies|best|worst|better|worse|doomed|useless|over|finished|{strong_praise}|{strong_blame}
      |{comparative}
    - knowing|seeing|given that !you|i|we|my
    - given|considering|seeing how|the|all|what|that ... {praise}|{blame}|bad|hard|badly|poorly|unfairly|terribly
      |little|shabbily|horribly|mess|failure|dead
    """
)
_HEDGED = phrases(
    """
    - i am|was not sure|certain
    - i suppose|guess|think|imagine|expect|believe my|the|one .. question|thing
    """
)
_PRESUMED = phrases(
    """
    - how much|deeply|badly|strongly|passionately do|does|did|have|will|would|must|has you|people|they|everyone|it
      |the|your really|absolutely|truly|just? {relish}|like|loved|hated|annoy|bother|hurt|suffer|harmed|ruined
      |damaged
    - how|just_how heartbreaking|{strong_praise}|{strong_blame}|proud|happy|excited|lucky|thrilled|glad|relieved
      |grateful|bored
      |tired|unhappy|sick|fed_up|great|bad|much_better|much_worse|much_nicer|nice|boring|fun|dull|awful|depressing
      |exhausting is|are|was|were|does|did|do|has|must|would|it|you|your|the|this|that|working|being|they
    - why do|does|did|would !you_think you|people|everyone|everybody|they|anyone|so_many so? really|absolutely
      |truly|all|many? .. {relish}|loved|hated|adore
    - ^ why|how_come is|are|was|were|has|have|do|does|did !you_think|you_feel|you_suppose|you_say|you_charge|you_work
      |you_ask|you_accept|you_settle|you_wait|you_take|you_pay|you_do ... so|such|too
      |much|always|the_most|still|such_a|a|an|that? so|such {praise}|{blame}|much|many|few|bad|badly|little
      |hard_on|easily !important|rare|common|people|different|difficult|hard|to_find|central|crucial|people
    - ^ why|how_come is|are|was|were|do|does ... {comparative}|the_best|the_worst|so_much|the_greatest|the_only
    - ^ how can|could|does|do anyone|anybody|people|somebody|someone ever|even|possibly|really? stand|enjoy|like
      |love|bear|believe|think|want|tolerate|put_up
    - how much? {comparative} !able|at|off|prepared|i|you_get
    - how|just_how {praise}|{blame} it|that|this|life|the_job|the_work is|was|feels|felt|must
    - ^ how|in_what|what|why|to_what ... has|have|did|is|are|was|were ... ruined|destroyed|killed|wrecked|poisoned
      |gutted
      |spoiled|spoilt|collapsed|deteriorated|gone_downhill|gone_to_the_dogs|lost_its_soul|sold_its_soul|dumbed|cheapened
      |betrayed|strangled|crippled|hollowed
    - ^ how|in_what|what|why|to_what ... is|are|was|were|become|became .. a|an|such|the? .. {loaded}|tyrant|tyrants
      |dictator|dictators|psychopath|monster|clown|clowns|fool|fools|idiot|bully|traitors|scam|racket|con|disgrace
    - ^ why|how_come do|does|did|has|have|is|are|can|will all|every|nobody|no_one|everyone|everybody|none !you
      |of_the_above
    - ^ why ... is|are|was|were .. {comparative}|the_best|the_worst|the_greatest|the_most|the_noblest|superior
    - ^ what makes|made ... the most|best|greatest|worst|finest|noblest
    - do|does|did|have|has|are|is|at|such|against|all {strong_blame} !part|parts|thing
      |things|bit|side|enough|or|to|and|for|when|in|at|on|it|is|are|was|,|$|about|that|day|days|moment|moments|you
      |places|place|endings|if|because|after|during
    - ^ how much fun|joy|nonsense|pain|misery|rubbish
    - ^ why should|must everybody|everyone|anyone|anybody|nobody|people !want_to
    - that|is_it|whether ... is|are|was|were the|a|an? best|worst|greatest|finest|{superlative}|only_way|only_real
      |future !part|thing|bit|way_to
    - the|a {superlative}|best|worst|greatest|most_important|most_exciting .. .. in_the_world|on_earth|of_all
      |in_town|in_the_country|alive|anywhere
    - can|could|does|do|would|will anyone|anybody|somebody|someone|people|you really|seriously|honestly|possibly
      |actually|truthfully .. enjoy|like|love|want|believe|think|care|need
    - ^ why is|are|do|does|did|can|will !you|i ... always|never|only
    - ^ how_come !you|i|your .. .. always|never|only
    - reason|reasons|explains|explain that|why|for !you ... always|never|only|so|{comparative}|best|worst
      |{strong_praise}|{strong_blame}
    - tell|explain|describe me|to|us? me|us? why|how .. .. .. is|are|was|were .. {comparative}|the_best|the_worst
      |so|{strong_praise}|{strong_blame}
    - ^ what|how makes|made|is_it_that_makes|is_it_about ... so|such|much|the {praise}|{blame}|better|best|worst
      |worse|superior|much
    - ^ what|how makes|made .. the|so|such|much {superlative}|best|worst|greatest
    - ^ what|how makes|made ... {strong_praise}|{strong_blame}|the_best|the_worst|{comparative}|special|great
    - what is|was|are it|that|things? like .. to .. .. such|so an|a? {praise}|{blame}
    - such an|a? very|truly|really? {praise}|{blame}|dream|nightmare|waste|mess|joy|pleasure|privilege|joke
      |disaster|blessing
    - your|the|this|that|these|those|their|its|all_the|all_this|all_those|all_that|a|an|his|her .. {strong_praise}
      |{strong_blame} !part|parts|thing|things|bit|day|days|aspect|aspects|side|sides|moment|moments|or
    - your|this|all_the|all_this|all_those|all_that|those|these {mild_blame}|{mild_praise} !part|parts|thing
      |things|bit|day|days|aspect|aspects|side|sides|moment|moments|periods|times|or|and|weeks|questions|cases
      |decisions|conversations|news|first
    - dead end job|jobs|career|street
    - become|becoming|turned_into|became a|an|such|just {loaded}|chore|nightmare|farce
    - as|than ... as|than everyone|everybody|people|they|you|we|it|the_rumours|the_rumors all? says|say|seems|look|sound
      |looks|sounds|claim|claims|think|sound|seem|hear
    - so|incredibly|extremely|absolutely|totally|truly|completely|insanely|ridiculously|such_an {praise}|{blame}
    - the best|greatest|worst|finest|noblest|most_important job|company|profession|place|industry|career|field
      |work|employer|firm|team in|to|of|on|there|anyone|around
    - dream job|company|career
    - living|live the dream
    - the|all_the|all_that|this|that|such|those|these|your|all|mere|sheer|of|with .. {loaded} !part|parts
    - what|how|why makes|made|is|are ... {superlative} of|job|profession|place|company|field|career|people
    - how do|can|could|did you|anyone|people|they ever|even|possibly? put_up_with|stand|bear|endure|tolerate
      |stomach|face_those|survive_the|survive_all|survive_such|cope_with_such|live_with_such|deal_with_such
      |deal_with_all_those|cope_with_all_those
    - worst|best|hardest|most_boring|dullest part|thing|bit|side of|about|is|being ... ,|is
    """
)
_CHOICE = phrases(
    """
    - most|least|more|less|too|anything|something|nothing|ever|either|both|find|finds|found|any|feels|felt|when|if
      |whether|sometimes|not|truly|moment|someone|somebody|was|one|what_is_a|what_was_a|what_makes_a|between|or
      {praise}|{blame}
    """
)
_CONFIRMING = phrases(
    """
    - ^ so basically|really|actually|then|essentially|in_fact? you|it|they|people|that|your|this|the|there
    - ^ so|and|then|but? !you_ever|you_still|you_have_two|you_mean|you_not|it_still|your_hardest|your_best
      |your_worst|your_favourite|the_hardest|the_best|the_worst|your_biggest|the_biggest you|it|they|people|that
      |your|this|the|there|working|we|nurses|most
    """
)


def leading_places(sentence: Sentence, *, alone: bool = False) -> Iterator[Place]:
    """Where the words of a sentence give away what its asker would like to hear.

    `alone`: nothing in the text asks, so that a statement ("it must be lonely out there") waits for assent.
    """
    if not sentence.asks and not alone:
        return
    said = sentence.said
    if (alone or sentence.ends in {"?", ""}) and (tag := _tag(sentence)):
        yield tag
    if not _HEDGED.search(said):
        for found in _MY_VIEW.finditer(said):
            yield found.span()
    for ask in sentence.asks:
        yield from _of(sentence, ask)


def _tag(sentence: Sentence) -> Place | None:
    said = sentence.said
    if (found := _TAG.search(said)) and found.start() > 0:
        return found.span()
    only_said = all(ask.kind is Kind.SAID for ask in sentence.asks)
    if only_said and (found := _BARE_TAG.search(said)) and found.start() > 0:
        return found.span()
    positive = _POSITIVE_TAG.search(said)
    if positive and positive.start() > 0 and (_DENIED.search(said[: positive.start()]) or _SO.match(said)):
        return positive.span()
    return None


def is_tag(sentence: Sentence, ask: Ask) -> bool:
    """Whether a clause only asks to be agreed with: "…, don't they?"."""
    return ask.first > 0 and bool(_TAG.match(sentence.said, sentence.starts[ask.first]))


def _of(sentence: Sentence, ask: Ask) -> Iterator[Place]:
    begin = sentence.starts[ask.content] if ask.content < len(sentence.starts) else len(sentence.said)
    tail = sentence.tail(ask)
    if ask.kind is Kind.POLAR and (found := _NEGATED.search(tail) or _AGREE.search(tail)):
        yield begin + found.start(), begin + found.end()
    if ask.kind is Kind.SAID and _states(sentence, ask) and (found := _CONFIRMING.search(tail)):
        yield begin + found.start(), begin + found.end()
    for found in _PRESUMED.finditer(tail):
        chosen = any(
            found.start() < each.end() <= found.end() and each.end() == found.end() for each in _CHOICE.finditer(tail)
        )
        if not chosen:
            yield begin + found.start(), begin + found.end()


def _states(sentence: Sentence, ask: Ask) -> bool:
    """Whether words with a question mark say something: they have a subject and a verb."""
    words = sentence.of(ask)
    verbs = FAMILIES["verb"] | FAMILIES["aux"]
    return any(
        word in verbs or word.removesuffix("s") in verbs or word.removesuffix("d") in verbs or word.endswith("ed")
        for word in words[1:]
    )
