"""Real servers, started when first asked for; Nora writes from her account, Amara answers from hers."""

from __future__ import annotations

import datetime as dt
import os
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.mail.servers.dovecot import PASSWORD, Dovecot
from tests.mail.servers.postfix import Postfix

from askwell.mail.accounts import Account, Secret, Security, Server
from askwell.mail.letters import Correspondent, Letter

ROOT = Path(__file__).resolve().parents[2]
MANY = tuple(f"p{number}@mail.example" for number in range(8))
NORA, AMARA = "nora@mail.example", "amara@mail.example"
SENT = "Gesendete Objekte & mehr"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents and {"dovecot", "postfix"} & set(item.fixturenames):
            item.add_marker(pytest.mark.xdist_group("mail servers"))


def program(name: str) -> str:
    """The path of a server; without it the test is skipped, or fails where servers are required."""
    servers = runpy.run_path(str(ROOT / "scripts" / "mail_servers.py"))
    if reason := servers["why_not"](name):
        if servers["required"]():
            pytest.fail(reason)
        pytest.skip(reason)
    return servers["installed"](name)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    with Dovecot(
        program("dovecot"), people=(NORA, AMARA, "box@mail.example", "jürgen@mail.example", *MANY), sent=SENT
    ) as running:
        yield running


@pytest.fixture(scope="session")
def postfix(dovecot) -> Iterator[Postfix]:
    with Postfix(program("postfix"), dovecot) as running:
        yield running


@pytest.fixture
def secret() -> Secret:
    return Secret(PASSWORD)


@pytest.fixture
def account(postfix, dovecot) -> Account:
    """Nora's account: STARTTLS for sending, TLS for receiving."""
    pem = str(dovecot.pem)
    return Account(
        NORA,
        NORA,
        Server("localhost", postfix.port, Security.STARTTLS, pem),
        Server("localhost", dovecot.imap_tls, Security.TLS, pem),
    )


@pytest.fixture
def letter() -> Letter:
    return Letter(
        sender=Correspondent(NORA, "Nora Lindqvist"),
        to=Correspondent(AMARA, "Amara Okonkwo"),
        subject="Twenty minutes about your way into nursing",
        body="Dear Amara,\n\nwould you have twenty minutes next week?\n\nNora",
        message_id=f"<{os.urandom(8).hex()}@mail.example>",
        written_at=dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC),
    )
