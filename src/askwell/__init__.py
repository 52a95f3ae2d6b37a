"""Askwell: ask well, listen well, decide well. Informational interviews from the first question to the decision."""
