"""Reading people, and what was brought in about them."""

from askwell.people.queries.cards import as_cards
from askwell.people.queries.filters import filtered, saved_filter, saved_filters
from askwell.people.queries.here import here, identity_of_card
from askwell.people.queries.imports import import_of, imports, left_out, remembered_mapping
from askwell.people.queries.introductions import Branch, introductions, last_written
from askwell.people.queries.line import ReadLine, read_line
from askwell.people.queries.organizations import House, house_of, one_house, others_named, people_of_house
from askwell.people.queries.people import everyone, organizations, these, with_name
from askwell.people.queries.same import PairSeen, Seen, seen, waiting_pairs, with_facts
from askwell.people.queries.story import Contact, Fact, Story, story_of

__all__ = [
    "Branch",
    "Contact",
    "Fact",
    "House",
    "PairSeen",
    "ReadLine",
    "Seen",
    "Story",
    "as_cards",
    "everyone",
    "filtered",
    "here",
    "house_of",
    "identity_of_card",
    "import_of",
    "imports",
    "introductions",
    "last_written",
    "left_out",
    "one_house",
    "organizations",
    "others_named",
    "people_of_house",
    "read_line",
    "remembered_mapping",
    "saved_filter",
    "saved_filters",
    "seen",
    "story_of",
    "these",
    "waiting_pairs",
    "with_facts",
    "with_name",
]
