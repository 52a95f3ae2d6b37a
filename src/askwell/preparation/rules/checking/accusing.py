"""Accusing: a question that asks for a defence. "Why did you …" sounds like blame even where none is meant."""

from __future__ import annotations

import re

from askwell.preparation.rules.checking.charges import charge_places, why_at_the_end
from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - you: you|your_team|your_company|your_firm|your_department|your_boss|your_school|your_union|your_employer
      |your_colleagues|your_side|you_people|you_guys|you_all|you_lot
    """
)
ACCUSING = phrases(
    """
    - why do|did|are|were|have|can|will|must not? you people|lot|guys|all|teachers|lawyers|doctors|bankers
      |managers|politicians|journalists|landlords
    - why was|were|is|are|has|have|did not ... by you|your
    - reason|reasons|explanation|excuse that|why|for? you|your !like|love|enjoy|chose_to_stay
    - did|do|have you just|simply|merely|really_just give|gave|given|quit|walk|watch|look|stand|leave|sit|hope|run
      |let|take
    - are|were you not? proud of what_you_did|what_you_have|how_you|having|firing|your_part
    - was|were|is it|that|this really|truly|actually? necessary|right|fair|acceptable|decent|honest|ethical
      |worth_it|needed to ... {harm}|fire|leave|take|tell|close|throw|evict|let|put|make
    - be|is|was|were|are not? it|that|this|you .. .. hypocritical|dishonest|irresponsible|cowardly|selfish
      |careless|reckless|negligent|unprofessional|unethical|heartless|disloyal|lazy_of_you|wrong_of_you
      |unfair_of_you|cruel|rude_of_you|naive_of_you
    - you ... said_nothing|did_nothing|looked_away|kept_quiet|stayed_silent|stood_by|turned_a_blind_eye
      |looked_the_other_way
    - how can|could you ever|possibly|still? work for
    - {aux} not it|that|this your job|duty|responsibility|fault|task|place|role to|$
    - {aux} not you .. supposed|meant|expected|paid|trained to
    - {aux} not you ever|even|also|at_least? regret|mind|wonder|worry|notice|think_of|think_about
      |know_that|know_better|feel_bad|feel_responsible|owe|deserve_it|warn|tell|ask_for|check|listen|try|bother
      |stop|help|realise|realize|understand
    - you let|left|failed|lied|broke|cheated|betrayed|ignored|abandoned|dropped|ruined|lost|missed|wasted|messed
      |fired|sacked|hid|forgot|neglected ... , did|have|had|admit|right
    - do|did you even|ever_even|at_least try|bother|care|think|listen|check|ask|warn
    - why on_earth|in_the_world|the_hell|the_heck|exactly|then|ever|in_gods_name? ,? ever? did|could|would|should
      not? you
    - why on_earth|in_the_world|the_hell|the_heck|exactly|then|ever? ,? do|does|have|has|had|is|are|was|were|will
      |can not you
    - why did|could|would|should|do|does|have|has|had|is|are|was|were|will|can not {you}
    - why did|do|does|has|have|is|was|would|could {you} ... {harm}|so_badly|so_little|so_slow|so_late|unfairly
    - why did|was|were|has|have nobody|no_one|none_of_you|not_one
    - why would|should|do|did anyone|anybody|somebody|someone|a_person|people like you
    - what|who gave|gives|entitled|entitles|allowed|allows you the? right|permission|to|authority|idea_that
    - what is|was it with you|your
    - what kind|sort of .. leaves|lets|fires|treats|walks|ignores|sells|lies|cheats|abandons|quits|gives_up
    - how|what dare you|your
    - never occur|occurred|cross|crossed|dawn|dawned to|on|your you|mind
    - are|were|was|is you|it|this|that|your too|so|all|partly|entirely|really|just|not? your|proud|lazy|scared
      |stubborn|arrogant|greedy|weak|timid|vain|naive|cowardly|selfish|reckless|careless|busy fault|doing|mistake
      |idea|to
    - are|were|do|did|have|has|is|can|could|would|will|should not? you not? ever|also|even|still|at_all? feel|take
      |accept|admit|blame|said|say|had|got|have|apologise|apologised|apologize|apologized|any|the|it|a? ...
      {guilt}
    - do|did|have you not? ever? realise|realize|realised|realized|know|see|understand|care how|what|about|that
      ... you|people|damage|harm|hurt ... hurt|did|done|caused|fired|cost|harmed|left|ruined|let|sacked
    - do|did|does|do_you not you care|mind|worry|bother
    - you just|only|simply|basically .. gave|quit|walked|ran|left|did_it|let|sold|watched|wanted|want|care|cared
      |went|ignored|took|lied|stood
    - is that why|when you ... fail|failed|fired|quit|left|lost|gave_up|sacked
    - why|how did|could you manage_to|so|such|possibly|ever? {failing}
    - live|lived with|at_peace_with firing|sacking|lying|yourself|having|what_you_did|the_fact
    - sleep at|well night|knowing
    - when will|are you finally|going_to ... stop|start|admit|grow|do_something|pay
    - what on_earth|in_the_world|the_hell|in_heavens_name
    - why is|was|were|are|has|did your .. .. .. so_bad|so_slow|so_late|so_far_behind|such_a_failure|such_a_mess
      |fail|failed|failure|a_mess|a_disaster|never|not|still|collapse|lose|lost|miss|go_bust|go_under|go_bankrupt
      |shut|close|bad_at|fired|wrong|behind|cut
    - why are|were|have|has|is you so|still|always
    - why are|were|have|has|is {you} still|so_bad|so_slow|so_late|always|never|not|only|leaving|quitting|ignoring
      |letting|refusing|unable|unwilling|giving_up|stuck|afraid|hiding|charging|failing|wasted|let|done_nothing
      |given_up|failed|taken_so_long|stayed|been_so|waited
    - why do|does|will|can|must {you} never|always|only|still|keep|not|insist|refuse|let|allow|put_up|tolerate
      |ignore|charge_so|treat|make_people|waste|work_for_such|bother|have_to_be|hide|defend|care_so_little
    - why was|were nothing|nobody|no_one|it .. done|told|never|so
    - why you did|never|do|have|are|were|could|would|had|chose|left|quit|failed|refused|let|thought|decided|gave
      |took|sold|still|keep|only|always|stayed|ignored|lied|kept|fired|dropped|went|agreed|allowed|closed|stopped
      |broke|waited not?
    - how come you|your never|did|do|are|were|have|has|could|would|only|still|ended|left|quit|let|failed|gave|went
      |took|stayed|waited|dropped|missed|lost not?
    - how|however|how_on_earth could|can {you} !tell|see|help|explain|know|describe|make|get|find|best|prepare
      |prove|improve|use|measure|recognise|recognize|balance|avoid|keep|become|learn|reach|spot|judge|apply
      |be_sure|build|protect|plan|afford_to_train|support|start|stay|share|work|change|manage|combine|do_it|move
      |turn|even_begin
    - how did|do|does|could|can|will|would|should {you} ever? let|justify|defend|excuse|sleep_at|get_away_with
      |manage_to_lose|manage_to_miss|manage_to_fail|miss|mess|screw|fail|ruin|waste|forget|overlook|square_that
      |square_it|look_yourself|look_people|face_yourself|explain_away|stand_by_while|just|end_up_failing|fall_for
      |sit_by
    - what went wrong with|at|in|on|for|between your|you
    - what is|was wrong with you|your
    - what is|was your excuse|justification|defence|defense|problem
    - what were|was|are you|your .. thinking
    - what on_earth|in_the_world|the_hell? possessed|came_over|made_you_think|makes_you_think|gave_you_the_right
      |gives_you_the_right|entitles|entitled you|it|that
    - what made|makes you think it|that|this|you ... ok|okay|acceptable|fine|right|better|qualified|good_enough
      |entitled|get_away
    - who|what is to blame|at_fault|responsible_for ...
    - whose fault|mistake|idea is|was
    - not you ashamed|embarrassed|feel_guilty|feel_ashamed|feel_bad|regret_letting|care_that|realise_you
      |realize_you|be_bothered|even_try|even_think
    - are|were|do|did you not? not? ever? feel? guilty|ashamed|sorry|embarrassed|ashamed_of|bad_about
    - should|could not you have|at_least
    - should not you just
    - should you not have
    - admit it|that_you|you|to_it|your
    - you only|just|simply went|did|do|took|take|became|are|got|get|care|joined|chose|left ... for|because|about
      |to
    - you should|could|ought_to_have|might have|at_least !one|a|an|any|some|time|something
    - you|your .. let_down|betrayed|gave_up_on|abandoned|sold_out|failed_to|did_nothing|never_bothered
      |could_not_be_bothered
    - not be bothered
    - how many|how_often times? have you lied|cheated|failed
    - do|did|does you|your even|ever_even|really_not
    - apologised|apologized|apologise|apologize|say_sorry|said_sorry to|for
    - explain to? me|us? why|how you|your thought|could|did|let|failed|never|allowed|refused|decided_not|ended_up
    - have you no shame|conscience|regrets_about_letting
    - why|how is it|come that? you did|never|do|have|are|were|could not?
    - why|how come? not you
    - why, ? then? did you
    - for|what what|reason did|do you not
    - is it|was it not your fault|mistake|responsibility|job_to
    """,
    _FAMILIES,
)
_EXCUSED = phrases(
    """
    - why do|did|would|should you think|feel|say|suppose|believe|reckon !that_was|that_is|it_was_ok
      |it_was_all_right|it_was_fine|it_was_right|it_is_ok|it_is_fine|you_can|you_could|you_are|you_were
    - thinking|waiting about|of !when
    - how do|would|can|does you justify your fee|fees|prices|price|rates|costs
    - how do|would|can|does you justify|defend|explain a|an|the|your .. .. .. to|in_front_of|before|for !yourself|me
    - been|being|get|getting|got|be blamed|guilty|ashamed|embarrassed
    - feel responsible for
    - feel about
    - why do you still enjoy|love|like|do|believe|play|teach|paint|sing
    - responsible for .. .. budget|team|training|hiring|ward|shop|design|staff|sales|money|accounts|press|website
      |menu|garden
    - how could you tell|see|help|know|explain
    - why you love|like|enjoy|chose_to_stay|do_what_you_do
    - why you do it|this|that|what
    - how and why did|do|does|have|are you
    - why and how did|do|does|have|are you
    - you could|might have .. told|warned|given .. yourself|younger
    """
)


# "Tell me why you dropped it" is "why did you drop it" in other words.
_WHY_YOU = re.compile(
    r"(?<!\S)why you (?:\w+ed|walked|began|broke|fell|forgot|hid|lost|paid|put|ran|said|sent|spent|stood|told|threw"
    r"|made|turned|withdrew|wrote) "
)


def accusing_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence ask somebody to defend themselves."""
    excused = [found.span() for found in _EXCUSED.finditer(said)]
    past = [found.span() for found in _WHY_YOU.finditer(said)]
    accused = [*(found.span() for found in ACCUSING.finditer(said)), *charge_places(said)]
    return [
        *past,
        *why_at_the_end(said),
        *(place for place in accused if not any(begin < place[1] and place[0] < end for begin, end in excused)),
    ]
