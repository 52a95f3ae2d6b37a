"""Charges: what somebody is told to answer for, by grammar.

A reason is demanded for what they did or left undone, without "why did you" too; a fault is laid at their door with a
yes or a no; or they are told to explain, justify or account for themselves.
"""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - wrong: lie|lied|lying|cheat|cheated|cheating|steal|stole|stolen|stealing|leak|leaked|leaking|betray|betrayed
      |betraying|neglect|neglected|neglecting|abandon|abandoned|abandoning|plagiarise|plagiarised|plagiarize
      |plagiarized|bully|bullied|bullying|harass|harassed|bribe|bribed|bribes|cover_up|covered_up|covering_up|fake
      |faked|faking|forge|forged|falsify|falsified|cut_corners|cutting_corners|exploit|exploited|exploiting|mislead
      |misled|sabotage|sabotaged|mistreat|mistreated|overcharge|overcharged|underpay|underpaid_your|hide|hid|hidden
      |hiding|ruin|ruined|wreck|wrecked|botch|botched|mess_up|messed_up|screw_up|screwed_up|let_down|let_them_down
      |let_us_down|let_people_down|fail_your|failed_your|fail_them|failed_them|fail_the|failed_the|sell_out|sold_out
      |turn_a_blind_eye|turned_a_blind_eye|look_away|looked_away|look_the_other_way|looked_the_other_way|ignore
      |ignored|ignoring|stab|stabbed|discriminate|discriminated|pocket|pocketed|embezzle|embezzled|fiddle|fiddled
      |cook_the_books|break_the_law|broke_the_law|break_the_rules|broke_the_rules|break_your_promise
      |broke_your_promise|break_confidentiality|breach|breached|copy|copied|make_up|made_up|exaggerate|exaggerated
      |panic|panicked|walk_out_on|walked_out_on|run_away|ran_away|chicken_out|chickened_out|give_up_too|gave_up_too
      |throw_away|threw_away|waste|wasted|wasting|squander|squandered|drive_away|drove_away|scare_off|misuse|misused
      |abuse|abused|profiteer|rip_off|ripped_off|con|conned|swindle|swindled|deceive|deceived|dump|dumped|pollute
      |polluted|poison|poisoned|endanger|endangered|risk_lives|risked|gamble|gambled|sleep_through|slept_through
      |blow_it|blew_it|crib|cribbed|fudge|fudged|fabricate|fabricated|spy|spied|extort|smuggle|smuggled|trick|tricked
      |bungle|bungled|mismanage|mismanaged|mishandle|mishandled|damage|damaged|harm|harmed|hurt_your
      |cross_the_picket|break_the_strike|broke_the_strike|break_ranks|drop_the_ball|dropped_the_ball|forget_to|forgot_to
      |take_the_credit|took_the_credit|take_credit|took_credit|take_advantage|took_advantage|take_bribes|taken_bribes
      |take_a_bribe|taken_a_bribe|took_bribes|skip_the|skipped_the|shirk|shirked|evade|evaded|dodge|dodged|kill|killed
      |push_out|pushed_out|get_rid_of|got_rid_of|fire_him_for|throw_under|threw_under|make_a_mess|made_a_mess
      |stay_silent|stayed_silent
      |keep_quiet|kept_quiet|do_nothing|did_nothing|done_nothing|say_nothing|said_nothing|stand_by|stood_by
    - shame: guilty|ashamed|embarrassed|complicit|responsible|to_blame|at_fault|negligent|reckless|careless|lazy
      |incompetent|greedy|selfish|cowardly|drunk|dishonest|hypocritical|a_hypocrite|a_coward|a_snob|a_traitor|a_cheat
      |a_fraud|a_sellout|a_sell_out|a_quitter|a_failure|a_liar|naive|irresponsible|unprofessional|wrong_to|the_one_who
      |the_reason|the_cause|the_culprit|the_person_who|behind_the_leak|remorse|in_denial|in_it_for|just_lazy|too_soft
      |sorry_for|sorry_that|sorry_about|warned|sacked_for|fired_for|dismissed_for|let_go_for|asleep
      |being_unfair|being_lazy|being_selfish|being_hypocritical|afraid_to|too_proud|too_scared|too_cowardly|too_lazy
      |jealous|arrogant|unfair|mean_to|cruel|heartless|disloyal|slow_to|too_slow|wasting|exploiting|in_over_your
    - left: quit|quitting|leave|leaving|left|drop|dropped|dropping|fail|failed|failing|give|gave|giving|abandon
      |abandoned|walk|walked|fire|fired|firing|sack|sacked|sell|sold|selling|close|closed|closing|cut|hide|hid|ignore
      |ignored|refuse|refused|stay|stayed|staying|stop|stopped|turn|turned|throw|threw|waste|wasted|wait|waited|drag
      |lie|lied|pretend|pretended|choose|accept|accepted|work|take|took|join|joined|bother|let|allow|settle|keep|go
      |move|jump|change|switch|resign|retire|lose|lost|betray|outsource|lay|hire|speak|say|tell|report|warn|admit|help
      |ask|fight|study|apply|finish|try|object|intervene|stand|raise|call|check|listen|share|pay|train|show|support
      |save|offer|protect|invest|delay|cancel|skip|miss|favour|promote|vote|defend|publish|cave|bow|back
    - your_own: your|you|having|that|this|it|these|such|being|what_you_did|the_gap|the_gaps|those|all_this|all_that
    - harsh: so|such|too|always|never|only|still|at_all|even|ever|of_all|instead|like_that|this_long|that_long|badly
      |little|late|much|put_up|keep|refuse|insist|ignore|let|allow|tolerate|treat|waste|bother|pretend|call_yourself
      |hide|lie|exploit|overcharge|underpay|fire|sack|lay_off|charge|abuse|bully|cheat|fail|neglect|cut|destroy|pollute
      |mislead|defend|protect_him|side_with|work_for_such|stay_in_such|complain|expect_people|expect_others|punish
      |make_people|make_your|make_them|make_everyone|make_it_so|force|hate|look_down|blame|avoid|drag|despise|fly
      |care_so|care_more|favour|break|give_up|shout|yell|humiliate|undercut|sell_your|take_all|take_the_credit
    """
)
CHARGES = phrases(
    """
    - why do|does|must|will|would|have|has|are|were|can|should you|your_company|your_team|your_firm
      |your_boss ... {harsh}
      !enjoy|you_like|you_love
    - why not? you|your_team|your_company|your_firm|your_boss not? {left}|have|had|did
    - why do|does|will|have|has|are|were|can|could|should|did|would not you|your|anyone|anybody|nobody|they_at_your
    - why not {left} !to|people|try_a|start_with|both
    - why {left} a|an|the|your|just|so|when|now|at|on|in|after|before|without|out|if|someone|people|such|that|for|it
      |to|him|her|them|off|somewhere|up|silent|quiet !might|do|does|should|would
    - why should|would|must|do|does anybody|anyone|i|we|people|the_public|clients .. trust|believe|listen|forgive
      |respect|follow
    - why i|we|anyone|anybody|people should .. trust|believe|listen|forgive|respect|follow
    - why not? just? {left} away|from|by|out|on|one|with|your|the|a|them|him|her|it|something|someone|to_someone
    - with|after all|so_much that|your|this|those|these ... , why|how did|do|are|have|were|could|can you
    - how do|can|could you .. sleep ,|knowing
    - how do|can|could|would you .. square|reconcile|rationalise|rationalize !the|a|accounts
    - manage|managed|contrive|contrived to bankrupt|sink|crash|alienate|annoy|spoil|destroy|waste|kill|anger|lose
      |ruin|fail
    - did|do|does|could not bother|care|even
    - what is|was the point|sense|use|good of|in throwing|leaving|quitting|giving|firing|hiding|lying|closing|wasting
      |dropping
      |selling|walking|abandoning|training_all
    - what|who made|makes|led|drove|pushed|got you to? {wrong}|break|sell_out|turn_on|throw_it|give_it_all
    - what did|do you think you were|are|would
    - what have|had you got to say|answer
    - could|can|would|do you justify|defend|excuse ... {left}|firing|your|having|that !to_a_client|a_budget
    - for|by|with what possible|earthly|good reason|right|excuse
    - did|do you really|already|not? know|knew about|of the|that .. fraud|theft|abuse|lie|lies|fake|fakes|risk|risks
      |danger
      |cover_up|bribes|corruption|leak|faults|fault|harm|bullying
    - did|have you get|got|win|won|land|keep ... because|through|thanks_to|by of? your .. uncle|father|family|mother
      |looks|name
      |connections|cheating|lying|luck
    - did|do|are|were|have you not? leave|left|leaving them|us|her|him|people|your ... lurch|behind|alone|cold|mess
      |danger
    - explanation|reason|justification|apology|excuse|account for|of your|this|that|the silence|absence|failure
      |decision|behaviour
      |actions|mess|delay|conduct|treatment|cuts
    - is|was|were it|that|this|all|not ... down_to|because_of|thanks_to|on_account_of|on you !said|mentioned
    - is|was not? it not? you who|that
    - did|have you ... on purpose|deliberately|knowingly|out_of_spite|out_of_greed|for_revenge
    - did|have|do you push|pushed|force|forced|squeeze|squeezed|drive|drove|throw|threw ... out|away|off|overboard
    - what was|is so|more important|urgent|pressing that|than
    - why choose|pick|work_for|work_in|join|take|go_into .. ... of_all|instead|over|of_all_things|when|rather|if_you
    - why {left} ... you|your
    - ^ but|and|so|then? why the|this|that|all_the|these|those|such_a|a !long_hours|fuss_over .. sudden|gap|gaps|exit
      |departure|silence|delay|delays|rush|secrecy|change|switch|move|u_turn|layoffs|cuts|closure|resignation|hurry
      |reluctance|hesitation|refusal|failure|lack|excuses|job_hopping|dismissal|sale|cover_up|lies|drop|demotion|break
      |hostility|attitude|absence
    - ^ why so|that many|few|little|long|late|much|slow|short|expensive .. .. !people|hours_for
    - what|which|any|is_there|are_there .. reason|reasons|excuse|excuses|explanation|justification|defence|grounds|cause
      |motive|argument .. did|do|have|had|is|was|were|can|could|for|behind|that you|your !do_it|do_this|love|like|enjoy
      |choice_of_words|optimism|interest|love|success|choosing_it|go_into|work_in|becoming
    - reason|reasons|excuse|explanation|justification|grounds|motive for|behind leaving|quitting|your|you|dropping
      |not|firing|closing|selling|staying|refusing|giving|abandoning|turning|failing|ignoring|cutting|hiding|letting
      |walking|resigning|dismissing|sacking
    - on|by|with what grounds|right|authority|justification|basis|excuse|conscience did|do|could|can|have|were|was you
    - how do|did|would|can|could|will|should you ever|possibly|now|then|really? justify|excuse|explain|defend
      |account_for
      |rationalise|rationalize|live_with|reconcile|square {your_own}|the_fact|failing|not|working_for|taking|leaving
      |letting|selling|firing|charging|testing|cutting|closing|earning|staying|quitting|yourself
      !decision_to_a_client|work_to_a_child|job_to|field_to|design_to|work_to
    - how do|did|would|can|could you ... justify|excuse|explain|rationalise|square ... you|your|yourself !job_to|work_to
      |field_to|to|mean_by|deal
    - how do|can|could you ever|even|possibly|really|still|just? sleep|look|face|look_at_yourself|call_yourself|claim
      |say
      |stand|go_on|carry_on|take_money|charge|sit ... night|mirror|yourself|that|them|him|her|families|seriously|money
      !balance|still|tell
    - how did you manage|contrive|end_up|get to? lose|miss|fail|get_fired|get_yourself|mess|ruin|offend|wreck|upset
      |break|burn|alienate|let|not|yourself|losing|failing|being_fired|getting_fired|sacked|fired|blow|botch
    - what stopped|stops|kept|keeps|prevented|prevents|held|holds|is_stopping|is_keeping|stopping you .. from|back
      !going_to_bed|awake|going|on|in|here|interested|motivated|from_giving_up|from_quitting|from_leaving|up
      |from_burning|from_going_mad
    - what took|takes you|your so|that|this long|much_time
    - what were|was you|your ... doing|thinking|waiting ... !about_on|about_when|of_doing
    - what do|did|have|would|could|can you have? to? say|offer|reply|answer .. for|in|to|about yourself|your_defence
      |your_defense|your_own_defence|the_families|those_you|the_people_you|excuse|that_accusation|your_critics
    - what business|right|excuse|reason|need|authority did|do|have|had|gave you !for_setting|owners
    - what|who|which .. makes|made|gives|gave|lets|let you ... above|better_than|think_you|right|so_special|entitled
      |exempt|qualified_to|believe_you_could|believe_you_can
    - ^ so|and|well|please|now|just? justify|account_for|defend|excuse
    - explain|excuse yourself|yourselves
    - justify|account_for|defend|excuse|explain .. your|the|that|this|you .. decision|behaviour|behavior|actions|action
      |conduct|silence|absence|failure|gap|gaps|choice|choices|mistake|mistakes|leaving|firing|treatment|delay|error
      |errors|exit|departure|refusal|dismissal|part_in|role_in|inaction|cuts|closure|record|fees|bill|vote|lack|move
      |resignation|change|u_turn|having|being|staying|taking|working|quitting|selling|turning|letting|stance !about
      |with|making
    - justify|account_for|answer_for|own_up_to|apologise_for to? me? {your_own}
    - give|name|tell|find|offer me|us one|a|any|your|single .. good|single|decent|sensible|real|convincing? reason
      |excuse|explanation|justification why|for|not|to|that|you
    - why|how did|does|has|have it take|taken|took you|your so|that|this|long
    - how could|can you stay|keep|remain quiet|silent|mum|out_of_it|your_mouth
    - how you can|could|dare|dared|justify|defend !tell|help|see|make|get|use|balance|plan|keep
      |stay|learn|all|it|so_much|spot|know|work_out|measure
    - i|we|people fail|struggle|can_not|do_not|did_not|cannot|never|find_it_hard .. to? understand|see|get|believe|grasp
      |fathom|accept|imagine|comprehend why|how you|your .. !can_tell|do_it_all
    - have|had|did|were|was|are|is|do|does|could not? you|your|it_you_who|it_true_that_you|it_your
      |it_true_you not? ever|really|just|even|knowingly|deliberately|simply|also|at_least|actually|personally|once
      |consciously|secretly|been|all_along|not|never? {wrong}|{shame}|dodging|avoiding|exploiting|hiding|overcharging
      |cheating !for_me|awake|of_anything|to_a_friend|from_it|by|your_time_well
      |for_hiring|for_budgets|for_training|for_the|for_your|for_a|for_what|for_it|copies|sales|for_anything|for_others
    - {aux} not? you ... feel|regret|admit|accept|acknowledge|deny|apologise|apologize|bear|own .. .. {wrong}|{shame}
      |betraying
      |hurting|blame|fault|responsibility|letting_them|firing|leaving_them|what_you_did|what_your|the_layoffs|selling
      |closing|the_damage|the_harm|the_closure|wrong !for_a|at_the_level
    - is|was|were|are it|that|this|the|all|not ... your|you fault|doing|mistake|error|blunder|failure|idea_to_cut
      |who_leaked|who_broke|who_told|who_lied|who_fired|who_made_the|that_leaked|that_broke|negligence|carelessness|ego
      |greed|bad_judgement|who_started|who_messed|who_dropped|who_let
    - is|was|were it not? true|right|a_fact that? you ... {wrong}|{shame}|sacked|fired|bullying|refused|failed|let|quit
      |lost|hid|made|paid|left|were|got
    - did|have|were|was you ... because you|of_you could|can|were|are|was|did|had|wanted|thought|just|got|failed not?
      .. .. cope|hack|handle|lazy|scared|afraid|bored|care|stand|greedy|manage|fired|weak|jealous|ashamed|caught|guilty
      |good_enough|it|lost|money|bothered
    - were you|your fired|sacked|dismissed|suspended|struck_off|disciplined|kicked_out|expelled|let_go|demoted|reported
      for|because|over|after|due
    - should|could|ought|must you|your_team|your_firm|your_company not? to? have|be|at_least .. known|seen|done|stopped
      |prevented|warned|told|checked|noticed|acted|spoken|saved|tried|resigned|listened|helped|reported|stayed|called
      |asked|paying|ashamed|doing_more|apologising|treating|left|handled|avoided|been|realised|realized|refused|stepped
      |fought|protected|more !your_career|a_doctor|if_you_had_not|different|differently_had
    - should|did|do|were|are|have|had|was not you ... have|known|bother|paying|even|better|abandon|let
      |abandoned|broke|break|one_who|in_it|only|simply|cheat|refuse|steal|drop|dump|fire|hurt|sold|selling|lying|fail
      |guilty|wrong|bad|think_of|think_about|check|checked|warn|warned|tell_them|apologise|ashamed|blame|overcharging
      |lie|lied|ignore|ignored|promise|promised|wasting|too_old|selfish|let_down|responsible|hypocritical|betray|quit
      !have_a|have_to|have_any|break_now|tell_your|have_much|have_been_able_to_rest|have_preferred|have_liked
    - did|do|have|had|were you even|never_even|not_even|ever_even|ever_stop_to_think|ever_think_of_the|stop_to_think
      |ever_consider_the_people|ever_bother|bother_to|care_that|care_about_the_people
    - who do|did you think you are|were
    - where were you|your_team|your_union when|while|as .. .. .. needed|was|were|happened|died|fell|struggled|suffered
      |burned|collapsed|asked|closed|fired !heard
    - what kind|sort of .. .. walks|quits|leaves|lets|fires|sells|hides|ignores|abandons|does_that|treats
    - what|which part|made|possessed|drove|came|got|were|was ... on_earth|possessed|come_over|into_you|over_you|get_into
      |so_stubborn
    - have|had you no|any|not shame|conscience|any_shame|heart|decency|scruples|an_ounce|pride|guts|qualms
    - {aux} you|it not? ever? occur|dawn|cross|trouble|bother|strike to|on|your|you|that
    - you knew|let|lied|failed|broke|betrayed|cheated|stole|hid|abandoned|ignored|refused|gave_up|gave_in|walked|made_up
      |messed|ruined|blew|quit_because|sold|cut|got|only|just|never|fired|left_them|could_have|should_have|promised
      |got_the_job_through|got_in_through|only_got ...
      , did|have|had|could|should|were|are|do|right|admit|correct|yes not? you|it|$
    - admit|confess|concede|own_up|come_clean|face_it ... you|your
    - how|what|who dare|on_earth_were|the_hell
    - did|have|do|were you ... throw_the|sack|sacked|fire|fired|dismiss|knew|know|lose|let|drop|shut|hit ... because
      |and_still|stay_silent
      |say_nothing|do_nothing|on_purpose|deliberately|anyway|just_to|out_of_spite|for_the_money|to_save
    - throw|threw|fix|fixed|rig|rigged the|a match|game|vote|election|race|trial|results
    - are|were|is|was you .. just|only|simply|merely|purely .. doing|in|here|there it? for the? money|fame|title
      |attention|power
    - could|should|would|might you really|just|honestly|not? not? have left|waited|let|done|said|gone|taken|sold|told
      |known
      |checked|quit|stayed|fired !children_earlier|if
    - think|feel that? you owe|owed|should|could|might|let|failed
    - you were|are|was too|so|simply|just scared|afraid|lazy|proud|greedy|weak|cowardly|stubborn|vain|arrogant
      |jealous|careless
    """,
    _FAMILIES,
)
_HARMLESS = phrases(
    """
    - why do|would|did|should|does you think|feel|say|suppose|believe|reckon|like|love|enjoy|prefer|recommend|wish|care
      |find|value|do_it|do_this|do_what !you|of|about_money_more
    - why do|does people|clients|patients|customers|students|some|so_many|the|most|newcomers|beginners|others|it|we|i
    - lied|cheated|betrayed|stolen|bullied|abandoned|damaged|hurt|warned|harmed|copied|abused|discriminated to|by|from
      |on_you|against
    - feel|feels|been|being|get|got|be abandoned|betrayed|ignored|lied|cheated|bullied|ripped|exploited|hurt|harassed
      |copied|neglected
    - how did|do you know|notice|realise|recognise|find_out|avoid|stop|deal|handle|cope|learn|help|talk
    - how do|can|would you explain|justify|defend ... to !yourself|them_that
    - why you love|like|enjoy|do_what_you_do|think|do_it|do_this|went_into|chose|became
    - make|made|making up your|a|the|for_lost|time|most
    - what kept|keeps|holds|held you in|going|there|here|at|on|awake|interested|with|up|motivated|busy|sane|from_leaving
      |from_giving|from_quitting
    - been|being|get|getting|got|be|feel|felt|take|took|taking|taken|the blamed|responsible|blame|guilty|ashamed
      |embarrassed
    - responsible|blame for a|the|your|hiring|budgets|training|what
    - how do you explain|justify|defend a|an|delay|delays|your_work|your_job|your_field|what_you_do|the
    - have|did you ever? feel|felt|get|been|be .. ignored|exploited|abandoned|betrayed|bullied|lied|guilty|ashamed
      |embarrassed|responsible
    - should|would|could|do|does newcomers|one|people|i|we|students|somebody
    - feel about
    - get over|used|through
    - hide|copy|fake|forge|waste|poison|damage|abuse|harm|pollute|risk a|an|or|detection|detected|paintings|notes
    """
)


def charge_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence lay something at the door of the person asked."""
    excused = [found.span() for found in _HARMLESS.finditer(said)]
    return [
        found.span()
        for found in CHARGES.finditer(said)
        if not any(begin < found.end() and found.start() < end for begin, end in excused)
    ]


# "You sold the company. Why?" asks what "Why did you sell the company?" asks.
_BARE_WHY = phrases(
    """
    - ^ but|and|so|please|now? why|why_not|how_come|why_so|why_ever|what_for|why_was_that|why_is_that|why_did_you
      |why_on_earth|whyever then|is_that|was_that|though|? $
    - ^ how do|would|can|did you explain|justify|defend that|this|it
    - ^ what is|was your|the excuse|reason|justification|explanation|defence
    - ^ but|and|so? how could|can|come you $
    - ^ care|would_you|can_you|could_you|please? to? explain $
    """
)
_DID = phrases(
    """
    - ^ so|but|and|then|well|apparently|i_see|i_hear|i_read|i_heard|i_saw|i_noticed|i_gather|i_know|they_say
      |i_understand?
      that|,? you|your_company|your_team|your_firm|your_union|your_department !said|wrote|mentioned|told|say|have_been
      |are|were|described|talked|spoke|called|compared|argued|have_worked|love|like|enjoy|suggested
    """
)


def answer_for_it(sentences: list[str], at: int) -> bool:
    """Whether a sentence only asks why of what the sentence before it holds against the person asked."""
    return at > 0 and bool(_BARE_WHY.match(sentences[at])) and bool(_DID.match(sentences[at - 1]))


def why_at_the_end(said: str) -> list[tuple[int, int]]:
    """The same in one sentence: "You left two weeks before the launch - why?"."""
    for mark in (" - ", " , ", " : ", " ; "):
        before, _, after = said.rpartition(mark)
        if before and _BARE_WHY.match(after) and _DID.match(before + " "):
            return [(len(before) + len(mark), len(said))]
    return []
