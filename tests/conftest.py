"""A small cast, used everywhere: Nora explores; Sten is another explorer who must see nothing of hers."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from askwell.accounts.models import Explorer

MONDAY = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def monday() -> dt.datetime:
    """A Monday morning."""
    return MONDAY


@pytest.fixture
def nora(db) -> Explorer:
    """The explorer of a personal installation."""
    me = Explorer.objects.me()
    me.name = "Nora Lindqvist"
    me.save()
    return me


@pytest.fixture
def sten(db) -> Explorer:
    """A stranger: another explorer on the same server."""
    return Explorer.objects.create(handle="sten", name="Sten")


@pytest.fixture
def browser_of_nora(nora) -> Client:
    """Nora, signed in."""
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(nora)
    return client


@pytest.fixture
def browser_of_sten(sten) -> Client:
    """Sten, signed in."""
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(sten)
    return client


@pytest.fixture
def stranger() -> Client:
    """Nobody in particular."""
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def tiny_language(monkeypatch) -> None:
    """A few key words in place of the models: see tests/tiny_language.py."""
    from tests.tiny_language import TINY  # noqa: PLC0415 -- needs Django ready

    from askwell import language  # noqa: PLC0415 -- loads the models' runtime

    for name, function in TINY.items():
        monkeypatch.setattr(language, name, function)
