"""From a LinkedIn export to people and back; a list whose columns are put right."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.people.lists import ANA, LEFT, MESSAGES, PROFILE, TOM, connections, export

from askwell.accounts.actions import make_opening_token
from askwell.people.models import PeopleImport, Person

LIST = (
    "Alumni of the faculty;;;;\n"
    "Ref;Preferred;Surname;Now working at;Where\n"
    "1;Łukasz;Holm;Harbour Clinic;Göteborg\n"
    "2;Inês;Eze;City of Porto;Porto\n"
)
PREVIEW = re.compile("/people/import/[0-9a-f-]{36}/$")


@pytest.fixture
def archive(tmp_path):
    advert = "9{n},Sponsored Conversation,Grow,https://www.linkedin.com/company/grow,Nora,,2026-03-0{n} 10:00:00 UTC,,Buy,INBOX\n"
    file = tmp_path / "Basic_LinkedInDataExport_11-02-2026.zip"
    file.write_bytes(
        export(
            Connections_dot_csv=connections(ANA, TOM, LEFT),
            messages_dot_csv=MESSAGES + "".join(advert.format(n=n) for n in range(1, 9)),
            Profile_dot_csv=PROFILE,
            Logins_dot_csv="Login Date,IP Address\n2026,192.0.2.1\n",
        )
    )
    return file


@pytest.fixture
def alumni(tmp_path):
    file = tmp_path / "alumni.csv"
    file.write_text(LIST, "utf-8")
    return file


def test_a_linkedin_export_is_looked_at_brought_in_and_taken_out(nora_page: Page, nora, archive, axe_clean, follow):
    page = nora_page
    follow(page, "People")
    axe_clean(page)
    follow(page, "Bring in LinkedIn")
    axe_clean(page)
    page.get_by_label("Files", exact=True).set_input_files(archive)
    page.get_by_role("button", name="Look at them").click()

    expect(page.get_by_role("heading", name="2 people would come in")).to_be_visible()
    expect(page.get_by_text("Nothing has happened yet.")).to_be_in_viewport()
    expect(page.get_by_text("Ana Silva and Tom Okafor")).to_be_in_viewport()
    axe_clean(page)
    page.locator("summary", has_text="1 row left out").click()
    expect(page.get_by_text(LEFT)).to_be_visible()
    page.locator("summary", has_text="1 part left unread on purpose").click()
    expect(page.get_by_text("Logins.csv")).to_be_visible()
    axe_clean(page)
    assert Person.objects.count() == 0

    page.get_by_role("button", name="Bring them in").click()
    expect(page.get_by_role("heading", name="2 people came in")).to_be_visible()
    axe_clean(page)
    follow(page, "Every row left out")
    axe_clean(page)
    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_role("link", name="Ana Silva").click()
    expect(page.get_by_text("They last wrote to you, on LinkedIn.")).to_be_visible()
    axe_clean(page)

    page.go_back()
    page.get_by_role("link", name="Bring in a list").click()
    page.get_by_role("link", name=archive.name).click()
    page.get_by_role("link", name="take it all out again").click()
    expect(page.get_by_text("2 people go.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name="Take it out").click()
    expect(page.get_by_role("heading", name="Taken out again")).to_be_visible()
    axe_clean(page)
    assert Person.objects.of(nora).count() == 0


def test_looking_and_leaving_keeps_nothing(nora_page: Page, live_server, archive):
    page = nora_page
    page.goto(f"{live_server.url}/people/import/")
    page.get_by_label("Files", exact=True).set_input_files(archive)
    page.get_by_role("button", name="Look at them").click()
    page.get_by_role("button", name="Bring in nothing", exact=True).click()

    expect(page.get_by_text("Nothing was brought in, and nothing of the file is kept.")).to_be_visible()
    assert PeopleImport.objects.count() == 0


def test_the_columns_of_a_list_are_put_right_while_one_sees_what_becomes_of_it(
    nora_page: Page, live_server, nora, alumni, screen, axe_clean, follow
):
    page = nora_page
    page.goto(f"{live_server.url}/people/import/")
    page.get_by_label("Files", exact=True).set_input_files(alumni)
    page.get_by_role("button", name="Look at them").click()
    expect(page.get_by_text("Askwell could not tell what these columns hold")).to_be_visible()
    axe_clean(page)
    follow(page, "Say what each column holds")
    axe_clean(page)

    first = page.get_by_role("heading", level=3).first
    page.get_by_label("Preferred").select_option("First name")
    expect(first).to_have_text("Łukasz Holm")
    page.get_by_label("Where").select_option("Town or country")
    employer = page.get_by_label("Now working at")
    employer.focus()
    employer.select_option("Employer")
    read_out = page.locator("#become p", has_text="Harbour Clinic").first
    expect(read_out).to_be_in_viewport()
    expect(employer).to_be_in_viewport()
    if screen == "phone":  # what is read out stays above the column that is being chosen, and never over it
        assert read_out.bounding_box()["y"] < employer.bounding_box()["y"] - 20
    axe_clean(page)
    page.get_by_role("button", name="See what would happen").click()

    expect(page.get_by_text("Łukasz Holm and Inês Eze")).to_be_visible()
    page.get_by_role("button", name="Bring them in").click()
    expect(page.get_by_role("heading", name="2 people came in")).to_be_visible()
    ines = Person.objects.of(nora).get(name="Inês Eze")
    assert [(str(p), p.region) for p in ines.positions.all()] == [("City of Porto", "Porto")]


def test_without_javascript_a_list_comes_in_too(browser, live_server, nora, monday, alumni):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    page.goto(f"{live_server.url}/people/import/")
    page.get_by_label("Files", exact=True).set_input_files(alumni)
    page.get_by_role("button", name="Look at them").click()
    page.get_by_role("link", name="Say what each column holds").click()
    page.get_by_label("Preferred").select_option("First name")
    page.get_by_role("button", name="See what would happen").click()
    page.wait_for_url(PREVIEW)
    page.get_by_role("button", name="Bring them in").click()

    expect(page.get_by_text("They are here.")).to_be_visible()
    assert Person.objects.of(nora).filter(name="Łukasz Holm").exists()
    context.close()
