"""Addresses as keys: two writings of one mailbox, number or profile have the same key, two of different ones never."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

from askwell.people.rules.letters import folded
from askwell.people.rules.profiles import profile_key

__all__ = [
    "is_full_phone", "is_shared_mailbox", "mail_house", "mail_key", "name_from_mail", "phone_key", "phone_tail",
    "phones_may_be_one", "profile_key",
]  # fmt: skip

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_IN_ANGLES = re.compile(r"<([^<>]*@[^<>]*)>")
_USUAL_MAIL = re.compile(
    r"[\w.+\-]*\w@(?!googlemail)[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.[a-z]{2,}", re.ASCII | re.IGNORECASE
)
_MAIL_EDGES = " \t\r\n<>()[]{}\"'“”„‘’`,;:.|"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOBODY_S = _set(
    """abuse accounting accounts admin administration all anfrage anfragen apply bewerbung bewerbungen billing booking
    bookings bonjour buchhaltung buero bureau büro careers ciao comercial contabilidad contact contacto contato contatto
    customerservice datenschutz donotreply empfang empleo enquiries enquiry events everyone facturacion feedback
    finance geral hallo hei hej hello help helpdesk helpline hi hola hr info infos inquiries inquiry invoice
    invoices it jobs kariera karriere kontakt kontor kundenservice legal mail mailbox marketing media membership news
    newsletter no-reply noreply office offices orders people personal post postmaster praktikum praxis press presse
    privacy recepcion reception recruiting recruitment redaktion reklama reply rezeption rh root sales secretaria
    secretariat segreteria sekretariat service services shop soporte staff studio studium support talent team
    ufficio uk us verkauf vertrieb vorstand web webmaster welcome willkommen work zentrale"""
)
_NOBODY_S_BEFORE_A_STOP = _set(
    "admin billing careers contact donotreply hr info jobs kontakt mailer no noreply office reply sales service support"
)
PUBLIC_MAIL = _set(
    """126 163 aol arcor att bigpond bluewin bol btinternet charter comcast cox duck email fastmail free freemail
    freenet gmail gmx google googlemail hanmail hey home hotmail hushmail icloud inbox interia kolabnow laposte
    libero list live mac mail mailbox mailfence me msn naver o2 onet online orange outlook pm posteo privaterelay proton
    protonmail qq rambler rediffmail riseup rocketmail rogers sapo sbcglobal seznam sfr shaw sina skynet sohu t-online
    telenet telia telus terra tiscali tuta tutanota uol verizon virgilio virginmedia wanadoo web wp xs4all yahoo yandex
    yeah ymail ziggo zoho"""
)
_SECOND_LEVEL = _set("ac co com edu gob gov gv ne net nhs or org sch")

_EXTENSION = re.compile(
    r"(?<=\d)\s*(?:[,;#]|\(?\b(?:ext|extn|extension|anschluss|app|apparat|dw|durchwahl|poste|int|interno|wew|доб)\b"
    r"|x\s*(?=\d)).*",
    re.DOTALL | re.IGNORECASE,
)
_USUAL_NUMBER = re.compile(r"\+[1-9](?: ?[0-9]){6,14}")
_LABEL = re.compile(r"^(?:[^\W\d]|[.:\s])+")
_TRUNK = re.compile(r"^\(?((?:\+|00)\d{1,3})\)?[\s.\-]*\(0\)")
_MARKS_IN_NUMBERS = re.compile(r"[\s()\[\].\-‐-―/·•_]+")
TAIL = 8


def mail_key(address: str) -> str:
    """The mailbox an address names: case and what surrounds it aside. Empty where there is no address.

    Dots and +tags stay: whether they matter is for each mail provider to say, and two people become one by this
    key alone. Only googlemail.com is gmail.com for certain.
    """
    if _USUAL_MAIL.fullmatch(address):
        return address.lower()
    within = _IN_ANGLES.search(address)
    bare = _INVISIBLE.sub("", unicodedata.normalize("NFKC", within[1] if within else address)).strip(_MAIL_EDGES)
    if bare[:7].casefold() == "mailto:":
        bare = bare[7:].partition("?")[0].strip(_MAIL_EDGES)
    name, at, domain = folded(bare).rpartition("@")
    name = name.strip(_MAIL_EDGES)
    if not at or not name or not domain.strip(".") or re.search(r"[\s@<>\[\]]", name + domain):
        return ""
    if not domain.isascii():
        with suppress(UnicodeError):
            domain = domain.encode("idna").decode("ascii")
    domain = domain.strip(".")
    return f"{name}@{'gmail.com' if domain == 'googlemail.com' else domain}"


def is_shared_mailbox(key: str) -> bool:
    """Tell whether a mailbox is by its name nobody's own: info@, office@, noreply@."""
    name, _, domain = key.partition("@")
    name = name.partition("+")[0]
    first = re.split(r"[._-]", name)[0]
    return (
        name.rstrip("0123456789") in _NOBODY_S
        or (first in _NOBODY_S_BEFORE_A_STOP and first != name)
        or not {"noreply", "reply", "no-reply"}.isdisjoint(domain.split("."))
    )


def mail_house(key: str) -> tuple[str, str]:
    """Whose mail it is: ("figma", "figma.com"), ("bbc", "bbc.co.uk"); both empty where the public gets mailboxes."""
    domain = key.rpartition("@")[2]
    labels = domain.split(".")
    if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2:
        labels.pop()
    if len(labels) < 2 or labels[-2] in PUBLIC_MAIL or "reply" in domain:
        return "", ""
    return labels[-2], domain


def name_from_mail(key: str) -> str:
    """A name to propose for ana.silva@figma.com: Ana Silva. Empty for mailboxes that do not tell one."""
    local = key.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._-]+", local) if word]
    if is_shared_mailbox(key) or not words or not all(map(str.isalpha, words)) or max(map(len, words)) < 2:
        return ""
    return " ".join(map(str.capitalize, words))


def phone_key(number: str) -> str:
    """The line a number names, "+491701234567"; without the plus where no country code says which country's it is.

    Empty where there is no number. Extensions are cut: they are doors of one house. See `is_full_phone`.
    """
    if _USUAL_NUMBER.fullmatch(number):
        return number.replace(" ", "")
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", number)).strip()
    text = re.sub(r"(?i)^tel:", "", text)
    text = _LABEL.sub("", _EXTENSION.sub("", text))
    text = _TRUNK.sub(r"\1", text.lstrip())
    text = _MARKS_IN_NUMBERS.sub("", text)
    digits = "".join(str(unicodedata.digit(letter, "")) for letter in text.removeprefix("+"))
    if len(digits) != len(text.removeprefix("+")):
        return ""
    full = text.startswith("+")
    if not full and digits.startswith("00"):
        full, digits = True, digits[2:]
    if full:
        return f"+{digits}" if 7 <= len(digits) <= 15 and digits[0] != "0" else ""
    return digits if 6 <= len(digits) <= 15 else ""


def is_full_phone(key: str) -> bool:
    """Tell whether a number is one line in the whole world, not one in each country that has such a number."""
    return key.startswith("+")


def phone_tail(key: str) -> str:
    """The end of a number, which it shares with itself written for another country; empty if it is too short."""
    digits = key.lstrip("+0")
    return digits[-TAIL:] if len(digits) >= TAIL else ""


def phones_may_be_one(one: str, other: str) -> bool:
    """Tell whether a number without a country code may be the other one: 0170 1234567 and +49 170 1234567."""
    if not one or not other or (is_full_phone(one) and is_full_phone(other)):
        return one == other != ""
    short, long = sorted((one.lstrip("+0"), other.lstrip("+0")), key=len)
    return len(short) >= TAIL and long.endswith(short)
