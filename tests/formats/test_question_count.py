"""Who asked how often."""

from askwell.formats.transcripts import question_count, read_pasted


def test_each_question_counts_once_for_who_asked_it():
    read = read_pasted(
        "Ana: Why chemistry?? And “why Porto?” I wonder.\n\nBen: See https://example.org/?page=1 for that.\n\n"
        "Ana: Really?!\n\nBen: You know?"
    )

    assert question_count(read) == {"Ana": 3, "Ben": 1}


def test_questions_in_other_scripts_count():
    assert question_count(read_pasted("李娜: 为什么？因为。\n\n李娜: 好吗？")) == {"李娜": 2}


def test_notes_have_no_count():
    assert question_count(read_pasted("Why chemistry?")) is None
