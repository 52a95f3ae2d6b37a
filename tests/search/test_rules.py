"""What is nearly a word, what is marked, what stands first: rules that know no database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.search.rules.marks import Piece, Sought, found_in, pieces_of
from askwell.search.rules.ranking import ranked
from askwell.search.rules.slips import forgiven, nearly, pieces, slips_between
from askwell.search.rules.words import fold


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("slva", "silva", 1),  # left out
        ("sillva", "silva", 1),  # too many
        ("sylva", "silva", 1),  # another
        ("slvia", "silvia", 1),
        ("sivla", "silva", 1),  # out of order
        ("kowlasky", "kowalski", 2),
        ("kowl", "kowalski", 1),  # the beginning of it
        ("silva", "silva", 0),
        ("silva", "costa", 3),
    ],
)
def test_slips_are_counted_up_to_one_more_than_is_forgiven(typed, word, slips):
    assert slips_between(typed, word, 2) == slips


@pytest.mark.parametrize(
    ("typed", "count"), [("ng", 0), ("lee", 0), ("lund", 1), ("silveir", 1), ("kowalski", 2), ("2024", 0)]
)
def test_how_many_slips_are_forgiven(typed, count):
    assert forgiven(typed) == count


def test_the_nearest_word_stands_first():
    known = ["silvano", "silvia", "silveira", "selva", "salvador", "costa"]

    assert nearly("silva", known) == ("silvano", "selva", "silvia", "silveira")  # silvano begins so: no slip at all


@given(st.text("abcdeilnorst", min_size=4, max_size=7), st.data())
def test_a_word_with_one_slip_holds_one_of_the_pieces(word, data):
    """So that the database, which looks for the pieces, finds every such word."""
    at = data.draw(st.integers(0, len(word) - 1))
    other = data.draw(st.sampled_from("abcdeilnorst"))
    typed = data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + other + word[at:],
                word[:at] + other + word[at + 1 :],
                word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word,
            ]
        )
    )
    if len(typed) >= 4:
        assert any(piece in fold(word) for piece in pieces(typed)), (typed, word)
        assert nearly(typed, [word]) == (word,)


def marked(text: str, *typed: str, near: tuple[str, ...] = ()) -> str:
    return "".join(f"[{p.text}]" if p.is_match else p.text for p in pieces_of(text, [Sought(t, near) for t in typed]))


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Ana Silva", ["silv"], "Ana [Silv]a"),
        ("Mariana, Ana", ["ana"], "Mariana, [Ana]"),
        ("Mariana", ["ana"], "Mari[ana]"),
        ("Straßenbau Süd", ["stras", "sud"], "[Straß]enbau [Süd]"),
        ("Seán O’Brien", ["obr"], "Seán [O’Br]ien"),
        ("e\u0301te\u0301 au bord", ["ete"], "[e\u0301te\u0301] au bord"),
        ("李明 Wang", ["明"], "李[明] Wang"),
        ("silva silvano", ["silva", "silvano"], "[silva] [silvano]"),
        ("nothing", ["zebra"], "nothing"),
        ("", ["zebra"], ""),
    ],
)
def test_the_letters_that_were_typed_are_marked(text, typed, expected):
    assert marked(text, *typed) == expected


def test_a_word_that_is_nearly_it_is_marked_whole():
    assert marked("Ana Silva", "slva", near=("silva",)) == "Ana [Silva]"


def test_a_long_text_is_cut_to_what_stands_around():
    text = f"{'so it goes ' * 50}a mentor helped me {'and on ' * 50}"

    cut = marked(text, "mentor")
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert "a [mentor] helped me" in cut
    assert len(cut) < 250


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_no_letter_of_a_short_text_is_lost(text, typed):
    sought = [Sought(word) for one in typed for word in fold(one).split()]
    if len(text) <= 200:
        assert "".join(piece.text for piece in pieces_of(text, sought)) == text


@given(st.text(st.characters(max_codepoint=127)), st.lists(st.text("abc'-", min_size=1), max_size=3))
def test_a_plain_text_is_marked_as_any_other(text, typed):
    sought = [Sought(word) for one in typed for word in fold(one).split()]
    assert found_in(text, sought) == found_in(f"{text} Ω", sought)


def test_a_piece_is_data():
    assert pieces_of("<b>Ana</b>", [Sought("ana")]) == (Piece("<b>"), Piece("Ana", is_match=True), Piece("</b>"))


def test_lines_of_one_subject_count_together():
    rows = [
        (1, "b", "  bo ", "", 10, None),
        (1, "a", "  al ", "", 100, None),
        (1, "b", "  bo ", "", None, 1),
        (1, "a", "  al ", "", 10, 10),
        (1, "c", "  ci ", "", 0, None),  # does not hold the other word
        (4, "q", "  1000001 ", "2026-01-01", 10, 10),
        (4, "r", "  1000000 ", "2026-02-01", 10, 10),
    ]

    assert ranked(rows, whole="  al", most=9) == {1: (2, ["a", "b"]), 4: (2, ["r", "q"])}
    assert ranked(rows, whole="  x", most=1) == {1: (2, ["b"]), 4: (2, ["r"])}


@given(st.permutations([(1, chr(97 + n), f"  {n % 3} ", "", n % 2) for n in range(8)]))
def test_the_order_does_not_depend_on_the_order_of_lines(rows):
    assert ranked(rows, whole="  9", most=5) == ranked(sorted(rows), whole="  9", most=5)
