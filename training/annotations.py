"""Our annotations of the open conversations: kept as places in the talks, not as their words.

    python training/annotations.py TRANSCRIPTS READER FILE.jsonl …   turn quotes into places and store them

Three readers (a, b, c) marked the talks, none knowing what the others had marked: what all of them keep is surer than
what one keeps. Each line of training/annotations/<reader>/<talk>.jsonl: turn, begin, end (characters), kind, stance,
about, claim (our own words), skills, asked, first_hand, weight (3 everybody would underline it … 1 borderline).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from askwell.formats.transcripts import read_transcript
from askwell.language.context import Sentence, context_of, sentences_of
from askwell.language.meaning import Talk, TalkTurn
from sources import PAIRS, rows_of

FOLDER = Path(__file__).parent / "annotations"
NOT_PEOPLE = {"Break", "Jingle"}


def talk_of(path: Path) -> Talk:
    """An open conversation as the reader sees it, every person searched."""
    transcript = read_transcript(path.read_bytes(), name=path.name)
    return Talk(tuple(TalkTurn(t.speaker or "", t.text, (t.speaker or "") not in NOT_PEOPLE) for t in transcript.turns))


def annotated_talks(folder: Path):
    """Name, talk and each reader's spans of every annotated conversation, by name."""
    names = sorted({path.stem for path in FOLDER.glob("*/*.jsonl")})
    for name in names:
        readings = {path.parent.name: rows_of(path) for path in sorted(FOLDER.glob(f"*/{name}.jsonl"))}
        yield name, talk_of(folder / f"{name}.md"), readings


def told_statements(folder: Path, readers: str = "a"):
    """(talk, number, words, context, span) of each statement these readers marked, looked up in the talks."""
    for name, talk, readings in annotated_talks(folder):
        spans = [span for reader in readers for span in readings.get(reader, ())]
        sentences = sentences_of(talk)
        for number, span in enumerate(spans):
            context = context_at(sentences, span["turn"], span["begin"])
            yield name, number, talk.turns[span["turn"]].text[span["begin"] : span["end"]], context, span


def context_at(sentences: list[Sentence], turn: int, begin: int) -> str:
    """What made clear the words that begin here: the context of the sentence they stand in."""
    before = [s for s in sentences if s.turn == turn and s.begin <= begin]
    return context_of(before[-1].question, before[-1].before) if before else ""


def heard_pairs(folder: Path) -> list[dict]:
    """Pairs of annotated statements with our label, their words and contexts.

    Every fifth talk's pairs are fold 0, for tests: a pair is there if its first statement is.
    """
    told = list(told_statements(folder))
    texts = {f"{name}#{number}": (words, context) for name, number, words, context, _ in told}
    names = sorted({name for name, *_ in told})
    found = []
    for row in rows_of(PAIRS / "heard.jsonl"):
        a, b = texts[row["a"]], texts[row["b"]]
        fold = names.index(row["a"].split("#")[0]) % 5
        found.append({"a": a[0], "context_a": a[1], "b": b[0], "context_b": b[1], "label": row["label"], "fold": fold})
    return found


def near_pairs(folder: Path) -> list[dict]:
    """Neighbours among what we marked, with our label: as `heard_pairs`, and with the same talks in fold 0."""
    talks = {path.stem: talk_of(path) for path in sorted(folder.glob("*.md")) if path.name != "README.md"}
    names = sorted({name for name, *_ in told_statements(folder)})
    sentences = {name: sentences_of(talk) for name, talk in talks.items()}
    found = []
    for row in rows_of(PAIRS / "near.jsonl"):
        pair = {"label": row["label"], "fold": names.index(row["a"][0]) % 5 if row["a"][0] in names else 1}
        for side in "ab":
            name, turn, begin, end = row[side]
            pair[side] = talks[name].turns[turn].text[begin:end]
            pair[f"context_{side}"] = context_at(sentences[name], turn, begin)
        found.append(pair)
    return found


def placed(talk: Talk, row: dict) -> dict | None:
    """Where the quote stands; None if it is not there word for word."""
    flat = " ".join(row["quote"].split())
    for number, turn in enumerate(talk.turns):
        begin = turn.text.find(row["quote"])
        begin = begin if begin >= 0 else turn.text.find(flat)
        if begin >= 0 and turn.speaker == row["speaker"]:
            keep = ("kind", "stance", "about", "claim", "skills", "asked", "first_hand", "weight")
            return {"turn": number, "begin": begin, "end": begin + len(flat)} | {k: row[k] for k in keep}
    return None


def main() -> None:
    folder, reader, *files = Path(sys.argv[1]), sys.argv[2], *map(Path, sys.argv[3:])
    (FOLDER / reader).mkdir(parents=True, exist_ok=True)
    for path in files:
        talk = talk_of(folder / f"{path.stem}.md")
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        spans = [span for row in rows if (span := placed(talk, row))]
        spans.sort(key=lambda s: (s["turn"], s["begin"]))
        lines = "".join(json.dumps(s, ensure_ascii=False) + "\n" for s in spans)
        (FOLDER / reader / path.name).write_text(lines, "utf-8")
        print(path.stem, len(spans), "of", len(rows), "placed")


if __name__ == "__main__":
    main()
