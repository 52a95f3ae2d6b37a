from __future__ import annotations

import datetime as dt

import pytest
from tests.people.lists import ANA, ANA_MOVED, MESSAGES, PROFILE, card, connections, export
from tests.people.test_import_people import take_in
from tests.tiny_language import held
from tests.today.asking import Asking

from askwell.people.actions import add_person, change_person
from askwell.people.models import Person, SourceCard

pytestmark = pytest.mark.django_db


def flat(text):
    return " ".join(text.split())


def page_of(browser, person):
    return flat(browser.get(f"/people/{person.id}/").text)


@pytest.fixture
def ana(nora, monday):
    """Known from LinkedIn, with whom one has written."""
    data = export(Connections_dot_csv=connections(ANA), messages_dot_csv=MESSAGES, Profile_dot_csv=PROFILE)
    take_in(nora, data, monday, name="export.zip")
    return Person.objects.get()


def test_the_two_of_you_is_told_in_the_order_it_happened(browser_of_nora, nora, ana, monday):
    maria = add_person(owner=nora, name="Maria Costa", at=monday)
    change_person(person=ana, name="Ana Silva", met="UX Porto", introduced_by=maria, note="Kind.", at=monday)
    held(nora, ana, "Learn to write first.", on=dt.date(2026, 2, 1))
    add_person(owner=nora, name="Bo", introduced_by=ana, at=monday)
    page = page_of(browser_of_nora, ana)

    told = [
        "UX Porto",
        "Maria Costa",
        "Connected on LinkedIn.",
        "Talk: ",
        "You last wrote to them",
        "They last wrote to you",
        ">Bo</a>",
        "Kind.",
    ]
    places = [page.index(words) for words in told]
    assert places == sorted(places)


def test_what_was_asked_stands_in_its_place_and_leads_to_its_request(browser_of_nora, nora, ana, monday):
    asking = Asking(nora, monday)
    asking.answered("Ana Silva", "later", asked=60, days=55, until=dt.date(2026, 11, 2))
    asking.answered("Ana Silva", asked=12, days=9)
    asking.happens("Ana Silva", "arranged", 8, until=dt.date(2026, 11, 20))
    asking.happens("Ana Silva", "talked", 3)
    address = f"/outreach/{asking.requests['Ana Silva'].id}/"
    page = page_of(browser_of_nora, ana)

    told = [
        "Connected on LinkedIn.",
        f'<time datetime="2026-09-24">24 September 2026</time></dt> <dd><a href="{address}">You asked.</a>',
        f'<a href="{address}">Not now, they said, ask again from 2 November 2026.</a>',
        f'<a href="{address}">You wrote to them.</a>',
        f'<a href="{address}">They would like to talk.</a>',
        "You agreed to talk, on 20 November 2026.",
        "You talked.",
    ]
    assert [words for words in told if words not in page] == []
    places = [page.index(words) for words in told]
    assert places == sorted(places)


def test_a_talk_that_is_kept_is_told_once_and_a_letter_begun_is_told(browser_of_nora, nora, ana, monday):
    asking = Asking(nora, monday)
    asking.answered("Ana Silva", asked=12, days=9)
    asking.happens("Ana Silva", "talked", 3)
    held(nora, ana, "Learn to write first.", on=dt.date(2026, 11, 20))
    page = page_of(browser_of_nora, ana)
    assert ("You talked." in page, "Talk: " in page, "You began a letter" in page) == (False, True, False)

    asking.begins("Bo Lund")
    assert "You began a letter to them." in page_of(browser_of_nora, Person.objects.get(name="Bo Lund"))


def test_who_waits_for_an_answer_is_said_as_far_as_the_export_knows(browser_of_nora, ana):
    page = page_of(browser_of_nora, ana)

    assert "No answer of yours is in the export you brought in on 23 November 2026." in page


def test_an_old_fact_says_so(browser_of_nora, nora, ana, monday):
    SourceCard.objects.update(said_at=monday - dt.timedelta(days=800))

    assert "from LinkedIn, September 2024; perhaps no longer so" in page_of(browser_of_nora, ana)


def test_what_a_source_said_before_stands_under_before(browser_of_nora, nora, ana, monday):
    take_in(nora, connections(ANA_MOVED), monday)
    page = page_of(browser_of_nora, ana)

    assert page.index("Lead Designer, Spotify") < page.index(">Before<") < page.index("Product Designer, Figma")


def test_an_employer_alone_is_not_told_beside_what_they_do_there(browser_of_nora, nora, ana, monday):
    take_in(nora, card("Ana Silva", "EMAIL:ana@figma.example", "ORG:Figma").encode(), monday, name="a.vcf")
    page = page_of(browser_of_nora, ana)

    assert page.count('class="lede work"') == 1


def test_a_list_is_called_by_its_name(browser_of_nora, nora, monday):
    take_in(nora, b"Name,Role,Remark\nIda Berg,Nurse,Early bird\n", monday, name="alumni.csv")
    page = page_of(browser_of_nora, Person.objects.get())

    assert "from the list alumni.csv, November 2026" in page
    assert "Early bird" in page


def test_what_is_not_known_is_said_to_be_unknown(browser_of_nora, nora, monday):
    page = page_of(browser_of_nora, add_person(owner=nora, name="Kai", at=monday))

    for words in ("What they do is not known yet.", "is not written down yet.", "No address is known yet."):
        assert words in page


def test_the_page_costs_the_same_however_long_the_story(
    browser_of_nora, nora, ana, monday, django_assert_max_num_queries
):
    def cost():
        with django_assert_max_num_queries(30) as counted:
            page_of(browser_of_nora, ana)
        return len(counted)

    asking = Asking(nora, monday)
    asking.answered("Ana Silva")
    before = cost()
    take_in(nora, connections(ANA_MOVED), monday)
    for days in (1, 0):
        asking.happens("Ana Silva", "arranged", days, until=dt.date(2026, 12, 1))
    for number in range(3):
        held(nora, ana, "x", on=dt.date(2026, 3, 1 + number))
        add_person(owner=nora, name=f"P{number}", introduced_by=ana, at=monday)
    assert cost() == before


def test_two_who_are_one_are_named_looked_at_and_made_one(browser_of_nora, nora, ana, monday):
    other = add_person(owner=nora, name="Ana Reis", met="UX Porto", at=monday + dt.timedelta(days=1))
    address = f"/people/{other.id}/same/"
    page = flat(browser_of_nora.get(address, {"other": "Ana Silva"}).text)
    assert "Product Designer, Figma" in page
    assert "From what you wrote yourself" in page
    assert Person.objects.filter(merged_into__isnull=False).count() == 0

    page = flat(browser_of_nora.post(address, {"other": str(ana.id)}, follow=True).text)
    assert "is one person now" in page
    assert "This and Ana Reis became one person on" in page
    assert "UX Porto" in page


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("Nobody", "Nobody here is called Nobody."), ("Ana Silva", "write the other name"), ("", "Write the other name.")],
)
def test_whoever_cannot_be_the_other_is_refused(browser_of_nora, ana, name, refusal):
    answer = browser_of_nora.get(f"/people/{ana.id}/same/", {"other": name})

    assert (answer.status_code, refusal in answer.text) == (422, True)


def test_nobody_of_a_stranger_can_be_the_other(browser_of_nora, ana, sten, monday):
    theirs = add_person(owner=sten, name="Ana Reis", at=monday)

    assert browser_of_nora.post(f"/people/{ana.id}/same/", {"other": str(theirs.id)}).status_code == 404
    assert browser_of_nora.post(f"/people/{ana.id}/same/", {"other": "x"}).status_code == 404
