"""What matches in the database, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.search.dialects import dialect
from askwell.search.models import Line
from askwell.search.rules import FEW, INSIDE, NAME_BEGINS, SLIP, WORD, WORD_OF_NAME, Field, Kind, Reach, slips
from askwell.search.rules.marks import Sought
from askwell.search.rules.ranking import ranked
from askwell.search.rules.words import FINDABLE, begun, is_short

NAMED = f"kind <= {Kind.CONVERSATION:d}"
"""What has a name, which stands as the heading of each of its lines."""

MANY = 300
"""With fewer lines that hold a word it pays to look at all that is said of those it is found in."""

LOOKED_THROUGH, TURNS_LOOKED_THROUGH = 4000, 400
"""So many lines at most are looked through for words that are nearly what was typed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: whose, of which kinds, which words, and how far to go for them."""

    explorer: Explorer
    kinds: tuple[Kind, ...]
    sought: tuple[Sought, ...]
    reach: Reach
    within: QuerySet[Any] | None = None  # the people who count, if not all do


@dataclass(frozen=True, slots=True)
class Matched:
    """How many of one kind match, and some of them in their order."""

    total: int
    subjects: tuple[UUID, ...]


def matches(*, asked: Asked, begin: int, end: int) -> dict[Kind, Matched]:
    """What matches, kind by kind, from place `begin` to `end`. Every word is found, each in whichever line."""
    query = _Query(asked)
    found = ranked(query.rows(), whole=query.whole, most=end)
    return {
        kind: Matched(found[kind].total, tuple(_uuid(subject) for subject in found[kind].first[begin:]))
        for kind in asked.kinds
        if kind in found
    }


def nearly(*, asked: Asked) -> Asked:
    """The same, each word that few lines hold with those words of the explorer's that are nearly the same."""
    query = _Query(asked)
    doubtful = [one.typed for one in asked.sought if slips.forgiven(one.typed) and query.how_many(one, FEW) < FEW]
    stand_for: dict[str, tuple[str, ...]] = {}
    # Talks hold many words, and are asked only for those that stand nowhere else.
    for lines, most in ((f"kind <> {Kind.TURN:d}", LOOKED_THROUGH), (f"kind = {Kind.TURN:d}", TURNS_LOOKED_THROUGH)):
        if wanted := [word for word in doubtful if not stand_for.get(word)]:
            known = set(query.words_with([piece for word in wanted for piece in slips.pieces(word)], lines, most))
            stand_for |= {word: slips.nearly(word, known - {word}) for word in wanted}
    sought = (Sought(one.typed, stand_for.get(one.typed, ())) for one in asked.sought)
    return replace(asked, sought=tuple(sought), reach=Reach.SLIPS)


class _Query:
    """One search as SQL that both databases speak, but for what their dialects say."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.connection = connections[Line.objects.db]
        self.dialect = dialect(Line.objects.db)
        self.parameters: dict[str, Any] = {"owner": _owner(asked.explorer)}
        self.whole = "".join(f"  {one.typed}" for one in asked.sought)

    def rows(self) -> list[Any]:
        """The lines that hold any of the words, as `rules.ranking` takes them."""
        near = [f"{case} AS near_{number}" for number, case in enumerate(map(self._nearness, self.asked.sought))]
        held = " OR ".join(f"near_{number} IS NOT NULL" for number in range(len(near)))
        return self._fetch(f"""
            SELECT * FROM (
              SELECT kind, subject, heading, day, {", ".join(near)}
              FROM search_line WHERE owner_id = %(owner)s AND {" AND ".join(self._conditions())}
            ) AS line WHERE {held}""")

    def how_many(self, one: Sought, most: int) -> int:
        """How many lines hold a word, or one of those that stand for it; no more than `most` are counted."""
        pieces = list(self._pieces(one))
        holds = (
            f"{self._holding(pieces)} AND ({' OR '.join(self._holds('folded', self._parameter(p)) for p in pieces)})"
        )
        lines = f"SELECT 1 FROM search_line WHERE owner_id = %(owner)s AND {holds} LIMIT {most:d}"
        return int(self._fetch(f"SELECT count(*) FROM ({lines}) AS line")[0][0])

    def words_with(self, pieces: Sequence[str], lines: str, most: int) -> Iterator[str]:
        """The words of those lines of this condition that hold one of these pieces; `most` lines are looked through."""
        found = self._fetch(
            f"SELECT DISTINCT folded FROM search_line WHERE owner_id = %(owner)s AND {lines} "
            f"AND {self._holding(pieces)} ORDER BY folded LIMIT {most:d}"
        )
        return (word for (folded,) in found for word in folded.split())

    def _conditions(self) -> Iterator[str]:
        asked = self.asked
        yield f"kind IN ({', '.join(f'{kind:d}' for kind in asked.kinds)})"
        if asked.reach <= Reach.NAMES:
            yield f"field = {Field.NAME:d}"
        yield self._candidates()
        if asked.within is not None:
            yield f"subject IN ({self._within(asked.within)})"

    def _candidates(self) -> str:
        """The lines to look at. All lines of those in whom a word is found that few hold; without such a word, the
        lines that hold any of the words.
        """
        telling = [one for one in self.asked.sought if not is_short(one.typed)]
        if len(self.asked.sought) > 1 and self.asked.reach > Reach.NAMES:
            held = [(self.how_many(one, MANY), one) for one in telling]
            count, rarest = min(held, key=lambda pair: pair[0], default=(MANY, None))
            if rarest is not None and count < MANY:
                holds = self._holding(list(self._pieces(rarest)))
                return f"subject IN (SELECT subject FROM search_line WHERE owner_id = %(owner)s AND {holds})"
        # A single letter begins a word in nearly every line. It is found in names, or beside another word.
        longest = max(len(one.typed) for one in self.asked.sought)
        sought = [one for one in self.asked.sought if len(one.typed) > 1 or longest == 1]
        return self._holding([piece for one in sought for piece in self._pieces(one)])

    def _holding(self, pieces: Sequence[str]) -> str:
        condition, parameters = self.dialect.holding(pieces, f"piece_{len(self.parameters)}")
        self.parameters |= parameters
        return condition

    def _fetch(self, sql: str) -> list[Any]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, self.parameters)
            return list(cursor.fetchall())

    def _pieces(self, one: Sought) -> Iterator[str]:
        if self.asked.reach is Reach.BEGINS:
            yield begun(one.typed)
        elif self.asked.reach >= Reach.INSIDE and len(one.typed) >= FINDABLE:
            yield one.typed
        else:
            yield f"  {one.typed}"
        for word in one.nearly:
            yield f"  {word} "

    def _nearness(self, one: Sought) -> str:
        """How near a line comes to one word; NULL if it does not hold it."""
        reach = self.asked.reach
        begins, typed = self._parameter(f"  {one.typed}"), self._parameter(one.typed)
        steps = [f"WHEN {NAMED} AND {self._begins('heading', begins)} THEN {NAME_BEGINS}"]
        if reach >= Reach.NAMES:
            steps.append(f"WHEN {NAMED} AND {self._holds('heading', begins)} THEN {WORD_OF_NAME}")
        if reach >= Reach.WORDS:
            steps.append(f"WHEN {self._holds('folded', begins)} THEN {WORD}")
        if reach >= Reach.INSIDE and not is_short(one.typed):
            steps.append(f"WHEN {self._holds('folded', typed)} THEN {INSIDE}")
        for number, word in enumerate(one.nearly):
            steps.append(f"WHEN {self._holds('folded', self._parameter(f'  {word} '))} THEN {SLIP + number}")
        return f"CASE {' '.join(steps)} END"

    def _parameter(self, value: str) -> str:
        name = f"word_{len(self.parameters)}"
        self.parameters[name] = value
        return name

    def _begins(self, column: str, name: str) -> str:
        return f"substr({column}, 1, {len(self.parameters[name])}) = %({name})s"

    def _holds(self, column: str, name: str) -> str:
        return f"{self.dialect.position}({column}, %({name})s) > 0"

    def _within(self, people: QuerySet[Any]) -> str:
        """The SQL of a queryset's ids, its parameters named."""
        sql, values = people.order_by().values("pk").query.sql_with_params()
        names = [self._parameter(value) for value in values]
        return str(sql) % tuple(f"%({name})s" for name in names)


def _uuid(subject: Any) -> UUID:
    return subject if isinstance(subject, UUID) else UUID(subject)


def _owner(explorer: Explorer) -> Any:
    """The explorer's id as the database has it."""
    return Explorer._meta.pk.get_db_prep_value(explorer.pk, connections[Line.objects.db])
