"""A calendar under an address: asked once, when somebody says so, and no further than where they pointed.

Nothing here runs on its own. Addresses inside one's own network or machine are asked only where the explorer typed one:
another server cannot point there. The address of the peer is looked at once the connection stands, before a word is
said, so that a name that changes its meaning in between gains nothing.
"""

from __future__ import annotations

import http.client
import ipaddress
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from askwell.formats.calendar.model import UnreadableCalendar

LARGEST = 16 * 2**20  # what the reader takes
SECONDS = 20.0  # for everything together
MOST_REDIRECTS = 4
_AT_A_TIME = 64 * 1024
_ASKS = {"Accept": "text/calendar, */*;q=0.1", "User-Agent": "Askwell", "Accept-Encoding": "identity"}
_SECURE = 443


class CalendarUnreachable(UnreadableCalendar):
    """The address brought no calendar; the message is one plain sentence a person can act on."""


@dataclass(frozen=True, slots=True)
class _Place:
    secure: bool
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, int]:
        return self.host.casefold(), self.port


def checked_calendar_address(address: str) -> str:
    """Return the address as it is asked: webcal:// is https://. `CalendarUnreachable` for what is none.

    Plain http:// is taken on this machine only, where nobody listens in between.
    """
    text = address.strip()
    scheme, _, rest = text.partition("://")
    if scheme.lower() in {"webcal", "webcals"}:
        text = f"https://{rest}"
    place = _place(text)
    if not place.secure and not _is_this_machine(place.host):
        raise CalendarUnreachable(
            "Give the address that begins with https:// or webcal://, so that nobody reads along."
        )
    return text


def fetch_calendar_bytes(address: str, *, seconds: float = SECONDS, trust: ssl.SSLContext | None = None) -> bytes:
    """Return what an address holds, at most 16 MB, within so many seconds; follows at most four redirects.

    `trust`: whose certificates count; by default the system's. `CalendarUnreachable` says why nothing came.
    """
    ends, given = time.monotonic() + seconds, checked_calendar_address(address)
    first, now = _place(given), given
    for _ in range(MOST_REDIRECTS + 1):
        place = _place(now)
        try:
            found = _ask(place, ends, trust, may_be_inside=place.origin == first.origin)
        except CalendarUnreachable:
            raise
        except ssl.SSLError as error:
            raise CalendarUnreachable(
                f"{place.host} could not prove that it is {place.host}; nothing was read."
            ) from error
        except TimeoutError as error:
            raise CalendarUnreachable(f"{place.host} took too long to answer. Try again later.") from error
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            raise CalendarUnreachable(
                f"{place.host} could not be reached. Look at the address, and try again."
            ) from error
        if isinstance(found, bytes):
            return found
        now = urljoin(now, found)
        if not _place(now).secure and first.secure:
            raise CalendarUnreachable(f"{place.host} leads on to an address without https; that is not followed.")
    raise CalendarUnreachable("This address leads on and on. Copy the one your calendar program shows for subscribing.")


def _ask(place: _Place, ends: float, trust: ssl.SSLContext | None, *, may_be_inside: bool) -> bytes | str:
    """Return what lies there, or the address it leads on to."""
    connection = _connection(place, _left(ends), trust)
    try:
        connection.connect()
        peer = connection.sock.getpeername()[0]
        if not may_be_inside and not ipaddress.ip_address(peer.split("%")[0]).is_global:
            raise CalendarUnreachable("This address leads into your own network; that is not followed.")
        connection.request("GET", place.path, headers=_ASKS)
        answer = connection.getresponse()
        if answer.status in {301, 302, 303, 307, 308} and (to := answer.getheader("Location")):
            return to
        if answer.status != http.client.OK:
            raise CalendarUnreachable(_said(place.host, answer.status))
        return _read(connection, answer, ends)
    finally:
        connection.close()


def _connection(place: _Place, seconds: float, trust: ssl.SSLContext | None) -> http.client.HTTPConnection:
    if not place.secure:
        return http.client.HTTPConnection(place.host, place.port, timeout=seconds)
    context = trust or ssl.create_default_context()
    return http.client.HTTPSConnection(place.host, place.port, timeout=seconds, context=context)


def _read(connection: http.client.HTTPConnection, answer: http.client.HTTPResponse, ends: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        left = _left(ends)
        if connection.sock is not None:  # given up by the connection where the server closes after its answer
            connection.sock.settimeout(left)
        part = answer.read1(_AT_A_TIME)
        if not part:
            if answer.length:
                raise CalendarUnreachable("The answer broke off half-way. Try again.")
            return b"".join(parts)
        size += len(part)
        if size > LARGEST:
            raise CalendarUnreachable("There is more than 16 MB under this address; that is no calendar of one person.")
        parts.append(part)


def _left(ends: float) -> float:
    left = ends - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _said(host: str, status: int) -> str:
    if status in {401, 403}:
        return f"{host} does not let this address in. Copy the secret address that your calendar program shows."
    if status in {404, 410}:
        return f"There is no calendar at this address any more, says {host}. Copy it anew."
    return f"{host} answered with {status} instead of a calendar. Try again later."


def _place(address: str) -> _Place:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise CalendarUnreachable("This is no address of a calendar. It begins with https:// or webcal://.") from error
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.username or not address.isprintable():
        raise CalendarUnreachable("This is no address of a calendar. It begins with https:// or webcal://.")
    secure = parts.scheme == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or " " in path:
        raise CalendarUnreachable("This address has signs in it that no address has. Copy it anew.")
    return _Place(secure, parts.hostname, port or (_SECURE if secure else 80), path)


def _is_this_machine(host: str) -> bool:
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
