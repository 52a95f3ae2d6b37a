"""The pages. A door: it translates requests into one call of a stage's action and shows the answer; it never writes."""
