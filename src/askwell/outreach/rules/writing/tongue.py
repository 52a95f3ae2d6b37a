"""Whether a letter is in English, which the checks of words know alone; and the words that are a person's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askwell.outreach.rules.writing.draft import Known

_COMMON = frozenset(
    """the of and to a in is you that it he was for on are as with his they i at be this have from or had by but what
    some we can out other were all there when up use your how said an each she which do their time if will way about
    many then them would like so these her my me could any who not am i'm i've i'd it's our been has did may please
    just""".split()
)
_SHARE = 0.25


def is_english(words: Sequence[str]) -> bool:
    """Tell whether a quarter of the words are the commonest of English. Nothing at all is English, until it is not."""
    plain = [word.strip(".,;:!?()\"“”'’").replace("’", "'").lower() for word in words]
    return sum(word in _COMMON for word in plain) >= _SHARE * len(plain)


def words_of(about: Known) -> frozenset[str]:
    """The words in small letters of what is known of somebody, without the commonest, which are everybody's."""
    facts = (about.name, about.role, about.employer, about.school, about.referrer, *about.facts)
    return frozenset(word for fact in facts for word in re.findall(r"\w+", fact.lower())) - _COMMON
