"""Letters that leave once, and answers that are found once, while everything goes wrong.

make bench-mail [LETTERS=1000] [KILLS=50] [MAILS=2000]

1. Letters of a whole Askwell through a server of ours that fails at random at every stage (4xx, 5xx, silence, hanging
   up before and after it took the letter), while Askwell is killed (-9) again and again. The server's own list says
   what it took, and Askwell's database what it believes.
2. The same through a real Postfix, over a line that is cut at random octets. Its Maildirs say what arrived.
3. Mails in a real Dovecot, found while UIDVALIDITY changes, folders are made anew, copies come in and lines break.

Needs Dovecot, and for 2 also Postfix and root: scripts/mail_servers.py. Everything has a fixed seed, except for timing.
"""

from __future__ import annotations

import os
import runpy
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "src")]
from imapclient import IMAPClient
from tests.mail.mailboxes import Kept, MadeUp, put
from tests.mail.posting import ADDRESS, NORA, standings, what_is_wrong
from tests.mail.servers.cutting import Cutting
from tests.mail.servers.dovecot import PASSWORD, Dovecot
from tests.mail.servers.flaky import Mischief, send_and_kill, write_letters
from tests.mail.servers.peer import Peer
from tests.mail.servers.postfix import Postfix

from askwell.mail.accounts import Account, Secret, Security, Server
from askwell.mail.folders import Mark
from askwell.mail.imap import Mailbox
from yardstick import yardstick

SERVERS = runpy.run_path(str(ROOT / "scripts" / "mail_servers.py"))
FOLDERS = ("INBOX", "Sent")


def line(what: str, value: object) -> None:
    print(f"{what:58} {value}", flush=True)


def report(book: dict[str, str], taken: list[str], killed: int, seconds: float) -> bool:
    wrong = what_is_wrong(book, taken)
    line("  the sender was killed", f"{killed} times, {seconds:.0f} s in all")
    line("  letters stand as", dict(sorted(Counter(book.values()).items())))
    line("  the server has", f"{len(taken)} letters, {len(set(taken))} different ones")
    line("  uncertain, and did arrive", sum(book[r] == "uncertain" for r in set(taken)))
    line("  wrong", wrong)
    return not any(wrong.values())


def through_our_server(folder: Path, letters: int, kills: int) -> bool:
    mischief, log = Mischief(50), (folder / "taken.log").open("a", encoding="utf-8")
    write_letters(folder / "ours", letters)
    began = time.perf_counter()
    write = lambda taken: (log.write(f"{taken.recipient}\n"), log.flush())  # noqa: E731 -- one line, one use
    stages = max(20, 14 * letters // max(kills, 1))
    with Peer(choose=mischief.choose, on_taken=write) as peer:
        killed = send_and_kill(folder / "ours", peer.port, mischief, kills=kills, stages=stages)
    taken = (folder / "taken.log").read_text("utf-8").split()
    line(f"{letters:,} letters through a server that fails at random", "")
    return report(standings(folder / "ours"), taken, killed, time.perf_counter() - began)


def through_postfix(folder: Path, letters: int, kills: int) -> bool:
    people, mischief = tuple(ADDRESS.format(n) for n in range(letters)), Mischief(51)
    write_letters(folder / "postfix", letters)
    with (
        Dovecot(SERVERS["installed"]("dovecot"), people=(NORA, *people)) as dovecot,
        Postfix(SERVERS["installed"]("postfix"), dovecot) as postfix,
        Cutting(postfix.port, 52) as cutting,
    ):
        began = time.perf_counter()
        killed = send_and_kill(folder / "postfix", cutting.port, mischief, kills=kills, stages=0)
        seconds = time.perf_counter() - began
        if not postfix.idle():
            raise RuntimeError(postfix.log())
        taken = [p for p in people for _ in postfix.delivered(p, at_least=0)]
        line(f"{letters:,} letters through Postfix, over a line cut {cutting.cuts} times", "")
    return report(standings(folder / "postfix"), taken, killed, seconds)


def numbered_anew(dovecot: Dovecot, client: IMAPClient, made: MadeUp, turn: int) -> str:
    """What happens to a mailbox that is moved, restored or repaired."""
    folder = made.random.choice(FOLDERS)
    if made.random.random() < 0.5:
        dovecot.admin("mailbox", "update", "--uid-validity", str(2_000_000_000 + turn), "-u", NORA, folder)
        return f"{folder}: new UIDVALIDITY"
    client.select_folder(folder, readonly=True)
    raws = (
        [entry[b"BODY[]"] for entry in client.fetch(client.search(), ["BODY.PEEK[]"]).values()]
        if client.search()
        else []
    )
    client.unselect_folder()
    made.random.shuffle(raws)
    if folder == "Sent":
        client.delete_folder(folder)
        client.create_folder(folder)
    else:
        client.select_folder(folder)
        client.delete_messages(client.search())
        client.expunge()
        client.unselect_folder()
        dovecot.admin(
            "mailbox", "update", "--uid-validity", str(2_100_000_000 + turn), "--min-next-uid", "1", "-u", NORA, folder
        )
    put(client, folder, raws)
    return f"{folder}: made anew, in another order"


def look(mailbox: Mailbox, made: MadeUp, kept: Kept, marks: dict[str, Mark], disturb: Callable[[], object]) -> int:
    """Read both folders from their marks on; returns how many headers were looked at."""
    looked = 0
    for folder in FOLDERS:
        for batch in mailbox.poll(folder, marks[folder], made.known, have=kept.have):
            marks[folder] = batch.mark
            looked += batch.looked_at
            for one in batch.letters:
                kept.keep(one)
            if made.random.random() < 0.2:
                disturb()
    return looked


def answers(mails: int) -> bool:
    made, kept, marks = MadeUp(2000), Kept(), {folder: Mark() for folder in FOLDERS}
    turns, looked, resets = 25, 0, Counter()
    with Dovecot(SERVERS["installed"]("dovecot"), people=(NORA,)) as dovecot:
        account = Account(NORA, NORA, None, Server("localhost", dovecot.imap, Security.STARTTLS, str(dovecot.pem)))
        began = time.perf_counter()
        for turn in range(turns):
            with IMAPClient("localhost", dovecot.imap, ssl=False) as client:
                client.plain_login(NORA, PASSWORD)
                letters = [made.letter() for _ in range(mails // turns)]
                put(client, made.random.choice(FOLDERS), letters)
                put(client, made.random.choice(FOLDERS), [made.copy(raw) for raw in made.random.sample(letters, 8)])
                if turn and turn % 2 == 0:
                    resets[numbered_anew(dovecot, client, made, turn)] += 1
            with Mailbox(account, Secret(PASSWORD), pause=0.05) as mailbox:
                looked += look(mailbox, made, kept, marks, lambda: dovecot.admin("kick", NORA))
        seconds = time.perf_counter() - began
    missed, extra = len(made.kept - set(kept.letters)), len(set(kept.letters) - made.kept)
    line(f"{made.number:,} mails and {made.copies} copies in Dovecot", f"{seconds:.0f} s, {looked:,} headers looked at")
    line("  resets", dict(resets))
    line("  of people who are known", len(made.kept))
    line("  missed, doubled, of strangers", f"{missed}, {kept.doubled}, {extra}")
    return not (missed or kept.doubled or extra)


def main() -> None:
    letters, kills, mails = (
        int(os.environ.get(n) or d) for n, d in (("LETTERS", 1000), ("KILLS", 50), ("MAILS", 2000))
    )
    good = []
    with tempfile.TemporaryDirectory(prefix="askwell-bench-mail-") as name, yardstick():
        good.append(through_our_server(Path(name), letters, kills))
        if reason := SERVERS["why_not"]("postfix") or SERVERS["why_not"]("dovecot"):
            line("through Postfix: not measured", reason)
        else:
            good.append(through_postfix(Path(name), letters // 4, kills // 2))
        if reason := SERVERS["why_not"]("dovecot"):
            line("answers: not measured", reason)
        else:
            good.append(answers(mails))
    if not all(good):
        sys.exit("Something left twice, was lost, or was found twice.")


if __name__ == "__main__":
    main()
