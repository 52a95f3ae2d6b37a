"""Agreeing on a time, moving it, calling it off, saying that the talk was held. Calendars are told in `inviting`."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import available_timezones

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.actions.speakers import fill_segment
from askwell.conversations.actions.thread import tell, untell
from askwell.conversations.models import Conversation, Participant
from askwell.conversations.queries.planned import clocks_of, planned_in, whom
from askwell.conversations.rules import ConversationRefused, Medium, Part, State, check_transition
from askwell.conversations.rules.files import TITLE_LONGEST
from askwell.conversations.rules.invitations import LONGEST, PLACE_LONGEST, SHORTEST
from askwell.journal.actions import record
from askwell.outreach.models import Event, Request
from askwell.outreach.rules.thread import What
from askwell.people.models import Person


def agree_on(
    *,
    person: Person,
    begins_at: datetime,
    minutes: int,
    zone: str,
    at: datetime,
    medium: Medium = Medium.UNKNOWN,
    place: str = "",
    request: Request | None = None,
) -> Conversation:
    """Write down that the two agreed on a talk; where it comes of a request, its thread has it too.

    `begins_at` knows its zone; `zone` (IANA) is the clock it was agreed on by; `minutes` as promised.
    Refused (`ConversationRefused`): a time that is over, a length or zone that cannot be, a request to somebody else,
    or one in which a talk is planned already.
    """
    _refuse(begins_at, minutes, zone, place, at)
    if request is not None and (request.person_id != person.id or request.owner_id != person.owner_id):
        raise ConversationRefused("Choose a request to the same person.")
    with transaction.atomic():
        Explorer.objects.select_for_update().get(id=person.owner_id)  # two presses of one button take turns
        if request is not None and planned_in(request=request) is not None:
            raise ConversationRefused("You have agreed on a time already. Move that one.")
        agreed = Conversation.objects.create(
            owner=person.owner,
            title=f"Talk with {person.name}"[:TITLE_LONGEST],
            state=State.PLANNED,
            request=request,
            added_at=at,
            **_as_agreed(begins_at, minutes, zone, medium, place),
        )
        Participant.objects.create(
            owner=person.owner,
            conversation=agreed,
            label=person.name[:200],
            place=0,
            part=Part.PROFESSIONAL,
            person=person,
        )
        record(owner=person.owner, verb="agreed on", subject=agreed, at=at, begins_at=begins_at.isoformat())
        tell(conversation=agreed, what=What.ARRANGED, day=_their_day(agreed), at=at)
    return agreed


def move(
    *,
    conversation: Conversation,
    begins_at: datetime,
    minutes: int,
    zone: str,
    at: datetime,
    medium: Medium = Medium.UNKNOWN,
    place: str = "",
) -> Conversation:
    """Write down another time, place or way. What calendars hold is one version behind from then on.

    Refused (`ConversationRefused`): it is not planned any more, and as `agree_on` refuses.
    """
    with transaction.atomic():
        found = _locked(conversation, State.PLANNED, "Only a talk that is still planned can be moved.")
        new = _as_agreed(begins_at, minutes, zone, medium, place)
        changed = {name: value for name, value in new.items() if getattr(found, name) != value}
        if not changed:
            return found
        _refuse(begins_at, minutes, zone, place, at, moved="begins_at" in changed)
        before = _their_day(found)
        for name, value in changed.items():
            setattr(found, name, value)
        found.sequence += bool(changed.keys() - {"zone"})
        found.save()
        record(owner=found.owner, verb="moved", subject=found, at=at, changed=sorted(changed))
        if _their_day(found) != before:
            tell(conversation=found, what=What.ARRANGED, day=_their_day(found), at=at)
    return found


def call_off(*, conversation: Conversation, at: datetime, words: str = "") -> Conversation:
    """Write down that a talk does not take place, with a word on why; in its thread the next step is another time.

    Refused (`ConversationRefused`): it is not planned any more.
    """
    with transaction.atomic():
        found = _locked(conversation, State.PLANNED, "Only a talk that is still planned can be called off.")
        _step(found, State.CALLED_OFF)
        record(owner=found.owner, verb="called off", subject=found, at=at)
        tell(conversation=found, what=What.CALLED_OFF, words=words, at=at)
    return found


def plan_again(*, conversation: Conversation, at: datetime) -> Conversation:
    """Take a calling-off back: the talk takes place as it was agreed on.

    Refused (`ConversationRefused`): it is not called off, or its request has another talk by now.
    """
    with transaction.atomic():
        found = _locked(conversation, State.CALLED_OFF, "Only a talk that was called off can be planned again.")
        if found.request is not None and planned_in(request=found.request) is not None:
            raise ConversationRefused("You have agreed on another time since. Move that one.")
        _step(found, State.PLANNED)
        record(owner=found.owner, verb="planned again", subject=found, at=at)
        untell(conversation=found, what=What.CALLED_OFF, at=at)
    return found


def say_held(*, conversation: Conversation, at: datetime, held_on: date | None = None) -> Conversation:
    """Say that a planned talk was held, on the day agreed on unless another is given. Its words can come later.

    Refused (`ConversationRefused`): it is not planned any more, or its day is still to come.
    """
    with transaction.atomic():
        found = _locked(conversation, State.PLANNED, "Only a talk that is still planned can be said to be held.")
        own = clocks_of(found).own
        today, ended = at.astimezone(own).date(), _ends_at(found)
        day = held_on or min(ended, at).astimezone(own).date()
        if day > today or (held_on is None and ended.astimezone(own).date() > today):
            raise ConversationRefused(
                "The day of this talk is still to come. If you have talked already, say on which day."
            )
        _hold(found, day)
        record(owner=found.owner, verb="held", subject=found, at=at)
        happened = min(ended, at) if ended.astimezone(own).date() == day else at if day == today else None
        tell(conversation=found, what=What.TALKED, happened_on=day, happened_at=happened, at=at)
    return found


def take_back_held(*, conversation: Conversation, at: datetime) -> Conversation:
    """Take back that a planned talk was held, before any word of it is here.

    Refused (`ConversationRefused`): it was never planned here, or there are words of it.
    """
    with transaction.atomic():
        found = _locked(conversation, State.HELD, "Only a talk that is said to be held can be planned again.")
        if found.begins_at is None or found.turns.exists() or hasattr(found, "transcript"):
            raise ConversationRefused("There are words of this talk here, so it was held.")
        _back_to_planned(found)
        record(owner=found.owner, verb="took back that it was held", subject=found, at=at)
        untell(conversation=found, what=What.TALKED, at=at)
    return found


def follow_thread(*, event: Event, at: datetime) -> Conversation | None:
    """What was written down by hand in a thread holds for the talk that was planned in it: that the two have talked,
    or that it was called off. Returns that talk; None where there is none, or nothing follows.
    """
    with transaction.atomic():
        planned = planned_in(request=event.request)
        if planned is None or planned.begins_at is None:
            return None
        own = clocks_of(planned).own
        day = event.at.astimezone(own).date()
        if event.what == What.CALLED_OFF:
            _step(planned, State.CALLED_OFF)
        elif event.what == What.TALKED and day >= planned.begins_at.astimezone(own).date():
            _hold(planned, day)
        else:
            return None
        record(owner=planned.owner, verb=f"as its thread says: {planned.state}", subject=planned, at=at)
    return planned


def unfollow_thread(*, event: Event, at: datetime) -> Conversation | None:
    """What follows for the talk when an event is taken back out of its thread; to be called before that is done."""
    after = _FOLLOWS.get(event.what)
    last = Event.objects.filter(request=event.request_id, what=event.what).order_by(*Event.IN_ORDER).last()
    if after is None or last is None or last.id != event.id or planned_in(request=event.request) is not None:
        return None
    with transaction.atomic():
        talks = Conversation.objects.filter(request=event.request_id, begins_at__isnull=False).order_by("-begins_at")
        found = talks.first()
        if found is None or found.state != after or found.turns.exists() or hasattr(found, "transcript"):
            return None
        if after == State.CALLED_OFF:
            _step(found, State.PLANNED)
        else:
            _back_to_planned(found)
        record(owner=found.owner, verb="planned again", subject=found, at=at)
    return found


_FOLLOWS = {What.CALLED_OFF.value: State.CALLED_OFF, What.TALKED.value: State.HELD}


def _refuse(begins_at: datetime, minutes: int, zone: str, place: str, at: datetime, *, moved: bool = True) -> None:
    if moved and begins_at <= at:
        raise ConversationRefused("Choose a time that is still to come.")
    if not SHORTEST <= minutes <= LONGEST:
        raise ConversationRefused(f"Choose from {SHORTEST} to {LONGEST} minutes.")
    if zone not in available_timezones():
        raise ConversationRefused("Choose a time zone from the list, such as Europe/Lisbon.")
    if len(place.strip()) > PLACE_LONGEST:
        raise ConversationRefused("Shorten the place; a link or an address is enough.")


def _as_agreed(begins_at: datetime, minutes: int, zone: str, medium: Medium, place: str) -> dict[str, object]:
    return {
        "begins_at": begins_at.replace(second=0, microsecond=0),
        "minutes": minutes,
        "zone": zone,
        "medium": medium,
        "place": " ".join(place.split()),
    }


def _locked(conversation: Conversation, state: State, why_not: str) -> Conversation:
    """The talk as it stands now, held against other hands."""
    found = (
        Conversation.objects.select_for_update(of=("self",))
        .select_related("owner", "request__person")
        .get(id=conversation.id)
    )
    if found.state != state:
        raise ConversationRefused(why_not)
    return found


def _step(conversation: Conversation, after: State) -> None:
    """To another state, and one version on: calendars have to be told."""
    check_transition(State(conversation.state), after)
    conversation.state = after
    conversation.sequence += 1
    conversation.save()


def _hold(conversation: Conversation, day: date) -> None:
    check_transition(State.PLANNED, State.HELD)
    conversation.state, conversation.held_on = State.HELD, day
    person = whom(conversation)
    if person is not None:
        fill_segment(conversation=conversation, person=person)
    conversation.save()


def _back_to_planned(conversation: Conversation) -> None:
    check_transition(State.HELD, State.PLANNED)
    conversation.state, conversation.held_on = State.PLANNED, None
    conversation.save()


def _ends_at(conversation: Conversation) -> datetime:
    if conversation.begins_at is None or conversation.minutes is None:
        raise ConversationRefused("This talk has no time yet. Agree on one first.")
    return conversation.begins_at + timedelta(minutes=conversation.minutes)


def _their_day(conversation: Conversation) -> date | None:
    theirs = clocks_of(conversation).theirs
    return conversation.begins_at.astimezone(theirs).date() if conversation.begins_at else None
