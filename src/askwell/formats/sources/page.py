"""A saved web page: its own words without menus and footers, and what it says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import justext
from lxml import etree, html

from askwell.formats.sources.model import Source, UnreadableSource

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian_Bokmal",
    "no": "Norwegian_Bokmal",
    "fi": "Finnish",
    "pl": "Polish",
}
_ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_TITLES = ("//meta[@property='og:title']/@content", "//title/text()", "//h1//text()")
_DAYS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='DC.date' or @name='dcterms.date' or @name='pubdate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
    "//time[@pubdate]/@datetime",
)
_ASIDE = frozenset({"nav", "header", "footer", "aside", "form", "button", "menu"})
_ENOUGH = 200
"""Letters below which nearly all of a page was taken for menus; then everything outside of menus is taken instead."""
_SHORTEST = 25


def read_page(text: str) -> Source:
    """The passages of a page, its title, address and day of publication where it says them.

    Refused (`UnreadableSource`): what is no page after all.
    """
    # A string must not say its own encoding: lxml refuses that.
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        tree = html.document_fromstring(bare)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableSource("This page cannot be read; copy what matters and paste it instead.") from error
    passages = _main_words(bare, _language(tree))
    if sum(map(len, passages)) < _ENOUGH:
        passages = list(dict.fromkeys([*passages, *_all_words(tree)]))
    saved = _SAVED_FROM.search(text)
    address = next(_said(tree, _ADDRESSES), "") or (saved.group(1) if saved else "")
    return Source(
        tuple(passages),
        title=next(_said(tree, _TITLES), "")[:500],
        address=address if address.startswith(("https://", "http://")) else "",
        published_on=next(_days(tree), None),
    )


def _main_words(text: str, language: str) -> list[str]:
    name = _LANGUAGES.get(language)
    if name:
        found = justext.justext(text, justext.get_stoplist(name))
    else:  # without a list of the language's small words, length and links alone decide
        found = justext.justext(text, frozenset(), stopwords_low=0, stopwords_high=0)
    return [" ".join(one.text.split()) for one in found if not one.is_boilerplate and one.text.strip()]


def _all_words(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iter("p", "li", "h1", "h2", "h3", "td", "dd", "blockquote"):
        if any(parent.tag in _ASIDE for parent in element.iterancestors()):
            continue
        words = " ".join(element.text_content().split())
        if len(words) >= _SHORTEST:
            yield words


def _language(tree: html.HtmlElement) -> str:
    said = tree.get("lang") or ""
    return re.split(r"[-_]", said.casefold())[0] or "en"


def _said(tree: html.HtmlElement, paths: tuple[str, ...]) -> Iterator[str]:
    for path in paths:
        for value in tree.xpath(path):
            if words := " ".join(str(value).split()):
                yield words


def _days(tree: html.HtmlElement) -> Iterator[date]:
    for value in (*_structured_days(tree), *_said(tree, _DAYS)):
        try:
            yield date.fromisoformat(value[:10])
        except ValueError:
            continue


def _structured_days(tree: html.HtmlElement) -> Iterator[str]:
    """The day of publication as pages say it to search engines (JSON-LD)."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            told: Any = json.loads(str(script))
        except ValueError:
            continue
        items = told if isinstance(told, list) else [told, *_graph(told)]
        yield from (str(one["datePublished"]) for one in items if isinstance(one, dict) and one.get("datePublished"))


def _graph(told: Any) -> list[Any]:
    graph = told.get("@graph") if isinstance(told, dict) else None
    return graph if isinstance(graph, list) else []
