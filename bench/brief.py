"""What preparing costs in a realistic exploration: the page of a plan, its brief, and the brief as a PDF.

brief.py [--people 5000] [--talks 50]

Makes an exploration of made-up people in a folder that is thrown away: talks with forty statements each, patterns,
contradictions, facts read up and a plan of seven questions. Asks for each page fifty times and prints the time the
server took. What it must keep at p95 with 5,000 people and 50 talks: 300 ms for the brief, 700 ms for its PDF, warm.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from search import bring_in, measure
from yardstick import yardstick

TIMES = 50
STATEMENTS, PATTERNS, CONTRADICTIONS = 40, 80, 35
ROLES = ("nurse", "practice nurse", "ward manager", "midwife", "district nurse")
REGIONS, LEVELS = ("Kent", "Oslo", "Leeds", "Porto"), ("junior", "senior", "lead")
SAID = "I would say that the {} of the work is what you {} in your second winter, and nobody tells you so."


def hold(count: int, rng: random.Random) -> list:
    """So many talks with nurses, each with statements and questions of the explorer."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.conversations.models import Conversation, Participant, Turn  # noqa: PLC0415 -- needs the data folder
    from askwell.conversations.rules import Part, State  # noqa: PLC0415 -- needs the data folder named
    from askwell.insights.models import Statement  # noqa: PLC0415 -- needs the data folder named
    from askwell.people.actions import add_person  # noqa: PLC0415 -- needs the data folder named

    me, now = Explorer.objects.me(), timezone.now()
    statements = []
    for number in range(count):
        where = {"region": rng.choice(REGIONS), "level": rng.choice(LEVELS)}
        role, house = rng.choice(ROLES), f"House {number % 30}"
        person = add_person(owner=me, name=f"Talker {number}", role=role, employer=house, at=now, **where)
        day = (now - timedelta(days=3 * number + 1)).date()
        talk = Conversation.objects.create(
            owner=me, title=f"Talk {number}", held_on=day, state=State.HELD, added_at=now, role=role, employer=house
        )
        own = Participant.objects.create(owner=me, conversation=talk, label="Me", place=0, part=Part.EXPLORER)
        theirs = Participant.objects.create(
            owner=me, conversation=talk, label=person.name, place=1, part=Part.PROFESSIONAL, person=person
        )
        turns = [
            Turn(
                owner=me,
                conversation=talk,
                participant=own if place % 2 == 0 else theirs,
                number=place,
                text=f"What do you do about {place} when it snows?" if place % 2 == 0 else SAID.format(place, "learn"),
            )
            for place in range(2 * STATEMENTS)
        ]
        Turn.objects.bulk_create(turns)
        statements += [
            Statement(
                owner=me,
                conversation=talk,
                turn=turn,
                speaker=theirs,
                begins=0,
                ends=len(turn.text),
                quote=turn.text,
                kind=rng.choice(("advice", "skill", "daily_work", "challenge")),
                stance=rng.choice(("for", "against")),
                origin="machine",
                state="proposed",
            )
            for turn in turns[1::2]
        ]
    Statement.objects.bulk_create(statements)
    return statements


def group(statements: list, rng: random.Random) -> None:
    """Patterns of two to six statements, and contradictions of two to four on each side."""
    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.insights.models import Contradiction, Pattern, Side  # noqa: PLC0415 -- needs the data folder named

    me = Explorer.objects.me()
    for number in range(PATTERNS):
        pattern = Pattern.objects.create(owner=me, label=f"The {number} of the work is learnt late.", score=number)
        pattern.statements.set(rng.sample(statements, rng.randint(2, 6)))
    for number in range(CONTRADICTIONS):
        open_one = Contradiction.objects.create(
            owner=me, question=f"Is {number} needed?", strength="direct", score=number
        )
        for letter in "ab":
            side = Side.objects.create(owner=me, contradiction=open_one, letter=letter, label=f"{number} is {letter}.")
            side.statements.set(rng.sample(statements, rng.randint(2, 4)))


def plan() -> object:
    """A plan for somebody one has not talked with, with questions and facts."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.people.actions import add_person  # noqa: PLC0415 -- needs the data folder named
    from askwell.preparation import actions  # noqa: PLC0415 -- needs the data folder named
    from askwell.strategy.actions import add_path  # noqa: PLC0415 -- needs the data folder named
    from askwell.strategy.queries.proposing import ForPerson  # noqa: PLC0415 -- needs the data folder named

    me, now = Explorer.objects.me(), timezone.now()
    add_path(owner=me, name="nursing", at=now)
    vera = add_person(owner=me, name="Vera Quist", role="nurse", employer="Village Practice", region="Oslo", at=now)
    begun = actions.begin_plan(owner=me, person=vera, aim="What the second winter is like", at=now)
    for number in range(6):
        actions.add_reading(
            owner=me, text=f"She wrote {number} papers.", source="Ward news", read_on=now.date(), person=vera, at=now
        )
    for one in ForPerson(me, vera, now.date()).proposals()[:7]:
        actions.add_question(plan=begun, text=one.text, weight=one.weight, reason=one.reason, at=now)
    return begun


def measure_all(begun: object) -> None:
    """Each page many times; the first, cold, stands apart."""
    from django.test import Client  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.cli.serve import load_pages  # noqa: PLC0415 -- needs the data folder named

    load_pages()  # as the server does before its first page
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(Explorer.objects.me())
    page = f"/preparation/plans/{begun.id}/"
    for name, address in (
        ("the brief", f"{page}brief/"),
        ("the brief as a PDF, A4", f"{page}brief.pdf"),
        ("the brief as a PDF, Letter", f"{page}brief.pdf?paper=letter"),
        ("the page of the plan", page),
        ("what was asked of whom", "/preparation/coverage/"),
    ):
        measure(f"{name}, cold", client.get, [address])
        measure(name, client.get, [address] * TIMES)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--talks", type=int, default=50)
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    rng = random.Random(7)
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        os.environ["ASKWELL_DATA"] = folder
        bring_in(asked.people, kept=True)
        group(hold(asked.talks, rng), rng)
        with yardstick():
            print(f"{asked.people:,} people, {asked.talks} talks, {asked.talks * STATEMENTS:,} statements:")
            measure_all(plan())


if __name__ == "__main__":
    main()
