"""An Askwell in a folder of its own that posts letters until none is left, with nothing but what is shipped.

    python tests/mail/posting.py FOLDER begin LETTERS
    python tests/mail/posting.py FOLDER post PORT [--beside-others]

A person presses send for some letters, the worker hands them over, and so on; kill it whenever you like. This person
presses again, a few times, where the server would not take a letter, and leaves alone what is uncertain.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections import Counter
from functools import partial
from pathlib import Path

ADDRESS = "p{}@mail.example"
AT_ONCE, OFTEN_ENOUGH = 15, 5
NORA = "nora@mail.example"
BODY = "Dear {},\n\nI read what you wrote on night shifts. Would you have twenty minutes next week?\n\nNora"


def begin(letters: int) -> None:
    """A draft to each of so many people."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the folder named

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the folder named
    from askwell.outreach.actions import begin_request, draft_of, write_letter  # noqa: PLC0415 -- as before
    from askwell.people.actions import add_person  # noqa: PLC0415 -- needs the folder named

    me, now = Explorer.objects.me(), timezone.now()
    for number in range(letters):
        person = add_person(owner=me, name=f"Person {number}", at=now)
        request = begin_request(owner=me, person=person, address=ADDRESS.format(number), at=now)
        body = BODY.format(person.name)
        write_letter(letter=draft_of(request=request, at=now), subject="Twenty minutes?", body=body, at=now)


def post(port: int, *, beside_others: bool) -> None:
    """Post until nothing is left to press."""
    from django.core.management import call_command  # noqa: PLC0415 -- needs the folder named
    from django.utils import timezone  # noqa: PLC0415 -- needs the folder named

    from askwell.outreach.actions import after_a_restart  # noqa: PLC0415 -- needs the folder named

    _set_up(port)
    print("at work", flush=True)  # noqa: T201 -- whoever wants to kill it waits for this
    if not beside_others:
        after_a_restart(at=timezone.now())
    while _press():
        call_command("db_worker", batch=True, interval=0.1, startup_delay=False, verbosity=0)


def _set_up(port: int) -> None:
    import keyring  # noqa: PLC0415 -- see begin
    from django.utils import timezone  # noqa: PLC0415 -- needs the folder named
    from tests.mail.keyrings import InMemory  # noqa: PLC0415 -- needs Django ready
    from tests.mail.servers.dovecot import PASSWORD  # noqa: PLC0415 -- beside the others

    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs the folder named
    from askwell.mail import smtp  # noqa: PLC0415 -- beside the others
    from askwell.mail.accounts import Account, Secret, Security, Server  # noqa: PLC0415 -- beside the others
    from askwell.outreach.actions import set_mail_account  # noqa: PLC0415 -- needs the folder named

    keyring.set_keyring(InMemory())
    # The servers here are silent on purpose, and a quarter of an hour for each is more than a test has.
    smtp.send = partial(smtp.send, patience=smtp.Patience(connect=5, word=1, answer=1, altogether=8))
    account = Account(NORA, NORA, Server("127.0.0.1", port, Security.PLAIN))
    set_mail_account(owner=Explorer.objects.me(), account=account, secret=Secret(PASSWORD), at=timezone.now())


def _press() -> int:
    """Press send for some letters; how many of them are on their way now."""
    from django.utils import timezone  # noqa: PLC0415 -- needs the folder named

    from askwell.outreach.models import Letter  # noqa: PLC0415 -- needs the folder named
    from askwell.outreach.rules.refusals import OutreachRefused  # noqa: PLC0415 -- needs the folder named
    from askwell.outreach.tasks import request_post  # noqa: PLC0415 -- needs the folder named

    drafts = Letter.objects.filter(state=Letter.State.DRAFT, attempts__lt=OFTEN_ENOUGH).order_by("attempts", "id")
    pressed = 0
    for letter in drafts[:AT_ONCE]:
        try:
            request_post(letter=letter, overrides={"timing": "it is a test"}, at=timezone.now())
        except OutreachRefused as refusal:
            if "has left already" not in str(refusal):  # another process was quicker
                raise
        pressed += 1
    return pressed


def standings(folder: Path) -> dict[str, str]:
    """For each recipient, where their letter stands; what the server would not take is "not sent"."""
    asked = (
        "select r.address, l.state, l.attempts from outreach_letter l join outreach_request r on r.id = l.request_id"
    )
    with sqlite3.connect(folder / "askwell.sqlite3") as database:
        rows = database.execute(asked).fetchall()
    return {who: "not sent" if (state, tried) == ("draft", OFTEN_ENOUGH) else state for who, state, tried in rows}


def what_is_wrong(book: dict[str, str], taken: list[str]) -> dict[str, int]:
    """What the server's own list of recipients says about the sender's book; everything has to be 0."""
    times = Counter(taken)
    wrong = {
        "twice": [who for who in book if times[who] > 1],
        "sent, and not there": [who for who, stands in book.items() if stands == "sent" and not times[who]],
        "there, and said not to have left": [
            who for who, stands in book.items() if stands in {"not sent", "draft"} and times[who]
        ],
        "undecided": [who for who, stands in book.items() if stands in {"draft", "leaving"}],
        "nobody's": [who for who in times if who not in book],
    }
    return {what: len(whom) for what, whom in wrong.items()}


def main(folder: str, what: str, number: str, *options: str) -> None:
    os.environ |= {"ASKWELL_DATA": folder, "DJANGO_SETTINGS_MODULE": "askwell.config.settings"}
    from askwell.cli.ready import make_ready  # noqa: PLC0415 -- needs the folder named

    make_ready()
    if what == "begin":
        begin(int(number))
    else:
        post(int(number), beside_others="--beside-others" in options)


if __name__ == "__main__":
    main(*sys.argv[1:])
