"""Lists of people, read from whatever program wrote them, and written so that others can read them.

``read_contacts`` takes the bytes of a file, ``together`` makes one of several, ``columns_in`` shows the columns of a
table of no known program. What is no list of people is refused with one plain sentence (``UnreadableContacts``).
"""

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.formats.contacts.model import (
    FIELDS,
    Card,
    Columns,
    Contacts,
    NameParts,
    Oneself,
    Skipped,
    Stint,
    Touch,
    UnreadableContacts,
)

if TYPE_CHECKING:
    from askwell.formats.contacts.reader import columns_in, read_contacts, together
    from askwell.formats.contacts.table import cards_of_sample
    from askwell.formats.contacts.vcard import as_vcards
    from askwell.formats.contacts.writing import as_csv

__all__ = [
    "FIELDS",
    "Card",
    "Columns",
    "Contacts",
    "NameParts",
    "Oneself",
    "Skipped",
    "Stint",
    "Touch",
    "UnreadableContacts",
    "as_csv",
    "as_vcards",
    "cards_of_sample",
    "columns_in",
    "read_contacts",
    "together",
]

__getattr__ = lazily(
    __name__,
    {
        "cards_of_sample": "table",
        "columns_in": "reader",
        "read_contacts": "reader",
        "together": "reader",
        "as_csv": "writing",
        "as_vcards": "vcard",
    },
)
