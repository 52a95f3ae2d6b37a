"""Employers and what somebody does there, from lines that stand apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from askwell.formats.contacts.model import Stint
from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.properties import Properties
from askwell.formats.contacts.vcard.values import one_line

_ROLES = ("TITLE", "ROLE")
_WORK = {"ORG", *_ROLES}


def stints(found: Properties, lines: Iterable[Line]) -> tuple[Stint, ...]:
    """Return the jobs of a card: an employer and a title belong together by their group, else by their order."""
    work = [line for line in lines if line.name in _WORK]
    jobs = (_stint(found, job) for job in _jobs(work))
    return tuple(dict.fromkeys(job for job in jobs if job.organization or job.role or job.department))


def _jobs(work: list[Line]) -> list[dict[str, Line]]:
    at_once = {line.name: line for line in work}
    if len(at_once) == len(work) and len({line.group for line in work}) == 1:
        return [at_once]
    employers = {line.group for line in work if line.name == "ORG"}
    groups = {line.group for line in work if line.name in _ROLES} & employers - {""}
    count: Counter[str] = Counter()
    jobs: dict[str | int, dict[str, Line]] = {}
    for line in work:
        key: str | int = line.group
        if line.group not in groups or line.name in jobs.get(key, ()):
            key = count[line.name]
            count[line.name] += 1
        jobs.setdefault(key, {})[line.name] = line
    return list(jobs.values())


def _stint(found: Properties, job: dict[str, Line]) -> Stint:
    organization, *departments = [one_line(part) for part in found.parts(job["ORG"])] if "ORG" in job else [""]
    title, role = (one_line(found.text(job[name])) if name in job else "" for name in _ROLES)
    if title and role and role != title:
        found.more.append(("Role", role))
    return Stint(organization=organization, department=", ".join(filter(None, departments)), role=title or role)
