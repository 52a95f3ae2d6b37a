"""What one reads up on before a talk: saved pages, papers, documents, and feeds. Bytes go in, passages come out.

``read_source`` takes any one file and tells what it is from its content; ``read_feed`` takes an RSS or Atom feed. What
cannot be read is refused with one plain sentence (``UnreadableSource``).
"""

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.formats.sources.model import Entry, Feed, Source, UnreadableSource

if TYPE_CHECKING:
    from askwell.formats.sources.feeds import read_feed
    from askwell.formats.sources.reader import read_source

__all__ = ["Entry", "Feed", "Source", "UnreadableSource", "read_feed", "read_source"]

__getattr__ = lazily(__name__, {"read_feed": "feeds", "read_source": "reader"})
