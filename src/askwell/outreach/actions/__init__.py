"""What can be done when asking somebody, one function per act."""

from askwell.outreach.actions.accounts import forget_mail_account, set_mail_account
from askwell.outreach.actions.arriving import TakenIn, confirm_arrived, leave_arrived, take_in
from askwell.outreach.actions.calendars import fetch_calendar, follow_calendar, forget_calendar, keep_calendar_file
from askwell.outreach.actions.events import let_rest, record_event, take_up_again, undo_event
from askwell.outreach.actions.letters import (
    after_a_restart,
    came_to,
    leave,
    send_by_hand,
    set_aside,
    settle_uncertain,
    take_back_sent,
)
from askwell.outreach.actions.measure import set_measure
from askwell.outreach.actions.requests import begin_request, change_request, draft_of, leave_request, write_letter

__all__ = [
    "TakenIn",
    "after_a_restart",
    "begin_request",
    "came_to",
    "change_request",
    "confirm_arrived",
    "draft_of",
    "fetch_calendar",
    "follow_calendar",
    "forget_calendar",
    "forget_mail_account",
    "keep_calendar_file",
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
    "take_back_sent",
    "take_in",
    "take_up_again",
    "undo_event",
    "write_letter",
]
