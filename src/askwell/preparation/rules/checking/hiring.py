"""Asking for work, told by who is in the question: the asker or a relative, the house of the person asked, and work.

A clause in which the asker would get, be given or be put forward for something that has to do with being hired, at a
house that is "yours", asks for work, whatever its wording. So does one that asks whether that house hires just now.
"""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - status: hiring|recruiting|taking_on|auditioning|advertising|advertising_for|headhunting|expanding|casting
      |short_of|short_staffed|short_handed|understaffed|in_need_of|crying_out_for|desperate_for|looking_to_hire
      |looking_to_recruit|looking_to_fill|looking_to_grow|staffing_up|taking_applications|accepting_applications
      |seeking_applications|interviewing_for|growing_the_team|adding_to_the_team
    - goods: job|jobs|vacancy|vacancies|openings|opening|role|roles|position|positions|post|posts|internship|internships
      |placement|placements|apprenticeship|apprenticeships|traineeship|shifts|gig|gigs|work|interview|interviews|trial
      |places|spots|openings|contract|contracts|hours
    - worker: helper|assistant|trainee|intern|apprentice|junior|tester|speaker|driver|designer|writer|developer
      |illustrator
      |photographer|carpenter|plumber|electrician|nurse|carer|cook|chef|waiter|waitress|barista|porter|cleaner|labourer
      |engineer|analyst|researcher|technician|mechanic|welder|singer|dancer|player|actor|receptionist|secretary|clerk
      |bookkeeper|accountant|paralegal|teacher|tutor|translator|editor|copywriter|gardener|groom|deckhand|hand|hands
      |pair_of_hands|volunteer|temp|replacement|successor|freelancer|graduate|student|beginner|career_changer|returner
      |postdoc|programmer|coder|salesperson|seller|picker|pickers|somebody|someone|anyone|anybody|extra|person|people
      |healthcare_assistants|staff|starter|musician|roofer|baker|butcher|florist|stylist|runner|usher|steward|guide
    - kin: son|daughter|brother|sister|nephew|niece|cousin|husband|wife|partner|friend|girlfriend|boyfriend|flatmate
      |stepson|stepdaughter|grandson|granddaughter|godson|goddaughter|kid|lad|boy|girl|mate|mate_'s_lad|roommate|uncle
      |aunt|mother|father|fiance|fiancee|neighbour|housemate|sister_in_law|brother_in_law|son_in_law
    """
)
_STATUS = phrases(
    """
    - is|are|were_you|if|whether|hear|heard|saw|see|know|that you|your|the|anyone|any1|anybody|somebody|someone|they
      .. .. is|are|'s|still|also|currently|now|not? {status}
    - is|are you|your|the|anyone|anybody .. .. .. still|currently|also|actively|maybe|by_any_chance? {status}
    - which|who|what .. .. is|are .. {status} $|now|at|right|just|for|this
    - know|knows|heard_of|know_of any1|anyone|anybody|someone|somebody|people|a_place|places|who .. {status}
    - is|are your|the|ur .. boss|manager|depot|team|firm|company|place|shop|kitchen|ward|gaffer|foreman|lab|studio
      |school
      .. lookin|looking !after|into|forward|at|to_move|back|up|different
    - do|does|will|would|might|could|can you|your|the|they .. .. need|use|want|have_use_for|have_room_for|have_need_of
      |have_space_for|have_work_for|have_a_place_for|have_a_use_for|be_needing|be_looking_for|welcome|require a|an
      |any|another
      |some|one_more|extra|more|second|third? .. .. {worker} for|on|in|at|$|who_could|this|next|when|over|as|to_help
      |to_cover
      |to_fill !talk|tell|lead|like_you
    - what|which|any|got_any|no|some .. vacancies|openings|jobs|shifts|positions|places do|does|have|are|is|at|on|with
      |going|left|open|free|right_now|coming|available|for_me you|your|the|there|open|left|free|going|$|for
    - any work|shifts|hours|jobs at|in|on|for|going|with|around|left
    - are|is|will|would|might there ... places|place|spots|spot|hours|shifts|seats|work left|free|going|open
      |available|in|on
      |for in|on|at|for|with|$
    - do|does|did|can|could you|your_firm|your_company|they ... foresee|expect|anticipate|predict|plan|advertise
      |see_any|have
      |got ... openings|vacancies|new_posts|hires|jobs
    - got anything|something|any_work|any_jobs going|for|$
    - interviews|applications|recruitment|auditions .. still|already .. open|going|running|being|taking
    - is|are|has|have .. .. .. post|job|position|role|vacancy|closing_date .. at_your|in_your|with_your
      |with_you .. ... still
      |passed|open|filled|taken|free|gone|available
    - told|heard|hear|saw|see|read|rumour_has_it|noticed|understand ... you|your_firm|your_company|your_team
      |they .. have|had
      |need|are|want openings|vacancies|a_vacancy|an_opening|jobs|expanding|people|hiring|recruiting|drivers|staff
    - how many people|posts|places are|do|will you|they ... hire|hiring|recruit|take_on
    """,
    _FAMILIES,
)
_GIVEN = phrases(
    """
    - my .. {kin} ... wants|needs|looking_for|after|desperate_for|would_love ... post|job|work|position|place
      |apprenticeship
    - mention|recommend|refer|nominate|propose|sponsor|employ|hire|support|endorse|back|champion|vouch_for
      |put_forward|slip|sneak|squeeze|take_on|train|shortlist|interview|trial|audition|cast|sign|book me|us|my_{kin}
      |my_case
      |my_candidacy|my_application|my_bid to|for|in|into|on|$|at|as|with|if
    - let me|us|my_{kin} .. join|work|train|audition|apply|start|into|have_a_go|prove|show_you|show_your
      |come_on_board|in
      !know|see|understand
    - give|giving|gave|offer|offering|grant me|us|my_{kin}|someone_like_me|a_.._like_me ... go|chance|shot|job|break
      |trial|try
      |start|hours|work|leg_up|opportunity|position|interview|foot|shift|shifts|place
    - tell|speak|talk|write|mention|nudge|ask|ring|call|email|lobby|persuade|convince|remind .. your|the|ur boss
      |manager|hr
      |head|director|editor|dean|chef|head_chef|gaffer|supervisor|partner|partners|owner|team|recruiter|committee
      |foreman
      |producer|principal|matron|colleagues ... me|i|my|behalf|post|job|role|available|application
    - nudge|chase|push|prod|lobby hr|personnel|recruitment|human_resources|the_recruiters
    - could|can|might|would|may|will|shall|should|do|if my_{kin} ... work|placement|start|join|come|train|apply|get
      |job|apprenticeship
      |trainee|shadow|intern ... your|you|yours
    - my .. {kin} ... wants|want|needs|need|looking|hopes|qualified|seeks|dreams|after|trained|would_love|is_keen
      |finishes|is_a
      ... you|your|her|him ... have|help|use|take|her|him|hire|something|job|place|room
    - my .. {kin} ... ,|. would|could|can|will|might|do|is|are|any you|your|there .. .. have|help|use|take|give|see
      |need|room
    - be|become|end_up|make your next|new|trainee|apprentice|assistant|intern|junior|deputy|successor|second|first
    - to be|become your .. apprentice|assistant|trainee|intern|colleague|junior|hire|employee
    - could|can|might|would|will|may it|that|this|one_of_them|one_of_those be me|mine
    - would|could|do|might|can i|we .. .. .. be_in_with|be_considered|be_hired|do_for|suit|qualify_for_the_job|fit_in
      |fit_right_in
      |stand_a_chance|get_in|have_a_chance|make_the_cut|be_what|be_any_use|do $|a_shout|a_chance|on|in|at|right|your
      |to|you|still|?
    - open|opening|hold|unlock a|the|some|any door|doors for me|us|my_{kin}|at
    - gis|gimme|giz a|some job|work|shift|shifts|go|start
    - need|want|find|get|land|have|after|for|seek|wanting|desperate_for a|any|some|my job|work|apprenticeship
      |internship|role
      |placement ... you ... help|have|hire|think|know|got|use
    - approach|contact|impress|get_past|win_over your .. hr|boss|recruiters|recruiter|hiring|hr_department
      |manager ... job|role
      |post|position|work|application|me
    - trick|secret|key|best_way|knack|trick_is of|to|for getting|get|landing|land .. interview|job|offer|place|foot
      |work|role
      at|in|with|from|on your
    - so that|i_can|i_could|i_might|i_will i? get|land|win|secure|have the|a|that|this job|role|post|place|position
      |interview
    - got|get|gets|let|lets me|us through|past|inside|into|in your gates|doors|door|firm|company|place|building|team
    - desk|post|job|place|position|seat|spot|vacancy|role frees|opens|falls|comes|becomes up|free|vacant|available|open
    - if you|your_firm|your_team were_to|ever|decide|should|did .. hire|recruit|take_on ... i|me
    - suppose|if|say|imagine|when i|we applied|apply|sent_in|submitted|put_in ... you|your .. .. support|back|help
      |recommend
      |put|look|read|hire
    - entertain|accept|consider|welcome|look_at|read an|a|my application|applications|cv|resume from|for|if
    - work|join|start|intern|train at|with|for|in your|you .. .. , ? .. could|would|can|might
    - dream|hope|hopes|wish|goal|ambition|aim|plan is|was|are to|that i|you? ... work|join|take|hire|employ|train
      ... your|you|me
    - here|brought|attached|bag|with_me|printed|copy|copies ... my .. portfolio|cv|resume|application|reel
    - my .. portfolio|cv|resume|application|reel|samples|showreel .. ... shall|could|would|can|may|want|will i|you|your
    - have|did|do not? you .. .. look|looked|seen|see|read|thought_about my application|portfolio|cv|resume
    """,
    _FAMILIES,
)
_CLAUSE = (
    frozenset("i me my us myself".split()),
    frozenset("you your yours".split()),
    frozenset(
        """job jobs vacancy vacancies openings position positions internship internships placement apprenticeship
        traineeship interview application candidacy payroll recruiter hr hired employed recruited shortlist shortlisted
        apprentice employee trainee intern gig""".split()
    ),
    frozenset(
        """get getting land landing find finding secure win give offer help helping put apply applied applying
        consider considered hand speak support back pass send leave forward recommend refer mention nudge persuade
        convince start join take sponsor promise noticed approach need want wants hope dream fill secure arrange
        earn be become make""".split()
    ),
)
_PAPERS = frozenset("cv cvs resume portfolio showreel application".split())
_HANDED = frozenset("leave hand give look pass take keep see send forward show review read email".split())
_OWN_PATH = phrases(
    """
    - your own? first|last|current|old|own|previous|present|new|next|whole|entire? job|role|position|work|post
      |apprenticeship
      |internship|interview|placement|application|trainee|interns|jobs|apprentice|intern|employee|application_process
    - did|have|had|were|was|when_you|before_you you? ... job|hired|interview|apply|applied|application|apprentice|intern
    - should|would|could|can|do i|we .. .. know|expect|look|learn|read|study|ask|avoid|bring|wear|say|prepare|think
      |be_prepared
    - advise|suggest|recommend|tell|warn|teach|help me|us !get|find|land|into|you_help ... expect|prepare|understand
      |see|decide
      |know|about|read
    - like yours|yours_is
    - your field|line|trade|industry|area|profession|city|sector|country|line_of_work|experience|view
    - if you were me|i
    - thinking of|about
    - prepare|ready for
    - no wish|intention|desire
    - not asking|here|looking|hinting
    - what is|was it|the_job|that|a_job like
    """
)


def hiring_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence would have somebody hired by the house of the person asked."""
    found = [each.span() for pattern in (_STATUS, _GIVEN) for each in pattern.finditer(said)]
    words = said.split()
    handed = "my" in words and not _PAPERS.isdisjoint(words) and not _HANDED.isdisjoint(words)
    if not found and handed and not _OWN_PATH.search(said):
        return [(0, len(said))]
    if not found and all(not family.isdisjoint(words) for family in _CLAUSE) and not _OWN_PATH.search(said):
        return [(0, len(said))]
    return found
