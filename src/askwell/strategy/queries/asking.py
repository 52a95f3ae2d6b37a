"""Whom to ask next, for a path or an open question. A fixed number of queries, whoever and how many are here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.language.occupations import Closeness, Occupation, codes_close_to, path_of
from askwell.strategy.models import Path
from askwell.strategy.queries.candidates import ORDER, Facts
from askwell.strategy.queries.finding import Search, numbers_known, own_stints
from askwell.strategy.queries.heard import Circle
from askwell.strategy.queries.paths import work_of
from askwell.strategy.queries.questions import Matters
from askwell.strategy.rules import words_to_look_for
from askwell.strategy.rules.asking import MOST, whom_to_ask
from askwell.strategy.rules.facts import Asked, Divide, Heard, Question, Subject

THIN_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class WhomToAsk:
    """Whom to ask, and how much is known that it could rest on."""

    asked: Asked
    heard: Sequence[Heard]  # those one has talked with about this
    known: tuple[int, int] | None  # where few were found: how many are here, and of how many the work is understood
    work: str = ""  # the occupation that the path was understood as
    question: Question | None = None


@dataclass(frozen=True)
class _Wanted:
    """What one asks about, as a search needs it."""

    subject: Subject
    closeness: Mapping[str, Closeness]
    family: str = ""
    words: tuple[str, ...] = ()


def whom_to_ask_on_path(*, explorer: Explorer, path: Path, today: date) -> WhomToAsk:
    """Whom to ask next about a path."""
    return _on_work(explorer, work_of(path=path), path.name, today)


def whom_to_ask_on_words(*, explorer: Explorer, words: str, today: date) -> WhomToAsk:
    """Whom to ask next about work that is only named, without keeping it as a path."""
    return _on_work(explorer, path_of(words), words, today)


def whom_to_ask_on_question(*, explorer: Explorer, question_id: UUID, today: date) -> WhomToAsk | None:
    """Whom to ask next about an open contradiction; None if there is no such, or it is open no longer."""
    circle = Circle(explorer)
    matters = Matters(explorer, circle)
    question = next((one for one in matters.questions if one.id == str(question_id)), None)
    if question is None:
        return None
    works = dict.fromkeys(work for person in question.spoke for work in circle.works.get(person, ()))
    wanted = _Wanted(Subject(question=question), _nearest(list(works)))
    return _ask(explorer, circle, matters, wanted, circle.only(question.spoke), today)


def _on_work(explorer: Explorer, work: Occupation | None, name: str, today: date) -> WhomToAsk:
    circle = Circle(explorer)
    wanted = _Wanted(
        Subject(work=work.title if work else ""),
        codes_close_to(work) if work else {},
        work.code if work and work.is_family else "",
        words_to_look_for(name) if work is None else (),
    )
    return _ask(explorer, circle, Matters(explorer, circle), wanted, circle.about(work), today)


def _ask(
    explorer: Explorer, circle: Circle, matters: Matters, wanted: _Wanted, heard: Sequence[Heard], today: date
) -> WhomToAsk:
    spoke = {one.known.person for one in heard}
    question = wanted.subject.question
    questions = [one for one in matters.questions if one.spoke & spoke] if question is None else [question]
    thin = [point for point in matters.thin if point.spoke & spoke][:THIN_LOOKED_AT]
    own = own_stints(explorer=explorer)
    search = Search(
        explorer, circle, own, heard, today, wanted.closeness, wanted.words, _divided(questions if question else ())
    )
    people = {*search.found(), *map(UUID, circle.heard), *_led_to(circle)}
    facts = Facts(explorer, people, circle, own, wanted.closeness, wanted.family, wanted.words)
    asked = whom_to_ask(
        facts.candidates(),
        subject=wanted.subject,
        heard=heard,
        talks=list(circle.heard.values()),
        today=today,
        questions=questions,
        thin=thin,
        left_alone=search.left_alone(besides=people),
    )
    known = numbers_known(explorer=explorer) if len(asked.suggestions) < MOST else None
    return WhomToAsk(asked, heard, known, wanted.subject.work, question)


def _led_to(circle: Circle) -> list[UUID]:
    """Those to whom somebody one has talked with has led."""
    return [UUID(person) for person, by in circle.introduced.items() if by[0] in circle.heard]


def _divided(questions: Sequence[Question]) -> tuple[Divide, ...]:
    return tuple(divide for question in questions for divide in question.divided)


def _nearest(works: Sequence[Occupation]) -> dict[str, Closeness]:
    """How close each occupation is to the nearest of several."""
    found: dict[str, Closeness] = {}
    for work in works:
        for code, how in codes_close_to(work).items():
            found[code] = min(how, found.get(code, ""), key=ORDER.index)
    return found
