"""Comparing what was said: judging the pairs that are new, and making groups of all that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias
from uuid import UUID

from django.db.models import Q, QuerySet

from askwell import language
from askwell.accounts.models import Explorer
from askwell.insights.actions.reading import describe_statement, forget_judgements, take_bearings
from askwell.insights.actions.reconciling import reconcile
from askwell.insights.models import Judgement, Statement, Tie
from askwell.insights.rules import StatementState

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with (done, total, what) now and then; it may raise to stop the work."""

AT_ONCE = 400
"""Pairs judged before they are stored: what is lost at most when a run is stopped."""


def quiet(_done: int, _total: int, _what: str, /) -> None:
    """No progress to report."""


def regroup(*, owner: Explorer, progress: Progress = quiet, judging: bool = True) -> None:
    """Make the patterns and contradictions anew from all statements that are not dropped.

    Only pairs not judged before are judged; without `judging` (quick enough for a page) none is.
    What comes out depends on the statements, the explorer's ties and the models, not on the order of arrival.
    """
    if judging:
        _describe_the_new(owner, progress)
    statements = _comparable(owner)
    pairs = language.likely_pairs(list(statements.values()))
    judgements = _known(owner, pairs, statements)
    if judging:
        unknown = sorted(pairs - judgements.keys())
        for batch in _judged(unknown, statements, progress):
            _keep(owner, batch)
            judgements |= batch
    while True:
        ties = _ties(owner, statements)
        grouping = language.group(list(statements.values()), judgements, ties)
        # The explorer may split or join just now: what they say outlives what was found before they said it.
        if reconcile(owner=owner, grouping=grouping, still=partial(_hold, owner, statements, ties)):
            return


def in_play(*, owner: Explorer) -> QuerySet[Statement]:
    """The statements that may stand in a group."""
    return Statement.objects.of(owner).exclude(state=StatementState.DROPPED)


def _describe_the_new(owner: Explorer, progress: Progress) -> None:
    """Those edited, noted, or kept from a reading by an earlier version."""
    waiting = in_play(owner=owner).filter(Q(vector__isnull=True) | ~Q(model_version=language.MODEL_VERSION))
    statements = list(waiting.select_related("conversation", "turn", "speaker").order_by("id"))
    for place, statement in enumerate(statements):
        progress(place, len(statements), "Taking in what you wrote")
        take_bearings(statement=statement, proposal=describe_statement(statement=statement))
        # Only if its words are still the same: the explorer may be writing right now.
        unchanged = Statement.objects.filter(id=statement.id, quote=statement.quote)
        unchanged.update(
            context=statement.context,
            vector=statement.vector,
            asked=statement.asked,
            score=statement.score,
            model_version=statement.model_version,
        )
    forget_judgements(statement_ids=[statement.id for statement in statements])


def _comparable(owner: Explorer) -> dict[str, language.Statement]:
    from askwell.language.embedding import unpacked  # noqa: PLC0415 -- loads the models

    rows = in_play(owner=owner).filter(vector__isnull=False, model_version=language.MODEL_VERSION)
    rows = rows.select_related("speaker").order_by(
        "conversation__held_on", "conversation__added_at", "conversation", "turn__number", "begins", "id"
    )
    return {
        str(row.id): language.Statement(
            id=str(row.id),
            person=str(row.speaker.person_id or row.speaker_id),
            quote=row.quote,
            context=row.context,
            about=row.about,
            kind=row.kind,
            stance=row.stance,
            vector=unpacked(bytes(row.vector or b"")),
            score=row.score,
        )
        for row in rows
    }


def _known(
    owner: Explorer, pairs: frozenset[language.Pair], statements: Mapping[str, language.Statement]
) -> dict[language.Pair, language.Judgement]:
    """Only what was judged of today's candidates: an old candidate must not tip the scales."""
    rows = Judgement.objects.of(owner).filter(model_version=language.MODEL_VERSION)
    known = {}
    for first, second, *numbers in rows.values_list("first", "second", "same", "opposed", "scope", "neither"):
        pair = (str(first), str(second))
        if pair in pairs and statements.keys() >= set(pair):
            known[pair] = language.Judgement(*numbers)
    return known


def _judged(
    pairs: list[language.Pair], statements: Mapping[str, language.Statement], progress: Progress
) -> Iterable[dict[language.Pair, language.Judgement]]:
    for begin in range(0, len(pairs), AT_ONCE):
        batch = pairs[begin : begin + AT_ONCE]

        def tell(done: int, _total: int, begin: int = begin) -> None:
            progress(begin + done, len(pairs), "Comparing what people said")

        tell(0, 0)
        found = language.judge([(statements[a], statements[b]) for a, b in batch], progress=tell)
        yield dict(zip(batch, found, strict=True))


def _keep(owner: Explorer, judged: Mapping[language.Pair, language.Judgement]) -> None:
    # A statement may have gone while its pair was judged.
    ids = {UUID(statement) for pair in judged for statement in pair}
    there = set(Statement.objects.of(owner).filter(id__in=ids).values_list("id", flat=True))
    rows = [
        Judgement(
            owner=owner,
            first_id=UUID(first),
            second_id=UUID(second),
            same=found.same,
            opposed=found.opposed,
            scope=found.scope,
            neither=found.neither,
            model_version=language.MODEL_VERSION,
        )
        for (first, second), found in judged.items()
        if {UUID(first), UUID(second)} <= there
    ]
    Judgement.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["first", "second"],
        update_fields=["same", "opposed", "scope", "neither", "model_version"],
    )


def _ties(owner: Explorer, statements: Mapping[str, language.Statement]) -> language.Ties:
    together: set[language.Pair] = set()
    apart: set[language.Pair] = set()
    for first, second, is_together in Tie.objects.of(owner).values_list("first", "second", "together"):
        pair = (str(first), str(second))
        if statements.keys() >= set(pair):
            (together if is_together else apart).add(pair)
    return language.Ties(frozenset(together), frozenset(apart))


def _hold(owner: Explorer, statements: Mapping[str, language.Statement], ties: language.Ties) -> bool:
    """Whether the explorer has neither split nor joined anything since."""
    return _ties(owner, statements) == ties
