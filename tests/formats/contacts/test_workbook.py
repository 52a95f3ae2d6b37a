"""The rows of an Excel workbook are read, and one that would unfold beyond measure is not."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts.model import UnreadableContacts
from askwell.formats.contacts.table import cards_from_table
from askwell.formats.contacts.workbook import is_workbook, read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>'


def text(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def sheet(*rows):
    """Return the XML of a sheet; every row is its cells, or None for one that is left out."""
    body = "".join(f'<row r="{line}">{"".join(row)}</row>' for line, row in enumerate(rows, 1) if row is not None)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def words(*rows):
    """Return the XML of a sheet of nothing but text."""
    return sheet(
        *[[text(f"{chr(65 + at)}{line}", cell) for at, cell in enumerate(row)] for line, row in enumerate(rows, 1)]
    )


def workbook(hidden=(), parts=(), **sheets):
    """Return an .xlsx with these sheets."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"{" state=" + chr(34) + "hidden" + chr(34) if name in hidden else ""}/>'
        for n, name in enumerate(sheets, 1)
    )
    leads = "".join(
        f'<Relationship Id="r{n}" Type="{OF_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    ) + (
        f'<Relationship Id="s" Type="{OF_OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="t" Type="{OF_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    written = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{OF_PACKAGE}"><Relationship Id="r1" Type="{OF_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OF_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{OF_PACKAGE}">{leads}</Relationships>',
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(sheets.values(), 1)},
        **dict(parts),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in written.items():
            archive.writestr(name, content)
    return held.getvalue()


PEOPLE = words(["Name", "Email"], ["Ana Silva", "ana@example.org"], ["Ben Okoro", "ben@example.org"])


def cells(data):
    return [row.cells for row in read_workbook(data).rows]


def test_the_rows_of_a_sheet_are_read_with_their_numbers():
    rows = read_workbook(workbook(List=PEOPLE)).rows

    assert [(row.line, row.cells) for row in rows] == [
        (1, ("Name", "Email")),
        (2, ("Ana Silva", "ana@example.org")),
        (3, ("Ben Okoro", "ben@example.org")),
    ]
    assert rows[1].raw == "Ana Silva\tana@example.org"


def test_a_workbook_becomes_cards_like_any_table():
    made, skipped, blank = cards_from_table(read_workbook(workbook(List=PEOPLE)).rows)

    assert [(card.name, card.row, card.emails) for card in made] == [
        ("Ana Silva", 2, ("ana@example.org",)),
        ("Ben Okoro", 3, ("ben@example.org",)),
    ]
    assert (skipped, blank) == ([], 0)


def test_values_read_as_people_write_them():
    data = workbook(
        List=sheet(
            [text("A1", "What"), text("B1", "Value")],
            [text("A2", "date"), '<c r="B2" s="1"><v>45294</v></c>'],
            [text("A3", "moment"), '<c r="B3" s="2"><v>45294.5</v></c>'],
            [text("A4", "year"), '<c r="B4"><v>2019</v></c>'],
            [text("A5", "phone"), '<c r="B5"><v>491701234567</v></c>'],
            [text("A6", "fraction"), '<c r="B6"><v>3.25</v></c>'],
            [text("A7", "flag"), '<c r="B7" t="b"><v>1</v></c>'],
            [text("A8", "formula"), '<c r="B8" t="str"><f>A2&amp;"!"</f><v>date!</v></c>'],
            [text("A9", "formula as text"), text("B9", "=1+2")],
            [text("A10", "two lines"), text("B10", " first_x000D_\nsecond ")],
            [text("A11", "error"), '<c r="B11" t="e"><v>#N/A</v></c>'],
        )
    )

    assert [value for _, value in cells(data)[1:]] == [
        "2024-01-03",
        "2024-01-03 12:00:00",
        "2019",
        "491701234567",
        "3.25",
        "TRUE",
        "date!",
        "=1+2",
        "first\nsecond",
        "",
    ]


def test_shared_texts_are_read():
    shared = f'<sst xmlns="{MAIN}"><si><t>Name</t></si><si><r><t xml:space="preserve">Ana </t></r><r><t>Silva</t></r></si></sst>'
    body = sheet(['<c r="A1" t="s"><v>0</v></c>', text("B1", "x")], ['<c r="A2" t="s"><v>1</v></c>', text("B2", "y")])

    assert cells(workbook(List=body, parts={"xl/sharedStrings.xml": shared})) == [("Name", "x"), ("Ana Silva", "y")]


def test_rows_and_columns_left_out_are_blank_and_count():
    rows = read_workbook(
        workbook(List=sheet(None, [text("B2", "Name"), text("C2", "Note")], None, [text("B4", "Ana"), text("C4", "x")]))
    ).rows

    assert [(row.line, row.cells) for row in rows] == [
        (1, ()),
        (2, ("", "Name", "Note")),
        (3, ()),
        (4, ("", "Ana", "x")),
    ]


def test_the_first_sheet_with_a_table_is_read_and_the_others_are_named():
    cover = words(["How to use this list"], ["Please be kind"])
    read = read_workbook(
        workbook(Cover=cover, Empty=sheet(), List=PEOPLE, More=PEOPLE, Secret=PEOPLE, hidden={"Secret"})
    )

    assert (read.sheet, read.unread) == ("List", ("Cover", "More", "Secret"))


def test_a_hidden_sheet_is_read_where_there_is_no_other():
    assert read_workbook(workbook(Secret=PEOPLE, hidden={"Secret"})).sheet == "Secret"


def test_a_list_of_one_column_is_read():
    assert cells(workbook(List=words(["Name"], ["Ana Silva"]))) == [("Name",), ("Ana Silva",)]


def test_a_workbook_without_words_is_refused():
    with pytest.raises(UnreadableContacts, match="no list in this Excel workbook; please choose"):
        read_workbook(workbook(List=sheet()))


MEGABYTE = 1024 * 1024
FAR = sheet([text("A1", "Name"), text("XFD1048576", "x")])
LONG = "x" * 30_000


@pytest.mark.parametrize(
    "data",
    [
        workbook(List=PEOPLE, parts={"xl/media/image1.png": bytes(65 * MEGABYTE)}),
        workbook(List=PEOPLE, parts={f"xl/media/{n}.png": bytes(45 * MEGABYTE) for n in range(3)}),
        workbook(List=PEOPLE, parts={f"xl/{n}.xml": b"" for n in range(2_100)}),
        workbook(List=FAR),
        workbook(List=FAR.replace('r="XFD', "x='>' r = 'XFD")),
        workbook(List=FAR.replace("<c ", "<x:c ").replace("</c>", "</x:c>").replace("<row", "<x:row").replace("</row", "</x:row")),
        workbook(List=sheet(["<c><v>1</v></c>" * 9_000], *[["<c><v>1</v></c>"]] * 1_000).replace(' r="', ' s="')),
        workbook(
            List=sheet(*[[f'<c r="A{n}" t="s"><v>0</v></c>'] for n in range(1, 10_000)]),
            parts={"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>{LONG}</t></si></sst>'},
        ),
    ],
    ids=["entry", "total", "entries", "corners", "hidden corners", "prefixed corners", "unplaced", "one text for all"],
)  # fmt: skip
def test_a_workbook_that_unfolds_beyond_measure_is_refused(data):
    assert len(data) < 2 * MEGABYTE
    with pytest.raises(UnreadableContacts, match="unfolds to more than a list of people can hold"):
        read_workbook(data)


def test_a_long_text_in_one_cell_is_no_hindrance():
    shared = f'<sst xmlns="{MAIN}"><si><t>{LONG}</t></si><si><t>short</t></si></sst>'
    rows = [[f'<c r="A{n}" t="s"><v>1</v></c><c r="B{n}"><v>{n}</v></c>'] for n in range(1, 10_000)]

    assert len(cells(workbook(List=sheet(*rows), parts={"xl/sharedStrings.xml": shared}))) == 9_999


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]>' + PEOPLE,
        PEOPLE.replace("Ana Silva", "<![CDATA[Ana]]>"),
        PEOPLE.encode("utf-16"),
        PEOPLE[:-40],
    ],
    ids=["entities", "marked section", "another encoding", "cut off"],
)
def test_a_sheet_excel_would_not_write_is_refused(xml):
    with pytest.raises(UnreadableContacts, match="please open it in Excel, save it again"):
        read_workbook(workbook(List=xml))


def test_only_measured_parts_reach_the_library():
    held = io.BytesIO(workbook(List=PEOPLE))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(held, "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", words(["Name", "Note"], ["Cy Adeyemi", "the later part"]))

    assert cells(held.getvalue())[1] == ("Cy Adeyemi", "the later part")


def zipped(name):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), r"an old Excel workbook \(\.xls\), or one with a password"),
        (zipped("xl/workbook.bin"), r"the binary form \(\.xlsb\)"),
        (zipped("content.xml"), "an OpenDocument file"),
        (zipped("Index/Document.iwa"), "a Numbers document"),
        (zipped("people.txt"), "a zip archive without a workbook"),
        (b"", "damaged or protected"),
        (b"PK\x03\x04 and no more", "damaged or protected"),
    ],
)
def test_what_is_no_workbook_is_refused_with_what_to_do(data, found):
    with pytest.raises(UnreadableContacts, match=found) as refused:
        read_workbook(data)

    assert "please" in str(refused.value)


def test_a_workbook_is_told_from_another_zip():
    assert is_workbook(workbook(List=PEOPLE))
    assert not is_workbook(zipped("Connections.csv"))
    assert not is_workbook(b"PK\x03\x04 and no more")
    assert not is_workbook(b"Name,Email")


WHOLE = workbook(List=PEOPLE)


def read_or_refuse(data):
    with contextlib.suppress(UnreadableContacts):
        assert read_workbook(data).rows


@given(cut=st.floats(0, 1), flipped=st.floats(0, 1))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_workbook_cut_off_or_damaged_anywhere_is_read_or_refused(cut, flipped):
    read_or_refuse(WHOLE[: int(cut * len(WHOLE))])
    damaged = bytearray(WHOLE)
    damaged[int(flipped * (len(damaged) - 1))] ^= 0xFF
    read_or_refuse(bytes(damaged))


@given(st.lists(st.sampled_from(['<c r="A1">', "</c>", "<v>1</v>", '<row r="2">', "</row>", '<c r="?"><v>x</v></c>', "&#0;", "&x;", '<c t="s"><v>9</v></c>', '<c t="d"><v>no</v></c>', '<c s="9"><v>1e400</v></c>', "<v>"]), max_size=8))  # fmt: skip
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_sheet_of_any_tags_is_read_or_refused(tags):
    read_or_refuse(workbook(List=sheet(["".join(tags)])))
