from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.people.lists import ANA, ANA_MOVED, LEFT, MESSAGES, TOM, card, connections
from tests.people.test_import_people import take_in

from askwell.people import queries
from askwell.people.models import PeopleImport, Person

pytestmark = pytest.mark.django_db


def sent(browser, **files):
    uploads = [SimpleUploadedFile(name.replace("_dot_", "."), data) for name, data in files.items()]
    return browser.post("/people/import/", {"lists": uploads}, follow=True)


def flat(text):
    return " ".join(text.split())


def tallied(page):
    """What the tally says: words to number."""
    line = r'tally-count">([\d,]+)</span> <span class="tally-words"><b>(.*?)</b>'
    return {words: count for count, words in re.findall(line, page)}


def test_the_preview_says_what_would_happen_and_stores_nobody(browser_of_nora):
    page = flat(sent(browser_of_nora, c_dot_csv=connections(ANA, TOM, LEFT)).text)

    assert "2 people would come in" in page
    assert "Nothing has happened yet." in page
    assert "take them all out again whenever you like" in page
    assert tallied(page) == {"new people": "2", "row left out": "1"}
    assert "Ana Silva and Tom Okafor" in page
    assert "Because the member has closed their LinkedIn account, so no name is left." in page
    assert Person.objects.count() == 0


def test_hundreds_of_advertisements_are_one_line_below_the_button(browser_of_nora):
    advert = "{n},Sponsored Conversation,Grow,https://www.linkedin.com/company/grow,Nora,,2026-03-01 10:{n}:00 UTC,,Buy,INBOX\n"
    adverts = "".join(advert.format(n=n) for n in range(10, 60))
    page = flat(
        sent(browser_of_nora, c_dot_csv=connections(ANA, LEFT), messages_dot_csv=(MESSAGES + adverts).encode()).text
    )

    assert tallied(page)["messages passed over"] == "50"
    assert tallied(page)["row left out"] == "1"
    assert page.index("Bring them in") < page.index("messages passed over")
    assert page.count("Because it is an advertisement.") == 1


def test_a_file_that_says_nothing_new_says_so(browser_of_nora, nora, monday):
    take_in(nora, connections(ANA), monday)
    page = flat(sent(browser_of_nora, c_dot_csv=connections(ANA)).text)

    assert "Nothing new in this file" in page
    assert "Bring them in" not in page


def test_what_a_newer_export_would_change_is_told(browser_of_nora, nora, monday):
    take_in(nora, connections(ANA), monday)
    page = flat(sent(browser_of_nora, c_dot_csv=connections(ANA_MOVED)).text)

    assert "News of 1 person would come in" in page
    assert "employer: Figma, now Spotify" in page


def test_columns_that_were_not_understood_are_named(browser_of_nora):
    page = flat(sent(browser_of_nora, l_dot_csv=b"Name,Wozu,Mail\nAna Silva,x,ana@b.example\n").text)

    assert "could not tell what these columns hold, and keeps them beside each person as they are: Wozu." in page


def test_every_row_left_out_can_be_read_after_the_file_is_gone(browser_of_nora, nora, monday):
    rows = [f"P{n},Q,https://www.linkedin.com/in/p{n},,,,03 Jan 2024" for n in range(3)]
    done = take_in(nora, connections(*rows, *[LEFT] * 120), monday)
    page = browser_of_nora.get(f"/people/import/{done.id}/left-out/")

    assert page.text.count(LEFT) == 100
    assert "1 to 100 of 120" in page.text
    assert browser_of_nora.get(f"/people/import/{done.id}/left-out/?because=0&page=2").text.count(LEFT) == 20
    assert browser_of_nora.get(f"/people/import/{done.id}/left-out/?because=9").status_code == 404


def test_confirming_brings_them_in_and_undoing_takes_them_out(browser_of_nora, nora):
    sent(browser_of_nora, c_dot_csv=connections(ANA, TOM))
    looked = PeopleImport.objects.get()
    page = browser_of_nora.post(f"/people/import/{looked.id}/confirm/", follow=True).text
    assert "They are here." in page
    assert "Ana Silva" in browser_of_nora.get("/people/").text

    page = flat(browser_of_nora.post(f"/people/import/{looked.id}/undo/", follow=True).text)
    assert "2 people went with it." in page
    assert queries.everyone(explorer=nora).count() == 0


def test_several_files_are_one_import(browser_of_nora):
    page = flat(
        sent(browser_of_nora, Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES.encode()).text
    )

    assert PeopleImport.objects.count() == 1
    assert tallied(page)["messages and invitations"] == "3"


def test_what_is_no_list_is_answered_in_a_sentence(browser_of_nora):
    answer = sent(browser_of_nora, photo_dot_csv=b"\x89PNG\r\n")

    assert answer.status_code == 422
    assert "This is a picture" in answer.text
    assert PeopleImport.objects.count() == 0


def test_no_file_is_answered_in_a_sentence(browser_of_nora):
    answer = browser_of_nora.post("/people/import/", {})

    assert (answer.status_code, "Choose at least one file." in answer.text) == (422, True)


def test_the_columns_of_a_list_are_shown_and_can_be_put_right(browser_of_nora):
    sent(browser_of_nora, list_dot_csv=b"Wer,Stelle,Ort\nAna Silva,Designer,Porto\nTom Okafor,Engineer,Berlin\n")
    looked = PeopleImport.objects.get()
    page = browser_of_nora.get(f"/people/import/{looked.id}/columns/").text
    assert "Designer · Engineer" in page

    chosen = {"column_0": "name", "column_1": "role", "column_2": "organization"}
    browser_of_nora.post(f"/people/import/{looked.id}/columns/", chosen)

    anew = PeopleImport.objects.get()
    assert anew.mapping == ["name", "role", "organization"]
    assert anew.examples["added"][0]["why"] == ["Designer, Porto"]


def test_while_columns_are_chosen_the_first_rows_are_read_out(browser_of_nora):
    sent(browser_of_nora, list_dot_csv=b"Wer,Stelle,Ort\nAna Silva,Designer,Porto\nTom Okafor,Engineer,Berlin\n")
    looked = PeopleImport.objects.get()
    chosen = {"column_0": "name", "column_1": "role", "column_2": "organization"}
    address = f"/people/import/{looked.id}/columns/"
    page = flat(browser_of_nora.post(address, chosen, headers={"hx-request": "true"}).text)

    assert "<h3>Ana Silva</h3> <p>Designer, Porto</p>" in page
    assert "<form" not in page
    looked.refresh_from_db()
    assert looked.mapping != ["name", "role", "organization"]
    nobody = browser_of_nora.post(address, dict.fromkeys(chosen, "leave"), headers={"hx-request": "true"}).text
    assert "Nobody. Say which column holds the name." in nobody


def test_leaving_it_leaves_nothing(browser_of_nora):
    sent(browser_of_nora, c_dot_csv=connections(ANA))
    browser_of_nora.post(f"/people/import/{PeopleImport.objects.get().id}/leave/")

    assert PeopleImport.objects.count() == 0


def test_who_is_perhaps_the_same_is_asked_with_both_sides(browser_of_nora, nora, monday):
    take_in(nora, card("Ana Silva", "NOTE:From the workshop").encode(), monday, name="a.vcf")
    take_in(nora, connections(ANA), monday)
    assert "perhaps the same" in browser_of_nora.get("/people/").text
    pair = queries.waiting_pairs(explorer=nora).get()
    page = browser_of_nora.get("/people/same/").text
    assert pair.reasons[0] in page.replace("The same name", "the same name")
    assert "From the workshop" in page
    assert "Product Designer, Figma" in page

    page = browser_of_nora.post(f"/people/same/{pair.id}/merge/", follow=True).text
    ana = queries.everyone(explorer=nora).get()
    assert f'<a href="/people/{ana.id}/">Ana Silva</a> is one person now.' in page
    assert "Take them apart" in browser_of_nora.get(f"/people/{ana.id}/").text


def test_a_person_page_says_where_each_fact_is_from(browser_of_nora, nora, monday):
    take_in(nora, connections(ANA), monday)
    page = flat(browser_of_nora.get(f"/people/{Person.objects.get().id}/").text)

    assert "Product Designer, Figma" in page
    assert "LinkedIn, November 2026" in page
    assert 'href="https://www.linkedin.com/in/ana-silva"' in page
    assert "3 January 2024" in page


def test_a_script_behind_an_address_never_becomes_a_link(browser_of_nora, nora, monday):
    take_in(nora, card("Ana", "URL:javascript:alert(1)", "EMAIL:a@b.example").encode(), monday, name="a.vcf")

    assert 'href="javascript' not in browser_of_nora.get(f"/people/{Person.objects.get().id}/").text


def test_a_stranger_sees_no_import_of_hers(browser_of_sten, nora, monday):
    done = take_in(nora, connections(ANA), monday)
    for page in ("", "columns/", "undo/", "left-out/"):
        assert browser_of_sten.get(f"/people/import/{done.id}/{page}").status_code == 404
    assert browser_of_sten.post(f"/people/import/{done.id}/undo/").status_code == 404


@pytest.mark.parametrize(("kind", "mark"), [("vcf", b"VERSION:3.0"), ("vcf4", b"VERSION:4.0"), ("csv", b"Ana Silva")])
def test_everyone_is_taken_out_in_every_form(browser_of_nora, nora, monday, kind, mark):
    take_in(nora, connections(ANA, TOM), monday)
    answer = browser_of_nora.get(f"/people/people.{kind}/")

    assert mark in answer.content
    assert answer.content.count(b"Ana") >= 1
    assert b"Tom" in answer.content


def test_what_is_taken_out_comes_in_again_elsewhere(browser_of_nora, nora, sten, monday):
    take_in(nora, connections(ANA, TOM), monday)
    done = take_in(sten, browser_of_nora.get("/people/people.vcf/").content, monday, name="people.vcf")

    assert done.counts["added"] == 2
    assert {str(p.positions.first()) for p in queries.everyone(explorer=sten)} == {
        "Product Designer, Figma",
        "Engineer, Siemens AG",
    }
