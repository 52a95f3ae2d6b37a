"""A line to a real server that is cut at a random octet, in either direction."""

from __future__ import annotations

import contextlib
import random
import socket
import threading

from tests.mail.servers.dovecot import free_port


class Cutting:
    """Listens on `port` and passes on to `target`; about `share` of the connections are cut, most near their end."""

    def __init__(self, target: int, seed: int, *, share: float = 0.3, typical: int = 1500) -> None:
        self.target, self.random = target, random.Random(seed)
        self.share, self.typical = share, typical
        self.port, self.cuts = free_port(), 0
        self.lock = threading.Lock()

    def __enter__(self) -> Cutting:  # noqa: PYI034 -- nobody inherits from it
        self.listening = socket.create_server(("127.0.0.1", self.port), backlog=50)
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.listening.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self.listening.accept()
                far = socket.create_connection(("127.0.0.1", self.target), timeout=10)
            except OSError:
                return
            with self.lock:
                cut = self.random.random() < self.share
                left = [int(self.random.triangular(1, self.typical, self.typical * 0.95)) if cut else -1]
            for source, drain in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(source, drain, left), daemon=True).start()

    def _pass_on(self, source: socket.socket, drain: socket.socket, left: list[int]) -> None:
        with contextlib.suppress(OSError):
            while octets := source.recv(1):
                with self.lock:
                    left[0] -= 1
                    if left[0] == 0:
                        self.cuts += 1
                        break
                drain.sendall(octets)
        for line in (source, drain):
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
                line.close()
