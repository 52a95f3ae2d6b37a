"""The families of words that the checks of a question know. Each is a kind of meaning, not a list of sentences."""

from __future__ import annotations

import re

_WRITTEN = """
    # grammar
    wh: what which how why when where who whom whose
    aux: do does did is are am was were have has had can could will would shall should may might must
    be: is are am was were be been being
    do: do does did
    have: have has had
    modal: can could will would shall should may might must
    pronoun: you i we they he she it one there this that these those people everyone everybody someone somebody
        anyone anybody others nobody
    them: you i we they he she it people someone somebody anyone anybody everyone
    determiner: the a an your my our their his her its any some most many all every each no other more this that
        these those new young junior senior
    and: and or but so plus because then
    negative: not never no nothing nobody hardly
    # what is asked of somebody
    tell: tell describe share explain outline sketch recount elaborate expand show paint summarise summarize
        illustrate narrate reflect
    hear: hear know learn understand ask find discover see
    like: like love enjoy want hope wish appreciate
    quantity: many much long often old big large far soon frequently deep wide heavy high tall late early likely
    # houses
    org: company companies firm firms organisation organization employer employers business corporation hospital
        clinic agency studio practice startup bank university charity nonprofit ngo institute foundation publisher
        newspaper magazine paper ministry council authority office offices lab laboratory workshop school bureau
        brand group enterprise chambers factory shop consultancy trust museum gallery library theatre theater zoo
        church airline airport brewery bakery restaurant hotel dealership pharmacy hospice nursery college faculty
        union association society federation court railway supermarket retailer manufacturer insurer fund orchestra
        opera festival archive observatory kindergarten academy guild parliament station press house
    team: team department unit ward desk crew group office lab newsroom staff division
    # work that is offered
    opening: opening openings vacancy vacancies internship internships placement placements traineeship traineeships
        apprenticeship apprenticeships
    job: job jobs position positions role roles post posts opening openings vacancy vacancies internship internships
        placement placements traineeship traineeships apprenticeship apprenticeships employment spot seat interview
        interviews offer opportunity opportunities gig
    hire: hire hires hiring recruit recruits recruiting employ employs employing
    cv: cv cvs resume resumes curriculum application applications portfolio profile details
    me: me myself
    # money
    earn: earn earns earned earning
    pay: pay salary salaries wage wages bonus bonuses income earnings compensation remuneration package
        commission paycheck paycheque payslip equity
    purse: savings rent mortgage debt debts loan loans pension finances overdraft outgoings
    # the weight of words
    strong_praise: amazing awesome fantastic incredible wonderful brilliant fascinating glamorous prestigious
        perfect thrilling lovely outstanding superb gorgeous fabulous magical delightful marvellous marvelous
        terrific phenomenal remarkable stunning spectacular legendary inspiring dreamy fabled enviable splendid
        sensational exceptional breathtaking famous renowned unbeatable beautiful glorious heavenly world_class
        cutting_edge first_class
    mild_praise: great excellent exciting rewarding fulfilling fun ideal cool enjoyable satisfying impressive
        special successful unique meaningful innovative nice noble friendly good pleasant generous safe
        secure lucrative cushy cosy cozy relaxed comfortable proud lucky
    strong_blame: terrible awful horrible dreadful toxic brutal tedious miserable mindless soulless pointless
        gruelling grueling nightmarish crazy insane ridiculous outdated cutthroat lousy stupid mediocre overrated
        unbearable appalling thankless notorious useless hopeless corrupt greedy evil unethical inhumane hostile
        sexist racist chaotic disastrous numbing destroying crushing sucking pushy nosy lazy rude arrogant clueless
        incompetent entitled spoiled spoilt annoying irritating petty endless outrageous shocking scandalous shady
        dodgy hideous ghastly dire grim abysmal laughable absurd pathetic dishonest heartless ruthless exploitative
        abusive insufferable infuriating nasty vile filthy rotten senseless meaningless worthless silly
        foolish shameful cruel ungrateful whiny stuffy snobby stingy backward hellish hateful backbreaking numbingly
        unfair pretentious snobbish snooty impossible dishonourable ignorant idiotic moronic horrid cynical snide
        bloated demoralising demoralizing
        dysfunctional punishing horrendous wretched dismal dehumanising dehumanizing rigged obvious blatant rampant
        dog_eat_dog archaic obsolete ludicrous
    mild_blame: boring dull depressing exhausting bad bureaucratic draining frustrating stressful monotonous
        repetitive disappointing underpaid poor slow ugly lonely tiring competitive rigid risky messy elitist hated
        unhappy tough cold harsh conservative expensive
    comparative: better worse happier superior inferior smarter nicer richer lazier wiser kinder stronger weaker
        healthier poorer fitter cleverer braver fairer greener
    guilt: ashamed guilty sorry embarrassed apologise apologize apologised apologized remorse shame conscience blame
        blamed fault responsible responsibility betrayed cowardly coward hypocrite selfish reckless negligent
        careless
    loaded: idiots morons fools bullies snobs sharks dinosaurs hypocrites crooks nonsense drudgery grind nightmare
        hell madness misery exploitation greed garbage rubbish crap bullshit bull torture idiocy stupidity insanity
        slavery red_tape rat_race dead_end egos ego hype busywork cult jargon tyranny joke circus
        boredom monotony stupidity filth hypocrisy arrogance incompetence greed tyranny
        backstabbing sinking_ship treadmill sausage_factory snake_pit minefield
    superlative: noblest finest nicest coolest greatest loveliest smartest kindest happiest dullest dumbest ugliest
        nastiest saddest easiest hardest toughest laziest richest safest fairest
    harm: exploit exploits pollute pollutes lie lies cheat cheats overcharge overcharges underpay underpays mistreat
        mistreats waste wastes ignore ignores hide hides refuse refuses treat treats fire fires destroy destroys
        hurt hurts mislead misleads lied cheated ignored polluted exploited fail fails failed lose lost sack sacked
        close closed shut cut drop dropped abandon abandoned cover neglect neglected let lets
    relish: love enjoy adore hate dislike regret miss loathe dread
    opinion: think believe feel find say agree suppose reckon imagine
    failing: fail failed lose lost miss missed quit abandon abandoned ignore ignored neglect neglected waste wasted
        mess messed drop dropped break broke cut close closed fire fired sack sacked lay laid let allow allowed
        refuse refused forget forgot overlook overlooked ruin ruined botch botched collapse collapsed flop flopped
        mishandle mishandled underperform underperformed
    # facts that are one word long
    fact: colour color year month date age name title salary wage wages income earnings rent percentage percent
        proportion number amount figure headcount size budget turnover revenue revenues address email phone website
        headquarters hq location city country degree major university college employer gpa grade score deadline cost
        price fee fees rate code hours bonus pay mortgage profit profits population postcode abbreviation acronym mark
        temperature
        surname slogan motto ticker salaries
    single: company department city country language tool software system brand platform school region subject
        qualification state town certificate course
    verb: do make work use see handle decide learn feel think choose look find get spend manage deal keep want need
        like enjoy love hate know take go come have plan build write run lead teach train start stay leave become
        change grow move recommend suggest expect prepare measure cope balance juggle study help support serve apply
        commute travel live miss wish regret
"""
_NAMED = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
FAMILIES: dict[str, frozenset[str]] = {
    found.group(1): frozenset(found.group(2).split()) for found in _NAMED.finditer(_WRITTEN)
}
FAMILIES["praise"] = FAMILIES["strong_praise"] | FAMILIES["mild_praise"]
FAMILIES["blame"] = FAMILIES["strong_blame"] | FAMILIES["mild_blame"]
KEY_WORDS: tuple[str, ...] = tuple(
    sorted(
        """what when where which does would could should your about think because people someone describe explain
        tell share walk through really always hear understand advice
        salary salaries company companies internship internships hiring position positions opening openings resume
        website earn bonus founded employees headquarters located recruiting vacancy vacancies application agree
        obviously clearly surely definitely amazing terrible boring stressful interview average typical qualifications
        degree typically paid money recommend experience career careers manager colleague colleagues different
        difference surprised mistake question questions curious wondering wonder interested love enjoy didnt""".split()
    )
)
# Words that are words, though one slip away from a key word.
_OTHERS = """
    than that then them they there these those with want went well were will work word words whit wear hear heard
    this thing things thank think thick thin three through thought though tough trough trail trial learn learned
    learning yearn burn turn born team teams term terms form from firm farm four your yours hour hours tour pour our
    about abut above again against along alone among another around other others mother father brother bother walk
    talk tale tall tail toll tell till ball call fall hall wall share shape shave shore spare scare sharp very vary
    every even ever event events never over under great greet grate green treat people purple simple sample ample
    while whole white whale where here mere place places plays play plan plane plate piece price prize pride prime
    hire hired hires fire firing fired wiring hiding hitting sitting living giving having more move most must much
    such many money honey monkey mind mine mean means meant part party parts past paste post cost lost host list
    last fast least beast best beat boat boast board broad bread break brake bring being begin began begun good goal
    gold mood wood food foot root role roles rule rules rude book books look looks took cook hook like likes life
    live lived love loved lose loss less late later letter latter better bitter matter matters matted butter batter
    long song strong wrong lung field fields filed yield fiend friend friends trend trends tend tent sent spent send
    spend start started star stare state stated stay stays stayed steady study stuff staff stiff still style step
    steps stop stops store story stories storey change changed changes chance chances choose chose chosen close
    closed clothes cloth class client clients quiet quite quit suite suit day days daily diary dairy say says said
    way ways week weeks weak year years yearly early earl real really rally rely reply realty nurse nurses nursing
    curse course courses horse house design designer designers designing resign sign signed assign school schools
    cool pool tool tools read ready reads road reader writer write writes wrote written right light night might
    fight sight tight height weight eight need needs needed feed fed feel feels felt fell know knows known knew now
    how show shows grow grown growing open opens opened pen pain paint point points print first fist thirst second
    seconds third next text test taste task tasks ask asks asked person persons personal personnel period prison
    paper papers proper property company's careers carers carer caring charing some same come came home hope hole
    hold held help helped job jobs join joint coin law laws lawyer lawyers layer layers player teach teaches teacher
    teachers reach reached position possession decision division vision version career carrier barrier advice advise
    device moved dove glove clove paid laid raid pair pay pays paying playing degree decree agree agreed agrees
    disagree shares shared resume resumes resumed assume assumed wonder wander wonderful enjoy enjoys enjoyed envoy
    average coverage leverage beverage boring boarding boxing bowling manager manage managed manages managing
""".split()
KNOWN: frozenset[str] = frozenset().union(*FAMILIES.values(), KEY_WORDS, _OTHERS)
