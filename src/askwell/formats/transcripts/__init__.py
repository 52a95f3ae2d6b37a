"""Transcripts and notes of conversations, read from whatever program wrote them.

``read_transcript`` takes the bytes of a file, ``read_pasted`` takes text; both return a ``Transcript`` or raise
``UnreadableTranscript`` with one plain sentence. The kind of file is told from its content, never from its name.
"""

from askwell.formats.transcripts.model import Transcript, Turn, UnreadableTranscript
from askwell.formats.transcripts.reader import read_pasted, read_transcript
from askwell.formats.transcripts.talk import question_count, talk_share

__all__ = [
    "Transcript",
    "Turn",
    "UnreadableTranscript",
    "question_count",
    "read_pasted",
    "read_transcript",
    "talk_share",
]
