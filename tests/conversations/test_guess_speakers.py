from __future__ import annotations

import pytest

from askwell.conversations.rules import Part
from askwell.conversations.rules.speakers import (
    Heard,
    guess_explorer,
    guess_part,
    is_a_name,
    is_machine,
    only_voices,
)


def heard(conversation: str, label: str, *, asking: int = 0, remembered: Part | None = None) -> Heard:
    return Heard(conversation, label, turns=10, asking=asking, remembered=remembered)


@pytest.mark.parametrize("label", ["Speaker 1", "speaker_2", "Unknown Speaker", "Them", "Me", "", "Participant A"])
def test_a_label_that_means_somebody_else_in_each_file_is_no_name(label):
    assert not is_a_name(label)


@pytest.mark.parametrize("label", ["Inês", "Unni Speakerson", "Theo", "Mette Guest"])
def test_a_name_is_a_name(label):
    assert is_a_name(label)


def test_what_was_said_last_time_comes_first():
    talk = [heard("a", "NL", remembered=Part.EXPLORER), heard("a", "Nora", asking=9)]
    assert guess_explorer(talk, explorer_name="Nora") == {"a": "NL"}


@pytest.mark.parametrize("label", ["Nora Lindqvist", "nora"])
def test_the_explorers_own_name_counts_whole_or_as_first_name(label):
    talk = [heard("a", "Inês", asking=9), heard("a", label)]
    assert guess_explorer(talk, explorer_name="Nora Lindqvist") == {"a": label}


def test_me_is_me():
    assert guess_explorer([heard("a", "Them", asking=5), heard("a", "Me")], explorer_name="") == {"a": "Me"}


def test_the_name_in_most_files_is_the_explorers():
    talks = [heard("a", "Ana", asking=9), heard("a", "N."), heard("b", "Bo", asking=9), heard("b", "N.")]
    assert guess_explorer(talks, explorer_name="") == {"a": "N.", "b": "N."}


def test_who_asks_more_is_the_explorer_where_nothing_else_tells():
    talk = [heard("a", "Speaker 1", asking=2), heard("a", "Speaker 2", asking=7)]
    assert guess_explorer(talk, explorer_name="") == {"a": "Speaker 2"}


def test_the_only_voice_of_a_talk_told_something_whatever_it_is_elsewhere():
    talks = [heard("a", "N."), heard("a", "Ana"), heard("b", "N."), heard("b", "Bo"), heard("c", "N.")]
    assert guess_explorer(talks, explorer_name="") == {"a": "N.", "b": "N."}
    assert guess_explorer([heard("c", "N.", remembered=Part.EXPLORER)], explorer_name="") == {}
    assert guess_part(heard("c", "N.", remembered=Part.EXPLORER), explorer=None, alone=True) == Part.PROFESSIONAL
    assert guess_explorer([heard("c", "Nora")], explorer_name="Nora Lindqvist") == {"c": "Nora"}
    assert guess_explorer([heard("c", "Me"), heard("c", "Otter.ai")], explorer_name="") == {}


def test_talks_with_one_voice_say_nothing_of_who_asks():
    once = [heard("a", "Host Holm", asking=9), heard("a", "Ana")]
    assert guess_explorer([*once, heard("b", "Ana"), heard("c", "Ana")], explorer_name="") == {"a": "Host Holm"}


@pytest.mark.parametrize(
    ("labels", "only"),
    [
        (["N.", "Ana"], None),
        (["N."], "N."),
        ([""], ""),
        (["N.", "Otter.ai Notetaker"], "N."),
        (["", "Ana"], "Ana"),
        (["", "Otter.ai Notetaker"], ""),
        (["Otter.ai Notetaker"], "Otter.ai Notetaker"),
    ],
)
def test_neither_programs_nor_words_without_a_label_count_beside_people(labels, only):
    assert only_voices([("a", label) for label in labels]).get("a") == only


def test_nobody_is_guessed_without_a_sign():
    assert guess_explorer([heard("a", "Ana"), heard("a", "Bo")], explorer_name="") == {}
    assert guess_explorer([heard("a", "")], explorer_name="") == {}


def test_the_rest_told_something_except_programs_and_nobody():
    assert is_machine("Otter.ai Notetaker")
    assert not is_machine("Botond")
    assert guess_part(heard("a", "Ana"), explorer="N.", alone=False) == Part.PROFESSIONAL
    assert guess_part(heard("a", "Fireflies Notetaker"), explorer="N.", alone=False) == Part.OTHER
    assert guess_part(heard("a", ""), explorer="N.", alone=False) == Part.OTHER
    assert guess_part(heard("a", ""), explorer=None, alone=True) == Part.PROFESSIONAL
