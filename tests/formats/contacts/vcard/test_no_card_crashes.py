"""Whatever the bytes, people, skipped entries or a refusal come out, and every entry is one of them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.contacts.vcard.made_up import card, nora

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import UnreadableContacts

SAMPLE = nora(
    "ORG:Contoso;Sales", "item1.TEL;TYPE=cell:+46", "item1.X-ABLabel:_$!<Home>!$_", "NOTE;ENCODING=QUOTED-PRINTABLE:a=3D=",
    "b", "ADR;TYPE=work:;;a;b;c;d;e", "PHOTO;ENCODING=b:AAAA", " AAAA", "UID:urn:uuid:A-1", "AGENT:", version="2.1",
) + card("KIND:group", "FN:Chess", "MEMBER:A-1", version="4.0")  # fmt: skip
ODD = (
    '|;|:|,|\\|=|"|;;;;|N:|FN|ORG:;|TEL;TYPE=|ADR:|NOTE;CHARSET=utf-7:+AGE-|FN;CHARSET=utf-16:x|X;ENCODING=B:=|UID:'
    "|FN;ENCODING=BASE64:TG9yYQ==|AGENT:BEGIN:VCARD|BEGIN:VCARD|END:VCARD|VERSION:2.1|BDAY;X-APPLE-OMIT-YEAR=1604:1604-"
    "|X-ANDROID-CUSTOM:|X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname| folded|\tfolded|N;ALTID=1:a|N;ALTID=1:b"
    "|X-SOCIALPROFILE:|IMPP:|URL:|TEL:tel:|EMAIL:<@>|RELATED:|CATEGORIES:,;|KIND:|X-ABSHOWAS:COMPANY|a.b.c.FN:x|ORG"
)  # fmt: skip
LINES = st.sampled_from([*SAMPLE.split("\r\n"), *ODD.split("|")])


def check(data):
    vcard.reads(data)
    try:
        people, skipped = vcard.cards(data)
    except UnreadableContacts:
        return
    assert sorted(one.row for one in (*people, *skipped)) == list(range(1, len(people) + len(skipped) + 1))
    assert all(person.name.strip() == person.name and person.name for person in people)
    assert all(one.reason for one in skipped)
    assert not any("\0" in repr(person) or "\r" in person.original for person in people)
    for version in ("3.0", "4.0"):
        again, left = vcard.cards(vcard.as_vcards(people, version=version)) if people else ([], [])
        assert (len(again), left) == (len(people), [])


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_random_bytes_are_read_or_refused(data):
    check(data)
    check(b"BEGIN:VCARD\n" + data)


@given(st.lists(LINES, max_size=25), st.sampled_from(["\r\n", "\n", "\r", "\n\n"]))
@settings(max_examples=400, deadline=None, derandomize=True)
def test_lines_of_cards_in_any_order_are_read_or_refused(lines, end):
    check(end.join(["BEGIN:VCARD", *lines]).encode())


@given(st.lists(st.tuples(LINES, st.text(max_size=12)), max_size=12))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_behind_a_line_is_read_or_refused(lines):
    check("\n".join(["BEGIN:VCARD", "FN:Nora", *(f"{line}{text}" for line, text in lines)]).encode("utf-8", "replace"))


def test_a_file_cut_off_anywhere_is_read_or_refused():
    data = SAMPLE.encode()

    for length in range(0, len(data), 3):
        check(data[:length])
