"""Reading one conversation: proposing statements, leaving what the explorer decided as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from askwell import language
from askwell.conversations.models import Conversation, Turn
from askwell.conversations.rules import Part
from askwell.conversations.rules.live import Kind as Noted
from askwell.insights.actions.resting import rested_upon
from askwell.insights.models import Contradiction, Judgement, Pattern, Reading, Side, Statement, Tie
from askwell.insights.rules import ABOUT_LONGEST, GroupState, Origin, StatementState
from askwell.insights.rules.spans import overlap


def read_conversation(
    *, conversation: Conversation, at: datetime, progress: Callable[[int, int], None] | None = None
) -> bool:
    """Propose the statements of one conversation; False if it was read before, by this version and these speakers.

    Undecided proposals of an earlier reading are replaced. What the explorer decided, marked or tied stays,
    and nothing is proposed on top of it.
    """
    turns = list(conversation.turns.select_related("participant", "note").order_by("number"))
    done_before = {
        "conversation": conversation,
        "model_version": language.MODEL_VERSION,
        "speakers": _voices(turns),
    }
    if Reading.objects.filter(**done_before).exists():
        return False
    talk = talk_of(turns=turns)
    every = language.read_talk(talk, progress=progress)
    found = [every[n] for n in language.surest(talk, every)]
    with transaction.atomic():
        Conversation.objects.select_for_update().get(id=conversation.id)  # two workers must not propose twice
        if Reading.objects.filter(**done_before).exists():
            return False
        _replace_proposals(conversation, turns, found)
        # Said to be the explorer's own by now: whatever was kept of such a line is nobody's voice any more.
        own = Statement.objects.filter(turn__in=[turn for turn in turns if is_own_note(turn=turn)])
        own.exclude(state=StatementState.DROPPED).update(state=StatementState.DROPPED, decided_at=at)
        Reading.objects.filter(conversation=conversation).delete()
        Reading.objects.create(owner=conversation.owner, read_at=at, **done_before)
    return True


def talk_of(*, turns: Sequence[Turn]) -> language.Talk:
    """The turns as `language` reads them. What the explorer saw, thought or felt is nobody else's words."""
    return language.Talk(
        tuple(
            language.TalkTurn(
                speaker=turn.participant.label,
                text=turn.text,
                professional=turn.participant.part == Part.PROFESSIONAL and not is_own_note(turn=turn),
            )
            for turn in turns
        )
    )


def is_own_note(*, turn: Turn) -> bool:
    """Whether a turn is a note of the explorer's own: observed, inferred, felt or to be asked, and not said."""
    note = getattr(turn, "note", None)
    return note is not None and note.kind != Noted.SAID


def describe_statement(*, statement: Statement) -> language.Proposal:
    """What the statement's words mean in their place; of a note, what it means by itself."""
    if statement.turn is None:
        alone = language.TalkTurn(speaker=statement.speaker.label, text=statement.quote, professional=True)
        return language.describe(language.Talk((alone,)), turn=0, begins=0, ends=len(statement.quote))
    turns = list(
        Turn.objects.filter(conversation=statement.conversation)
        .select_related("participant", "note")
        .order_by("number")
    )
    place = next(place for place, turn in enumerate(turns) if turn.id == statement.turn_id)
    begins, ends = statement.span
    return language.describe(talk_of(turns=turns), turn=place, begins=begins, ends=ends)


def take_bearings(*, statement: Statement, proposal: language.Proposal) -> None:
    """Give the statement what is needed to compare it; its words and the explorer's choices stay."""
    from askwell.language.embedding import packed  # noqa: PLC0415 -- loads the models

    statement.context = proposal.context
    statement.vector = packed(proposal.vector)
    statement.score = proposal.score
    statement.asked = proposal.asked
    statement.model_version = language.MODEL_VERSION


def take_meaning(*, statement: Statement, proposal: language.Proposal) -> None:
    """Give the statement all that `language` says of it."""
    take_bearings(statement=statement, proposal=proposal)
    statement.kind, statement.stance = proposal.kind, proposal.stance
    statement.about = proposal.about[:ABOUT_LONGEST]
    statement.skills = [{"label": skill.label, "uri": skill.uri} for skill in proposal.skills]


def forget_judgements(*, statement_ids: Collection[UUID]) -> None:
    """Forget how statements relate to others, because their words changed."""
    Judgement.objects.filter(Q(first_id__in=statement_ids) | Q(second_id__in=statement_ids)).delete()


def _voices(turns: Sequence[Turn]) -> list[str]:
    """Whose words are searched, and as what their lines were noted: a change, or a line more, is read anew."""
    theirs = [turn for turn in turns if turn.participant.part == Part.PROFESSIONAL]
    noted = {f"{turn.note.kind} {turn.id}" for turn in theirs if getattr(turn, "note", None) is not None}
    return sorted({str(turn.participant_id) for turn in theirs} | noted)


def _replace_proposals(conversation: Conversation, turns: Sequence[Turn], found: Iterable[language.Proposal]) -> None:
    there = list(Statement.objects.filter(conversation=conversation, turn__isnull=False))
    firm_ids = _decided_upon(there)
    firm = [statement for statement in there if statement.id in firm_ids]
    loose = {statement.id: statement for statement in there if statement.id not in firm_ids}
    changed, added = [], []
    for proposal in found:
        turn = turns[proposal.turn]
        if any(_shared(statement, turn, proposal) for statement in firm):
            continue
        statement = _continued(loose, turn, proposal)
        if statement is None:
            added.append(_proposed(conversation, turn, proposal))
            continue
        if (statement.quote, statement.context) != (proposal.quote, proposal.context):
            changed.append(statement.id)
        _take_words(statement, proposal)
        statement.save()
    forget_judgements(statement_ids=changed)
    Statement.objects.filter(id__in=list(loose)).delete()
    Statement.objects.bulk_create(added)


def _decided_upon(statements: Sequence[Statement]) -> set[UUID]:
    """Those the explorer decided, marked, tied, judged as part of a group, or rested something else on."""
    own = {s.id for s in statements if s.state != StatementState.PROPOSED or s.origin == Origin.EXPLORER}
    rest = [s.id for s in statements if s.id not in own]
    for first, second in Tie.objects.filter(Q(first__in=rest) | Q(second__in=rest)).values_list("first", "second"):
        own |= {first, second}
    groups = Pattern.objects.exclude(state=GroupState.OPEN, label_is_mine=False)
    own |= set(groups.filter(statements__in=rest).values_list("statements", flat=True))
    judged = Contradiction.objects.exclude(state=GroupState.OPEN, question_is_mine=False)
    sides = Side.objects.filter(contradiction__in=judged, statements__in=rest)
    return own | set(sides.values_list("statements", flat=True)) | rested_upon(statements=statements)


def _continued(loose: dict[UUID, Statement], turn: Turn, proposal: language.Proposal) -> Statement | None:
    """The earlier proposal that this one replaces, taken out of those left over."""
    best = max(loose.values(), key=lambda s: (_shared(s, turn, proposal), str(s.id)), default=None)
    if best is None or not _shared(best, turn, proposal):
        return None
    return loose.pop(best.id)


def _shared(statement: Statement, turn: Turn, proposal: language.Proposal) -> int:
    if statement.turn_id != turn.id:
        return 0
    return overlap(statement.span, (proposal.begins, proposal.ends))


def _proposed(conversation: Conversation, turn: Turn, proposal: language.Proposal) -> Statement:
    statement = Statement(
        owner_id=conversation.owner_id,
        conversation=conversation,
        turn=turn,
        speaker_id=turn.participant_id,
        origin=Origin.MACHINE,
        state=StatementState.PROPOSED,
    )
    _take_words(statement, proposal)
    return statement


def _take_words(statement: Statement, proposal: language.Proposal) -> None:
    statement.begins, statement.ends, statement.quote = proposal.begins, proposal.ends, proposal.quote
    take_meaning(statement=statement, proposal=proposal)
