"""Names as the export spells them, and what tells two spellings of one name from two names."""

from __future__ import annotations

import html
import re
import unicodedata

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_NO_LETTER = re.compile(r"[^a-z]+")
# Written without a space and with the family name first. Names in kana alone are mostly from elsewhere.
_EAST_ASIAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\u3040-\u30ff々〇]+")
_HAN_OR_HANGUL = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
# What stands for a member who has left, in the languages of the export.
_LEFT = {
    "linkedin member",
    "linkedin user",
    "linkedin mitglied",
    "utilisateur linkedin",
    "membre linkedin",
    "membre de linkedin",
    "miembro de linkedin",
    "usuario de linkedin",
    "usuário do linkedin",
    "membro do linkedin",
    "membro di linkedin",
    "utente linkedin",
    "linkedin lid",
    "lid van linkedin",
    "linkedin gebruiker",
}


def unescaped(text: str) -> str:
    """Return a text with "&amp;" as "&". Only entities that are closed: "Marks&Copy" is a name and no sign."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def whole_name(given: str, family: str) -> str:
    """Return the name as people who bear it write it."""
    both = given + family
    if given and family and _EAST_ASIAN.fullmatch(both) and _HAN_OR_HANGUL.search(both):
        return family + given
    return f"{given} {family}".strip()


def name_key(name: str) -> str:
    """Return a name for comparing: letters alone, without what follows a comma ("Jane Doe, MBA 🚀")."""
    if name.isascii():
        return _NO_LETTER.sub(" ", name.partition(",")[0].lower()).strip()
    before, _, _ = unicodedata.normalize("NFKC", name).casefold().partition(",")
    return " ".join("".join(letter if _of_a_word(letter) else " " for letter in before).split())


def _of_a_word(letter: str) -> bool:
    """Tell letters, and the marks that are vowels in many scripts and that no regular expression counts as letters."""
    return letter.isalpha() or unicodedata.category(letter).startswith("M")


def has_left(name: str) -> bool:
    """Tell what LinkedIn writes in place of a member who closed the account."""
    return "linkedin" in name.casefold() and name_key(name) in _LEFT
