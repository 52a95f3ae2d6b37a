"""Questions for one person, from everything that is open. In strategy, for it alone sees all that they rest on:
what was heard (insights), who could add to it (strategy itself), what was asked before and read up (preparation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.insights.models import Side, Statement
from askwell.insights.rules import TOPICS, StatementState
from askwell.insights.rules import Kind as About
from askwell.language.occupations import ALIKE, Occupation, closeness, occupation_of, path_of
from askwell.people.models import Person, Position
from askwell.preparation import queries as preparation
from askwell.preparation.rules.bank import ANY_PATH, BANK, Kept, Purpose
from askwell.strategy.models import Path
from askwell.strategy.queries.asked import asked
from askwell.strategy.queries.candidates import Facts
from askwell.strategy.queries.finding import own_stints
from askwell.strategy.queries.heard import Circle
from askwell.strategy.queries.paths import paths, work_of
from askwell.strategy.queries.questions import Matters
from askwell.strategy.queries.values import empty_cells
from askwell.strategy.rules import words_to_look_for
from askwell.strategy.rules.adding import Ground, what_they_could_add
from askwell.strategy.rules.facts import Candidate, Heard, Kind, Question, Reason, Subject, Thin
from askwell.strategy.rules.proposing import (
    EmptyCell,
    Grounds,
    OwnStep,
    Proposed,
    Settling,
    Silent,
    ThirdVoice,
    Unasked,
    proposals,
)
from askwell.strategy.rules.proposing import Side as Sides

PURPOSE_OF: dict[About, Purpose] = {
    About.DAILY_WORK: Purpose.GRAND_TOUR,
    About.CHALLENGE: Purpose.DISCONFIRMING,
    About.ENTRY_ROUTE: Purpose.ENTRY,
    About.SKILL: Purpose.SKILLS,
    About.TREND: Purpose.TRENDS,
    About.CULTURE: Purpose.VALUES,
    About.ADVICE: Purpose.ADVICE,
}
"""The purpose of the question that asks for each matter. Of pay and of hiring none: they are easily taken amiss."""
FAMILIES: dict[str, tuple[str, ...]] = {
    "health": ("29-", "31-"),
    "software": ("15-1251", "15-1252", "15-1253", "15-1254"),
    "finance": ("13-2",),
    "arts": ("27-1", "27-2"),
    "trades": ("47-", "49-", "51-"),
}
"""The families of occupations (by the beginning of their codes) of those paths of the bank that are none themselves."""
CORE = (Purpose.GRAND_TOUR, Purpose.CRITICAL_INCIDENT, Purpose.DISCONFIRMING, Purpose.CONTRAST)
"""What a talk to learn about work should not be without (Q-INC, A5): looked for first among what was never asked."""


@dataclass(frozen=True)
class ForPerson:
    """What this person could add, and what to ask them."""

    explorer: Explorer
    person: Person
    today: date

    @cached_property
    def circle(self) -> Circle:
        """Everybody one has talked with."""
        return Circle(self.explorer)

    @cached_property
    def matters(self) -> Matters:
        """What is open."""
        return Matters(self.explorer, self.circle)

    @cached_property
    def candidate(self) -> Candidate | None:
        """The person as the rules see them; None for somebody who has gone into somebody else."""
        own = own_stints(explorer=self.explorer)
        found = Facts(self.explorer, {self.person.id}, self.circle, own, {}).candidates()
        return found[0] if found else None

    @cached_property
    def work(self) -> Occupation | None:
        """The occupation of what they do today, if their title names one."""
        return occupation_of(self.candidate.known.role) if self.candidate and self.candidate.known.role else None

    @cached_property
    def roles(self) -> list[str]:
        """Every title they have or had, as far as it is known."""
        had = Position.objects.of(self.explorer).filter(person=self.person, kind=Position.Kind.WORK)
        now = self.candidate.known.role if self.candidate else ""
        return [role for role in (now, *had.values_list("role", flat=True)) if role]

    @cached_property
    def works(self) -> list[Occupation]:
        """The occupations of everything they do or did, or told about."""
        told = self.circle.works.get(str(self.person.id), ())
        return [work for work in (*map(occupation_of, self.roles), *told) if work is not None]

    @cached_property
    def alike(self) -> list[Heard]:
        """Those one has heard who do this work, or work closely related to it, without the person."""
        return [one for one in self.circle.about(self.work) if one.known.person != str(self.person.id)]

    @cached_property
    def reasons(self) -> list[Reason]:
        """Everything they could add, as it is said of whom to ask next."""
        if self.candidate is None:
            return []
        spoke = {one.known.person for one in self.alike}
        questions = [one for one in self.matters.questions if one.spoke & spoke]
        thin = [one for one in self.matters.thin if one.spoke & spoke]
        return what_they_could_add(self.candidate, Ground(Subject(), self.alike, questions, thin))

    @cached_property
    def settling(self) -> list[tuple[Question, str]]:
        """The open questions of their work on which they have not spoken, and why them, where something says so."""
        spoke = {one.known.person for one in self.alike}
        found = []
        for question in self.matters.questions:
            if self.candidate is None or str(self.person.id) in question.spoke:
                continue
            said = what_they_could_add(self.candidate, Ground(Subject(), (), (question,)))
            why = next((reason.sentence for reason in said if reason.kind is Kind.SETTLES), "")
            # Of other work than theirs they could speak from hearsay only; where theirs is not known, a reason will do.
            if question.spoke & spoke or (why and self.work is None):
                found.append((question, why))
        return found

    @cached_property
    def thin(self) -> list[Thin]:
        """The points of their work that rest on two voices, with which they share no source as far as is known."""
        if self.candidate is None:
            return []
        spoke = {one.known.person for one in self.alike}
        unmet = replace(self.candidate, met=False)  # whoever was met and silent on it may still be a third voice
        found = []
        for point in self.matters.thin:
            said = what_they_could_add(unmet, Ground(Subject(), (), (), (point,))) if point.spoke <= spoke else []
            found += [point for reason in said if reason.kind is Kind.THIN]
        return found

    @cached_property
    def bank(self) -> list[Kept]:
        """The questions of the bank that fit them: those of the path of their work first, then those for any."""
        role = self.candidate.known.role.casefold() if self.candidate else ""
        theirs = [one for one in BANK if one.path != ANY_PATH and self._is_theirs(one.path, role)]
        return [*theirs, *(one for one in BANK if one.path == ANY_PATH)]

    def _is_theirs(self, path: str, role: str) -> bool:
        work = path_of(path)
        if path in role.split() or (self.work and work and closeness(work, self.work) in ALIKE):
            return True
        return self.work is not None and self.work.code.startswith(FAMILIES.get(path, ("none",)))

    def proposals(self) -> list[Proposed]:
        """Questions for them, the most telling first, each with its reason."""
        sides = self._sides([question for question, _ in self.settling])
        return proposals(
            Grounds(
                settling=[Settling(one, sides[one.id], why) for one, why in self.settling if one.id in sides],
                thin=[ThirdVoice(point.id, point.words) for point in self.thin],
                steps=list(self._steps()),
                unasked=self._unasked(),
                silent=self._silent(),
                moved=[reason for reason in self.reasons if reason.kind is Kind.MOVED],
                empty=self._empty(),
            )
        )

    def _sides(self, questions: Sequence[Question]) -> dict[str, Sides]:
        wanted = Side.objects.of(self.explorer).filter(contradiction__in=[UUID(one.id) for one in questions])
        found: dict[str, list[str]] = {}
        for contradiction, label in wanted.order_by("letter").values_list("contradiction", "label"):
            found.setdefault(str(contradiction), []).append(label)
        return {question: Sides(labels[0], labels[1]) for question, labels in found.items() if len(labels) > 1}

    def _steps(self) -> Iterator[OwnStep]:
        for fact in preparation.facts_on(person=self.person, today=self.today):
            if fact.about == "person":
                source = fact.reading.title or fact.reading.source
                yield OwnStep(str(fact.reading.id), fact.reading.text, source, fact.is_stale)

    def _unasked(self) -> list[Unasked]:
        """The questions of the core that nobody who does their work, or works in their field, was asked."""
        core = [one for one in self.bank if one.purpose in CORE]
        told = asked(explorer=self.explorer, questions=[one.text for one in core])
        alike = {one.known.person for one in self.alike} | {str(self.person.id)}
        whom: dict[str, set[str]] = {}
        for one in told:
            whom.setdefault(one.text, set()).add(one.person)
        segment = f"who does this work ({self.work.title.lower()})" if self.work else "like them"
        return [
            Unasked(one.text, one.purpose, segment, len(whom.get(one.text, ())))
            for one in _one_of_each(core)
            if not whom.get(one.text, set()) & alike
        ]

    def _silent(self) -> list[Silent]:
        """The matters of which nobody has spoken for a path that this person's work belongs to."""
        found = []
        for path in paths(explorer=self.explorer):
            work = work_of(path=path)
            if work is None or self.work is None or closeness(work, self.work) not in ALIKE:
                continue
            spoken = self._spoken_of(work)
            for kind, purpose in PURPOSE_OF.items():
                ask = next((one for one in self.bank if one.purpose == purpose), None)
                if kind not in spoken and ask is not None:
                    found.append(Silent(ask.text, ask.purpose, TOPICS[kind], path.name))
        return found

    def _empty(self) -> list[EmptyCell]:
        """The cells nobody has told of, on the paths of which this person does or did the work."""
        theirs = [path for path in paths(explorer=self.explorer) if self._has_worked_as(path)]
        cells = empty_cells(explorer=self.explorer, considered=theirs)
        return [EmptyCell(value.name, path.name) for value, path in cells]

    def _has_worked_as(self, path: Path) -> bool:
        work = work_of(path=path)
        if work is not None:
            return any(closeness(work, one) in ALIKE for one in self.works)
        roles = " ".join(self.roles).casefold()
        return any(word in roles for word in words_to_look_for(path.name))

    def _spoken_of(self, work: Occupation) -> set[Any]:
        people = [UUID(one.known.person) for one in self.circle.about(work)]
        said = Statement.objects.of(self.explorer).filter(speaker__person__in=people)
        return set(said.exclude(state=StatementState.DROPPED).values_list("kind", flat=True).distinct())


def _one_of_each(questions: Sequence[Kept]) -> list[Kept]:
    """The first question of each purpose, in the order of the core."""
    first: dict[str, Kept] = {}
    for one in questions:
        first.setdefault(one.purpose, one)
    return [first[purpose] for purpose in CORE if purpose in first]
