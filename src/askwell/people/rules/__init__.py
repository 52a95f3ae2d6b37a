"""What is true of people and positions whatever the database: words, cleaning, who is who, refusals."""

from __future__ import annotations

from askwell.people.rules.person import NAME_LONGEST, PersonRefused, clean_name, name_key

__all__ = ["NAME_LONGEST", "PersonRefused", "clean_name", "name_key"]
