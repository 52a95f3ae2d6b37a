"""Asking, and knowing when to stop. Nouns: Request, Letter, Event. Verbs: draft, check, send, follow up, let rest."""
