"""Who could tell of a path: those heard who do its work, and those known to do it who were not talked with yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.strategy.models import Path
from askwell.strategy.queries.asking import whom_to_ask_on_path
from askwell.strategy.queries.heard import Circle
from askwell.strategy.queries.paths import work_of
from askwell.strategy.rules import words_to_look_for
from askwell.strategy.rules.facts import Heard, Kind, Known

OF_THIS_WORK = frozenset({Kind.SAME, Kind.WITHIN, Kind.CLOSE, Kind.WORD})


@dataclass(frozen=True, slots=True)
class Teller:
    """Somebody of a path; whether there was a talk with them, and the last one's day where it is known."""

    known: Known
    has_talked: bool
    talked_on: date | None = None


def heard_of(*, circle: Circle, path: Path) -> list[Heard]:
    """Those heard who do the work of a path, or work closely related; by words of their titles, if it names none."""
    work = work_of(path=path)
    if work is not None:
        return circle.about(work)
    words = words_to_look_for(path.name)
    return [one for one in circle.heard.values() if any(word in one.known.role.casefold() for word in words)]


def who_could_tell(*, explorer: Explorer, path: Path, today: date) -> list[Teller]:
    """Those talked with first, then at most seven others, as one would ask them next. Whoever wants to be left alone is
    not among them.
    """
    heard = heard_of(circle=Circle(explorer), path=path)
    met = {one.known.person for one in heard}
    wish = Q(do_not_ask=True) | Q(rests_until__gte=today)
    resting = Person.objects.of(explorer).filter(wish, id__in=[UUID(person) for person in met])
    left_alone = {str(person) for person in resting.values_list("id", flat=True)}
    found = whom_to_ask_on_path(explorer=explorer, path=path, today=today).asked.suggestions
    others = [
        one.candidate
        for one in found
        if one.candidate.known.person not in met and any(reason.kind in OF_THIS_WORK for reason in one.reasons)
    ]
    return [
        *(
            Teller(one.known, has_talked=True, talked_on=one.talked_on)
            for one in heard
            if one.known.person not in left_alone
        ),
        *(Teller(one.known, one.met, one.talked_on) for one in others),
    ]
