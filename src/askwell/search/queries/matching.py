"""What matches in the database, the nearest first."""

from __future__ import annotations

from collections import defaultdict
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
from askwell.search.rules.words import FINDABLE, begun, is_short

NAMED = f"kind <= {Kind.CONVERSATION:d}"
"""What has a name, which stands as the heading of each of its lines."""

MANY = 1000
"""No further are lines counted to see which of the words is rarest."""

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
    """What matches, kind by kind, from place `begin` to `end`.

    Every word is found, each in whichever line. The nearest stand first, then what was said last, then by name. Kinds
    of which nothing stands there are left out.
    """
    query = _Query(asked)
    found: dict[Kind, list[tuple[int, UUID]]] = defaultdict(list)
    for kind, subject, total in query.rows(begin, end):
        found[Kind(kind)].append((total, subject if isinstance(subject, UUID) else UUID(subject)))
    return {
        kind: Matched(found[kind][0][0], tuple(subject for _, subject in found[kind]))
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
        self.parameters["whole"] = "".join(f"  {one.typed}" for one in asked.sought)

    def rows(self, begin: int, end: int) -> list[tuple[int, Any, int]]:
        """Kind, which one, and how many of the kind there are."""
        near = [f"{case} AS near_{number}" for number, case in enumerate(map(self._nearness, self.asked.sought))]
        names = [f"near_{number}" for number in range(len(near))]
        order = f"CASE WHEN {self._begins('heading', 'whole')} THEN 0 ELSE 1 END, {' + '.join(names)}"
        of_kind = " UNION ALL ".join(
            f"SELECT * FROM (SELECT kind, subject, (SELECT count(*) FROM found WHERE kind = {kind:d}) AS total "
            f"FROM found WHERE kind = {kind:d} ORDER BY {order}, day DESC, heading, subject "
            f"LIMIT {end - begin:d} OFFSET {begin:d}) AS kind_{kind:d}"
            for kind in self.asked.kinds
        )
        return self._fetch(f"""
            WITH line AS (
              SELECT kind, subject, heading, day, {", ".join(near)}
              FROM search_line WHERE owner_id = %(owner)s AND {" AND ".join(self._conditions())}
            ), near AS (
              SELECT kind, subject, min(heading) AS heading, max(day) AS day,
                {", ".join(f"min({name}) AS {name}" for name in names)}
              FROM line GROUP BY kind, subject
            ), found AS (
              SELECT * FROM near WHERE {" AND ".join(f"{name} IS NOT NULL" for name in names)}
            ) {of_kind}""")

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
        holds = self._holding(self._rarest())
        if asked.reach <= Reach.NAMES:
            yield f"field = {Field.NAME:d} AND {holds}"
        elif len(asked.sought) == 1:
            yield holds
        else:
            yield f"subject IN (SELECT subject FROM search_line WHERE owner_id = %(owner)s AND {holds})"
        if asked.within is not None:
            yield f"subject IN ({self._within(asked.within)})"

    def _rarest(self) -> list[str]:
        """What the lines of everything that matches must hold one of: of the words typed that which fewest hold."""
        telling = [one for one in self.asked.sought if not is_short(one.typed)]
        choice = telling or [max(self.asked.sought, key=lambda one: len(one.typed))]
        rarest = min(choice, key=lambda one: self.how_many(one, MANY)) if len(choice) > 1 else choice[0]
        return list(self._pieces(rarest))

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


def _owner(explorer: Explorer) -> Any:
    """The explorer's id as the database has it."""
    return Explorer._meta.pk.get_db_prep_value(explorer.pk, connections[Line.objects.db])
