"""The files of one export put together: whoever wrote a message is found in one file, and named in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from askwell.formats.contacts.linkedin import explorer, oneself
from askwell.formats.contacts.linkedin.names import has_left
from askwell.formats.contacts.linkedin.part import Exchange, Member, Part
from askwell.formats.contacts.model import Card, Oneself, Skipped, Touch

UNKNOWN_SIDE = "Askwell cannot tell which of the two is you; choose Profile.csv together with this file"
ALONE = "nobody else is named in it"
LEFT = "the other member has closed their LinkedIn account, so no name is left"
TWICE = "the same row was read before, from this file or another"


class Combined(NamedTuple):
    """All files of an export as one: what ``Contacts`` holds of it."""

    cards: tuple[Card, ...]
    skipped: tuple[Skipped, ...]
    blank: int
    touches: tuple[Touch, ...]
    oneself: Oneself


def combined(parts: Iterable[Part]) -> Combined:
    """Put together the files of one export, or of several (a basic and a complete one), in whatever order they came.

    A row of connections that stands in two files gives one card, and a message one touch for each of its recipients.
    """
    held = list(parts)
    cards, repeated = _each_once(card for part in held for card in part.cards)
    exchanges = [exchange for part in held for exchange in part.exchanges]
    told = oneself.merged(held)
    known = explorer.found(exchanges, cards, chain((name for part in held for name in part.names), told.emails))
    touches, untold = _touches(exchanges, known)
    return Combined(
        cards=cards,
        skipped=tuple(chain((one for part in held for one in part.skipped), repeated, untold)),
        blank=sum(part.blank for part in held),
        touches=touches,
        oneself=replace(told, profiles=tuple(sorted(known.profiles))),
    )


def _each_once(cards: Iterable[Card]) -> tuple[tuple[Card, ...], tuple[Skipped, ...]]:
    """Leave out what stands there word for word again; without an address it may be a second person of one name."""
    kept: list[Card] = []
    repeated: list[Skipped] = []
    seen: set[tuple[str, str]] = set()
    for card in cards:
        if card.key and (card.key, card.original) in seen:
            repeated.append(Skipped(card.row, TWICE, card.original))
        else:
            kept.append(card)
            seen.add((card.key, card.original))
    return tuple(kept), tuple(repeated)


def _touches(exchanges: Sequence[Exchange], known: explorer.Explorer) -> tuple[tuple[Touch, ...], tuple[Skipped, ...]]:
    touches: dict[Touch, None] = {}
    skipped: list[Skipped] = []
    for exchange in exchanges:
        ours = known.wrote(exchange)
        if ours is None:
            skipped.append(exchange.skipped(UNKNOWN_SIDE))
            continue
        others = [one for one in (exchange.recipients if ours else (exchange.sender,)) if not known.is_oneself(one)]
        named = [one for one in others if _is_named(one)]
        touches.update(dict.fromkeys(Touch(one.name, one.profile, exchange.at, ours, exchange.kind) for one in named))
        if not named:
            skipped.append(exchange.skipped(LEFT if any(has_left(one.name) for one in others) else ALONE))
    return tuple(touches), tuple(skipped)


def _is_named(member: Member) -> bool:
    return bool(member.profile) or (bool(member.name) and not has_left(member.name))
