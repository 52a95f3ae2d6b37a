"""Who a speaker label may stand for, told from the labels alone. Always a guess that the explorer confirms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from askwell.conversations.rules import Part

_SELF = frozenset({"me", "i", "myself", "interviewer", "q", "host", "moderator"})
_NUMBERED = re.compile(
    r"(?:(?:unknown )?(?:speaker|participant|guest|interviewee|attendee|person|caller|sprecher(?:in)?|teilnehmer(?:in)?"
    r"|intervenant|orador|hablante)(?: ?[#_-]?(?:\d{1,3}|[a-z]))?|them|you|a|system|unknown|unidentified)",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"\b(?:note ?taker|otter\.ai|fireflies|read\.ai|fathom|tl;?dv|bot|recorder)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """One label of one conversation: how much it says, how much it asks, and what it stood for last time."""

    conversation: str
    label: str
    turns: int
    asking: int
    remembered: Part | None = None


def is_a_name(label: str) -> bool:
    """Whether a label means the same person wherever it occurs: "Inês" does, "Speaker 2" does not."""
    return bool(label.strip()) and not _NUMBERED.fullmatch(label.strip()) and not is_self(label)


def is_self(label: str) -> bool:
    """Whether a label is what programs call the one who records ("Me") or who asks ("Interviewer")."""
    return label.strip().casefold() in _SELF


def is_machine(label: str) -> bool:
    """Whether a label is a program that sat in on the call."""
    return bool(_MACHINE.search(label))


def only_voices(labels: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of (conversation, label): for each conversation that has one voice alone, its label.

    A program is no voice beside people, and words without a label are none beside words that have one.
    """
    heard: dict[str, list[str]] = defaultdict(list)
    for conversation, label in labels:
        heard[conversation].append(label)
    found = {}
    for conversation, here in heard.items():
        people = [label for label in here if label and not is_machine(label)]
        voices = people or [label for label in here if not label] or here
        if len(voices) == 1:
            found[conversation] = voices[0]
    return found


def guess_parts(heard: Sequence[Heard], *, explorer_name: str) -> list[Part]:
    """What each label of each conversation probably is, in the order given."""
    explorers = guess_explorer(heard, explorer_name=explorer_name)
    alone = only_voices((one.conversation, one.label) for one in heard)
    return [
        guess_part(one, explorer=explorers.get(one.conversation), alone=alone.get(one.conversation) == one.label)
        for one in heard
    ]


def guess_explorer(heard: Sequence[Heard], *, explorer_name: str) -> dict[str, str]:
    """For each conversation the label that is most likely the explorer's own; none where there is no sign.

    The signs, strongest first: said so last time; the explorer's own name; "Me"; the name that occurs in most files
    of the import; who asks more. The only voice of a talk is the explorer's by name alone: else who told something?
    """
    alone = only_voices((one.conversation, one.label) for one in heard)
    often = _in_most_files([one for one in heard if one.conversation not in alone])
    guesses: dict[str, str] = {}
    for conversation in dict.fromkeys(one.conversation for one in heard):
        here = [one for one in heard if one.conversation == conversation and one.label and not is_machine(one.label)]
        among_others = here if conversation not in alone else []
        signs = (
            [one.label for one in among_others if one.remembered == Part.EXPLORER],
            [one.label for one in here if _is_named(one.label, explorer_name)],
            [one.label for one in among_others if is_self(one.label)],
            [one.label for one in among_others if one.label == often],
            _asks_most(among_others),
        )
        found = next((labels[0] for labels in signs if labels), None)
        if found is not None:
            guesses[conversation] = found
    return guesses


def guess_part(one: Heard, *, explorer: str | None, alone: bool) -> Part:
    """What a label probably is, once it is guessed who the explorer is. `alone`: no other voice is in the talk."""
    if one.label and one.label == explorer:
        return Part.EXPLORER
    if alone:
        return Part.PROFESSIONAL
    if one.remembered is not None:
        return one.remembered
    return Part.OTHER if is_machine(one.label) or not one.label else Part.PROFESSIONAL


def _is_named(label: str, explorer_name: str) -> bool:
    said, own = label.casefold().split(), explorer_name.casefold().split()
    return bool(said and own) and said == own[: len(said)]


def _in_most_files(heard: Sequence[Heard]) -> str | None:
    files: dict[str, set[str]] = {}
    for one in heard:
        if is_a_name(one.label) and one.remembered in {None, Part.EXPLORER}:
            files.setdefault(one.label, set()).add(one.conversation)
    ranked = sorted(files, key=lambda label: len(files[label]), reverse=True)
    if not ranked or len(files[ranked[0]]) < 2:
        return None
    if len(ranked) > 1 and len(files[ranked[1]]) == len(files[ranked[0]]):
        return None
    return ranked[0]


def _asks_most(here: Sequence[Heard]) -> list[str]:
    unclaimed = [one for one in here if one.remembered is None]
    if len(here) < 2 or not unclaimed:
        return []
    most = max(unclaimed, key=lambda one: one.asking)
    others = [one.asking for one in here if one is not most]
    return [most.label] if most.asking > max(others) else []
