"""The report: one page that stands on its own, to be read on any screen or paper and handed to a friend."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from django.template import Context, Engine

from askwell.cli.synthesize.answer import Answer
from askwell.cli.synthesize.chapters import chapters
from askwell.cli.synthesize.wording import between, count

CONTENTS_SHOWN = 12
"""How many patterns, and how many questions, the contents name one by one."""


def page(answer: Answer) -> str:
    """Return the whole report as one HTML page that asks nothing of any other file or place."""
    report = chapters(answer)
    conversations = answer["conversations"]
    dates = [dt.date.fromisoformat(c["date"]) for c in conversations if c["date"]]
    # Everything is a string or a list of our own: neither formats nor settings of Django are asked for.
    words = Context(
        {
            "report": report,
            "heard": f"What {count(report.people, 'person', 'people')} said" if report.people else "What was said",
            "people": count(report.people, "person", "people"),
            "conversations": count(len(conversations), "conversation"),
            "when": between(dates) if len(dates) == len(conversations) else "",
            "contents_shown": f":{CONTENTS_SHOWN}",
            "patterns_unlisted": max(0, len(report.patterns) - CONTENTS_SHOWN),
            "questions_unlisted": max(0, len(report.questions) - CONTENTS_SHOWN),
            "not_read": answer["not_read"],
            "version": answer["model_version"],
        },
        autoescape=True,
        use_l10n=False,
        use_tz=False,
    )
    html = _engine().get_template("report.html").render(words)
    # A file's name may hold bytes that no character stands for.
    return html.encode("utf-8", "replace").decode("utf-8")


def _engine() -> Engine:
    here = Path(__file__).parent
    return Engine(dirs=[str(here), str(here / "report_parts")], autoescape=True, debug=False)
