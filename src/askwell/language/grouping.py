"""Patterns and contradictions out of judged pairs.

Patterns grow from the surest agreement down; two groups become one only while nothing between them
is opposed and, taken together, they agree. Contradictions are looked for between what has grown:
many against many, not only one against one. Nothing depends on the order of what comes in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

import numpy as np

from askwell.language.meaning import (
    Contradiction,
    Grouping,
    Judgement,
    Pair,
    Pattern,
    Side,
    Statement,
    Ties,
)
from askwell.language.naming import label_of, question_of
from askwell.language.needs import disputed, needs_in

# How much of agreement is the judge's word; the rest is nearness. On real talk nearness still tells
# agreement better than the judge does, both together better than either, and only the judge can tell opposition.
JUDGE_COUNTS = 0.3
FAR, NEAR = 0.3, 0.8  # cosines that count as not near at all, and as near as can be
SAME_FROM = 0.42  # a pair that may begin or widen a pattern
AGREE_FROM = 0.28  # how far two groups must agree on average to become one
OPPOSED_FROM = 0.5  # a pair that may be shown as a contradiction
ONE_MATTER_FROM = 0.5  # the cosine below which two statements hardly answer one question
DISPUTED = 0.9  # how opposed a pair is that disputes in plain words whether something is needed
NEVER_TOGETHER_FROM = 0.3  # a pair this opposed never stands in one pattern
UNJUDGED = 0.1  # what a pair that was not near enough to be judged counts
SPEAKING = 3  # of a pattern's statements, those nearest its middle: one of them gives its label
LARGEST = 8  # statements in one pattern: more is a topic, not a point
DIRECT_FROM = 0.65
SHOWN_PER_PERSON = 3  # contradictions: more than three for each person heard would be noise
NEVER = Judgement(0.0, 1.0, 0.0, 0.0)
ALWAYS = Judgement(1.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class _Groups:
    """Which group each statement is in, while they grow. A group is named by its first statement."""

    known: Mapping[str, Statement]
    judged: dict[Pair, Judgement]
    members: dict[str, list[str]] = field(default_factory=dict)
    name: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.members = {statement: [statement] for statement in self.known}

    def of(self, statement: str) -> str:
        return self.name.get(statement, statement)

    def join(self, one: str, two: str) -> None:
        keep, gone = sorted((one, two), key=lambda i: self.known[i].order)
        for statement in self.members.pop(gone):
            self.name[statement] = keep
            self.members[keep].append(statement)

    def between(self, one: str, two: str) -> Iterable[Judgement | None]:
        for a, b in product(self.members[one], self.members[two]):
            yield self.judged.get((a, b) if a < b else (b, a))


def group(statements: Sequence[Statement], judgements: Mapping[Pair, Judgement], ties: Ties | None = None) -> Grouping:
    """Patterns of at least two people, and contradictions between people, best first.

    `ties` is what the explorer decided: it outweighs every judgement.
    """
    ties = ties or Ties()
    known = {s.id: s for s in statements}
    judged = {p: _weighed(p, j, known) for p, j in judgements.items() if p[0] in known and p[1] in known}
    judged |= dict.fromkeys((p for p in ties.together if p[0] in known and p[1] in known), ALWAYS)
    judged |= dict.fromkeys((p for p in ties.apart if p[0] in known and p[1] in known), NEVER)
    groups = _grown(known, judged, ties)
    opposed = {p: j for p, j in judged.items() if p not in ties.apart}
    return Grouping(
        patterns=_patterns(groups, known),
        contradictions=_contradictions(groups, known, opposed),
        judged=len(judgements),
    )


def _weighed(pair: Pair, found: Judgement, known: Mapping[str, Statement]) -> Judgement:
    """The judgement with agreement weighed against nearness; what is opposed is so much less the same."""
    one, two = known[pair[0]], known[pair[1]]
    cosine = _cosine(one, two)
    near = min(1.0, max(0.0, (cosine - FAR) / (NEAR - FAR)))
    opposed = max(found.opposed, DISPUTED) if disputed(one.quote, two.quote) else found.opposed
    same = (near * (1 - JUDGE_COUNTS) + found.same * JUDGE_COUNTS) * (1 - opposed)
    return replace(found, same=round(same, 4), opposed=opposed)


def _cosine(one: Statement, two: Statement) -> float:
    # Rounded, so that the last bit of a sum never decides.
    return round(float(np.dot(one.vector, two.vector)), 4)


def _grown(known: dict[str, Statement], judged: dict[Pair, Judgement], ties: Ties) -> _Groups:
    groups = _Groups(known, judged)
    edges = [(p, j.same) for p, j in judged.items() if j.same >= SAME_FROM and j.same > j.opposed]
    for (a, b), same in sorted(edges, key=lambda e: (-e[1], *_places(e[0], known))):
        one, two = groups.of(a), groups.of(b)
        if one == two:
            continue
        decided = (a, b) in ties.together
        if _may_join(groups, one, two, decided=decided, same=same):
            groups.join(one, two)
    return groups


def _places(pair: Pair, known: Mapping[str, Statement]) -> list[tuple[str, str, str]]:
    """What decides between pairs that are equally sure: their words, whichever has which id."""
    return sorted(known[i].order for i in pair)


def _may_join(groups: _Groups, one: str, two: str, *, decided: bool, same: float) -> bool:
    between = list(groups.between(one, two))
    if any(j is not None and j.opposed >= NEVER_TOGETHER_FROM for j in between):
        return False
    if decided:
        return True
    if len(groups.members[one]) + len(groups.members[two]) > LARGEST:
        return False
    # Rounded, so that the order in which ids fall never decides.
    agree = round(sum(j.same if j is not None else UNJUDGED for j in between) / len(between), 6)
    return agree >= AGREE_FROM or (len(between) == 1 and same >= SAME_FROM)


def _patterns(groups: _Groups, known: dict[str, Statement]) -> tuple[Pattern, ...]:
    found = []
    for members in groups.members.values():
        people = {known[m].person for m in members}
        if len(people) < 2:
            continue
        ordered = _middle_first(members, groups.judged, known)
        agreement = _agreement(members, groups.judged)
        found.append(
            Pattern(
                label=label_of([known[m] for m in ordered[:SPEAKING]], [known[m] for m in ordered]),
                statements=tuple(ordered),
                score=round(len(people) - 1 + agreement, 4),
            )
        )
    return tuple(sorted(found, key=lambda p: (-p.score, known[p.statements[0]].order)))


def _middle_first(
    members: Sequence[str], judged: Mapping[Pair, Judgement], known: Mapping[str, Statement]
) -> list[str]:
    """Members ordered by how much the others agree with them; the first says it for all."""
    agreed = dict.fromkeys(members, 0.0)
    for a, b in combinations(sorted(members), 2):
        if (found := judged.get((a, b))) is not None:
            agreed[a] += found.same
            agreed[b] += found.same
    return sorted(members, key=lambda m: (-round(agreed[m], 4), -known[m].score, known[m].order))


def _agreement(members: Sequence[str], judged: Mapping[Pair, Judgement]) -> float:
    ordered = sorted(members)
    values = [judged[a, b].same for i, a in enumerate(ordered) for b in ordered[i + 1 :] if (a, b) in judged]
    return sum(values) / len(values) if values else 0.0


def _contradictions(
    groups: _Groups, known: dict[str, Statement], judged: Mapping[Pair, Judgement]
) -> tuple[Contradiction, ...]:
    meeting: dict[Pair, list[tuple[Pair, Judgement]]] = defaultdict(list)
    for (a, b), j in judged.items():
        if max(j.opposed, j.scope) < OPPOSED_FROM or known[a].person == known[b].person:
            continue
        if _cosine(known[a], known[b]) < ONE_MATTER_FROM:
            continue
        one, two = groups.of(a), groups.of(b)
        if one != two:
            turned = known[two].order < known[one].order
            meeting[(two, one) if turned else (one, two)].append(((b, a) if turned else (a, b), j))
    found = [_contradiction(groups, known, pair, edges) for pair, edges in meeting.items()]
    found.sort(key=lambda c: (-c.score, *(known[s.statements[0]].order for s in c.sides)))
    return tuple(found[: SHOWN_PER_PERSON * len({s.person for s in known.values()})])


def _takes_its_side(one: str, foremost: str, other: str, groups: _Groups, known: dict[str, Statement]) -> bool:
    """Whether a statement of the same group may stand beside the one that contradicts.

    A group shares a matter more surely than an opinion on it: only who agrees with the foremost itself takes its side,
    and nobody stands on both.
    """
    if one == foremost or known[one].person == known[other].person:
        return False
    if label := disputed(known[foremost].quote, known[other].quote):
        return needs_in(known[one].quote).get(label) == needs_in(known[foremost].quote)[label]
    found = groups.judged.get((one, foremost) if one < foremost else (foremost, one))
    return found is not None and found.same >= SAME_FROM


def _contradiction(
    groups: _Groups,
    known: dict[str, Statement],
    pair: Pair,
    edges: list[tuple[Pair, Judgement]],
) -> Contradiction:
    edges = sorted(edges, key=lambda e: (-max(e[1].opposed, e[1].scope), *_places(e[0], known)))
    (a, b), surest = edges[0]
    sides = []
    for name, foremost, other in zip(pair, (a, b), (b, a), strict=True):
        beside = _middle_first(groups.members[name], groups.judged, known)
        rest = [m for m in beside if _takes_its_side(m, foremost, other, groups, known)]
        label = label_of([known[foremost]], [known[other]])
        sides.append(Side(label=label, statements=(foremost, *rest)))
    opposed = sum(j.opposed for _, j in edges) / len(edges)
    scope = sum(j.scope for _, j in edges) / len(edges)
    strength = "scope" if scope > opposed else "direct" if surest.opposed >= DIRECT_FROM else "partial"
    people = {known[m].person for m in (*sides[0].statements, *sides[1].statements)}
    score = max(surest.opposed, surest.scope * 0.9) + 0.05 * (len(people) - 2) + 0.02 * (len(edges) - 1)
    return Contradiction(
        question=question_of(known[a], known[b]),
        strength=strength,
        sides=(sides[0], sides[1]),
        score=round(score, 4),
    )
