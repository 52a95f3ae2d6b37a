"""The one thing to do in a request, as a button or a link."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from askwell.outreach.rules.standing import Action, Standing
from askwell.outreach.rules.states import State

WRITING = {
    Action.FOLLOW_UP: "Write a follow-up",
    Action.ANSWER: "Write an answer",
    Action.ASK_AGAIN: "Ask again",
    Action.CONGRATULATE: "Wish them well",
    Action.THANK: "Thank them",
    Action.FIND_ADDRESS: "Write to another address",
}
"""Actions that begin a letter in the same thread."""


@dataclass(frozen=True, slots=True)
class Act:
    """What its button says and where it leads. `posts`: pressing it does something; otherwise it only goes there;
    `only_looks`: there is nothing to do yet.
    """

    words: str
    address: str
    posts: bool = False
    only_looks: bool = False

    @property
    def writes(self) -> bool:
        """Whether it begins a letter."""
        return self.words in WRITING.values()


def act_for(request_id: UUID, standing: Standing, *, on_its_page: bool = False) -> Act | None:
    """The one act, if the moment for it has come. On the page of the request, what is there already is not offered."""
    page = reverse("web:request", args=[request_id])
    if standing.action is Action.SEND:
        return None if on_its_page else Act("Write the letter", page)
    if standing.is_due and (found := _due(request_id, standing.action)):
        return found
    if standing.state is State.CLOSED_QUIET:
        return Act("Take it up again", f"{page}#again")
    return None if on_its_page else Act("Look at it", page, only_looks=True)


def _due(request_id: UUID, action: Action) -> Act | None:
    if action in WRITING:
        return Act(WRITING[action], reverse("web:request_write", args=[request_id]), posts=True)
    if action is Action.CLOSE_KINDLY:
        return Act("Let it rest", reverse("web:request_rest", args=[request_id]), posts=True)
    if action is Action.MEET:
        return Act("Say how it went", f"{reverse('web:request', args=[request_id])}#happened")
    return None
