"""What each check of a question stands on: how good the evidence is, in words, and where it can be read.

Grades: A experiment or meta-analysis, B large observation or a vendor's data, C what practitioners agree on.
"""

from __future__ import annotations

from askwell.outreach.rules.writing.evidence import Evidence

_NEUTRAL = "https://news.nnlm.gov/nec/2016/12/09/tis-the-season-to-do-some-qualitative-interviewing"
_TRAINING = "https://studylib.net/doc/15323531/interview-training-guide--powerpoint-"
_SFU = (
    "http://www.sfu.ca/students/career/have-a-strategy/connect-with-people/informationinterviews/"
    "request-info-interview.html"
)
_AREAS = "https://taylorinstitute.ucalgary.ca/resources/informational-interviews-more-than-career-mapping-tool"


EVIDENCE: dict[str, Evidence] = {
    "Q-OPEN": Evidence(
        "C", "Patton, who taught two generations to interview: a question is open, neutral, single and clear.", _NEUTRAL
    ),
    "Q-LEAD": Evidence(
        "C", "Guides for interviewers agree: a question that holds its answer hears that answer.", _TRAINING
    ),
    "Q-TWO": Evidence("C", "Guides for interviewers agree: of two questions in one, one stays unanswered.", _TRAINING),
    "Q-SEARCH": Evidence(
        "C",
        "Career services agree: read what is public before the talk, and ask what only this person can tell.",
        _AREAS,
    ),
    "Q-JOB": Evidence(
        "C", "Career services agree: no word of jobs in a talk to learn, such as Simon Fraser University's.", _SFU
    ),
    "Q-WHY": Evidence(
        "C", "Guides for interviewers agree: a question that shames gets a defence, not a story.", _TRAINING
    ),
    "Q-PAY": Evidence(
        "C",
        "Guides to informational interviews agree: ranges in the field are fine to ask, their own pay is not.",
        _AREAS,
    ),
}
