"""Plans with their questions, and what the explorer reads up."""

from askwell.preparation.models.plans import Plan, PlannedQuestion
from askwell.preparation.models.reading import Freshness, NewsFeed, NewsItem, Reading

__all__ = ["Freshness", "NewsFeed", "NewsItem", "Plan", "PlannedQuestion", "Reading"]
