"""What the page of a plan shows: each question with what there is to say of it, and what is proposed beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from askwell.brief.composing import next_talk
from askwell.conversations import queries as conversations
from askwell.preparation import queries
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.preparation.rules.bank import Purpose
from askwell.preparation.rules.checking.finding import QuestionClass
from askwell.preparation.rules.plan import IN_WORDS, REFERRAL, wording_key
from askwell.preparation.rules.ranking import Weight, missing, room_for
from askwell.strategy.queries.proposing import ForPerson
from askwell.strategy.rules.proposing import Proposed
from askwell.strategy.rules.telling import number
from askwell.web.preparation.forms import PlanForm
from askwell.web.requests import ExplorerRequest

CLASSES: dict[QuestionClass, str] = {
    QuestionClass.OPEN: "open",
    QuestionClass.CLOSED: "can be answered with yes or no",
    QuestionClass.LEADING: "holds its answer",
    QuestionClass.DOUBLE: "two questions in one",
    QuestionClass.GOOGLEABLE: "a search would tell",
    QuestionClass.JOB_ASK: "asks for a job",
    QuestionClass.ACCUSING: "may sound like blame",
    QuestionClass.PAY_OF_YOU: "asks what they earn",
}
WEIGHTS = [(one.value, words) for one, words in IN_WORDS.items()]


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to say of a question: in a few words what it is, why, and how it could be said better."""

    words: tuple[str, ...]
    is_fine: bool
    reason: str
    better: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A question of the plan, and what there is to say of it."""

    question: PlannedQuestion
    look: Look
    purpose: str
    is_first: bool
    is_last: bool


def look_at(text: str) -> Look:
    """What the checks say of a question, in words."""
    found = queries.checked(text)
    better = found.better if wording_key(found.better) != wording_key(text) else ""
    return Look(tuple(CLASSES[one] for one in found.classes), found.is_fine, found.reason, better)


def questions_page(request: ExplorerRequest, plan: Plan, *, whole: bool = False) -> dict[str, Any]:
    """The questions of a plan as they stand; `whole`: what is proposed as well."""
    questions = queries.questions_of(plan=plan)
    movable = [one for one in questions if one.purpose != REFERRAL]
    page = {
        "plan": plan,
        "person": plan.person,
        "shown": [_shown(one, movable) for one in questions],
        "weights": WEIGHTS,
        "tally": tally(questions, plan.minutes),
        "lacks": lacks(questions),
    }
    if whole:
        page["proposed"] = _proposed(request, plan, questions)
    return page


def page_of(request: ExplorerRequest, plan: Plan, *, form: PlanForm | None = None) -> dict[str, Any]:
    """Everything on the page of a plan."""
    kept = {"minutes": plan.minutes, "aim": plan.aim, "left_out": plan.left_out}
    talk = next_talk(plan=plan, at=timezone.now())
    return questions_page(request, plan, whole=True) | {
        "form": form or PlanForm(initial=kept),
        "talk": talk,
        "clocks": conversations.clocks_of(talk) if talk else None,
        "purposes": [(one.value, purpose_in_words(one.value)) for one in Purpose],
        "removed": _removed(request, plan),
    }


def purpose_in_words(purpose: str) -> str:
    """What a question is for, as a page says it."""
    return PURPOSES.get(purpose, purpose.replace("_", " "))


PURPOSES: dict[str, str] = {
    "grand_tour": "the whole day",
    "critical_incident": "one thing that happened",
    "contrast": "how two things differ",
    "native_words": "their own words",
    "disconfirming": "what would speak against it",
    "trends": "where it is going",
    "skills": "what one has to be able to do",
    "values": "what matters there",
    "entry": "how one gets in",
    "advice": "what they would do",
    "referral": "who else to talk to",
}


def tally(questions: Sequence[PlannedQuestion], minutes: int) -> str:
    """How many questions there are, of each weight, and how many the minutes have room for."""
    room = room_for(minutes)
    fits = f"{minutes} minutes have room for {number(room.fewest)} to {number(room.most)} questions"
    if not questions:
        return f"{fits}."
    count = len(questions)
    each = [(one, sum(q.weight == one for q in questions)) for one in Weight]
    named = ", ".join(f"{many} {IN_WORDS[one]}" for one, many in each if many)
    return f"{count} {'question' if count == 1 else 'questions'}: {named}. {fits}."


LACKS: dict[str, str] = {
    Purpose.CRITICAL_INCIDENT.value: "No question yet asks for something that happened.",
    Purpose.REFERRAL.value: "The last question is missing: who else to talk to.",
}


def lacks(questions: Sequence[PlannedQuestion]) -> list[tuple[str, str]]:
    """What the plan still lacks, and the purpose by which the bank has it."""
    purposes = [Purpose(one.purpose) for one in questions if one.purpose]
    return [(LACKS[purpose], purpose.value) for purpose in missing(purposes)] if questions else []


def _shown(question: PlannedQuestion, movable: Sequence[PlannedQuestion]) -> Shown:
    stays = question not in movable
    return Shown(
        question,
        look_at(question.text),
        purpose_in_words(question.purpose) if question.purpose else "",
        is_first=stays or question == movable[0],
        is_last=stays or question == movable[-1],
    )


def _proposed(request: ExplorerRequest, plan: Plan, questions: Sequence[PlannedQuestion]) -> list[Proposed]:
    here = {wording_key(one.text) for one in questions}
    about = ForPerson(request.user, plan.person, timezone.localdate())
    return [one for one in about.proposals() if wording_key(one.text) not in here]


def _removed(request: ExplorerRequest, plan: Plan) -> PlannedQuestion | None:
    """The question that was just removed, where the page was asked for anew after it."""
    last = queries.removed_last(plan=plan) if "removed" in request.GET else None
    return last if last and str(last.id) == request.GET["removed"] else None
