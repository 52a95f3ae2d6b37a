"""Adding somebody in one line, as people type it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people.rules.adding import Line, Span, understood

PARTS = ("name", "role", "employer", "mail", "phone", "profile", "met", "introduced_by", "note")


def told(line):
    read = understood(line)
    return {part: getattr(read, part) for part in PARTS if getattr(read, part)}


CASES = {
    "Ana Silva, product designer at Figma, met at UX Porto 2025": {
        "name": "Ana Silva", "role": "product designer", "employer": "Figma", "met": "UX Porto 2025",
    },
    "Tom (Siemens)": {"name": "Tom", "employer": "Siemens"},
    "Dr. Li Wei – data engineer @ SAP – via Maria": {
        "name": "Dr. Li Wei", "role": "data engineer", "employer": "SAP", "introduced_by": "Maria",
    },
    "Jonas Ekwall <jonas@x.se> user researcher, Spotify": {
        "name": "Jonas Ekwall", "mail": "jonas@x.se", "role": "user researcher", "employer": "Spotify",
    },
    "ana@figma.com": {"mail": "ana@figma.com"},
    "Ana Silva": {"name": "Ana Silva"},
    "Ana": {"name": "Ana"},
    "ana silva": {"name": "ana silva"},
    "": {},
    " ,;- ": {},
    # without commas, without capitals
    "ana silva product designer at figma": {"name": "ana silva", "role": "product designer", "employer": "figma"},
    "Ana Silva Product Designer at Figma": {"name": "Ana Silva", "role": "Product Designer", "employer": "Figma"},
    "Ana Silva product designer at Figma met at UX Porto via Maria Costa": {
        "name": "Ana Silva", "role": "product designer", "employer": "Figma", "met": "UX Porto",
        "introduced_by": "Maria Costa",
    },
    "Product designer at Figma, Ana Silva": {"name": "Ana Silva", "role": "Product designer", "employer": "Figma"},
    "Met Ana Silva at UX Porto 2025": {"name": "Ana Silva", "met": "UX Porto 2025"},
    "Tom Meier, works at Siemens as an engineer": {"name": "Tom Meier", "employer": "Siemens", "role": "engineer"},
    "Ana Silva - UX lead - Figma - met at Config": {
        "name": "Ana Silva", "role": "UX lead", "employer": "Figma", "met": "Config",
    },
    "Ana Silva; Figma; Product designer": {"name": "Ana Silva", "employer": "Figma", "role": "Product designer"},
    "Ana Silva\tFigma\tdesigner": {"name": "Ana Silva", "employer": "Figma", "role": "designer"},
    "Ana Silva, beekeeper at Honey & Co., Porto": {
        "name": "Ana Silva", "role": "beekeeper", "employer": "Honey & Co.", "note": "Porto",
    },
    # names of every kind
    "Ana Silva, PhD, researcher at CERN": {"name": "Ana Silva, PhD", "role": "researcher", "employer": "CERN"},
    "Prof. Dr. Eva von Hagen, Uni Wien": {"name": "Prof. Dr. Eva von Hagen", "employer": "Uni Wien"},
    "Robert (Bob) Smith, engineer, Google": {"name": "Robert (Bob) Smith", "role": "engineer", "employer": "Google"},
    "Tom Baker, baker, Oslo Bread": {"name": "Tom Baker", "role": "baker", "employer": "Oslo Bread"},
    "Bei Li, analyst at KPMG": {"name": "Bei Li", "role": "analyst", "employer": "KPMG"},
    "Ana S., Bosch": {"name": "Ana S.", "employer": "Bosch"},
    "李伟，数据工程师 @ SAP": {"name": "李伟", "role": "数据工程师", "employer": "SAP"},
    "田中太郎、デザイナー、ソニー": {"name": "田中太郎", "role": "デザイナー", "employer": "ソニー"},
    "Иван Петров, аналитик @ Яндекс": {"name": "Иван Петров", "role": "аналитик", "employer": "Яндекс"},
    "أحمد علي، @ Siemens": {"name": "أحمد علي", "employer": "Siemens"},
    "Ella (she), designer": {"name": "Ella", "note": "she", "role": "designer"},
    # employers
    "Ana Silva, Figma, Inc., product designer": {
        "name": "Ana Silva", "employer": "Figma, Inc.", "role": "product designer",
    },
    "Ana Silva @Figma": {"name": "Ana Silva", "employer": "Figma"},
    "Ana Silva from Figma": {"name": "Ana Silva", "employer": "Figma"},
    "Ana Silva, engineer, AT&T": {"name": "Ana Silva", "role": "engineer", "employer": "AT&T"},
    "Ana Silva, Head of Design at The Met": {"name": "Ana Silva", "role": "Head of Design", "employer": "The Met"},
    # how they met, and through whom
    "Ana Silva, met through Tom Meier": {"name": "Ana Silva", "introduced_by": "Tom Meier"},
    "Ana Silva, introduced by Tom, met at Config": {"name": "Ana Silva", "introduced_by": "Tom", "met": "Config"},
    "Ana Silva, met via LinkedIn": {"name": "Ana Silva", "met": "LinkedIn"},
    "Ana Silva, via my sister": {"name": "Ana Silva", "met": "my sister"},
    # addresses
    "Ana Silva (she/her), designer @Figma, +351 912 345 678, linkedin.com/in/ana-silva": {
        "name": "Ana Silva", "role": "designer", "employer": "Figma", "phone": "+351 912 345 678",
        "profile": "linkedin.com/in/ana-silva", "note": "she/her",
    },
    "Ana Silva <ana@x.de>; b@x.de": {"name": "Ana Silva", "mail": "ana@x.de", "note": "b@x.de"},
    "https://anasilva.example Ana Silva 0170/1234567": {
        "name": "Ana Silva", "phone": "0170/1234567", "note": "https://anasilva.example",
    },
    "Ana Silva, 03.11.2025": {"name": "Ana Silva", "note": "03.11.2025"},
    # other languages
    "Jürgen Meier, Softwareentwickler bei SAP, auf der UX Berlin kennengelernt": {
        "name": "Jürgen Meier", "role": "Softwareentwickler", "employer": "SAP", "met": "UX Berlin",
    },
    "Jürgen Meier, kennengelernt auf der UX Berlin, durch Maria": {
        "name": "Jürgen Meier", "met": "UX Berlin", "introduced_by": "Maria",
    },
    "Claire Dubois, ingénieure chez Renault, rencontrée à VivaTech": {
        "name": "Claire Dubois", "role": "ingénieure", "employer": "Renault", "met": "VivaTech",
    },
    "Lucía Gómez, diseñadora en Telefónica, conocida en UX Madrid, a través de Pablo": {
        "name": "Lucía Gómez", "role": "diseñadora", "employer": "Telefónica", "met": "UX Madrid",
        "introduced_by": "Pablo",
    },
    "Lucía Gómez, diseñadora en Madrid": {"name": "Lucía Gómez", "role": "diseñadora en Madrid"},
    "Marie Durand, ingénieur en informatique": {"name": "Marie Durand", "role": "ingénieur en informatique"},
    "João Souza, designer na Nubank, conheci no UX Conf": {
        "name": "João Souza", "role": "designer", "employer": "Nubank", "met": "UX Conf",
    },
    "Sara Rossi, progettista presso Fiat, tramite Luca": {
        "name": "Sara Rossi", "role": "progettista", "employer": "Fiat", "introduced_by": "Luca",
    },
    "Sanne de Vries, ontwerper bij ING, ontmoet op UXcamp": {
        "name": "Sanne de Vries", "role": "ontwerper", "employer": "ING", "met": "UXcamp",
    },
    "Erik Berg, utvikler hos Equinor": {"name": "Erik Berg", "role": "utvikler", "employer": "Equinor"},
    # what is none of it
    "Ana Silva, call her in March": {"name": "Ana Silva", "note": "call her in March"},
    "Ana Silva, designer at Figma, from Porto": {
        "name": "Ana Silva", "role": "designer", "employer": "Figma", "note": "from Porto",
    },
    "Priya N, friend of Tom, likes climbing": {"name": "Priya N", "note": "friend of Tom, likes climbing"},
    "Ana Silva, met at X, met at Y": {"name": "Ana Silva", "met": "X", "note": "met at Y"},
}  # fmt: skip


@pytest.mark.parametrize("line", CASES)
def test_a_line_is_understood(line):
    assert told(line) == CASES[line]


def test_each_part_has_its_place_in_the_line():
    assert understood("Ana, nurse at NHS, via Tom").spans == (
        Span("name", 0, 3),
        Span("role", 5, 10),
        Span("joint", 11, 13),
        Span("employer", 14, 17),
        Span("joint", 19, 22),
        Span("introduced_by", 23, 26),
    )


def test_a_line_without_anything_is_empty():
    assert understood(" \n ") == Line()


@pytest.mark.parametrize("line", CASES)
def test_a_line_is_understood_while_it_is_typed(line):
    for length in range(len(line)):
        check(line[:length])


def check(line):
    read, before, covered = understood(line), 0, set()
    for span in read.spans:
        assert before <= span.begin < span.end <= len(line)
        before = span.end
        covered |= set(range(span.begin, span.end))
        if span.part not in {"note", "joint"}:
            assert getattr(read, span.part) == " ".join(line[span.begin : span.end].split()) != ""
    assert [letter for place, letter in enumerate(line) if letter.isalnum() and place not in covered] == []
    assert len({span.part for span in read.spans if span.part not in {"note", "joint"}}) == sum(
        span.part not in {"note", "joint"} for span in read.spans
    )


WORDS = st.sampled_from(
    "Ana|Silva|ana|at|met at|met|via|Via|,|(|)|@|Figma|designer|product|–|-|x@y.de|+49 170 1234567|linkedin.com/in/ana|"
    "https://x.y|kennengelernt|auf der|bei|en|na|Met|in|2025|<|>|Dr.|PhD|Inc.|as a|from|introduced by|李伟|🦄|;|\n|.|the|my|"
    "she/her|LinkedIn|talked to".split("|")
)
LINES = st.one_of(
    st.text(max_size=40), st.lists(WORDS, max_size=12).map(" ".join), st.lists(WORDS, max_size=12).map("".join)
)


@given(LINES)
@settings(max_examples=800, deadline=None, derandomize=True)
def test_of_any_line_nothing_is_lost(line):
    check(line)
