"""The door for AI assistants. Its place is kept; it calls the same actions as the pages."""
