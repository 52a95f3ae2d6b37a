"""What the explorer has sent to other people, with what is known of whom it went to: read lean, for many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.outreach.models import Letter, Request
from askwell.outreach.rules import writing
from askwell.outreach.rules.thread import What
from askwell.outreach.rules.writing import Known
from askwell.people.models import Position

MOST_WAITING = 100
"""Letters to compare with at each pause of the hands; whoever has more waiting has the latest hundred."""

_ANSWERED_OR_OVER = (What.ANSWERED, What.TALKED, What.ARRANGED, What.CLOSED)


class _Job(NamedTuple):
    """Where somebody works or studies now."""

    kind: str
    role: str
    house: str


class Earlier(NamedTuple):
    """A letter that was sent, to whom, and as the checks take it."""

    letter: UUID
    person: UUID
    told: writing.Letter


def known_of(request: Request) -> Known:
    """What is known of the person, as the checks take it."""
    positions = [one for one in request.person.positions.all() if not (one.past or one.until)]
    jobs = [_Job(one.kind, one.role, str(one.organization or "")) for one in positions]
    referrer = request.referrer.name if request.referrer else ""
    facts = (request.why_them, request.person.met)
    return _known(request.person.name, jobs, employer=request.employer, referrer=referrer, facts=facts)


def own_earlier(*, letter: Letter, most: int) -> list[Earlier]:
    """What the explorer has sent to other people, the latest first: their own words, to be taken up again."""
    return _told(letter.owner, _to_others(letter)[:most])


def still_waiting(*, letter: Letter) -> list[Earlier]:
    """First letters to other people that have had no answer yet, one to each, the latest first."""
    sent = _to_others(letter).filter(events__what=What.SENT)
    waiting = sent.exclude(request__events__what__in=_ANSWERED_OR_OVER)[:MOST_WAITING]
    return list(
        {one.person: one for one in _told(letter.owner, waiting)}.values()
    )  # of two letters to one the first stays


def _to_others(letter: Letter) -> QuerySet[Letter]:
    sent = Letter.objects.of(letter.owner).filter(state=Letter.State.SENT).exclude(request=letter.request)
    return sent.order_by("-sent_at", "id")


def _told(explorer: Explorer, letters: QuerySet[Letter]) -> list[Earlier]:
    person = ("request__person__name", "request__person__met", "request__employer")
    asked = ("request__referrer__name", "request__why_them")
    rows = list(letters.values_list("id", "request__person", "body", *person, *asked))
    jobs = _jobs(explorer, {row[1] for row in rows})
    return [
        Earlier(
            number,
            whose,
            writing.Letter(body, _known(name, jobs[whose], employer=employer, referrer=by or "", facts=(why, met))),
        )
        for number, whose, body, name, met, employer, by, why in rows
    ]


def _jobs(explorer: Explorer, people: set[UUID]) -> defaultdict[UUID, list[_Job]]:
    now = Position.objects.of(explorer).filter(person__in=people, past=False, until=None)
    found: defaultdict[UUID, list[_Job]] = defaultdict(list)
    for whose, kind, role, house in now.values_list("person_id", "kind", "role", "organization__name"):
        found[whose].append(_Job(kind, role, house or ""))
    return found


def _known(name: str, jobs: Iterable[_Job], *, employer: str, referrer: str, facts: Iterable[str]) -> Known:
    work = [one for one in jobs if one.kind == Position.Kind.WORK]
    return Known(
        name=name,
        role=_first(one.role for one in work),
        employer=employer or _first(one.house for one in work),
        school=_first(one.house for one in jobs if one.kind == Position.Kind.STUDY),
        referrer=referrer,
        facts=tuple(filter(None, facts)),
    )


def _first(words: Iterable[str]) -> str:
    return next((word for word in words if word), "")
