"""Googleable: what a website answers, about a house, a way in, a figure of the field or the meaning of a word.

What the person asked sees of it from where they stand is no such question: "What do you wish people knew about what the
company does?"
"""

from __future__ import annotations

from askwell.preparation.rules.checking.own_view import OWN_VIEW
from askwell.preparation.rules.checking.phrases import macros, phrases
from askwell.preparation.rules.checking.record import recorded_places

_FAMILIES = macros(
    """
    - house: your|the|this|that|their|our|each|its .. {org}
    - papers: degree|degrees|licence|license|licences|licenses|permits|licensing|qualification|qualifications
      |certificate|certification|certifications|diploma|phd|doctorate|master|masters|bachelor|bachelors|permit
      |visa|accreditation|registration|clearance|a_level|a_levels|gcse|gcses|gpa|credential|credentials|exam|exams
      |grades|credits|subjects|documents|vaccinations|dbs_check|background_check|membership|chartership
      |transcripts|ucas_points|lsat|mcat|bar_exam|barrister|prerequisites|pgce|qts
    - one: i|you|we|one|people|someone|somebody|anyone|everybody|everyone|they|applicants|candidates|students
      |graduates|trainees|beginners
    - schooling: become|qualify|train|get_qualified|get_licensed|get_certified|get_chartered|be_a|be_an|complete
      |finish|graduate|get_a_degree|get_into_medical|get_into_law|register|enrol|enroll|be_called_to|pass_the
      |get_a_licence|get_a_license|obtain|earn_a_degree|do_a_phd|practise_as|practice_as|work_as|teach_in
      |be_admitted|study_to
    - figure: average|median|typical|mean|usual|starting|entry_level|the_going|minimum|national|current|basic|official
      |legal|standard|maximum|normal|advertised
    - figures: salary|salaries|pay|wage|wages|income|incomes|earnings|rate|rates|pay_scale|pay_scales|stipend|fee
      |fees|compensation
    """
)


FACTS = phrases(
    """
    - need|needs|have|has|must|required to? be certified|licensed|registered|qualified|chartered|accredited
      |vaccinated
    - when do|does|is|will the .. academic_year|school_year|term|semester|tax_year|season|fiscal_year start|begin
      |end|open|close
    - where was|were {house} .. founded|set_up|established|started|born
    - ^ what are the main|major|official|different|various|traditional? subfields|sub_fields|fields|branches
      |disciplines|types|kinds|divisions|duties|ranks|stages of
    - process|route|path|procedure|steps|way for|of|to becoming|become|getting|registering|qualifying
      |being_admitted|enrolling|applying_to|obtaining !a_good|a_better|known|better|part
    - ^ how do|does the|a|an .. .. system|process|scheme|exam|exams|legislation|election|hierarchy|service
      |apprenticeship|parliament|admissions|procedure|register work|operate|function $|in|for|under
    - ^ how the|a|an .. .. system|process|scheme|exam|exams|legislation|hierarchy|admissions|procedure works
      |operates $|in|for
    - which|what areas|fields|sectors|markets|industries|branches|countries|subjects do|does {house} .. specialise
      |specialize|work|operate|cover|focus|invest
    - who|whom is the .. director|head|chief|ceo|chair|president|minister|principal|dean|editor|owner|founder
      |chairman|governor|secretary of|at|for|in .. {org}|institute|department|ministry|country|charity
    - retirement|pension|voting|minimum|maximum|legal|school_leaving|entry age|limit
    - ^ is|are the|this|your|a|an .. profession|title|job_title|trade|industry|sector|field|work|role|term|degree
      |qualification regulated|protected|licensed|accredited|recognised|recognized|registered
    - how many employees|staff|offices|branches|stores|shops|students|pupils|locations|members|customers|outlets
      you have|run|employ|own
    - where can|could|do|would i|you|one|people .. find|get|download|apply|register|look_up|see .. form|forms
      |application|application_form|list|guidelines|requirements|website|register|timetable|syllabus|prospectus
      |brochure
    - ^ what|which do|does|did .. {house} .. ...? actually? do|make|sell|offer|produce|provide|manufacture|publish
      |specialise|specialize|stand|cover|build|trade|import|export|fund|own|deliver $|in|for|exactly|there|and|,
      |overall|as_a_company|to_its|to
    - ^ what do|does your .. {org}|{team} .. do|make|sell|offer|produce|provide|publish|build|manufacture $
      |exactly|in|for|as
    - ^ what|which do|does !your|you|he|she|it|they|that|this|one|i|we|people|the_team|the_crew|the_boss
      |the_others .. do|make|sell|offer|produce
      |provide|manufacture|stand_for|cover|involve|mean|consist_of|comprise $
    - ^ what|which kind|sort|type|range|line|kinds|sorts|types? of? products|goods|services|courses|degrees
      |programmes|programs|subjects|titles|brands|treatments|publications|industries|sectors|countries|markets
      |cities|clients|customers|benefits is|are|do|does|did|can ... {org}|you|they|it|ministry|council
      |university ... $
    - ^ what is|are|was|were {house} 's .. mission|vision|history|revenue|revenues|turnover|profit|profits|budget
      |business_model|headcount|size|address|website|slogan|logo|price|market|products|product|services
      |competitors|legal_form|motto|name|hours|number|report|statement|portfolio|stock|status|structure|industry
      |sector|values|policy|policies|location|locations|rank|ranking|full_name|parent|owner|owners|ceo|founder
      |circulation|endowment
    - mission|mission_statement|history|revenue|turnover|business_model|headcount|size|address|website|slogan
      |share_price|stock_price|budget|circulation|legal_status|market_share|full_name|products|ownership
      |product_range|product_line|parent_company|enrolment|annual_report of|for your|the|this .. {org}
      |organisation|organization
    - ^ what|tell about? .. {house} 's? ... history|mission|mission_statement|headcount|revenue|turnover
      |annual_report|official|founders|founder|products|website
    - annual|yearly report|accounts|review say|says|show|shows|it|spent|about|list|tell
    - {org} 's .. history|mission|headquarters|website|address|revenue|turnover|founder|ceo|size|opening|products
      |annual_report|mission_statement|name|values|hours|head_office
    - how many employees|people|staff|offices|branches|stores|shops|students|beds|pupils|countries|locations
      |customers|clients|members|volunteers|lawyers|partners|engineers|restaurants|hotels|hospitals|titles
      |patients|sites|workers|doctors|teachers|factories|faculty|subscribers|readers|schools|outlets|warehouses
      |users|departments do|does|are|has|have|is|did|work|works ... {house}|in_total|worldwide|globally|altogether
      |overall|employed|nationwide|nationally
    - how many employees|staff|offices|branches|stores|students|pupils|locations|members|volunteers|customers
      |subscribers|readers do|does|are|has|have ... you|your|there|it|they|the .. .. have|employ|work|serve|run
      |{org}|$
    - how many employees|people|staff|offices|branches|students|beds|pupils|locations|members|customers|clients
      |shops|stores .. {house}|there .. has|have|employs|serves|are|work|works|runs
    - how big|large|old|profitable|many_years_old is|are {house}
    - how long|many_years has|have .. {house} .. been|existed|operated
    - where is|are ... headquarters|head_office|hq|main_office|headquartered|main_campus|registered
      |registered_office|located
    - where is|are {house} 's? ... based|located|headquartered|headquarters|head_office|offices|hq|situated
      |registered|from|stores|branches|main_office|factory|factories|$
    - where is|are your {org}|head|main|offices|headquarters|stores|branches
    - in? which|what city|country|town|state|countries|cities|part_of_town|street|district is|are|does|do|has ...
      {org}|you_based|headquarters|headquartered|offices|operate|located
    - when|what_year|which_year|in_what_year|in_which_year|how_long_ago was|were|did|is {house} ... founded
      |established|set_up|started|created|incorporated|opened|built|begin|start|open|launched|formed|registered
      |go_public|come_into_being|originate
    - when|what_year|which_year|where|how_long_ago|in_which_city|what_city {house} .. was|is|were|are|has ...
      founded|established|based|located|headquartered|set_up|started|opened|created|built|incorporated|$
    - who|whom is|are|was|were .. your|the|its .. ceo|founder|founders|chief_executive|chairman|chairwoman|chair
      |director_general|owner|owners|president|managing_director|competitors|minister|mayor|vice_chancellor|cfo
      |cto|current_head|chief_constable|biggest_competitors|main_competitors|shareholders|parent_company|trustees
      |board
    - who founded|owns|started|established|funds|set_up|owned|created|finances|sponsors|regulates|accredits
      |publishes|invented|licenses|issues|chairs|heads|designed_the_building|runs your|the|this|it|that|a|nurses
      |doctors|exam .. {org}|$|profession|exam|licence|license|business|body|industry|title|qualification|term
      |place|course
    - is|are {house} ... publicly_traded|publicly_owned|listed|private|privately|public|nonprofit|a_charity|non
      |part_of|owned|a_subsidiary|unionised|unionized|registered|state_funded|publicly|for_profit|on_the_stock|iso
      |accredited|a_limited|a_family_business|employee_owned|government
    - does|do|did|has|have {house}|you ... website|offices|branches|a_branch|office_in|stores_in|locations
      |subsidiaries|a_logo|a_presence|social_media_account|a_newsletter|an_app|a_parent_company|shareholders
      |a_brochure|a_works_council|charitable_status
    - whether|do|does|did|is|are|can|if .. .. .. offer|offers|run|runs|award|awards|teach|provide|provides|have ..
      a|an|any|degrees|courses|the .. degree|course|programme|program|major|scholarship|scholarships|degrees
      |courses|qualification|bachelor|master|phd|diploma|certificate
    - ^ {one}|what|which|how_many|what_kind_of|what_sort_of|what_type_of|which_kind_of ... {papers} ... do|does
      |did|is|are|must|should|would|will|can|need {one}|needed|required|a|an|necessary|the|listed|have|to
      |mandatory|nurses|teachers ... need|needed|require|required|have|necessary|listed|mandatory|compulsory|take
      |pass|accepted|recognised|recognized|there|become|hold|count|include
    - ^ what|which {papers} is|are|do|does|must|will|for .. listed|needed|required|necessary|mandatory|compulsory
      |accepted|recognised|recognized|i_need|you_need|one_need|people_need|have_to
    - ^ do|does|is|are|must|will|whether|if|should|would|can {one}|a|an|the|there|most|all|it ... need|needs
      |needed|require|required|requires|requirement|have_to_have|have_to_hold|have_to_pass|have_to_take
      |have_to_sit|must_pass|must_take|have_to_get|have_to_do|compulsory|mandatory|obligatory|necessary|legally
      |must_have|without ... {papers}
    - ^ do|does|is|are|can|must|whether ... need|needed|require|required|requires|have_to_have|legally|must_have
      |mandatory|compulsory ... {papers}
    - ^ is|are|whether|if .. a|an|any|the ... {papers} ... required|needed|necessary|compulsory|mandatory
      |obligatory|a_requirement|enough_to_apply|recognised|accredited|protected
    - {determiner}|do|nurses|teachers need|needs|require|requires a|an|any .. {papers} to|in|for|as|before
    - need|needs|require|requires a|an .. licence|license|degree|permit|certificate|visa to|in|for
    - how long|much_time|many_years|many_months|many_hours do|does|will|would|is|are|of ... take|last|need|study
      |train|it ... {schooling}
    - how long|many_years|much_time do|does|will|would|is|are a|an|the|your|most|it? .. .. degree|course|training
      |programme|program|apprenticeship|residency|pupillage|school|phd|exam|articles|licence|license|studies
      |doctorate|masters|bachelor|qualification|diploma|internship|traineeship take|last|require|need|go_on
    - how long is|are|does|do .. .. .. course|training|degree|programme|program|apprenticeship|residency|pupillage
      |phd|diploma|exam|exams|internship_programme|foundation_year|foundation_programme|clerkship|traineeship
    - ^ how|where do|does|can|could|must|should|would|might {one}|a|an|nurses|doctors|anybody|a_person .. become
      |qualify|register|train_as|train_to|get_certified|get_qualified|get_licensed|get_chartered|enrol|enroll !a_good
      |a_better
      |an_effective|a_great|a_trusted|a_real|better|good|great|really|confident|comfortable|known|an_expert
      |visible|part|as_good|the|someone|somebody|more|trusted|known_for|used|attention|your
    - ^ how you|one|people|someone|somebody become|qualify a|an|as !good|better|great|real
    - ^ what are|is|were the|your|its? .. .. steps|stages|routes|pathways|requirements|entry_requirements
      |requirement|rules|prerequisites|criteria|qualifications|eligibility|minimum|route|fees|tuition|syllabus
      |curriculum|deadline|deadlines|dates|closing_date|application|ranks|grades|modules|entry|admission
      |admissions|pass_mark|pass_rate|acceptance_rate|official|core_modules|specialties|branches|types|kinds
      |main_types|different_types|main_branches !of_being|of_a_good|for_success|you|that_you|people|about|that
      |in_your_head|of_thumb|game
    - entry|admission|admissions|eligibility|application|visa|licensing|registration|statutory|academic|training
      requirements|requirement|process|criteria|deadline|deadlines|fee|fees|form|forms|window|test|rules|procedure
      |steps|route|routes|dates|pathway for|to|work|works|open|close|is|are|look|at|in|of|like|$
    - ^ what|which subjects|topics|modules|exams|areas|courses|papers|skills is|are|does|do ... covered|included
      |taught|tested|examined|offered|part_of|compulsory|on_the_syllabus|in_the_exam|on_the_exam|in_the_course
    - ^ is|are there .. a|an|any|some .. exam|exams|licence|license|degree|requirement|requirements|age_limit
      |course|courses|minimum|test|qualification|certification|scholarship|scholarships|grant|fee|fees|deadline
      |official|professional_body|union|height .. for|to|in|of|at|on|that|$
    - which|what university|universities|college|colleges|school|schools|institutions|courses .. offer|offers
      |teach|teaches|has|have|run|runs|provide|provides|is|are|rank|ranks
    - deadline|closing_date|closing_dates|cut_off_date|due_date|start_date|intake_date|application_date|deadlines
      for|to|of|is|are|on
    - when|what_date|what_day|what_time do|does|is|are|will|can ... applications|application|admissions|enrolment
      |registration|term|semester|the_exam|the_exams|exams|the_course|the_programme|the_deadline|the_scheme
      |recruitment_open|the_museum|the_shop|the_gallery|your_shop|the_library|the_office|doors|the_conference
      |the_bar_exam|the_next_intake|intake|next_exam|the_test ... open|close|due|start|begin|held|end|offered
      |opens|$
    - at|from|by what|which age|grade|stage can|do|does|must|may|is|are {one}|a|an|most|nurses|doctors|pilots
      |officers|it ... join|retire|start|be|become|apply|qualify|enter|enlist|train|drive|begin|leave|study|legal
      |allowed|possible
    - how old|tall|fit|high|many_points|many_credits|many_exams|many_a_levels do|does|must|have|should {one}|a|an
      |to ... be|have|need|join|become|$|apply|pass|take
    - minimum|maximum|legal|statutory|upper|lower|required age|height|grade|grades|wage|requirement|requirements
      |score|gpa|degree|limit|retirement|pension|training|hours|qualification|qualifications|working
    - pass|acceptance|admission|success|dropout|employment|unemployment|vacancy|turnover|attrition|growth
      |completion|graduation|interest|tax|exchange rate|rates|mark|figures of|for|in|at|is|on|among|like|by|$
    - how_much|what do|does|did|would|will|is|are !you ... cost|costs|charge|tuition|course_fee|fees|price|subscription
      ... $|to|at|per|in|for|these|a
    - cost|costs|price|fee|fees|tuition of|for a|an|the|your|law|medical|art|design|training|entry|membership
      |subscription|registration|studying|joining|tuition .. {org}|degree|course|exam|school|programme|program
      |licence|license|training|subscription|masters|master|ticket|membership|certificate|phd|year|medicine|$
    - {figure} .. {figures} !increase_you|you|did_you|expectation|question|talk
    - {figures} .. is|are .. {figure}|average
    - salary|pay|wage|income|salaries band|bands|scale|scales|range|ranges|grade|grades|brackets|statistics|level
      |levels .. for|of|in|as|at|on|look|like|$|are|is !your
    - ^ how|what .. much|money|salary|pay do|does|can|would|will|is|are|could !you|your|i|they|he|she .. .. ..
      earn|make|earned|paid|get_paid|pay|cost $|on|a|an|per|in|at|when|after|as|these|starting|annually|yearly
      |nowadays|each|every|at_the|right|here|out|and
    - ^ what do|does !you|your|i|they|he|she .. .. .. earn|get_paid
    - ^ what are|is .. .. salaries|wages|pay_rates|salary_levels|earnings|pay_scales in|of|for|like_in|at
    - ^ how well|much do|does|is|are !you|your|i|they .. .. pay|paid $|in|for|these|here|compared
    - how many nurses|doctors|lawyers|teachers|designers|engineers|developers|journalists|people|solicitors
      |barristers|architects|accountants|companies|firms|jobs|women|men|pilots|vets|electricians|plumbers
      |hospitals|schools|students|actuaries|scientists|musicians|social_workers|workers|graduates|{org} ... there
      |work_in|employed_in|work_as|in_the|nationwide|qualify|graduate|pass|a_year|each_year|every_year|apply
      |registered|in_this_country
    - what|which percentage|percent|proportion|share|fraction of|are|is ... graduates|people|nurses|lawyers|women
      |market|students|applicants|industry|workforce|teachers|field|profession|companies|firms|revenue|jobs
      |candidates|engineers|workers|designers|budget
    - job|employment|labour_market|labor_market|career|hiring outlook|growth|statistics|figures|forecast
      |prospects_statistics|projections
    - how big|large|fast is|are|was the|your? .. .. market|industry|sector|field|profession|workforce|economy
      !in_your|to_you|changing
    - market size|share|cap|capitalisation|capitalization|value|leader|leaders
    - biggest|largest|leading|top|main|major|best_known|oldest|best_paid|highest_paid|richest companies|firms
      |employers|players|agencies|studios|banks|universities|schools|competitors|charities|newspapers|publishers
      |producers|manufacturers|suppliers|names|brands|unions|company|firm|employer|jobs|specialties|professions
      |hospitals|conferences
    - official|officially|formal|formally|legally|by_law|under_the_law|legal|statutory|published|wikipedia
      |textbook|dictionary .. name|ranks|rank|title|titles|guide|guides|definition|guidance|website|site
      |requirements|required|allowed|defined|organised|organized|job_description|regulations|statistics|figures
      |rules|code|handbook|history|policy|entitled|duties|hierarchy|grades|term|meaning|holidays|hours|called
      |recognised|process|list|timetable|structure
    - website|brochure|handbook|prospectus|press_release|site|job_ad|job_advert|advert|advertisement|posting
      |job_posting|leaflet|homepage say|says|list|lists|state|states|listed|mention|mentions|tell|cover
    - listed|published|posted|advertised|printed|stated on|in|at the|your|its|a website|advert|site|job|posting|ad
      |internet|brochure|page|handbook|listing|description|web|internet
    - ^ what|which .. do|does .. .. .. stand_for|abbreviation|short_for
    - ^ what is|are|was .. .. short_for|definition|full_form|the_acronym|the_abbreviation|meaning_of|the_term
      |the_word|called_in|the_legal|the_meaning|the_law_on|the_law_about|the_legislation
    - difference|differences|distinction between !a_good|a_bad|an_average|a_great|good|the_good|a_decent|the_best
      a|an|the|bachelor|solicitors|barristers|civil|criminal|public|ux|psychologists|psychiatrists|nurses|phd|bsc
      |ba|private ... and ... $
    - ^ what is|are|was a|an !typical|normal|usual|good|bad|great|common|day|week|thing|skill|question|book
      |mistake|myth|big|small|real|realistic|fair|reasonable|better|healthy|sensible|safe|lot|way|favourite
      |favorite|decent|smart|quiet|busy|slow|hard|useful|recent|perfect|job .. $
    - ^ what is|are !your|the|it|that|this|my|their|our|his|her|there|next|new|hard|difficult|easy|important
      |special|different|wrong|best|worst|like|one|missing|changing|most|some|life|work|success|going|a|an|so|in
      |at|on|good|not|happiness|left|still|it|you|to|left|really .. $
    - ^ what a|an|the .. .. is|are|does|means $
    - ^ what do|does the? .. field|term|word|abbreviation|profession|discipline|subject|science|area|study|acronym
      |degree|course|syllabus|curriculum|law|act|regulation|exam|test|certificate|licence|license|title|job_title
      |qualification|apprenticeship|role .. .. .. cover|mean|include|say|involve|consist|stand|comprise|require
      |test|contain|deal_with|entail !of_you|to_you|from_you|for_you|in_your
    - ^ what|how are|is|do|does|many|which types|kinds|branches|sorts|specialties|specialisms|subfields|ranks
      |grades|levels|divisions|categories|specialisations|areas|parts of|are|in|exist|does !people|person|mistakes
      |you|things|days|questions|problems|your|stress|pressure|support
    - how is|are|does|do ... organised|organized|structured|regulated|funded|financed|defined|governed
      |divided_into|licensed|accredited|taxed|classified ... $|officially|legally|nationally|in_terms|by_law|by|in
      |into|as
    - ^ what laws|law|regulations|regulation|legislation|rules|statute|act|software|standard|standards|body|bodies
      |union|unions|authority|agency|regulator .. govern|governs|apply|applies|regulate|regulates|cover|covers
      |exist|is_there|are_there|accredits|licenses|represents|represent|oversees|says|say|issues|awards|sets
    """,
    _FAMILIES,
)


def public_places(tail: str) -> list[tuple[int, int]]:
    """Where what a clause asks could be read on a website; empty if it is asked from their own view.

    A preposition may stand before it ("at what age").
    """
    recorded = recorded_places(tail)
    return recorded if OWN_VIEW.search(tail) else [*recorded, *(found.span() for found in FACTS.finditer(tail))]
