"""Showing where people can be reached."""

from __future__ import annotations

from django import template
from django.utils.html import format_html

from askwell.people.models import Address

register = template.Library()


@register.filter
def as_link(address: Address) -> str:
    """A mail address, phone number or page that can be followed; anything else as its words.

    Only http and https become links: an import must not be able to put a script behind a person's name.
    """
    value = address.value
    if address.kind == Address.Kind.MAIL and "@" in value:
        return format_html('<a href="mailto:{}">{}</a>', value, value)
    if address.kind == Address.Kind.PHONE:
        return format_html('<a href="tel:{}">{}</a>', "".join(c for c in value if c in "+0123456789"), value)
    bare = value if "://" in value else f"https://{value}"
    if bare.startswith(("https://", "http://")):
        return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', bare, value.split("://", 1)[-1])
    return value
