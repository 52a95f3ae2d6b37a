"""Writing a talk up: its words on one page, what is worth keeping of them on the other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askwell.conversations import queries as conversations
from askwell.conversations.actions import mark_written_up
from askwell.conversations.models import Conversation, Turn
from askwell.conversations.queries import Noted
from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.live import Kind, Mark
from askwell.insights import actions, queries
from askwell.insights.models import Statement
from askwell.insights.queries import MarkedTurn
from askwell.insights.rules import InsightRefused, StatementState
from askwell.insights.tasks import request_understanding
from askwell.journal.models import Entry
from askwell.relationships import queries as relationships
from askwell.web.conversations.forms import WriteUpForm
from askwell.web.insights.forms import NoteForm
from askwell.web.insights.noticed.cards import Section, Sort, sections
from askwell.web.insights.noticed.deciding import place_of
from askwell.web.insights.noticed.forms import FORMS, CardForm
from askwell.web.requests import ExplorerRequest, say_why_not

APART = (
    (Kind.OBSERVED, "What you saw"),
    (Kind.INFERRED, "What you thought"),
    (Kind.FELT, "What you felt"),
    (Kind.FOLLOW_UP, "What came up to ask"),
)
"""The explorer's own notes. They stand apart from what was said, and are never taken for it (NOTE-24)."""

WORTH_A_LOOK = frozenset({Mark.QUOTE, Mark.SKILL, Mark.SURPRISE})
MARK_WORDS = {
    Mark.QUOTE: "quote",
    Mark.SKILL: "skill",
    Mark.SURPRISE: "surprise",
    Mark.ENERGY_UP: "energy up",
    Mark.ENERGY_DOWN: "energy down",
    Mark.PROMISE_MINE: "I promised",
    Mark.PROMISE_THEIRS: "they promised",
    Mark.NAME: "name",
}


class Desk:
    """Everything that a write-up has before it, each thing read once."""

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk

    @cached_property
    def turns(self) -> list[Turn]:
        return list(conversations.turns_of(conversation=self.talk))

    @cached_property
    def noted(self) -> dict[UUID, Noted]:
        return conversations.noted_in(conversation=self.talk)

    @cached_property
    def statements(self) -> list[Statement]:
        """Those of lines that the explorer marked first, else in the order of the words."""
        found = list(queries.of_conversation(conversation=self.talk))
        return sorted(found, key=lambda one: not self._marks(one.turn_id) & WORTH_A_LOOK)

    @cached_property
    def sections(self) -> list[Section]:
        return sections(self.talk, self.turns, self.noted)

    def standing(self) -> dict[str, Any]:
        """How many proposals are left, and the last decision: what changes with each one."""
        states = [statement.state for statement in self.statements]
        cards = [card for section in self.sections for card in section.cards]
        said, noticed = queries.last_decision(explorer=self.talk.owner, conversation=self.talk), self._last_noticed()
        is_noticed = noticed is not None and (said is None or noticed.at > said.at)
        last = noticed if is_noticed else said
        return {
            "conversation": self.talk,
            "left": states.count(StatementState.PROPOSED) + sum(section.left for section in self.sections),
            "kept": states.count(StatementState.CONFIRMED) + sum(card.state == "confirmed" for card in cards),
            "last": last,
            "last_at": (place_of(last) if is_noticed else f"statement-{last.subject_id}") if last else "",
            "last_is_noticed": is_noticed,
        }

    def page(self, request: ExplorerRequest, *, adding: Mapping[Sort, CardForm] | None = None) -> dict[str, Any]:
        """All that the page shows; `adding` are forms that were not accepted."""
        empty = {one: FORMS[one](explorer=request.user, card=None, sort=one) for one in Sort}
        forms = empty | dict(adding or {})
        marked = queries.marked_turns(turns=self.turns, statements=self.statements)
        return {
            "statements": self.statements,
            "said": [self._shown(one) for one in marked if self._kind(one.turn) is Kind.SAID],
            "apart": [(title, notes) for kind, title in APART if (notes := self._notes(marked, kind))],
            "surprises": [turn.text for turn in self.turns if Mark.SURPRISE in self._marks(turn.id)],
            "sections": [{"section": one, "add_form": forms[one.sort]} for one in self.sections],
            "waiting": conversations.not_taken_in(conversation=self.talk),
            "note_form": NoteForm(conversation=self.talk),
            "form": WriteUpForm(label_suffix="", initial=self.reflections()),
            "run": queries.latest_run(explorer=request.user),
            **self.standing(),
        }

    def reflections(self) -> dict[str, str]:
        """As they were written; before that, what came up to be asked is what one would ask next."""
        talk = self.talk
        questions = [turn.text for turn in self.turns if self._kind(turn) is Kind.FOLLOW_UP]
        ask_next = talk.ask_next or ("" if talk.written_up_at else "\n".join(questions))
        return {"surprised": talk.surprised, "changed": talk.changed, "ask_next": ask_next}

    def _last_noticed(self) -> Entry | None:
        found = (
            conversations.last_noticed(conversation=self.talk),
            relationships.last_promise_step(conversation=self.talk),
        )
        return max((one for one in found if one is not None), key=lambda one: one.at, default=None)

    def _kind(self, turn: Turn) -> Kind:
        return self.noted[turn.id].kind if turn.id in self.noted else Kind.SAID

    def _marks(self, turn: UUID | None) -> frozenset[Mark]:
        return self.noted[turn].marks if turn in self.noted else frozenset()

    def _notes(self, marked: list[MarkedTurn], kind: Kind) -> list[dict[str, Any]]:
        return [self._shown(one) for one in marked if self._kind(one.turn) is kind]

    def _shown(self, one: MarkedTurn) -> dict[str, Any]:
        """A turn, and the words for its marks."""
        marks = [words for mark, words in MARK_WORDS.items() if mark in self._marks(one.turn.id)]
        return {"marked": one, "marks": marks}


@require_http_methods(["GET", "POST"])
def write_up(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    desk = Desk(found_talk(request, conversation_id))
    form = WriteUpForm(request.POST or None, label_suffix="", initial=desk.reflections() if not request.POST else None)
    if form.is_valid():
        try:
            mark_written_up(conversation=desk.talk, at=timezone.now(), **form.cleaned_data)
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            request_understanding(owner=request.user, conversations=[desk.talk], at=timezone.now())
            return redirect("web:conversation", desk.talk.id)
    page = desk.page(request) | {"form": form}
    return render(request, "insights/write_up.html", page, status=422 if form.errors else 200)


@require_POST
def note(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    desk = Desk(found_talk(request, conversation_id))
    form = NoteForm(request.POST, conversation=desk.talk)
    if form.is_valid():
        try:
            entry = actions.note_statement(conversation=desk.talk, at=timezone.now(), **form.cleaned_data)
        except InsightRefused as refusal:
            say_why_not(request, refusal)
        else:
            return redirect(f"{reverse('web:write_up', args=[desk.talk.id])}#statement-{entry.subject_id}")
    page = desk.page(request) | {"note_form": form}
    return render(request, "insights/write_up.html", page, status=422)


def found_talk(request: ExplorerRequest, conversation_id: UUID) -> Conversation:
    """The talk, if it is the explorer's own."""
    found = conversations.conversation_of(explorer=request.user, conversation_id=conversation_id)
    if found is None:
        raise Http404
    return found
