"""What to do about it. Nouns: Path, Value, Evidence. Verbs: explore, rank, attach.

Also whom to ask next; decisions come later.
"""
