"""Address cards (vCard, .vcf): every version in use is read, and what is written is read by others."""

from askwell.formats.contacts.vcard.reader import cards, reads
from askwell.formats.contacts.vcard.writer import as_vcards

__all__ = ["as_vcards", "cards", "reads"]
