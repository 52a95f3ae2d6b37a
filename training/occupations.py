"""Build src/askwell/language/data/occupations.tsv, by which job titles are understood.

    python training/occupations.py --language DATA/language

Reads DATA/language/onet_27_0 (occupations, alternate and reported titles, related occupations) and DATA/language/esco
(occupations with their other labels), and our own list, training/own_occupations.tsv, which wins.
What a title means is weighed: by how many of O*NET's sources give it to an occupation, and whether people reported it
of themselves. It is given to the occupation that has three times the weight of the next, else to the family (named in
our own list) that holds nearly all the weight, else it is kept as unclear, so that a shorter title in it is not taken
for it. ESCO's labels follow the occupation that nearly all labels of their entry name. Last words of titles count for
longer ones where nearly all known titles that end so are of one occupation. Titles that the rest finds anyway are left
out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

from askwell.language import occupations
from askwell.language.role_words import BINDING, Words, words_of

HERE = Path(__file__).parent
OWN = HERE / "own_occupations.tsv"
HEADER = """\
# Job titles by occupation. Built by training/occupations.py; do not edit.
# code, title, closely related occupations of higher code, more distant ones, titles, titles that count for longer ones
# This file includes information from the O*NET 27.0 Database by the U.S. Department of Labor, Employment and Training
# Administration (USDOL/ETA), used under the CC BY 4.0 license; O*NET is a trademark of USDOL/ETA. Askwell has modified
# the information: titles are spelt one way, weighed against each other and left out where unclear; USDOL/ETA has not
# approved, endorsed, or tested these modifications.
# It also uses labels of the ESCO classification of the European Commission, reused with acknowledgement under
# Commission Decision 2011/833/EU; which occupation a label is given to is our own doing.
"""
WEIGHT = {"02": 2.0, "10": 2.0, "08": 1.0, "01": 1.0, "03": 1.0, "09": 1.0, "04": 0.5, "06": 0.5}
"""O*NET's source codes by how near they are to people at work today; 04 and 06 are lists of old."""
REPORTED, OWN_TITLE, EUROPEAN = 2.0, 8.0, 0.75
CLEAR, SURE = 3.0, 2.5
FAMILY_SHARE = 0.8
AGREED, ENOUGH = 0.85, 3
LEARNED = ("ologist", "iatrist", "ician")
"""A single word with one of these behind it says what is done, whatever stands before it."""
SAME_ENTRY, LABELS = 0.75, 2.0
LISTED = 1.0
"""The weight of a title that only the old lists know."""
TENDED = {"51", "55"}
"""Machine tenders and soldiers: thousands of titles only the old lists know, left out."""

LECTURERS = set("professor lecturer instructor faculty teacher educator tutor dean chair".split())

Evidence = dict[Words, dict[str, float]]


def tsv(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def bare(title: str) -> Words:
    return words_of(re.sub(r"\([^)]*\)", " ", title))


def american(folder: Path, titles: Mapping[str, str]) -> Evidence:
    """What O*NET says of each title: the weight of its sources for each occupation."""
    sources: dict[Words, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in tsv(folder / "Alternate_Titles.txt.gz"):
        for title in (row["Alternate Title"], row["Short Title"]):
            if title not in {"", "n/a"}:
                sources[bare(title)][row["O*NET-SOC Code"]].update(row["Source(s)"].split(","))
    weights: Evidence = {
        title: {code: sum(WEIGHT.get(s, 0.5) for s in found) for code, found in of.items()}
        for title, of in sources.items()
    }
    for row in tsv(folder / "Sample_of_Reported_Titles.txt.gz"):
        given = weights.setdefault(bare(row["Reported Job Title"]), {})
        given[row["O*NET-SOC Code"]] = max(given.get(row["O*NET-SOC Code"], 0), REPORTED)
    for code, title in titles.items():
        for name in own_names(title):
            given = weights.setdefault(name, {})
            given[code] = given.get(code, 0) + OWN_TITLE
    tended = {code for code in titles if code[:2] in TENDED}
    heard = {title: without_lecturers(title, of) for title, of in weights.items()}
    return {title: of for title, of in heard.items() if of and (sum(of.values()) > LISTED or not of.keys() <= tended)}


def without_lecturers(title: Words, of: dict[str, float]) -> dict[str, float]:
    """Lecturers are listed as teachers, and under the bare names of their subjects: few would say either."""
    if title and title[-1] in {"teacher", "educator"}:
        return {code: weight * (0.25 if code.startswith("25-1") else 1) for code, weight in of.items()}
    if LECTURERS.isdisjoint(title):
        return {code: weight for code, weight in of.items() if not code.startswith("25-1")}
    return of


def own_names(title: str) -> Iterator[Words]:
    """The singular names that an occupation's own title gives: "Accountants and Auditors" is two."""
    if title.endswith("All Other"):
        return
    title = re.sub(r", (?:Except|Including) .*", "", title)
    yield words_of(title)
    parts = re.split(r",? and |, (?:and )?", title)
    whole = len(parts) == 1
    for number, part in enumerate(parts):
        if part.endswith("s") and (whole or number == 0):
            yield one_of(words_of(part))


def one_of(words: Words) -> Words:
    last = words[-1]
    for ending, one in (("wives", "wife"), ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("men", "man"), ("s", "")):
        if last.endswith(ending):
            return (*words[:-1], last.removesuffix(ending) + one)
    return words


def resolved(weights: Evidence, families: Mapping[str, str]) -> dict[Words, str]:
    return {title: meaning(of, families) for title, of in weights.items() if title}


def meaning(of: Mapping[str, float], families: Mapping[str, str]) -> str:
    (best, most), *rest = sorted(of.items(), key=lambda item: (-item[1], item[0]))
    if not rest or most >= CLEAR * rest[0][1]:
        return best
    total = sum(of.values())
    fitting = [f for f in families if sum(w for c, w in of.items() if c.startswith(f)) >= FAMILY_SHARE * total]
    return max(fitting, key=len, default=occupations.SEVERAL)


def european(path: Path, known: Evidence) -> Iterator[tuple[Words, str]]:
    """Labels of ESCO that O*NET lacks, with the occupation that most labels of their entry name."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            labels = [bare(label) for label in (row["preferredLabel"], *row["altLabels"].split("\n")) if label.strip()]
            code = entry_code(labels, known)
            if code:
                yield from ((label, code) for label in labels if label and label not in known)


def entry_code(labels: list[Words], known: Evidence) -> str:
    """The occupation that an entry's labels name: its first label, or two others, and hardly any other."""
    score: Counter[str] = Counter()
    for number, label in enumerate(labels):
        of = known.get(label, {})
        for code, weight in of.items():
            score[code] += (2 if number == 0 else 1) * weight / sum(of.values())
    if not score:
        return ""
    (code, most), *_ = score.most_common(1)
    return code if most >= LABELS and most >= SAME_ENTRY * score.total() else ""


def own() -> tuple[dict[str, str], dict[Words, str], set[Words]]:
    """Our own families (code, name), titles, and those of them that always count at the end of longer ones."""
    families, titles, always = {}, {}, set()
    for line in OWN.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, *given = line.split("\t")
        if code == "family":
            families[given[0]] = given[1]
        else:
            titles |= {bare(title): code for title in given[0].split("|")}
            always |= {bare(title) for title in given[0].split("|") if title.endswith("*")}
    return families, titles, always


def endings(titles: Mapping[Words, str], sure: Container[Words]) -> dict[Words, str]:
    """Which last words of titles count for longer titles, and for what: those that are `sure`, or agree."""
    longer: dict[Words, Counter[str]] = defaultdict(Counter)
    for title, code in titles.items():
        if not BINDING.isdisjoint(title):
            continue  # a professor of biology ends with what is taught
        for begin in range(1, len(title)):
            longer[title[begin:]][code] += 1
    found = {}
    for end in longer.keys() | titles.keys():
        code = ending(end, titles.get(end), longer[end], sure=end in sure)
        if code:
            found[end] = code
    return found


def ending(end: Words, own_code: str | None, longer: Counter[str], *, sure: bool) -> str:
    """The code an end gives to what stands before it; "" for none."""
    if own_code in occupations.UNNAMED - {None}:
        return own_code
    counted: Counter[str] = Counter()
    for code, count in longer.items():
        counted[own_code if own_code and alike(own_code, code) else code] += count
    if own_code is not None and counted.total() < ENOUGH:
        telling = len(end) > 1 or end[0].endswith(LEARNED)
        return own_code if telling and sure else occupations.SEVERAL
    if counted.total() < ENOUGH:
        return ""
    (code, most), *_ = counted.most_common(1)
    agreed = most >= AGREED * counted.total() and own_code in {None, code} and code not in occupations.UNNAMED
    return code if agreed else occupations.SEVERAL if own_code is not None else ""


def alike(one: str, other: str) -> bool:
    return one.split(".", maxsplit=1)[0] == other.split(".", maxsplit=1)[0] or (
        other.startswith(one) and "." not in one
    )


def needed(titles: Mapping[Words, str], ends: Mapping[Words, str]) -> tuple[dict[Words, str], dict[Words, str]]:
    """What must be written: titles and ends that shorter ones do not give by themselves. Unclear is not known."""
    whole, kept = {}, {}
    for title in sorted(titles.keys() | ends.keys(), key=len):
        given = next((kept[title[b:]] for b in range(1, len(title)) if title[b:] in kept), occupations.SEVERAL)
        if ends.get(title, given) != given:
            given = kept[title] = ends[title]
        if titles.get(title, given) != given:
            whole[title] = titles[title]
    return whole, kept


def related(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """For each occupation those that are closely related and those that are more distantly, each pair once.

    O*NET names twenty for each, in three tiers, and not both ways. Close: both name each other and one of them in its
    first two tiers, or one names the other in its first and they are of one major group. More distant: both name each
    other, or one does in its first two tiers within the major group.
    """
    tiers: dict[tuple[str, str], str] = {}
    for row in tsv(folder / "Related_Occupations.txt.gz"):
        tiers[row["O*NET-SOC Code"], row["Related O*NET-SOC Code"]] = row["Relatedness Tier"]
    found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for one, other in sorted({(min(pair), max(pair)) for pair in tiers}):
        both = [tiers.get((one, other), ""), tiers.get((other, one), "")]
        mutual, first = all(both), any(tier.startswith("Primary") for tier in both)
        one_group = one[:2] == other[:2]
        if (mutual and first) or (one_group and "Primary-Short" in both):
            found[one][0].append(other)
        elif mutual or (one_group and first):
            found[one][1].append(other)
    return found


def written(rows: Iterable[tuple[str, ...]]) -> str:
    return HEADER + "".join("\t".join(row) + "\n" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", type=Path, required=True)
    data = parser.parse_args().language
    onet = data / "onet_27_0"
    names = {row["O*NET-SOC Code"]: row["Title"] for row in tsv(onet / "Occupation_Data.txt.gz")}
    families, ours, always = own()
    weights = american(onet, names)
    labels: Evidence = defaultdict(dict)
    for label, code in european(data / "esco" / "occupations_en.csv.gz", weights):
        labels[label][code] = labels[label].get(code, 0) + EUROPEAN
    titles = resolved(weights | labels, families) | ours
    sure = ours.keys() | {title for title, of in weights.items() if sum(of.values()) >= SURE}
    ends = endings(titles, sure) | {title: titles[title] for title in always}
    whole, kept = needed(titles, ends)
    near = related(onet)
    by_code: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for number, part in enumerate((whole, kept)):
        for title, code in part.items():
            by_code[code][number].append(" ".join(title))
    rows = [
        (code, name, *(" ".join(part) for part in near[code]), *("|".join(sorted(part)) for part in by_code[code]))
        for code, name in [*(names | families).items(), (occupations.SEVERAL, ""), (occupations.NONE, "")]
    ]
    occupations.TABLE.write_text(written(rows), "utf-8")
    unclear = sum(code in occupations.UNNAMED for code in titles.values())
    print(f"{len(names)} occupations, {len(families)} families, {len(titles)} titles ({unclear} unclear), ", end="")
    print(f"{len(whole)} written whole, {len(kept)} as ends; {occupations.TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
