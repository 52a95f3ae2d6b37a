"""Reading what is known about asking."""

from askwell.outreach.queries.accounts import account_in, mail_account
from askwell.outreach.queries.days import countries
from askwell.outreach.queries.drafting import prompts_for, windows_for
from askwell.outreach.queries.due import Due, due, own_calendar, talked_with
from askwell.outreach.queries.looking import Look, kind_of, known_of, letters_like, look_at, own_earlier
from askwell.outreach.queries.sending import has_ended_with_thanks, kind_of_letter, permission_for, plan_for
from askwell.outreach.queries.threads import Stand, calendar_for, measure_of, requests, settings_in, stands, thread_of

__all__ = [
    "Due",
    "Look",
    "Stand",
    "account_in",
    "calendar_for",
    "countries",
    "due",
    "has_ended_with_thanks",
    "kind_of",
    "kind_of_letter",
    "known_of",
    "letters_like",
    "look_at",
    "mail_account",
    "measure_of",
    "own_calendar",
    "own_earlier",
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
