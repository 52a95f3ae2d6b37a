"""Whether two writings name one employer or school: strictly, so that nobody is tied to a stranger's firm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from askwell.people.rules.letters import folded, plain


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEGAL = _set(
    """ab abp ad ag aktiebolag aktiengesellschaft as asa asbl aps bhd bv bvba cic co coop corp corporation company cv
    cvba dac dd doo ead eg ehf ek eirl eood ev eurl fze fzco gbr gesmbh ggmbh gmbh hf iks inc incorporated jsc kdd kft
    kg kgaa kk ky limited limitee llc lllp llp lp ltd ltda ltee mbb mbh nv nyrt oao oe og ohg oo ood ooo ou oy oyj pao
    plc pllc plt pte pty pvt pzoo ry sa saa sab sagl sal sapi sarl sarlau sas sasu sc sca sce scop scrl scs se sf sgps
    sia sl slne slu snc spa spj spk spzoo sprl srl sro stg sti tbk tov uab ug vof vzw zao zat zrt
    ао зао оао ооо пао тов"""
)
# A word of their own ("Day Spa"), and a legal form only in capitals or with stops.
_LEGAL_IN_CAPITALS = _set("ad as cv dd ev hf oe og oo ou se sf spa sti stg")
_LEGAL_LONG = (
    "sp z oo", "sp z o o", "z oo", "spol s ro", "s ro", "pvt", "private", "publ", "haftungsbeschrankt", "g mbh",
)  # fmt: skip
_SPACED = _set("sa bv nv srl sarl spa doo kk sas sro sl ab as ag sca scs llc plc")
_LEGAL_BEFORE = re.compile(
    r"^(?:株式会社|有限会社|合同会社|一般社団法人|주식회사|㈜|\(株\)|\(주\)|(?:ооо|оао|зао|пао|тов|ао)\s)\s*"
)
_LEGAL_BEHIND = re.compile(
    r"(?<=.)\s*(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|\(株\)|\(주\))$"
)
_ABBREVIATED = re.compile(r"\b(?:\w\.){2,}\w?|\b\w/\w\b")
_TRADEMARKS = re.compile("[™®©℠]")
_JOINED = re.compile(r"['’‘`´ʼ]")
_APART = re.compile(r"[\W_]+")
_AND = re.compile(r"(?<=\w)\s+(?:und|et)\s+(?=\w)")

_NO_ORGANIZATION = _set(
    "confidential freelance freelancer independent none privat private retired self selbständig selbststandig "
    "selbstandig selfemployed stealth student unemployed various"
) | {
    "n a", "na", "self employed", "stealth startup", "stealth mode", "stealth mode startup", "independent consultant",
    "independent contractor", "freelance consultant", "freiberuflich", "freiberufler", "freiberuflerin",
    "selbststandig",
    "career break", "looking for opportunities", "open to work", "seeking opportunities", "seeking new opportunities",
    "auto entrepreneur", "autonomo", "autonoma", "autonomo a", "independant", "independante", "libero professionista",
    "egen foretagare", "zzp", "zzper", "profissional autonomo", "por cuenta propia", "home", "personal", "own business",
}  # fmt: skip

NO_ALIASES: Mapping[str, str] = MappingProxyType({})


@lru_cache(maxsize=16_384)
def organization_key(name: str) -> str:
    """What two writings of one organization have in common; empty only for a name without a letter or digit.

    Aside are case, accents, punctuation, "&" for "and", legal forms at the end (GmbH, Inc., S.p.A.) as long as a name
    is left, and a leading "The" before two words or more: The Guardian is not Guardian. No part stands for the whole.
    """
    written = unicodedata.normalize("NFKC", _TRADEMARKS.sub("", name)).strip()
    text = _LEGAL_BEFORE.sub("", folded(written)) or folded(written)
    text = _LEGAL_BEHIND.sub("", text)
    text = _ABBREVIATED.sub(lambda found: re.sub(r"[./]", "", found[0]), text)
    text = _JOINED.sub("", text).replace("&", " and ").replace("+", " plus ")
    words = plain(_AND.sub(" and ", _APART.sub(" ", text))).split()
    words = _without_legal_form(words, written)
    if words[:1] == ["the"] and len(words) > 2:
        words = words[1:]
    return " ".join(words)


def is_no_organization(name: str) -> bool:
    """Tell words that stand where an employer would and name none: Freelance, Self-employed, Stealth Startup."""
    key = organization_key(name)
    return not key or key in _NO_ORGANIZATION


def alias_keys(aliases: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The explorer's own word that one name means another, as `same_organization` takes it: key to key."""
    return {organization_key(other): organization_key(main) for other, main in aliases}


def same_organization(a: str, b: str, aliases: Mapping[str, str] = NO_ALIASES) -> bool:
    """Whether two writings name one organization, by their keys and the explorer's aliases (see `alias_keys`).

    Never by a part: Meta is not Metallbau. Two freelancers are not at one organization.
    """
    if is_no_organization(a) or is_no_organization(b):
        return False
    return meant(organization_key(a), aliases) == meant(organization_key(b), aliases)


def meant(key: str, aliases: Mapping[str, str]) -> str:
    """The key that a key stands for, following aliases of aliases; a circle ends at its first word in order."""
    seen = [key]
    while (key := aliases.get(key, key)) not in seen:
        seen.append(key)
    return key if key == seen[-1] else min(seen[seen.index(key) :])


def _without_legal_form(words: list[str], written: str) -> list[str]:
    left = words
    while shorter := _one_form_less(left, written):
        left = shorter
    return left


def _one_form_less(words: list[str], written: str) -> list[str]:
    """The words without the legal form they end with; empty if they end with none, or if nothing would be left."""
    for size in (4, 3, 2, 1):
        end, rest = words[-size:], words[:-size]
        if len(end) < size or not rest or rest == ["the"]:
            continue
        single = size > 1 and all(len(word) == 1 for word in end) and "".join(end) in _SPACED
        if " ".join(end) in _LEGAL_LONG or single or (size == 1 and _is_legal(end[0], written)):
            while rest[-1] == "and" and len(rest) > 1:
                rest = rest[:-1]
            return rest if rest != ["and"] else []
    return []


def _is_legal(word: str, written: str) -> bool:
    if word not in _LEGAL:
        return False
    if word not in _LEGAL_IN_CAPITALS:
        return True
    stops = r"[./]?\s?".join(word)
    found = re.findall(rf"(?<!\w){stops}(?!\w)", plain(written), re.IGNORECASE)
    return any(sum(map(str.isupper, form)) > 1 or re.search(r"[./]", form) for form in found)
