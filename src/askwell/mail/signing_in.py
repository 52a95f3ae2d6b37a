"""Opening the line to a mailbox: found, encrypted, signed in, or refused with a sentence that says what to do."""

from __future__ import annotations

import ssl
from contextlib import suppress

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, LoginError

from askwell.mail.accounts import AccountRefused, Secret, Security, Server, trust

FOR_A_CONNECTION = 30.0  # seconds
LATER = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")  # RFC 5530: nothing is wrong with the password
NOT_ACCEPTED = "The mail server did not accept the name or the password; please look at the settings of your account."
WRONG_CERTIFICATE = (
    "The certificate of the mail server does not fit its name, so nothing was asked of it; "
    "please look the name up again, or try from a network that you trust."
)
NO_STARTTLS = "The mail server offers no encryption (STARTTLS) on this port; please look the settings up again."


def open_mailbox(server: Server, username: str, secret: Secret, *, timeout: float) -> IMAPClient:
    """A mailbox that is signed in to. `timeout`: seconds to wait for a word.

    Refused (`AccountRefused`): a wrong password, a certificate that does not fit, no encryption. `OSError` and the
    library's own errors: the network, or a server that is not at its best; another time it may work.
    """
    context = None if server.security is Security.PLAIN else trust(server)
    tls = server.security is Security.TLS
    try:
        client = IMAPClient(
            server.host,
            server.port,
            ssl=tls,
            ssl_context=context if tls else None,
            timeout=SocketTimeout(min(timeout, FOR_A_CONNECTION), timeout),
        )
    except ssl.SSLCertVerificationError:
        raise AccountRefused(WRONG_CERTIFICATE) from None
    client.normalise_times = False
    try:
        if server.security is Security.STARTTLS and context:
            _encrypt(client, context)
        _sign_in(client, username, secret)
    except BaseException:
        with suppress(Exception):
            client.shutdown()
        raise
    return client


def _encrypt(client: IMAPClient, context: ssl.SSLContext) -> None:
    try:
        client.starttls(context)
    except CapabilityError:
        raise AccountRefused(NO_STARTTLS) from None
    except ssl.SSLCertVerificationError:
        raise AccountRefused(WRONG_CERTIFICATE) from None


def _sign_in(client: IMAPClient, name: str, secret: Secret) -> None:
    try:
        if secret.is_token:
            words = iter([f"user={name}\1auth=Bearer {secret.value}\1\1"])
            client.sasl_login("XOAUTH2", lambda _: next(words, ""))  # after a no: nothing to add
        elif client.has_capability("AUTH=PLAIN"):  # any alphabet; LOGIN knows ASCII only
            client.plain_login(name, secret.value)
        else:
            client.login(name, secret.value)
    except LoginError as error:
        if isinstance(error.__context__, IMAPClient.AbortError) or any(word in str(error).upper() for word in LATER):
            raise ConnectionError("the server did not let anybody sign in") from None
        raise AccountRefused(NOT_ACCEPTED) from None
    except UnicodeError:
        raise AccountRefused(NOT_ACCEPTED) from None
