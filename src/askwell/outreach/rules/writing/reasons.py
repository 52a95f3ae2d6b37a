"""REQ-WHY: the first two sentences say what ties the two together, or why it is this person.

"Your impressive career" is true of anybody. A talk, a post, a school, an employer, whoever gave the name, or a step
they took is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.outreach.rules.writing.draft import Known
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.reading import Place, Reading

_OPENING = 2  # sentences

_GENERAL = r"""(?:(?:the|this|that|your|our|my|an?|various|many|different|several|such)\s+)*(?:\w+\s+)?(?:industry
    |industries|field|fields|area|areas|sector
    |business|company|companies|profession|space|domain|discipline|subject|years|past|career|topic|topics|life
      |world|job|work|organi[sz]ation)\b"""
_STOP = (
    "about|on|in|at|with|for|to|by|from|of|and|or|but|that|which|who|is|are|was|were|has|have|had|as|how|what|when|where"
    r"|because|since|while|said|says|made|came|got|went|gave|took|showed|reached|sent|struck|taught|stayed|speaks|would|could|will"
    r"|can|me|I|my|so|if|over|between|out|looks?|seems?|sounds?|stands?|inspires?|impress\w*|fascinates?|match\w*|fits?"
    r"|appears?|caught|really|very|truly|told|says|lets?|tells|helped|made|won"
)
_EVERYBODYS = frozenset(
    """time times advice help company team profile career careers work works experience experiences background research
    job field industry insight insights thoughts day days schedule convenience reply answer response position role
    expertise knowledge path journey success achievements accomplishments achievement organisation organization firm
    business name page website perspective opinion view views guidance support attention interest consideration
    understanding permission number phone email mail message contact inbox area sector department office life world
    way side place people colleagues skills qualifications credentials cv resume history line profession discipline
    subject trade craft brain wisdom recommendation own details data address network contacts feedback input story
    stories leadership example accomplishment reputation trajectory kind""".split()
)
_MEANT = r"(?:and|or|to|that|for|you|with|is|are|which|because|has|have|would|,|\.|!|$)"

_CONCRETE = re.compile(
    rf"""
      \byour\s+(?:\w+\s+){{0,2}}?(?:work|research|experience|career|background|studies|projects?|expertise|role
        |path|move|change|step|transition|job|time|way
        |years|journey|switch|shift|jump|team|lab|answers?|thoughts|views?|history|insights?|advice|example|page
          |website|subject|place)\s+
      (?:on|in|with|at|from|into|to|about|between|as|for|out\s+of|among|after)\s+(?!{_GENERAL}(?:\s*{_MEANT}
        |\W))(?!(?:your|the|this|a)\s+{_GENERAL})(?!you\b|me\b|hear\b|learn\b)[\w'’-]+
    | \b(?:we|you\s+and\s+I)\s+(?:both\s+|once\s+|briefly\s+|also\s+|have\s+){{0,2}}(?:met|spoke|sat|talked|went
      |stud(?:y|ied)|worked|come|came|grew|shared?|know|danced|sang|played|were|are|chatted|share)\b
    | \b(?:suggested|recommended|mentioned|told\s+me|said|says|gave\s+me|referred\s+me|introduced|passed\s+(?:me
      |on)|pointed\s+me|sent\s+me|thought)\b.{{0,40}}\b(?:you|your)\b
    | \b(?:recommend\w*|suggest\w*|introduc\w*|referr\w*|referral)\s+(?:by|from)\b
    | \bfellow\s+[\w-]+ | \b(?:same|our)\s+(?:\w+\s+)?(?:school|university|college|town|village|course|teacher|club
      |choir|team|professor|degree|programme|program)\b
    | \balumn(?:i|us|a|ae)\s+(?:list|directory|network|page|book|of|office|event|magazine) | \b(?:the
      |a)\s+(?:\w+\s+)?(?:talk|article|book|lecture|interview|podcast|episode|film|post|panel|course|workshop
        |paper)\s+(?:that\s+)?you\b
    | \b(?:saw|heard|listened\s+to|watched|read|followed|visited|liked|enjoyed)\s+you\s+(?:speak|play|talk|teach|at
      |on|in|explain|present|sing|work|give)\b
    | \byour\s+name\s+(?:at|on|in|under|from|came)\s+(?!(?:mind|linkedin|the\s+internet|google)\b)\w+
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YOU = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_SMALL = frozenset(
    "a an and at by for from in of on or the to with they their them this that your have been about".split()
)
_A_NAME = 3  # words in what is a name or a title; also letters of a word that says little


_YOURS = re.compile(
    r"\byour\s+((?:[^\W_][\w'’/-]*[ \t\n]+){0,3}?[^\W_][\w'’/-]*)(?=\s+(?:" + _STOP + r")\b|\s*[^\w\s'’-]|\s*\Z)"
    r"|\byour\s+(\w+)\s+(\w+)",
    re.IGNORECASE,
)
_OF_ANYBODY = frozenset(
    """impressive amazing inspiring great interesting unique vast extensive broad rich successful professional recent
    current own valuable kind precious busy wide long personal incredible outstanding excellent fascinating
    remarkable various many academic first""".split()
)
_THEY_DID = re.compile(
    r"""(?<!could\s)(?<!would\s)(?<!can\s)(?<!will\s)(?<!may\s)(?<!might\s)(?<!should\s)(?<!do\s)(?<!did\s)(?<!if\s)(?<!hope\s)(?<!are\s)(?<!whether\s)
      (?<!for\s)(?<!with\s)(?<!from\s)(?<!thank\s)(?<!ask\s)(?<!asking\s)(?<!to\s)(?<!about\s)(?<!give\s)(?<!have\s)(?<!like\s)(?<!reach\s)(?<!contact\s)
      \byou(?:['’]ve|['’]d)?\s+
      (?:(?:have|had|also|once|first|both|just|now|recently|then|yourself|are|were|never|really|used\s+to|\w+ly)\s+){0,3}
      (?P<verb>[^\W\d_]{2,})(?P<more>(?:\s+\w+){0,3})""",
    re.IGNORECASE | re.VERBOSE,
)
_ANYBODY_DOES = frozenset(
    """are is was were be been am have has had do does did doing can could would will might may must should know think
    want like need see find feel agree prefer spend enjoy love get mind receive consider help share offer give say
    answer reply meet speak talk the and or for with about as in on at of to from because well very so too probably
    certainly inspire seem appear stand represent mean could today again directly more my that this please via
    interested needed wanted liked wished preferred received required agreed busy able willing open available here
    there some any how what if when who but bring achieve achieved accomplished have contribute ve re who happen
    currently possess hold choose pick an one no a""".split()
)
_WORK_ANYWHERE = re.compile(
    r"\s+(?:(?:currently|now)\s+)?(?:in|within|across)\s+|\s+(?:as|for|at|with)\s+(?:an?|the|this|your|such)\s+(?:\w+\s+)?(?:company|firm|organi[sz]ation|industry|field|team)\b",
    re.IGNORECASE,
)


def reasons_in(text: str, about: Known) -> Iterator[Place]:
    """Where a text says something that is true of this person and few others."""
    yield from (found.span() for found in _CONCRETE.finditer(text))
    yield from (found.span() for found in _YOURS.finditer(text) if _is_theirs(found))
    yield from (found.span() for found in _THEY_DID.finditer(text) if _is_a_deed(found))
    for fact in (about.employer, about.school, about.referrer, *about.facts):
        yield from _mentions(text, fact)
    if about.role and _YOU.search(text):
        yield from _mentions(text, about.role)


_NAMED = re.compile(r"(?<!\w)(?!LinkedIn|CV|Linkedin|I\b)[A-Z]\w+")


def _is_theirs(found: re.Match[str]) -> bool:
    """Whether "your …" is something that not everybody has."""
    if _NAMED.search(found[1] or found[0][len("your") :]):
        return True
    if found[1]:
        return found[1].split()[-1].lower() not in _EVERYBODYS
    return _EVERYBODYS.isdisjoint(words := [found[2].lower(), found[3].lower()]) and _OF_ANYBODY.isdisjoint(words)


def _is_a_deed(found: re.Match[str]) -> bool:
    """Whether "you …" tells of something that not everybody does."""
    verb = found["verb"].lower()
    if verb in {"work", "works", "working", "worked", "specialise", "specialize"}:
        return bool(found["more"]) and not _WORK_ANYWHERE.match(found["more"])
    return verb not in _ANYBODY_DOES


def check_reason(reading: Reading, about: Known) -> list[Finding]:
    """Whether the opening says why this person; a reason that comes later is to be moved up."""
    begin, end = reading.first(_OPENING)
    if any(reasons_in(reading.own[begin:end], about)):
        return []
    later = min(reasons_in(reading.own[end:], about), default=None) if reading.english else None
    if later:
        why = "The reason why you write to this person comes late; it is the first thing they look for."
        place = (end + later[0], end + later[1])
        return [_finding(reading, Severity.INFO, place, why, "Move it into the first two sentences.")]
    why = "The first two sentences would fit anybody; nothing in them is true of this person only."
    do = "Say how you know of them, or name what they did, wrote or said that made you write."
    return [_finding(reading, Severity.WARN, (begin, end), why, do)]


def _finding(reading: Reading, severity: Severity, place: Place, why: str, do: str) -> Finding:
    return Finding("REQ-WHY", severity, span_in(reading.text, *place), why, do)


def _mentions(text: str, fact: str) -> Iterator[Place]:
    """Where a fact is spoken of: the first two words of a name, or two neighbouring words of a sentence."""
    words = [word for word in re.findall(r"[\w'’+#-]+", fact) if word.lower() not in _SMALL]
    pairs = [words[:2]] if 0 < len(words) <= _A_NAME else [list(pair) for pair in zip(words, words[1:], strict=False)]
    for pair in pairs:
        if len(words) <= _A_NAME or all(len(word) > _A_NAME for word in pair):
            wanted = r"\W+(?:\w+\W+)?".join(re.escape(word) for word in pair)
            yield from (found.span() for found in re.finditer(rf"(?<!\w){wanted}", text, re.IGNORECASE))
