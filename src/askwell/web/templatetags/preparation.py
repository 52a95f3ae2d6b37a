"""Showing where a fact is from."""

from __future__ import annotations

from django import template
from django.utils.html import format_html

register = template.Library()


@register.filter
def as_source(source: str, title: str = "") -> str:
    """A source by its title; a link where it is an address of the web."""
    shown = title or source.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    if source.startswith(("https://", "http://")):
        return format_html('<a href="{}" rel="noreferrer noopener">{}</a>', source, shown)
    return f"{title} ({source})" if title and title != source else source
