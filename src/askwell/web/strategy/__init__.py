"""Paths, what matters to the explorer, and what was heard that speaks for or against it."""
