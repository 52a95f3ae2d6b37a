"""Beginning a request, and writing its letters."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.outreach.actions.places import checked_place
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.models.requests import SUBJECT_LONGEST, TOPIC_LONGEST, Channel
from askwell.outreach.queries.sending import has_ended_with_thanks
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.thread import What
from askwell.people.models import Person, Position

BODY_LONGEST = 20_000
MINUTES_MOST = 240


def begin_request(
    *, owner: Explorer, person: Person, channel: str = Channel.MAIL, address: str = "", at: datetime
) -> Request:
    """Begin to ask somebody for their time, with an empty letter. Whoever has a request already is gone on with, and
    the letters follow on it; after one that ended with thanks a new one begins.

    Refused (`OutreachRefused`): somebody else's person, an unknown channel.
    """
    if person.owner_id != owner.id:
        raise OutreachRefused("Choose somebody from your people.")
    if channel not in Channel.values:
        raise OutreachRefused(f"{channel!r} is no way to write to somebody; choose one from the list.")
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)
        request = Request.objects.of(owner).filter(person=person).order_by("-begun_at").first()
        if request is None or has_ended_with_thanks(request=request):
            request = Request.objects.create(
                owner=owner,
                person=person,
                channel=channel,
                address=address or _address(person, channel),
                employer=_employer(person),
                referrer=person.introduced_by,
                begun_at=at,
            )
            record(owner=owner, verb="began to ask", subject=request, at=at, person=person.name)
        draft_of(request=request, at=at)
    return request


def draft_of(*, request: Request, at: datetime) -> Letter:
    """The letter that is being written; a new one if there is none. It stays in the same thread: it takes over the
    subject. What came back is begun as it was, for it never reached them.
    """
    last = request.letters.filter(state=Letter.State.SENT).order_by("-sent_at").first()
    begun = {"subject": "", "body": ""}
    if last and _came_back(request):
        begun = {"subject": last.subject, "body": last.body}
    elif last and last.subject:
        begun["subject"] = f"Re: {last.subject.removeprefix('Re: ')}"[:SUBJECT_LONGEST]
    return Letter.objects.get_or_create(
        owner=request.owner, request=request, state=Letter.State.DRAFT, defaults={"written_at": at, **begun}
    )[0]


def change_request(
    *,
    request: Request,
    topic: str = "",
    why_them: str = "",
    minutes: int = 20,
    channel: str = Channel.MAIL,
    address: str = "",
    country: str = "",
    subdivision: str = "",
    at: datetime,
) -> None:
    """Change what a request is about and how it goes.

    Refused (`OutreachRefused`): too many minutes or words, an unknown channel, a country or part of one nobody knows.
    """
    if not 1 <= minutes <= MINUTES_MOST:
        raise OutreachRefused(f"Ask for a number of minutes from 1 to {MINUTES_MOST}; 20 is usual.")
    if channel not in Channel.values:
        raise OutreachRefused(f"{channel!r} is no way to write to somebody; choose one from the list.")
    if max(len(topic), len(why_them)) > TOPIC_LONGEST:
        raise OutreachRefused(f"Say it in at most {TOPIC_LONGEST} letters.")
    country, subdivision = checked_place(country=country, subdivision=subdivision)
    with transaction.atomic():
        Request.objects.filter(id=request.id).update(
            topic=topic.strip(),
            why_them=why_them.strip(),
            minutes=minutes,
            channel=channel,
            address=address.strip()[:500],
            country=country,
            subdivision=subdivision,
        )
        request.refresh_from_db()
        record(owner=request.owner, verb="changed", subject=request, at=at)


def write_letter(*, letter: Letter, subject: str, body: str, at: datetime) -> None:
    """Keep what is being written. No journal entry: this happens with every pause of the hands.

    Refused (`OutreachRefused`): the letter has left already, or is longer than any letter.
    """
    if len(body) > BODY_LONGEST:
        raise OutreachRefused(f"A letter has at most {BODY_LONGEST:,} letters.")
    draft = Letter.objects.filter(id=letter.id, state=Letter.State.DRAFT)
    if not draft.update(subject=" ".join(subject.split())[:SUBJECT_LONGEST], body=body, written_at=at):
        raise OutreachRefused("This letter has left already; what you write now would not reach anybody.")
    letter.refresh_from_db()


def leave_request(*, request: Request, at: datetime) -> None:
    """Not ask after all. Only while nothing has been sent and nothing has happened.

    Refused (`OutreachRefused`): something was sent; let it rest instead.
    """
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=request.owner_id)
        if request.events.exists() or request.letters.exclude(state=Letter.State.DRAFT).exists():
            raise OutreachRefused("Something has happened in this request already; let it rest instead.")
        record(owner=request.owner, verb="left", subject=request, at=at, person=request.person.name)
        request.delete()


def _came_back(request: Request) -> bool:
    last = request.events.exclude(what=What.NOTED).order_by(*Event.IN_ORDER).last()
    return last is not None and last.what == What.BOUNCED


def _address(person: Person, channel: str) -> str:
    kind = "mail" if channel == Channel.MAIL else "profile"
    found = person.addresses.filter(kind=kind).exclude(came_from__followed_in__isnull=False)
    return found.order_by("key").values_list("value", flat=True).first() or ""


def _employer(person: Person) -> str:
    work = person.positions.filter(kind=Position.Kind.WORK, past=False, until=None, organization__isnull=False)
    now = work.exclude(came_from__followed_in__isnull=False).order_by("-since", "id").select_related("organization")
    position = now.first()
    return position.organization.name if position and position.organization else ""
