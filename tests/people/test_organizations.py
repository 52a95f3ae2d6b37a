from __future__ import annotations

import pytest

from askwell.people import queries
from askwell.people.actions import add_person, key_organizations, know_apart, know_as_one
from askwell.people.models import Organization
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(nora, monday):
    """Four people, at one house under three names and at another one whose name only begins alike."""
    for name, employer in (("Ana", "Google"), ("Bo", "Google LLC"), ("Cy", "Alphabet"), ("Di", "Googleplex Tours")):
        add_person(owner=nora, name=name, employer=employer, at=monday)
    return lambda name: Organization.objects.of(nora).get(name=name)


def at_house(nora, organization):
    house = queries.house_of(organization=Organization.objects.get(id=organization.id))
    return [person.name for person in queries.people_of_house(explorer=nora, house=house)]


def test_a_legal_form_makes_no_other_house_and_a_beginning_is_not_the_whole(staff, nora):
    assert at_house(nora, staff("Google")) == at_house(nora, staff("Google LLC")) == ["Ana", "Bo"]


def test_two_names_are_one_house_when_the_explorer_says_so(staff, nora, monday):
    know_as_one(organization=staff("Google"), also=staff("Alphabet"), at=monday)

    assert at_house(nora, staff("Google")) == at_house(nora, staff("Alphabet")) == ["Ana", "Bo", "Cy"]
    assert queries.one_house(explorer=nora) == {"alphabet": "google"}


def test_they_are_apart_again_when_the_explorer_says_so(staff, nora, monday):
    know_as_one(organization=staff("Google"), also=staff("Alphabet"), at=monday)
    know_apart(organization=staff("Alphabet"), at=monday)

    assert at_house(nora, staff("Alphabet")) == ["Cy"]
    assert queries.one_house(explorer=nora) == {}


def test_organizations_of_an_older_database_are_one_house_too(staff, nora):
    Organization.objects.of(nora).update(match="")

    assert key_organizations(owner=nora) == 4
    assert at_house(nora, staff("Google LLC")) == ["Ana", "Bo"]
    assert key_organizations(owner=nora) == 0


def test_one_name_cannot_be_another_name_of_itself(staff, monday):
    with pytest.raises(PersonRefused, match="one already"):
        know_as_one(organization=staff("Google"), also=staff("Google LLC"), at=monday)


def test_nothing_of_another_explorer_is_joined(staff, sten, monday):
    add_person(owner=sten, name="Eva", employer="Alphabet", at=monday)
    with pytest.raises(PersonRefused, match="Choose"):
        know_as_one(organization=staff("Google"), also=Organization.objects.of(sten).get(), at=monday)


def test_the_page_joins_and_takes_apart(staff, browser_of_nora):
    google, alphabet = staff("Google"), staff("Alphabet")
    page = browser_of_nora.post(f"/people/at/{google.id}/also/", {"name": "alphabet inc"}, follow=True).text
    assert "Alphabet is another name of Google from now on." in page
    assert "3 people you have here" in page

    page = browser_of_nora.post(f"/people/at/{alphabet.id}/apart/", follow=True).text
    assert "2 people you have here" in page


def test_a_name_nobody_has_is_answered(staff, browser_of_nora):
    page = browser_of_nora.post(f"/people/at/{staff('Google').id}/also/", {"name": "Zork"}, follow=True).text

    assert "No organization here is called Zork." in page
