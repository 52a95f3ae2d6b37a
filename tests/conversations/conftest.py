"""Nora's three talks, imported, and the same with everybody named."""

from __future__ import annotations

import pytest
from tests.talks import FILES

from askwell.conversations import queries
from askwell.conversations.actions import import_transcripts, name_speakers
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.models import Conversation, TranscriptImport


@pytest.fixture
def imported(nora, monday) -> TranscriptImport:
    return import_transcripts(owner=nora, files=FILES.items(), at=monday)


@pytest.fixture
def named(nora, imported, monday) -> TranscriptImport:
    """Everybody named as guessed; "Them" is Maja."""
    rows = queries.speaker_rows(explorer=nora, conversations=queries.unnamed_in(transcript_import=imported))
    speakers = [
        Speaker(
            participants=row.participants,
            part=row.part,
            person=row.person,
            name=row.label if row.is_a_name else "Maja",
        )
        for row in rows
    ]
    name_speakers(owner=nora, speakers=speakers, at=monday)
    return imported


@pytest.fixture
def talk_with_ines(nora, named) -> Conversation:
    return Conversation.objects.of(nora).get(participants__label="Inês Carvalho")
