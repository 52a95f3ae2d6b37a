"""A calendar under an address, asked of a real server on this machine that does what servers do."""

from __future__ import annotations

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from askwell.formats.calendar import CalendarUnreachable, checked_calendar_address, fetch_calendar_bytes, subscription

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: list[str]
    heads: dict[str, str]

    def do_GET(self):
        type(self).asked.append(self.path)
        type(self).heads = dict(self.headers)
        getattr(self, f"_{self.path.strip('/').split('?')[0].split('/')[0].replace('-', '_')}")()

    def log_message(self, *_args):
        """Nothing is printed."""

    def _calendar(self):
        self._answer(CALENDAR)

    def _chunks(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for part in (CALENDAR[:20], CALENDAR[20:], b""):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(part), part))

    def _moved(self):
        self._leads_to("/calendar")

    def _round(self):
        self._leads_to("/round")

    def _file(self):
        self._leads_to("file:///etc/hostname")

    def _elsewhere(self):
        other = type(self).other
        self._leads_to(f"http://127.0.0.1:{other}/calendar")

    def _large(self):
        self.send_response(200)
        self.send_header("Content-Length", str(subscription.LARGEST + 65536 * 4))
        self.end_headers()
        try:
            for _ in range(subscription.LARGEST // 65536 + 4):
                self.wfile.write(b"x" * 65536)
        except OSError:
            self.close_connection = True

    def _short(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(CALENDAR)
        self.close_connection = True

    def _drips(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(40):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass
        self.close_connection = True

    def _secret(self):
        self._answer(b"", status=403)

    def _gone(self):
        self._answer(b"", status=404)

    def _broken(self):
        self._answer(b"", status=500)

    def _leads_to(self, where):
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, data, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def serving():
    handler = type("Own", (Server,), {"asked": [], "heads": {}, "other": 0})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    return server


@pytest.fixture
def server():
    one = serving()
    yield one
    one.shutdown()
    one.server_close()


def at(server, path):
    return f"http://127.0.0.1:{server.server_address[1]}/{path}"


@pytest.mark.parametrize("path", ["calendar", "calendar?key=secret", "chunks", "moved"])
def test_what_lies_there_comes_back_whole(server, path):
    assert fetch_calendar_bytes(at(server, path)) == CALENDAR


def test_nothing_is_told_but_what_has_to_be(server):
    fetch_calendar_bytes(at(server, "calendar"))
    assert set(server.RequestHandlerClass.heads) == {"Host", "Accept", "Accept-Encoding", "User-Agent"}
    assert server.RequestHandlerClass.heads["User-Agent"] == "Askwell"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("round", "leads on and on"),
        ("file", "This is no address"),
        ("large", "more than 16 MB"),
        ("short", "broke off half-way"),
        ("secret", "does not let this address in"),
        ("gone", "no calendar at this address any more"),
        ("broken", "answered with 500"),
    ],
)
def test_what_brings_no_calendar_is_said_in_a_sentence(server, path, why):
    with pytest.raises(CalendarUnreachable, match=why):
        fetch_calendar_bytes(at(server, path))


def test_a_server_that_drips_is_not_waited_for(server):
    began = time.monotonic()
    with pytest.raises(CalendarUnreachable, match="took too long"):
        fetch_calendar_bytes(at(server, "drips"), seconds=0.4)
    assert time.monotonic() - began < 2


def test_a_server_cannot_point_at_another_place_in_ones_own_network(server):
    other = serving()
    try:
        server.RequestHandlerClass.other = other.server_address[1]
        with pytest.raises(CalendarUnreachable, match="into your own network"):
            fetch_calendar_bytes(at(server, "elsewhere"))
        assert other.RequestHandlerClass.asked == []
    finally:
        other.shutdown()
        other.server_close()


def test_nobody_there_is_said_so():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(CalendarUnreachable, match="could not be reached"):
        fetch_calendar_bytes(f"http://127.0.0.1:{port}/calendar")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("webcal://cal.example/a.ics", "https://cal.example/a.ics"),
        (" WEBCAL://cal.example/a.ics ", "https://cal.example/a.ics"),
        ("https://cal.example/a.ics?key=1", "https://cal.example/a.ics?key=1"),
        ("http://localhost:5232/nora/", "http://localhost:5232/nora/"),
    ],
)
def test_an_address_is_asked_over_a_secure_line(written, asked):
    assert checked_calendar_address(written) == asked


@pytest.mark.parametrize(
    "address",
    [
        "",
        "calendar",
        "ftp://cal.example/a.ics",
        "file:///home/nora/a.ics",
        "http://cal.example/a.ics",
        "http://192.168.1.5/a.ics",
        "https://",
        "https://nora:secret@cal.example/a.ics",
        "https://cal.example:99999/a.ics",
        "https://cal.example/a b.ics",
        "https://cal.example/a.ics\r\nX-Evil: 1",
    ],
)
def test_any_other_address_is_refused_before_anything_is_asked(address):
    with pytest.raises(CalendarUnreachable):
        checked_calendar_address(address)
