from __future__ import annotations

import pytest

from askwell.accounts.actions import make_opening_token

pytestmark = pytest.mark.django_db


def test_the_link_opens_once(stranger, monday):
    token = make_opening_token(at=monday)

    assert stranger.get(f"/open/{token}/").url == "/"
    assert stranger.get("/").status_code == 200
    stranger.logout()
    assert stranger.get(f"/open/{token}/").url == "/closed/"


def test_a_newer_link_replaces_an_unused_one(stranger, monday):
    old = make_opening_token(at=monday)
    make_opening_token(at=monday)

    assert stranger.get(f"/open/{old}/").url == "/closed/"


@pytest.mark.parametrize("address", ["/", "/people/", "/people/add/"])
def test_without_the_link_every_page_only_says_how_to_get_in(stranger, address):
    answer = stranger.get(address, follow=True)

    assert answer.redirect_chain[-1][0] == "/closed/"
    assert "askwell open" in answer.text


@pytest.mark.parametrize("address", ["/", "/static/askwell/askwell.css", "/closed/"])
@pytest.mark.parametrize("host", ["evil.example", "", "127.0.0.1.evil.example"])
def test_a_foreign_host_name_is_refused(browser_of_nora, address, host):
    assert browser_of_nora.get(address, headers={"host": host}).status_code == 400


def test_every_page_tells_the_browser_to_load_nothing_from_elsewhere(browser_of_nora):
    policy = browser_of_nora.get("/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "http" not in policy
