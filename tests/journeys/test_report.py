"""The report of `askwell synthesize`, opened as a friend would open it: a file, in a browser, without a server."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests import answers

from askwell.cli.synthesize.report import page as report


@pytest.fixture
def opened(page: Page, tmp_path):
    """Open a report; it may neither complain nor ask for anything but itself."""
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda m: complaints.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("request", lambda r: asked.append(r.url))

    def open_report(answer: answers.Answer) -> Page:
        file = tmp_path / "what they said.html"
        file.write_text(report(answer), "utf-8")
        page.goto(file.as_uri())
        return page

    yield open_report
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_friend_reads_the_report(opened, scheme, screen, axe_clean):
    page = opened(answers.small())
    page.emulate_media(color_scheme=scheme)
    expect(page).to_have_title("What 5 people said in 4 conversations")
    axe_clean(page)

    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Is a statistics course").click()
    question = page.locator("article:target")
    expect(question).to_contain_text("What divides them: unclear.")
    sides = [side.bounding_box() for side in question.locator(".facing > div").all()]
    assert (sides[0]["y"] == sides[1]["y"]) == (screen == "desk")

    question.get_by_role("link", name="city-maps.txt at 3:30").click()
    place = page.locator("li:target")
    expect(place).to_be_in_viewport()
    expect(place).to_contain_text("Learn statistics first.")
    place.get_by_role("link", name="Is a statistics course worth it?").click()
    expect(page.locator("article:target")).to_be_in_viewport()


def test_everything_folded_away_can_be_opened_without_a_script(opened, axe_clean):
    answer = answers.large(talks=3, each=40)
    page = opened(answer)
    for summary in page.locator("summary").all():
        summary.click()

    expect(page.locator(".said > li:visible")).to_have_count(len(answer["statements"]))
    expect(page.locator("summary").first).to_have_text(re.compile(r"\d+ (named by|more)"))
    axe_clean(page)


def test_the_longest_names_do_not_widen_the_page(opened, axe_clean):
    answer = answers.small()
    for statement in answer["statements"]:
        statement["quote"] = statement["speaker"] = "Überlangeswortohneende" * 12
        statement["skills"] = [{"label": "x" * 300, "uri": None}]
    answer["not_read"][0]["source"] = "y" * 300
    axe_clean(opened(answer))


def test_on_paper_no_quote_is_torn_from_its_name(opened):
    page = opened(answers.small())
    page.emulate_media(media="print")
    torn = "els => els.filter(e => getComputedStyle(e).breakInside !== 'avoid').length"

    assert page.locator(".quote, .said > li, .divides").evaluate_all(torn) == 0
    expect(page.locator(".back").first).to_be_hidden()
