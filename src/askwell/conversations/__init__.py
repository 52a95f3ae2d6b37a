"""What was said. Nouns: Conversation, Participant, Transcript, Turn, TranscriptImport.

Verbs: import transcripts, name speakers, write up.
"""
