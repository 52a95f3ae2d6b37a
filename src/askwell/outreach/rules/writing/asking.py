"""REQ-ASK, REQ-Q and REQ-DUR: one small, clear request: about what, how, and for how many minutes."""

from __future__ import annotations

import re
from functools import lru_cache

from askwell.outreach.rules.writing.channels import SHORT, Channel
from askwell.outreach.rules.writing.durations import Duration, durations
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.reading import Place, Reading
from askwell.outreach.rules.writing.saying import said_outright

_ASK = re.compile(
    r"""\b(?:(?:could|would|can|may|might|will)\s+(?:we|you|I|it|there)\b | (?:do|are|have)\s+you\b | is\s+there\b
      | (?:be|am|was|['’]m)\s+(?:\w+\s+)?(?:glad|grateful|happy|thankful|delighted|pleased|wondering|hoping)\b
      | (?:I|we)(?:['’]d|\s+would)\s+(?:\w+\s+)?(?:love|like|appreciate|value)\b | I\s+(?:\w+\s+)?(?:hope|ask
        |wonder|wish)\b
      | (?:it\s+would|that\s+would)\b | please\b | let\s+me\s+know\b | how\s+about\b | let['’]s\b | spare\b
        | would\s+mean\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_TALK = re.compile(
    r"""\b(?:talk|talking|speak|speaking|call|chat|chatting|conversation|discuss|phone|ring|zoom|meet|meeting
      |coffee|tea|lunch
      |hear\s+(?:from|how|what|about|more)|ask\s+you|pick\s+your\s+brain|your\s+time|minutes|half\s+an\s+hour|questions?
      |visit|come\s+by|drop\s+by|stop\s+by|learn\s+from\s+you|tell\s+me|advice|answer)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MEDIUM = re.compile(
    r"""\b(?:calls?|phone|telephone|ring|video|zoom|teams|skype|facetime|google\s+meet|whatsapp|signal|webex|jitsi
      |online
      |virtual(?:ly)?|coffee|tea|lunch|breakfast|drink|in\s+person|face\s+to\s+face|visit|walk|meet(?:\s+you
        |\s+up)?|come\s+(?:by|to|over|past|back|in|round|along)
      |drop\s+by|stop\s+by|at\s+your\s+\w+|caf[eé]|by\s+(?:e-?mail|mail|letter|text)|(?:over|via|in)\s+(?:e-?mail
        |mail|writing)
      |voice\s+(?:message|note)|in\s+a\s+break|at\s+the\s+break)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TOPIC = re.compile(
    r"""\b(?:how|what|why|whether|which|where|learn(?:ing|t|ed)?|understand|hear|curious|picture|imagine|choose
      |decide|trying\s+to|dream|torn|wonder\w*|advice|questions?\s+(?:on|about)
      |(?:about|on|of)\s+(?!(?:\d|ten\b|fifteen\b|twenty\b|half\b|a\s+quarter\b|that\b|it\b))\w+
      |your\s+(?:path|way|work|job|day|days|experience|move|change|route|career|field|trade|craft|role|story|view
        |thoughts))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LEARN = re.compile(
    r"""\b(?:(?:learn|understand|know|hear|find\s+out|see)\s+(?:more\s+)?(?:how|what|why|whether|which|about|from)
      |ask\s+(?:you\s+)?(?:about|how|what|why|whether|which)|wonder\w*\s+(?:how|what|why|whether|if|about)
        |curious\s+(?:how|what|why|about|to)
      |(?:how|what|why)\s+(?:did|do|does|would|made|was|is|are|were|should|can)\s+(?:you|it|a|the|your|one|I)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_TOPIC = re.compile(
    r"\bhow\s+(?:are|about)\b|\bfind(?:s)?\s+you\b|\bwhat\s+(?:time|day)\b|\bwhatever\b", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"\b(?:answer|reply\s+to|send\s+me|write)\b[^.?!]{0,60}\b(?:by|over|via|in|with)\s+(?:e-?mail|mail"
    r"|writing|a\s+line|a\s+few\s+lines|here|return)\b",
    re.IGNORECASE,
)
_OTHER_ASKS = re.compile(
    r"""\b(?:(?P<meet>(?:introduce|connect)\s+me\s+(?:to|with)|put\s+me\s+in\s+(?:touch|contact)\s+with
      |make\s+an\s+introduction)
      | (?P<mentor>(?:be|become)\s+(?:my|a)\s+mentor|mentor\s+me)
      | (?P<shadow>shadow\s+(?:you|your)|(?:follow|accompany)\s+you\s+for\s+a)
      | (?P<survey>(?:fill\s+(?:in|out)|complete|take)\s+(?:my|this|a|our|the)\s+(?:\w+\s+)?(?:survey|questionnaire
        |form))
      | (?P<look>(?:look\s+(?:at|over|through)|review|read(?:\s+through)?|check|feedback\s+on|comment\s+on
        |critique)\s+(?:my|the)\s+
          (?:\w+\s+)?(?:portfolio|thesis|project|draft|essay|paper|work|code|website|proposal|plan|manuscript
            |poems?|showreel|reel))
      | (?P<letter>(?:write|give)\s+me\s+a\s+(?:reference|recommendation|letter)
        |(?:letter\s+of\s+)?recommendation\s+letter)
      | (?P<follow>(?:like|follow|share|subscribe\s+to)\s+(?:my|our)\s+(?:page|channel|post|newsletter)|donate
        |sponsor\s+(?:me|our)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERWISE = re.compile(
    r"\bif\s+(?:not|now|this|that|it|you(?:['’]re|\s+are|\s+have|\s+cannot|\s+can['’]t|\s+do\s+not"
    r"|\s+don['’]t|['’]d\s+rather))\b|\botherwise\b|\bfailing\s+that\b|\belse,",
    re.IGNORECASE,
)
_NOT_ASKED_FOR = re.compile(
    r"""(?:\b(?:your|the|this|that)\s+(?:last\s+|first\s+|recent\s+|short\s+|whole\s+|entire\s+|full\s+)?
      |\b(?:spent|spend|watched|read|listened(?:\s+to)?|took|takes?\s+me|lasts|lasted|waited|walked|worked|drove
        |live|within|every|(?:in|for|over)\s+the\s+(?:last|past))
      \s+(?:\w+\s+)?(?:for\s+)?)$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_OF_TALK = re.compile(
    r"^\s*(?:a|per|each|every)\s+(?:day|week|month|shift|night)|^\s*(?:away|from|later|ago|earlier|drive"
    r"|walk\b|by\s+(?:train|bus|car)|before|after)"
    r"|^-?\s*(?:film|documentary|shift|commute|talk\s+(?:at|in|on)|lecture|episode|podcast|video\s+on)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?？]+(?:\s*[!?])*")


@lru_cache(maxsize=8)
def ask_place(reading: Reading) -> Place | None:
    """The sentence that asks for a talk, or else the first that asks anything."""
    sentences = [(reading.said[begin:end], (begin, end)) for begin, end in reading.sentences]
    with_talk = [place for words, place in sentences if _ASK.search(words) and _TALK.search(words)]
    asked_for = asked_durations(reading)
    for place in with_talk:
        if any(place[0] <= duration.begin < place[1] for duration in asked_for):
            return place
    questions = [place for words, place in sentences if "?" in words]
    return next(iter([*with_talk, *questions]), None)


@lru_cache(maxsize=8)
def asked_durations(reading: Reading) -> tuple[Duration, ...]:
    """How much of their time is asked for, wherever it is said; the length of a film or of a shift is none of it."""
    found: list[Duration] = []
    for begin, end in reading.sentences:
        sentence = reading.said[begin:end]
        if not (_ASK.search(sentence) or _TALK.search(sentence)):
            continue
        found += [
            Duration(begin + each.begin, begin + each.end, each.minutes)
            for each in durations(sentence)
            if not _NOT_ASKED_FOR.search(sentence[: each.begin]) and not _NOT_OF_TALK.search(sentence[each.end :])
        ]
    return tuple(found)


def asks_for_a_talk(words: str) -> bool:
    """Tell whether a sentence asks for a talk."""
    return bool(_ASK.search(words) and _TALK.search(words))


def speaks_of_learning(words: str) -> bool:
    """Tell whether a sentence says what its writer would like to learn."""
    return bool(_LEARN.search(words))


def check_ask(reading: Reading, channel: Channel, measures: Measures) -> list[Finding]:
    """Whether there is a request, one only, with minutes, a way to talk and a topic."""
    place = ask_place(reading)
    if place is None:
        why = "It does not say what you ask for, so there is nothing to say yes to."
        do = f"Ask for one thing in one sentence, such as a call of {measures.minutes} minutes about one question."
        return [_ask(reading, Severity.WARN, reading.last(), why, do)]
    return [*_several(reading), *_vague(reading, place, channel, measures)]


def _several(reading: Reading) -> list[Finding]:
    seen: dict[str, Place] = {}
    for begin, end in said_outright(_OTHER_ASKS, reading):
        sentence = next((b for b, e in reading.sentences if b <= begin < e), begin)
        if not _OTHERWISE.search(reading.said[sentence:begin]):
            match = _OTHER_ASKS.match(reading.said, begin)
            seen.setdefault((match and match.lastgroup) or "", (begin, end))
    why = "This asks for a second thing; one small request is easier to say yes to."
    do = "Keep the request for a talk and leave this for another day."
    places = list(seen.values())
    talk = any(_TALK.search(reading.said[b:e]) and _ASK.search(reading.said[b:e]) for b, e in reading.sentences)
    return [
        _ask(reading, Severity.WARN, place, why, do)
        for place in places[0 if talk and asked_durations(reading) else 1 :]
    ]


def _vague(reading: Reading, place: Place, channel: Channel, measures: Measures) -> list[Finding]:
    if channel is Channel.NOTE or _WRITTEN.search(reading.said):
        return []
    found = []
    asked = asked_durations(reading)
    if not any(duration.minutes for duration in asked):
        at = (asked[0].begin, asked[0].end) if asked else place
        why = "It does not say how much of their time you ask for, and nobody says yes to an open end."
        found.append(_ask(reading, Severity.WARN, at, why, f"Say how many minutes, such as {measures.minutes}."))
    if channel not in SHORT and not _MEDIUM.search(reading.said):
        why = "It does not say how you would talk."
        found.append(_ask(reading, Severity.INFO, place, why, "Say whether by phone, by video or in person."))
    if not _TOPIC.search(_NO_TOPIC.sub(" ", reading.said)):
        why = "It does not say what the talk would be about."
        found.append(_ask(reading, Severity.INFO, place, why, "Name the one thing you would like to learn."))
    return found


def check_questions(reading: Reading, measures: Measures) -> list[Finding]:
    """Whether there are one to three questions; those in quotation marks and links do not count."""
    marks = [found.span() for found in _QUESTION.finditer(reading.said)]
    if not marks:
        why = "There is no question in it, and a letter with a question is answered more often."
        span = span_in(reading.text, *(ask_place(reading) or reading.last()))
        return [Finding("REQ-Q", Severity.INFO, span, why, "Put your request as a question.")]
    if len(marks) > measures.questions_most:
        why = (
            f"There are {len(marks)} questions in it; more than {measures.questions_most} read like a form to fill in."
        )
        span = span_in(reading.text, marks[measures.questions_most][0], marks[-1][1])
        return [Finding("REQ-Q", Severity.INFO, span, why, "Keep the best and take the others to the talk.")]
    return []


def check_duration(reading: Reading, measures: Measures) -> list[Finding]:
    """Whether more time is asked for than is right for a first talk."""
    why = f"This asks a stranger for more than {measures.minutes_most} minutes."
    do = f"Ask for {measures.minutes}; whoever likes to talk will give more."
    return [
        Finding("REQ-DUR", Severity.WARN, span_in(reading.text, each.begin, each.end), why, do)
        for each in asked_durations(reading)
        if each.minutes and each.minutes > measures.minutes_most
    ]


def _ask(reading: Reading, severity: Severity, place: Place, why: str, do: str) -> Finding:
    return Finding("REQ-ASK", severity, span_in(reading.text, *place), why, do)
