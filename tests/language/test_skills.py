"""The skills a spoken statement names, over many careers."""

from __future__ import annotations

import pytest

from askwell.language.skill_rules import RULES
from askwell.language.skills import TERMS, find_skills


def labels(text: str) -> list[str]:
    return [skill.label for skill in find_skills(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Learn SQL, then Python, and only then machine learning.", ["SQL", "Python", "machine learning"]),
        ("I did a master's, my sister has an MSc, and neither of us used it.", ["master's degree"]),
        ("Get a Masters in public policy or a PhD.", ["master's degree", "PhD"]),
        ("You'll run everything on k8s and some C++ or .NET.", ["Kubernetes", "C++", ".NET"]),
        ("The PGCE taught me classroom management.", ["PGCE", "classroom management"]),
        ("Take the NCLEX, then get your ACLS.", ["NCLEX", "ACLS"]),
        ("You need your CSCS card and a forklift ticket.", ["CSCS card", "forklift licence"]),
        ("The bar exam nearly broke me, legal writing saved me.", ["bar exam", "legal writing"]),
        ("A food hygiene certificate and good knife skills.", ["food hygiene certificate", "knife skills"]),
        ("Without the HGV licence nobody calls you.", ["HGV licence"]),
        ("Figma, InDesign and a portfolio.", ["Figma", "InDesign", "portfolio"]),
        ("ACCA took me four years, the CFA three.", ["ACCA", "CFA"]),
        ("Public speaking and empathy matter more than any of it.", ["public speaking", "empathy"]),
        ("They only asked about my IELTS score.", ["IELTS"]),
        ("Python’s fine, Excel’s better.", ["Python"]),
    ],
)
def test_what_is_named_is_found_in_order(text, named):
    assert labels(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("You can excel at this if you go for it.", []),
        ("Excel at what you do and word gets round.", []),
        ("I lived in Excel for three years.", ["Excel"]),
        ("i did everything in excel and powerpoint", ["Excel", "PowerPoint"]),
        ("Go and talk to the teams before you have a notion of it.", []),
        ("We write it in Go and Rust.", ["Go", "Rust"]),
        ("Put in a good word for me.", []),
        ("The spark went after the swift reorganisation.", []),
        ("Learn R or SAS first.", ["R", "SAS"]),
        ("Take the R and R when it's due.", []),
        ("Vitamin C and plan C.", []),
        ("Ask the communications department, or the communication team.", []),
        ("It's communication that makes the nurse.", ["communication"]),
        ("There was some degree of luck, to a degree.", []),
        ("You need a degree.", ["degree"]),
        ("He masters the piece in a day.", []),
        ("They come in a level above me.", []),
        ("The machine learning engineers were out.", []),
    ],
)
def test_an_everyday_word_is_no_skill_without_its_company(text, named):
    assert labels(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Without fluent German you can't read the letter.", ["German"]),
        ("The payslip is in Dutch.", ["Dutch"]),
        ("A German company with Polish suppliers.", []),
        ("I had to polish my French before the interview.", ["French"]),
    ],
)
def test_a_language_is_found_where_it_is_spoken(text, named):
    assert labels(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A degree in mechanical engineering.", ["degree", "mechanical engineering"]),
        ("I studied geology and it never mattered.", ["geology"]),
        ("The geology of the valley is dull.", []),
        ("Sales was on the third floor.", []),
        ("Two years of experience in sales.", ["sales"]),
    ],
)
def test_a_subject_is_found_where_it_was_learned(text, named):
    assert labels(text) == named


def test_esco_identity_is_given_where_there_is_one():
    [python, excel] = find_skills("Python and Excel files.")
    assert python.uri == "http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d"
    assert excel.uri is None


def test_nothing_is_found_in_nothing():
    assert find_skills("") == ()
    assert find_skills("... ?!") == ()


def test_every_term_has_four_fields_and_a_known_rule():
    rows = [line.split("\t") for line in TERMS.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert {len(row) for row in rows} == {4}
    assert {row[2] for row in rows} <= RULES.keys()
    assert all(row[0] and row[3] for row in rows)


def test_sources_and_licences_stand_in_the_terms():
    head = TERMS.read_text("utf-8")[:1200]
    assert "2011/833/EU" in head
    assert "O*NET 27.0" in head
    assert "CC BY 4.0" in head
    assert TERMS.stat().st_size < 600_000
