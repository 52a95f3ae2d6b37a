"""The commands. A door: each command is one call of a stage's action."""
