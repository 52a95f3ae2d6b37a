"""A mail that is only a web page, turned into text: what is quoted keeps its mark, nothing is fetched or run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "p div br tr table ul ol li h1 h2 h3 h4 h5 h6 pre hr blockquote section article header footer dt dd".split()
)
_LED_BY = {"li": "- ", "td": " ", "th": " "}
_UNSEEN = frozenset("script style head title template svg noscript object select".split())
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_TAG = re.compile(r"<[^<>]*>")
_SIGNATURE = re.compile(r"\b(?:gmail_signature|moz-signature)\b")
_MOST_DEEP = 20  # marks of quotation in front of a line


class _Page(HTMLParser):
    """Collects lines; each knows how often it is quoted."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, str]] = []
        self._words: list[str] = []
        self._depth = 0
        self._unseen: str | None = None
        self._as_it_stands = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._unseen = None  # some programs never close their head
        if self._unseen or tag in _UNSEEN:
            self._unseen = self._unseen or tag
            return
        if tag in _BLOCKS:
            self.end_line(blank=tag in {"p", "blockquote", "ul", "ol"})
        if tag == "blockquote":
            self._depth += 1
        elif tag == "pre":
            self._as_it_stands += 1
        elif tag in _LED_BY:
            self._words.append(_LED_BY[tag])
        if _SIGNATURE.search(dict(attrs).get("class") or ""):
            self._words.append("-- ")
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen:
                self._unseen = None
            return
        if tag in _BLOCKS:
            self.end_line(blank=tag in {"p", "blockquote"})
        if tag == "blockquote":
            self._depth = max(0, self._depth - 1)
        elif tag == "pre":
            self._as_it_stands = max(0, self._as_it_stands - 1)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._as_it_stands:
            for line in data.split("\n")[:-1]:
                self._words.append(line)
                self.end_line(blank=not line.strip())
            data = data.rsplit("\n", maxsplit=1)[-1]
        self._words.append(data)

    def end_line(self, *, blank: bool = False) -> None:
        line = "".join(self._words)
        self._words.clear()
        shown = _NO_WIDTH.sub("", _SPACES.sub(" ", line).replace("\u00a0", " ")).strip()
        if shown == "--":
            shown = "-- "
        if shown:
            self.lines.append((self._depth, shown))
        elif blank and self.lines and self.lines[-1][1]:
            self.lines.append((self._depth, ""))


def text_of(page: str) -> str:
    """Return the words of a web page as lines; a line quoted twice begins with ">> "."""
    reader = _Page()
    try:
        reader.feed(page)
        reader.close()
    except (AssertionError, ValueError):
        # The parser gives up on a few damaged declarations; the words before them are kept.
        pass
    reader.end_line()
    marked = (f"{'>' * min(depth, _MOST_DEEP)} {line}".rstrip() if depth else line for depth, line in reader.lines)
    found = "\n".join(marked).strip("\n")
    return found or _SPACES.sub(" ", _TAG.sub(" ", page)).strip()
