from __future__ import annotations

import pytest

from askwell.language.needs import disputed, needs_in


@pytest.mark.parametrize(
    "quote",
    [
        "You need a Master's to become a user researcher now.",
        "To be honest a degree is required, they all ask.",
        "You must have Python before you apply.",
        "You can't get a job here without a degree.",
    ],
)
def test_what_is_said_to_be_needed(quote):
    assert set(needs_in(quote).values()) == {True}


@pytest.mark.parametrize(
    "quote",
    [
        "You don't need a Master's to become a user researcher.",
        "A degree isn't necessary, I have none.",
        "Nobody asked me for a degree, not once.",
        "You really do not need Python for this.",
        "I got in without a degree.",
    ],
)
def test_what_is_said_not_to_be_needed(quote):
    assert set(needs_in(quote).values()) == {False}


@pytest.mark.parametrize(
    "quote",
    [
        "If you want to do research, you need a Master's.",
        "Do you need a degree?",
        "I have a degree in biology.",
        "You need a degree. Well, you don't need a degree.",
        "You need to understand the company behind the degree.",
        "Somebody told me “you need a degree”.",
    ],
)
def test_conditions_questions_and_both_ways_say_nothing(quote):
    assert needs_in(quote) == {}


def test_a_dispute_names_what_it_is_about():
    assert disputed("You need a Master's.", "Honestly, you don't need a Master's.")
    assert disputed("You need a Master's.", "You need a Master's, they said.") == ""
    assert disputed("You need a Master's.", "You don't need Excel.") == ""
