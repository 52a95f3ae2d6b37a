"""Asking for work by its parts: somebody who seeks it, a house that could give it, and something that is passed on.

The asker, a relative or "someone like me" is brought together with hiring, with papers or with a place at the house of
the person asked; or that house is asked whether it hires, looks or has something going.
"""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - kin: son|daughter|brother|sister|nephew|niece|cousin|husband|wife|partner|friend|girlfriend|boyfriend|flatmate
      |grandson|granddaughter|kid|kids|boy|girl|lad|mate|roommate|stepson|stepdaughter|godson|uncle|aunt|mother
      |father|fiance|neighbour|housemate|students
    - seeker: me|myself|us|my_{kin}|him|her|them|someone_like_me|somebody_like_me|a_person_like_me|people_like_me
      |like_me|with_my|such_as_me|my_age|like_mine|like_myself
    - learner: trainee|trainees|intern|interns|apprentice|apprentices|beginner|graduate|graduates|junior|juniors
      |newcomer|volunteer|volunteers|assistant|assistants|career_changer|temp|temps|freelancer|freelancers|starter
      |hand|hands|helper|helpers|pair_of_hands|student|students|labourer|porter|cook|commis|nurse|nurses|teacher
      |developer|developers|driver|drivers|designer|designers|engineer|engineers|analyst|analysts|writer|editor
      |electrician|plumber|carpenter|bricklayer|brickie|chef|barista|waiter|paralegal|researcher|technician
      |receptionist|cleaner|accountant|bookkeeper|mechanic|welder|carer|runner|dev|devs|coder|postdoc|postdocs|mate
      |extra|doctoral_student|phd_student|placement_student|school_leaver|member_of_staff|staff|team_member|person
      |candidate|candidates|people|associate|clerk|dancer|singer|player|musician|copywriter|illustrator|translator
      |pupil|trainee_solicitor|retrainer|returner|rookie|starter|starters|somebody|someone
    - place: {opening}|job|jobs|position|positions|role|roles|post|posts|work|shift|shifts|gig|gigs|slot|slots|spot
      |spots|desk|room|space|bench|seat|traineeship|graduate_scheme|training_contract|pupillage|trial_shift|hours
      |freelance_work|paid_work|funding|money|headcount|budget|opportunity|opportunities|chance|leads|lead|studentship
      |work_experience|summer_job|saturday_job|part_time_job|entry_level_job|entry_level_jobs|contract|contracts
      |fellowship|scholarship|residency|bursary|research_post|commission|commissions|cover|temp_work|casual_work
      |maternity_cover|placement_year|job_openings|job_opening|gap|gaps|bed
    - paper: cv|cvs|resume|resumes|portfolio|application|applications|cover_letter|showreel|reel|profile|linkedin
      |details|references|samples|work_samples|name|demo|letter_of_application|form|documents|sketchbook|manuscript
      |headshot|contact_details|info
    - house: your|the|their|this|that
    - hire: hire|hired|hiring|recruit|recruited|recruiting|employ|employed|employing|take_on|taken_on|taking_on
      |bring_on|brought_on|shortlist|shortlisted|interview|interviewed|onboard|appoint|appointed|sign_up|engage
    - boss: boss|manager|hr|recruiter|recruiters|recruitment|hiring|director|head|partner|partners|chef|supervisor
      |editor|owner|team|people|committee|panel|foreman|principal|colleagues|line_manager|talent|department|lead
      |bosses|managers|human_resources|personnel|superior|superiors|chief|captain|producer|casting|agent|dean
      |headteacher|matron|landlord|company|firm|decision_makers|powers_that_be|right_people|right_person|whoever
      |someone|somebody|anyone|higher_ups|employer|committee|chair|gaffer|governor|coach|conductor
    """
)
SEEKING = phrases(
    """
    - is|are|will|would|might|could|has|have|if|whether|when_is|when_are|when_will you|{house} .. .. .. be? going_to?
      be? also? hiring|recruiting|understaffed|short_staffed|short_handed|expanding|taking_on|accepting_applications
      |headhunting|on_the_lookout|growing_its|growing_the|expanding_its|expanding_the|staffing_up|filling
      |looking_to_hire|looking_to_fill|looking_to_recruit|looking_to_add|looking_to_expand
      !that|process|people_like_me_in_general
    - is|are|will|would|might|could|does|do|has|whether|if you|{house}|anyone|anybody|they .. .. be? short_of|look_for
      |looking_for|looking|need|needing|want|wanting|after|use|seeking|seek|in_need_of|take|taking|crying_out_for
      a|an|any|some|another|more|new|extra|spare|one_more .. {learner}|help !to_talk|who|with|like_that|on_your|on_the
      |under
    - is|are|will|would|might|could|does|do|has|whether|if you|{house}|anyone|anybody .. .. be? looking|need
      |needing|want|wanting|hiring|recruiting $|anyone|anybody|help|people|staff|hands|volunteers|bodies|somebody_new
      |someone_new !to_talk|to_listen|with_whom|from_outside
    - is|are|will|would|do|does you|{house} .. .. be? take|taking|accept|accepting|place|placing volunteers|interns
      |trainees|apprentices|students|work_experience|temps|freelancers|juniors|starters|school_leavers|new_people
    - happen to have|know_of|know_about|need|know .. .. {opening}|job|jobs|position|role|shifts|anyone_hiring|post
      |work|space|place|anybody_hiring|someone_hiring
    - {hire}|consider|use|trust|picture|try|choose|give_a_chance_to a|an|some|another .. .. like_me|such_as_me
    - with_a_view_to|leading_to|could_lead_to|might_lead_to|that_leads_to|turn_into|could_become|hoping_for a|an
      |something|some|my? permanent|permanent_work|job|paid|role|position|proper_job|staff|full_time|more
    - will|would|do|does|might|could|may not? you|{house} .. .. not? need|take|be_needing|have_need_of|be_after
      somebody|someone|anyone|anybody|a_hand|another|an_extra|a_spare|more_hands|help $|when|this|next|over|to_help
      |to_cover|pair|body|soul|with_my|like_me|from
    - is|are|be|would_there_be|will_there_be|might_there_be there? .. scope|demand|a_use|any_use|a_need|any_need
      |appetite for
    - have|has|got|be anything|something|any_use|a_use for a|an|someone|somebody|my
    - free|open|going|available|left|spare for me|us|my_{kin}|someone_like_me|a_beginner_like_me
    - you|{house} .. .. hoping|planning|going|looking|intending|about|able to take_on|hire|recruit|bring_in|employ|take
      some|more|new|any|another|extra|a|an|people|staff|graduates|someone !break|risk|look
    - wanting|needing|requiring seasonal|extra|more|temporary|casual|any|some staff|people|help|hands|workers
    - set|start|sign|kit me on|up|off !edge|thinking|wondering|path
    - ask|asking|beg|begging for a|an|any referral|recommendation|reference|job|trial|placement|interview !range
    - become|be|end_up one of your|the !clients|patients|customers|pupils
    - on the hunt|lookout|prowl for
    - worth my|me .. applying|trying_for|sending
    - tell me you have .. job|work|something|place
    - is|are|be there ... {place}|anything|something for|here_for|in_it_for|going_for|at|with|on|in ...
      {seeker}|a_{learner}|another|an_extra|one_more|a_beginner|a_keen|a_career_changer|a_newcomer|a_second_year
      |a_student|an_apprentice|an_intern|a_graduate|a_young|an_experienced|a_hard|a_willing|a_good|you_and_me
    - might|may|could|would|will|should there be .. .. .. {place}|anything|something
    - {place}|anything|something|nothing for|open_to|suitable_for|that_suits|that_would_suit|that_might_suit {seeker}
      |someone|somebody|a_{learner}|a_career_changer|a_beginner|a_second_year|another|one_more|a_keen|a_trainee
      |my_{kin} !else_to_talk
    - any {place}|openings going|left|free|spare|open|available|opening_up|coming_up|at_your|at_yours|with_you
      |in_your|on_your|for|where_you|over_there|around_there|that_need|to_fill|by_any
    - do|does|have|has|had|if|would|got|know_of|might you|{house}|they|anyone .. .. have|got|know_of|heard_of|hear_of
      |has|happen_to_have|happen_to_know|know_about .. any|a|an|some|space|room|spare|open|free? .. {opening}|shifts
      |leads|leads_on|place_for|room_for|space_for|slot_for|spot_for|opening_for|work_for|job_for|jobs_for|jobs $
      |going|for|on|in|at|you|that|coming|available|free|open|left|with|this|to_fill|or
    - {house} .. .. advertising|advertise|advertises|announce|announcing|filling|fill|filled|posting|post|creating
      |create|create|opening|releasing|freeing_up .. .. .. {place}
    - how|what|which|who|where|whom|when|can|could|would|should|may|might|do|does|will|is ... i|we|{seeker} ... get
      |land|win|earn|find|grab|bag|secure|snag|wangle|score|squeeze|break|slip|worm|talk_my_way|work_my_way|sneak|fit
      |come|make_it|move|step|be_let|be_accepted into|onto|in_at|in_with|on|on_to|inside|a|an|my|the|past|aboard|in
      ... your|you|yours
    - i|we|me|{seeker}|want|love|like|hope|hoping|wish|keen|possible|ready|happy|chance .. .. work|working|intern
      |interning|train|training|start|volunteer|apprentice|come_work|join|joining|employment|temping|freelance
      |freelancing for|with|under|at|alongside|on|in? you|yours|your_{boss}|your_team|your_crew
      |your_firm|your_company !like|clients|for
    - {hire}|consider|considering|considered|picture|see|use|trust|choose|keep|accept|give_a_chance_to|help
      |back|recommend|propose|nominate|suggest .. me|my_{kin}|someone_like_me|somebody_like_me|someone_with_my
      |somebody_with_my|someone_of_my|people_like_me|a_person_like_me|somebody_my_age|someone_my_age|a_beginner_like_me
      |a_newcomer_like_me|a_graduate_like_me .. .. for|on|in|at|as|with|into|background|experience|$ !mind|a_call
      |touch|advance
    - {hire} me|us|someone_with_my|somebody_with_my|someone_like|somebody_like
    - mentor|mentoring|coach|guide|guiding|help|helping|steer|lobby|lobbying|champion|push me ... into|to|onto ... role
      |job|position|post|hired|your|work_at|firm
    - kind|sort|type of candidate|person|profile|applicant|worker|hire ... your|you ... {hire}|want|take|need|look_for
    - am|are|would|do|might|could i|we ... {hire}|your_type|candidate|applicant|your_team|stand_a_chance
    - {boss} ... see|meet|consider|{hire}|take|look_at me|my
    - my .. {paper} ... {boss}|desk|desks|pile|inbox|hands|hand|along|forward|on|round|around|in_front_of|to|up_the
      |through|for_consideration|with_you
    - pass|passing|pass_on|forward|forwarding|circulate|circulating|distribute|submit|send|sending|share|slip|move
      |push|drop|hand|handing|get|put|putting|show|showing|give|giving|bring|flag|read|look_over|look_at|consider
      |review|take|keep|accept|leave|leaving|send_you|show_you|endorse|recommend|mention|nudge|present|introduce
      ... my|our|his|her .. {paper} !in|by_the|through_the_website
    - my .. {paper} ... move|push|nudge|bump|bring|put|get|forward|circulate|pass|share|send it|that|them
    - pull|pulling .. strings
    - word with|in|to|about .. .. {boss}|for|about_me|on_my_behalf
    - on|in my behalf|favour|corner
    - speak|talk|mention|tell|ask|approach|nudge|persuade|convince|phone|email .. {house} .. {boss} .. about|for|that
      me|my_name|i|us|my
    - speak_up|speak|vouch|stand_up|go_to_bat|put_in_a_plea|lobby for|on_behalf_of me|my_{kin}|us
    - connect|introduce|put|point|link|refer|recommend|hook me|us|my_{kin} .. with|to|towards|up_with|in_touch_with ...
      hiring|hires|recruits|recruiting|recruiter|recruiters|recruitment|hr|talent|job|jobs|looking_for|who_decides
      |has_work|needs|decision
    - ask|asking around ... needs|wants|hiring|vacancy|vacancies|openings|work|looking|job|jobs
    - anyone|anybody|someone|somebody|colleagues|friends|people you|who|in_your|at_your|over_there .. .. know|knows|is
      |are|network|field? .. hiring|recruiting|looking_for_a|looking_for_an|needs_a|needing_a|in_need_of_a|could_use_a
      |wants_a|wanting_a
    - first|top|high on|of the|your .. list|pile|shortlist
    - in_the_running|throw_my_hat|foot_in_the_door|leg_up|way_in_for_me|in_with_a_chance|skip_the_interview
      |put_in_a_good_word|a_good_word|hat_in_the_ring|get_my_start_with|trial_shift_for|lined_up_for_me
    - win|wow|impress|convince|persuade|sway|charm|bribe .. you|your|the_{boss} .. over|as|to|into|that .. .. employer
      |{hire}|me|i
    - shadow|shadowing|placement|trial|volunteer|unpaid|intern ... view_to|permanent|paid_role|become_staff|turn_into
      |lead_to|could_later|proper_job|kept_on
    - help|let|make|have me|us !see|understand|feel|picture|grasp|know ... work|hired|job|interview|placement
      |internship|start|join|career_at|in_at ... with|at
      |for|in|here|your|you|under|$ !out|like|feel
    - get|getting|land|landing me|us|my_{kin}|him|her .. a|an|some|that|the|in|into|through|past|hired|work !idea
      |sense|feel|feeling|picture|understanding|impression|flavour|handle
    - throw|send|put|push|steer|direct|shift .. any|some|work|freelance|jobs|gigs|commissions|contracts|it|clients?
      .. my|our way|direction
    - would|will|can|could|may|might|shall not? you|the_{boss}|your_company|your_firm .. have|use|take|see|meet|give
      |employ|trial|teach|squeeze|fit|consider|interview him|her|them|my_{kin} .. .. $|for|on|in|as|a|at|if|with
    - write|writing|give|giving|provide|supply .. me|us|my_{kin}? a|an|the|my? .. recommendation|reference|referral
      |testimonial|letter
    - be|act|serve|stand|name_you|put_you_down|list_you .. my|a|as|for_me .. referee|reference|sponsor|guarantor
    """,
    _FAMILIES,
)
# A sentence beside the question in which somebody offers themselves.
OFFERING = phrases(
    """
    - i|my_{kin}|he|she|we|and am|is|was|are|have_been|has_been|will_be|got|just_got|just|have_just
      |has_just .. .. laid_off
      |made_redundant|out_of_work|unemployed|between_jobs|available|free_from|free_to_start|free_until|job_hunting
      |looking_for_work|looking_for_a_job|looking_for_a_role|looking_for_something|looking_for_an|looking_for_my_first
      |job_hunting|desperate_for|qualified_as|qualified|keen_to_work|keen_to_start|seeking|on_the_job_market|hunting
      |a_fast_learner|a_hard_worker|a_quick_learner|perfect|the_ideal|ideal|at_a_loose_end|job_seeking|applying
    - i|my_{kin}|he|she need|needs|want|wants|could_do_with|would_love|would_like|require|requires a|an|some|to_find
      |work|any .. job|work|work_experience|placement|internship|position|apprenticeship|employment|role
    - i|my_{kin} .. finish|finishes|graduate|graduates|qualify|complete|completes my|our|in|this|next|the|her|his
    - i|we can|could|would start|begin|work tomorrow|monday|immediately|straight_away|right_away|next_week|any
      |weekends|nights|hard|for_free|at_once|in|on|from
    - i would|will be|make .. perfect|ideal|great|a_good_fit|a_great_fit|brilliant
    - my .. visa|notice_period|contract|rates|availability
    """,
    _FAMILIES,
)
_TO_THEM = phrases(
    """
    - do|does|is|are|will|would|can|could|might|have|has|any|if|whether not? you|your|the|there|they|anybody|anyone
      ... need|have|has|use|consider|hire|hiring|take|taking|recruit|recruiting|looking|know_of|subcontract
      |outsource|employ|want|room|space|work|help_me|give|open|growing|put|see|meet|interview|introduce|possible
      !advice|any_advice|tips|children|time|a_minute|any_tips|a_favourite|to_know|a_view|an_opinion|to_be|home
      |from_home|thoughts|to_have|a_degree|to_work|to_move|to_go|to_do
    """
)
# If anything turns up, they would like to know.
_HOPING = phrases(
    """
    - if|should|in_case|when|whenever you|your_firm|your_team|your_company|your_boss|they|anyone|anybody|there .. hear
      |hears|heard|know|knows|come_across|comes_across|learn|see|spot|get_wind|get|need|needs|recruit|hire|are_hiring
      |want|wants|have of|about|any|anything|something|somebody|someone|a|an|again|next|another|one ...
      glad|grateful|let_me_know|tell_me|think_of_me|remember_me|call_me|i_would|i_am|my_number|keep_me|would_you|could_i
      |please
    """
)


def seeking_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence bring somebody together with work at a house."""
    return [found.span() for pattern in (SEEKING, _HOPING) for found in pattern.finditer(said)]


def offer_beside(said: str, others: list[str]) -> list[tuple[int, int]]:
    """Where somebody offers themselves in one sentence, if another sentence or the same asks the house about it."""
    found = OFFERING.search(said)
    if found and any(_TO_THEM.search(other) for other in [*others, said[found.end() :]]):
        return [found.span()]
    return []
