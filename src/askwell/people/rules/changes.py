"""What a source says differently than last time, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_LISTS = {"emails": "mail address", "phones": "phone number", "profiles": "LinkedIn address", "pages": "web page"}
_WORDS = {"name": "name", "place": "place", "sector": "sector", "note": "note", "wishes": "wishes"}


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """One line for each thing that a card says differently: "employer: Figma, now Spotify".

    Both are what `SourceCard.said` holds. Nothing that can be seen: one line says so, because the row did change.
    """
    found = [
        _line(word, before.get(field) or "", after.get(field) or "")
        for field, word in _WORDS.items()
        if (before.get(field) or "") != (after.get(field) or "")
    ]
    found += _work(before.get("stints") or (), after.get("stints") or ())
    for field, word in _LISTS.items():
        old, new = list(before.get(field) or ()), list(after.get(field) or ())
        found += [f"{word} {value} is new" for value in new if value not in old]
        found += [f"{word} {value} is gone" for value in old if value not in new]
    return tuple(found) or ("details of the row",)


def _work(before: Any, after: Any) -> list[str]:
    old: dict[str, Any] = next(iter(before), {})
    new: dict[str, Any] = next(iter(after), {})
    return [
        _line(word, old.get(field) or "", new.get(field) or "")
        for field, word in (("organization", "employer"), ("role", "role"), ("department", "department"))
        if (old.get(field) or "") != (new.get(field) or "")
    ]


def _line(word: str, old: str, new: str) -> str:
    if not old:
        return f"{word}: {_short(new)}, unknown before"
    if not new:
        return f"{word}: no longer given, {_short(old)} before"
    return f"{word}: {_short(old)}, now {_short(new)}"


def _short(text: str) -> str:
    flat = " ".join(str(text).split())
    return flat if len(flat) <= 80 else f"{flat[:79]}…"
