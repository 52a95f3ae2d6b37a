"""Where one is: the links of the masthead, the present one marked."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def place(context: dict[str, Any], name: str, words: str) -> SafeString:
    """One place to go. A stage whose pages are not there yet is not offered."""
    try:
        address = reverse(name)
    except NoReverseMatch:
        return SafeString("")
    path = context["request"].path
    if path == address:
        return format_html('<li><a href="{}" aria-current="page">{}</a></li>', address, words)
    if address != "/" and path.startswith(address):
        return format_html('<li><a href="{}" aria-current="true">{}</a></li>', address, words)
    return format_html('<li><a href="{}">{}</a></li>', address, words)
