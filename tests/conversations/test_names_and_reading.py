"""What a talk's words propose by themselves: names and things to read, only where it is safe."""

from __future__ import annotations

import pytest

from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.mentions import names_in
from askwell.conversations.rules.resources import clean_link, resources_in
from askwell.conversations.rules.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("You should talk to Bea Lund at Human Resources.", ["Bea Lund"]),
        ("My colleague Dr. Ingrid van der Berg knows more.", ["Ingrid van der Berg"]),
        ("My boss, Per Olsson, left.", ["Per Olsson"]),
        ("Call O'Brien Pat. Then talk to Mary-Jane Watson.", ["O'Brien Pat", "Mary-Jane Watson"]),
        ("Talk to Bea Lund's brother.", ["Bea Lund"]),
        ("Talk to Bea Lund, I mean ask Bea Lund.", ["Bea Lund"]),
    ],
)
def test_a_full_name_behind_words_that_lead_to_a_person_is_proposed(text, names):
    found = names_in(text, marked=False)
    assert [one.name for one in found] == names
    assert all(text[one.begins : one.ends] == one.name for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Talk to Human Resources first.",
        "Write to Data Science Weekly.",
        "Ask Monday Morning people.",
        "I spoke with Northern Health last week.",
        "The Bea Lund award is famous.",
        "Talk to Bea about it.",
        "Meet with the Ministry of Health.",
    ],
)
def test_what_may_be_no_person_is_not_proposed(text):
    assert names_in(text, marked=False) == []


def test_in_a_marked_line_every_name_counts():
    text = "Bea Lund, Per Olsson and Mia"
    assert [one.name for one in names_in(text, marked=True)] == ["Bea Lund", "Per Olsson", "Mia"]
    assert [one.name for one in names_in("She told me to ask Bea about it", marked=True)] == ["Bea"]


def test_a_marked_line_without_capitals_is_a_name_if_it_is_short_and_waits_for_one_if_not():
    assert [one.name for one in names_in(" bea lund.", marked=True)] == ["bea lund"]
    assert [one.name for one in names_in("somebody at the council who does the rota", marked=True)] == [""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read “The Long Night”, it is short.", [("The Long Night", "")]),
        ("There is a book called Being Awake, which I love.", [("Being Awake", "")]),
        ("She wrote an article by Bea Lund on triage.", [("article by Bea Lund on triage", "")]),
        (
            "Look at https://www.example.org/rota?x=1, and askamidwife.co.uk.",
            [
                ("example.org/rota?x=1", "https://www.example.org/rota?x=1"),
                ("askamidwife.co.uk", "https://askamidwife.co.uk"),
            ],
        ),
        ("I said “hello there” to her.", []),
        ("Mail me at bea@example.org.", []),
        ("We use node.js, and e.g. this.", []),
    ],
)
def test_what_is_to_be_read_is_told_by_its_address_its_marks_or_its_author(text, found):
    assert [(one.what, one.link) for one in resources_in(text)] == found
    assert all(0 <= one.begins < one.ends <= len(text) for one in resources_in(text))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "nothing", "bea@example.org", "ftp://example.org"])
def test_only_an_address_of_the_web_is_kept_as_one(link):
    with pytest.raises(ConversationRefused, match="as the browser shows it"):
        clean_link(link)


@pytest.mark.parametrize("text", ["https://", "a" * 600 + ".com", "https://example.org/" + "x" * 600, "www..com"])
def test_what_is_too_long_or_broken_to_be_an_address_is_left_out(text):
    assert resources_in(f"Look at {text} soon.") == []


def test_sentences_do_not_end_in_an_initial_or_an_address():
    text = "Ask D. Lund at example.org. She knows.\nReally?  Yes"
    said = [text[begins:ends] for begins, ends in sentences(text)]
    assert said == ["Ask D. Lund at example.org.", "She knows.", "Really?", "Yes"]
    assert sentence_at(text, 4, 11) == "Ask D. Lund at example.org."
