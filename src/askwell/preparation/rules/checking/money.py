"""Their own money by grammar: a word of money in a clause that is about the person asked.

What "you" does only as a witness ("what do you think people earn", "where you are") is left out first. What is then
still said of "you" and of money is about theirs, unless others are paid ("do your clients pay on time").
"""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - own: salary|salaries|wage|wages|income|incomes|paycheck|paycheque|paychecks|payslip|stipend|take_home
      |take_home_pay|net_worth|pay_cut|pay_rise|pay_raise|pay_packet|sick_pay|maternity_pay|severance|overtime
      |overtime_pay|holiday_pay|bonus|bonuses|stock_options|share_options|salary_package|pay_package
      |compensation_package|compensation|remuneration|day_rate|hourly_rate|rates|royalties|dividends|tax_bracket
      |pay_grade|pay_band|earnings|royalty_cheque|nest_egg|side_income|second_income|sick_leave_pay|cash
    - held: pension|pensions|savings|mortgage|rent|debt|debts|loan|loans|student_loan|student_loans|equity|shares
      |stock|bills|finances|money|retirement|overdraft|expenses|profits|profit|dividend|nest_egg|salary|wage|pay
      |income|emergency_fund|isa|credit_card|inheritance|advance|benefits_package
    - served: clients|client|customers|customer|patients|patient|people|students|student|readers|families|parents
      |members|audiences|tenants|borrowers|savers|investors|staff|employees|workers|interns|juniors|apprentices
      |beginners|newcomers|graduates|nurses|teachers|freelancers|musicians|actors|artists|doctors|lawyers
      |engineers|designers|someone|somebody|anyone|others|trainees|suppliers|farmers|companies|firms|studios
      |agencies|union|charity|a_newcomer|a_beginner|a_graduate|a_junior|writers|translators|pilots|chefs|carers
    - pride: trust|respect|place|seat|keep|stripes|degree|loyalty|confidence|reputation|spot|licence|license|badge
      |wings|qualification|promotion|name|title|right|points|praise|applause|attention|diploma|stars|certificate
    """
)
_WITNESS = phrases(
    """
    - do|would|did|can|could|should not? you say|think|know|see|hear|expect|suggest|advise|recommend|reckon|guess
      |imagine|believe|suppose|estimate|tell
    - your field|line|trade|industry|profession|city|town|country|area|region|sector|experience|view|opinion
      |branch|eyes|kind_of_work|line_of_work|speciality|world|business|part|clients|client|customers|patients
      |customer|patient|pupils|students|readers|members|colleagues|staff|interns|juniors|apprentices|employees
      |tenants|audience|union|council|peers|parents|suppliers|graduates|trainees
    - you have|had|would|will? seen|heard|observed|noticed|met|know|see|hear|come_across|read|say
    - where|as you are|live|see|work|know
    - when|how|if you hire|advise|explain|teach|sell|value|recruit
    - thank you
    - tell|teach|advise|help|show you
    """
)
# What somebody has or is given for their work, whoever is not named.
_OWN = phrases(
    """
    - {own} !range|ranges|system|systems|gap|scale|scales|of_pay
    - your|own|decent|good|better|low|high|higher|lower|more|less|extra|equal|fair|same|base|starting|the|of|in|on
      |for|with|about|much|enough|bad|first|last|this|that|such|a|no pay !attention|for_the|off|a|you|to|gap|scale
      |scales|range|ranges|back|system|systems|rise_claim
    - pay|pays|paying|paid|owe|owes|offered|offer you !attention|a_visit|respect|back_in_other|any
      |advice|a_chance|a_job|joy|the_most_joy|energy|pleasure|the_job|the_role|the_post|time|feedback|hope|credit
    - what|how_much ... give|gives|gave|offered you !to|the_right|the_idea|courage|hope|strength|that|a_sense
      |personally|in_time|advice|energy|joy
    - how_much|what .. you .. start|started|begin|began|end_up|live|lived|survive on
    - money|cash|pay|wages ... for|to you|your_family
    - you ... took|take|join|joined|do|did|stay|stayed|left|leave|went|go|work|came ... for the money|cash|pay|salary
    - money worries|troubles|problems|worry|trouble|stress
    - decide|decided|know|knew|work_out|worked_out|set|figure_out how_much|what to charge|ask_for|bill|quote
      |pay_yourself
    - loaded|minted|rolling_in_it|rolling_in_money|flush right|$|,|with
    - investments|investment_income|breadwinner|breadwinners|spending|bills|finances|outgoings|savings_account
      |wage_bill_at_home
    - raking|rolling|coining it in
    - thousand|grand|k|pounds|dollars|euros|quid|bucks a|per|each|every year|month|week|day|hour
    - money play|plays|played|come|came into|a|any? part|role|it
    - going rate
    - still? paying|pay|paid off your|the|a
    - side_jobs|odd_jobs|second_jobs|side_gigs
    - bring|brings|brought you? in
    - saving|save|saved for a|an|the|your|old_age|later
    - negotiate|negotiated|negotiating|haggle|bargain|bargained|ask|asked .. .. fee|fees|rate|rates|package|terms
      |money|advance|royalty
    - you|your .. paid|underpaid|overpaid|compensated|reimbursed|financially|self_funded|poorer|richer|wealthy
      |wealthier|skint !to|attention|off
    - is|are|was|were|being|get|gets|got|getting|be|been .. paid|underpaid|overpaid|reimbursed !to|attention|off
    - earn|earned|earning|earns !a|the|your|their|people|his|her|my|trust|respect|praise|it|them|points
      |credibility|more_trust|loyalty|back
    - earn|earned|earning|earns a|the|your .. !{pride} .. living|money|crust|amount|fortune|salary|same|packet|lot
    - make|makes|making|made ends_meet|a_living|a_decent_living|a_good_living|rent|good_money|more_money|any_money
      |a_fortune|six_figures|enough_to_live|a_killing|enough_from
    - how_much|what do|did|does|are|were|can|could|would|will you|your_job|your_work .. make|making $|a|per|an|in_a
      |each|these|now|on_average|every|from|out_of|at|as|when|off
    - six|five|seven figures|figure
    - live|living|get_by|getting_by|survive|surviving|manage|managing|cope|coping|scrape_by|lived|managed|survived
      .. .. on|off a|an|that|your|one|so|what|minimum|such|half|little|it|nothing|almost|tips|grants|commission
      |two|freelance|part_time !go|call|time|road|sleep|day|team|night|daily|basis|phone|long|short
    - financially|money_wise|moneywise|income_wise|pay_wise|for_money|for_retirement|for_your_retirement
      |your_retirement|for_old_age|for_a_rainy_day|for_so_little|for_that_little|for_next_to_nothing|to_live_on
      |to_get_by|a_day_job_to|second_job|side_hustle|side_job|well_off|better_off|worse_off|out_of_pocket
      |in_the_red|in_the_black|six_figure|for_peanuts
    - raise|rise you|your|did|have|since|recently|this_year|last_year|when|in|at|after|$
    - a|an|any|last|first|next|your|another|that|big|decent|salary|the raise|rise|increment|payrise !questions|in
      |the|awareness|of|above
    - ask|asked|asking|push|fight|pushed for .. raise|more_money|rise|more_pay|more
    - price|pay|charge|value yourself
    - you charge|charged|bill|billed|invoice $|a|an|per|for|clients|your|by|as|these|at|each|now|nowadays
    - your fee|fees|hourly|daily|price|prices|rate|charges|price_list|billing
    - afford|afforded
    - sort|kind|amount of money
    - put|putting|set|stash|stashed aside|away|by $|for|on|each|from|every|so|in|to|out|yet|since|money|as
    - save|saving|saved up|aside|away|by|anything|much|enough|money|any $|for|on|each
      |from|every|so|in|to|out|yet|since|money|anything|as|with
    - how_much .. saved|invested|inherited|borrowed
    - on_commission|get_commission|your_commission|commission_you|your_cut|a_cut_of|your_share
    - cost|costs|lost|lose|losing|made|make|save|saved .. money|savings|fortune !for_a|for_the|for_charity
      |for_your_clients
    - are|were|was|get|got|be|been|still|deep|deeply you? in debt
    - budget with|for_yourself|on_your|on_a
    - paid|pay|paying .. off|back|down|into|towards your|the|a|any .. {held}
    - fund|funding|funded|finance|financed|financing|pay_for|paid_for|bankroll|afford your|the|a|yourself !project
      |research|film|show|charity|lab|campaign|team|exhibition|building
    - break_even|broke_even|go_without|pay_your_way|pay_the_bills|pay_your_bills|pay_the_rent|pay_rent|cover_rent
    - household|tax|bank|monthly|weekly bill|bills|account|balance|return|budget|outgoings
    """,
    _FAMILIES,
)
# What anybody may speak of, and is theirs only if they have it.
_HELD = phrases(
    """
    - your own? own|personal|private|family|company|workplace|household|first|whole|state? {held} !advice|desk|team
      |adviser|clients|department|products|office
    - have|got|get|own|hold|owe|receive|draw|given|give_you|offered_you|gave_you|inherit|had|take_out|spend a|an|any
      |some|much|enough|company|your|more|the|no|still|big|student? {held}|stock_options
    - do|did|have|are|can|will|would you .. pay|paying|rent|renting|own|save|owe|invest|paid .. {held}|house|home
      |flat|apartment|place
    - into|of|on|from|off|clear|with your|a .. {held}|salary|wage
    """,
    _FAMILIES,
)
_OTHERS = phrases(
    """
    - {served} ... pay|pays|paid|earn|earns|make|makes|afford|owe|owes|charge|charges|get|gets|save|negotiate|ask
      |live|start_on|haggle|expect|settle|manage|bring_home|talk|feel|say|think
    - pay|paying|paid|charge|charging|offer|offering|set_the_pay|bill the|your|a|an|these|those|their|out? {served}
      |attention|them|him|her|visit|homage|tribute|lip_service|heed !less|more
    - field|industry|sector|trade|profession|line_of_work|business ... pay|pays|paid|salary|earn|earns|salaries
    - salary|salaries|pay|wages|rates|bonuses|raise|fee|fees|price|prices|money .. in|across|for|of|to your|the|this
      |that|each|most|different|a|an field|line|trade|industry|profession|city|town|country|sector|staff|team
      |project|juniors|beginner|newcomer|job|client|clients|work|customer
    - raise|raised|raising .. money|funds|capital|children|kids|awareness
    - other_people_'s|public|their|company|client|clients|school|prize|research|pocket|its|charity|hush money|funds
      |savings|pension|pensions|salaries|pay|income|debts|mortgage|wages|bonuses|rent
    - apart_from|not_for|besides|rather_than|aside_from|other_than|beyond|more_than the? money|pay|salary
    - in|takes|take|took charge
    - for a living
    - paid|pays|pay off|attention|dividends to|in|when|if|that|for_you|for_the
    - it pay|pays|paid to|off
    - your? explain|calculate|audit|manage|process|handle|review|advise_on|sell|set|run|value|regulate|teach|insure
      |approve|collect|balance .. a|the|their|other|people|client|clients|salaries|wages|payroll|loans|mortgages
      |pensions|budgets|everyone|other_people !rate|rates_yourself
    - save|saving|saved time|lives|space|energy|a|an|the|face|it|this|that|your|on|someone|somebody|trees|animals
      !from_your|on_your|on_a_teacher|from_a
    - a bonus in|for a|the|candidate|applicant|us|them
    - minimum wage law|laws|debate|policy
    """,
    _FAMILIES,
)
# "Does it pay the bills?" is about theirs, though it says no "you".
_OF_THE_JOB = phrases(
    """
    - does|did|do|will|would|is|can|has it|the_job|this|the_work|that ... pay|paid|paying !off|to|attention $|you
      |well|enough|the_bills|the_rent|your|decently|badly|for_itself|better|properly|a_living_wage
    - does|did|do|will|would|is|can|has it|the_job|this|the_work|that ... make|cover ends_meet|the_bills|the_rent
    - like|it living|surviving|to_live|to_survive|getting_by on|off
    - {own}|profits|profit|money ... you|your_family take|took|taken|draw|live|end_up_with|are_left|keep|get|got
      |were_given|have_left
    - is|was|are the pay|money|salary|wage|package|pension ... you|for_you
    """,
    _FAMILIES,
)
_YOU = frozenset({"you", "your", "yourself", "yours"})
_RATHER_OURS = phrases(
    """
    - your own? {own}|pay|rent|mortgage|debts|savings|bank_account
    - you|your_family .. live|living|survive|get_by|manage|cope on
    - how_much do|did|are|have|will|would you
    - pay|paying|pays yourself|you
    """,
    _FAMILIES,
)


def own_money_places(tail: str) -> list[tuple[int, int]]:
    """Where a clause speaks of the money of the person asked. `tail` has a space after each word."""
    if found := _OF_THE_JOB.search(tail):
        return [found.span()]
    if _YOU.isdisjoint(tail.split()):
        return []
    if _OTHERS.search(tail) and not _RATHER_OURS.search(tail):
        return []
    plain = tail
    for found in _WITNESS.finditer(tail):
        plain = plain[: found.start()] + "-" * (found.end() - found.start() - 1) + " " + plain[found.end() :]
    if _YOU.isdisjoint(plain.split()):
        return []
    return [found.span() for pattern in (_OWN, _HELD) for found in pattern.finditer(plain)]
