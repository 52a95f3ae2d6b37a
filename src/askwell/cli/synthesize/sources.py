"""The conversations in the files that were named: read, and told apart who is the explorer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from askwell.conversations.rules import Part
from askwell.conversations.rules.speakers import Heard, guess_parts, is_a_name
from askwell.formats.transcripts import Transcript, UnreadableTranscript, question_count, read_transcript
from askwell.language.meaning import Talk, TalkTurn
from askwell.language.synthesis import Source
from askwell.people.rules import name_key

READABLE = frozenset({".vtt", ".srt", ".sbv", ".txt", ".md", ".markdown", ".docx"})
NOTES = "Notes"


@dataclass(frozen=True, slots=True)
class Read:
    """One file, read: its transcript and what each speaker label stands for."""

    name: str
    transcript: Transcript
    parts: dict[str, Part]

    @property
    def professionals(self) -> list[str]:
        return [label for label, part in self.parts.items() if part == Part.PROFESSIONAL]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and the sentence that says why."""

    name: str
    reason: str


def find(paths: Iterable[Path]) -> list[Path]:
    """The files named, and in folders those that might be transcripts, each once, by name."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in READABLE)
        for file in inside if path.is_dir() else [path]:
            found[file.resolve()] = None
    return sorted(found, key=lambda p: (p.name, str(p)))


def read(files: Sequence[Path], *, me: str = "") -> tuple[list[Read], list[Unread]]:
    """Read every file; `me` is the explorer's name as it stands in the transcripts, if they say it."""
    transcripts: dict[str, Transcript] = {}
    refused: list[Unread] = []
    for file, name in zip(files, _names(files), strict=True):
        try:
            transcripts[name] = read_transcript(file.read_bytes(), name=file.name)
        except UnreadableTranscript as refusal:
            refused.append(Unread(name, str(refusal)))
        except OSError as problem:
            refused.append(Unread(name, f"This file cannot be opened: {problem.strerror}."))
    return _with_parts(_each_once(transcripts, refused), me), refused


def source_of(read: Read) -> Source:
    """The conversation as `askwell.language` hears it. One name is one person, in whatever file it stands."""
    turns = tuple(
        TalkTurn(
            speaker=t.speaker or NOTES,
            text=t.text,
            professional=read.parts.get(t.speaker or NOTES) == Part.PROFESSIONAL,
        )
        for t in read.transcript.turns
    )
    people = {label: person_of(label, read.name) for label in {t.speaker for t in turns}}
    return Source(id=read.name, talk=Talk(turns), people=people)


def person_of(label: str, conversation: str) -> str:
    """Who a label is: one name is one person in whatever file it stands; "Speaker 2" is somebody else in each."""
    return name_key(label) if is_a_name(label) and label != NOTES else f"{label} in {conversation}"


def _names(files: Sequence[Path]) -> list[str]:
    """The files' names; with their folder where two are called the same."""
    names = [f.name for f in files]
    return [n if names.count(n) == 1 else f"{f.parent.name}/{n}" for f, n in zip(files, names, strict=True)]


def _each_once(transcripts: dict[str, Transcript], refused: list[Unread]) -> dict[str, Transcript]:
    first: dict[str, str] = {}
    kept: dict[str, Transcript] = {}
    for name, transcript in transcripts.items():
        if twin := first.get(transcript.sha256):
            refused.append(Unread(name, f"This is the same file as {twin}, so it is heard once."))
            continue
        first[transcript.sha256] = name
        kept[name] = transcript
    return kept


def _with_parts(transcripts: dict[str, Transcript], me: str) -> list[Read]:
    heard = [
        Heard(
            conversation=name,
            label=label,
            turns=sum((t.speaker or NOTES) == label for t in transcript.turns),
            asking=(question_count(transcript) or {}).get(label, 0),
        )
        for name, transcript in transcripts.items()
        for label in dict.fromkeys(t.speaker or NOTES for t in transcript.turns)
    ]
    parts: dict[str, dict[str, Part]] = {name: {} for name in transcripts}
    for one, part in zip(heard, guess_parts(heard, explorer_name=me), strict=True):
        parts[one.conversation][one.label] = part
    return [Read(name, transcript, parts[name]) for name, transcript in transcripts.items()]
