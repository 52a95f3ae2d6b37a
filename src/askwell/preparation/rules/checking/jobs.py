"""A request for a job, an internship, a referral or a look at a CV, in disguise too.

Somebody asks for work who asks whether there is any to be had now, who offers themselves or "somebody like me" for a
place at the house of the person asked, or who would have a word, a CV or a name passed on. How people get hired into a
field, how they themselves were hired, and whom else to talk to are no requests.
"""

from __future__ import annotations

from askwell.preparation.rules.checking.hiring import hiring_places
from askwell.preparation.rules.checking.phrases import macros, phrases
from askwell.preparation.rules.checking.seeking import seeking_places

_FAMILIES = macros(
    """
    - offered: {opening}|work_experience|graduate_scheme|trainee_scheme|summer_job|summer_jobs|part_time_work
      |freelance_work|trial_shift|trainee_post|junior_post|open_role|open_roles|open_position|open_positions
      |vacant_post|vacant_posts|jobs_going|work_going|positions_going|roles_going
    - work: {job}|work|something|anything|desk|slot|gig|contract|shift|shifts|training_contract|pupillage|tenancy
      |hours|project|projects|graduate_scheme|scheme|programme|trial|chance|chances
    - like_me: me|myself|us|like_me|such_as_me|like_myself|with_my|of_my_age|in_my_position|in_my_shoes
      |my_daughter|my_son|my_friend|my_brother|my_sister|my_cousin|my_niece|my_nephew|a_friend_of_mine
      |my_girlfriend|my_boyfriend|my_partner|my_age
    - self: i|we|one|{like_me}
    - learner: trainee|trainees|student|students|intern|interns|apprentice|apprentices|beginner|beginners|graduate
      |graduates|junior|juniors|newcomer|volunteer|volunteers|assistant|career_changer|helper|temp|temps
      |freelancer|freelancers|extra|another|new|more|somebody_keen|someone_keen|keen|eager|hard_working
    - house: {org}|{team}|company|place|organisation|organization|business|kitchen|site|restaurant|house|farm
      |garage|surgery|station|garden|theatre|museum|gallery|bakery|salon|yard|vineyard|hotel|bar|cafe|brewery
      |theater|library|set|show|side|end|colleagues|lot
    - there: you|your|here|there|over_there|onboard|on_board|aboard|in_here|in_there
    - paper: {cv}|cover_letter|linkedin|name|reel|showreel|samples|materials|cvs|resumes|email|letter
    - now: going|open|free|available|left|coming_up|opening_up|up_for_grabs|advertised|unfilled|vacant|about
      |around|planned|on_offer|to_be_filled|this|next|in_the|at_the|at_your|in_your|with_your|on_your|for_a|for_me
      |for_the|that_i|i_could|i_can|i_might|for_somebody|for_someone|where_i|here|there|soon|right_now|now
      |at_the_moment|with_you
    - take_on: hiring|recruiting|hire|recruit|hires|recruits|taking_on|take_on|takes_on|take_people_on
      |taking_people_on|taking_people|taking_anyone_on|taking_anybody_on|take_anyone_on|take_interns
      |taking_interns|take_apprentices|take_trainees|take_volunteers|take_students|take_work
      |accepting_applications|accept_applications|accepting|staffing_up|short_staffed|short_handed|short_of_staff
      |short_of_people|short_of_hands|understaffed|headhunting|in_need_of|growing_the_team|expanding_the_team
      |adding_people|advertising_for|filling_any|offer_internships|offer_any_internships|offer_placements
      |offer_work_experience|offer_apprenticeships|offer_traineeships|offering_internships|offering_any
      |run_internships|looking_to_fill|looking_to_hire|looking_to_add|adding_to_the_team|adding_to_your_team
      |employing_anyone|bring_on
    - seek: looking_for|look_for|need|needing|want|wanting|seeking|after|on_the_lookout_for|searching_for
      |could_use|could_do_with|use|do_with|short_of
    """
)


ASKS = phrases(
    """
    - my|a foot in the|your door
    - sending|showing|leaving|mailing|emailing|submitting|handing|giving you? .. my .. {paper}
    - give|giving|offer|offering ... {like_me} .. .. chance|shot|job|place|start|try|trial|break|opportunity
    - i|we|{like_me} ... on|onto|into your .. shortlist|list|radar|roster|books|payroll|staff|bench|waiting_list
    - when|how_soon can|could|do|may|might|shall i start|begin $|with|for|at|on|here
    - can|could|would|will|may|might|please|mind|grateful|appreciate|happy|kind you|if|glancing|looking|reading
      |checking|reviewing|skimming ... my|our .. {paper}
    - please ... my .. {paper}
    - i|me ... considered|eligible|in_line|in_the_running|shortlisted for a|an|the|your|any
    - needs|wants|seeks|could_use|is_after|is_seeking|are_seeking a|an|any|another|more|some|new|extra ..
      {learner}|staff|people|help|hands|developer|developers|designer|nurse|teacher|cook|writer|analyst|engineer
      |researcher
    - you|they|your are|is|must_be|might_be|seem_to_be|will_be .. {take_on} $|right|again|this|next|now|at|for|in
      |here|soon
    - i|we would|could|will|might|can be|make|become|bring .. .. asset|addition|credit|help|use|value|benefit to
      |for|on|in
    - can|could|may|might|would|should i|we also? help_out|help|assist|lend_a_hand|pitch_in|do_shifts|work
      |volunteer|join|intern|do_a_placement|do_an_internship at|in|with|on|for|around|behind|during the|your|you|a
      |this .. .. !me|us
    - for me|us job_wise|work_wise|career_wise|in_terms_of_work|in_terms_of_a_job|when_it_comes_to_jobs
    - do|does|would|could|will your|the .. boss|manager|chief|head|team|firm|company|school|studio|partners ..
      take|hire|consider|want|accept|have .. someone|somebody|a|an|people .. like_me|with_my|such_as_me
    - will|would|might|could|may|should there be .. .. {offered}|{job}|places|place|room|space|work
    - {like_me}|i .. be|am|is|seem .. .. perfect|right|good|suitable|great|ideal|qualified|suited|fit|cut_out
      |enough|strong|ready for|at|on|in|to the|your|a|this|that .. .. {job}|{team}|place|candidate
    - is|are|be|were|was there .. .. {offered} !of|like|to_question|that_changed|in_my
    - is|are|be|were|was there .. .. {job}|places|place|spot|spots|room|space|slot|work|desk|chance|way|opening
      {now}|for
    - is|are|be there .. a|any|no|some chance|chances|way|possibility|prospect|hope|room|scope|danger ... {self}
      |internship|job|position|work_experience|hired|placement !could_tell|can_tell
    - there be|is|are ... room|space|place|work|job|role|spot|use|need|position|opening for|like {like_me}
      |somebody|someone|a|an|one|another
    - do|does|has|have|did|would|might|could|will|may|know|knows|knew|heard|hear|if you|your|they|it|the|anyone
      |anybody|any .. {house}|people|boss? .. have|has|got|offer|offers|run|know_of|know|heard_of|hear_of|aware_of
      |heard|expect|anticipate|need|come_across|get|take|takes|taken|want|advertise|of|any|plan|had .. any|a|an
      |some|no|open|spare|free|vacant|more? paid|unpaid|summer|suitable|current|entry_level|junior|other|open
      |small|upcoming|part_time|graduate? {offered}|trainees|interns|apprentices
    - do|does|has|have|would|might|could|will|know|if you|your|they|anyone|anybody .. {house}? .. have|has|had|got
      |know_of|know|need|find|offer .. a|any|an|some|open|junior? {job}|room|space|place|spot|work|a_use {now}
      |for_me|for_us|for_another|for_one_more|for_a|for_an|for_somebody|for_someone|for_my|for_people_like_me
      |at_your|on_your
    - any|got_any|got_a|no .. {offered}|jobs|positions|roles|vacancies|work|spots|places {now}|at|with|in|on|for|$
      !my|this|that|life
    - {opening}|{job} .. be|is|are|become|becomes|come|comes|open|opens|might_be|will_be|currently|still|going
      |coming|free {now}|up|for_me
    - are|is|will|would|might|could|may|do|does|if|whether|be you|your|they|it|anyone|anybody|the|somebody|someone
      |she|he|we|people .. .. .. {take_on}
    - are|is|will|would|might|could|may|do|does|if|whether|be you|your|they|anyone|anybody|the|somebody|someone ..
      .. {seek} a|an|any|some|another|more|for|new|extra|one? .. {learner}|staff|people|help|hands|pair_of_hands
      |python|developer|developers|designer|designers|nurse|nurses|teacher|teachers|assistant|assistants|writer
      |writers|analyst|analysts|engineer|engineers|researcher|researchers|cook|cooks|barista|paralegal|hand
      |somebody_like_me|someone_like_me|people_like_me|somebody_to|someone_to !to_know|agency
    - when|how_soon|how_often|if will|do|does|are|is|would your|you|the|they .. {house}? .. be? {take_on} $|again
      |next|for|interns|new|people|this|in|now|soon|more|another|juniors|graduates
    - {like_me}|i ... get|land|find|secure|have|win|obtain|be_offered|be_given|score|grab|snag|be_considered_for
      |getting|landing|apply_for|go_for|start|do|secure|arrange|talk_about|discuss|be_up_for .. .. {work}
      |placement|internship ... with|at|in|on|under|from|through|inside|by? {there}|your|the_team
    - {like_me}|i ... hired|employed|recruited|taken_on|shortlisted|brought_on|a_foot_in|my_foot_in|a_foothold
      |in_the_door|in_your_door|through_the_door|on_your_radar|on_your_shortlist|on_your_books|on_your_payroll
      |on_the_payroll|in_front_of_your|in_front_of_the_hiring $|by|at|with|in|on|here|into|there|of|your|to
      |through|this|as
    - {like_me}|i ... into|onto|on|inside|part_of|on_to|in_with|in_at|in_on|along_side|aboard your .. {house}|crew
      |project
    - {like_me}|i ... join|joining|joined|work|working|worked|intern|interning|start|starting|apply|applying
      |volunteer|temp|freelance|freelancing|train|training|begin|come_on_board|help_out|be_useful|be_of_use|fit_in
      |contribute|fill_in|cover_shifts|earn_a_place|earn_a_spot|step_in !and|about with|for|at|in|to|on|under
      |alongside|as
      |here|there|from? .. {there}|trainee|intern|assistant|junior|apprentice !asking|would_you
    - can|could|may|might|would|should|will|shall|how_soon|when|do|is .. i|we ... join|start|intern|begin|apply
      |work|come_to_work|train|volunteer|freelance with|for|at|in|to|on|under|alongside|here|there|as {there}
      |trainee|a_trainee|an_intern|your|an_apprentice|$
    - can|could|may|might|would|will|do_you_think not? i|we not? be|become|make|fit|suit .. good|great|perfect
      |right|ideal|strong fit|match|candidate|hire|addition|person
    - can|could|may|might|would|will|do_you_think i|we be|become your|an_intern|part_of|considered
    - roles|jobs|positions|work|something|anything|openings|shifts|projects|places|spot|role|job|position|post|gap
      i|we could|can|might|would|may .. fill|do_for|do_at|apply|take|cover|help_with|start|fit
    - position|job|role|place|spot|room|opening|internship|seat|post|vacancy|contract|offer|interview|placement
      |desk|slot|space|gig|apprenticeship|shifts|work|use|post|traineeship for|with|to_offer {like_me}|a ..
      {learner}|one_more|another|an .. {learner}
    - if|imagine|suppose|say|supposing|assuming|picture|what_if|once i|we were|was|am|worked|work|joined|got|had
      |started|came ... working_for|work_for|working_with|on_your|join|joined|start_with|for|with|aboard|in
      {there}
    - make that|it|this happen $
    - what|how would|does|will|do|could|might|should|can it|i|we|{like_me} ... convince|persuade|impress|win_over
      |get_past you|your|the_boss|the_hiring|the_recruiters
    - what|how would|does|will|could|might|should it ... take ... {like_me}|i ... {there}|hired|hire|taken_on|join
      |work|in
    - how|what|where|who|when|can|could|should|whom do|can|could|should|would|might|must|may i|we|{like_me} ..
      apply|apply_for|put_in|submit|send_in at|to|for|with|in|on|my|a|here|an? .. {there}|{paper}|application
      |position|job|role|internship|opening|post
    - get|getting|give|giving|find|finding|offer|land|grant|arrange|secure|fix|set|sort|promise|wangle|swing|hook
      |bag|help|score {like_me} .. up_with|get|find|land|out_with|a|an|the|into|in|some|hired|with|your|up? ..
      {work}|hired|in|foot|shot|leg_up|break|interview|internship|job|in_the_door|try_out
    - hire|hiring|employ|employing|recruit|shortlist|refer|referring|recommend|recommending|vouch_for|vouching_for
      |endorse|sponsor|nominate|put_forward|champion {like_me} !a|an|any|some|somebody|someone|to_a|to_some
      |to_somebody|to_someone|to_other|to_another|to_any|to_people|to_the_right|to_books|to_anyone|something|one
      |two|books|to_read|to_talk|to_others|to_anybody|who|to_more|to_do
    - take|consider|bring|put|want|interview|use|keep|sign|onboard|taking|considering|bringing|putting|keeping
      |pencil|trial|place|slot|squeeze|sneak|have|let|push|fit|count {like_me} on|on_as|as|for|in_mind|forward
      |up_for|on_board|aboard|onto|into|in_for|at_your|posted_about|in_the_running|to_the_top|in_with|in_at
      |on_file|in_your|on_your|join|work|intern|start|train|with_your|among !a_call|fun|good|sure|free|hours
      |the_next
    - introduce|connect|put|recommend|refer|pass|point|send me|us|my_name in_touch|on|along|forward? to|with
      |through|towards your|the|whoever|a|somebody|someone|anyone? .. boss|hiring|recruiter|recruiters|hr
      |recruitment|human|manager_who|who_is_hiring|who_hires|who_is_recruiting|who_recruits|who_does_the_hiring
      |in_charge_of_hiring|talent
    - keep|bear|hold|have|kept|keeping|bore|held|bearing me|us|my|somebody|someone .. .. in|on mind|radar|books|file
      |list
    - put|say|drop|have|putting|leave|get|slip a|in|some|one|few|nice|the a|good|kind|quiet|nice|quick|friendly
      |little|right? word|words for|in|with|to|on|about
    - put|say|putting|drop in a|the|some .. word
    - let me|us know when|if|as_soon|about|should|once|of|whenever .. .. .. {job}|{opening}|hiring|hire|anything
      |something|spot|one|vacancies|post|places|recruit|recruiting
    - tell|call|write|contact|text|ping|alert|message|inform|notify me|us when|if|as_soon|should|once|whenever ..
      .. .. {job}|{opening}|hiring|hire|anything|something|spot|one|vacancies|post|places|recruit|recruiting
    - think of|about me|us when|if|for|next|whenever|as|should|the_next
    - remember me|us when|if|next|for
    - if|when|should|in_case|whenever something|anything|a_job|a_role|a_position|a_vacancy|a_spot|a_place
      |an_opening|one|vacancies|a_post|openings ever? comes|opens|came|opened|becomes|turns|come|open|crops
      |should_open|should_come up|available|free|along|vacant
    - pass|forward|send|hand|give|look|review|read|check|show|submit|push|flag|put|slip|circulate|share|bring|drop
      |mention|feedback|thoughts|glance|eyes|eye|comment|leave|passing|forwarding|sending|handing|giving|looking
      |reviewing|reading|checking|showing|submitting|sharing|mentioning|putting|critique|recommend|move|run|tweak
      |improve|polish|proofread along|on|in|at|over|through|to|a|up|your|an_eye|forward|out|round|down|of|me|quick
      |it|feedback? on|at|over|to|of|in|boss|through|your? my|our|his|her|this .. {paper}
    - send|sent|give|gave|given|show|hand|handed|leave|mail|email|mailed|emailed|bring|passed|submit|submitted
      |forwarded|shared|attach|attached|look|looked|see|seen|read|reviewed .. .. my|our .. {paper}|application
    - my .. {paper} ... to|in_front_of|with|past|by|on|onto|under|over|good_enough|strong_enough|suit|fit|match
      |for|right .. your|the|hiring|hr|right|a|that|you .. .. boss|manager|hr|recruiter|recruiters|team|desk|pile
      |people|department|person|colleagues|editor|head|director|owner|list|partner|partners|chef|shortlist|role
      |job|post|position|nose|firm|company
    - who|whom|where|how ... send|give|address|submit|forward|email my .. {paper}
    - who|whom is|does|do|handles|makes|decides|runs|in|leads|controls .. .. hiring|recruiting|recruitment|hires
    - who hires|recruits
    - act|be|serve|stand|use|name|list|give|put as|me|you|my|down|a as? a|my|you? as? a? reference|referee
      |references
    - write|give|do me|us a|an? .. reference|referee|recommendation|letter_of_recommendation|reference_letter
      |glowing
    - i|we am|are|have_been|was|would|want|need|hope|just|really? currently|also|still|actively|just|now|really
      |love|like|hoping|ready|keen|happy|able|so? looking|searching|hunting|applying|available|hoping|after|want
      |need|wanting|open|job_hunting|to_work|to_join|to_get|to_find|to_be_hired|seeking|love|to_start|to_intern
      for|to|a|an|with? a|an|any|my|first|new|paid|some|get|find|work|your|you|join|in|at? .. {job}|{offered}
      |hired|join|with_you|for_you|your_team|your_company|your_firm|your_lab|your_studio|at_your|job_hunting
    - chance|chances|possibility|hope|prospect|prospects|odds|shot of|at|for|on a|an|any|the|some|getting|finding
      |landing? .. {job}|{opening}|work|hired at|with|in|on|here|there|around|for|$|this
    - my|our chances|odds|prospects|shot of|at|with|for|here|as
    - what chance|chances|shot do|would|might i|we have|stand ...
    - job|role|position|posts|internship|opening|vacancy|placement|post you|that_you|your .. are|have|had|just|..
      advertised|posted|listed|advertising|filling|offering|opened
    - have|has|had|find|need|use|spare .. .. for|of|use somebody|someone|a|an|people|another? .. like_me|with_my
      |such_as_me
    - use|need|want|take|hire somebody|someone|a|people|anyone .. like_me|with_my|such_as_me !to_know|to_read|to_ask
    - see|picture|imagine|use|fit|need|want|find_room|have_room|make_room|squeeze|a_place|room|space|find|have for
      |a|space? {like_me} on|in|at|as|with|into|working|your|there|here|$|joining
    - extra|another|spare|fresh|new|more|helping|additional pair_of_hands|hands|hand|body around|at|in|on|with|$
      |over|this|for
    - referral for|to|bonus|from|at|program|programme
    - an|any|some|the|your employee? referral !chain
    - refer|referring me|us $|to_your|for|internally|to_the|to_hr|as
    - back|side door|entrance|way in|into|to|at your|the|you
    - short_cut|shortcut|way|route|path in|into|onto|to|on_to|through|past your|you .. {org}|{team}|company|place
      |crew|$|books|payroll|recruiter
    - skip|jump|beat|bypass|avoid the|your .. queue|line|application_process|applicants|application_portal
      |recruiters|hr
    - talk|speak about|of a|my job|position|role|place|future|internship for|with|at|in|here me|you|your|us|there
    """,
    _FAMILIES,
)
_OWN = frozenset("me my us i myself".split())
# Of how others find work, unless the asker is in it too.
_OF_OTHERS = phrases(
    """
    - feel|like|mean|takes to hire|recruit|take_on
    - your|s|'s take on
    - how|why|when|where|if|whether do|does|did|can|would|could people|you|graduates|juniors|newcomers|they|most
      |others|candidates|beginners|teachers|nurses|anyone|your .. .. .. {hire}|hired|recruited|get|got|find|found
      |land|into|apply|choose
    - when|if|before|after|how|whether|who|what|why|while|that you|they|your_team|your_company|your_firm|your_boss
      |we .. {hire}|hired|interview|interviewed|recruit|recruited|take_on|are_hiring !me
    - what do|does|did|would|will|is|should you|your|they|people|employers|recruiters|it|a .. .. look|want|expect
      |notice|value|see|think|like|learn|stop|mean|say
    - what|which makes|made|separates|distinguishes|helps|happens|changed|happened
    - were|was|did|have|had|who|how|when|where|why|has you|your|they|he|she|first|anybody|anyone .. .. hired
      |get_your|got_your|find_your|found_your|land_your|apply|start_as|begin_as|hear_about|hear_of|hire_you
      |hired_you|recruited|offered|do_an|do_any|have_an|done|intern|interned|first_job|interviewed|applied
      |been_hired|hire_your|hired_anyone|hired_anybody|taken_on_anyone
    - job|work market|description|title|satisfaction|security|like
    - work|working|worked with|for you like|taught|means
    """
)
_NO_ASK = phrases(
    """
    - opening|openings|room|place|space|slot|spot|spots|anything|something in your .. calendar|diary|schedule|day
      |week
    - should|shall i put|include|list|write|bring|make|use|take|learn|bother|get|finish|have|wait|study
      |drive|worry|go|mention|ask|expect ... before|first|or|while|when|if|$|on_my
    - should|shall i do|send ... before|first|while|when|or
    - do|does|did you|they|your_firm ever|usually|often|only|mostly|still|also|generally|normally|sometimes? hire
      |recruit|employ|take_on people|men|women|anyone|mostly|only|for|on|from|by|through|locally|graduates_from
      |straight|based|according !like_me|my_age
    - is|are there official|formal|more|fewer|enough|still|many|generally|really|usually|always|too .. .. .. .. {job}
      |{opening}
    - half|most|some|many|when|while|if|all|two|three|so_many ... posts|positions|jobs|roles|post|position is|are|stay
      |stays|were|remain vacant|empty|open|unfilled
    - agency|temporary|casual|seasonal staff|workers|people
    - one|another|a|some|any|more more? question|questions|thing|quick_question|thoughts|advice|tips|views
    - thoughts|advice|tips|views|opinion|opinions on|about|for
    - what|that you tell|say|told|show|showed me|us
    - compare|describe|contrast ... jobs|job|roles|positions
    - to? take|work|do|have|need side|second|odd|other jobs|job|gigs|work
    - employers|companies|recruiters|firms .. .. crying_out_for|looking_for|look_for|want
    - no wish|desire|intention|plan|plans ... hired|job|work|recruited
    - not asking|hinting|here|looking|after|angling|about|fishing for|at|a ... job|work|role|position
    - keep|like|always|still|avoid|stop|just? taking_on|take_on|takes_on|took_on clients|cases|patients|projects|debt
      |more|pupils|responsibility|risk|the|work|so|too
    - before|until i .. be|am .. use|useful|any_use|ready
    - referral process|letter|letters|system|pathway|rate|rates|route|routes|network|networks
    - would|could|might you ever? hire|choose|take a|an|somebody|someone|people|anyone|anybody !like_me|who_is_me
      |such
    - who|whom else should|would|could|do|can|might|is|comes
    - your first|own|last|current|old|previous? .. job|internship|placement|apprenticeship|position|interview
    - share|show the|your portfolio
    - opening hours|night|line|lines|scene|bid|ceremony|words|statement|chapter|act|times
    """
)


def job_places(said: str) -> list[tuple[int, int]]:
    """Where the words of a sentence ask for work or for a push towards it."""
    excused = [found.span() for found in _NO_ASK.finditer(said)]
    others = [found.span() for found in _OF_OTHERS.finditer(said)]
    found = [*(each.span() for each in ASKS.finditer(said)), *seeking_places(said), *hiring_places(said)]
    return [
        (begin, end)
        for begin, end in found
        if not _meets((begin, end), excused if _OWN & set(said[begin:end].split()) else [*excused, *others])
    ]


def _meets(place: tuple[int, int], places: list[tuple[int, int]]) -> bool:
    return any(begin < place[1] and place[0] < end for begin, end in places)
