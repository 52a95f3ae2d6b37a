"""What is known of widespread providers, so that nobody has to look for host names. Looked up in November 2026
in what the providers publish and what mail programs agree on.

Every value can be changed by the explorer; a provider that is not here is asked for in the same three words: host,
port, TLS or STARTTLS.
"""

from __future__ import annotations

from dataclasses import dataclass

from askwell.mail.accounts import Account, Security, Server

TLS, STARTTLS = Security.TLS, Security.STARTTLS


@dataclass(frozen=True, slots=True)
class Provider:
    """`password` says in words what is to be entered; `by_password` is false where only a token is taken (XOAUTH2).

    `by_name`: the provider wants what stands before the @ as the name to sign in with, not the whole address.
    `keeps_sent`: what leaves through its server is among the sent mail without anybody's doing.
    """

    name: str
    domains: tuple[str, ...]
    sending: Server
    receiving: Server
    password: str
    by_password: bool = True
    by_name: bool = False
    keeps_sent: bool = False


APP = (
    "Not your usual password: {name} wants an app password, which you make in the security settings of your account "
    "once signing in with two steps is turned on."
)
USUAL = (
    "The password with which you also open your mail on the web; an app password if you sign in there with two steps."
)
SWITCH = USUAL + " Other programs have to be allowed first, in the settings of {name}, under POP3 and IMAP."
SIGN_IN_ONLY = (
    "{name} takes no passwords from mail programs any more, only a sign-in on its own page. Where that is not set up, "
    "open your letters in your own mail program instead."
)


def _provider(
    name: str,
    domains: str,
    sending: tuple[str, int, Security],
    receiving: str,
    password: str,
    *,
    by_password: bool = True,
    by_name: bool = False,
    keeps_sent: bool = False,
) -> Provider:
    return Provider(
        name=name,
        domains=tuple(domains.split()),
        sending=Server(*sending),
        receiving=Server(receiving, 993, TLS),
        password=password.format(name=name),
        by_password=by_password,
        by_name=by_name,
        keeps_sent=keeps_sent,
    )


PROVIDERS: tuple[Provider, ...] = (
    _provider(
        "Gmail",
        "gmail.com googlemail.com",
        ("smtp.gmail.com", 465, TLS),
        "imap.gmail.com",
        APP,
        keeps_sent=True,
    ),
    _provider(
        "Outlook.com",
        "outlook.com hotmail.com live.com msn.com outlook.de hotmail.de hotmail.co.uk outlook.fr hotmail.fr live.de",
        ("smtp-mail.outlook.com", 587, STARTTLS),
        "outlook.office365.com",
        SIGN_IN_ONLY,
        by_password=False,
        keeps_sent=True,
    ),
    _provider(
        "iCloud",
        "icloud.com me.com mac.com",
        ("smtp.mail.me.com", 587, STARTTLS),
        "imap.mail.me.com",
        APP,
    ),
    _provider(
        "Yahoo",
        "yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.co.uk ymail.com rocketmail.com",
        ("smtp.mail.yahoo.com", 465, TLS),
        "imap.mail.yahoo.com",
        APP,
    ),
    _provider("AOL", "aol.com aol.de", ("smtp.aol.com", 465, TLS), "imap.aol.com", APP),
    _provider(
        "GMX",
        "gmx.net gmx.de gmx.at gmx.ch gmx.eu gmx.org gmx.info gmx.biz",
        ("mail.gmx.net", 465, TLS),
        "imap.gmx.net",
        SWITCH,
    ),
    _provider("GMX.com", "gmx.com gmx.us gmx.co.uk", ("mail.gmx.com", 465, TLS), "imap.gmx.com", SWITCH),
    _provider("WEB.DE", "web.de", ("smtp.web.de", 465, TLS), "imap.web.de", SWITCH, by_name=True),
    _provider(
        "Fastmail",
        "fastmail.com fastmail.fm",
        ("smtp.fastmail.com", 465, TLS),
        "imap.fastmail.com",
        "Not your usual password: Fastmail wants an app password, which you make under Privacy & Security.",
    ),
    _provider("Posteo", "posteo.de posteo.net", ("posteo.de", 465, TLS), "posteo.de", USUAL),
    _provider("mailbox.org", "mailbox.org", ("smtp.mailbox.org", 465, TLS), "imap.mailbox.org", USUAL),
    _provider("Zoho", "zoho.com zohomail.com", ("smtp.zoho.com", 465, TLS), "imap.zoho.com", APP),
    _provider("Orange", "orange.fr wanadoo.fr", ("smtp.orange.fr", 465, TLS), "imap.orange.fr", USUAL),
    _provider("Free", "free.fr", ("smtp.free.fr", 465, TLS), "imap.free.fr", USUAL, by_name=True),
)


KEEP_SENT = frozenset(one.sending.host for one in PROVIDERS if one.keeps_sent) | {"smtp.office365.com"}
"""Servers that keep what leaves through them, under whatever domain the address is."""


def keeps_sent_itself(account: Account) -> bool:
    """Whether a letter that leaves through this account is among its sent mail without anybody's doing."""
    return account.sending is not None and account.sending.host.strip().lower().rstrip(".") in KEEP_SENT


def provider_of(address: str) -> Provider | None:
    """The provider of a mail address, told by its domain; None if it is not known here."""
    domain = address.strip().rpartition("@")[2].lower()
    return next((one for one in PROVIDERS if domain in one.domains), None)


def account_at(provider: Provider, address: str) -> Account:
    """The account of this address with the servers its provider is known for."""
    address = address.strip()
    username = address.rpartition("@")[0] if provider.by_name else address
    return Account(address, username, provider.sending, provider.receiving)
