from __future__ import annotations

import datetime as dt
import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.brief.hiding import with_names_hidden
from askwell.brief.paper import PAPERS, brief_as_pdf
from askwell.brief.sheet import Ask, Read, Said, Sheet, shorter

MADE_ON = dt.date(2026, 11, 26)
SIZES = {"a4": (595, 842), "letter": (612, 792)}
SMALL = Sheet(
    name="Inês Carvalho",
    work="senior user researcher, Hallamgate Digital",
    known=("She gave a talk at the library.", "Jonas Ekwall introduced you."),
    clock=("Thursday 3 December 2026, 16:00 to 16:20 where you are (Berlin)", "20 minutes promised."),
    aim="What a dull day is like",
    unknown=("how long they have done it",),
    could_add=("They could help to settle “Degree or not?”.",),
    read=(Read("The school has 640 pupils.", "About us, 4 March 2026", is_stale=True),),
    asks=(
        Ask("must ask", "Walk me through yesterday.", "Nobody was asked this yet."),
        Ask("must ask", "Who else should I talk to, and may I use your name?", "", is_last=True),
    ),
    said=(Said("You need a Master's now.", "Jonas Ekwall, research lead", "October 2026"),),
    not_to_ask=("What they earn.",),
    thanks=("Write within a day.",),
)


def written(sheet, paper="a4"):
    return pypdf.PdfReader(io.BytesIO(brief_as_pdf(sheet=sheet, paper=PAPERS[paper], made_on=MADE_ON)))


def words(pages):
    return " ".join(pages.pages[0].extract_text().split())


def long(letters):
    return ("word " * letters)[:letters].strip()


def fullest(letters=300):
    return Sheet(
        name=long(200),
        work=long(letters),
        known=(long(letters),) * 4,
        clock=(long(letters),) * 4,
        aim=long(300),
        unknown=(long(60),) * 4,
        could_add=(long(500),) * 3,
        read=(Read(long(1000), long(500), is_stale=True),) * 4,
        asks=(
            *[Ask("should ask", f"{number} {long(290)}", long(500)) for number in range(6)],
            Ask("must ask", f"Last {long(290)}", "", is_last=True),
        ),
        said=(Said(long(260), long(300), "October 2026"),) * 4,
        not_to_ask=(long(500),) * 4,
        thanks=(long(100),) * 3,
    )


@pytest.mark.parametrize("paper", list(PAPERS))
def test_what_fits_stands_there_in_full_on_one_page(paper):
    pages = written(SMALL, paper)
    told = words(pages)

    assert len(pages.pages) == 1
    assert tuple(round(float(side)) for side in pages.pages[0].mediabox[2:]) == SIZES[paper]
    for part in (
        "Inês Carvalho",
        "Jonas Ekwall introduced you.",
        "16:00 to 16:20",
        "1. Walk me through yesterday.",
        "2. Who else",
        "may no longer be so",
        "Not known: how long",
        "What they earn.",
        "Write within a day.",
        "Notes",
    ):
        assert part in told
    assert "Shortened" not in told


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("letters", [120, 300, 900])
def test_what_does_not_fit_is_left_out_and_said_so(paper, letters):
    pages = written(fullest(letters), paper)
    told = words(pages)

    assert len(pages.pages) == 1
    assert "Shortened to one page. Left out:" in told
    assert "Last word" in told
    assert "How to thank" in told


def test_what_matters_least_goes_first():
    counts = [(len(one.read), len(one.said), len(one.asks)) for one in shorter(fullest())]

    assert counts[0] == (4, 4, 7)
    assert counts[-1] == (0, 0, 4)
    assert all(
        before >= after
        for one, other in zip(counts, counts[1:], strict=False)
        for before, after in zip(one, other, strict=True)
    )
    assert all(one.asks[-1].is_last for one in shorter(fullest()))


def test_the_sentence_counts_what_is_gone():
    last = list(shorter(fullest()))[-1]

    assert "4 quotes" in last.shortened
    assert "3 questions" in last.shortened
    assert "4 things you read up" in last.shortened
    assert next(shorter(SMALL)).shortened == ""


@settings(max_examples=15, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=300),
    st.integers(0, 7),
    st.sampled_from(sorted(PAPERS)),
)
def test_any_words_make_one_page(text, count, paper):
    sheet = Sheet(
        name=text or "x",
        work=text,
        known=(text,),
        asks=(Ask("must ask", text, text),) * count,
        said=(Said(text, text),),
    )

    assert len(written(sheet, paper).pages) == 1


def test_the_same_brief_is_the_same_file():
    assert brief_as_pdf(sheet=SMALL, made_on=MADE_ON) == brief_as_pdf(sheet=SMALL, made_on=MADE_ON)


def test_names_of_others_are_hidden_and_the_one_it_is_about_stays():
    hidden = with_names_hidden(SMALL, ["Jonas Ekwall", "Ana Carvalho"])

    assert hidden.known == ("She gave a talk at the library.", "[somebody] introduced you.")
    assert hidden.said[0].who == "[somebody], research lead"
    assert hidden.name == "Inês Carvalho"
    assert "Ekwall" not in words(written(hidden))
    assert "The names of others are hidden." in words(written(hidden))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jonas said so", "[somebody] said so"),
        ("Ask Jonas Ekwall’s team", "Ask [somebody]’s team"),
        ("Jonasson is another", "Jonasson is another"),
        ("Bo went", "Bo went"),
        ("Bo Li went", "[somebody] went"),
    ],
)
def test_a_name_is_hidden_where_it_is_a_name(text, shown):
    sheet = Sheet(name="Ana", work="", aim=text)

    assert with_names_hidden(sheet, ["Jonas Ekwall", "Bo Li"]).aim == shown
