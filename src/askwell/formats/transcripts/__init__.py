"""Transcripts and notes of conversations, read from whatever program wrote them.

``read_transcript`` takes the bytes of a file, ``read_pasted`` takes text; both return a ``Transcript`` or raise
``UnreadableTranscript`` with one plain sentence. The kind of file is told from its content, never from its name.
"""

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.formats.transcripts.model import Transcript, Turn, UnreadableTranscript

if TYPE_CHECKING:
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

__getattr__ = lazily(
    __name__,
    {
        "question_count": "talk",
        "read_pasted": "reader",
        "read_transcript": "reader",
        "talk_share": "talk",
    },
)
