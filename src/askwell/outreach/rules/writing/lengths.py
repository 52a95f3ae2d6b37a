"""REQ-LEN and FUP-ADD: short enough to be read on a phone, and a follow-up shorter still, with something new in it."""

from __future__ import annotations

import re

from askwell.outreach.rules.writing.channels import SHORT, Channel, body_room, units
from askwell.outreach.rules.writing.draft import Draft
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.reading import Reading, read

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_REASON = re.compile(
    r"""\b(?:because|since|as\s+I|meanwhile|in\s+the\s+meantime|I(?:['’]ve|\s+have)?\s+(?:now\s+|just\s+|also\s+
      |since\s+)?(?:read|tried|started|begun|finished|learn(?:t|ed)
      |spoke|spoken|talked|saw|seen|sat|visited|passed|got|heard|moved|booked|found|built|made|followed|listened
        |watched|chosen|been)
      |(?:have|need|must)\s+to\s+(?:choose|decide|hand|answer|tell|sign|enrol|give)|deadline|decide
        |by\s+(?:the\s+end|\w+day|\d)|new\b
      |(?:will|shall|['’]ll)\s+be\s+(?:in|at|near)|am\s+(?:in|coming|passing)|only\s+one\s+question
        |one\s+question\s+(?:left|only|is)
      |by\s+(?:e-?mail|mail)\s+(?:would|is|if)|instead|shorter|easier|ten\s+minutes|five\s+minutes|your\s+(?:new
        |latest|last)\s+\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)
EASY_NO = re.compile(
    r"""\b(?:no\s+(?:problem|worries|need|pressure|harm|reply\s+needed|answer\s+needed|hard\s+feelings|offen[cs]e|rush)
      |if\s+(?:now|this|it|that|you(?:['’]re|\s+are|\s+have|['’]d|\s+would|\s+do|\s+cannot
        |\s+can['’]t)?)\b[^.?!]{0,30}\b(?:not|n['’]t|too\s+(?:busy|much)|bad\s+time|no\s+time|rather|busy)
      |(?:cannot|can['’]t|don['’]t)\s+(?:have\s+the\s+time|make\s+it|manage)|(?:please\s+)?(?:don['’]t
        |do\s+not)\s+(?:worry|feel|trouble)
      |(?:a|your|plain|short|simple)\s+(?:short\s+|plain\s+|quick\s+)?no\b|just\s+say\s+(?:no|so)|say\s+no
        |tell\s+me\s+(?:no|so|if)|never\s+mind|forget\s+about
      |(?:will|would|['’]ll|fully|quite|completely|perfectly|of\s+course)\s+(?:fully\s+|quite\s+|completely\s+
        |of\s+course\s+|entirely\s+)?understand|I\s+understand
      |(?:will\s+not|won['’]t|shall\s+not)\s+(?:write|ask|bother|trouble)|fine\s+(?:too|as\s+well|with\s+me
        |to\s+say\s+no)|leave\s+it\s+(?:at\s+that|there)|happy\s+to\s+(?:stop|leave)
      |not\s+(?:a\s+good|the\s+right|a\s+convenient)\s+time)""",
    re.IGNORECASE | re.VERBOSE,
)


def counts_words(text: str) -> bool:
    """Tell whether words can be counted: Chinese, Japanese and Thai are written without spaces."""
    return len(_UNSPACED.findall(text)) * 4 < len(text) + 1


def check_length(draft: Draft, reading: Reading, channel: Channel, measures: Measures) -> list[Finding]:
    """What is too long or too short, for reading and for the channel."""
    room = body_room(draft.body, channel, note=measures.note_most)
    if room.left is not None and room.left < 0:
        why = f"It is {-room.left} characters longer than LinkedIn takes here, which is {room.most}."
        over = len(
            draft.body.rstrip()
            .encode("utf-16-le", "surrogatepass")[: 2 * (room.most or 0)]
            .decode("utf-16-le", "ignore")
        )
        span = span_in(draft.body, over, len(draft.body.rstrip()))
        return [Finding("REQ-LEN", Severity.STRONG, span, why, "Shorten it, or choose another way to send it.")]
    if channel in SHORT or not counts_words(reading.own):
        return []
    if channel is Channel.INMAIL and units(draft.body.strip()) > measures.inmail_most:
        why = f"It has {units(draft.body.strip())} characters, and LinkedIn found longer messages answered less."
        return [_length(reading, Severity.WARN, why, "Keep what only you could write, and leave out the rest.")]
    return _words(reading, measures)


def _words(reading: Reading, measures: Measures) -> list[Finding]:
    count = reading.words
    shorter = f"Aim for {measures.words_good} words or fewer; the rest is for the talk."
    if count > measures.words_far_too_many:
        return [
            _length(
                reading, Severity.STRONG, f"It has {count} words; few people read so much from a stranger.", shorter
            )
        ]
    if count > measures.words_most:
        return [
            _length(reading, Severity.WARN, f"It has {count} words, more than fit on the screen of a phone.", shorter)
        ]
    if count < measures.words_least:
        why = "It has no words yet." if not count else f"It has only {count} {'word' if count == 1 else 'words'}."
        do = "Say who you are to each other, why this person, and what you would like to learn."
        return [_length(reading, Severity.INFO, why, do)]
    return []


def check_follow_up(draft: Draft, reading: Reading, measures: Measures) -> list[Finding]:
    """Whether a follow-up is short, in the same thread, and gives a reason or an easy no."""
    found = []
    most = measures.follow_up_words_most
    before = read(draft.original).words if draft.original else 0
    if counts_words(reading.own) and (reading.words > most or (before and reading.words >= before)):
        why = f"It has {reading.words} words; a reminder is shorter than the letter it is about."
        found.append(
            _added(reading, why, f"Keep it to {most} words or fewer; your first letter is still there to read.")
        )
    if not draft.same_thread:
        why = "It leaves as a new letter, so they have to look for the first one."
        found.append(_added(reading, why, "Send it as an answer to your first letter."))
    if reading.english and not _REASON.search(reading.said) and not EASY_NO.search(reading.said):
        why = "It only reminds; there is nothing new in it and no easy way to say no."
        found.append(_added(reading, why, "Add what has changed since, or say that a short no is fine."))
    return found


def _length(reading: Reading, severity: Severity, why: str, do: str) -> Finding:
    return Finding("REQ-LEN", severity, span_in(reading.text, *reading.whole()), why, do)


def _added(reading: Reading, why: str, do: str) -> Finding:
    return Finding("FUP-ADD", Severity.INFO, span_in(reading.text, *reading.whole()), why, do)
