"""Reading people, and what was brought in about them."""

from askwell.people.queries.cards import as_cards
from askwell.people.queries.here import here, identity_of_card
from askwell.people.queries.imports import import_of, imports, remembered_mapping
from askwell.people.queries.people import everyone, organizations, with_name
from askwell.people.queries.same import PairSeen, Seen, waiting_pairs, with_facts
from askwell.people.queries.story import Story, story_of

__all__ = [
    "PairSeen",
    "Seen",
    "Story",
    "as_cards",
    "everyone",
    "here",
    "identity_of_card",
    "import_of",
    "imports",
    "organizations",
    "remembered_mapping",
    "story_of",
    "waiting_pairs",
    "with_facts",
    "with_name",
]
