"""What an import would do, told in words before it does anything."""

from __future__ import annotations

import pytest
from tests.people.lists import ANA, LEFT, MESSAGES, PROFILE, TOM, card, connections, export

from askwell.people.actions import add_person, bring_in, confirm_import, look_at, look_through, rows_in_words
from askwell.people.models import Person

pytestmark = pytest.mark.django_db

SPONSORED = (
    "9{n},Sponsored Conversation,Grow Ltd,https://www.linkedin.com/company/grow,Nora Lind,"
    "https://www.linkedin.com/in/nora,2026-03-0{n} 10:00:00 UTC,,Buy,INBOX\n"
)


@pytest.fixture
def file():
    return export(
        Connections_dot_csv=connections(ANA, LEFT, TOM, LEFT, LEFT),
        messages_dot_csv=MESSAGES + "".join(SPONSORED.format(n=n) for n in range(1, 8)),
        Profile_dot_csv=PROFILE,
    )


@pytest.fixture
def looked(nora, monday, file):
    return look_at(owner=nora, name="export.zip", data=file, at=monday)


def test_each_reason_is_told_once_with_its_number_and_people_come_first(looked):
    told = [(r["about"], r["count"], r["why"]) for r in looked.examples["skipped"]]

    assert told == [
        ("person", 3, ["the member has closed their LinkedIn account, so no name is left"]),
        ("message", 7, ["it is an advertisement"]),
    ]
    assert [len(r["rows"]) for r in looked.examples["skipped"]] == [3, 5]
    assert looked.examples["skipped"][0]["rows"][0]["words"] == LEFT


def test_messages_passed_over_are_counted_apart_from_people_left_out(looked):
    assert (looked.counts["skipped"], looked.counts["passed_over"]) == (10, 7)


def test_the_whole_answer_holds_every_row_and_reason(nora, file):
    rows = rows_in_words(owner=nora, looked=look_through(owner=nora, data=file))

    skipped = [row for row in rows if row["outcome"] == "skipped"]
    assert len(skipped) == 10
    assert sum(row["about"] == "message" for row in skipped) == 7
    assert [row["name"] for row in rows if row["outcome"] == "added"] == ["Ana Silva", "Tom Okafor"]


def test_who_may_be_somebody_else_is_told_with_the_reason(nora, monday):
    twice = card("Ana Silva", "ORG:Figma") + card("A. Silva", "ORG:Figma")
    looked = look_at(owner=nora, name="a.vcf", data=twice.encode(), at=monday)

    (perhaps,) = looked.examples["perhaps"]
    assert (looked.counts["perhaps"], perhaps["name"]) == (1, "A. Silva")
    assert "both at Figma" in perhaps["why"][0]


def test_the_columns_of_a_list_are_told_with_what_they_were_taken_for(nora, monday):
    looked = look_at(owner=nora, name="l.csv", data=b"Name,Wo,Mail\nAna Silva,Porto,ana@b.example\n", at=monday)

    assert looked.examples["columns"] == [["Name", "name"], ["Wo", ""], ["Mail", "email"]]


def test_what_was_found_a_moment_ago_holds_only_if_nothing_changed_since(nora, monday):
    file = connections(ANA)
    found = look_through(owner=nora, data=file)
    looked = look_at(owner=nora, name="a.csv", data=file, at=monday, looked=found)
    add_person(owner=nora, name="Ana Silva", page="https://www.linkedin.com/in/ana-silva", at=monday)
    confirm_import(people_import=looked, at=monday)

    bring_in(people_import=looked, at=monday, looked=found)
    assert [person.name for person in Person.objects.of(nora)] == ["Ana Silva"]
