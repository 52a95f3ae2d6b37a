"""Which of the two sides of a message is the explorer: the export does not say, so it is found out.

One's own address stands in Invitations.csv with its direction, and in nearly every conversation. Where that is not
enough, by elimination: nobody is among their own connections.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from askwell.formats.contacts.linkedin.names import name_key
from askwell.formats.contacts.linkedin.part import Exchange, Member
from askwell.formats.contacts.model import Card

# Of the conversations whose two sides are known, how many must have the explorer in them. They all have, but for those
# begun under an address or a name the explorer no longer has.
_IN_NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Explorer:
    """What the explorer is known by: profile addresses and names (as ``name_key``), and the same of the connections."""

    profiles: frozenset[str]
    names: frozenset[str]
    connected: frozenset[str]

    def wrote(self, exchange: Exchange) -> bool | None:
        """Return whether the explorer wrote it, or None where nothing tells."""
        if exchange.ours is not None:
            return exchange.ours
        sender, recipients = exchange.sender, exchange.recipients
        if self.has_address(sender):
            return True
        if any(map(self.has_address, recipients)):
            return False
        if self.has_name(sender) != any(map(self.has_name, recipients)):
            return self.has_name(sender)
        if len(recipients) == 1 and self.is_connected(sender) != self.is_connected(recipients[0]):
            return self.is_connected(recipients[0])
        return False if self._is_another(sender) else None

    def has_address(self, member: Member) -> bool:
        return member.profile in self.profiles

    def has_name(self, member: Member) -> bool:
        return self._key(member.name) in self.names

    def is_connected(self, member: Member) -> bool:
        if member.profile:
            return member.profile in self.connected
        return self._key(member.name) in self.connected

    def is_oneself(self, member: Member) -> bool:
        """Tell the explorer among several recipients; somebody of the same name with an address is another."""
        if member.profile and self.profiles:
            return self.has_address(member)
        return self.has_name(member)

    def _is_another(self, member: Member) -> bool:
        if member.profile and self.profiles:
            return not self.has_address(member)
        return bool(member.name and self.names) and not self.has_name(member)

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {}

    def _key(self, name: str) -> str:
        """Return the key of a name; the same few hundred are asked for in every message."""
        if name not in self._keys:
            self._keys[name] = name_key(name)
        return self._keys[name]


def found(exchanges: Sequence[Exchange], cards: Iterable[Card], names: Iterable[str]) -> Explorer:
    """Find the explorer in everything the files hold; ``names`` are those of the profile, mail addresses included."""
    connected = frozenset(key for card in cards for key in (card.key, name_key(card.name)) if key)
    own_names = {name_key(name) for name in names} - {""}
    certain = set(_certain(exchanges))
    heard = {name_key(member.name) for member in certain} - {""}
    profile = _by_direction(exchanges) or _by_name(exchanges, own_names)
    if not profile:
        profile = _in_nearly_all(exchanges, connected, _profiles) or _by_elimination(exchanges, connected, _profiles)
    if not profile and not own_names & heard:
        name = _in_nearly_all(exchanges, connected, _names) or _by_elimination(exchanges, connected, _names)
        own_names |= {name} - {""}
        profile = _by_name(exchanges, own_names)
    own_names |= {name_key(member.name) for member in certain if profile and member.profile == profile} - {""}
    return Explorer(frozenset({profile} - {""}), frozenset(own_names), connected)


def _certain(exchanges: Iterable[Exchange]) -> Iterator[Member]:
    """Return those whose name and address are surely one person's; of several recipients that is not sure."""
    for exchange in exchanges:
        yield exchange.sender
        if len(exchange.recipients) == 1:
            yield exchange.recipients[0]


def _by_direction(exchanges: Iterable[Exchange]) -> str:
    """Return the address on the explorer's side of what says its direction, where most of it agrees."""
    votes = Counter(
        side.profile
        for exchange in exchanges
        if exchange.ours is not None and len(exchange.recipients) == 1
        for side in [exchange.sender if exchange.ours else exchange.recipients[0]]
        if side.profile
    )
    return next((profile for profile, count in votes.most_common(1) if count * 2 > votes.total()), "")


def _by_name(exchanges: Iterable[Exchange], names: set[str]) -> str:
    """Return the address that goes with one of these names in the most rows."""
    votes = Counter(one for one in _certain(exchanges) if one.profile and one.name)
    bearers = [one for one in votes if name_key(one.name) in names]
    return max(bearers, key=lambda one: (votes[one], one.profile), default=Member("", "")).profile


_Sides = Callable[[Exchange], list[str]]


def _profiles(exchange: Exchange) -> list[str]:
    return [member.profile for member in (exchange.sender, *exchange.recipients)]


def _names(exchange: Exchange) -> list[str]:
    return [name_key(member.name) for member in (exchange.sender, *exchange.recipients)]


def _in_nearly_all(exchanges: Iterable[Exchange], connected: frozenset[str], sides: _Sides) -> str:
    """Return who takes part in nearly all conversations, by far if anybody does; two of them are the least that tells.

    Only rows in which both sides are known count: where recipients have no address, it is the senders who stand out.
    """
    conversations: defaultdict[str | int, set[str]] = defaultdict(set)
    for exchange in exchanges:
        there = sides(exchange)
        if len(there) > 1 and "" not in there:
            conversations[exchange.conversation or exchange.row].update(there)
    seen = Counter(one for there in conversations.values() for one in there if one not in connected)
    (first, most), (_, second) = (*seen.most_common(2), ("", 0), ("", 0))[:2]
    return first if most > max(second, 1) and most >= _IN_NEARLY_ALL * len(conversations) else ""


def _by_elimination(exchanges: Iterable[Exchange], connected: frozenset[str], sides: _Sides) -> str:
    """Return who is left where one of two is a connection, if it is one and the same everywhere."""
    pairs = [there for there in map(sides, exchanges) if len(there) == 2 and "" not in there]
    left = {
        one for one, other in [*pairs, *(pair[::-1] for pair in pairs)] if other in connected and one not in connected
    }
    return left.pop() if len(left) == 1 else ""
