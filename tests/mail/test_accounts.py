"""Accounts: what is known of providers, and where the secret lies."""

from __future__ import annotations

import keyring
import pytest
from tests.mail.keyrings import InMemory

from askwell.mail import passwords
from askwell.mail.accounts import AccountRefused, Secret, Security, Server, on_this_machine
from askwell.mail.providers import PROVIDERS, account_at, provider_of


@pytest.fixture
def ring():
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    "secret", [Secret("Grün: & leise"), Secret("ya29.token:with:colons", is_token=True), Secret("")]
)
def test_a_secret_is_kept_recalled_and_forgotten(ring, secret):
    assert passwords.recall("nora@mail.example") is None
    passwords.keep("nora@mail.example", secret)
    assert passwords.recall("nora@mail.example") == secret
    assert passwords.recall("sten@mail.example") is None
    passwords.forget("nora@mail.example")
    passwords.forget("nora@mail.example")
    assert passwords.recall("nora@mail.example") is None


def test_a_locked_keyring_is_said_to_be_locked(ring):
    passwords.keep("nora@mail.example", Secret("x"))
    ring.locked = True
    for ask in (lambda: passwords.keep("n", Secret("y")), lambda: passwords.recall("n"), lambda: passwords.forget("n")):
        with pytest.raises(AccountRefused, match="Unlock it"):
            ask()


@pytest.mark.parametrize("priority", [0, 0.5])
def test_without_a_safe_keyring_nothing_is_kept(ring, priority, monkeypatch):
    monkeypatch.setattr(InMemory, "priority", priority)
    assert not passwords.can_keep()
    for ask in (lambda: passwords.keep("n", Secret("y")), lambda: passwords.recall("n"), lambda: passwords.forget("n")):
        with pytest.raises(AccountRefused, match="no safe place for passwords"):
            ask()
    assert ring.kept == {}


def test_where_the_system_has_no_keyring_it_is_said_plainly():
    from keyring.backends.fail import Keyring  # noqa: PLC0415 -- what the library falls back on

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        with pytest.raises(AccountRefused, match="open your letters in your own mail program"):
            passwords.recall("nora@mail.example")
    finally:
        keyring.set_keyring(before)


def test_a_secret_shows_itself_nowhere():
    secret = Secret("hunter2")
    assert "hunter2" not in f"{secret} {secret!r} {[secret]} {secret!s:>30}"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost.example.com", False),
        ("10.0.0.1", False),
        ("mail.example", False),
    ],
)
def test_only_this_machine_is_reached_without_encryption(host, here):
    assert on_this_machine(host) is here
    if here:
        assert Server(host, 25, Security.PLAIN).port == 25
    else:
        with pytest.raises(AccountRefused, match="choose TLS or STARTTLS"):
            Server(host, 25, Security.PLAIN)


@pytest.mark.parametrize(("host", "port"), [("", 25), (" ", 25), ("mail.example", 0), ("mail.example", 70000)])
def test_a_server_needs_a_name_and_a_port(host, port):
    with pytest.raises(AccountRefused, match="name and a port"):
        Server(host, port, Security.TLS)


def test_a_provider_is_told_by_the_address():
    gmail = provider_of(" Nora@GMail.com ")
    assert gmail is not None
    assert "app password" in gmail.password
    assert "{" not in "".join(one.password for one in PROVIDERS)
    assert account_at(gmail, " nora@gmail.com ").username == "nora@gmail.com"
    outlook = provider_of("nora@hotmail.co.uk")
    assert outlook is not None
    assert not outlook.by_password
    web = provider_of("nora@web.de")
    assert web is not None
    assert account_at(web, "nora@web.de").username == "nora"
    assert provider_of("nora@firm.example") is None
    assert provider_of("no address") is None


def test_no_domain_belongs_to_two_providers_and_every_line_is_encrypted():
    domains = [domain for one in PROVIDERS for domain in one.domains]
    assert len(domains) == len(set(domains))
    assert {server.security for one in PROVIDERS for server in (one.sending, one.receiving)} == {
        Security.TLS,
        Security.STARTTLS,
    }
