from __future__ import annotations

import datetime as dt

import pytest
from django_tasks import default_task_backend
from tests.tiny_language import held

from askwell import language
from askwell.insights.actions import stop_understanding
from askwell.insights.actions.understanding import ask_to_understand
from askwell.insights.models import Pattern, Statement, Understanding
from askwell.insights.rules import InsightRefused
from askwell.insights.tasks import request_understanding, understand_in_background

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def test_a_request_is_carried_out_and_its_end_is_written_down(nora, monday):
    talks = [held(nora, name, "A portfolio helps.") for name in ("Ana", "Bo")]
    request_understanding(owner=nora, conversations=talks, at=monday)

    run = Understanding.objects.of(nora).get()
    assert run.finished_at is not None
    assert run.begun_at is not None
    assert run.failed == ""
    assert Pattern.objects.of(nora).get().statements.count() == 2


def test_a_strangers_conversation_is_refused(nora, sten, monday):
    with pytest.raises(InsightRefused, match="your own"):
        request_understanding(owner=nora, conversations=[held(sten, "Ana")], at=monday)
    assert Understanding.objects.count() == 0


def test_a_second_request_joins_a_run_that_waits(nora, monday):
    one, is_new = ask_to_understand(owner=nora, conversations=[held(nora, "Ana")], at=monday)
    again, is_new_too = ask_to_understand(owner=nora, conversations=[held(nora, "Bo")], at=monday)

    assert (is_new, is_new_too) == (True, False)
    assert again == one
    assert one.conversations.count() == 2


def test_a_run_that_broke_says_so_and_keeps_what_was_done(nora, monday, monkeypatch):
    def broken(*_, **__):
        raise MemoryError

    monkeypatch.setattr(language, "judge", broken)
    request_understanding(
        owner=nora, conversations=[held(nora, name, "A degree helps.") for name in ("Ana", "Bo")], at=monday
    )

    run = Understanding.objects.get()
    assert run.failed == "Something went wrong while reading. What was done is kept."
    assert not run.is_under_way
    assert Statement.objects.count() == 2


def test_a_run_stopped_before_its_turn_does_nothing(nora, monday):
    run, _ = ask_to_understand(owner=nora, conversations=[held(nora, "Ana", "A degree helps.")], at=monday)
    stop_understanding(run=run, at=monday)
    understand_in_background.enqueue(str(run.id))

    run.refresh_from_db()
    assert run.finished_at is None
    assert Statement.objects.count() == 0


def test_a_run_stopped_half_way_keeps_what_was_done(nora, monday, monkeypatch):
    talks = [held(nora, name, "A degree helps.") for name in ("Ana", "Bo")]
    read_talk = language.read_talk

    def stopping(talk, **more):
        stop_understanding(run=Understanding.objects.get(), at=monday)
        return read_talk(talk, **(more | {"progress": None}))

    monkeypatch.setattr(language, "read_talk", stopping)
    request_understanding(owner=nora, conversations=talks, at=monday)

    assert Understanding.objects.get().cancelled_at == monday
    assert Statement.objects.count() == 1


def test_a_run_whose_worker_died_makes_place_for_a_new_one(nora, monday):
    run, _ = ask_to_understand(owner=nora, conversations=[], at=monday)
    Understanding.objects.filter(id=run.id).update(begun_at=monday, last_sign_at=monday)
    ask_to_understand(owner=nora, conversations=[], at=monday + dt.timedelta(minutes=6))

    run.refresh_from_db()
    assert run.failed == "Reading stopped half-way. Everything up to there is kept."


def test_the_task_can_be_found_by_a_worker():
    assert understand_in_background.module_path == "askwell.insights.tasks.understand_in_background"
    default_task_backend.validate_task(understand_in_background)
