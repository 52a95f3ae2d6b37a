from __future__ import annotations

import datetime as dt

import pytest
from tests.people.lists import ANA, ANA_MOVED, LEFT, MESSAGES, PROFILE, TOM, card, connections, export

from askwell.people import queries
from askwell.people.actions import add_person, bring_in, change_person, confirm_import, importing, leave_import, look_at
from askwell.people.models import Address, LeftOutRow, PeopleImport, Person, Position, SourceCard
from askwell.people.rules import PersonRefused

pytestmark = pytest.mark.django_db


def take_in(owner, data, at, name="Connections.csv", **more):
    """Look at a file and bring it in."""
    looked = look_at(owner=owner, name=name, data=data, at=at, **more)
    confirm_import(people_import=looked, at=at)
    bring_in(people_import=looked, at=at)
    looked.refresh_from_db()
    return looked


def names(owner):
    return [person.name for person in queries.everyone(explorer=owner)]


def test_looking_stores_nobody_and_says_what_would_happen(nora, monday):
    looked = look_at(owner=nora, name="Connections.csv", data=connections(ANA, TOM, LEFT), at=monday)

    assert Person.objects.count() == 0
    assert (looked.counts["rows"], looked.counts["added"], looked.counts["skipped"]) == (3, 2, 1)
    assert [row["name"] for row in looked.examples["added"]] == ["Ana Silva", "Tom Okafor"]
    assert looked.examples["skipped"][0]["why"][0]


def test_leaving_it_leaves_nothing(nora, monday):
    leave_import(people_import=look_at(owner=nora, name="c.csv", data=connections(ANA), at=monday))

    assert PeopleImport.objects.count() == 0


def test_bringing_in_keeps_people_positions_addresses_and_the_rows_left_out(nora, monday):
    done = take_in(nora, connections(ANA, TOM, LEFT), monday)

    assert names(nora) == ["Ana Silva", "Tom Okafor"]
    assert {str(p) for p in Position.objects.of(nora)} == {"Product Designer, Figma", "Engineer, Siemens AG"}
    assert {(a.kind, a.value) for a in Address.objects.of(nora)} >= {("mail", "ana@figma.example")}
    assert LeftOutRow.objects.of(nora).get().came_with == done
    assert SourceCard.objects.get(key__contains="ana-silva").original == ANA


def test_the_file_itself_is_not_kept(nora, monday):
    assert bytes(take_in(nora, connections(ANA), monday).original) == b""


def test_the_same_file_again_changes_nothing(nora, monday):
    take_in(nora, connections(ANA, TOM), monday)
    again = take_in(nora, connections(ANA, TOM), monday)

    assert (again.counts["same"], again.counts["added"], again.counts["changed"]) == (2, 0, 0)
    assert len(names(nora)) == 2
    assert SourceCard.objects.count() == 2


def test_a_newer_export_updates_what_the_source_says(nora, monday):
    take_in(nora, connections(ANA, TOM), monday)
    newer = look_at(owner=nora, name="c.csv", data=connections(ANA_MOVED, TOM), at=monday)

    assert newer.counts["changed"] == 1
    assert newer.examples["changed"][0]["why"] == [
        "employer: Figma, now Spotify",
        "role: Product Designer, now Lead Designer",
    ]
    confirm_import(people_import=newer, at=monday)
    bring_in(people_import=newer, at=monday)
    ana = queries.everyone(explorer=nora).get(name="Ana Silva")
    assert [str(p) for p in ana.positions.all()] == ["Lead Designer, Spotify"]
    story = queries.story_of(person=ana, at=monday)
    assert [fact.words for fact in story.work if fact.is_past] == ["Product Designer, Figma"]


def test_a_newer_export_never_touches_what_was_typed(nora, monday):
    take_in(nora, connections(ANA), monday)
    ana = Person.objects.get()
    change_person(person=ana, name="Ana S.", role="Mentor", employer="UX Porto", note="Met twice", at=monday)
    take_in(nora, connections(ANA_MOVED), monday)

    ana = queries.everyone(explorer=nora).get()
    assert (ana.name, ana.note) == ("Ana S.", "Met twice")
    assert {str(p) for p in ana.positions.all()} == {"Mentor, UX Porto", "Lead Designer, Spotify"}


def test_somebody_typed_by_hand_is_recognised_by_their_address(nora, monday):
    take_in(nora, card("Ana Silva", "EMAIL:ana@figma.example").encode(), monday, name="a.vcf")
    looked = take_in(nora, connections(ANA), monday)

    assert looked.counts["merged"] == 1
    assert looked.examples["merged"][0]["why"] == ["the same mail address"]
    assert names(nora) == ["Ana Silva"]


def test_the_same_name_alone_is_asked_about(nora, monday):
    add_person(owner=nora, name="Ana Silva", at=monday)
    take_in(nora, connections(ANA), monday)

    assert names(nora) == ["Ana Silva", "Ana Silva"]
    pair = queries.waiting_pairs(explorer=nora).get()
    assert pair.reasons == ["the same name, and nothing else is known of one of them"]


def test_one_person_twice_in_a_file_is_one(nora, monday):
    twice = card("Ana Silva", "EMAIL:ana@figma.example") + card(
        "Ana M. Silva", "EMAIL:Ana@figma.example", "TEL:+351 911 222 333"
    )
    done = take_in(nora, twice.encode(), monday, name="a.vcf")

    assert (done.counts["added"], done.counts["merged"]) == (1, 1)
    assert {a.kind for a in Person.objects.get().addresses.all()} == {"mail", "phone"}


def test_when_the_two_last_wrote_is_known_and_not_what(nora, monday):
    data = export(Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES, Profile_dot_csv=PROFILE)
    done = take_in(nora, data, monday, name="export.zip")

    assert done.counts["written_with"] == 2
    story = queries.story_of(person=Person.objects.get(name="Ana Silva"), at=monday)
    assert (str(story.contact.ours_last), str(story.contact.theirs_last)) == ("2026-03-01", "2026-03-04")
    assert story.contact.they_wait
    assert not any("Hello back" in str(card.said) + card.original for card in SourceCard.objects.all())


def test_nobody_in_a_file_is_refused_with_what_to_do(nora, monday):
    with pytest.raises(PersonRefused, match="choose the one with the people"):
        look_at(owner=nora, name="c.csv", data=connections(), at=monday)


def test_an_import_that_broke_off_is_gone_on_with(nora, monday, monkeypatch):
    monkeypatch.setattr(importing, "CHUNK", 500)
    looked = look_at(
        owner=nora,
        name="c.csv",
        data=connections(*[f"P{n},Q,https://www.linkedin.com/in/p{n},,,,03 Jan 2024" for n in range(1200)]),
        at=monday,
    )
    confirm_import(people_import=looked, at=monday)

    def break_off(done, _total):
        if done >= 500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring_in(people_import=looked, at=monday, tell=break_off)
    assert Person.objects.count() == 500
    bring_in(people_import=looked, at=monday)

    assert Person.objects.count() == 1200
    assert SourceCard.objects.count() == 1200


def test_an_import_is_confirmed_once(nora, monday):
    looked = look_at(owner=nora, name="c.csv", data=connections(ANA), at=monday)
    confirm_import(people_import=looked, at=monday)

    with pytest.raises(PersonRefused, match="already"):
        confirm_import(people_import=looked, at=monday)


def test_a_mapping_is_remembered_for_the_next_list_with_these_headings(nora, monday):
    table = b"Wer,Wo,Geheim\nAna Silva,Figma,x\nTom Okafor,Siemens,y\n"
    take_in(nora, table, monday, name="liste.csv", mapping=["name", "organization", "leave"])
    again = look_at(owner=nora, name="neu.csv", data=table.replace(b"Ana Silva", b"Ida Berg"), at=monday)

    assert again.mapping == ["name", "organization", "leave"]


def test_nothing_of_another_explorer_is_matched(nora, sten, monday):
    take_in(sten, connections(ANA), monday)
    done = take_in(nora, connections(ANA), monday)

    assert done.counts["added"] == 1
    assert names(nora) == names(sten) == ["Ana Silva"]


def test_a_file_looked_at_and_forgotten_is_not_kept(nora, monday):
    forgotten = look_at(owner=nora, name="c.csv", data=connections(ANA), at=monday)
    look_at(owner=nora, name="d.csv", data=connections(TOM), at=monday + dt.timedelta(days=2))

    assert not PeopleImport.objects.filter(id=forgotten.id).exists()
