"""REQ-ATT: nothing attached to the first letter, and no word of it. "Attached to my town" is no attachment."""

from __future__ import annotations

import re

from askwell.outreach.rules.writing.draft import Draft
from askwell.outreach.rules.writing.finding import ATTACHMENTS, Finding, Severity, Span, span_in
from askwell.outreach.rules.writing.reading import Reading
from askwell.outreach.rules.writing.saying import said_outright

_PAPER = (
    r"(?:cvs?|r[eé]sum[eé]s?|portfolio|(?:cover\s+)?letters?|transcripts?|documents?|files?|pdfs?|copy|copies|photos?"
    r"|pictures?|certificates?|references?|paper|thesis|proposal|slides|deck|one-pager|sample|samples|work|drawings"
    r"|summary)"
)
_ATTACHED = re.compile(
    rf"""\b(?:find|see|view|open|read)\s+(?:(?:my|the|a|an)\s+)?(?:\w+\s+){{0,3}}?(?:attached|enclosed
      |below\s+attached)\b(?!\s+to\s+(?!th))
      | \b(?:I|I['’]ve|we)\s+(?:have\s+|also\s+|just\s+|hereby\s+|gladly\s+)*(?:attach|attached|enclose|enclosed)\s+
        (?!to\b|myself\b|great\b|much\b|importance\b|value\b)(?:\w+)
      | \b(?:am|['’]m|will\s+be|be|by)\s+(?:also\s+)?(?:attaching|enclosing)\b
      | \b(?:will|['’]ll|can|could|shall|let\s+me)\s+(?:also\s+)?(?:attach|enclose)\s+(?:my|the|a|it)\b
      | \b(?:attach|attached|enclosed)\s+(?:it|them|here|my|both)\b(?!\s+to\s+(?!th))
      | (?:^|[.!?]\s+)(?:attached|enclosed)\b(?!\s+to\b)
      | \b(?:attached|enclosed)\s+(?:is|are|please|you['’]ll|you\s+will|herewith|here)\b
      | \b(?:attached|enclosed)\s+(?:\w+\s+)?{_PAPER}\b
      | \b{_PAPER}\s+(?:\w+\s+){{0,2}}?(?:is|are|was|were)?\s*(?:attached|enclosed)\b(?!\s+to\s+(?!th(?:is
        |e)\s+(?:e-?mail|mail|message|letter)))
      | \b(?:in|see|as|open|with)\s+(?:the\s+|my\s+|an?\s+)?attachments?\b(?!\s+(?:theory|styles?|parenting
        |disorder|figure))
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


_CUE = re.compile("attach|enclos", re.IGNORECASE)


def check_attachments(draft: Draft, reading: Reading) -> list[Finding]:
    """What is attached, and where the letter says so."""
    why = "An attachment from a stranger looks like an application, or like something not to be opened."
    do = "Leave it for later, when they ask; the address of your profile in the signature says as much."
    found = [Span(ATTACHMENTS, 1, 0, len(", ".join(draft.attachments)))] if draft.attachments else []
    if reading.english and _CUE.search(reading.said):
        found += [span_in(reading.text, *place) for place in said_outright(_ATTACHED, reading)]
    return [Finding("REQ-ATT", Severity.STRONG, span, why, do) for span in found]
