"""Requests told in a few lines, through the same actions that the pages use."""

from __future__ import annotations

import datetime as dt

from askwell.outreach import actions
from askwell.people.actions import add_person
from askwell.people.models import Person

BECAUSE = {"timing": "They told me to write whenever I like."}


class Asking:
    """One explorer asking people. Moments are days before `now`; people live in Portugal."""

    def __init__(self, owner, now):
        self.owner, self.now, self.requests = owner, now, {}

    def begins(self, name, days=0):
        person = Person.objects.of(self.owner).filter(name=name).first()
        person = person or add_person(owner=self.owner, name=name, at=self.ago(days))
        request = actions.begin_request(owner=self.owner, person=person, channel="other", at=self.ago(days))
        actions.change_request(request=request, channel="other", country="PT", at=self.ago(days))
        self.requests[name] = request
        return request

    def writes(self, name, days):
        """A letter that has left: the request, a follow-up, or an answer, as the rules see it."""
        request = self.begins(name, days)
        letter = actions.draft_of(request=request, at=self.ago(days))
        actions.write_letter(letter=letter, subject="Twenty minutes", body="May I ask you?", at=self.ago(days))
        actions.send_by_hand(letter=letter, overrides=BECAUSE, at=self.ago(days))
        return request

    def happens(self, name, what, days, **rest):
        return actions.record_event(
            request=self.requests[name], what=what, happened_at=self.ago(days), at=self.ago(days), **rest
        )

    def answered(self, name, answer="yes", *, asked=12, days=2, **rest):
        """They were asked, and wrote back."""
        self.writes(name, asked)
        return self.happens(name, "answered", days, answer=answer, **rest)

    def arranged(self, name, day, *, days=3):
        """The two agreed on a talk."""
        self.answered(name, days=days + 2)
        self.happens(name, "arranged", days, until=day)

    def silent(self, name, *, asked=50, again=35):
        """Asked and followed up, long ago, without an answer."""
        self.writes(name, asked)
        self.writes(name, again)

    def ago(self, days):
        return self.now - dt.timedelta(days=days)
