"""`askwell`: the commands. Without one, Askwell starts and opens."""

from __future__ import annotations

import os
import tempfile
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from askwell.cli.agreeing import conversations
from askwell.cli.opening import open_data
from askwell.cli.outreach_check import check_letter
from askwell.cli.questions import check_questions

app = typer.Typer(
    help="Askwell: informational interviews, from the first question to the decision.",
    no_args_is_help=False,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
people = typer.Typer(help="The people you learn from.")
app.add_typer(people, name="people")
outreach = typer.Typer(help="Asking, and knowing when to stop.")
app.add_typer(outreach, name="outreach")
app.add_typer(conversations, name="conversations")
language = typer.Typer(help="How words are understood, for looking under the bonnet.")
app.add_typer(language, name="language")
questions = typer.Typer(help="What to ask, and how.")
app.add_typer(questions, name="questions")

Port = Annotated[int, typer.Option(help="The port to listen on; another one is taken if it is busy.")]


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Start Askwell when no command is given."""
    if context.invoked_subcommand is None:
        start(port=8642, browser=True)


@app.command()
def start(port: Port = 8642, browser: bool = True) -> None:
    """Start Askwell on this machine and open it in the browser."""
    open_data(say=partial(print, flush=True))
    from askwell.cli.serve import serve  # noqa: PLC0415 -- needs Django ready

    serve(port=port, browser=browser)


@app.command("open")
def open_again() -> None:
    """Print a fresh one-time link to an Askwell that is running."""
    open_data()
    from askwell.cli.serve import fresh_link  # noqa: PLC0415 -- needs Django ready

    print(fresh_link())


@app.command()
def demo(port: Port = 8643, browser: bool = True) -> None:
    """Start Askwell on a made-up exploration, in a folder of its own that is thrown away at the end."""
    with tempfile.TemporaryDirectory(prefix="askwell-demo-") as folder:
        os.environ["ASKWELL_DATA"] = folder
        os.environ.pop("ASKWELL_DATABASE_URL", None)  # never the explorer's own
        open_data(say=partial(print, flush=True))
        from askwell.cli.demo import load  # noqa: PLC0415 -- needs Django ready
        from askwell.cli.serve import serve  # noqa: PLC0415 -- needs Django ready

        load()
        serve(port=port, browser=browser)


@app.command("synthesize")
def synthesize(
    paths: Annotated[list[Path], typer.Argument(help="Transcript files, or folders of them.")],
    me: Annotated[str, typer.Option(help="Your name as it stands in the transcripts.")] = "",
    json_to: Annotated[Path | None, typer.Option("--json", help="Write everything to this file; - prints it.")] = None,
    html_to: Annotated[Path | None, typer.Option("--html", help="Write a report to hand on.")] = None,
) -> None:
    """Hear what many conversations say together: patterns and contradictions, with the words.

    Your own data in Askwell is neither read nor changed.
    """
    from askwell.cli.synthesize.command import run  # noqa: PLC0415 -- slow import

    run(paths=paths, me=me, json_to=json_to, html_to=html_to)


@app.command("today")
def today(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say what today asks of you: what others wait for first, then your own plan; the week ahead; a look back.

    Nothing is done and nothing is sent. The page of Askwell has the same lines, each with its action.
    """
    open_data()
    from askwell.cli.today import told  # noqa: PLC0415 -- needs Django ready

    told(as_json=as_json)


@app.command("brief")
def brief(
    person: Annotated[str, typer.Argument(help="The name of whom you will talk with.")],
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Write it to this file, on one page.")] = None,
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    hide_names: Annotated[bool, typer.Option("--hide-names", help="Hide the names of others.")] = False,
) -> None:
    """Print the brief for a talk you prepare: who, when, what to ask, what others said, what to leave alone."""
    open_data()
    from askwell.cli.brief import brief as told  # noqa: PLC0415 -- needs Django ready

    told(name=person, pdf=pdf, paper=paper, hide_names=hide_names)


@app.command("paths")
def paths() -> None:
    """Say of each path what is known of what matters to you: from how many people, for or against, or not at all."""
    open_data()
    from askwell.cli.paths import told  # noqa: PLC0415 -- needs Django ready

    told()


@app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(help="A name, an employer, half a remembered word.")],
    most: Annotated[int, typer.Option(min=1, max=1000, help="How many of each kind to print at most.")] = 8,
) -> None:
    """Find people, organizations, talks and what was said. Slips of the pen are forgiven."""
    open_data()
    from askwell.cli.search import search  # noqa: PLC0415 -- needs Django ready

    search(typed=" ".join(words), most=most)


@people.command("add")
def add_person(
    name: Annotated[str, typer.Argument(help="The name; or all you know in one line, if no option is given.")],
    role: str = "",
    employer: str = "",
    level: str = "",
    sector: str = "",
    region: str = "",
    met: Annotated[str, typer.Option(help="How you know each other.")] = "",
    introduced_by: Annotated[str, typer.Option(help="The name of who introduced you.")] = "",
    mail: str = "",
    phone: str = "",
    page: Annotated[str, typer.Option(help="Their address on LinkedIn, or a page of their own.")] = "",
    note: str = "",
) -> None:
    """Add somebody you could ask.

    One line will do: askwell people add "Ana Silva, product designer at Figma, met at UX Porto".
    """
    open_data()
    from askwell.cli.people import add  # noqa: PLC0415 -- needs Django ready

    add(
        name=name,
        role=role,
        employer=employer,
        level=level,
        sector=sector,
        region=region,
        met=met,
        introduced_by=introduced_by,
        mail=mail,
        phone=phone,
        page=page,
        note=note,
    )


@people.command("import")
def import_people(
    files: Annotated[list[Path], typer.Argument(help="An export from LinkedIn, an address book, a list of people.")],
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would happen.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Bring them in without asking.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print every row, count and reason as JSON.")] = False,
) -> None:
    """Bring in everyone you know, without losing or doubling anyone.

    Several files of one export are read together. Without --yes you are asked, and nothing happens until you agree.
    """
    open_data()
    from askwell.cli.people import bring_in  # noqa: PLC0415 -- needs Django ready

    bring_in(paths=files, preview=preview, yes=yes, as_json=as_json)


@people.command("next")
def next_to_ask(
    path: Annotated[str, typer.Option(help="The work you wonder about, in your own words.")] = "",
) -> None:
    """Say whom to ask next about a path, with every reason for and against."""
    open_data()
    from askwell.cli.asking import whom_to_ask_next  # noqa: PLC0415 -- needs Django ready

    whom_to_ask_next(path=path)


@people.command("imports")
def list_imports() -> None:
    """List what was brought in, newest first."""
    open_data()
    from askwell.cli.people import imports  # noqa: PLC0415 -- needs Django ready

    imports()


@people.command("undo")
def undo_import(
    import_id: Annotated[str, typer.Argument(help="Its number, as `askwell people imports` shows it.")],
) -> None:
    """Take an import out again, as a whole."""
    open_data()
    from askwell.cli.people import undo  # noqa: PLC0415 -- needs Django ready

    undo(import_id=import_id)


@people.command("export")
def export_people(
    file: Annotated[Path, typer.Argument(help="Where to write: .vcf for address cards, .csv for a table.")],
    version: Annotated[str, typer.Option("--vcard", help="3.0, which every program reads, or 4.0.")] = "3.0",
) -> None:
    """Take everyone out, in a form that address books and tables read."""
    open_data()
    from askwell.cli.people import take_out  # noqa: PLC0415 -- needs Django ready

    take_out(path=file, version=version)


@outreach.callback()
def asking() -> None:
    """Asking, and knowing when to stop."""


@outreach.command("replay")
def replay(
    file: Annotated[Path, typer.Argument(help="One thread a line, as JSON; see docs/reference/outreach.md.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object for each thread.")] = False,
) -> None:
    """Say of made-up or written-down threads where each stands, what is next, from when it is fine, and why.

    Your own data in Askwell is neither read nor changed.
    """
    from askwell.cli.outreach import replay as told  # noqa: PLC0415 -- slow import

    told(path=file, as_json=as_json)


outreach.command("check")(check_letter)


@questions.callback()
def what_to_ask() -> None:
    """What to ask, and how."""


questions.command("check")(check_questions)


@language.callback()
def words() -> None:
    """How words are understood, for looking under the bonnet."""


@language.command("judge")
def judge(
    file: Annotated[Path, typer.Argument(help="One JSON object a line: a, b, perhaps question. - reads them.")],
) -> None:
    """Say of each pair of things two people said how they relate: same, opposed, scope or neither.

    Prints the same lines with `label` and `p`, the four probabilities. Your own data is neither read nor changed.
    """
    from askwell.cli.language import judge_lines  # noqa: PLC0415 -- slow import

    judge_lines(file)


def main() -> None:
    """The entry point of the `askwell` command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    app()
