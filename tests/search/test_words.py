"""Folding, on the database at hand and in Python alike."""

from __future__ import annotations

import unicodedata

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from askwell.search.rules.words import fold, fold_name, words_of

UNSAID = {"Cn", "Cs", "Co"}
"""Not characters yet: what they will be depends on the version of Unicode."""


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ana Silva", "  ana  silva "),
        ("  O'Brien,\tSeán", "  obrien  sean "),
        ("Straße-Øst ŁUKASZ", "  strasse  ost  lukasz "),
        ("e\u0301te\u0301 ﬁn Ａｎａ №5", "  ete  fin  ana  no5 "),
        ("ΣΟΦΟΣ σοφός", "  σοφοσ  σοφοσ "),
        ("Ёлкин й", "  елкин  и "),
        ("İstanbul Iğdır", "  istanbul  igdir "),
        ("C++ & C#, a.b@c.de", "  c++  c#  a  b  c  de "),
        ("李明Wang", "  李  明  wang "),
        ("", "   "),
        ("?!", "   "),
    ],
)
def test_what_letters_become(text, folded):
    assert fold(text) == folded


def test_a_name_is_marked_by_its_first_two_letters():
    assert fold_name("Ana Silva") == "^^an  ana  silva "
    assert fold_name("李明") == "^^李   李  明 "


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Kowalski at Garmin", ("kowalski", "garmin")),
        ("at", ("at",)),
        ("work in be", ("work", "be")),
        ("ana Ana ANA", ("ana",)),
        ("x" * 500, ("x" * 40,)),
        (" ".join("abcdefghijkl"), tuple("abcdefgh")),
        ("… !", ()),
    ],
)
def test_the_words_to_look_for(typed, words):
    assert words_of(typed) == words


@given(st.text())
def test_what_is_folded_stays_folded(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "begin", [*range(0x20, 0x3400, 0x400), 0x4E00, 0xAC00, 0xF900, 0xFC00, 0x1D400, 0x1F300, 0x20000]
)
def test_the_database_folds_letter_by_letter_the_same(begin):
    letters = [chr(code) for code in range(begin, begin + 0x400)]
    texts = [f"A{letter}b {letter}" for letter in letters if unicodedata.category(letter) not in UNSAID]
    texts += [f"Q'{a}{b}" for a, b in zip(texts, texts[1:], strict=False)][:200]

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(['askwell_fold(%s)'] * len(texts))}", texts)
        found = cursor.fetchone()

    assert dict(zip(texts, found, strict=True)) == {text: fold(text) for text in texts}
