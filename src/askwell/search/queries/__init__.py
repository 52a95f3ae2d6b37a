"""Finding, for any door."""

from askwell.search.queries.finding import Found, OfKind, find, find_people
from askwell.search.queries.hits import Excerpt, Hit

__all__ = ["Excerpt", "Found", "Hit", "OfKind", "find", "find_people"]
