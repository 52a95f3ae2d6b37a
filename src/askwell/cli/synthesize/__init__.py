"""`askwell synthesize`: from files to what was heard, without touching the explorer's own data."""
