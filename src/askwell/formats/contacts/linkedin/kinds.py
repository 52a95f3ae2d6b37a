"""Which file of a member export a table is, told by its headings: a translated export has other names of files."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.formats.contacts.tables import folded

NOTHING = "nothing"
"""The kind of those files LinkedIn makes in which nobody is found whom the explorer knows."""

# (kind, headings that must all be there); the first that fits is taken, so the narrower stand first.
_SIGNATURES: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (kind, frozenset(headings.split("|")))
    for kind, headings in (
        ("connections", "first name|last name|connected on"),
        ("messages", "from|to|date|content|folder"),
        ("messages", "conversation id|from|date|content"),
        ("invitations", "from|to|sent at|direction"),
        ("profile", "first name|last name|headline"),
        ("positions", "company name|title|started on"),
        ("volunteering", "company name|role|cause"),
        ("education", "school name|degree name"),
        ("emails", "email address|confirmed|primary"),
        (NOTHING, "profile summary"),
        (NOTHING, "first name|last name|text|creation date"),
        (NOTHING, "first name|last name|body|created date"),
        (NOTHING, "endorsement date|skill name"),
        (NOTHING, "name|authority|license number"),
        (NOTHING, "name|proficiency"),
        (NOTHING, "title|description|started on|finished on"),
        (NOTHING, "extension|number|type"),
        (NOTHING, "organization|followed on"),
        (NOTHING, "date|fullname|status"),
        (NOTHING, "content title|content type"),
        (NOTHING, "application date|job title"),
        (NOTHING, "saved date|job title"),
        (NOTHING, "login date|ip address"),
        (NOTHING, "challenge date|ip address"),
        (NOTHING, "registered at|registration ip"),
        (NOTHING, "time|search query"),
        (NOTHING, "category|type of inference"),
        (NOTHING, "date|sharelink"),
        (NOTHING, "date|link|message"),
        (NOTHING, "date|type|link"),
        (NOTHING, "private identity asset name"),
        (NOTHING, "payment method type|invoice number"),
    )
)
_SKILLS = ["name"]


def kind_of(headings: Sequence[str], *, exported: bool = False) -> str | None:
    """Return the kind for ``read_table``, NOTHING for a LinkedIn file without people, or None for any other table.

    A table with the one heading "Name" is a list of skills in an export and a list of people anywhere else:
    ``exported`` says that it came with other files of an export.
    """
    given = [folded(heading) for heading in headings]
    if exported and [heading for heading in given if heading] == _SKILLS:
        return "skills"
    present = set(given)
    return next((kind for kind, needed in _SIGNATURES if needed <= present), None)
