"""Whose data this is. Nouns: Explorer (the person exploring), Owned (a row that belongs to one explorer), OpeningToken.

Verbs: open (sign in through the one-time link that the terminal prints).
"""
