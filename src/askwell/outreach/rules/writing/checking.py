"""All checks of a letter together, quick enough to run as one types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from askwell.outreach.rules.writing.asking import check_ask, check_duration, check_questions
from askwell.outreach.rules.writing.attachments import check_attachments
from askwell.outreach.rules.writing.availability import DayOff, check_windows, no_day_off
from askwell.outreach.rules.writing.channels import HAVE_SUBJECT, SHORT, Channel
from askwell.outreach.rules.writing.draft import Draft, Kind, Known, Letter
from askwell.outreach.rules.writing.finding import ATTACHMENTS, BODY, SUBJECT, Finding
from askwell.outreach.rules.writing.jobs import check_job
from askwell.outreach.rules.writing.lengths import check_follow_up, check_length, counts_words
from askwell.outreach.rules.writing.likeness import check_bulk
from askwell.outreach.rules.writing.measures import USUAL, Measures
from askwell.outreach.rules.writing.plainness import check_flattery, check_plainness
from askwell.outreach.rules.writing.reading import Reading, read
from askwell.outreach.rules.writing.reasons import check_reason
from askwell.outreach.rules.writing.subjects import check_subject

NOBODY = Known()
_ENGLISH_ONLY = ("REQ-JOB", "REQ-ASK", "REQ-WHY", "REQ-READ", "REQ-FLAT", "REQ-WIN", "REQ-DUR")
_PARTS = (SUBJECT, BODY, ATTACHMENTS)


def check(
    draft: Draft,
    *,
    at: datetime,
    about: Known = NOBODY,
    others: Sequence[Letter] = (),
    channel: Channel = Channel.MAIL,
    zone: str = "",
    own_zone: str = "",
    is_day_off: DayOff = no_day_off,
    measures: Measures = USUAL,
) -> list[Finding]:
    """What there is to say of a letter, in the order of its text.

    `at` is now and knows its zone; `about` what is known of the person; `others` the letters to other people that still
    wait for an answer; `zone` and `own_zone` IANA names, empty if unknown; `is_day_off` tells the holidays of their
    place.
    An empty letter has nothing wrong with it yet. What cannot be judged is left out: see `unjudged`.
    """
    if not draft.body.strip():
        return []
    reading = read(draft.body)
    found = check_attachments(draft, reading)
    if draft.kind is Kind.FOLLOW_UP:
        found += check_follow_up(draft, reading, measures)
    else:
        found += check_length(draft, reading, channel, measures)
        found += check_questions(reading, measures)
        found += check_bulk(draft, reading, about, others, measures)
        if channel in HAVE_SUBJECT:
            found += check_subject(draft, channel, about, measures)
    if reading.english:
        found += _words(draft, reading, about, channel, measures)
        if draft.kind is Kind.REQUEST and channel not in SHORT:
            found += check_windows(reading, measures, at=at, zone=zone, own_zone=own_zone, is_day_off=is_day_off)
    return sorted(found, key=lambda each: (_PARTS.index(each.span.part), each.span.begin, each.rule))


def _words(draft: Draft, reading: Reading, about: Known, channel: Channel, measures: Measures) -> list[Finding]:
    found = [
        *check_job(reading),
        *check_duration(reading, measures),
        *check_plainness(reading, about, measures),
        *check_flattery(reading, measures),
    ]
    if draft.kind is Kind.REQUEST:
        found += [*check_ask(reading, channel, measures), *check_reason(reading, about)]
    return found


def unjudged(draft: Draft) -> tuple[str, ...]:
    """The rules that cannot be checked in this letter: most know English only, and length needs spaces in the text."""
    reading = read(draft.body)
    found = () if reading.english else _ENGLISH_ONLY
    return found if counts_words(reading.own) else ("REQ-LEN", *found)
