"""Readers of other programs' files: bytes go in, plain values come out; nothing here knows of Django or of a stage."""
