"""What each check of a letter stands on: how good the evidence is, in words, and where it can be read.

Grades: A experiment or meta-analysis, B large observation or a vendor's data, C what practitioners agree on.
"""

from __future__ import annotations

from dataclasses import dataclass

_SFU = (
    "http://www.sfu.ca/students/career/have-a-strategy/connect-with-people/informationinterviews/"
    "request-info-interview.html"
)
_BOOMERANG = "https://artscibiz.blogspot.com/2016/02/write-emails-that-get-results.html"
_QUESTIONS = "http://www.softrust.com/node/267"
_PLAIN = "https://www.fastcompany.com/3057096/the-perfect-email-is-short-simple-and-not-too-emotional"
_INMAIL = "https://www.searchenginejournal.com/linkedin-data-reveals-what-type-of-inmail-gets-best-results/451007/"
_WEEK = "https://id.scribd.com/document/136619227/Temporal-Distance-and-Discrimination"
_SPAM = "https://galoisrepresentations.wordpress.com/2014/05/11/are-business-schools-intellectually-bankrupt/"
_THAYER = "http://engineering.dartmouth.edu/careers/students/networking/contacting-alumni/"
_DURATION = "https://www.pugetsound.edu/about/offices-services/ces/job-search-skills/informational-interviewing/"
_SALES = "https://belkins-site-staging.web.app/blog/sales-follow-up-statistics"


@dataclass(frozen=True, slots=True)
class Evidence:
    """How good the grounds are, who says so in words, and the address of the source."""

    grade: str
    source: str
    link: str


EVIDENCE: dict[str, Evidence] = {
    "REQ-LEN": Evidence(
        "B+C",
        "A mail program's count over some 40 million mails of all kinds found most answers at 50 to 125 words; "
        "the career service of Simon Fraser University asks for fewer than 100.",
        _BOOMERANG,
    ),
    "REQ-JOB": Evidence(
        "C", "Career services agree: no word of jobs in a request to learn, such as Simon Fraser University's.", _SFU
    ),
    "REQ-ATT": Evidence(
        "C",
        "Thayer School at Dartmouth: no resume in the first letter, they will ask; older guides enclose one.",
        _THAYER,
    ),
    "REQ-ASK": Evidence("C", "Career services agree: ask for one thing, and say how little time it takes.", _SFU),
    "REQ-WHY": Evidence(
        "C",
        "Career services put the connection first; a mathematician tells how “your research”, with no word of which, "
        "gave a mass mail away.",
        _SPAM,
    ),
    "REQ-Q": Evidence(
        "B",
        "A mail program's count over some 40 million mails found "
        "half as many answers again with one to three questions as with none.",
        _QUESTIONS,
    ),
    "REQ-SUBJ": Evidence(
        "B+C",
        "A mail program's count over some 40 million mails found "
        "most answers for subjects of three or four words, and 14 in 100 without one; "
        "subjects all in capitals did worse.",
        _BOOMERANG,
    ),
    "REQ-READ": Evidence(
        "B",
        "A mail program's count over some 40 million mails found "
        "plain mails answered more often than those written as at college.",
        _PLAIN,
    ),
    "REQ-FLAT": Evidence(
        "B",
        "A mail program's count over some 40 million mails found "
        "a little warmth answered more often, and much of it less.",
        _PLAIN,
    ),
    "REQ-BULK": Evidence("B", "LinkedIn found messages written for one person answered more often than bulk.", _INMAIL),
    "REQ-WIN": Evidence(
        "A+C",
        "An experiment with 6,548 professors: asked to meet the same day, they treated everybody nearly alike; "
        "asked for a week ahead, they favoured white men.",
        _WEEK,
    ),
    "REQ-DUR": Evidence(
        "C",
        "Career services name 15 to 20 minutes by phone and 20 to 30 in person; nobody has tried it out.",
        _DURATION,
    ),
    "FUP-ADD": Evidence(
        "B", "Counts of sales mail found that a follow-up helps once, less the second time, and harms after.", _SALES
    ),
}

_OTHERWISE = {"words_good": EVIDENCE["REQ-ASK"], "inmail_most": EVIDENCE["REQ-BULK"], "note_most": None}


def evidence_of(name: str, rule: str) -> Evidence | None:
    """Where the reason for a number of `Measures` can be read, mostly that of its rule; None for a LinkedIn limit."""
    return _OTHERWISE.get(name, EVIDENCE.get(rule))
