"""What is known of somebody that tells them from others, as written and as keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from askwell.people.rules.addresses import mail_house, mail_key, phone_key, profile_key
from askwell.people.rules.organizations import is_no_organization, organization_key
from askwell.people.rules.spoken import SpokenName, spoken_name

_NOTHING: frozenset[str] = frozenset()
_NO_ENTRIES: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Identity:
    """What tells a person from others, as written; the keys are made when they are first asked for.

    `keys` are (source, key in it), as Card.key with its source. Organizations are those of any time.
    """

    name: str
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()

    @cached_property
    def spoken(self) -> SpokenName:
        """The name taken apart."""
        return spoken_name(self.name)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        """The keys of the mail addresses."""
        return _keys(mail_key, self.mails)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The keys of the phone numbers."""
        return _keys(phone_key, self.phones)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The keys of the profiles."""
        return _keys(profile_key, self.profiles)

    @cached_property
    def entries(self) -> frozenset[tuple[str, str]]:
        """The entries of sources that tell of this person."""
        return frozenset((source, key) for source, key in self.keys if key) if self.keys else _NO_ENTRIES

    @cached_property
    def houses(self) -> dict[str, str]:
        """Where they work or worked, as one word each, and how to say it: from employers and from mail addresses."""
        employers = _written(self.organizations)
        if not self.mailboxes:
            return employers
        return {key: domain for key, domain in map(mail_house, sorted(self.mailboxes)) if key} | employers

    @cached_property
    def classes(self) -> dict[str, str]:
        """Where they learnt, as one word each, and how it is written."""
        return _written(self.schools)

    @property
    def is_name_only(self) -> bool:
        """Whether nothing is known but the name."""
        return not (self.mailboxes or self.numbers or self.pages or self.houses or self.classes)


def _keys(key_of: Callable[[str], str], written: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, map(key_of, written))) if written else _NOTHING


def _written(names: Iterable[str]) -> dict[str, str]:
    return {organization_key(n).replace(" ", ""): " ".join(n.split()) for n in names if not is_no_organization(n)}
