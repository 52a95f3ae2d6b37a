"""An answer that is pasted, confirmed, and seen where it belongs."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.outreach.test_arriving import asked, ten  # noqa: F401 -- Amara was asked on a Monday

from askwell.outreach.models import Event


def test_a_pasted_answer_moves_the_request(nora_page: Page, asked, axe_clean, follow):  # noqa: F811
    page = nora_page
    follow(page, "Requests")
    follow(page, "Answers")
    expect(page.get_by_text("No answer waits for your word.")).to_be_visible()
    axe_clean(page)

    page.get_by_label("What they wrote").fill("Dear Nora, happy to talk. Thursday afternoon works for me.\n\nAmara")
    page.get_by_label("From", exact=True).select_option("Amara Okonkwo")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="Amara Okonkwo")).to_be_visible()
    expect(page.get_by_text("a yes: they would like to talk", exact=True)).to_be_visible()
    axe_clean(page)
    assert not Event.objects.filter(what="answered").exists()

    page.get_by_role("button", name="That is right").click()
    expect(page.get_by_text("They would like to talk.")).to_be_visible()
    follow(page, "Amara Okonkwo")
    expect(page.get_by_role("region", name="What happened so far").get_by_text("happy to talk")).to_be_visible()


def test_the_mail_account_begins_with_an_address(nora_page: Page, asked, axe_clean, follow):  # noqa: F811
    page = nora_page
    follow(page, "Requests")
    follow(page, "Answers")
    follow(page, "Set up your mail account")
    axe_clean(page)
    page.get_by_label("Your mail address").fill("nora@posteo.de")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This is Posteo")).to_be_visible()
    axe_clean(page)
    page.get_by_text("Its servers", exact=True).click()
    expect(page.get_by_label("Server for receiving (IMAP)")).to_have_value("posteo.de")
    axe_clean(page)
