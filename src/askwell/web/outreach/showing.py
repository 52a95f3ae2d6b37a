"""What the page of a request shows: the letter being written, and the thread so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from askwell.conversations.queries import clocks_of, planned_in
from askwell.mail.drafts import MailTo, mailto
from askwell.mail.letters import LetterRefused
from askwell.outreach import queries
from askwell.outreach.models import Letter, Request
from askwell.outreach.models.requests import Channel
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.queries.written import built_letter
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.states import State
from askwell.outreach.rules.writing import Finding, Kind, Severity
from askwell.outreach.rules.writing.finding import BODY
from askwell.web.conversations.agreed import agreed_in_words
from askwell.web.outreach.acts import act_for
from askwell.web.outreach.finding import draft_in
from askwell.web.outreach.forms import FactsForm, HappenedForm, facts_of
from askwell.web.outreach.offering import offered
from askwell.web.outreach.saying import moments, plan_in_words

NAMES = {Kind.REQUEST: "Your letter", Kind.FOLLOW_UP: "Your follow-up", None: "Your answer"}
GRAVITY = {
    Severity.INFO: "A hint",
    Severity.WARN: "Worth a look",
    Severity.STRONG: "Look again",
    Severity.BLOCK: "Keeps the letter back",
}
GRADES = {"A": "experiments", "B": "large counts", "C": "what practitioners agree on", "D": "hearsay"}
SHOWN, MOST_OF_IT = 34, 0.6
FREE_NOTE = 200
"""What LinkedIn takes in the note of an invitation without a paid account."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A finding as it stands beside its line: how grave it is in words, and why it stays, if the explorer said so."""

    finding: Finding
    aside: str
    letter: Letter

    @property
    def gravity(self) -> str:
        """How grave it is, in words."""
        return GRAVITY[self.finding.severity]

    @property
    def where(self) -> str:
        """The words it is about."""
        span = self.finding.span
        if span.part != BODY:
            return span.part
        words = " ".join(self.letter.body[span.begin : span.end].split())
        if len(words) > MOST_OF_IT * len(self.letter.body):
            return "the whole letter"
        return f"“{shorten(words, SHOWN, placeholder='…') if len(words) > SHOWN else words}”"

    @property
    def grade(self) -> str:
        """How good the evidence is, in words."""
        return grade_in_words(self.finding.evidence.grade)


def grade_in_words(grade: str) -> str:
    """A grade with what it means: "B+C" is “B and C: large counts, what practitioners agree on”."""
    letters = grade.replace("/", "+").split("+")
    return f"{' and '.join(letters)}: {', '.join(GRADES[one] for one in letters)}"


def page_of(asked: Request, **more: Any) -> dict[str, Any]:
    """Everything on the page of a request. `more` takes the place of what is shown otherwise, as a refused form."""
    now, letter = timezone.now(), draft_in(asked)
    stands = queries.stands(explorer=asked.owner, at=now, among=[asked])[0].standing
    zone = own_calendar(explorer=asked.owner).zone
    talk = planned_in(request=asked)
    page = {
        "asked": asked,
        "person": asked.person,
        "stands": stands,
        "act": act_for(asked.id, stands, on_its_page=True)
        if talk is None or stands.action is not Action.MEET
        else None,
        "talk": talk,
        "talk_when": agreed_in_words(talk, clocks_of(talk)) if talk else "",
        "may_agree": talk is None and stands.state not in _NOT_AGREEING,
        "own_zone": zone,
        "moments": moments(asked),
        "on_its_way": next((one for one in asked.letters.all() if one.state in _ON_ITS_WAY), None),
        "happened": HappenedForm(initial={"day": now.astimezone(zone).date()}),
    }
    return page | (desk(letter, now) if letter else {}) | more


_NOT_AGREEING = {State.IDEA, State.STOPPED, State.DECLINED, State.PARTED, State.REFERRED}
_ON_ITS_WAY = {Letter.State.LEAVING, Letter.State.UNCERTAIN}


def desk(letter: Letter, now: datetime) -> dict[str, Any]:
    """The letter, what is said beside it, and how it leaves."""
    beside = beside_the_letter(letter, now)
    look = beside["look"]
    return {
        **beside,
        **leaving(letter, now),
        "name": NAMES[look.kind],
        "facts": FactsForm(initial=facts_of(letter.request)),
        "prompts": queries.prompts_for(letter=letter) if look.kind is Kind.REQUEST else (),
        **offered(letter.request, now),
        "is_new": look.kind is Kind.REQUEST and not letter.body.strip(),
    }


def beside_the_letter(letter: Letter, now: datetime) -> dict[str, Any]:
    """What changes with every pause of the hands: what is found, and the room that is left."""
    look = queries.look_at(letter=letter, at=now)
    return {
        "letter": letter,
        "asked": letter.request,
        "person": letter.request.person,
        "look": look,
        "findings": [Beside(one, look.aside.get(one.rule, ""), letter) for one in look.findings],
        "is_note": letter.request.channel == Channel.LINKEDIN_NOTE,
        "free_note": FREE_NOTE,
        "mailto": _mailto(letter, now),
    }


def leaving(letter: Letter, now: datetime) -> dict[str, Any]:
    """Whether it may leave now, what would follow, and by which ways."""
    asked = letter.request
    there = queries.calendar_for(asked, queries.measure_of(explorer=asked.owner))
    plan = queries.plan_for(request=asked, at=now)
    return {
        "permission": queries.permission_for(letter=letter, at=now),
        "plan": plan_in_words(plan, at=there.day_of(now)),
        "there": now.astimezone(there.zone),
        "zone_there": there.zone.key,
        "assumed": there.assumed,
        "by_mail": asked.channel == Channel.MAIL,
        "by_linkedin": asked.channel in {Channel.LINKEDIN_NOTE, Channel.LINKEDIN_MESSAGE, Channel.INMAIL},
        "account": queries.mail_account(explorer=asked.owner),
        "account_page": _address_of("web:mail_account"),
    }


def _mailto(letter: Letter, now: datetime) -> MailTo | None:
    """The address that opens the letter in the explorer's mail program; None while it cannot be built."""
    if letter.request.channel != Channel.MAIL:
        return None
    account = queries.mail_account(explorer=letter.owner)
    try:
        return mailto(built_letter(letter=letter, account=account, at=now))
    except LetterRefused:
        return None


def _address_of(name: str) -> str:
    """The address of a page; empty if there is none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
