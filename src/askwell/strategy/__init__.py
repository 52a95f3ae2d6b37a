"""What to do about it. Noun: Path. Verb: explore. Today also whom to ask next; values and decisions come later."""
