"""What the report shows, in the order it shows it, made from the answer.

Whatever another part of the report points to is among the statements a talk shows at once: a link never
leads into something folded away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from askwell.cli.synthesize.answer import Answer
from askwell.cli.synthesize.pieces import Link, Question, Report, Said, Share, SkillNamed, Talk, Voices
from askwell.cli.synthesize.sources import person_of
from askwell.cli.synthesize.wording import listed
from askwell.conversations.rules.clock import clock
from askwell.insights.rules import STRENGTHS, TOPICS, Strength

STATEMENTS_SHOWN = 30
QUOTES_SHOWN = 6
JOIN_LONGEST = 80
_TOPICS = {kind.value: words for kind, words in TOPICS.items()}
_STRENGTHS = {strength.value: words for strength, words in STRENGTHS.items()}


def chapters(answer: Answer) -> Report:
    """Arrange the answer as the report shows it."""
    conversations = sorted(answer["conversations"], key=lambda c: (c["date"] is None, c["date"] or ""))
    said = _statements(answer, conversations)
    groups = [
        (p["heard"], _voices(p["id"], p["label"], _of(p, said), independent=p["independent_voices"]))
        for p in answer["patterns"]
    ]
    questions = [_question(c, said) for c in answer["contradictions"]]
    skills = _skills(answer, said)
    linked = {link.anchor for skill in skills for link in skill.people} | {s.anchor for s in said.values() if s.joins}
    return Report(
        people=len(_people(answer)),
        patterns=[group for heard, group in groups if heard == "pattern"],
        twice=[group for heard, group in groups if heard != "pattern"],
        questions=[q for q in questions if q.strength != Strength.SCOPE],
        situations=[q for q in questions if q.strength == Strength.SCOPE],
        skills=[skill for skill in skills if len(skill.people) > 1],
        skills_named_once=[skill for skill in skills if len(skill.people) == 1],
        talks=[_talk(n, c, said.values(), linked) for n, c in enumerate(conversations, 1)],
    )


def _people(answer: Answer) -> set[str]:
    return {
        person_of(speaker["name"], conversation["id"])
        for conversation in answer["conversations"]
        for speaker in conversation["speakers"]
        if speaker["role"] == "professional"
    }


def _statements(answer: Answer, conversations: Sequence[Answer]) -> dict[str, Said]:
    """Every statement under its id, numbered in the order of the report."""
    within: dict[str, list[Answer]] = {c["id"]: [] for c in conversations}
    for statement in answer["statements"]:
        within[statement["conversation"]].append(statement)
    ordered = ((c, statement) for c in conversations for statement in within[c["id"]])
    return {s["id"]: _said(f"s{n}", s, c) for n, (c, s) in enumerate(ordered, 1)}


def _said(anchor: str, statement: Answer, conversation: Answer) -> Said:
    topic = _TOPICS.get(statement["kind"], "")
    return Said(
        anchor=anchor,
        words=statement["quote"],
        speaker=statement["speaker"],
        person=person_of(statement["speaker"], conversation["id"]),
        talk=conversation["id"],
        file=conversation["source"],
        date=_date(conversation),
        clock=clock(statement["at_seconds"]),
        topic=": ".join(part for part in (topic, statement["about"]) if part),
        score=statement["score"],
        skills={s["uri"] or s["label"].casefold(): s["label"] for s in statement["skills"]},
    )


def _date(conversation: Answer) -> dt.date | None:
    return dt.date.fromisoformat(conversation["date"]) if conversation["date"] else None


def _of(group: Answer, said: dict[str, Said]) -> list[Said]:
    return [said[i] for i in group["statements"]]


def _voices(
    anchor: str,
    label: str,
    quotes: list[Said],
    *,
    independent: int | None = None,
    joined: str = "",
    shown: int = QUOTES_SHOWN,
) -> Voices:
    """Gather quotes; each learns what it became part of, so that one can go back and forth."""
    by_person: dict[str, Said] = {}
    for quote in quotes:
        by_person.setdefault(quote.person, quote)
        quote.joins.append(Link(anchor, shorten(joined or label, JOIN_LONGEST, placeholder="…")))
    first = list(by_person.values())[:shown]
    return Voices(
        anchor=anchor,
        label=label,
        voices=len(by_person),
        independent=len(by_person) if independent is None else independent,
        names=listed(list(dict.fromkeys(quote.speaker for quote in by_person.values()))),
        first=first,
        more=[quote for quote in quotes if quote not in first],
    )


def _question(found: Answer, said: dict[str, Said]) -> Question:
    sides = [
        _voices(found["id"], _unless_quoted(side["label"], quotes), quotes, joined=found["question"], shown=3)
        for side in found["sides"]
        for quotes in [_of(side, said)]
    ]
    return Question(
        anchor=found["id"],
        question=found["question"],
        strength=found["strength"],
        how="" if found["strength"] == Strength.SCOPE else _STRENGTHS.get(found["strength"], ""),
        divides=found["divides"] or "",
        sides=sides,
    )


def _unless_quoted(label: str, quotes: Sequence[Said]) -> str:
    """No heading that only repeats the quote beneath it."""
    return "" if quotes and label.rstrip(".…?! ").casefold() in quotes[0].words.casefold() else label


def _skills(answer: Answer, said: dict[str, Said]) -> list[SkillNamed]:
    """Each skill once, with the surest words of each person who named it; named by most first."""
    labels: dict[str, str] = {}
    named: dict[str, dict[str, Said]] = {}
    for one in sorted((said[s["id"]] for s in answer["statements"]), key=lambda s: -s.score):
        for skill, label in one.skills.items():
            labels.setdefault(skill, label)
            named.setdefault(skill, {}).setdefault(one.person, one)
    ordered = sorted(named, key=lambda skill: (-len(named[skill]), labels[skill].casefold()))
    return [SkillNamed(labels[skill], [Link(s.anchor, s.speaker) for s in named[skill].values()]) for skill in ordered]


def _talk(number: int, conversation: Answer, said: Iterable[Said], linked: set[str]) -> Talk:
    here = [one for one in said if one.talk == conversation["id"]]
    surest = sorted(here, key=lambda s: (s.anchor not in linked, -s.score))
    shown = {s.anchor for s in surest[:STATEMENTS_SHOWN]} | linked
    professionals = _names(conversation, "professional")
    return Talk(
        anchor=f"talk-{number}",
        title=conversation["title"] or professionals or conversation["source"],
        file=conversation["source"],
        date=_date(conversation),
        professionals=professionals,
        explorers=_names(conversation, "explorer"),
        others=_names(conversation, "other"),
        shares=list(_shares(conversation)),
        shown=[s for s in here if s.anchor in shown],
        folded=[s for s in here if s.anchor not in shown],
    )


def _names(conversation: Answer, role: str) -> str:
    return listed([speaker["name"] for speaker in conversation["speakers"] if speaker["role"] == role])


def _shares(conversation: Answer) -> Iterator[Share]:
    explorers = {s["name"] for s in conversation["speakers"] if s["role"] == "explorer"}
    begins = 0
    for name, share in (conversation["talk_share"] or {}).items():
        part = round(100 * share)
        yield Share(name, part, begins, name in explorers)
        begins += part
