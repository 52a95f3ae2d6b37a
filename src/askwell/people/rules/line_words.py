"""The words that tie a line like "Ana Silva, designer at Figma, met at UX Porto, via Maria" together."""

from __future__ import annotations

import re

from askwell.people.rules.letters import folded, plain

_MET = (
    r"(?:we |i )?met(?: (?:him|her|them|each other))?(?: (?:at|in|on|during))?|know(?: (?:him|her|them))? from|"
    r"kennengelernt(?: (?:bei der|beim|bei|auf der|auf dem|auf|am|im|in))?|"
    r"getroffen (?:bei der|beim|bei|auf der|auf|am)|"
    r"rencontrée?(?: (?:à la|à|au|aux|chez|en|lors de la|lors du|lors de))?|"
    r"(?:lo |la |le |nos )?(?:conocí|conocimos|conocid[oa])(?: (?:en el|en la|en))?|"
    r"conheci(?:d[oa])?(?: (?:em|na|no|nos|nas))?|conosciut[oa](?: (?:al|alla|a|in))?|"
    r"ontmoet (?:op|bij|in)|träffades? (?:på|i)|møttes? (?:på|i)|mødtes? (?:på|i|til)"
)
_INTRODUCED = (
    r"met (?:(?:him|her|them) )?(?:through|via|thanks to)|via|through|thanks to|"
    r"(?:(?:was )?introduced|recommended|referred|suggested|intro(?:duction)?)(?: to me)? (?:by|from|via|through)|"
    r"vorgestellt (?:von|durch)|empfohlen (?:von|durch)|kennengelernt (?:durch|über)|"
    r"présentée? par|recommandée? par|grâce à|rencontrée? (?:par|via|grâce à)|"
    r"a través de|por medio de|presentad[oa] por|recomendad[oa] por|gracias a|"
    r"através d[aeo]|apresentad[oa] por|indicad[oa] por|tramite|presentat[oa] da|voorgesteld door|genom|gjennom|gennem"
)
_INTRODUCED_AT_THE_BEGINNING = r"durch|über|dank|par|por|door"
_AT = (
    r"(?:works? |working )?at|works? for|(?:arbeitet |arbeite )?(?:bei der|beim|bei)|(?:travaille )?chez|"
    r"(?:werkt )?bij|(?:lavora )?presso|hos"
)
_AS = r"as an?|as|als|comme|como"
_AT_AFTER_A_ROLE = r"en|na|no|på|de chez"

JOINT = re.compile(
    rf"(?<![\w'’-])(?:(?P<introduced_by>{_INTRODUCED})|(?P<met>{_MET})|(?P<beginning>{_INTRODUCED_AT_THE_BEGINNING})|"
    rf"(?P<employer>{_AT}|from)|(?P<after_role>{_AT_AFTER_A_ROLE})|"
    rf"(?P<role>{_AS}))(?=\s)|(?P<sign>@)(?=\s*\w)",
    re.IGNORECASE,
)
MET_AT_THE_END = re.compile(
    r"\s*(?P<lead>(?:(?:bei der|beim|bei|auf der|auf dem|auf|am|im|in)\s+)?)(?P<met>\S.*?)\s+"
    r"(?P<joint>kennengelernt|getroffen)\s*$",
    re.IGNORECASE,
)

MET_SOMEBODY = re.compile(
    r"\s*(?P<greeting>(?i:met|talked (?:to|with)|spoke (?:to|with)))\s+(?:[^\W\d_a-z][\w.'’-]*\s+){1,5}"
    r"(?P<where>at|in|on|during)\s"
)

# What people are met through, without being a person.
CHANNELS = frozenset(
    """linkedin xing zoom teams email e-mail mail phone slack discord twitter x instagram facebook whatsapp telegram
    signal meetup meet lunchclub tinder bumble adplist reddit github polywork google work school uni university
    friends friend mutual arbeit freunde des the my a an our""".split()
)
# Where Spanish, French and Portuguese say "in" as of a firm.
PLACES = frozenset(
    """alemania allemagne alemanha argentina barcelona berlin bogota brasil bresil chile colombia espagne espana europa
    europe france francia lima lisboa london londres londron madrid mexico milan paris peru porto portugal suisse
    suiza switzerland lyon valencia sevilla bilbao rio sao usa italia italie inglaterra angleterre""".split()
)

_ROLE = re.compile(
    r"""(?:designer|engineer|developer|programmer|manager|researcher|analyst|scientist|consultant|architect|director
    |officer|specialist|coordinator|strategist|recruiter|partner|investor|founder|owner|editor|writer|journalist
    |copywriter|translator|illustrator|photographer|teacher|professor|lecturer|tutor|trainer|coach|mentor|student
    |apprentice|intern|trainee|nurse|doctor|physician|surgeon|therapist|psychologist|midwife|pharmacist|lawyer
    |attorney|solicitor|barrister|paralegal|accountant|auditor|controller|economist|banker|broker|trader|actuary
    |librarian|curator|producer|musician|actor|carpenter|electrician|plumber|mechanic|technician|baker|farmer
    |biologist|chemist|physicist|statistician|mathematician|geologist|ecologist|pilot|firefighter|detective|planner
    |buyer|seller|salesperson|marketer|administrator|assistant|secretary|clerk|supervisor|operator|evangelist|advocate
    |entwickler|ingenieur|berater|leiter|führer|forscher|gestalter|lehrer|planer|vertriebler|redakteur|wissenschaftler
    |programmierer|pfleger|anwalt|anwält|apotheker|techniker|kaufmann|kauffrau|meister|referent|dozent|praktikant
    |werkstudent|gründer|vorstand|arzt|ärzt|krankenschwester|hebamme|übersetzer|buchhalter)(?:in|s|en|innen)?
    |(?:chercheu|développeu|concepteu|rédacteu|consultan|vendeu|formateu|enseignan|étudian|directeu|fondateu|acheteu)
    (?:r|se|re|te?)|(?:direc|fonda|rédac|concep|forma)trice|ingénieure?|graphiste|avocate?|médecin|infirmi(?:er|ère)
    |chefe?|responsable|stagiaire|journaliste|analyste|comptable|architecte
    |(?:diseñador|desarrollador|programador|consultor|investigador|profesor|director|fundador|gestor|redactor|asesor)a?
    |ingenier[oa]|abogad[oa]|médic[oa]|enfermer[oa]|arquitect[oa]|analista|gerente|jefe|jefa|periodista|maestr[oa]
    |economista|contador|contadora|becari[oa]|estudiante
    |(?:desenvolvedor|pesquisador|professor|designer|diretor|fundador|coordenador)a?|engenheir[oa]|advogad[oa]
    |estagiári[oa]|jornalista|progettista|ricerca(?:tore|trice)|sviluppa(?:tore|trice)|ingegnere|avvocat[oa]
    |utvecklare|utvikler|udvikler|forskare|forsker|ingenjör|ingeniør|lärare|lærer|rådgiver|läkare
    |ontwerper|onderzoeker|ontwikkelaar|adviseur|leraar|docent
    |ceo|cto|cfo|coo|cmo|cpo|cio|chro|vp|svp|evp|md|pm|swe|sre|hrbp|cofounder|co-founder""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"\w{3,}(?:entwickler|ingenieur|berater|leiter|führer|forscher|manager|gestalter|lehrer|planer|techniker|anwalt"
    r"|pfleger|designer|arzt|ärztin|wissenschaftler|meister|redakteur)(?:in)?",
    re.IGNORECASE,
)
_BEFORE_A_ROLE = frozenset(
    """senior junior lead principal staff chief head associate deputy vice former product project program programme
    software hardware data ux ui user service interaction visual graphic web frontend front-end backend back-end
    full-stack fullstack machine security network systems cloud devops design engineering marketing sales growth
    content brand business customer operations people talent hr finance legal research policy mechanical electrical
    civil chemical clinical freelance ehemaliger leitende leitender""".split()
)
_SURNAMES = frozenset(
    """actor arzt baker brand broker buyer carpenter chief clerk coach docent farmer forman head kaufmann lehrer leiter
    meister operator partner pilot planner senior staff trader visual writer""".split()
)
_CJK_ROLES = re.compile(
    "(?:工程师|工程師|设计师|設計師|经理|經理|分析师|分析師|研究员|研究員|总监|總監|律师|律師|医生|醫生|教师|教師|会计|主任|顾问|顧問"
    "|デザイナー|エンジニア|マネージャー|コンサルタント|研究者|弁護士|医師|部長|課長|開発者"
    "|개발자|디자이너|엔지니어|매니저|연구원|변호사|의사|교수|대표)$"
)


def says_a_role(text: str) -> bool:
    """Tell whether a text names what somebody does: "user researcher", "Head of Design", "数据工程师"."""
    words = text.split()
    if any(_is_role(word) or _CJK_ROLES.search(word) for word in words):
        return True
    return len(words) > 1 and (folded(words[0]) in {"head", "chief"} or folded(words[-1]) == "lead")


def begins_a_role(word: str) -> bool:
    """Tell whether a word opens a role: "product" of "product designer", or the whole of one."""
    return folded(word) in _BEFORE_A_ROLE or _is_role(word)


def is_also_a_surname(word: str) -> bool:
    """Tell words that are roles and family names, as in Tom Baker."""
    return word[:1].isupper() and folded(word) in _SURNAMES


def is_place(word: str) -> bool:
    """Tell whether a word after "en" or "na" is a town or country rather than a firm."""
    return plain(folded(word)) in PLACES


def _is_role(word: str) -> bool:
    bare = word.strip(".,;:()/&")
    return (
        _ROLE.fullmatch(bare) is not None
        or _COMPOUND.fullmatch(bare) is not None
        or any(_ROLE.fullmatch(part) for part in re.split("[-/]", bare) if part != bare)
    )
