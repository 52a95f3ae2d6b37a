"""What is kept of asking: requests, their letters, what happened and arrived, and the explorer's own measure."""

from askwell.outreach.models.accounts import MailAccount
from askwell.outreach.models.arrived import Arrived, FolderMark, MailLook
from askwell.outreach.models.calendars import OwnCalendar
from askwell.outreach.models.measure import Measure
from askwell.outreach.models.requests import Event, Letter, Request

__all__ = [
    "Arrived",
    "Event",
    "FolderMark",
    "Letter",
    "MailAccount",
    "MailLook",
    "Measure",
    "OwnCalendar",
    "Request",
]
