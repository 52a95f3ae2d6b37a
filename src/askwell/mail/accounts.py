"""How to reach the explorer's own mail server, and the secret that opens it: never shown, never logged."""

from __future__ import annotations

import ipaddress
import ssl
from dataclasses import dataclass, field
from enum import StrEnum


class Security(StrEnum):
    """How the line to a server is protected."""

    TLS = "tls"  # from the first byte
    STARTTLS = "starttls"  # asked for before anything is said
    PLAIN = "plain"  # not at all: to this very machine only


class AccountRefused(ValueError):
    """Settings that cannot be used; the text is a sentence for the person whose account it is."""


@dataclass(frozen=True, slots=True)
class Server:
    """One server of an account. `certificate`: a PEM file that is trusted too, for a server with one of its own."""

    host: str
    port: int
    security: Security
    certificate: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.port < 65536 or not self.host.strip():
            raise AccountRefused("A mail server has a name and a port between 1 and 65535; please look them up again.")
        if self.security is Security.PLAIN and not on_this_machine(self.host):
            raise AccountRefused(
                f"{self.host} would be reached without encryption, and everybody on the way could read along; "
                "please choose TLS or STARTTLS."
            )


@dataclass(frozen=True, slots=True)
class Secret:
    """A password, or an access token for XOAUTH2. Shows itself nowhere."""

    value: str = field(repr=False)
    is_token: bool = False

    def __str__(self) -> str:
        return "a secret"


@dataclass(frozen=True, slots=True)
class Account:
    """The explorer's own mail account. `username` is what the provider calls it, most often the address."""

    address: str
    username: str
    sending: Server | None = None
    receiving: Server | None = None


def on_this_machine(host: str) -> bool:
    """Whether a host name means this machine, whatever the network says."""
    if host.strip().lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def trust(server: Server) -> ssl.SSLContext:
    """Certificates are checked, against the system's list and the one named in the settings. TLS 1.2 or newer."""
    context = ssl.create_default_context()
    if server.certificate:
        try:
            context.load_verify_locations(cafile=server.certificate)
        except (OSError, ssl.SSLError):
            raise AccountRefused(
                "The certificate named in the settings cannot be read; please save it again as a PEM file."
            ) from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
