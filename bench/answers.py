"""How well mail that came is understood: what kind it is, when somebody is back, what they answered.

python bench/answers.py [--all] [FOLDER]

Without a folder: on the labelled mails of tests/formats/mail, the half that rules were written on and the half that was
kept (`--all` names each mistake, of the kept half too). With a folder: on sample mail that others publish. The source
distribution of flufl.bounce brings its samples with the addresses that must be found; files named as in Sisimai's set
of emails are judged by the family in their name. Other people's samples stay outside this repository.
"""

from __future__ import annotations

import ast
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.formats.mail.labelled import Labelled, kept_back, written_on

from askwell.formats.mail import Kind, Mail, MailKind, UnreadableMail, kind_of, proposed_answer, read_mail

ANSWERS = ("yes", "no", "later", "question", "referral", "stop", "unclear")


def read(data: bytes) -> tuple[Mail, MailKind]:
    mail = read_mail(data).mails[0]
    return mail, kind_of(mail)


def table(title: str, pairs: Iterable[tuple[str, str]]) -> None:
    """Print for each kind how many were said to be it, how many were, and how many of both agree."""
    pairs = list(pairs)
    said, was = Counter(found for _, found in pairs), Counter(wanted for wanted, _ in pairs)
    right = Counter(wanted for wanted, found in pairs if wanted == found)
    print(f"\n{title}: {sum(right.values())} of {len(pairs)} right")
    print(f"  {'kind':16} {'mails':>6} {'said':>6} {'right':>6} {'precision':>10} {'recall':>7}")
    for kind in sorted(was | said):
        precision = f"{right[kind] / said[kind]:.3f}" if said[kind] else "-"
        recall = f"{right[kind] / was[kind]:.3f}" if was[kind] else "-"
        print(f"  {kind:16} {was[kind]:6} {said[kind]:6} {right[kind]:6} {precision:>10} {recall:>7}")


def judge(name: str, mails: list[Labelled], *, mistakes: bool) -> None:
    kinds, answers, days, dead, wrong = [], [], [], [], []
    begun = time.perf_counter()
    for one in mails:
        mail, kind = read(one.data)
        found = proposed_answer(mail.new_text, on=mail.date.date() if mail.date else None)
        kinds.append((one.kind, kind.kind.value))
        rows = [(kinds, one.kind, kind.kind.value, True)]
        rows.append((days, one.until, kind.until, one.kind == Kind.AUTO_REPLY))
        rows.append((dead, set(one.dead), set(kind.dead_addresses), one.kind == Kind.BOUNCE))
        rows.append((answers, (one.answer, one.later), (found.answer, found.until), bool(one.answer)))
        for place, wanted, said, counts in rows:
            if counts and place is not kinds:
                place.append((wanted, said))
            if counts and wanted != said:
                wrong.append(f"{one.name}: {wanted}, said {said}; {kind.why}; {found.words}")
    took = time.perf_counter() - begun
    print(f"\n=== {name}: {len(mails)} mails, {took / len(mails) * 1000:.1f} ms each")
    table("kinds", kinds)
    wrong_day = sum(said is not None and wanted != said for wanted, said in days)
    print(f"\nday of return right (or rightly none): {same(days)} of {len(days)}; a wrong day said: {wrong_day}")
    print(f"dead addresses right: {same(dead)} of {len(dead)}")
    table("answers", [(wanted[0], said[0]) for wanted, said in answers])
    later = [(wanted[1], said[1]) for wanted, said in answers if wanted[0] == "later"]
    print(f"\nday from which to ask again right: {same(later)} of {len(later)}")
    if mistakes:
        print("\n" + "\n".join(wrong or ["no mistakes"]))


def same(pairs: list[tuple[object, object]]) -> int:
    return sum(wanted == said for wanted, said in pairs)


def expected_of_flufl(folder: Path) -> dict[str, tuple[set[str], bool]]:
    """Return (addresses, is it for now only) for each sample, from the table in flufl.bounce's own tests."""
    source = next(folder.rglob("test_detectors.py"), None)
    if source is None:
        return {}
    found: dict[str, tuple[set[str], bool]] = {}
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "DETECTORS":
            for _, name, addresses, for_now in ast.literal_eval(node.value):
                known, _ = found.get(name, (set(), False))
                found[name] = (known | {address.decode().lower() for address in addresses}, for_now)
    return found


def judge_flufl(files: list[Path], expected: dict[str, tuple[set[str], bool]], *, mistakes: bool) -> None:
    kinds, exact, some, count = [], 0, 0, 0
    for path in files:
        if path.name not in expected:
            continue
        addresses, for_now = expected[path.name]
        _, kind = read(path.read_bytes())
        wanted = "delayed" if for_now else "bounce" if addresses else "no address"
        said = {address.lower() for address in kind.dead_addresses}
        kinds.append((wanted, kind.kind.value if addresses else "no address" if not said else "bounce"))
        if wanted == "bounce":
            count += 1
            exact += said == addresses
            some += bool(said & addresses)
        if mistakes and (kinds[-1][0] != kinds[-1][1] or (wanted == "bounce" and said != addresses)):
            print(f"{path.name}: {wanted} {sorted(addresses)}, said {kind.kind.value} {sorted(said)} ({kind.why})")
    table("samples of flufl.bounce", kinds)
    print(f"\ndead addresses exactly right: {exact} of {count}; at least one of them right: {some}")


def family(name: str) -> str:
    """Return what a file of Sisimai's set must be, from its name; nothing where the name does not say."""
    if "rfc3834" in name or "vacation" in name:
        return "auto_reply"
    return "other" if name.startswith("arf") or "-arf" in name or "feedback" in name else "bounce or delayed"


def judge_folder(files: list[Path], *, mistakes: bool) -> None:
    pairs, unread, addressed = [], 0, 0
    for path in files:
        try:
            _, kind = read(path.read_bytes())
        except UnreadableMail as refusal:
            unread += 1
            print(f"{path.name}: {refusal}")
            continue
        found = kind.kind.value
        wanted = family(path.name)
        addressed += bool(kind.dead_addresses)
        pairs.append((wanted, wanted if wanted == "bounce or delayed" and found in {"bounce", "delayed"} else found))
        if mistakes and pairs[-1][0] != pairs[-1][1]:
            print(f"{path.name}: said {found} ({kind.why})")
    table("samples", pairs)
    print(f"\nwith a dead address: {addressed}; refused: {unread}")


def main() -> None:
    arguments = [word for word in sys.argv[1:] if word != "--all"]
    mistakes = "--all" in sys.argv
    if not arguments:
        judge("the half that rules were written on", written_on(), mistakes=True)
        judge("the half that was kept back", kept_back(), mistakes=mistakes)
        return
    folder = Path(arguments[0])
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".eml", ".txt", ".msg"} and path.is_file())
    expected = expected_of_flufl(folder)
    if expected:
        judge_flufl(files, expected, mistakes=mistakes)
    else:
        judge_folder(files, mistakes=mistakes)


if __name__ == "__main__":
    main()
