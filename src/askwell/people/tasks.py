"""Bringing people in, in the background: a worker stores them while the pages go on."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from askwell.people.actions.importing import ImportStopped, bring_in, confirm_import, fail_import
from askwell.people.actions.undoing import begin_undo, undo_import
from askwell.people.models import PeopleImport

logger = logging.getLogger(__name__)


def request_import(*, people_import: PeopleImport, at: datetime) -> None:
    """Have a file that was looked at brought in, in the background.

    Refused (`PersonRefused`): it was brought in before.
    """
    with transaction.atomic():
        confirm_import(people_import=people_import, at=at)
        bring_in_background.enqueue(str(people_import.id))


def request_undo(*, people_import: PeopleImport, at: datetime) -> None:
    """Have everything an import brought taken out again, in the background: of thirty thousand that takes seconds.

    Refused (`PersonRefused`): it was taken out before, or is just being taken out.
    """
    with transaction.atomic():
        begin_undo(people_import=people_import, at=at)
        take_out_background.enqueue(str(people_import.id))


@task()
def take_out_background(import_id: str) -> None:
    """Take out one import. If that fails nothing has gone, and the explorer can try again."""
    unwanted = PeopleImport.objects.select_related("owner").get(id=import_id)
    try:
        undo_import(people_import=unwanted, at=timezone.now())
    except Exception:
        fail_import(people_import=unwanted, sentence="It could not be taken out; nothing of it is lost. Try once more.")
        raise


@task()
def bring_in_background(import_id: str) -> None:
    """Do one import that was confirmed. Whatever happens is written where the explorer can see it."""
    wanted = PeopleImport.objects.select_related("owner").get(id=import_id)
    try:
        bring_in(people_import=wanted, at=timezone.now())
    except ImportStopped:
        undo_import(people_import=wanted, at=timezone.now())
    except Exception:
        fail_import(people_import=wanted, sentence="Something went wrong half-way. Bring it in again, or take it out.")
        raise
