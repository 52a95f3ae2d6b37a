"""A letter while it is written: what there is to say of it, how much room it has, and whom else it went to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from askwell.outreach.models import Letter
from askwell.outreach.models.requests import Channel
from askwell.outreach.queries.earlier import known_of, still_waiting
from askwell.outreach.queries.measures import measures_in
from askwell.outreach.queries.sending import kind_among
from askwell.outreach.queries.threads import Around, around, measure_of
from askwell.outreach.rules import writing
from askwell.outreach.rules.thread import What
from askwell.outreach.rules.writing import Draft, Finding, Kind, Room
from askwell.outreach.rules.writing.reading import read

CHANNELS = {
    Channel.MAIL: writing.Channel.MAIL,
    Channel.LINKEDIN_NOTE: writing.Channel.NOTE,
    Channel.LINKEDIN_MESSAGE: writing.Channel.MESSAGE,
    Channel.INMAIL: writing.Channel.INMAIL,
    Channel.OTHER: writing.Channel.OTHER,
}


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
    request, known = letter.request, around(letter.request)
    kind = _kind(known, at)
    channel = CHANNELS[Channel(request.channel)]
    draft = Draft(letter.body, letter.subject, kind=kind or Kind.REQUEST, original=_original(letter))
    return Look(
        kind=kind,
        findings=tuple(_findings(letter, draft, known, at)) if kind else (),
        aside={one["rule"]: one["reason"] for one in letter.overrides},
        body=writing.body_room(letter.body, channel, note=measures_in(known.measure).note_most),
        subject=writing.subject_room(letter.subject, channel),
        words=read(letter.body).words,
        unjudged=writing.unjudged(draft) if kind else (),
    )


def kind_of(*, letter: Letter, at: datetime) -> Kind | None:
    """Whether a letter is a request or a follow-up; None for an answer to their word, or thanks."""
    return _kind(around(letter.request), at)


def letters_like(*, letter: Letter) -> list[Letter]:
    """The letters to other people that are the same as this one but for names and days, the latest first."""
    this = writing.Letter(letter.body, known_of(letter.request))
    least = measures_in(measure_of(explorer=letter.owner)).alike
    like = [one.letter for one in still_waiting(letter=letter) if writing.likeness(this, one.told) >= least]
    found = Letter.objects.of(letter.owner).select_related("request__person").in_bulk(like)
    return [found[one] for one in like]


def _kind(known: Around, at: datetime) -> Kind | None:
    if kind_among(known, at) is What.WROTE:
        return None
    return Kind.FOLLOW_UP if known.history.asked else Kind.REQUEST


def _findings(letter: Letter, draft: Draft, known: Around, at: datetime) -> list[Finding]:
    knows_zone = bool(letter.request.country or letter.request.person.time_zone)
    return writing.check(
        draft,
        at=at,
        about=known_of(letter.request),
        others=[one.told for one in still_waiting(letter=letter)] if draft.kind is Kind.REQUEST else [],
        channel=CHANNELS[Channel(letter.request.channel)],
        zone=known.calendar.zone.key if knows_zone else "",
        own_zone=known.measure.time_zone,
        is_day_off=lambda day: bool(known.calendar.holiday(day)),
        measures=measures_in(known.measure),
    )


def _original(letter: Letter) -> str:
    """The body of the letter that a follow-up follows."""
    before = letter.request.letters.filter(state=Letter.State.SENT).order_by("sent_at")
    return before.values_list("body", flat=True).first() or ""
