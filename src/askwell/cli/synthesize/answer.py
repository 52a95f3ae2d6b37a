"""What was heard, as one plain structure: the JSON, and what the terminal and the report are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from askwell.cli.synthesize.sources import NOTES, Read, Unread, source_of
from askwell.conversations.rules import Part
from askwell.formats.transcripts import talk_share
from askwell.insights.rules import PATTERN_FROM
from askwell.insights.rules.divide import Told, is_first_hand, what_divides
from askwell.language import MODEL_VERSION
from askwell.language.meaning import Contradiction, Pattern, Proposal
from askwell.language.synthesis import Heard, Step, hear, statement_id

Answer = dict[str, Any]
ROLES = {Part.EXPLORER: "explorer", Part.PROFESSIONAL: "professional"}


def synthesize(reads: Sequence[Read], refused: Sequence[Unread], *, step: Step | None = None) -> Answer:
    """Hear the conversations and answer in the documented shape (docs/reference/synthesize.md)."""
    heard = hear([source_of(read) for read in reads], step=step)
    statements = [
        _statement(read, number, proposal)
        for read in reads
        for number, proposal in enumerate(heard.proposals[read.name])
    ]
    known = {s["id"]: s for s in statements}
    dates = {read.name: read.transcript.date for read in reads}
    told = {i: _told(s, dates) for i, s in known.items()}
    return {
        "model_version": MODEL_VERSION,
        "conversations": [_conversation(read) for read in reads],
        "not_read": [{"source": one.name, "reason": one.reason} for one in refused],
        "statements": statements,
        "patterns": [_pattern(n, p, heard, known) for n, p in enumerate(heard.grouping.patterns, 1)],
        "contradictions": [_contradiction(n, c, known, told) for n, c in enumerate(heard.grouping.contradictions, 1)],
    }


def _conversation(read: Read) -> Answer:
    shares = talk_share(read.transcript)
    return {
        "id": read.name,
        "source": read.name,
        "title": read.transcript.title,
        "format": read.transcript.format,
        "date": read.transcript.date.isoformat() if read.transcript.date else None,
        "speakers": [{"name": label, "role": ROLES.get(part, "other")} for label, part in read.parts.items()],
        "turns": len(read.transcript.turns),
        "talk_share": {n: round(s, 3) for n, s in shares.items()} if shares else None,
    }


def _statement(read: Read, number: int, proposal: Proposal) -> Answer:
    turn = read.transcript.turns[proposal.turn]
    return {
        "id": statement_id(read.name, number),
        "conversation": read.name,
        "speaker": turn.speaker or NOTES,
        "quote": proposal.quote,
        "turn": proposal.turn,
        "at_seconds": turn.seconds_at(proposal.begins),
        "kind": proposal.kind,
        "about": proposal.about,
        "stance": proposal.stance,
        "asked": proposal.asked,
        "skills": [{"label": s.label, "uri": s.uri} for s in proposal.skills],
        "score": proposal.score,
    }


def _people(ids: Sequence[str], known: dict[str, Answer]) -> list[str]:
    return list(dict.fromkeys(known[i]["speaker"] for i in ids))


def _pattern(number: int, pattern: Pattern, heard: Heard, known: dict[str, Answer]) -> Answer:
    person = {s.id: s.person for s in heard.statements}
    voices = len({person[i] for i in pattern.statements})
    return {
        "id": f"P{number:02d}",
        "label": pattern.label,
        "people": _people(pattern.statements, known),
        "independent_voices": voices,
        "heard": "pattern" if voices >= PATTERN_FROM else "heard twice",
        "statements": list(pattern.statements),
        "score": pattern.score,
    }


def _told(statement: Answer, dates: dict[str, Any]) -> Told:
    date = dates[statement["conversation"]]
    return Told(
        person=statement["speaker"],
        year=date.year if date else None,
        first_hand=is_first_hand(statement["quote"]),
    )


def _contradiction(number: int, found: Contradiction, known: dict[str, Answer], told: dict[str, Told]) -> Answer:
    one, other = ([told[i] for i in side.statements] for side in found.sides)
    divides = [d.sentence for d in what_divides(one, other)]
    return {
        "id": f"C{number:02d}",
        "question": found.question,
        "strength": found.strength,
        "divides": " ".join(divides) or None,
        "sides": [
            {"label": s.label, "people": _people(s.statements, known), "statements": list(s.statements)}
            for s in found.sides
        ],
        "score": found.score,
    }
