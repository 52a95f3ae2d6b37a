"""What text means, on the user's own machine. Ground: knows neither Django nor any stage.

`read_talk` finds the statements worth keeping in one talk; `describe` says the same of a span the
explorer marked; `embed` says in which direction words point, so that near ones are found; `likely_pairs`
finds whom to compare; `judge` says how two statements relate; `group` makes patterns and contradictions of
the judgements; `sense` says what is wrong with a question. Everything is deterministic, and what it says of one
talk, one pair or one question does not depend on anything else that was read beside it.

Each name is loaded when it is first used: numpy and the models' runtime take a quarter of a second, and
most pages need neither.
"""

from typing import TYPE_CHECKING

from askwell import lazily

if TYPE_CHECKING:
    from askwell.language.embedding import embed
    from askwell.language.grouping import group
    from askwell.language.meaning import (
        MODEL_VERSION,
        Contradiction,
        Grouping,
        Judgement,
        Pair,
        Pattern,
        Proposal,
        Side,
        Skill,
        Statement,
        Talk,
        TalkTurn,
        Ties,
    )
    from askwell.language.nearness import likely_pairs
    from askwell.language.questions import sense
    from askwell.language.reading import describe, read_talk, surest
    from askwell.language.relating import judge, judge_words

__all__ = [
    "MODEL_VERSION",
    "Contradiction",
    "Grouping",
    "Judgement",
    "Pair",
    "Pattern",
    "Proposal",
    "Side",
    "Skill",
    "Statement",
    "Talk",
    "TalkTurn",
    "Ties",
    "describe",
    "embed",
    "group",
    "judge",
    "judge_words",
    "likely_pairs",
    "read_talk",
    "sense",
    "surest",
]

__getattr__ = lazily(
    __name__,
    dict.fromkeys(__all__, "meaning")
    | {
        "describe": "reading",
        "embed": "embedding",
        "group": "grouping",
        "sense": "questions",
        "judge": "relating",
        "judge_words": "relating",
        "likely_pairs": "nearness",
        "read_talk": "reading",
        "surest": "reading",
    },
)
