"""What can be done when asking somebody, one function per act."""

from askwell.outreach.actions.accounts import forget_mail_account, set_mail_account
from askwell.outreach.actions.arriving import TakenIn, confirm_arrived, leave_arrived, take_in
from askwell.outreach.actions.events import let_rest, record_event, take_up_again, undo_event
from askwell.outreach.actions.letters import call_uncertain, came_to, leave, send_by_hand, set_aside, settle_uncertain
from askwell.outreach.actions.measure import set_measure
from askwell.outreach.actions.requests import begin_request, change_request, draft_of, leave_request, write_letter

__all__ = [
    "TakenIn",
    "begin_request",
    "call_uncertain",
    "came_to",
    "change_request",
    "confirm_arrived",
    "draft_of",
    "forget_mail_account",
    "leave",
    "leave_arrived",
    "leave_request",
    "let_rest",
    "record_event",
    "send_by_hand",
    "set_aside",
    "set_mail_account",
    "set_measure",
    "settle_uncertain",
    "take_in",
    "take_up_again",
    "undo_event",
    "write_letter",
]
