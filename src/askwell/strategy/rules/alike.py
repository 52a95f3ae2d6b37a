"""Whether two things said of working lives may be the same: rather once too often than once too rarely."""

from __future__ import annotations

import re

from askwell.people.rules.organizations import is_no_organization, organization_key
from askwell.strategy.rules.facts import Fact, Known

TELLING = 4
"""Letters of a word that two writings of one place or field may share: Berlin and Berlin, Germany."""

_WORD = re.compile(r"\w+")


def said(known: Known, fact: Fact) -> str:
    """What is known of a fact; words that stand where an employer would and name none are not known."""
    value = str(getattr(known, fact)).strip()
    return "" if fact == "employer" and value and is_no_organization(value) else value


def alike(fact: Fact, one: str, other: str) -> bool:
    """Whether two writings may mean the same employer, level, region or field."""
    if fact == "employer":
        return organization_key(one) == organization_key(other)
    if one.casefold() == other.casefold():
        return True
    shared = set(_WORD.findall(one.casefold())) & set(_WORD.findall(other.casefold()))
    return any(len(word) >= TELLING for word in shared)
