"""The REST door. Its place is kept; it calls the same actions as the pages."""
