"""From what is done to who does it: "user research" to user researcher, "teaching biology" to biology teacher."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.language.role_words import ARTICLES, BINDING, Words

_LEADS = re.compile(
    r"^(?:i (?:want|would like|d like|m thinking|am thinking|hope) to |how to |a |an |the |to |maybe |perhaps "
    r"|becom(?:e|ing) |be |being |work(?:ing)? (?:as|in) |get(?:ting)? into |mov(?:e|ing) into |go(?:ing)? into "
    r"|(?:re)?train(?:ing)? (?:as|to be|to become) |(?:career|job|life|work|jobs|role) (?:as|in) |chang(?:e|ing) to "
    r"|switch(?:ing)? to |study(?:ing)? to (?:be|become) |what is it like to be |whether to become )+"
)

_DOERS = {
    "law": "lawyer", "medicine": "physician", "nursing": "nurse", "midwifery": "midwife", "dentistry": "dentist",
    "pharmacy": "pharmacist", "optometry": "optometrist", "surgery": "surgeon", "psychiatry": "psychiatrist",
    "design": "designer", "research": "researcher", "management": "manager", "analysis": "analyst",
    "analytics": "analyst", "science": "scientist", "therapy": "therapist", "physiotherapy": "physiotherapist",
    "work": "worker", "architecture": "architect", "accountancy": "accountant", "accounting": "accountant",
    "consulting": "consultant", "consultancy": "consultant", "administration": "administrator",
    "marketing": "marketer", "journalism": "journalist", "policing": "police officer",
    "sales": "sales representative", "music": "musician", "acting": "actor", "chemistry": "chemist",
    "physics": "physicist", "economics": "economist", "farming": "farmer", "mathematics": "mathematician",
    "maths": "mathematician", "statistics": "statistician", "politics": "politician", "carpentry": "carpenter",
    "recruitment": "recruiter", "coding": "programmer", "logistics": "logistician", "translation": "translator",
    "librarianship": "librarian", "firefighting": "firefighter", "advertising": "advertiser", "cookery": "cook",
    "hairdressing": "hairdresser", "bookkeeping": "bookkeeper", "floristry": "florist", "counseling": "counselor",
    "coaching": "coach", "tutoring": "tutor", "tailoring": "tailor", "nutrition": "nutritionist", "art": "artist",
    "illustration": "illustrator", "animation": "animator", "optics": "optician", "robotics": "roboticist",
    "forestry": "forester", "masonry": "mason", "piloting": "pilot", "flying": "pilot", "photography": "photographer",
    "editing": "editor", "directing": "director", "auditing": "auditor", "investing": "investor",
    "curating": "curator", "operations": "operations manager", "hr": "hr specialist",
    "cybersecurity": "cybersecurity analyst", "film": "filmmaker", "fashion": "fashion designer",
    "relations": "relations specialist", "academia": "academic", "sustainability": "sustainability specialist",
    "machinelearning": "machinelearning engineer", "policy": "policy analyst", "ux": "ux designer",
    "seo": "seo specialist", "qa": "qa tester", "devops": "devops engineer", "it": "it specialist",
}  # fmt: skip
_DOING = (
    ("ology", "ologist"), ("ography", "ographer"), ("istry", "ist"), ("onomy", "onomer"), ("iatry", "iatrist"),
    ("iatrics", "iatrician"), ("opathy", "opath"), ("ics", "ist"), ("ism", "ist"), ("tion", "tor"), ("ture", "turist"),
    ("ment", "er"), ("ting", "ter"), ("nning", "nner"), ("nning", "ner"), ("mming", "mmer"), ("gging", "gger"),
    ("ing", "er"), ("ing", "or"), ("ing", ""),
)  # fmt: skip
_SINGULAR = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("wives", "wife"), ("men", "man"), ("s", ""))
_ONE_S = ("ss", "us", "is", "ics")


def asked_for(words: Words) -> Words:
    """What is asked about, without "how to become an" and the like."""
    text = " ".join(words)
    return tuple((_LEADS.sub("", f"{text} ").strip() or text).split())


def agents_of(words: Words) -> Iterator[Words]:
    """Titles of those who do this, the likeliest first: by a word for it, by the words themselves, by their endings."""
    if not words:
        return
    *first, last = words
    if last in _DOERS:
        yield (*first, *_DOERS[last].split())
    yield words
    yield from _who_does_it_to(words)
    for doer in _doers_of(last):
        yield (*first, doer)


def _who_does_it_to(words: Words) -> Iterator[Words]:
    """Teaching biology: what is done comes first, and what it is done to behind it."""
    matter = tuple(word for word in words[1:] if word not in BINDING | ARTICLES | {"and"})
    if not matter or not words[0].endswith("ing"):
        return
    done_by = (_DOERS[words[0]],) if words[0] in _DOERS else _doers_of(words[0])
    for doer in done_by:
        for last in dict.fromkeys((_one_of(matter[-1]), matter[-1])):
            yield (*matter[:-1], last, *doer.split())


def _doers_of(word: str) -> Iterator[str]:
    if (one := _one_of(word)) != word:
        yield one
    for ending, agent in _DOING:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield stem + agent


def _one_of(word: str) -> str:
    """A plural as one of them."""
    if len(word) > 3 and not word.endswith(_ONE_S):
        for ending, one in _SINGULAR:
            if word.endswith(ending):
                return word.removesuffix(ending) + one
    return word
