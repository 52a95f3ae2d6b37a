"""`askwell brief …`."""

from __future__ import annotations

from pathlib import Path

from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.brief.composing import brief_of
from askwell.brief.paper import PAPERS, brief_as_pdf
from askwell.brief.sheet import Sheet
from askwell.cli.refusing import stop
from askwell.people import queries as people
from askwell.preparation import queries
from askwell.preparation.models import Plan


def brief(*, name: str, pdf: Path | None, paper: str, hide_names: bool) -> None:
    """Print the brief for a talk with somebody, or write it as a PDF. A refusal is one sentence and exit code 1."""
    if paper not in PAPERS:
        stop("Choose a4 or letter.")
    plan = _plan(Explorer.objects.me(), name)
    found = brief_of(plan=plan, at=timezone.now(), names_hidden=hide_names)
    if pdf is None:
        print("\n".join(_lines(found.sheet)))
        return
    try:
        pdf.write_bytes(brief_as_pdf(sheet=found.sheet, paper=PAPERS[paper], made_on=timezone.localdate()))
    except OSError as error:
        stop(f"{pdf} cannot be written: {error.strerror}. Choose another place.")
    print(f"Wrote {pdf}.")


def _plan(me: Explorer, name: str) -> Plan:
    named = list(people.with_name(explorer=me, name=name))
    if not named:
        stop(f"Nobody here is called {name}. Write the name as it stands on their page.")
    plans = [plan for person in named if (plan := queries.open_plan_for(person=person)) is not None]
    if not plans:
        stop(f"No talk with {name} is being prepared. Open their page in Askwell and press Prepare a talk.")
    if len(plans) > 1:
        stop(f"There are several people called {name} whose talks you prepare; take the brief from its page.")
    return plans[0]


def _lines(sheet: Sheet) -> list[str]:
    """The sheet as plain text."""
    lines = [sheet.name, sheet.work, "", *sheet.clock]
    parts = (
        ("The two of you", sheet.known),
        ("Not known", sheet.unknown),
        ("What you most want to learn", (sheet.aim,) if sheet.aim else ()),
        ("To ask", tuple(f"{number}. {one.text} ({one.weight})" for number, one in enumerate(sheet.asks, 1))),
        ("What others said", tuple(f"“{s.quote}” {', '.join(filter(None, (s.who, s.when)))}" for s in sheet.said)),
        ("What they could add", sheet.could_add),
        ("What you read up", tuple(f"{one.text} ({one.source})" for one in sheet.read)),
        ("Not to ask", sheet.not_to_ask),
        ("How to thank", sheet.thanks),
    )
    for heading, told in parts:
        if told:
            lines += ["", heading, *(f"  {line}" for line in told)]
    return lines
