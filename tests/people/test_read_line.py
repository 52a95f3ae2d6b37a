from __future__ import annotations

import pytest

from askwell.people import queries
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db


def read(owner, line):
    return queries.read_line(explorer=owner, line=line)


def test_a_line_becomes_a_person_with_work_addresses_and_note(nora, monday):
    line = "Ana Silva, product designer at Figma, met at UX Porto, ana@figma.example, call her in March"
    ana = add_person(owner=nora, at=monday, **read(nora, line).parts)

    assert (ana.name, ana.met, ana.note) == ("Ana Silva", "UX Porto", "call her in March")
    assert [str(p) for p in ana.positions.all()] == ["product designer, Figma"]
    assert [(a.kind, a.value, a.came_from) for a in ana.addresses.all()] == [("mail", "ana@figma.example", None)]


def test_the_introducer_is_found_by_the_whole_name_or_by_a_first_name_that_is_alone(nora, monday):
    maria = add_person(owner=nora, name="Maria Costa", at=monday)

    assert read(nora, "Ana, via Maria Costa").introducer == maria
    assert read(nora, "Ana, via Maria").introducer == maria
    add_person(owner=nora, name="Maria Berg", at=monday)
    both = read(nora, "Ana, via Maria")
    assert (both.introducer, both.parts["met"]) == (None, "through Maria")


def test_an_introducer_who_is_not_here_is_not_lost(nora):
    assert read(nora, "Ana, met at Config, via Tom").parts["met"] == "Config, through Tom"


def test_a_mail_address_alone_proposes_its_name(nora):
    assert read(nora, "li.wei@sap.example").name == "Li Wei"
    assert read(nora, "info@sap.example").name == ""


def test_namesakes_are_shown_so_that_nobody_is_doubled(nora, sten, monday):
    ana = add_person(owner=nora, name="Ana Silva", at=monday)
    add_person(owner=sten, name="Ana Silva", at=monday)

    assert read(nora, "ana silva, nurse").namesakes == (ana,)
    assert read(nora, "Ana").namesakes == ()


def test_somebody_elses_people_introduce_nobody(nora, sten, monday):
    add_person(owner=sten, name="Maria Costa", at=monday)

    assert read(nora, "Ana, via Maria Costa").introducer is None


def test_what_is_too_long_for_its_place_is_the_note(nora, monday):
    role = "designer of " + "many " * 60
    said = read(nora, f"Ana Silva, {role}").parts

    assert len(said.get("role", "")) <= 200
    assert "many many" in said["note"] + said.get("role", "")
    tail = "x" * 50
    assert read(nora, "Ana Silva, " + "word " * 500 + tail).parts["note"].endswith(tail)
