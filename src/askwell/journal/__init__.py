"""What happened and when, append-only. Noun: Entry. Verb: record."""
