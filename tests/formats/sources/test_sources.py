from __future__ import annotations

import datetime as dt
import io

import pypdf
import pytest
import typst
from tests.formats.documents import document

from askwell.formats.sources import UnreadableSource, read_feed, read_source

PAGE = """<!doctype html><!-- saved from url=(0030)https://kilbarran.example/about -->
<html lang="en"><head><title>About us</title><meta property="og:title" content="About the school">{head}</head><body>
<nav><ul><li><a href="/">Home page of the whole school</a></li><li><a href="/p">Pupils and parents</a></li></ul></nav>
<article><h1>About</h1>
<p>The school has 640 pupils and three laboratories, and it was built on a hill above the town of Kilbarran in 1978.</p>
<p>Every year the second years walk to the sea, count what lives between the tides, and write a paper about it.</p>
</article><footer><p>All rights reserved. We use cookies to make this page better for you and for everybody.</p></footer>
</body></html>"""
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Ward &amp; Work</title>
<item><title>Night shifts: a &lt;b&gt;trial&lt;/b&gt;</title><link>https://ward.example/1</link><guid>1</guid>
<description>&lt;p&gt;Eight wards try &lt;script&gt;alert(1)&lt;/script&gt;shorter nights.&lt;/p&gt;</description>
<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>
<item><title>Another</title><link>javascript:alert(1)</link><guid>2</guid></item>
<item><title>The first again</title><guid>1</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Skola</title><entry><id>a</id><title>Läraryrket förändras</title>
<updated>2026-10-01T08:00:00Z</updated><link href="https://skola.example/a"/><summary>Ämnet i dag.</summary></entry></feed>"""


def pdf(body: str) -> bytes:
    return typst.compile(
        f'#set document(title: "A trial", date: datetime(year: 2026, month: 3, day: 4))\n{body}'.encode()
    )


def page(head: str = "") -> bytes:
    return PAGE.replace("{head}", head).encode()


def test_a_saved_page_gives_its_own_words_without_menus():
    found = read_source(page())

    assert [one[:10] for one in found.passages] == ["The school", "Every year"]
    assert (found.title, found.address) == ("About the school", "https://kilbarran.example/about")
    assert found.published_on is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-03-04T10:00:00Z">',
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "datePublished": "2026-03-04"}]}</script>',
        '<script type="application/ld+json">{broken</script><meta name="date" content="2026-03-04">',
    ],
)
def test_a_page_says_its_day_in_several_ways(head):
    assert read_source(page(head)).published_on == dt.date(2026, 3, 4)


def test_a_page_of_few_words_loses_none_of_its_own():
    short = b"<html><body><nav><p>Home and all the other places</p></nav><main><p>Ana has been a midwife since 2011.</p></main></body></html>"

    assert read_source(short).passages == ("Ana has been a midwife since 2011.",)


def test_a_pdf_gives_its_paragraphs_its_title_and_its_day():
    found = read_source(
        pdf("Eight wards try shorter nights. #lorem(60)\n\nThe sec-ond paragraph. #pagebreak()\nPage two.")
    )

    assert found.passages[0].startswith("Eight wards try shorter nights. Lorem ipsum")
    assert found.passages[-1] == "Page two."
    assert (found.title, found.published_on) == ("A trial", dt.date(2026, 3, 4))


def test_a_word_document_and_a_text_give_their_paragraphs():
    assert read_source(document("One.", "Two.")).passages == ("One.", "Two.")
    assert read_source("Erst so.\nUnd so.\n\nDann ändert es sich.".encode("cp1252")).passages == (
        "Erst so. Und so.",
        "Dann ändert es sich.",
    )


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Secret.")))
    writer.encrypt("word", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "no words"),
        (b"\x89PNG\r\n\x1a\n....", "This is a picture"),
        (b"PK\x03\x04 no zip", "no Word document"),
        (b"%PDF-1.7 broken", "damaged or protected"),
        (pdf("#rect()"), "pictures of text"),
        (locked(), "damaged or protected"),
        (b"\x00\x01\x02\x03" * 50, "This is no text"),
        (b"<html><body></body></html>", "no words"),
    ],
)
def test_what_holds_no_words_is_refused_in_a_sentence(data, sentence):
    with pytest.raises(UnreadableSource, match=sentence):
        read_source(data)


def test_a_feed_is_text_without_markup_and_each_entry_once():
    found = read_feed(RSS)

    assert found.title == "Ward & Work"
    assert [(one.title, one.link, one.published_on) for one in found.entries] == [
        ("Night shifts: a trial", "https://ward.example/1", dt.date(2026, 11, 2)),
        ("Another", "", None),
    ]
    assert all("<" not in one.summary and "alert" not in one.summary for one in found.entries)


def test_an_atom_feed_is_read_alike():
    (entry,) = read_feed(ATOM.encode()).entries

    assert (entry.title, entry.summary, entry.link) == (
        "Läraryrket förändras",
        "Ämnet i dag.",
        "https://skola.example/a",
    )
    assert entry.published_on == dt.date(2026, 10, 1)


@pytest.mark.parametrize("data", [b"", b"nothing", page()])
def test_what_is_no_feed_is_refused(data):
    with pytest.raises(UnreadableSource, match="no feed"):
        read_feed(data)
