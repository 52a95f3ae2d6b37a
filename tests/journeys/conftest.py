"""A real browser on a real server. The browser may reach this machine only."""

from __future__ import annotations

import os
import re
import runpy
from pathlib import Path
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from askwell.accounts.actions import make_opening_token

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's loop runs in the test's own thread
ROOT = Path(__file__).resolve().parents[2]
EXPECTED = (
    r"status of 422"  # a refusal, which its page says in words
    r"|^htmx:(afterRequest|sendError)"  # a question cut off because its page was left; a bad answer is told otherwise
)
expect.set_options(timeout=15_000)  # two browsers on two busy cores take their time
WIDTHS = {"desk": (1280, 860), "phone": (390, 844)}


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser_type_launch_args():
    find = runpy.run_path(str(ROOT / "scripts" / "browser.py"))["find"]
    return {
        "executable_path": find(),
        "args": [
            "--no-sandbox",  # root in a container has no other way
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(params=list(WIDTHS))
def screen(request) -> str:
    """Both sizes: a desk and a phone."""
    return request.param


@pytest.fixture
def browser_context_args(screen):
    width, height = WIDTHS[screen]
    return {"viewport": {"width": width, "height": height}}


@pytest.fixture
def nora_page(page: Page, live_server, nora, monday) -> Page:
    """Nora's browser, opened through the one-time link. Errors in its console fail the test."""
    errors: list[str] = []
    elsewhere: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda r: None if r.url.startswith((live_server.url, "data:")) else elsewhere.append(r.url),
    )
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    yield page
    assert elsewhere == []
    assert [e for e in errors if not re.search(EXPECTED, e)] == []


@pytest.fixture
def follow():
    """Click a link and wait for the page it leads to: a click returns before the page it leaves is gone."""

    def follow_link(page: Page, name: str, *, exact: bool = False) -> None:
        link = page.get_by_role("link", name=name, exact=exact)
        leads_to = urljoin(page.url, link.get_attribute("href"))
        link.click()
        page.wait_for_url(leads_to)

    return follow_link


@pytest.fixture
def axe_clean():
    """Assert that axe finds nothing on the page as it stands, and that nothing is wider than the screen."""

    def check(page: Page) -> None:
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not page.evaluate(wider), "the page scrolls sideways"

    return check
