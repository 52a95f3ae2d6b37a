"""Where the servers for these tests come from, and what happens without them."""

from __future__ import annotations

import os
import runpy

import pytest
from tests.mail.conftest import ROOT, program


@pytest.fixture
def servers():
    return runpy.run_path(str(ROOT / "scripts" / "mail_servers.py"))


def test_a_server_that_is_missing_is_said_to_be_missing(servers):
    assert "no-such-server is not installed here" in servers["why_not"]("no-such-server")


def test_without_a_server_a_test_is_skipped_and_fails_where_servers_are_required(monkeypatch):
    monkeypatch.setenv("ASKWELL_REQUIRE_MAIL_SERVERS", "0")
    with pytest.raises(pytest.skip.Exception, match="is not installed here"):
        program("no-such-server")
    monkeypatch.setenv("ASKWELL_REQUIRE_MAIL_SERVERS", "1")
    with pytest.raises(pytest.fail.Exception, match="is not installed here"):
        program("no-such-server")


def test_postfix_is_not_started_by_somebody_who_may_not(servers, monkeypatch):
    if not servers["installed"]("postfix"):
        pytest.skip("postfix is not installed here")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert servers["why_not"]("postfix") == "postfix starts for root only"


def test_the_checks_before_a_change_lands_never_skip_them():
    assert "export ASKWELL_REQUIRE_MAIL_SERVERS=1" in (ROOT / ".ci" / "run").read_text("utf-8")
