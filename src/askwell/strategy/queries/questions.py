"""What is open: contradictions nobody has settled, and points only two have made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, cast, get_args
from uuid import UUID

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.insights.models import Contradiction, Pattern, Side
from askwell.insights.rules import GroupState, StatementState
from askwell.insights.rules.divide import Told, is_first_hand, what_divides
from askwell.insights.rules.voices import Standing, Voice, independent_voices, standing
from askwell.people.rules import name_key
from askwell.strategy.queries.heard import Circle
from askwell.strategy.rules.facts import Divide, Fact, Known, Question, Thin

COLUMNS = (
    *("statement__quote", "statement__speaker", "statement__speaker__person", "statement__speaker__label"),
    *(f"statement__conversation__{part}" for part in ("level", "region", "sector", "employer", "held_on")),
)


class _Words(NamedTuple):
    """One statement: the words, who said them, and where they stood."""

    quote: str
    speaker: UUID
    person: UUID | None
    label: str
    level: str
    region: str
    sector: str
    employer: str
    held_on: date | None

    @property
    def who(self) -> str:
        """The same for all their talks; a speaker nobody named is somebody of their own."""
        return str(self.person or self.speaker)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open contradiction as it is chosen from a list."""

    id: UUID
    words: str


def open_questions(*, explorer: Explorer) -> list[OpenQuestion]:
    """The contradictions that are neither settled nor put aside, the strongest first."""
    found = _open(explorer).values_list("id", "question")
    return [OpenQuestion(*row) for row in found]


def _open(explorer: Explorer) -> QuerySet[Contradiction]:
    return Contradiction.objects.of(explorer).filter(state=GroupState.OPEN).order_by("-score", "id")


@dataclass(frozen=True)
class Matters:
    """Open questions and thin points, with who spoke: read once for a page, in a few queries."""

    explorer: Explorer
    circle: Circle

    @cached_property
    def questions(self) -> list[Question]:
        """Every open contradiction of which both sides still have words, the strongest first."""
        sides: defaultdict[UUID, list[UUID]] = defaultdict(list)
        open_sides = Side.objects.of(self.explorer).filter(contradiction__state=GroupState.OPEN).order_by("letter")
        for side, contradiction in open_sides.values_list("id", "contradiction_id"):
            if self._said.get(side):
                sides[contradiction].append(side)
        return [
            self._question(
                contradiction, self._said[sides[contradiction.id][0]], self._said[sides[contradiction.id][1]]
            )
            for contradiction in _open(self.explorer)
            if len(sides[contradiction.id]) == 2
        ]

    @cached_property
    def thin(self) -> list[Thin]:
        """Points made by two independent voices, the surest first."""
        open_patterns = Pattern.objects.of(self.explorer).filter(state=GroupState.OPEN).order_by("-score", "id")
        found = []
        for pattern in open_patterns:
            voices = [self._voice(words) for words in self._said.get(pattern.id, ())]
            counted = independent_voices(voices)
            if standing(counted) == Standing.HEARD_TWICE and counted.independent > 1:
                found.append(
                    Thin(
                        id=str(pattern.id),
                        words=pattern.label,
                        spoke=frozenset(voice.person for voice in voices),
                        employers=tuple(name for voice in voices for name in voice.employers.values()),
                        roots=frozenset(voice.chain[-1][0] if voice.chain else voice.person for voice in voices),
                    )
                )
        return found

    @cached_property
    def _said(self) -> Mapping[UUID, Sequence[_Words]]:
        """What was said on each open side and for each open pattern, by its id; what is dropped is not said."""
        sides = Side.statements.through.objects.filter(
            side__owner=self.explorer, side__contradiction__state=GroupState.OPEN
        )
        patterns = Pattern.statements.through.objects.filter(
            pattern__owner=self.explorer, pattern__state=GroupState.OPEN
        )
        found: defaultdict[UUID, list[_Words]] = defaultdict(list)
        for members, group in ((sides, "side"), (patterns, "pattern")):
            kept = members.exclude(statement__state=StatementState.DROPPED)
            for row in kept.values_list(group, *COLUMNS):
                found[row[0]].append(_Words(*row[1:]))
        return found

    def _question(self, contradiction: Contradiction, one: Sequence[_Words], other: Sequence[_Words]) -> Question:
        ours, theirs = ([self._told(words) for words in side] for side in (one, other))
        divided = [
            Divide(cast("Fact", found.by), found.sentence, (_values(ours, found.by), _values(theirs, found.by)))
            for found in what_divides(ours, theirs)
            if found.by in get_args(Fact)
        ]
        spoke = frozenset(told.person for told in (*ours, *theirs))
        return Question(str(contradiction.id), contradiction.question, spoke, tuple(divided))

    def _known(self, words: _Words) -> Known:
        heard = self.circle.heard.get(words.who)
        return heard.known if heard else Known(words.who, words.label or "Somebody")

    def _told(self, words: _Words) -> Told:
        """Where it comes from: as the talk says, else as the person's present work says."""
        known = self._known(words)
        return Told(
            person=known.person,
            level=words.level or known.level,
            region=words.region or known.region,
            sector=words.sector or known.sector,
            employer=words.employer or known.employer,
            year=words.held_on.year if words.held_on else None,
            first_hand=is_first_hand(words.quote),
        )

    def _voice(self, words: _Words) -> Voice:
        known = self._known(words)
        employers = {name_key(name): name for name in (words.employer, known.employer) if name.strip()}
        return Voice(known.person, known.name, employers, (known.root,) if known.root else ())


def _values(told: Iterable[Told], by: str) -> tuple[str, ...]:
    values = (str(getattr(one, by)).strip() for one in told)
    return tuple({value.casefold(): value for value in values if value}.values())
