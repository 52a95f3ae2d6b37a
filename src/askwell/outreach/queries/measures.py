"""The numbers by which the explorer's letters are looked at."""

from __future__ import annotations

from askwell.outreach.models import Measure
from askwell.outreach.rules.settings import measures_of
from askwell.outreach.rules.writing import Measures


def measures_in(measure: Measure) -> Measures:
    """The numbers of writing in a measure; what is usual where nothing else was chosen."""
    return measures_of(measure.chosen)
