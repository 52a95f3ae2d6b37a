"""Bringing transcripts in: files, pasted text, what was read of them, and taking them out again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from askwell.conversations import actions, queries
from askwell.conversations.models import TranscriptImport
from askwell.conversations.rules import ConversationRefused
from askwell.web.conversations.forms import FilesForm, PasteForm
from askwell.web.conversations.known import KnownPeople
from askwell.web.conversations.speakers import SpeakerForm
from askwell.web.conversations.views.understanding import latest_run, understand_again
from askwell.web.requests import ExplorerRequest

MOST_BYTES = 64 * 1024 * 1024
"""No transcript is longer; the rest of a film dropped by mistake is not read into memory."""


@require_http_methods(["GET", "POST"])
def add(request: ExplorerRequest) -> HttpResponse:
    form = FilesForm(request.POST or None, request.FILES or None, label_suffix="")
    if request.method == "POST" and not form.is_bound:
        form = FilesForm({}, label_suffix="")
    if form.is_valid():
        begun = actions.import_transcripts(
            owner=request.user, files=_each(form.cleaned_data["transcripts"]), at=timezone.now()
        )
        return redirect("web:import", begun.id)
    return render(request, "conversations/import_add.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def paste(request: ExplorerRequest) -> HttpResponse:
    form = PasteForm(request.POST or None, label_suffix="")
    if form.is_valid():
        try:
            begun = actions.import_pasted(owner=request.user, text=form.cleaned_data["text"], at=timezone.now())
        except ConversationRefused as refusal:
            form.add_error("text", str(refusal))
        else:
            return redirect("web:import", begun.id)
    return render(request, "conversations/paste.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def transcript_import(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = found_import(request, import_id)
    return render(request, "conversations/import.html", import_page(request, found, speaker_forms(request, found)))


@require_http_methods(["GET", "POST"])
def undo(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = found_import(request, import_id)
    if request.method == "POST":
        try:
            count = actions.undo_import(transcript_import=found, at=timezone.now())
        except ConversationRefused as refusal:
            messages.warning(request, str(refusal))
        else:
            understand_again(request.user)
            talks = "1 talk is" if count == 1 else f"{count} talks are"
            messages.success(request, f"{talks} taken out again, with every word.")
        return redirect("web:conversations")
    files = queries.read_files(transcript_import=found)
    return render(request, "conversations/import_undo.html", {"import": found, "files": files})


def found_import(request: ExplorerRequest, import_id: UUID) -> TranscriptImport:
    """The import, if it is the explorer's own and was not undone."""
    found = queries.import_of(explorer=request.user, import_id=import_id)
    if found is None or found.undone_at is not None:
        raise Http404
    return found


def speaker_forms(request: ExplorerRequest, found: TranscriptImport, data: Any = None) -> list[SpeakerForm]:
    """One form for each speaker still to be named."""
    rows = queries.speaker_rows(explorer=request.user, conversations=queries.unnamed_in(transcript_import=found))
    if not rows:
        return []
    known = KnownPeople(request.user)
    return [SpeakerForm(data, row=row, known=known) for row in rows]


def import_page(request: ExplorerRequest, found: TranscriptImport, forms: list[SpeakerForm]) -> dict[str, Any]:
    """What the import's page shows."""
    return {
        "import": found,
        "files": queries.read_files(transcript_import=found),
        "refused_files": found.refused_files.all(),
        "forms": forms,
        "known_people": forms[0].known if forms else (),
        "run": latest_run(explorer=request.user, transcript_import=found),
    }


def _each(files: list[UploadedFile[Any]]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file.name or "", file.read(MOST_BYTES)
