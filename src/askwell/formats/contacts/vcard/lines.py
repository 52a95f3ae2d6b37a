"""Lines of cards with their group, name, parameters and value apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from askwell.formats.contacts.vcard.unfolding import unfolded
from askwell.formats.contacts.vcard.values import decoded, from_base64, from_quoted_printable, of_parameter

_HEAD = re.compile(r"\s*(?:(?P<group>[\w.-]+)\.)?(?P<name>[\w-]+)\s*(?P<rest>;.*)?", re.ASCII | re.DOTALL)
_QUOTED_HEAD = re.compile(r'([^":]*+(?:"[^"]*+"[^":]*+)*+):')
_PARAMETER = re.compile(r';((?:[^";]|"[^"]*")*)')
_ITEM = re.compile(r'(?:[^",]|"[^"]*"|")+')
_QUOTING = {"QUOTED-PRINTABLE", "BASE64", "B"}
_ENCODINGS = {*_QUOTING, "8BIT", "7BIT"}
# Left unread on purpose: pictures, sounds, keys, and what says nothing an interview needs to know.
_UNREAD = {"PHOTO", "LOGO", "SOUND", "KEY", "GENDER", "X-GENDER", "X-WAB-GENDER", "X-SEX", "X-MS-CARDPICTURE"}
_DATA = re.compile(r"\s*data:[\w.+-]+/[\w.+-]+[;,]", re.IGNORECASE | re.ASCII)
_BEGINS_DATA = {"d", "D", " "}
_LONGEST_REMEMBERED = 300


class Line(NamedTuple):
    r"""One line: ``value`` still has its escapes, ``text`` is the whole of it as it stood, unfolded.

    A line that is no property has no name. In a value that was quoted-printable, "\n" is two letters.
    """

    group: str
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: str
    text: str
    quoted: bool = False

    @property
    def types(self) -> frozenset[str]:
        """What kind of number or address it is, in small letters: work, home, cell, pref."""
        return frozenset(self.parameters.get("TYPE", ()))

    def parameter(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        return next(iter(self.parameters.get(name, ())), "")


class _Head(NamedTuple):
    group: str
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    charset: str
    encoding: str
    unread: bool


_NO_PARAMETERS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def lines_of(data: bytes) -> Iterator[Line]:
    """Yield every line of a file but those that are left unread."""
    return filter(None, map(_line, unfolded(data)))


def _line(raw: bytes) -> Line | None:
    text = decoded(raw)
    head, colon, value = text.partition(":")
    if '"' in head and (quoted := _QUOTED_HEAD.match(text)):
        head, value = quoted[1], text[quoted.end() :]
    parsed = _head(head) if len(head) < _LONGEST_REMEMBERED else _parsed(head)
    if parsed is None or not colon:
        return Line("", "", _NO_PARAMETERS, text, text)
    group, name, parameters, charset, encoding, unread = parsed
    if unread or (value[:1] in _BEGINS_DATA and _DATA.match(value)):
        return None
    if charset or encoding:
        return _coded(parsed, head, raw.split(b":", head.count(":") + 1)[-1])
    return Line(group, name, parameters, value, text)


def _coded(parsed: _Head, head: str, raw: bytes) -> Line | None:
    """Read a line whose value is in another charset, or in letters that stand for it."""
    written = decoded(raw, parsed.charset)
    readable: str | None = written
    if parsed.encoding in {"B", "BASE64"}:
        readable = from_base64(raw, parsed.charset)
    elif parsed.encoding == "QUOTED-PRINTABLE":
        readable = from_quoted_printable(raw, parsed.charset)
    if readable is None:
        return None
    quoted = parsed.encoding in _QUOTING
    return Line(parsed.group, parsed.name, parsed.parameters, readable, f"{head}:{written}", quoted)


def _parsed(text: str) -> _Head | None:
    found = _HEAD.fullmatch(text)
    if not found:
        return None
    name, parameters = found["name"].upper(), _parameters(found["rest"] or "")
    charset = next(iter(parameters.get("CHARSET", ())), "")
    encoding = next(iter(parameters.get("ENCODING", ())), "").upper()
    return _Head(found["group"] or "", name, parameters, charset, encoding, name in _UNREAD)


# A list of people has no more than some dozens of these, and hundreds of thousands of lines.
_head = lru_cache(maxsize=4096)(_parsed)


def _parameters(text: str) -> Mapping[str, tuple[str, ...]]:
    r"""Read ";TYPE=work;type=pref;HOME" and its like; quotes that open and never close are letters."""
    if not text:
        return _NO_PARAMETERS
    pieces = _PARAMETER.findall(text) if '"' in text and text.count('"') % 2 == 0 else text.split(";")
    found: dict[str, list[str]] = {}
    for piece in pieces:
        name, equals, value = piece.partition("=")
        name = name.strip().upper()
        if not name:
            continue
        if not equals:
            # 2.1 gives values alone, whose names follow from them.
            name, value = ("ENCODING" if name in _ENCODINGS else "TYPE"), name
        found.setdefault(name, []).extend(_items(name, value.strip()))
    return MappingProxyType({name: tuple(values) for name, values in found.items()})


def _items(name: str, value: str) -> Iterable[str]:
    if name == "TYPE":
        # Some put the whole list between one pair of quotes.
        return (item.strip().lower() for item in value.replace('"', "").split(",") if item.strip())
    if '"' not in value and "," not in value:
        return (of_parameter(value),)
    return (of_parameter(item.strip()) for item in _ITEM.findall(value))
