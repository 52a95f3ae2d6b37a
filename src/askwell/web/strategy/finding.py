"""Finding what a page is about among the explorer's own."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from askwell.strategy import queries
from askwell.strategy.models import Path, Value
from askwell.strategy.queries import values
from askwell.web.requests import ExplorerRequest


def found_path(request: ExplorerRequest, path_id: UUID) -> Path:
    """The path, if the explorer considers it."""
    return get_object_or_404(queries.paths(explorer=request.user), id=path_id)


def found_value(request: ExplorerRequest, value_id: UUID) -> Value:
    """The value, if it is on the explorer's list."""
    return get_object_or_404(values.values(explorer=request.user), id=value_id)
