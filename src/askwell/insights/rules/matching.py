"""Which stored group a newly found group is: so that what the explorer decided stays with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

K = TypeVar("K")
M = TypeVar("M")


def match(
    stored: Mapping[K, AbstractSet[M]], found: Sequence[AbstractSet[M]], *, decided: Collection[K] = ()
) -> dict[int, K]:
    """For each found group (by its place) the stored one that it continues: most members in common wins.

    Each is matched at most once. Decided ones choose first, and are continued only by a group that holds at
    least half of them: a decision must not slip over to something else.
    """
    taken: dict[int, K] = {}
    for chosen in (True, False):
        rest = {key: members for key, members in stored.items() if (key in decided) is chosen}
        taken |= _greedily(rest, found, taken, half=chosen)
    return taken


def turned(stored: tuple[AbstractSet[M], AbstractSet[M]], found: tuple[AbstractSet[M], AbstractSet[M]]) -> bool:
    """Whether the two found sides are the two stored ones the other way round."""
    straight = len(stored[0] & found[0]) + len(stored[1] & found[1])
    crossed = len(stored[0] & found[1]) + len(stored[1] & found[0])
    return crossed > straight


def _greedily(
    stored: Mapping[K, AbstractSet[M]], found: Sequence[AbstractSet[M]], taken: Mapping[int, K], *, half: bool
) -> dict[int, K]:
    candidates = []
    for key, members in stored.items():
        for place, group in enumerate(found):
            common = len(members & group)
            if place not in taken and common and (not half or 2 * common >= len(members)):
                candidates.append((-common, len(members | group), place, str(key), key))
    matched: dict[int, K] = {}
    for _common, _all, place, _name, key in sorted(candidates, key=lambda c: c[:4]):
        if place not in matched and key not in matched.values():
            matched[place] = key
    return matched
