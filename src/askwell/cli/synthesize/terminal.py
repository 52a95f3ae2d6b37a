"""The answer in the terminal: who agrees, who disagrees, on what, in whose words."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.rule import Rule

from askwell.cli.synthesize.answer import Answer

PATTERNS_SHOWN = 12
CONTRADICTIONS_SHOWN = 10
QUOTES_SHOWN = 3


def show(answer: Answer, console: Console) -> None:
    """Print the strongest of what was heard, each with its words."""
    known = {s["id"]: s for s in answer["statements"]}
    _summary(answer, console)
    patterns = [p for p in answer["patterns"] if p["heard"] == "pattern"]
    twice = [p for p in answer["patterns"] if p["heard"] != "pattern"]
    _section("What several people said", len(patterns), PATTERNS_SHOWN, console)
    for pattern in patterns[:PATTERNS_SHOWN]:
        _pattern(pattern, known, console)
    _section("Heard twice", len(twice), PATTERNS_SHOWN, console)
    for pattern in twice[:PATTERNS_SHOWN]:
        _pattern(pattern, known, console)
    found = answer["contradictions"]
    _section("Where they seem to disagree", len(found), CONTRADICTIONS_SHOWN, console)
    for one in found[:CONTRADICTIONS_SHOWN]:
        _contradiction(one, known, console)


def _summary(answer: Answer, console: Console) -> None:
    people = {s["name"] for c in answer["conversations"] for s in c["speakers"] if s["role"] == "professional"}
    console.print()
    console.print(
        f"[bold]{_count(answer['conversations'], 'conversation')}[/], {_count(people, 'person', 'people')}, "
        f"{_count(answer['statements'], 'statement')} worth keeping. All of it is proposed by a machine: "
        "read the words before you believe it."
    )
    for one in answer["not_read"]:
        console.print(f"[yellow]Not read:[/] {escape(one['source'])}. {escape(one['reason'])}")


def _count(things: Any, one: str, many: str = "") -> str:
    return f"{len(things)} {one if len(things) == 1 else many or one + 's'}"


def _section(title: str, count: int, shown: int, console: Console) -> None:
    console.print()
    console.print(Rule(f"[bold]{title}[/]", align="left", style="dim"))
    if not count:
        console.print("[dim]Nothing yet.[/]")
    elif count > shown:
        console.print(f"[dim]The {shown} clearest of {count}; the report and the JSON hold all.[/]")


def _pattern(pattern: Answer, known: dict[str, Answer], console: Console) -> None:
    console.print()
    console.print(f"[bold]{escape(pattern['label'])}[/]  [dim]{_names(pattern['people'])}[/]")
    _quotes(pattern["statements"], known, console)


def _contradiction(one: Answer, known: dict[str, Answer], console: Console) -> None:
    console.print()
    kind = {"direct": "", "partial": "pull apart", "scope": "differ in scope"}[one["strength"]]
    console.print(f"[bold]{escape(one['question'])}[/]  [dim]{kind}[/]")
    for letter, side in zip("AB", one["sides"], strict=True):
        console.print(Padding(f"[bold]{letter}[/] [dim]{_names(side['people'])}[/]", (0, 2)))
        _quotes(side["statements"][:2], known, console)
    console.print(Padding(f"[dim]What divides them: {escape(one['divides'] or 'unclear')}[/]", (0, 2)))


def _names(people: list[str]) -> str:
    return escape(", ".join(people))


def _quotes(ids: list[str], known: dict[str, Answer], console: Console) -> None:
    seen: set[str] = set()
    for statement in (known[i] for i in ids):
        if statement["speaker"] in seen or len(seen) == QUOTES_SHOWN:
            continue
        seen.add(statement["speaker"])
        place = f"{statement['conversation']}{_clock(statement['at_seconds'])}"
        line = f"“{escape(statement['quote'])}” [dim]{escape(statement['speaker'])}, {escape(place)}[/]"
        console.print(Padding(line, (0, 4)))


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f", {hours}:{minutes:02}:{rest:02}" if hours else f", {minutes}:{rest:02}"
