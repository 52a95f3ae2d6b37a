"""`askwell people next`: whom to ask, and why."""

from __future__ import annotations

from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.cli.refusing import stop
from askwell.strategy import queries
from askwell.strategy.queries import WhomToAsk
from askwell.strategy.rules.facts import Suggestion


def whom_to_ask_next(*, path: str) -> None:
    """Say whom to ask about a path: the one named, else the first there is. Without any path: exit code 1."""
    me, today = Explorer.objects.me(), timezone.localdate()
    words = path.strip()
    if not words:
        first = queries.paths(explorer=me).first()
        if first is None:
            stop('Name the work you wonder about: askwell people next --path "nursing".')
        words = first.name
    _say(words, queries.whom_to_ask_on_words(explorer=me, words=words, today=today))


def _say(words: str, found: WhomToAsk) -> None:
    work = f" ({found.work})" if found.work else ""
    print(f"{words}{work}: talked with {len(found.heard)} so far")
    for note in (*found.asked.notes, found.asked.comfort):
        if note:
            print(note)
    for number, one in enumerate(found.asked.suggestions, 1):
        _say_one(number, one)
    if not found.asked.suggestions:
        print("Nobody you have here is known to do this work, or work close to it.")
    if found.asked.left_alone:
        print(f"\nLeft in peace because they want to be: {found.asked.left_alone}")


def _say_one(number: int, one: Suggestion) -> None:
    known = one.candidate.known
    work = ", ".join(part for part in (known.role, known.employer) if part)
    print(f"\n{number}. {known.name}{f': {work}' if work else ''}")
    for sign, reasons in (("+", one.reasons), ("-", one.against)):
        for reason in reasons:
            source = f" [{reason.source}]" if reason.source else ""
            print(f"   {sign} {reason.sentence}{source}")
    if one.unknown:
        print(f"   ? Not known here: {', '.join(one.unknown)}.")
