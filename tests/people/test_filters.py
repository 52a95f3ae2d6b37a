from __future__ import annotations

import datetime as dt

import pytest
from tests.people.lists import ANA, MESSAGES, PROFILE, TOM, connections, export
from tests.people.test_import_people import take_in
from tests.tiny_language import held

from askwell.conversations import queries as conversations
from askwell.people import queries
from askwell.people.actions import add_person, know_as_one, remove_filter, save_filter
from askwell.people.models import Organization, Person, Position, SavedFilter
from askwell.people.rules import PersonRefused
from askwell.people.rules.filters import Conditions, as_json, conditions_of, sentence

MARCH = dt.date(2026, 3, 1)
TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {"talked": "no", "works_at": "Siemens", "place": "Berlin", "source": "linkedin"},
            "People I have not talked with yet, at Siemens, in Berlin, connected through LinkedIn",
        ),
        ({"talked": "yes", "ask": "yes"}, "People I have talked with, whom I may ask"),
        ({"role": "nurse", "works_at": "Charité"}, "People, working as nurse at Charité"),
        ({"introduced_by": "Tove", "ask": "no"}, "People, introduced by Tove, who are left in peace"),
        ({"studied_at": "TU Delft", "source": "none"}, "People, who studied at TU Delft, whom I wrote down myself"),
        ({"wrote_before": MARCH}, "People, not in touch since 2026-03-01"),
        ({"wrote_after": MARCH, "wrote_before": TODAY}, "People, last in touch between 2026-03-01 and 2026-11-23"),
        ({}, "People"),
    ],
)
def test_conditions_read_as_a_sentence(said, expected):
    assert sentence(Conditions(**said)) == expected


def test_what_cannot_be_understood_leaves_nobody_out():
    said = {"talked": "sometimes", "source": "moon", "wrote_after": "soon", "role": " ", "what": "else", "ask": None}

    assert not conditions_of(said)


def test_conditions_survive_being_kept():
    whole = Conditions("no", "nurse", "Charité", "Berlin", "TU", "vcard", "Tove", MARCH, TODAY, "yes")

    assert conditions_of(as_json(whole)) == whole


@pytest.fixture
def them(nora, monday):
    """Ana and Tom from LinkedIn, Maja typed, with whom there was a talk."""
    take_in(
        nora,
        export(Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES, Profile_dot_csv=PROFILE),
        monday,
    )
    maja = add_person(owner=nora, name="Maja Öst", role="Ärztin", employer="Charité", region="Berlin", at=monday)
    held(nora, maja, "Find a mentor.")
    add_person(owner=nora, name="Olle", introduced_by=maja, employer="Harbour Board", role="Pilot", at=monday)
    return maja


def those(owner, **said):
    found = queries.filtered(
        explorer=owner,
        conditions=Conditions(**said),
        talked_with=conversations.partners(explorer=owner),
        today=TODAY,
    )
    return [person.name for person in found]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ["Ana Silva", "Maja Öst", "Olle", "Tom Okafor"]),
        ({"talked": "yes"}, ["Maja Öst"]),
        ({"talked": "no"}, ["Ana Silva", "Olle", "Tom Okafor"]),
        ({"role": "ärztin"}, ["Maja Öst"]),
        ({"role": "design"}, ["Ana Silva"]),
        ({"works_at": "siemens"}, ["Tom Okafor"]),
        ({"works_at": "board"}, ["Olle"]),
        ({"works_at": "oard"}, []),
        ({"role": "engineer", "works_at": "Figma"}, []),
        ({"place": "berlin"}, ["Maja Öst"]),
        ({"source": "linkedin"}, ["Ana Silva", "Tom Okafor"]),
        ({"source": "none"}, ["Maja Öst", "Olle"]),
        ({"source": "vcard"}, []),
        ({"introduced_by": "maja öst"}, ["Olle"]),
        ({"wrote_after": MARCH}, ["Ana Silva"]),
        ({"wrote_before": MARCH}, ["Tom Okafor"]),
        ({"wrote_before": dt.date(2026, 3, 4)}, ["Tom Okafor"]),
        ({"wrote_before": dt.date(2026, 3, 5)}, ["Ana Silva", "Tom Okafor"]),
        ({"talked": "no", "source": "linkedin", "works_at": "Figma"}, ["Ana Silva"]),
    ],
)
@pytest.mark.usefixtures("them")
def test_a_condition_leaves_those_of_whom_it_is_true(nora, said, expected):
    assert those(nora, **said) == expected


@pytest.mark.django_db
def test_what_is_over_does_not_count(nora, monday):
    ana = add_person(owner=nora, name="Ana", employer="Figma", role="Designer", region="Porto", at=monday)
    Position.objects.of(nora).update(past=True)

    assert those(nora, works_at="Figma") == those(nora, role="designer") == those(nora, place="Porto") == []
    Position.objects.create(owner=nora, person=ana, kind="study", organization=Organization.objects.get())
    assert those(nora, studied_at="figma") == ["Ana"]
    assert those(nora, works_at="figma") == []


@pytest.mark.django_db
def test_a_house_is_meant_by_all_its_names(nora, monday):
    add_person(owner=nora, name="Ana", employer="Alphabet", at=monday)
    add_person(owner=nora, name="Tove", employer="Google", at=monday)
    google, alphabet = (Organization.objects.of(nora).get(name=name) for name in ("Google", "Alphabet"))
    know_as_one(organization=google, also=alphabet, at=monday)

    assert those(nora, works_at="google") == those(nora, works_at="alphabet") == ["Ana", "Tove"]


@pytest.mark.django_db
def test_leaving_in_peace(nora, monday):
    for name in ("Never", "Until then", "Until yesterday", "Any time"):
        add_person(owner=nora, name=name, at=monday)
    people = Person.objects.of(nora)
    people.filter(name="Never").update(do_not_ask=True)
    people.filter(name="Until then").update(rests_until=TODAY + dt.timedelta(days=1))
    people.filter(name="Until yesterday").update(rests_until=TODAY)

    assert those(nora, ask="no") == ["Never", "Until then"]
    assert those(nora, ask="yes") == ["Any time", "Until yesterday"]


@pytest.mark.django_db
def test_a_filter_is_kept_replaced_and_removed(nora, sten, monday):
    save_filter(owner=nora, name=" Still  to ask ", conditions=Conditions(talked="no"), at=monday)
    saved = save_filter(owner=nora, name="Still to ask", conditions=Conditions(talked="no", place="Berlin"), at=monday)
    save_filter(owner=sten, name="Still to ask", conditions=Conditions(place="Oslo"), at=monday)

    assert [one.conditions for one in queries.saved_filters(explorer=nora)] == [{"talked": "no", "place": "Berlin"}]
    assert queries.saved_filter(explorer=sten, filter_id=saved.id) is None

    remove_filter(saved=saved, at=monday)
    assert SavedFilter.objects.of(nora).count() == 0
    assert SavedFilter.objects.of(sten).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "conditions", "sentence"),
    [
        ("Everybody", Conditions(), "Choose first"),
        ("  ", Conditions(place="Berlin"), "Write a name"),
        ("x" * 101, Conditions(place="Berlin"), "Shorten"),
    ],
)
def test_a_filter_is_refused(nora, monday, name, conditions, sentence):
    with pytest.raises(PersonRefused, match=sentence):
        save_filter(owner=nora, name=name, conditions=conditions, at=monday)
    assert SavedFilter.objects.count() == 0


@pytest.mark.django_db
def test_sten_sees_none_of_noras(sten, them):
    for said in ({}, {"talked": "yes"}, {"place": "Berlin"}, {"source": "linkedin"}, {"introduced_by": "Maja Öst"}):
        assert those(sten, **said) == []
