"""Rows come out of every table, whatever separates its cells and however its quotes are set."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts.tables import (
    NO_DELIMITER,
    cells_by_heading,
    delimiter_of,
    first_of,
    folded,
    header_at,
    rows_of,
    sound,
)
from askwell.formats.decoding import decoded


def cells(text, **how):
    return [row.cells for row in rows_of(text, **how)]


@pytest.mark.parametrize("mark", ",;\t|")
def test_the_delimiter_is_the_one_most_rows_agree_on(mark):
    text = f"Name{mark}Company{mark}Note\nAna{mark}School{mark}a; b, c | d\nBen{mark}Lab{mark}x, y; z\n"
    written = text.replace("a; b, c | d", '"a; b, c | d"').replace("x, y; z", '"x, y; z"')

    assert cells(written) == [
        ("Name", "Company", "Note"),
        ("Ana", "School", "a; b, c | d"),
        ("Ben", "Lab", "x, y; z"),
    ]


def test_semicolons_divide_although_every_name_has_a_comma():
    assert cells("Name;Town\nSilva, Ana;Porto, PT\nOkoro, Ben;Lagos, NG\n")[1] == ("Silva, Ana", "Porto, PT")


def test_a_list_of_one_column_is_not_divided_at_the_comma_in_its_names():
    text = "Name\nSilva, Ana\nOkoro, Ben\n"

    assert delimiter_of(text) == NO_DELIMITER
    assert cells(text) == [("Name",), ("Silva, Ana",), ("Okoro, Ben",)]


def test_spaces_behind_every_comma_are_no_part_of_the_cells():
    assert cells('Name, Company\nAna, "Lab, Inc"\n') == [("Name", "Company"), ("Ana", "Lab, Inc")]


def test_a_delimiter_given_is_followed():
    assert cells("a;b,c\n", delimiter=",") == [("a;b", "c")]


def test_the_hint_for_excel_is_followed_and_is_no_row():
    assert [(row.line, row.cells) for row in rows_of("sep=;\nName;Note\nAna;x, y\n")] == [
        (2, ("Name", "Note")),
        (3, ("Ana", "x, y")),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_row(end):
    rows = list(rows_of(end.join(["Name,Note", 'Ana,"two', 'lines"', "Ben,x", ""])))

    assert [row.cells for row in rows] == [("Name", "Note"), ("Ana", "two\nlines"), ("Ben", "x")]
    assert [row.line for row in rows] == [1, 2, 4]
    assert rows[1].raw == 'Ana,"two\nlines"'


def test_blank_rows_are_given_too():
    rows = list(rows_of("Name,Note\n\n,\n   \nAna,x\n"))

    assert [row.blank for row in rows] == [False, True, True, True, False]
    assert rows[1].cells == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_in_every_encoding_is_read(encoding):
    assert cells(decoded("Name;Ort\nZoë Müller;Köln\n".encode(encoding)))[1] == ("Zoë Müller", "Köln")


def test_nul_is_dropped_and_half_a_letter_replaced():
    assert cells("\ufeffNa\0me,Note\nAna\ud800,\udfff\n") == [("Name", "Note"), ("Ana\ufffd", "\ufffd")]


class TestQuotes:
    def test_doubled_quotes_are_one(self):
        assert cells('a,b\n"the ""old"" firm",""""\n')[1] == ('the "old" firm', '"')

    def test_a_quote_within_a_word_is_a_letter(self):
        assert cells('a,b\n5" disk,Dwayne "Rock" J\n')[1] == ('5" disk', 'Dwayne "Rock" J')

    def test_quotes_nobody_doubled_are_letters(self):
        assert cells('a,b\n"he said "hi" to me\nand left",x\n')[1] == ('he said "hi" to me\nand left', "x")

    def test_an_unclosed_quote_takes_in_nothing_when_no_other_follows(self):
        text = 'a,b,c\nAna,"School,x\n' + "".join(f"P{n},Q,R\n" for n in range(50))

        assert len(cells(text)) == 52
        assert cells(text)[1] == ("Ana", '"School', "x")

    def test_an_unclosed_quote_ends_where_another_cell_is_quoted(self):
        assert cells('a,b,c\nAna,"School,x\nBen,"Lab",y\n"Cy",z,z\n') == [
            ("a", "b", "c"),
            ("Ana", '"School', "x"),
            ("Ben", "Lab", "y"),
            ("Cy", "z", "z"),
        ]

    def test_an_unclosed_quote_takes_in_no_rows_up_to_a_stray_one(self):
        text = 'a,b,c\nAna,"School,x\n' + "".join(f"P{n},Q,R\n" for n in range(50)) + 'Zoë,5",x\n'

        assert len(cells(text)) == 53
        assert cells(text)[-1] == ("Zoë", '5"', "x")

    def test_a_long_note_is_one_cell(self):
        note = "\n".join(f"line {n}, and more" for n in range(500))

        assert cells(f'a,b,c\nAna,"{note}",x\nBen,y,z\n')[1:] == [("Ana", note, "x"), ("Ben", "y", "z")]

    def test_a_very_long_cell_is_read(self):
        assert len(cells('a,b\n"' + "x" * 400_000 + '",y\n')[1][0]) == 400_000

    @pytest.mark.parametrize("row", ['""a', '"a', 'x,"a', '""a,""b', '"'])
    def test_a_table_of_nothing_but_stray_quotes_loses_no_row(self, row):
        text = f"{row}\n" * 5_000

        assert sum(row.raw.count("\n") + 1 for row in rows_of(text, delimiter=",")) == 5_000


@given(st.text(st.sampled_from('a",;\n\r\t |é\0\ud800'), max_size=60))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_no_letter_of_any_text_is_lost(text):
    raws = [row.raw for row in rows_of(text, delimiter=",")]

    assert "\n".join(raws) == sound(text).removesuffix("\n")


@given(st.text(st.characters(exclude_categories=[]), max_size=200))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_is_read(text):
    for row in rows_of(text):
        row.raw.encode()


@given(st.lists(st.lists(st.text(st.sampled_from('a",\n é;'), max_size=8), min_size=2, max_size=4), max_size=8))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_what_was_written_as_csv_comes_back(rows):
    held = io.StringIO()
    csv.writer(held, quoting=csv.QUOTE_ALL).writerows(rows)

    assert cells(held.getvalue(), delimiter=",") == [tuple(cell.strip() for cell in row) for row in rows]


KNOWN = [frozenset({"first name", "company"})]


def test_the_headings_are_found_below_a_preamble():
    rows = list(rows_of('Notes:\n"Some words, here"\n\nFirst Name,Last Name,COMPANY\nAna,Silva,School\n'))

    assert header_at(rows, KNOWN) == 3
    assert header_at(rows, lambda headings: "company" in headings) == 3
    assert header_at(rows, KNOWN, within=3) is None
    assert header_at([], KNOWN) is None


@pytest.mark.parametrize("written", ["E-mail", " E-MAIL ", "\ufeffE-mail", '"E-mail"', "*E-mail:", "E-mail*"])
def test_headings_are_compared_without_their_trimmings(written):
    assert folded(sound(written)) == "e-mail"


def test_cells_under_two_equal_headings_are_both_kept_and_so_is_one_without_a_heading():
    row = next(rows_of("Ana,a@x.org,b@x.org,,extra,"))
    found = cells_by_heading(["name", "mail", "mail", "note"], row)

    assert found == {"name": ("Ana",), "mail": ("a@x.org", "b@x.org"), "column 5": ("extra",)}
    assert first_of(found, "note", "mail") == "a@x.org"
    assert first_of(found, "note") == ""


def test_a_row_that_is_too_short_has_the_cells_it_has():
    assert cells_by_heading(["name", "mail"], next(rows_of("Ana", delimiter=","))) == {"name": ("Ana",)}
