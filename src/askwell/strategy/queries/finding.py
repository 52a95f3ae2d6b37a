"""Finding the few among thousands whom the rules should look at: the database orders by what it can see cheaply.

The weights are those of the rules, so that whoever the rules would put first is among those they get to see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower

from askwell.accounts.models import Explorer
from askwell.language.occupations import Closeness
from askwell.people.models import OwnStint, Person, Position, PriorContact
from askwell.people.rules.organizations import organization_key
from askwell.strategy.queries.heard import Circle, at_work, said_today
from askwell.strategy.rules.asking import WEIGHTS
from askwell.strategy.rules.facts import Divide, Fact, Heard, Kind
from askwell.strategy.rules.ways_in import DORMANT_YEARS, LATELY

NAMES_NONE = "-"
LOOKED_AT = 80
"""People the rules get to see of one search; seven are shown."""
KINDS: dict[Closeness, Kind] = {
    "the same work": Kind.SAME,
    "closely related work": Kind.CLOSE,
    "work of the same family": Kind.FAMILY,
}
FACTS: dict[Fact, Kind] = {"level": Kind.LEVEL, "region": Kind.REGION, "sector": Kind.SECTOR}


@dataclass(frozen=True, slots=True)
class Own:
    """Where the explorer themself learnt and worked, by the key that tells one house from others."""

    schools: Mapping[str, str]
    employers: Mapping[str, str]


def own_stints(*, explorer: Explorer) -> Own:
    """The schools and employers of the explorer, as their own exports say."""
    found: dict[str, dict[str, str]] = {"study": {}, "work": {}}
    rows = OwnStint.objects.of(explorer).values_list("kind", "organization__match", "organization__name")
    for kind, match, name in rows:
        found[kind][match or organization_key(name)] = name
    return Own(found["study"], found["work"])


@dataclass(frozen=True)
class Search:
    """What to look for among everybody here, and by what to order whom one finds."""

    explorer: Explorer
    circle: Circle
    own: Own
    heard: Sequence[Heard]
    today: date
    closeness: Mapping[str, Closeness]  # by code of an occupation
    words: Sequence[str] = ()  # of a path that names no occupation
    divided: Sequence[Divide] = ()

    def found(self) -> list[UUID]:
        """The people to look at, those whom most speaks for first. Two queries."""
        peace = Q(person__do_not_ask=True) | Q(person__rests_until__gte=self.today)
        free = self._about.exclude(peace).exclude(person__in=self._met)
        low = {f"{fact}_low": Lower(fact) for fact in FACTS}
        people = free.annotate(**low).annotate(promise=self._promise)
        people = people.order_by("-promise", "person__key", "person_id")
        ids = people.values_list("person_id", flat=True)[: 2 * LOOKED_AT]
        return list(dict.fromkeys([*ids, *self._shared_divide()]))[:LOOKED_AT]

    def left_alone(self, besides: Collection[UUID]) -> int:
        """How many of those who do this work want not to be asked, or rest, besides these people."""
        at_peace = Person.objects.of(self.explorer).filter(self._wants_peace, merged_into__isnull=True)
        at_peace = at_peace.exclude(id__in=besides)
        return at_peace.filter(Exists(self._about.filter(person=OuterRef("pk")))).count()

    @property
    def _met(self) -> list[UUID]:
        return [UUID(person) for person in self.circle.heard]

    @property
    def _wants_peace(self) -> Q:
        return Q(do_not_ask=True) | Q(rests_until__gte=self.today)

    @property
    def _about(self) -> QuerySet[Position]:
        """The present work that has to do with what one asks about."""
        work = at_work(positions=Position.objects.of(self.explorer))
        if self.closeness or not self.words:
            return work.filter(occupation__in=self.closeness)
        named = Q()
        for word in self.words:
            named |= Q(role__icontains=word)
        return work.filter(named)

    def _shared_divide(self) -> list[UUID]:
        """People who share what divides the sides of the question, whatever they do: at most some."""
        shared = Q()
        for divide in self.divided:
            values = [value for side in divide.sides for value in side]
            if divide.by == "employer":
                shared |= Q(organization__match__in=[organization_key(value) for value in values])
            else:
                for value in values:
                    shared |= Q(**{f"{divide.by}__iexact": value})
        if not shared:
            return []
        people = at_work(positions=Position.objects.of(self.explorer)).filter(shared).exclude(person__do_not_ask=True)
        return list(people.order_by("person__key", "person_id").values_list("person_id", flat=True)[:LOOKED_AT])

    @property
    def _promise(self) -> Combinable:
        """What the rules would weigh, as far as the database sees it."""
        close: dict[Closeness, list[str]] = {}
        for code, how in self.closeness.items():
            close.setdefault(how, []).append(code)
        worked = [When(occupation__in=codes, then=Value(WEIGHTS[KINDS[how]])) for how, codes in close.items() if how]
        found: Combinable = Case(*worked, default=Value(0), output_field=IntegerField())
        for condition, kind in (*self._unlike(), *self._easy()):
            found += Case(When(condition, then=Value(WEIGHTS[kind])), default=Value(0), output_field=IntegerField())
        return found

    def _unlike(self) -> Iterable[tuple[Q, Kind]]:
        employers = {organization_key(one.known.employer) for one in self.heard if one.known.employer}
        if employers:
            elsewhere = Q(organization__isnull=False) & ~Q(organization__match__in=employers)
            yield elsewhere, Kind.EMPLOYER
        for fact, kind in FACTS.items():
            values = [value.casefold() for one in self.heard if (value := str(getattr(one.known, fact)))]
            if values and 2 * len(values) >= len(self.heard):
                yield ~Q(**{fact: ""}) & ~Q(**{f"{fact}_low__in": values}), kind

    def _easy(self) -> Iterable[tuple[Q, Kind]]:
        yield Q(person__introduced_by__in=self._met), Kind.INTRODUCED
        # Uncorrelated: SQLite makes each list once, and does not look for every position anew.
        mine = Position.objects.of(self.explorer).filter(kind=Position.Kind.STUDY)
        if self.own.schools:
            studied = said_today(positions=mine.filter(organization__match__in=self.own.schools))
            yield Q(person__in=studied.values("person")), Kind.SCHOOL
        wrote = PriorContact.objects.of(self.explorer).filter(kind="message", ours_last__isnull=False)
        today = datetime.combine(self.today, time(), UTC)
        long_ago = today - timedelta(days=365 * DORMANT_YEARS)
        dormant = wrote.filter(theirs_last__lt=long_ago, ours_last__lt=long_ago)
        yield Q(person__in=dormant.values("person")), Kind.DORMANT
        unanswered = Q(theirs_last__isnull=True) | Q(theirs_last__lt=F("ours_last"))
        waiting = wrote.filter(unanswered, ours_last__gte=today - LATELY)
        yield Q(person__in=waiting.values("person")), Kind.WAITING


def numbers_known(*, explorer: Explorer) -> tuple[int, int]:
    """How many people are here, and of how many Askwell knows which occupation their work is."""
    understood = Position.objects.of(explorer).filter(occupation__gt=NAMES_NONE)
    here = Person.objects.of(explorer).filter(merged_into__isnull=True)
    return here.count(), understood.aggregate(people=Count("person", distinct=True))["people"]
