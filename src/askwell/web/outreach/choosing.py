"""A field to choose from many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class LongSelect(forms.Select):
    """A select whose choices are written out at once: a template for each of 250 countries takes longer than all the
    rest of a page. Choices are pairs, in no groups.
    """

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: object = None) -> SafeString:
        """The field, with what is chosen."""
        del renderer  # the one thing it is not left to
        chosen = {str(each) for each in self.format_value(value)}
        rows: Iterable[tuple[str, SafeString, str]] = (
            (str(each), SafeString(" selected") if str(each) in chosen else SafeString(""), str(label))
            for each, label in self.choices
        )
        options = format_html_join("\n", '<option value="{}"{}>{}</option>', rows)
        around = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html('<select name="{}"{}>\n{}\n</select>', name, around, options)
