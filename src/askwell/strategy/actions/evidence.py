"""Putting somebody's words down for or against a value on a path, and taking them away again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.conversations.rules import Part
from askwell.insights.actions import confirm_statement
from askwell.insights.models import Statement
from askwell.insights.rules import StatementState
from askwell.journal.actions import record
from askwell.strategy.models import Evidence, Path, Value
from askwell.strategy.rules.values import EvidenceRefused, Speaks


def attach(*, value: Value, path: Path, statement: Statement, speaks: str, at: datetime) -> Evidence:
    """Put what somebody said down for or against a value on a path; what spoke the other way is turned.

    What was only proposed is kept by that (`confirm_statement`): no new reading takes away what evidence rests on.
    Refused (`EvidenceRefused`): neither for nor against, it stands there already, words that were dropped or are the
    explorer's own, a value or a path that was removed or is somebody else's.
    """
    with transaction.atomic():
        # As they are now: another window may have dropped the words, or removed the value or the path.
        statement = Statement.objects.select_for_update().get(id=statement.id)
        value.refresh_from_db()
        path.refresh_from_db()
        _can_be_put_down(value, path, statement, speaks)
        if statement.state == StatementState.PROPOSED:
            confirm_statement(statement=statement, at=at)
        evidence, is_new = Evidence.objects.select_for_update().get_or_create(
            value=value,
            path=path,
            statement=statement,
            defaults={"owner": value.owner, "speaks": Speaks(speaks), "put_down_at": at},
        )
        if not is_new and evidence.speaks == speaks:
            raise EvidenceRefused(f"These words are put down {speaks} it already.")
        if not is_new:
            evidence.speaks, evidence.put_down_at = Speaks(speaks), at
            evidence.save(update_fields=["speaks", "put_down_at"])
        record(owner=value.owner, verb="attached" if is_new else "turned", subject=evidence, at=at, **_told(evidence))
    return evidence


def detach(*, evidence: Evidence, at: datetime) -> None:
    """Take words away from a value on a path. They stay among what was heard, and can be put down again."""
    with transaction.atomic():
        if Evidence.objects.filter(id=evidence.id).delete()[0]:
            record(owner=evidence.owner, verb="detached", subject=evidence, at=at, **_told(evidence))


def _can_be_put_down(value: Value, path: Path, statement: Statement, speaks: str) -> None:
    if speaks not in set(Speaks):
        raise EvidenceRefused("Say whether these words speak for it or against it.")
    if not value.owner_id == path.owner_id == statement.owner_id:
        raise EvidenceRefused("Choose among what was said to you, on a path and a value of your own.")
    if value.removed_at or path.removed_at:
        raise EvidenceRefused("You removed this from your table; put it back first.")
    if statement.state == StatementState.DROPPED:
        raise EvidenceRefused("You dropped these words; take them back on the page of the talk first.")
    if statement.speaker.part == Part.EXPLORER:
        raise EvidenceRefused("These are your own words. Put down what somebody told you.")


def _told(evidence: Evidence) -> dict[str, str]:
    return {
        "speaks": evidence.speaks,
        "value": str(evidence.value_id),
        "path": str(evidence.path_id),
        "statement": str(evidence.statement_id),
    }
