"""A letter while it is written: what there is to say of it, how much room it has, and whom else it went to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from askwell.outreach.models import Letter, Request
from askwell.outreach.models.requests import Channel
from askwell.outreach.queries.sending import kind_of_letter
from askwell.outreach.queries.threads import calendar_for, measure_of, settings_in, thread_of
from askwell.outreach.rules import writing
from askwell.outreach.rules.history import history_of
from askwell.outreach.rules.thread import What
from askwell.outreach.rules.writing import Draft, Finding, Kind, Known, Room
from askwell.outreach.rules.writing.reading import read
from askwell.people.models import Position

CHANNELS = {
    Channel.MAIL: writing.Channel.MAIL,
    Channel.LINKEDIN_NOTE: writing.Channel.NOTE,
    Channel.LINKEDIN_MESSAGE: writing.Channel.MESSAGE,
    Channel.INMAIL: writing.Channel.INMAIL,
    Channel.OTHER: writing.Channel.OTHER,
}
MOST_WAITING = 100
"""Letters to compare with at each pause of the hands; whoever has more waiting has the latest hundred."""

_ANSWERED_OR_OVER = (What.ANSWERED, What.TALKED, What.ARRANGED, What.CLOSED)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a letter found. `kind` is None for an answer or thanks, which no check is about.

    `findings` stand in the order of the text, those the explorer set aside with a reason among them: see `aside`.
    """

    kind: Kind | None
    findings: tuple[Finding, ...]
    aside: dict[str, str]
    body: Room
    subject: Room
    words: int
    unjudged: tuple[str, ...]

    @property
    def blocking(self) -> list[Finding]:
        """What keeps the letter back until the explorer says why it stays."""
        return [one for one in self.findings if one.severity is writing.Severity.BLOCK and one.rule not in self.aside]


def look_at(*, letter: Letter, at: datetime) -> Look:
    """Look at a letter as it is kept."""
    request, kind = letter.request, kind_of(letter=letter, at=at)
    channel = CHANNELS[Channel(request.channel)]
    draft = Draft(letter.body, letter.subject, kind=kind or Kind.REQUEST, original=_original(letter))
    return Look(
        kind=kind,
        findings=tuple(_findings(letter, draft, channel, at)) if kind else (),
        aside={one["rule"]: one["reason"] for one in letter.overrides},
        body=writing.body_room(letter.body, channel),
        subject=writing.subject_room(letter.subject, channel),
        words=read(letter.body).words,
        unjudged=writing.unjudged(draft) if kind else (),
    )


def kind_of(*, letter: Letter, at: datetime) -> Kind | None:
    """Whether a letter is a request or a follow-up; None for an answer to their word, or thanks."""
    if kind_of_letter(letter=letter, at=at) is What.WROTE:
        return None
    measure = measure_of(explorer=letter.owner)
    calendar = calendar_for(letter.request, measure)
    asked = history_of(thread_of(letter.request), settings_in(measure), calendar).asked
    return Kind.FOLLOW_UP if asked else Kind.REQUEST


def known_of(request: Request) -> Known:
    """What is known of the person, as the checks take it."""
    positions = [one for one in request.person.positions.all() if not (one.past or one.until)]
    work = [one for one in positions if one.kind == Position.Kind.WORK]
    return Known(
        name=request.person.name,
        role=_first(one.role for one in work),
        employer=request.employer or _first(str(one.organization or "") for one in work),
        school=_first(str(one.organization or "") for one in positions if one.kind == Position.Kind.STUDY),
        referrer=request.referrer.name if request.referrer else "",
        facts=tuple(filter(None, (request.why_them, request.person.met))),
    )


def letters_like(*, letter: Letter) -> list[Letter]:
    """The letters to other people that are the same as this one but for names and days, the latest first."""
    this = writing.Letter(letter.body, known_of(letter.request))
    least = writing.USUAL.alike
    return [one for one in _waiting(letter) if writing.likeness(this, _told(one)) >= least]


def own_earlier(*, letter: Letter) -> QuerySet[Letter]:
    """What the explorer has sent to other people, the latest first: their own words, to be taken up again."""
    sent = Letter.objects.of(letter.owner).filter(state=Letter.State.SENT).exclude(request=letter.request)
    people = sent.select_related("request__person", "request__referrer")
    return people.prefetch_related("request__person__positions__organization").order_by("-sent_at", "id")


def _findings(letter: Letter, draft: Draft, channel: writing.Channel, at: datetime) -> list[Finding]:
    measure = measure_of(explorer=letter.owner)
    calendar = calendar_for(letter.request, measure)
    knows_zone = bool(letter.request.country or letter.request.person.time_zone)
    return writing.check(
        draft,
        at=at,
        about=known_of(letter.request),
        others=[_told(one) for one in _waiting(letter)] if draft.kind is Kind.REQUEST else [],
        channel=channel,
        zone=calendar.zone.key if knows_zone else "",
        own_zone=measure.time_zone,
        is_day_off=lambda day: bool(calendar.holiday(day)),
    )


def _waiting(letter: Letter) -> list[Letter]:
    """First letters to other people that have had no answer yet."""
    sent = own_earlier(letter=letter).filter(events__what=What.SENT)
    waiting = sent.exclude(request__events__what__in=_ANSWERED_OR_OVER)[:MOST_WAITING]
    return list({one.request.person: one for one in waiting}.values())  # the latest first, so the first letter stays


def _told(letter: Letter) -> writing.Letter:
    return writing.Letter(letter.body, known_of(letter.request))


def _original(letter: Letter) -> str:
    """The body of the letter that a follow-up follows."""
    before = letter.request.letters.filter(state=Letter.State.SENT).order_by("sent_at")
    return before.values_list("body", flat=True).first() or ""


def _first(words: Iterable[str]) -> str:
    return next((word for word in words if word), "")
