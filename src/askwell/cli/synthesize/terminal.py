"""The answer in the terminal: who agrees, who disagrees, on what, in whose words."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.rule import Rule

from askwell.cli.synthesize.answer import Answer
from askwell.cli.synthesize.sources import person_of
from askwell.cli.synthesize.wording import count
from askwell.conversations.rules.clock import clock

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
    people = {
        person_of(speaker["name"], conversation["id"])
        for conversation in answer["conversations"]
        for speaker in conversation["speakers"]
        if speaker["role"] == "professional"
    }
    console.print()
    console.print(
        f"[bold]{count(len(answer['conversations']), 'conversation')}[/], {count(len(people), 'person', 'people')}, "
        f"{count(len(answer['statements']), 'statement')} worth keeping. All of it is proposed by a machine: "
        "read the words before you believe it."
    )
    for one in answer["not_read"]:
        console.print(f"[yellow]Not read:[/] {escape(one['source'])}. {escape(one['reason'])}")


def _section(title: str, number: int, shown: int, console: Console) -> None:
    console.print()
    console.print(Rule(f"[bold]{title}[/]", align="left", style="dim"))
    if not number:
        console.print("[dim]Nothing yet.[/]")
    elif number > shown:
        console.print(f"[dim]The {shown} clearest of {number}; the report and the JSON hold all.[/]")


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
        place = ", ".join(filter(None, [statement["conversation"], clock(statement["at_seconds"])]))
        line = f"“{escape(statement['quote'])}” [dim]{escape(statement['speaker'])}, {escape(place)}[/]"
        console.print(Padding(line, (0, 4)))
