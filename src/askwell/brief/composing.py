"""Putting a brief together: who, when, what they could add, what to ask, what others said, what to leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from textwrap import shorten
from uuid import UUID

from django.utils.formats import date_format

from askwell.brief.hiding import with_names_hidden
from askwell.brief.sheet import Ask, Read, Said, Sheet
from askwell.conversations import queries as conversations
from askwell.conversations.models import Conversation
from askwell.insights.models import Pattern, Side, Statement
from askwell.insights.rules import StatementState
from askwell.people import queries as people
from askwell.people.queries import Story
from askwell.preparation import queries as preparation
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.preparation.rules.plan import IN_WORDS, REFERRAL
from askwell.preparation.rules.ranking import Weight
from askwell.strategy.queries import paths
from askwell.strategy.queries.proposing import ForPerson
from askwell.strategy.rules.facts import Kind

ASKED, QUOTED, ADDED, READ, KNOWN = 7, 4, 3, 4, 4
"""How much of each stands on one page at most."""
QUOTE_LONGEST = 260
FIRST_SAID = ("statement__conversation__held_on", "statement__turn__number", "statement__begins", "statement")
STILL_ON = timedelta(hours=4)
"""How long after its beginning a talk is still the next one."""

NOT_TO_ASK = (
    "What they earn. What is paid in the field is fine to ask.",
    "For a job, a word with somebody who hires, or a look at your CV.",
    "What their page or a search would tell you.",
)
THANKS = (
    "Stop when you said you would, and thank them then.",
    "Ask whether you may use their name with whom they name.",
    "Write within a day: one thing you learnt, and what you will do with it. Ask for nothing new.",
)


@dataclass(frozen=True, slots=True)
class Brief:
    """A sheet with everything there is to say, the plan it is for and the talk that is agreed on, if one is."""

    plan: Plan
    talk: Conversation | None
    sheet: Sheet


def brief_of(*, plan: Plan, at: datetime, names_hidden: bool = False) -> Brief:
    """The brief for a plan at a moment. A fixed number of queries, however much was heard."""
    person = people.everyone(explorer=plan.owner).get(id=plan.person_id)
    talk = next_talk(plan=plan, at=at)
    clocks = conversations.clocks_of(talk) if talk else conversations.clocks_with(person=person)
    today = at.astimezone(clocks.own).date()
    about, story = ForPerson(plan.owner, person, today), people.story_of(person=person, at=at)
    questions = preparation.questions_of(plan=plan)
    sheet = Sheet(
        name=person.name,
        work=next((fact.words for fact in story.present), "What they do is not known."),
        known=tuple(_known(story, person.met, person.introduced_by, person.note, about))[:KNOWN],
        clock=tuple(_clock(plan, talk, clocks)),
        aim=plan.aim,
        unknown=tuple(_unknown(story, about)),
        could_add=tuple(r.sentence for r in about.reasons if r.kind not in {Kind.SILENT, Kind.CHAIN})[:ADDED],
        read=tuple(_read(plan, about))[:READ],
        asks=tuple(
            Ask(IN_WORDS[Weight(one.weight)], one.text, one.reason, one.purpose == REFERRAL)
            for one in _ranked(questions)
        ),
        said=tuple(_said(about, names_hidden=names_hidden))[:QUOTED],
        not_to_ask=((plan.left_out, *NOT_TO_ASK) if plan.left_out else NOT_TO_ASK),
        thanks=THANKS,
    )
    if names_hidden:
        sheet = with_names_hidden(sheet, _others(about))
    return Brief(plan, talk, sheet)


def next_talk(*, plan: Plan, at: datetime) -> Conversation | None:
    """The talk that is agreed on with the person of a plan and is not long over."""
    ahead = conversations.agreed_with(person=plan.person).filter(begins_at__gte=at - STILL_ON)
    return ahead.select_related("request").first()


def _ranked(questions: Sequence[PlannedQuestion]) -> list[PlannedQuestion]:
    """As many as one page has room for, those that matter most, in the order in which they are asked."""
    weight = list(Weight)
    chosen = sorted(questions, key=lambda one: (one.purpose != REFERRAL, weight.index(Weight(one.weight))))
    return [one for one in questions if one in chosen[:ASKED]]


def _known(story: Story, met: str, introducer: object, note: str, about: ForPerson) -> Iterator[str]:
    if met:
        yield met
    if introducer:
        yield f"{introducer} introduced you."
    heard = about.circle.heard.get(str(about.person.id))
    if heard and heard.talked_on:
        yield f"You talked on {date_format(heard.talked_on, 'j F Y')}."
    if story.contact and (
        last := max(filter(None, (story.contact.ours_last, story.contact.theirs_last)), default=None)
    ):
        yield f"You last wrote to each other on {date_format(last, 'j F Y')}."
    if story.connected_on:
        yield f"Connected on LinkedIn since {date_format(story.connected_on, 'F Y')}."
    if not (met or introducer or heard or story.contact or story.connected_on):
        yield "How you know each other is not written down."
    if note:
        yield f"Your note: {shorten(note, 160, placeholder=' …')}"


def _clock(plan: Plan, talk: Conversation | None, clocks: conversations.Clocks) -> Iterator[str]:
    minutes = talk.minutes if talk and talk.minutes else plan.minutes
    if talk is None or talk.begins_at is None:
        yield f"{minutes} minutes promised. No time is agreed on yet."
        return
    here, there = talk.begins_at.astimezone(clocks.own), talk.begins_at.astimezone(clocks.theirs)
    ends = here + timedelta(minutes=minutes)
    yield f"{date_format(here, 'l j F Y')}, {here:%H:%M} to {ends:%H:%M} where you are ({_place(clocks.own.key)})"
    if there.utcoffset() != here.utcoffset():
        day = "" if there.date() == here.date() else f"{date_format(there, 'l j F')}, "
        over = there + timedelta(minutes=minutes)
        yield f"{day}{there:%H:%M} to {over:%H:%M} where they are ({_place(clocks.theirs.key)})"
    elif clocks.theirs.key != clocks.own.key:
        yield f"The same time where they are ({_place(clocks.theirs.key)})"
    if clocks.assumed:
        yield f"{clocks.assumed[0].upper()}{clocks.assumed[1:]}."
    where = ", ".join(filter(None, (talk.get_medium_display() if talk.medium != "unknown" else "", talk.place)))
    yield f"{minutes} minutes promised{f'; {where}' if where else ''}."


def _place(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _unknown(story: Story, about: ForPerson) -> Iterator[str]:
    known = about.candidate.known if about.candidate else None
    work = [one for one in about.person.positions.all() if not one.past and one.until is None]
    if known is None or not known.role:
        yield "what they do"
    if known is None or not known.employer:
        yield "where they work"
    if not any(one.since or one.when for one in work):
        yield "how long they have done it"
    if not story.past and not story.study:
        yield "what they did before"


def _read(plan: Plan, about: ForPerson) -> Iterator[Read]:
    topics = tuple(path.name for path in paths(explorer=plan.owner))
    for fact in preparation.facts_on(person=plan.person, today=about.today, topics=topics):
        origin = fact.reading.title or fact.reading.source
        when = date_format(fact.said_on, "j F Y")
        yield Read(fact.reading.text, f"{origin}, {when if fact.says_when else f'read on {when}'}", fact.is_stale)


def _said(about: ForPerson, *, names_hidden: bool) -> Iterator[Said]:
    """What others said of what is open for this person: both sides of each question, then the points of two voices."""
    groups = [UUID(question.id) for question, _ in about.settling[:2]]
    points = [UUID(point.id) for point in about.thin[:2]]
    sides = Side.statements.through.objects.filter(side__contradiction__in=groups, side__owner=about.explorer)
    patterns = Pattern.statements.through.objects.filter(pattern__in=points, pattern__owner=about.explorer)
    chosen: dict[UUID, UUID] = {}
    for group, statement in [
        *sides.order_by("side__letter", *FIRST_SAID).values_list("side", "statement"),
        *patterns.order_by(*FIRST_SAID).values_list("pattern", "statement"),
    ]:
        chosen.setdefault(group, statement)
    found = Statement.objects.of(about.explorer).filter(id__in=chosen.values()).exclude(state=StatementState.DROPPED)
    quotes = {one.id: one for one in found.select_related("speaker__person", "conversation").defer("vector", "context")}
    for statement in dict.fromkeys(chosen.values()):
        if statement in quotes and quotes[statement].speaker.person_id != about.person.id:
            yield _quoted(quotes[statement], about, names_hidden=names_hidden)


def _quoted(statement: Statement, about: ForPerson, *, names_hidden: bool) -> Said:
    talk = statement.conversation
    heard = about.circle.heard.get(str(statement.speaker.person_id))
    role = talk.role or (heard.known.role if heard else "")
    name = "" if names_hidden else statement.speaker.known_as
    who = ", ".join(filter(None, (name, role))) or "somebody you talked with"
    when = date_format(talk.held_on, "F Y") if talk.held_on else ""
    return Said(shorten(statement.quote, QUOTE_LONGEST, placeholder=" …"), who, when)


def _others(about: ForPerson) -> set[str]:
    """The names that are hidden: everybody one has talked with, and who introduced whom."""
    heard = {one.known.name for one in about.circle.heard.values()}
    led = {name for _, name in about.circle.introduced.values()}
    return (heard | led) - {about.person.name}
