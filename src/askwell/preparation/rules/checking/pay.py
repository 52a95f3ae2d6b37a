"""Their own pay, savings or rent. Ranges in the field are fine to ask, and so is how a bonus system works."""

from __future__ import annotations

from askwell.preparation.rules.checking.money import own_money_places
from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - money: {pay}|{purse}|raise|raises|rise|pay_rise|pay_rises|payrise|pay_raise|pay_check|pay_packet|pay_cut
      |net_worth|bank_balance|bank_account|tax_bill|stock_options|severance|redundancy|payout|stipend|take_home
      |nest_egg|wealth|hourly_rate|day_rate|retirement_fund|royalties|advance|overtime
    - not_of_one: range|ranges|system|systems|structure|structures|policy|policies|scale|scales|band|bands|team
      |department|office|negotiations|people|clients|customers|software|product|products|design|attention|to_us
      |questions|round|points|track
      |gap|gaps|lawyers
    - little: really|actually|still|even|ever|now|currently|just|only|ever_been|been|being|be|feel|get|got|getting
      |too|so|quite|very
    - well: well|fairly|properly|enough|decently|adequately|fully|generously|badly|poorly|better|reasonably
      |sufficiently|handsomely|comfortably|less|more|what_you_are_worth|a_fair_wage
    - working: you|your_job|your_role|your_position|your_post|your_work|your_partner|your_husband|your_wife
      |your_boss|your_shop|your_business|the_two_of_you
    - per: per|in|on|as|at|each|every|now|when|from|after|before|last|this|these|out|nowadays|today|roughly
      |annually|yearly|monthly|by|working|a_year|a_month|a_week|an_hour|a_day|a_living|a_shift|there|here|and|then
      |if|compared|for_a_living|or|,
    - gained: earn|earned|earning|take_home|taking_home|bring_home|bringing_home|pocket|gross|bring_in|rake_in
      |clear|net
    - full: fortune|killing|mint|good_money|decent_money|big_money|real_money|living|six_figures|seven_figures
      |ends_meet|serious_money|lots_of_money|packet|bomb|pretty_penny|more_money|less_money|enough_money|any_money
      |money
    """
)


PAY = phrases(
    """
    - {money} ... you|you_ever got|get|received|receive|earned|earn|make|made|had|took|take|lost !them|it
    - money you|your_job make|earn|made|earned|bring_home|have_saved|saved
    - do|did|can|could|will|would|are|does you|your_job .. make|making more|less|enough|as_much|much|a_lot|well
      |plenty|good_money !of|sense|mistakes|decisions|use|progress|time|people|difference
    - do|did|are you still? rent|own|renting or|$
    - how_much did|does|do|has your|the .. house|flat|home|apartment|car|mortgage|divorce|education|degree|studies
      ... cost you
    - cost you .. rent|house|flat|mortgage|a_month
    - how high|big|large|low is|was your|the .. {money}
    - your .. finances|financial_situation|bank_balance|bank_account
    - {money} ... for|worth|hard|enough for? you
    - your own? own|personal|current|first|last|very|starting|present|old|new|annual|monthly|base|total|basic
      |gross|net|yearly|previous|final|student|household|family|whole|hourly|signing|christmas|end_of_year
      |overtime|private|latest|measly|tiny|huge|weekly? first|last|annual|base|starting|ever? {money}
      !{not_of_one}
    - you {little}|are|were? {little}? {well}? {well}? paid|compensated|remunerated|underpaid|overpaid|salaried
      !attention|off|back|a_visit|for_the|the|to
    - are|were|do|did|is|get|have|being you {little}? {little}? {well}? paid|compensated|remunerated|underpaid
    - how_much|what|how_well do|did|are|were|would|will|could|might|have|can|does {working} .. earn|make|making
      |made|earned $|{per}
    - how|how_much|what|how_well do|did|are|were|would|will|have|can {working} .. {gained} $|{per}|each
    - how much do|did|does you .. get|got paid|$|a|per|for_it|for_that|for_a|each|every|an
    - you ... on|with|for|of|to|about such|that|this|so_little|that_little .. {money} !{not_of_one}
    - how much did|do you get $|for|out_of|when|as
    - how much are|were you on|worth|getting|making|bringing|taking
    - what are|were you on|getting|making|earning|worth|paid $|these|now|at|in|a|as|there|then|per
    - tell|know|ask|telling|asking|hear|learn .. .. how_much|what you|your_job ... earn|make|take_home|get_paid
      |are_paid|were_paid|bring_home|are_on|pay_in|have_saved|saved $|{per}
    - what you|your_job {little}? earn|make|take_home|get_paid|are_paid|bring_home|are_on|have_saved $|{per}
    - do|did|can|could|will|would|are|were|have|does|must|might|may|should {working} .. earn|earned|earning !trust
      |the|respect|people|their|your|a_nickname|a_name|your_stripes|loyalty|confidence|credit|points|praise|it
      |a_reputation
      |a_degree|promotion|them|your_keep|that
    - you ... earn|earned|earning|earns more|less|enough|much|well|a_lot|a_fortune|good|decent|six|money|the_same
      |over|above|around|about|roughly|a_decent|a_living|a_good|anything|$
    - you|your_job|your_work ... make|making|made|makes|earning|earn|earned a|an? good|decent|proper|comfortable
      |small? {full}
    - you ... on|over|above|earning|at|make|earn|in|past|near six|five|seven figures|digits|figure
    - you ... live|living|manage|get_by|survive|support_a_family|support_yourself|raise_a_family on|off that|it
      |your|what_you|the_money|the_pay|one|a_teacher|a_nurse|so_little|an_artist|a_trainee|a_junior|benefits
    - you ... afford|pay_the_bills|pay_your_bills|pay_off_your|pay_your_rent|pay_rent|make_rent|make_ends_meet
    - your .. job|role|work|position|post|employer|company|firm|boss|shop pay|paying|pays you|well|enough|$|much
      |decently|better|a_lot|badly|fairly|good|the_bills|the_rent
    - how_much|what|how_well|how_badly does|do|did they|it|he|she|your_company|your_firm|your_employer
      |your_hospital|your_school|your_boss|your_job|the_company|the_firm pay|give|paying you|well|$
    - you .. ask|asked|asking|negotiate|negotiated|negotiating|get|got|getting|take|took|taken|taking|accept
      |accepted|receive|received|turn_down|turned_down|refuse|have|had|live_off|give_up|gave_up|lose|lost|start_on
      |started_on|draw|drew|push_for|fight_for|come_with|on|offered|given|spend|spent|want|deserve|owe for|of|on
      |up? a|an|any|your|the|more|much|what|another|some|that|such? a|very|really|annual|first|good|big|bigger
      |large|christmas|sign_on|signing|less|better|higher|lower|huge|low|high|decent|five_figure|six_figure
      |year_end|nice|small|full? annual|yearly|monthly|low|starting? {money}|more_money|much_money|enough_money
      !{not_of_one}|off|the|it|that|you
    - what|which|how_much|how_many|how_big_a|how_large_a|what_sort_of|what_kind_of .. salary|wage|pay|income|bonus
      |raise|rent|savings|pension|mortgage|debt|pay_grade|pay_band|tax_bracket|money|cash|equity|shares ... did|do
      |are|were|have|would|will|had|can|does you|your .. .. $|pay|get|have|start|earn|save|make|owe|put|take
      |accept|ask|on|receive|own|saved|got|turn|lose|need_to_live|spend|negotiate|in
    - how_much|what do|did|does|must you pay|paying|spend in|on|for|towards? rent|mortgage|your_flat|your_house
      |your_apartment|your_room|housing|your_place|childcare
    - what|which|how_much percentage|share|proportion|part|fraction|much of your .. income|salary|pay|wage|wages
      |earnings|money|savings
    - how much is|was|are ... in your pension|savings|bank|isa|account|retirement|pot|fund|portfolio|pocket
    - how much have|had|did|do|could|can you .. .. saved|save|put_aside|put_away|set_aside|in_the_bank|invested
      |stashed|in_savings|in_debt|put_by $|up|for|by|before|each|when|in|a|so|from|now|every|per|to_date|over
    - have|had|do_you_have|do_you_still_have|have_you_got|did_you_have you? ... saved|savings|money_saved|a_mortgage
      |student_loans|loans|debt|debts|in_debt|put_aside
      |put_by
    - you|yourself .. well|better|worse|financially|comfortably|badly off|secure|independent|comfortable
    - are|were|feel you .. rich|wealthy|broke|well_off|skint|loaded|in_debt|a_millionaire|in_the_red
    - do|did|are|have|how_can|how_did|can you .. own|rent|renting|paid_off|afford|still_renting your|a|an|the? ..
      flat|house|home|apartment|mortgage|loan|loans|place
    - how much did|do|does|would|will you lose|invest|borrow|inherit|owe|put_up|sink $|to|of|in|when|by|from|on
      |for
    - money|pay|salary|salaries|wage|wages .. is|was|are good|enough|better for you|where_you|in_your_job
      |in_your_role
    - you|your in|for|on it for the money|pay|salary
    - you ... {money} went|goes|go|gone|stagnated|rose|fell|dropped|doubled up|down
    """,
    _FAMILIES,
)
_OTHERS = phrases(
    """
    - you|your .. think|see|say|expect|know|heard|hear|notice|reckon|guess|estimate|suggest|advise|recommend ...
      people|newcomers|graduates|juniors|beginners|field|industry|profession|others|sector|someone|somebody
      |trainees|apprentices
    - people|someone|somebody|newcomers|graduates|juniors|beginners|nurses|teachers|designers|engineers|trainees
      |apprentices|staff|one .. earn|make|be_paid|get_paid|are_paid|expect|start_on
    - pay range|ranges|bands|attention|scale|scales|system|gap
    - salary range|ranges|bands|negotiations
    - range|ranges
    """
)
_THEIRS = phrases(
    """
    - your {pay}|{purse}
    - you|your_job .. earn|make|get_paid|are_paid $
    """
)


def pay_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence ask about the money of the person asked."""
    if _OTHERS.search(said) and not _THEIRS.search(said):
        return []
    return [*(found.span() for found in PAY.finditer(said)), *own_money_places(said)]
