"""Whom to learn from, and how we know them. Nouns: Person, Organization, Position. Verbs: add, change."""
