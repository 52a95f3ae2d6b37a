"""Small explorations: whom one has heard, whom one knows, and who is put first."""

from __future__ import annotations

import datetime as dt

from tests.tiny_language import AT, held

from askwell.insights.actions import understand
from askwell.insights.models import Contradiction
from askwell.people.actions import add_person
from askwell.people.models import Organization, OwnStint, PeopleImport, Position, PriorContact
from askwell.people.rules import name_key
from askwell.people.rules.organizations import organization_key
from askwell.strategy import queries

TODAY = dt.date(2026, 11, 23)


class Exploration:
    """One explorer's exploration, told in a few lines."""

    def __init__(self, owner):
        self.owner, self.people, self.talks = owner, {}, []

    def knows(self, name, role="", employer="", *, by="", **facts):
        """Somebody who is here; `by` introduced them."""
        introducer = self.people[by] if by else None
        person = add_person(
            owner=self.owner, name=name, role=role, employer=employer, introduced_by=introducer, at=AT, **facts
        )
        self.people[name] = person
        return person

    def heard(self, name, role="", employer="", *, says=(), on=dt.date(2026, 6, 1), **facts):
        """Somebody one has talked with."""
        person = self.people.get(name) or self.knows(name, role, employer, **facts)
        self.talks.append(held(self.owner, person, *([says] if isinstance(says, str) else says), on=on))
        return person

    def wrote(self, name, *, ours=None, theirs=None):
        """When the two last wrote to each other."""
        came = PeopleImport.objects.create(owner=self.owner, source="linkedin", source_name="x", looked_at=AT)
        days = {"ours_last": ours, "theirs_last": theirs}
        at = {k: dt.datetime.combine(day, dt.time(9), dt.UTC) for k, day in days.items() if day}
        PriorContact.objects.create(
            owner=self.owner, person=self.people[name], came_with=came, kind="message", ours=1, **at
        )

    def was_at(self, house, *, kind="study"):
        """Where the explorer learnt or worked, as their export says."""
        came = PeopleImport.objects.create(owner=self.owner, source="linkedin", source_name="x", looked_at=AT)
        OwnStint.objects.create(owner=self.owner, kind=kind, organization=self._house(house), came_with=came)

    def studied(self, name, house):
        """Where somebody learnt."""
        Position.objects.create(
            owner=self.owner, person=self.people[name], kind="study", organization=self._house(house)
        )

    def worked(self, name, house):
        """Where somebody worked before."""
        Position.objects.create(owner=self.owner, person=self.people[name], organization=self._house(house), past=True)

    def rests(self, name, **wish):
        """How somebody wants to be asked, or not."""
        for field, value in wish.items():
            setattr(self.people[name], field, value)
        self.people[name].save()

    def compares(self):
        """Have everything that was said read and compared."""
        understand(owner=self.owner, conversation_ids=[talk.id for talk in self.talks], at=AT)

    def for_path(self, words="nursing"):
        return Answer(queries.whom_to_ask_on_words(explorer=self.owner, words=words, today=TODAY))

    def for_question(self):
        question = Contradiction.objects.of(self.owner).get()
        return Answer(queries.whom_to_ask_on_question(explorer=self.owner, question_id=question.id, today=TODAY))

    def _house(self, name):
        return Organization.objects.get_or_create(
            owner=self.owner, key=name_key(name), defaults={"name": name, "match": organization_key(name)}
        )[0]


class Answer:
    """Whom to ask, as a test wants to look at it."""

    def __init__(self, answer):
        self.answer, self.asked = answer, answer.asked

    @property
    def order(self):
        return [one.candidate.known.name for one in self.asked.suggestions]

    def why(self, name):
        return [reason.sentence for reason in self._of(name).reasons]

    def kinds(self, name):
        return [str(reason.kind) for reason in self._of(name).reasons]

    def against(self, name):
        return [reason.sentence for reason in self._of(name).against]

    def unknown(self, name):
        return list(self._of(name).unknown)

    def links(self, name):
        return [(link.to, link.words) for reason in self._of(name).reasons for link in reason.links]

    def _of(self, name):
        return next(one for one in self.asked.suggestions if one.candidate.known.name == name)
