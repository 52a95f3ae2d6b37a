"""The whole way with the models that ship. Slow to load, so few and telling."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from askwell.language import describe, judge, read_talk
from askwell.language.kinds import KINDS, STANCES
from askwell.language.meaning import Statement, Talk, TalkTurn
from askwell.language.synthesis import Source, hear
from askwell.portability.demo import FOLDER

pytestmark = pytest.mark.models

ADVICE = (
    "Well, I would say, do not buy the expensive course. Nobody who hires here looks at certificates. "
    "Build one small thing, finish it, and show it to somebody who does this work."
)


def talk(name: str, answer: str) -> Source:
    turns = (
        TalkTurn("Nora", "Hi, lovely to see you. How was the train?", False),
        TalkTurn(name, "It was late, as always. I had a coffee, so all is well.", True),
        TalkTurn("Nora", "What would you tell somebody who wants to start?", False),
        TalkTurn(name, answer, True),
        TalkTurn("Nora", "I think you are right that one should simply begin with a small project.", False),
    )
    return Source(name, Talk(turns), {"Nora": "nora", name: name.lower()})


def test_advice_is_kept_verbatim_and_small_talk_is_not():
    source = talk("Ana", ADVICE)

    found = read_talk(source.talk)

    assert found
    best = max(found, key=lambda p: p.score)
    assert best.turn == 3
    assert source.talk.turns[3].text[best.begins : best.ends] == best.quote
    assert best.kind in KINDS
    assert best.stance in STANCES
    assert best.asked is True
    assert all(source.talk.turns[p.turn].professional for p in found)


def test_what_is_found_in_a_talk_does_not_depend_on_what_was_read_before():
    alone = read_talk(talk("Ana", ADVICE).talk)
    read_talk(talk("Bo", "Something else entirely was said here about money and hours.").talk)

    again = read_talk(talk("Ana", ADVICE).talk)

    assert [(p.quote, p.score, p.about) for p in alone] == [(p.quote, p.score, p.about) for p in again]
    assert all((a.vector == b.vector).all() for a, b in zip(alone, again, strict=True))


def test_a_pair_is_judged_alike_alone_in_company_and_turned_round():
    one, two, three = (
        Statement(i, i, quote, "", "", "advice", "for", read_talk(talk("Ana", ADVICE).talk)[0].vector)
        for i, quote in (
            ("a", "You need a Master's to get in."),
            ("b", "Nobody needs a Master's for this."),
            ("c", "The hours are long in winter."),
        )
    )

    (alone,) = judge([(one, two)])
    together = judge([(one, three), (two, one), (two, three)])

    assert together[1] == alone
    assert sum((alone.same, alone.opposed, alone.scope, alone.neither)) == pytest.approx(1, abs=0.01)
    assert alone.opposed > alone.same


def test_a_span_the_explorer_marked_is_described_as_it_stands():
    source = talk("Ana", ADVICE)
    begins = ADVICE.index("Nobody")

    found = describe(source.talk, turn=3, begins=begins, ends=begins + 51)

    assert found.quote == ADVICE[begins : begins + 51]
    assert found.score == 1.0


def test_the_order_of_the_conversations_does_not_matter():
    sources = [talk("Ana", ADVICE), talk("Bo", "Certificates do not count. " + ADVICE), talk("Cy", ADVICE[:60])]

    one, other = hear(sources), hear(sources[::-1])

    assert one.grouping == other.grouping
    assert one.proposals.keys() == other.proposals.keys()


def test_the_demo_is_where_it_should_be():
    assert len(list(FOLDER.glob("*.*"))) == 9


def test_the_runtime_of_the_models_reports_to_nobody(tmp_path):
    """onnxruntime keeps a device id and a queue of events in the cache folder when its telemetry is on."""
    code = "from askwell.language.models import model; model('embed').run(['Writing matters.'])"
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    subprocess.run([sys.executable, "-c", code], env=environment, check=True)

    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_a_terse_answer_stays_with_what_explains_it_and_plain_words_are_a_disagreement():
    asked = "And do I need a degree for it, or not?"
    ana = Talk(
        (TalkTurn("Nora", asked, False), TalkTurn("Ana", "You need a degree. Every hospital asks for one.", True))
    )
    bo = Talk(
        (TalkTurn("Nora", asked, False), TalkTurn("Bo", "You don't need a degree. Nobody ever looked at mine.", True))
    )

    found = hear([Source("1", ana, {"Ana": "ana", "Nora": "n"}), Source("2", bo, {"Bo": "bo", "Nora": "n"})])

    assert [s.quote for s in found.statements] == [ana.turns[1].text, bo.turns[1].text]
    assert found.grouping.patterns == ()
    (contradiction,) = found.grouping.contradictions
    assert contradiction.question == "Degree: needed or not?"
