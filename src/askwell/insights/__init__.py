"""What it means. Nouns: Statement, Pattern, Contradiction. Verbs: capture, confirm, drop, group, settle."""
