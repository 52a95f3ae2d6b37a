"""The table of people: clear headings, one row each, nothing that a program of tables would run, and nothing lost."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts.model import FIELDS, Card, NameParts, Stint
from askwell.formats.contacts.writing import as_csv, guarded, unguarded

NORA = Card(
    name="Nora Lind",
    row=7,
    original="x",
    key="A-1",
    parts=NameParts(prefix="Dr.", given="Nora", middle="M.", family="Lind", suffix="PhD", nickname="Noi"),
    emails=("nora@example.org", "n@example.org"),
    phones=("+46 70 100", "08 1"),
    profiles=("https://www.linkedin.com/in/noralind",),
    pages=("https://nora.example.org",),
    stints=(Stint("Contoso", "Teacher", "Schools", "2019-03"), Stint("Fabrikam", "Clerk", "", "2001", "2004", present=False)),
    schools=(Stint("Lund", "Chemistry", "", "1990", "1995", present=False),),
    place="Lund",
    sector="Education",
    note="Met in Porto,\n\"twice\"; '=yes",
    groups=("Alumni", "Chess"),
    connected_on=dt.date(2024, 1, 3),
    wishes="by mail",
    more=(("Birthday", "--04-15"), ("Fax", "-1")),
)  # fmt: skip


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def without_apostrophe(cell):
    """Take away the apostrophe as anybody would who knows why it is there."""
    behind = cell.lstrip("'").lstrip()
    guards = cell.startswith("'") and (behind[:1] in tuple("=+-@＝＋－＠") or cell.lstrip("'")[:1] in tuple("\t\r\n"))
    return cell[1:] if guards else cell


def numbered(row, heading):
    """Return the values under a heading and its like with numbers, up to the last that says something."""
    names = [heading, *(f"{heading} {number}" for number in range(2, 60) if f"{heading} {number}" in row)]
    return [row[name] for name in names]


def together(row, *headings):
    return [values for values in zip(*(numbered(row, heading) for heading in headings), strict=True) if any(values)]


def stints(row, *headings):
    return tuple(Stint(*values[:5], present=values[5] == "yes") for values in together(row, *headings))


def several(row, name):
    return tuple(value for value in numbered(row, FIELDS[name]) if value)


def card_of(row):
    """Read one row of the table back into the person it tells of."""
    parts = {name: row[FIELDS[name]] for name in ("prefix", "given", "middle", "family", "suffix", "nickname")}
    day = row[FIELDS["connected_on"]]
    return Card(
        name=row[FIELDS["name"]],
        row=0,
        original="",
        parts=NameParts(**parts),
        **{f"{name}s": several(row, name) for name in ("email", "phone", "profile", "page", "group")},
        **{name: row[FIELDS[name]] for name in ("key", "place", "sector", "note", "wishes")},
        stints=stints(row, "Employer", "Role", "Department", "Since", "Until", "Still there"),
        schools=stints(
            row, "School", "What they studied", "Faculty", "Studied since", "Year of finishing", "Still studying"
        ),
        connected_on=dt.date.fromisoformat(day) if day else None,
        more=tuple(together(row, "More: what", "More")),
    )


def read_back(data):
    headings, *rows = rows_of(data)
    return [card_of(dict(zip(headings, map(without_apostrophe, row), strict=True))) for row in rows]


def plain(card):
    return Card(**{name: getattr(card, name) for name in Card.__slots__} | {"row": 0, "original": ""})


def test_a_table_opens_in_excel_with_every_letter():
    data = as_csv([Card(name="Zoë 李", row=1, original="")])

    assert data.startswith(b"\xef\xbb\xbf")
    assert "Zoë 李" in data.decode()


def test_the_first_headings_are_the_same_for_every_list():
    assert rows_of(as_csv([]))[0] == [
        "Whole name", "Title before the name", "First name", "Middle name", "Last name", "After the name", "Called",
        "Mail address", "Phone", "LinkedIn address", "Web page",
        "Employer", "Role", "Department", "Since", "Until", "Still there",
        "School", "What they studied", "Faculty", "Studied since", "Year of finishing", "Still studying",
        "Group or label", "Town or country", "Sector", "Note", "Connected on", "How they like to be asked",
        "Number or id in the list", "More: what", "More",
    ]  # fmt: skip


def test_whoever_has_several_of_a_kind_has_further_columns():
    headings, nora, ben = rows_of(
        as_csv([NORA, Card(name="Ben Okoro", row=2, original="", emails=("ben@example.org",))])
    )

    assert len(headings) == len(nora) == len(ben) == len(set(headings))
    assert {"Mail address 2", "Phone 2", "Employer 2", "Still there 2", "Group or label 2", "More: what 2"} <= set(
        headings
    )
    assert "School 2" not in headings
    assert ben[headings.index("Mail address 2")] == ""


def test_a_row_holds_one_person_whole():
    assert read_back(as_csv([NORA])) == [plain(NORA)]


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+46 70 100", "-1", "@nora", "\tx", "\rx", "\nx", "  =1", "\u00a0+1", " \t=1", "＝1", "'=1", "''  +1", "=", "=cmd|' /C calc'!A0"],
)  # fmt: skip
def test_a_cell_that_would_be_run_stands_behind_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == without_apostrophe(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "Nora", "a=b", "'quoted'", "O'Neill", "1-2", "nora@example.org", "' x", " x"])
def test_any_other_cell_is_written_as_it_is(cell):
    assert guarded(cell) == unguarded(cell) == cell


def test_no_cell_of_the_table_would_be_run():
    evil = Card(name="=HYPERLINK(1)", row=1, original="", phones=("+46 1",), note="  @SUM(1)", more=(("=x", "-2+3"),))

    cells = [cell for row in rows_of(as_csv([evil])) for cell in row]

    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@")]
    assert {"'=HYPERLINK(1)", "'+46 1", "'  @SUM(1)", "'=x", "'-2+3"} <= set(cells)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["=1", "'=1", " +1", "\r\n", 'a"b', "a\nb", "a\rb", "a,b;c\t", "'", "''-"]
)
SOME = CELLS.filter(bool)
LISTS = st.lists(SOME, max_size=3).map(tuple)
STINTS = st.lists(st.builds(Stint, SOME, CELLS, CELLS, CELLS, CELLS, present=st.booleans()), max_size=2).map(tuple)
CARDS = st.builds(
    Card, name=CELLS, row=st.just(0), original=st.just(""), key=CELLS, parts=st.builds(NameParts, *[CELLS] * 6),
    emails=LISTS, phones=LISTS, profiles=LISTS, pages=LISTS, stints=STINTS, schools=STINTS, place=CELLS, sector=CELLS,
    note=CELLS, groups=LISTS, connected_on=st.none() | st.dates(), wishes=CELLS,
    more=st.lists(st.tuples(SOME, CELLS), max_size=2).map(tuple),
)  # fmt: skip


@given(st.lists(CARDS, max_size=3))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_plain_reader_that_takes_the_apostrophes_away_finds_the_same_people(cards):
    assert read_back(as_csv(cards)) == cards


@given(CELLS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_whatever_is_guarded_comes_back(cell):
    assert unguarded(guarded(cell)) == without_apostrophe(guarded(cell)) == cell
