"""Reading what is known about asking."""

from askwell.outreach.queries.accounts import account_in, mail_account
from askwell.outreach.queries.between import asked_of, happened_with
from askwell.outreach.queries.calendars import OwnBusy, busy_of, own_calendars
from askwell.outreach.queries.days import countries
from askwell.outreach.queries.drafting import prompts_for, windows_for
from askwell.outreach.queries.due import Due, due, own_calendar, talked_with
from askwell.outreach.queries.looking import Look, kind_of, letters_like, look_at
from askwell.outreach.queries.measures import measures_in
from askwell.outreach.queries.sending import has_ended_with_thanks, kind_of_letter, permission_for, plan_for
from askwell.outreach.queries.threads import Stand, calendar_for, measure_of, requests, settings_in, stands, thread_of

__all__ = [
    "Due",
    "Look",
    "OwnBusy",
    "Stand",
    "account_in",
    "asked_of",
    "busy_of",
    "calendar_for",
    "countries",
    "due",
    "happened_with",
    "has_ended_with_thanks",
    "kind_of",
    "kind_of_letter",
    "letters_like",
    "look_at",
    "mail_account",
    "measure_of",
    "measures_in",
    "own_calendar",
    "own_calendars",
    "permission_for",
    "plan_for",
    "prompts_for",
    "requests",
    "settings_in",
    "stands",
    "talked_with",
    "thread_of",
    "windows_for",
]
