"""Conversations read and compared, ready to be decided upon."""

from __future__ import annotations

import pytest

from askwell.insights.actions import understand
from askwell.insights.models import Pattern, Statement


@pytest.fixture
def read(monday, tiny_language):
    """Have conversations of an explorer read and compared."""

    def read(owner, *conversations):
        understand(owner=owner, conversation_ids=[c.id for c in conversations], at=monday)

    return read


@pytest.fixture
def said(nora):
    """The one statement of Nora's that holds these words."""
    return lambda words: Statement.objects.of(nora).get(quote__contains=words)


@pytest.fixture
def pattern_of(nora):
    """The pattern that a statement stands in."""
    return lambda statement: Pattern.objects.of(nora).get(statements=statement)
