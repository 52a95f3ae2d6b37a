"""REQ-JOB: no request for a job, an internship, a referral or a look at a CV in the first letter.

Only a positive request counts. "I am not asking for a job" is fine, and so is "your job", a story about hiring, or the
position of a satellite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.reading import Place, Reading
from askwell.outreach.rules.writing.saying import said_outright

_WORK = r"""(?:jobs?|(?:trainee|junior|graduate|student|intern|assistant)\s+(?:posts?|places?)
    |internships?|traineeships?|apprenticeships?|placements?|positions?|roles?|openings?|vacanc(?:y|ies)
    |work\s+experience|employment|(?:job|career|work|internship|employment|graduate)\s+opportunit(?:y|ies)
    |opportunit(?:y|ies)\s+(?:at|in|with|within)\s+(?:your|the))\b
    (?!\s+(?:of|like|as|that\s+you|you)\b|\s+description|\s+market|\s+title)"""
# Words that may stand between "looking for" and "job"; a preposition or a person begins something else.
_FILLED = r"""(?:(?!(?:in|with|of|at|for|from|on|about|to|into|people|somebody|someone|anyone|advice|insight|your
    |what|who|how)\b)
    [\w'’/-]+[\s,]+){0,5}?"""
_CV = r"(?:cvs?|r[eé]sum[eé]s?|curriculum(?:\s+vitae)?|cover\s+letters?|(?:job\s+)?applications?|profile)"
_HOUSE = r"""(?:your|the|this)\s+(?:\w+\s+){0,2}?(?:team|company|firm|group|organi[sz]ation|lab(?:oratory)?
    |department|studio|practice|office|staff|clinic|school|agency|business)"""

_ASKS = (
    # looking for a job
    rf"""\b(?:(?:looking|searching|hunting|hoping|applying|apply|ask|asking(?:\s+you)?|here)\s+for
        |seek(?:ing)?|(?:want|need|wish\s+for)(?!\s+to\b)
        |(?:trying|hoping|hope|help\s+me|want|wish|like|love|eager|possible)\s+to\s+(?:find|get|land|secure|do
          |obtain|start)
        |help\s+me\s+(?:find|get|land|secure)|(?:offer|get|find)\s+me|interested\s+in\s+(?:an?|any|the|possible|doing)
        |available\s+for|open\s+to(?:\s+work)?|consider\s+me\s+for|apply\s+(?:to|for)|considered\s+for)
        \s+{_FILLED}{_WORK}""",
    rf"\b(?:tips?|advice|help|guidance|pointers)\s+(?:on|for|with|about|in)\s+(?:finding|getting|securing|landing|obtaining)\s+{_FILLED}{_WORK}",
    rf"\binterested\s+in\s+(?:joining|working\s+(?:for|at|with|in)|interning\s+(?:for|at|with|in))\s+(?:you\b|{_HOUSE})",
    # is there one
    rf"""\b(?:any|some|no\s+doubt|current(?:ly)?|possible|potential|further|other|more|available|suitable
      |open)\s+{_FILLED}
        (?:openings?|vacanc(?:y|ies)|internships?|traineeships?|placements?|apprenticeships?|positions?|(?:job
          |career)\s+opportunities)
        \b(?!\s+(?:of|in\s+(?:your|the)\s+(?:calendar|schedule|diary)|(?:next|this)\s+week|on\s+\w+day))""",
    (
        r"\bopen\s+(?:roles?|positions?|jobs?)\b|\b(?:roles?|positions?|jobs?)\s+(?:is|are|be|become|becoming"
        r"|comes?)\s+(?:open|available|up|free)\b"
    ),
    (rf"\b(?:know|hear|aware|learn|think)\s+(?:of|about)\s+{_FILLED}{_WORK}(?!\s+you\b)"),
    (
        rf"\b(?:ask|asking|enquire|inquire|wonder(?:ing)?|hear|talk|know"
        rf"|tell\s+me)\s+about\s+{_FILLED}(?:openings|vacanc(?:y|ies)|internships|placements"
        rf"|job\s+opportunities|opportunities\s+(?:at|in|with))\b"
    ),
    r"\bopen\s+to\s+(?:\w+\s+){0,2}?(?:work|roles?|opportunities|offers|positions|jobs)\b",
    r"\b(?:job|work|internship|placement|career)\s+opportunit(?:y|ies)\s+(?:at|in|with|for\s+me)\b",
    (
        r"\bis\s+there\s+(?:an?|any)\s+(?:opening|vacancy|internship|position|job|place|room)\s+(?:for\s+me"
        r"|at|on\s+your|in\s+your)\b(?!\s+(?:calendar|schedule|diary))"
    ),
    (
        rf"\b(?:you|your\s+\w+|[A-Z]\w+)\s+(?:\w+ly\s+|also\s+)?(?:offers?|provides?|runs?|arranges?|has"
        rf"|have)\s+{_FILLED}(?:internships?|traineeships?|placements?|apprenticeships?|vacanc(?:y|ies)"
        rf"|work\s+experience)\b(?!\s+of)"
    ),
    # hiring
    (
        r"\b(?:if|in\s+case|whether)\s+(?:you|your\s+\w+|the\s+\w+)(?:\s+(?:is|are)|['’]re)\s+(?:ever\s+"
        r"|still\s+|currently\s+)?(?:looking\s+for|in\s+need\s+of|short\s+of)\s+(?!something\b|advice\b"
        r"|a\s+(?:time|place)\b)\w+"
    ),
    (
        r"\bI\s+(?:could|can|would\s+be\s+able\s+to)\s+start\s+(?:in|on|from|at|work|right|immediately)\b"
        r"|\bthink\s+of\s+me\b"
    ),
    r"""\b(?:are|is|if|whether|when|that)\s+(?:you|they|your\s+\w+|the\s+\w+|[A-Z]\w+)(?:\s+(?:is|are|will\s+be
      |were|might\s+be))?
        \s+(?:currently\s+|still\s+|now\s+|also\s+|ever\s+|perhaps\s+)?(?:hiring|recruiting
          |taking\s+on)\b(?!(?:\s+right\s+now)?\s+or\s+not)""",
    (
        r"\bhire\s+me\b|\b(?:how|what)\b[^.?!]{0,30}\bI\s+(?:\w+\s+){0,3}?(?:get|be)\s+(?:hired|employed)\b"
        r"|\bto\s+(?:get|be)\s+hired\b"
    ),
    (
        r"\b(?:do|does|would|could|can)\s+(?:you|your\s+\w+|[A-Z]\w+)\s+(?:\w+\s+)?(?:take(?:\s+on)?|accept"
        r"|need|want|have\s+(?:room|space|a\s+place)\s+for)\s+(?:\w+\s+)?(?:interns?|trainees?|apprentices?)\b"
    ),
    (
        rf"\b(?:love|like|hope|hoping|want|keen|eager|happy|dream|glad|excited)\s+(?:to"
        rf"|of)\s+(?:\w+\s+)?(?:join(?:ing)?|work(?:ing)?\s+(?:for|at|with|in)|intern(?:ing)?\s+(?:for|at|with"
        rf"|in))\s+(?:you\b(?!r)|{_HOUSE})"
    ),
    (
        rf"\b(?:how|what)\s+(?:can|could|do|would|should|must)\s+I\s+(?:\w+\s+){{0,3}}?(?:join|get\s+into"
        rf"|get\s+a\s+(?:job|place|foot)\s+(?:at|in|with))\s+(?:you\b|{_HOUSE})"
    ),
    r"\b(?:my|a)\s+foot\s+in\s+(?:the|your)\s+door\b",
    (
        r"\b(?:I|me)\s+(?:\w+\s+){0,2}?(?:could|would|might|can|will)\s+be\s+(?:a\s+)?(?:\w+\s+)?(?:fit|asset"
        r"|addition)\s+(?:for|to|in)\b"
    ),
    r"\b(?:place|room|spot|space|seat|desk|chance|use)\s+for\s+(?:me|someone\s+like\s+me)\s+(?:in|at|on|with|within)\b",
    # a referral
    (
        r"\brefer(?:ring)?\s+me\b(?!\s+to\s+(?:an?|some|any|your|other)?\s*(?:\w+\s+)?(?:colleagues?|person|people"
        r"|someone|anyone|somebody|friends?|book|page|source))"
    ),
    (
        r"\b(?:give|get|write|offer|provide|need|ask(?:ing)?\s+(?:you\s+)?for|grateful\s+for|request(?:ing)?"
        r"|hope\s+for)\s+(?:me\s+)?(?:with\s+)?(?:an?|your|the)\s+(?:\w+\s+)?referral\b"
    ),
    (
        r"\bput\s+in\s+a\s+(?:good\s+)?word\b|\b(?:good\s+)?word\s+(?:for\s+me\s+)?(?:to|with|at"
        r"|in)\s+(?:your\s+)?(?:hr|boss|manager|recruit\w+)\b|\brecommend(?:ing)?\s+me\b"
    ),
    rf"\b(?:pass|forward|hand|send|share)(?:ing)?\s+(?:on\s+|along\s+)?my\s+(?:\w+\s+)?(?:{_CV}|details|name)\b",
    # a CV, an application
    (
        rf"\b(?:review|look(?:ing)?\s+(?:at|over|through)|read(?:ing)?(?:\s+through)?|check|feedback\s+on"
        rf"|glance\s+at|comment(?:s)?\s+on|critique|improve|consider|go\s+over|see|opinion\s+o[fn]"
        rf"|advice\s+on)\s+(?:my|the\s+attached|this)\s+(?:\w+\s+)?{_CV}\b"
    ),
    (
        r"\b(?:would|['’]d|want|wish|like|love|hope|hoping|intend|here)\s+(?:like\s+"
        r"|love\s+)?to\s+apply\s+(?:for|to|at|with)\b(?!\s+(?:what|this|that|these|those|it|the\s+(?:idea"
        r"|method|advice|lesson)|my)\b)"
    ),
    r"\bconsider\s+(?:me|my\s+\w+)\s+(?:for|as)\b|\bkeep\s+me\s+in\s+mind\s+(?:for|if|when|should)\b",
)
_JOB_ASK = re.compile("|".join(f"(?:{ask})" for ask in _ASKS), re.IGNORECASE | re.VERBOSE)
# Most sentences have none of these, and need not be looked at twice.
_CUE = re.compile(
    r"\b(?:jobs?|intern|trainee|apprentice|placement|position|role|opening|vacanc|experience|employ"
    r"|opportunit|hir(?:e|ing)|recruit|taking\s+on"
    r"|refer|recommend|word|pass|forward|hand|send|share|cvs?\b|r[eé]sum[eé]|curricul|letter|appl(?:y"
    r"|ication)|profile|join|work|foot|consider|keep\s+me"
    r"|get\s+into|start|think\s+of\s+me|open\s+to|looking\s+for|need\s+of|short\s+of|fit\b|asset|addition|for\s+(?:me|someone))",
    re.IGNORECASE,
)
_IN_SIGNATURE = re.compile(
    rf"\b(?:seeking|looking\s+for|open\s+to|available\s+for)\s+{_FILLED}(?:{_WORK}|work\b|opportunities\b)",
    re.IGNORECASE | re.VERBOSE,
)


def job_asks(reading: Reading) -> Iterator[Place]:
    """Where the writer asks for a job or for what leads to one, the signature included."""
    for begin, end in reading.sentences:
        if _CUE.search(reading.said, begin, end):
            yield from said_outright(_JOB_ASK, reading, (begin, end))
    yield from (found.span() for found in _IN_SIGNATURE.finditer(reading.signature))


def check_job(reading: Reading) -> list[Finding]:
    """One finding for each request that is about a job."""
    return [
        Finding(
            "REQ-JOB",
            Severity.BLOCK,
            span_in(reading.text, begin, end),
            "This asks for a job or for a step towards one, and somebody asked for that seldom answers a stranger.",
            "Leave it out, or say why you want to ask it in the first letter all the same.",
        )
        for begin, end in job_asks(reading)
    ]
