"""What is on record: about a house, a trade and its credentials, by grammar.

A house and something that stands on its website, a trade and its name, duties or way in, a credential and who needs it,
what it costs and how long it takes. What the person asked makes of it is left to `own_view` and to the words here that
turn a fact into a matter of experience.
"""

from __future__ import annotations

from askwell.preparation.rules.checking.phrases import macros, phrases

_FAMILIES = macros(
    """
    - body: {org}|organisation|organization|employer|charity|trust|hospital|team_'s_company|institution|regulator
      |department_store|chain|force|agency|department|service|branch|bakery|brewery|winery|yard|farm|site|plant|mill
      |mine|museum|firm|practice|surgery|club|band|label|station|network|channel|publication|journal|parish|diocese
      |regiment|startup|start_up|outfit|workplace|practice_group|house|place_of_work|co_op|cooperative|company_'s
    - house: your|the|this|that|their {body}
    - fact_noun: website|web_address|web_page|homepage|phone_number|telephone_number|postcode|zip_code|email_address
      |postal_address|address|opening_hours|opening_times|visiting_hours|office_hours|visitor_numbers|turnover|revenue
      |revenues|profit|profits|headcount|headquarters|head_office|hq|main_office|ceo|chief_executive|chairman|chair
      |chairwoman|founder|founders|owner|owners|managing_director|board_members|board_of_directors|trustees
      |shareholders|investors|backers|subsidiaries|subsidiary|parent_company|competitors|rivals|mission
      |mission_statement
      |slogan|motto|logo|tagline|annual_report|share_price|stock_price|market_share|market_cap|ticker|product_range
      |product_line|products|services|branches|locations|sustainability_policy|privacy_policy|diversity_policy
      |equality_policy|return_policy|dress_code_policy|environmental_policy|policy_on|social_media|instagram|twitter
      |facebook|linkedin|tiktok|youtube_channel|newsletter|app|podcast|blog|awards|award|accreditation|certification
      |legal_form|legal_name|full_name|registration_number|charity_number|company_number|membership_fee|entrance_fee
      |admission_fee|admission|ticket_price|ticket_prices|price_list|catalogue|history|annual_budget|budget|endowment
      |customer_service_number|switchboard|fax_number|patron|sponsor|sponsors|funders|annual_revenue|dividend
      |organisational_structure|organization_chart|organisation_chart|org_chart|car_park_address|core_values|values
      |vision|opening_date|founding_year|founding|business|line_of_business|core_business|main_business
      |business_model|industry|sector
      |press_office|hotline|helpline|nearest_station|dean|vice_chancellor|principal_'s_name|chancellor|provost
      |entry_fee|tuition_fees|tuition|ranking|ofsted_rating|rating|inspection_report|crest|coat_of_arms|flag
    - event: first_published|founded|established|set_up|launched|started|opened|incorporated|created|built|formed
      |merge|merged|bought
      |acquired|taken_over|sold|listed|floated|go_public|gone_public|going_public|active_in|went_public|privatised
      |nationalised|renamed|rebranded
      |headquartered|based|located|registered|regulated|accredited|publicly_traded|publicly_listed|publicly_owned
      |privately_owned|family_owned|state_owned|state_run|government_funded|publicly_funded|franchised|unionised
      |unionized|insured|certified|rated|ranked|audited|part_owned|owned|funded|a_charity|a_subsidiary|a_listed
      |a_plc|a_public_company|a_private_company|a_limited|a_nonprofit|a_non_profit|non_profit|a_cooperative|a_co_op
      |part_of_a|part_of_an|a_member_of|a_partnership|a_multinational|on_the_stock_exchange|expand_to|file_for
      |acquire|buy|float|win_any|won_any|won_an|sponsor|operate_in|export_to|trade_in|ship_to|deliver_to|open_on
      |open_at|open_its|close_its|open_to_the_public|open_its_doors|move_to|an_office_in|offices_in|branches_in
      |a_branch|stores_in|an_online_shop|a_shop|a_website|change_its_name
    - trade: accountant|accountants|actuary|actuaries|architect|architects|barrister|barristers|solicitor|solicitors
      |lawyer|lawyers|paralegal|paralegals|nurse|nurses|midwife|midwives|doctor|doctors|surgeon|dentist|dentists|vet
      |vets|pharmacist|pharmacists|physiotherapist|physiotherapists|therapist|therapists|psychologist|psychologists
      |counsellor|counsellors|teacher|teachers|lecturer|professor|electrician|electricians|plumber|plumbers|engineer
      |engineers|surveyor|surveyors|pilot|pilots|paramedic|paramedics|firefighter|firefighters|police_officer
      |police_officers|social_worker|social_workers|estate_agent|estate_agents|notary|notaries|magistrate|judge
      |train_driver|train_drivers|childminder|childminders|chef|chefs|hairdresser|hairdressers|optician|opticians
      |radiographer|radiographers|librarian|librarians|curator|civil_servant|civil_servants|diplomat|soldier|officer
      |auditor|auditors|taxi_driver|taxi_drivers|tattooist|bookkeeper|translator|interpreter|translators|interpreters
      |security_guard|private_investigator|air_traffic_controller|air_traffic_controllers|economist|economists
      |biologist|chemist|geologist|meteorologist|data_scientist|data_scientists|software_engineer|web_developer
      |financial_adviser|financial_advisers|financial_advisor|loss_adjuster|underwriter|coroner|funeral_director
      |chiropractor|osteopath|acupuncturist|dietitian|dietitians|nutritionist|audiologist|beautician|gas_engineer
      |driving_instructor|lifeguard|coach|referee|priest|vicar|stockbroker|trader|tax_adviser|town_planner|planner
      |youth_worker|prison_officer|probation_officer|customs_officer|nanny|nannies|au_pair|butler|sommelier|welder
      |crane_operator|lorry_driver|truck_driver|bus_driver|ship_captain|captain|diver|divers|guide|tour_guide
      |radiologist|anaesthetist|gp|psychiatrist|psychiatrists|veterinarian|attorney|attorneys|realtor|realtors|cpa
      |cpas|sonographer|mortician|embalmer|court_usher|town_clerk|usher|clerk|foreigner|non_citizen|beautician
    - study: degree|degrees|course|courses|diploma|certificate|exam|exams|examination|examinations|apprenticeship
      |apprenticeships|traineeship|training|licence|license|licences|licenses|qualification|qualifications|a_levels
      |a_level|gcses|gcse|phd|doctorate|masters|master_'s|master|bachelor|bachelor_'s|residency|pupillage
      |training_contract|registration|accreditation|chartership|certification|certifications|permit|visa|dbs_check
      |background_check|clearance|security_clearance|medical|membership|syllabus|curriculum|entry_test|aptitude_test
      |admission_test|lsat|mcat|gmat|gre|ucat|bar_exam|cfa|acca|pgce|qts|placement_year|module|modules|credits|grades
      |prerequisites|ucas_points|teaching_licence|driving_licence|pilot_'s_licence|foundation_course|conversion_course
      |access_course|bootcamp|mba|law_school|medical_school|vet_school|nursing_school|university|college|drama_school
      |art_school|business_school|cooking_school|seminary|academy|language_test|fitness_test|entrance_exam|articles
    - one: i|you|we|one|people|someone|somebody|anyone|everyone|they|applicants|candidates|students|graduates|trainees
      |beginners|a_person|you_have|{trade}|a_{trade}|an_{trade}|the_{trade}
    - duties: role|roles|responsibilities|duties|job_description|functions|remit|tasks|powers|purpose|job|scope|aims
      |mandate|mission|standard_duties|main_duties|typical_duties|core_duties|legal_status|day_to_day_duties
    """
)
RECORD = phrases(
    """
    - what|which|who|where|when|how|is|are|does|do|has|have|did|was|were|will|can|whether|if|much|long|many not? ...
      {house} 's? .. {fact_noun} !change|changed|mean|feel|really|look|affect|work
    - {fact_noun} of|for|at|behind|like_for {house}
    - does|do|has|have|did|is {house} .. have|has|got|publish|offer|run|produce|own|issue .. .. {fact_noun}
    - how_much|how_many|what|where|when|is|are|was|were|has|did|does|do|which|who|by_whom|whether|if|what_year|your not?
      .. .. {house} .. {event}
    - {house} was|is|has|were been? .. {event}
    - who|what .. .. founded|founds|owns|runs_the|set_up|bought|acquired|started|built|designed|funds|regulates
      |chairs|sponsors|insures|audits {house}|$
    - how_much is|are|does|do a|an|the|it|your .. .. ticket|tickets|admission|entry|membership|subscription|tour|course
      |degree|licence|license|exam|consultation|pint|copy|seat|visit .. $|to|for|at|in|cost
    - does|do|is {house} .. charge|free_to|open_on|open_at|open_to|wheelchair|have_a_car_park|have_parking|have_a_shop
      |take_cards|take_card|accept_cards|allow_dogs|sell|ship|deliver|export
    - what|which|how_many|how are|is {house} 's? .. {fact_noun}
    - what|which .. {org}|{body} .. your {org}|{body} .. .. listed|based|registered|headquartered|part_of
    - on which|what stock_exchange|exchange|market
    - which|what stock_exchange|stock_market|continents|countries|regulator|industry_body|trade_union|watchdog is|does
      |are|do|regulates|represents|has|covers
    - what|which .. do|does {house} actually? .. do|make|sell|offer|produce|provide|manufacture $|exactly|and
    - what it? is? it? {house} .. actually? does|makes|sells|offers|produces|do|make|sell
    - what|tell {house} .. does|makes|sells|offers|produces|stands_for|specialises_in $|exactly|and
    - where .. .. {org} .. headquarters|headquartered|based|located|offices|founded
    - how big|large|old|many_people_work_for|many_people_work_at is? {house}
    - {duties} of a|an|the ... $|in|under !your|good|great|your_life
    - what|list|outline|explain|describe .. official|legal|statutory|standard|formal|typical|main|core|general
      {duties}|tasks|hours .. .. of|for a|an|the
    - what|which .. is|are|was not? a|an|the .. !good|best|typical_day|usual|normal|real|role|hardest|part {trade} $
      |exactly|please|actually
    - what|exactly|explain|define|idea|know|understand|describe|tell ... a|an {trade} .. is|does|are|do $|exactly
      |all_day
      |actually|for_a_living|,
    - what|exactly|explain|define|idea|know|understand|tell .. a|an !good|bad|great|normal|typical|real|big|quiet|job
      |day|week .. is|does|means|mean $|exactly|actually
    - what|exactly|explain|define|idea|know|understand .. term|word|acronym|abbreviation|title|letters|initials|phrase
    - what|which do|does the? .. letters|letters_after|initials|acronym .. mean|stand
    - what|which is|are|was meant|understood by
    - explain|define|know|tell what {trade}|underwriting|auditing|accounting|conveyancing|actuarial|probate|arbitrage
      |litigation|logistics|procurement .. is|are|means|mean $|exactly|in
    - what|which .. laws|regulations|regulation|legislation|law|act .. apply|applies|govern|governs|exist|say
    - what is|are|was the .. law_society|bar_council|general_medical_council|royal_college|ministry|home_office
      |department_of|office_for|board_of|federation|league|european|united_nations|civil_service|treasury
      |bank_of_england|health_and_safety|national|international|institute|commission|council|parliament|society
      |association|inspectorate|ombudsman|authority|foundation|agency|royal .. $|and|for
    - what|which do|does the .. council|society|association|commission|ministry|authority|institute|inspectorate
      |board|ombudsman|bank_of_england|executive|office|treasury|parliament|court|college|federation|union
      |committee|agency|department|police|army|navy|senate|foundation do|regulate|cover|decide|offer|provide $|in|for
      |exactly
    - how|where does|do|is|are the|a|an|this .. .. stock_market|market|levy|system|scheme|jury_system|funding|tax|vat
      |process|exam|apprenticeship|procedure|structure|hierarchy|rank_structure|pension_scheme|points_system|parliament
      |bar_exam|election|appeal|patent|register|banding|grading|ladder|licence|regulation|legal_aid|student_finance
      |student_loans|degree|residency|match|qualification|civil_service|army|navy|police|nhs|court|bill .. .. work
      |works|function|functions|operate|structured|organised|organized|funded|regulated|governed|calculated|graded
      |marked|run $|in|for|under|officially|exactly|by|and
    - do|does|is|are|must|can|may|will|would|whether|if|should {one} .. .. need|require|have_to_have|have_to_hold
      |have_to_pass|have_to_sit|must_have|without|required_to|have_to|obliged_to|legally_required|allowed_to .. ..
      {study}
    - is|are|was|whether a|an|the|any|having .. .. {study} ... required|needed|necessary|mandatory|compulsory
      |obligatory|essential_to|a_requirement|enough_to|recognised|recognized|accredited|protected|valid|regulated
      |available|offered|free|funded
    - what|which|how_many .. .. {study}|subjects|documents|papers|grades|points|tests|forms|vaccinations|checks do
      |does|must|should|will|is|are|can|would {one}|a|an|the|needed|required|necessary .. .. need|have|take|sit|pass
      |require|submit|provide|required|needed|cover|offer|there|for|to|bring|apply !you_find|in_your
    - what|which|how_many {study}|subjects|documents|grades .. is|are|do|does {one} .. need|needed|required|take|sit
      |pass|require
    - which|what .. {study}|university|universities|colleges|schools .. offers|offer|teach|teaches|lead|leads|cover
      |covers|qualify|qualifies|award|run|runs|accredited|recognised|rank|ranked
    - how many years|months|weeks|hours|modules|exams|credits|stages|papers|units|levels|placements|semesters|points
      |attempts|resits|terms is|are|does|do|has|must|will a|an|the|there|{one}|it .. .. .. {study}|need|take|last
      |accredited|qualified|chartered|registered|to_become|to_qualify
    - how much|long does|do|is|are|will|would it|a|an|the .. .. .. take|cost|last|{study} to|a|an|in|for .. .. become
      |qualify|train_as|be_a|be_an|be_called|get_a|get_qualified|sit|{study}|register|join
    - how much|long does|do|is|are a|an|the .. {study} .. take|cost|last
    - how long|much does|is|are|do a|an|the {study}
    - cost|costs|price|fee|fees|deadline|deadlines|closing_date|dates|pass_mark|pass_rate|entry_requirements|length
      |duration|syllabus|format|structure|requirements|requirement|prerequisites|criteria|eligibility|content|start_date
      |minimum_age|age_limit|upper_age of|for|to|on|in a|an|the|becoming|joining|entering|entry|getting
      |registering .. ..
      {study}|{trade}|police|army|navy|raf|school|programme|program|scheme|profession|application|applications|force
    - what|which|when|is|are|list|outline|tell|explain .. .. .. entry_requirements|entry_requirement
      |admission_requirements
      |pass_mark|pass_rate|deadline|closing_date|application_fee|exam_fee|tuition_fee|registration_fee|licence_fee
      |minimum_age|age_limit|age_limits|height_requirement|retirement_age|syllabus
    - how|where|what do|does|can|could|must|should|would|is|are|did|steps|route|routes|stages|step|process|path
      |ways .. .. become|becoming|train_as|qualify_as|register_as|apply_to_be|join_the_army|join_the_police
      |register_with
      |get_licensed|get_registered|get_chartered|enrol_in|enroll_in|enrol_on|sit_the|apply_to|apply_for a|an|the|medical
      |law|drama|art|university|teacher|nursing|vet|{study} !good|better|great|trusted|confident|part|person|job_here
    - steps|route|routes|stages|path|pathway|pathways|ladder|ranks|grades .. to|in|for|into|towards|of becoming
      |become|be
      |qualify|qualifying|registration|chartership|the_police|the_army|the_navy|the_fire|the_civil|the_raf
      |the_profession|qualification|teaching|nursing|a_licensed|a_chartered|a_registered|the_nhs|the_foreign
    - official|standard|formal|legal|published|statutory .. career_path|training_route|route|pay_scale|pay_scales
      |pay_band|bands|grades|job_description|entry|syllabus|requirements|definition|guidance|apprenticeships|figures
      |statistics|ranks|hierarchy|steps|duties|tasks !compare|differ|really|match
    - training|career|entry|qualification|application route|routes|pathway|pathways|path for|to|into|in a|an|{trade}
      |the|becoming
    - can|could|may|must|are|is|do|does anyone|anybody|a|an|people|{trade}|someone|eu|foreign|non|women|felons
      ... legally|by_law|call_themselves|call_yourself|join_the_army|join_the_police|join_the_navy|join_the_raf
      |join_the_force|apply_for_citizenship|be_a_{trade}|become_a|become_an
      |practise|practice|practise_without|register|be_licensed|vote|serve_in|enter_the
    - is|are {trade}|accountancy|osteopathy|law|nursing|teaching|medicine|engineering|psychology|architecture
      |counselling
      |the_title|the_term|the_profession|tattooing|surveying|acupuncture|midwifery|it .. regulated|protected|licensed
      |chartered|a_regulated|a_protected|a_licensed|legal|governed|unionised
    - what|which kinds|types|sorts|branches|ranks|grades|levels|specialties|specialisms|categories of|in|within|are
      ... are|exist|is|can|do|does there|$|in|get|a|an|the|exist|foreign|one
    - ^ how do|does|is|are a|an|the !your .. .. differ|different from
    - by? when|how_soon must|do|should|does|can|will|would {one} .. .. apply|register|enrol|submit|sign_up
    - how many exams|modules|stages|levels|papers|parts|ranks|grades|types|kinds are|is there|in
    - which|what|who .. body|authority|agency|regulator|board? accredits|regulates|licenses|certifies|oversees|registers
      |supervises
    - how .. {one} .. .. get|obtain|renew|enter|join|apply_to|sit a|an|the .. .. licence|license|permit|visa
      |certificate|qualification
      |service|force|army|navy|civil_service|police|degree
    - steps|documents|forms|permits|licences must|do|does|should|would {one}
    - career|rank|pay|grade|organisational|legal|management|court? structure|hierarchy of the|a|an !team
    - how is|are a|an|the !team|work|week|day|shift .. .. funded|financed|regulated|structured|governed|elected
      |appointed|taxed
      |accredited|licensed|calculated !process|in_your
    - under|by the? law
    - name|names of {house}|your .. ceo|director|chairman|president|boss_'s_boss|founder|owner|firm|company
      |managing_director
    - how many ... go|come|study|work|belong|subscribe|attend to? at? for? {house}
    - what|which time|times|days|day do|does|is|are {house} .. open|close|shut|start|opens
    - how much is|are|does entry|admission|tickets|membership|a_ticket|parking|entrance|a_subscription|tuition
    - does|do {house} .. teach|offer|run_a|provide|publish|stock|operate|manufacture|accept|insure
    - do you have a|an|any website|homepage|newsletter|podcast|app|brochure|blog|catalogue|hotline|parking
      |shop_online|online_shop
    - {house} published|open daily|weekly|monthly|on
    - how many|which|what countries|cities|towns|markets|languages|continents {house}
    - what|which sort|kind|kinds|types|specialisms|specialties|branches|sorts|degrees|courses of? .. are|is there
    - who is|are|was in_charge|at_the_head|the_head|the_boss of {house}
    - how many ... does|do|has|have {house} .. have|own|run|employ|$|got
    - how many {fact_noun}|shops|branches|outlets|staff|stores|hotels|factories do|does|has|have
    - salary|pay|wage|earnings of|for a|an
    - your|the {fact_noun} moved|changed|is|are|was|were .. to|in|at|on
    - list|lists|overview of .. accredited|official|approved|registered|recognised .. courses|schools|universities
      |providers
    - who sits|serves on the board|committee|council
    - what|which score|marks|grade|points|gpa|results do|does|is|are|must {one} .. .. need|needed|required|get
    - does|do|can|will the army|navy|police|raf|fire_service|civil_service|nhs|air_force|coastguard .. take|accept
      |recruit|pay|allow
    - is|are a|an|the {trade} allowed|entitled|required|obliged|permitted|licensed
    - how many ... nationally|nationwide|worldwide|across_the_country|in_the_country|in_total|each_year_nationally
    - average|starting|median|typical|minimum|national|entry_level|maximum|mean|going|published|official salary|pay
      |wage|wages|salaries|income|earnings|rate|pay_scale|hourly_rate|day_rate of|for|in|as|at|on
    - what|how_much do|does|is|are a|an|the|most|{trade}|band|grade|newly|junior|senior .. .. .. earn|make|paid|get_paid
      |on $|on_average|a_year|per|in|at|an_hour|annually|a_month
    - how many {trade}|women|men|people|firms|companies|hospitals|schools|students|members|practitioners are|work
      |qualify
      |apply|pass|graduate .. there|registered|worldwide|each_year|every_year|nationally|a_year|in_the_country
      |in_britain
      |in_england|in_scotland|in_germany|in_america|in_the_us|in_the_uk|in_this_country|in_the_profession
    - your opening_hours|opening_times|visiting_hours|website|web_address|instagram|twitter|newsletter|annual_report
      |mission_statement|entry_fee|ticket_prices|entrance_fee|fax_number|switchboard|postcode|press_office
    - {fact_noun} of|for|at the|your head_office|main_office|reception|helpdesk|front_desk|office|box_office|clinic
    - what|which are|is the services|products|courses|treatments|programmes|degrees you|they|your_{org} offer|sell
      |provide
      |make|have|teach
    - ^ what !you|your|it|that|this|i|we|they|he|she|people .. means|involves|entails $|exactly|in
    """,
    _FAMILIES,
)
_LIVED = phrases(
    """
    - you|your_team|colleagues|people think|feel|see|say|wish|notice|misunderstand|find|experience|value|miss|reckon
      |describe|imagine|believe|expected|expect|made|make_of|handle|deal|cope|choose|prefer|enjoy|like|learn|learned
      |change|add|remove|keep|drop|love|hate|look_for|advise|recommend|suggest
    - in practice|reality|real_life|your_experience|your_view|your_words|your_own|your_eyes|your_opinion|your_shop
      |your_case|your_house|day_to_day
    - for|to|on|with you|your_ward|your_day|your_week|your_team|your_work|your_life|you_personally $|,|and|now|today
      |personally|as
    - feel|feels|felt|looks|sounds|like like? $|for|to|in|at|on|when|from|inside
    - really|actually|truly|honestly matter|matters|mean|need|count|feel|like|decide|decided|happens|happen|look_for
      |work|works|goes|go|do_in|do_with|do_all
    - surprise|surprised|misconception|misconceptions|myth|misunderstand|wrong|nobody|unwritten|behind|hidden|inside
      |outsiders|insiders|hardest|hard|difficult|worth|worthwhile|useful|helpful|fair|stressful|mood|atmosphere|culture
      |good|great|best|worst|favourite|well|poor|poorer|better|bad|enjoyable|challenging|frustrating|rewarding|pressure
    - compare|compared|differ|differs|affect|affects|affected|shape|shaped|influence|changed|change|evolve|help|helped
      |matter|matters|prepare|prepared|suit|suits
    - your last|first|own|career|day|week|role|path|job|work|best|experience|training|time|life|approach|view|ward
      |boss|colleagues|clients|patients|class|children|shift|style|favourite|degree|studies|exam|exams|apprenticeship
      |phd|masters|course|licence
    - did|were|had|have|was|are|when_did|how_did you !know|need_to|listed|based|headquartered|regulated|open
    - could you have|become|be
    - miss|misses|leave_out|assume|assumes|assumed|instead
    - in|for|of your trade|field|line|area|world|experience|kind
    - have|has machines|computers|robots|taken|changed|disappeared
    - persuade|convince|run_when
    - one of your
    - you|your affect|shape
    - reason|excuse|defence|chances|odds|trade
    - decide|decides|decided|choose|chooses|develop|develops|test|tests|win|wins|split|set|negotiate|recruit|judge|weigh
      |attract|treat|support|measure|missing|meeting|use|follow|interpret|square|speak|wish|child|ten_year_old
      |five_year_old|stranger|grandmother|grandma|alien|layperson|sleep|fitting
    - you apply|use|follow
    - would you explain|describe|put|say|sum
    - do you teach|like|follow|read|rely|find|work|sleep|spend|see|get|sell|write
    - strong|patient|brave|fit|tough|happy|lonely|eyesight|stamina|thick|talent|creative|outgoing to|for|in|of
    """
)
# Said though there are such words: an official source, or what a house does at all.
_STILL = phrases(
    """
    - official|officially|legally|by_law|published|according_to|statutory !guidance|guidelines
    - ^ what it? is? it? {house} .. actually? does|do|makes $
    """,
    _FAMILIES,
)


def recorded_places(tail: str) -> list[tuple[int, int]]:
    """Where what a clause asks is on record."""
    if _LIVED.search(tail) and not _STILL.search(tail):
        return []
    return [found.span() for found in RECORD.finditer(tail)]
