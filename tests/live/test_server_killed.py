"""The server killed (-9) while people type: what it said it has, it has. The long form is bench/live_server.py."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest
from django.db import connection
from tests.live.serving import Server, seed
from tests.live.typists import Typist, as_read, judge, type_while


@pytest.fixture(scope="module")
def seeded(tmp_path_factory, django_db_setup):
    """Two planned talks, in a file of their own."""
    tables = connection.settings_dict["NAME"]
    if connection.vendor != "sqlite":
        pytest.skip("SQLite is what runs in a process that can be killed.")
    return seed(tmp_path_factory.mktemp("seeded"), ["Maja Holt", "Ruben Aas"], migrated=Path(tables))


@pytest.fixture
def folder(seeded, tmp_path):
    return shutil.copytree(seeded, tmp_path / "data")


def killed(server: Server, *, times: int, typists: int, seed: int) -> list[Typist]:
    made = [Typist(server.port, server.session, server.talks[n % len(server.talks)], seed + n) for n in range(typists)]
    chance = random.Random(seed)

    def disturb() -> None:
        for _ in range(times):
            time.sleep(0.2 + chance.random() / 2)
            server.kill()
            server.start()
        time.sleep(0.3)

    type_while(made, disturb)
    return made


def test_what_the_server_said_it_has_outlives_its_being_killed(folder):
    with Server(folder) as server:
        typists = killed(server, times=2, typists=4, seed=61)
        found = judge(server.database, typists)
        read = [as_read(typist) for typist in typists]

    assert found.pop("acknowledged") == sum(len(typist.operations) for typist in typists) > 50
    assert found == {"lost": 0, "doubled": 0, "reordered": 0, "changed": 0, "told wrong": 0}
    assert read == [[text for _line, text, _revision in typist.lines] for typist in typists]


def test_the_check_above_finds_a_server_that_answers_before_the_commit(folder):
    with Server(folder, saboteur="early") as server:
        typists = killed(server, times=1, typists=4, seed=62)
        found = judge(server.database, typists)

    assert found["lost"] or found["told wrong"]


def test_a_batch_that_is_sent_twice_is_kept_once(folder):
    with Server(folder) as server:
        typist = Typist(server.port, server.session, server.talks[0], 63)
        typist.type(20)
        while typist.kept < len(typist.operations):
            before = typist.kept
            assert typist.send(7)
            typist.kept = before  # as if the answer had been lost
            assert typist.send(7)
        assert not any(value for name, value in judge(server.database, [typist]).items() if name != "acknowledged")
