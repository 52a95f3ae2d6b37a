"""What I heard: patterns and contradictions by topic, each with its quotes and what may be made of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.insights.models import Contradiction, Pattern, Side, Statement
from askwell.insights.queries.statements import statements_of
from askwell.insights.queries.voices import Everyone, person_of
from askwell.insights.rules import TOPICS, GroupState, Kind, Stance, StatementState
from askwell.insights.rules.asking import Suggestion, Unasked, could_settle, not_asked
from askwell.insights.rules.divide import Divided, Names, Told, by_chance, what_divides
from askwell.insights.rules.voices import Independence, Standing, standing


@dataclass(frozen=True, slots=True)
class HeardPattern:
    """A point several people made, in their words."""

    pattern: Pattern
    quotes: Sequence[Statement]
    voices: Independence
    unasked: Unasked

    @property
    def standing(self) -> Standing:
        return standing(self.voices)


@dataclass(frozen=True, slots=True)
class HeardSide:
    """One side of a contradiction, in its people's words."""

    side: Side
    quotes: Sequence[Statement]
    voices: Independence

    @property
    def names(self) -> str:
        """Who stands on it; of many, the first."""
        names = list(dict.fromkeys(quote.speaker.known_as for quote in self.quotes))
        return " and ".join(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} others"


@dataclass(frozen=True, slots=True)
class HeardContradiction:
    """Two sides on one question, what divides them and who could say more. No `divided`: unclear."""

    contradiction: Contradiction
    sides: tuple[HeardSide, HeardSide]
    divided: Sequence[Divided]
    by_chance: bool
    could_settle: Sequence[Suggestion]

    @property
    def quotes(self) -> Sequence[Statement]:
        return [*self.sides[0].quotes, *self.sides[1].quotes]

    @property
    def chosen(self) -> HeardSide | None:
        """The side the explorer goes with."""
        return next((s for s in self.sides if s.side.letter == self.contradiction.settled_for), None)


@dataclass(slots=True)
class Topic:
    """Everything heard on one kind of matter."""

    kind: Kind
    patterns: list[HeardPattern] = field(default_factory=list)
    twice: list[HeardPattern] = field(default_factory=list)
    contradictions: list[HeardContradiction] = field(default_factory=list)

    @property
    def title(self) -> str:
        return TOPICS[self.kind]


@dataclass(frozen=True, slots=True)
class Heard:
    """All that can be shown: by topic, and what the explorer put aside. `people` spoke, `points` were kept."""

    topics: Sequence[Topic]
    aside_patterns: Sequence[HeardPattern]
    aside_contradictions: Sequence[HeardContradiction]
    people: int
    points: int

    @property
    def patterns(self) -> int:
        return sum(len(topic.patterns) for topic in self.topics)

    @property
    def twice(self) -> int:
        return sum(len(topic.twice) for topic in self.topics)

    @property
    def contradictions(self) -> int:
        return sum(len(topic.contradictions) for topic in self.topics)


def heard(*, explorer: Explorer) -> Heard:
    """Everything, in a number of queries that does not grow. What is dropped counts for nothing."""
    found = statements_of(explorer=explorer).exclude(state=StatementState.DROPPED)
    statements = {statement.id: statement for statement in found}
    everyone = Everyone(explorer)
    patterns = _patterns(explorer, statements, everyone)
    contradictions = _contradictions(explorer, statements, everyone)
    return Heard(
        topics=_by_topic(
            [p for p in patterns if p.pattern.state != GroupState.DISMISSED],
            [c for c in contradictions if c.contradiction.state != GroupState.DISMISSED],
        ),
        aside_patterns=[p for p in patterns if p.pattern.state == GroupState.DISMISSED],
        aside_contradictions=[c for c in contradictions if c.contradiction.state == GroupState.DISMISSED],
        people=len({person_of(statement) for statement in statements.values()}),
        points=len(statements),
    )


def _patterns(explorer: Explorer, statements: dict[UUID, Statement], everyone: Everyone) -> list[HeardPattern]:
    members = Pattern.statements.through.objects.filter(pattern__owner=explorer)
    quotes = _quotes(members.values_list("pattern", "statement"), statements)
    found = []
    for pattern in Pattern.objects.of(explorer).order_by("-score", "id"):
        quotes[pattern.id].sort(key=partial(_is_not_the_label, pattern.label))
        voices = everyone.independence(quotes[pattern.id])
        if standing(voices) == Standing.HEARD_ONCE:
            continue
        unasked = not_asked(everyone.known, {person_of(statement) for statement in quotes[pattern.id]})
        found.append(HeardPattern(pattern, quotes[pattern.id], voices, unasked))
    return sorted(found, key=lambda p: (-p.voices.independent, -p.voices.people, -p.pattern.score))


def _contradictions(
    explorer: Explorer, statements: dict[UUID, Statement], everyone: Everyone
) -> list[HeardContradiction]:
    members = Side.statements.through.objects.filter(side__owner=explorer)
    quotes = _quotes(members.values_list("side", "statement"), statements)
    sides: defaultdict[UUID, list[HeardSide]] = defaultdict(list)
    for side in Side.objects.of(explorer).order_by("letter"):
        if quotes[side.id]:
            quotes[side.id].sort(key=partial(_is_not_the_label, side.label))
            voices = everyone.independence(quotes[side.id])
            sides[side.contradiction_id].append(HeardSide(side, quotes[side.id], voices))
    return [
        _facing(contradiction, sides[contradiction.id][0], sides[contradiction.id][1], everyone)
        for contradiction in Contradiction.objects.of(explorer).order_by("-score", "id")
        if len(sides[contradiction.id]) == 2
    ]


def _facing(contradiction: Contradiction, one: HeardSide, other: HeardSide, everyone: Everyone) -> HeardContradiction:
    ours, theirs = ([everyone.told(statement) for statement in side.quotes] for side in (one, other))
    divided = what_divides(ours, theirs, names=_names(one, other))
    spoke = {told.person for told in (*ours, *theirs)}
    sides: tuple[list[Told], list[Told]] = (ours, theirs)
    return HeardContradiction(
        contradiction=contradiction,
        sides=(one, other),
        divided=divided,
        by_chance=by_chance(ours, theirs),
        could_settle=could_settle(not_asked(everyone.known, spoke), sides, [fact.by for fact in divided]),
    )


def _names(one: HeardSide, other: HeardSide) -> Names:
    """What the sides may be called: for and against only if each is, as a whole."""
    stances = [{statement.stance for statement in side.quotes} for side in (one, other)]
    if stances == [{Stance.FOR}, {Stance.AGAINST}]:
        return "Those for it", "those against"
    if stances == [{Stance.AGAINST}, {Stance.FOR}]:
        return "Those against it", "those for it"
    return "Those on one side", "those on the other"


def _quotes(
    members: Iterable[tuple[UUID, UUID]], statements: dict[UUID, Statement]
) -> defaultdict[UUID, list[Statement]]:
    """The statements of each group, the earliest talk first."""
    quotes: defaultdict[UUID, list[Statement]] = defaultdict(list)
    for group, statement in members:
        if statement in statements:
            quotes[group].append(statements[statement])
    for said in quotes.values():
        said.sort(key=_when)
    return quotes


def _is_not_the_label(label: str, statement: Statement) -> bool:
    """Whether a label is not out of this quote. The one it is out of comes first: it is what the reader looks for."""
    return label.removesuffix(" …").casefold() not in " ".join(statement.quote.split()).casefold()


def _when(statement: Statement) -> tuple[bool, str, str, int, int, str]:
    talk = statement.conversation
    number = statement.turn.number if statement.turn else 0
    day = talk.held_on.isoformat() if talk.held_on else ""
    return (talk.held_on is None, day, str(talk.id), number, statement.begins or 0, str(statement.id))


def _by_topic(patterns: Sequence[HeardPattern], contradictions: Sequence[HeardContradiction]) -> list[Topic]:
    topics = {kind: Topic(kind) for kind in TOPICS}
    for pattern in patterns:
        topic = topics[_kind(pattern.quotes)]
        (topic.patterns if pattern.standing == Standing.PATTERN else topic.twice).append(pattern)
    for contradiction in contradictions:
        topics[_kind(contradiction.quotes)].contradictions.append(contradiction)
    return [t for t in topics.values() if t.patterns or t.twice or t.contradictions]


def _kind(quotes: Sequence[Statement]) -> Kind:
    """What most of the quotes are about."""
    counted = Counter(statement.kind for statement in quotes)
    order = list(TOPICS)
    return min((Kind(kind) for kind in counted), key=lambda kind: (-counted[kind], order.index(kind)))
