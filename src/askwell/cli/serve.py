"""Starting Askwell in personal mode: one command, one process group, this machine only."""

from __future__ import annotations

import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from importlib import import_module
from pathlib import Path

import typer
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.utils import timezone
from waitress.server import create_server

from askwell.accounts.actions import make_opening_token

HERE = "127.0.0.1"


def serve(*, port: int, browser: bool) -> None:
    """Serve the pages until interrupted; background work runs in a process of its own beside it."""
    listener = _listen(port)
    address = f"http://{HERE}:{listener.getsockname()[1]}"
    _address_file().write_text(address, "ascii")
    link = f"{address}/open/{make_opening_token(at=timezone.now())}/"
    print(f"Askwell is running. Open it here (the link works once):\n\n  {link}\n", flush=True)
    print("Press Ctrl+C to stop. Everything you saved is on disk.", flush=True)
    load_pages()
    server = create_server(  # type: ignore[no-untyped-call]  # waitress has no types
        get_wsgi_application(),
        sockets=[listener],
        threads=8,
        ident=None,
        max_request_body_size=2**30,
    )
    worker = _Worker()
    worker.start()
    if browser:
        webbrowser.open(link)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        server.run()
    finally:
        worker.stop()
        _address_file().unlink(missing_ok=True)


def load_pages() -> None:
    """Load what pages need while a hand goes to the link; a click waits for it."""
    gc.disable()  # nothing of it is ever to be thrown away
    import_module(settings.ROOT_URLCONF)
    gc.freeze()
    gc.enable()


def fresh_link() -> str:
    """A new one-time link to the Askwell that is running; exits with a sentence when none is."""
    if not _address_file().exists():
        print("Askwell is not running. Start it with: make run", file=sys.stderr)
        raise typer.Exit(1)
    return f"{_address_file().read_text('ascii')}/open/{make_opening_token(at=timezone.now())}/"


def _listen(port: int) -> socket.socket:
    for candidate in (port, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # on Windows this option would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HERE, candidate))
            # From now on a click on the printed link waits for the pages instead of being refused.
            listener.listen()
        except OSError:
            listener.close()
            continue
        return listener
    print("No free port was found on this machine. Close a program and try again.", file=sys.stderr)
    raise typer.Exit(1)


def _address_file() -> Path:
    return Path(settings.DATA) / "address"


def _give_up_what_left_with_a_worker() -> None:
    """Letters that were to leave when the last worker stopped: it alone could have said what became of them."""
    from askwell.outreach.actions import after_a_restart  # noqa: PLC0415 -- first the link, then what pages need

    after_a_restart(at=timezone.now())
    connection.close()  # this thread asks for nothing else until a worker dies


class _Worker(threading.Thread):
    """Keeps one background worker process alive beside the server."""

    COMMAND = (
        sys.executable,
        "-m",
        "django",
        "db_worker",
        "--interval",
        "0.5",
        "--no-startup-delay",
    )

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while not self._stopping.is_set():
            _give_up_what_left_with_a_worker()
            self._process = subprocess.Popen(self.COMMAND)  # noqa: S603 -- our own fixed command
            self._process.wait()
            if not self._stopping.is_set():
                time.sleep(1)  # a worker that dies at once must not spin

    def stop(self) -> None:
        self._stopping.set()
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._process.kill()
