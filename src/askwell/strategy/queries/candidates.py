"""Everything known of a few people, as the rules want to see it. As many queries for two hundred as for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import Max

from askwell.accounts.models import Explorer
from askwell.language.occupations import Closeness, occupation_with
from askwell.language.role_words import rank_of
from askwell.people.models import Person, Position, PriorContact, SourceCard
from askwell.people.queries.story import source_in_words
from askwell.strategy.queries.finding import Own
from askwell.strategy.queries.heard import Circle
from askwell.strategy.rules.facts import Candidate, Known, Moved

ORDER: tuple[Closeness, ...] = ("the same work", "closely related work", "work of the same family", "")


COLUMNS = (
    *("person", "kind", "role", "level", "sector", "region", "until", "past", "occupation"),
    *("organization__name", "organization__match"),
    *("came_from__source", "came_from__said_at", "came_from__followed_in", "came_from__came_with__source_name"),
)


@dataclass(frozen=True)
class Facts:
    """What is known of these people."""

    explorer: Explorer
    people: Collection[UUID]
    circle: Circle
    own: Own
    closeness: Mapping[str, Closeness]
    family: str = ""  # the code of the path, if it is a family of occupations
    words: Sequence[str] = ()

    def candidates(self) -> list[Candidate]:
        """Each of them with everything that may speak for or against asking them."""
        return [self._candidate(person) for person in self._people.values()]

    def _candidate(self, person: Person) -> Candidate:
        work = [one for one in self._positions[person.id] if one.kind == Position.Kind.WORK]
        present = sorted((one for one in work if not _is_over(one)), key=self._nearness)
        said = present[0] if present else None
        heard = self.circle.heard.get(str(person.id))
        code = said.occupation if said else ""
        occupation = occupation_with(code) if code else None
        ours, theirs = self._contact.get(person.id, (None, None))
        return Candidate(
            known=self._known(person, present),
            closeness=self.closeness.get(code, "") if occupation else "",
            within=bool(self.family) and code.startswith(self.family),
            work=occupation.title if occupation else "",
            word=self._word(said),
            source=source_in_words(said.came_from) if said and said.came_from else "",
            said_on=said.came_from.said_at.date() if said and said.came_from else None,
            introduced_by=self.circle.introducer_of(str(person.id)),
            schools=self._shared(person, Position.Kind.STUDY, self.own.schools),
            colleagues_at=self._shared(person, Position.Kind.WORK, self.own.employers),
            ours_last=ours,
            theirs_last=theirs,
            connected_on=self._connected.get(person.id),
            met=heard is not None,
            talked_on=heard.talked_on if heard else None,
            moved=_moved(work, said, heard.talked_on) if heard and heard.talked_on else None,
            do_not_ask=person.do_not_ask,
            rests_until=person.rests_until,
            wishes=person.wishes,
        )

    def _known(self, person: Person, present: Sequence[Position]) -> Known:
        """Who they are. What the nearest of their present positions does not say, another one may."""

        def said(fact: str) -> str:
            return next((value for one in present if (value := str(getattr(one, fact) or "").strip())), "")

        role = present[0].role if present else ""
        return Known(
            person=str(person.id),
            name=person.name,
            role=role or said("role"),
            employer=said("organization"),
            level=said("level") or rank_of(role),
            region=said("region"),
            sector=said("sector"),
            root=self.circle.root_of(str(person.id)),
        )

    def _nearness(self, position: Position) -> tuple[int, bool, float]:
        """The position nearest to the path first; of equals the explorer's own word, then what was said last."""
        close = ORDER.index(self.closeness.get(position.occupation, "")) if position.role else len(ORDER)
        card = position.came_from
        return close, card is not None, -card.said_at.timestamp() if card else 0.0

    def _word(self, position: Position | None) -> str:
        role = position.role.casefold() if position else ""
        return next((word for word in self.words if word in role), "")

    def _shared(self, person: Person, kind: str, own: Mapping[str, str]) -> tuple[str, ...]:
        keys = (one.organization.match for one in self._positions[person.id] if one.kind == kind and one.organization)
        return tuple(dict.fromkeys(own[key] for key in keys if key in own))

    @cached_property
    def _people(self) -> dict[UUID, Person]:
        """Those of them who are the explorer's own and still here; what else is read, is read of these."""
        # Asked for by id alone: SQLite would otherwise walk through everybody the explorer has.
        found = Person.objects.filter(id__in=self.people).order_by("key", "id")
        mine = (person for person in found if person.owner_id == self.explorer.id)
        return {person.id: person for person in mine if person.merged_into_id is None}

    @cached_property
    def _positions(self) -> defaultdict[UUID, list[Position]]:
        rows = Position.objects.filter(person__in=self._people)
        related = rows.select_related("organization", "came_from__came_with").only(*COLUMNS)
        found: defaultdict[UUID, list[Position]] = defaultdict(list)
        for one in related.defer("came_from__original", "came_from__said", "came_from__came_with__original").order_by(
            "id"
        ):
            found[one.person_id].append(one)
        return found

    @cached_property
    def _contact(self) -> dict[UUID, tuple[date | None, date | None]]:
        rows = PriorContact.objects.filter(person__in=self._people, kind="message", came_with__undone_at__isnull=True)
        last = rows.values("person").annotate(ours=Max("ours_last"), theirs=Max("theirs_last"))
        return {
            row["person"]: (
                row["ours"].date() if row["ours"] else None,
                row["theirs"].date() if row["theirs"] else None,
            )
            for row in last
        }

    @cached_property
    def _connected(self) -> dict[UUID, date]:
        """Since when they and the explorer are connected, as the oldest word of a source has it."""
        cards = SourceCard.objects.filter(person__in=self._people)
        found: dict[UUID, date] = {}
        # What is followed by a newer word is left out here and not by the database, for the same reason as above.
        for person, on, followed in cards.values_list("person_id", "said__connected_on", "followed_in_id"):
            if on and followed is None:
                found[person] = min(date.fromisoformat(on), found.get(person, date.max))
        return found


def _is_over(position: Position) -> bool:
    card = position.came_from
    return position.past or position.until is not None or bool(card and card.followed_in_id)


def _moved(work: Sequence[Position], said: Position | None, talked_on: date) -> Moved | None:
    """What became known of somebody's work after a talk, where a source had said something else before."""
    card = said.came_from if said else None
    if said is None or card is None or card.said_at.date() <= talked_on:
        return None
    before = {str(one).casefold() for one in work if _is_over(one)}
    return Moved(str(said), card.said_at.date()) if before and str(said).casefold() not in before else None
