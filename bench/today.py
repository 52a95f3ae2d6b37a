"""What the pages one opens most cost among many people and with many requests: Today, one request, and its typing.

today.py [--people 5000] [--threads 300] [--ended 300]

Makes an exploration of made-up people in a folder that is thrown away, with requests in every state that is open and
talks to write up. Asks for Today a hundred times and prints the time the server took (half of the requests were quicker
than p50, 95 of 100 quicker than p95; by the clock and of the processor), then the same for what is behind it: where
each request stands. Then the pages of requests in which a letter is being written, and what a pause of the hands costs
there. Then all of it once more with as many requests besides that have ended.

What it must keep at p95 with 5,000 people and 300 open requests: 50 ms for Today, 100 ms for the page of a request.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from search import REQUESTS, bring_in, hold_talks, measure
from yardstick import yardstick

Told = tuple[str, int, dict[str, Any]]  # what happened, how many days ago, the rest

ZONES = ("", "", "Europe/Lisbon", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo")
COUNTRIES = ("", "", "PT", "DE", "US", "GB", "JP")


def open_threads(rng: random.Random) -> Iterator[list[Told]]:
    """What happened in requests that are open: nothing sent, waiting, a word that waits, a talk to come."""
    while True:
        days = rng.randint(1, 25)
        first: Told = ("sent", days + 12, {})
        again: Told = ("sent", days, {})
        yes: Told = ("answered", days, {"answer": "yes"})
        yield rng.choice(
            (
                [],
                [("sent", days, {})],
                [("sent", days, {}), ("noted", days - 1, {"words": "Saw them at a meetup."})],
                [first, again],
                [first, ("auto_reply", days + 11, {"until": 8 - days})],
                [first, ("bounced", days + 12, {})],
                [first, again, ("moved_on", days - 1, {})],
                [first, yes],
                [first, yes, ("wrote", days - 1, {})],
                [first, yes, ("wrote", days - 1, {}), ("arranged", days - 1, {"until": rng.randint(-3, 10)})],
                [first, ("answered", days, {"answer": "later", "until": rng.randint(-5, 30)})],
                [first, again, ("answered", days, {"answer": "question"})],
                [first, yes, ("talked", days - 1, {})],
            )
        )


def ended_threads(rng: random.Random) -> Iterator[list[Told]]:
    """What happened in a request that has come to its end."""
    while True:
        days = rng.randint(30, 400)
        first: Told = ("sent", days + 20, {})
        yield rng.choice(
            (
                [first, ("sent", days + 10, {}), ("closed", days, {})],
                [first, ("answered", days + 2, {"answer": "no"}), ("wrote", days, {})],
                [first, ("answered", days + 9, {"answer": "yes"}), ("talked", days + 1, {}), ("wrote", days, {})],
            )
        )


LEARNT = "night shifts,handovers,ward rounds,the first year,teaching,moving abroad,part time,the exam,the rota".split(
    ","
)


def letter_to(name: str, rng: random.Random) -> str:
    """A letter as people write them, each a little different."""
    one, other, last = rng.sample(LEARNT, 3)
    return (
        f"Dear {name},\n\nI heard your talk on {one} last {rng.choice(('week', 'month', 'autumn'))} and wrote down "
        f"what you said of {other}. I am choosing between nursing and midwifery, and would like to know how you "
        f"came to {last}, and what you would do again. Would you have {rng.choice((15, 20, 30))} minutes on the "
        "phone on Thursday or Monday morning? If it is a bad time, a short no is fine.\n\nNora"
    )


def ask_people(count: int, threads: Callable[[random.Random], Iterator[list[Told]]], *, skip: int) -> None:
    """So many requests with their letters and all that happened, to people who have none yet."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.outreach.models import Event, Letter, Request  # noqa: PLC0415 -- needs the data folder named
    from askwell.people.models import Person  # noqa: PLC0415 -- needs the data folder named

    me, now, rng = Explorer.objects.me(), timezone.now(), random.Random(3)
    people = list(Person.objects.of(me).order_by("id")[skip : skip + count])
    stories = [story for _, story in zip(range(count), threads(rng), strict=False)]
    requests, letters, events = [], [], []
    for person, story in zip(people, stories, strict=True):
        person.time_zone = rng.choice(ZONES)
        begun = now - timedelta(days=max((ago for _, ago, _ in story), default=1))
        request = Request(owner=me, person=person, begun_at=begun, country=rng.choice(COUNTRIES), address="a@b.example")
        requests.append(request)
        letters.append(Letter(owner=me, request=request, written_at=now, body=letter_to(person.name, rng)))
        for what, ago, rest in story:
            at = now - timedelta(days=ago)
            until = now.date() + timedelta(days=rest["until"]) if "until" in rest else None
            letter = None
            if what == "sent":
                letter = Letter(owner=me, request=request, written_at=at, sent_at=at, state=Letter.State.SENT)
                letter.body = letter_to(person.name, rng)
                letters.append(letter)
            events.append(
                Event(
                    owner=me, request=request, what=what, at=at, letter=letter, entered_at=at, **rest | {"until": until}
                )
            )
    Person.objects.bulk_update(people, ["time_zone"], batch_size=500)
    Request.objects.bulk_create(requests)
    Letter.objects.bulk_create(letters)
    Event.objects.bulk_create(events)


def measure_all(what: str) -> None:
    """The page a hundred times; then what is behind it, read lean as the page does and in full."""
    from django.test import Client  # noqa: PLC0415 -- needs the data folder named
    from django.utils import timezone  # noqa: PLC0415 -- needs the data folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the data folder named
    from askwell.outreach import queries  # noqa: PLC0415 -- needs the data folder named

    me = Explorer.objects.me()
    from askwell.cli.serve import load_pages  # noqa: PLC0415 -- needs the data folder named

    load_pages()  # as the server does before its first page
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(me)
    print(what)
    client.get("/")
    measure("Today", lambda _: client.get("/"), range(REQUESTS))
    for name, look in (("where each stands, read lean", queries.due), ("the same, read in full", queries.stands)):
        measure(name, lambda _, look=look: _Answered(look(explorer=me, at=timezone.now())), range(REQUESTS // 5))
    pages = [f"/outreach/{one.id}/" for one in queries.requests(explorer=me)[:REQUESTS]]
    client.get(pages[0])
    measure("the page of a request", client.get, pages)
    typed = {"subject": "Twenty minutes", "body": letter_to("Ana", random.Random(1)) + " "}
    listens = {"HX-Request": "true"}
    measure("a pause of the hands", lambda page: client.post(f"{page}keep/", typed, headers=listens), pages)


class _Answered:
    """What `measure` looks at of an answer."""

    status_code, content = 200, b""

    def __init__(self, found: Sequence[Any]) -> None:
        self.found = found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--threads", type=int, default=300)
    parser.add_argument("--ended", type=int, default=300)
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askwell.config.settings")
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        os.environ["ASKWELL_DATA"] = folder
        bring_in(asked.people, kept=True)
        hold_talks(5)
        with yardstick():
            ask_people(asked.threads, open_threads, skip=0)
            measure_all(f"{asked.people:,} people, {asked.threads:,} open requests:")
            ask_people(asked.ended, ended_threads, skip=asked.threads)
            measure_all(f"the same, and {asked.ended:,} requests that have ended:")


if __name__ == "__main__":
    main()
