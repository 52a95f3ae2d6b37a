from __future__ import annotations

from askwell.language.context import sentences_of
from askwell.language.meaning import Talk, TalkTurn


def talk(*turns: tuple[str, str, bool]) -> Talk:
    return Talk(tuple(TalkTurn(*t) for t in turns))


def test_a_sentence_stands_beside_the_question_it_answers_and_the_sentence_before():
    found = sentences_of(
        talk(
            ("Nora", "Thanks. Do you need a licence for that?", False),
            ("Ana", "Not really. Nobody ever asked me.", True),
        )
    )

    assert [(s.text, s.question, s.before) for s in found] == [
        ("Not really.", "Do you need a licence for that?", ""),
        ("Nobody ever asked me.", "Do you need a licence for that?", "Not really."),
    ]


def test_a_nod_does_not_replace_the_question():
    found = sentences_of(
        talk(
            ("Nora", "How did you get in?", False),
            ("Ana", "By chance.", True),
            ("Nora", "Oh, really.", False),
            ("Ana", "Through a friend.", True),
        )
    )

    assert [s.question for s in found] == ["How did you get in?", "How did you get in?"]


def test_nobody_answers_their_own_question():
    found = sentences_of(talk(("Ana", "Why do people leave, you ask? They get tired.", True)))

    assert {s.question for s in found} == {""}


def test_turns_of_the_explorer_are_context_only():
    found = sentences_of(talk(("Nora", "I think writing matters.", False), ("Ana", "It does.", True)))

    assert [s.turn for s in found] == [1]
