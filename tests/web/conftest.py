"""Pages under test read with a few key words in place of the models."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.talks import FILES

from askwell.conversations.models import TranscriptImport


@pytest.fixture
def uploaded(browser_of_nora, nora, tiny_language) -> TranscriptImport:
    """Nora's three talks, dropped on the page."""
    files = [SimpleUploadedFile(name, data) for name, data in FILES.items()]
    browser_of_nora.post("/conversations/imports/add/", {"transcripts": files})
    return TranscriptImport.objects.of(nora).get()


@pytest.fixture
def named(browser_of_nora, uploaded) -> TranscriptImport:
    """The same with everybody named, "Them" as Maja."""
    browser_of_nora.post(f"/conversations/imports/{uploaded.id}/speakers/", who_they_are(browser_of_nora, uploaded))
    return uploaded


@pytest.fixture
def answers():
    return who_they_are


def who_they_are(client, uploaded, **names: str) -> dict[str, str]:
    """What the page's form holds as guessed, "Them" named Maja."""
    forms = client.get(f"/conversations/imports/{uploaded.id}/").context["forms"]
    data = {}
    for form in forms:
        data[f"{form.prefix}-part"] = form.initial["part"]
        data[f"{form.prefix}-name"] = names.get(form.row.label, form.initial["name"] or "Maja")
    return data
