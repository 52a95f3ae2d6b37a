"""Asking, and knowing when to stop. Nothing here yet: requests, follow-ups and replies come with their own issue."""
