"""What a Word file holds for a reader: its words and drawings by their places, told from its XML alone.

What was deleted or hidden, and what Word computes anew (page numbers), is not counted. Nothing here knows
how any program draws.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.messages.message import Message
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

_MORE_THAN_TEXT = regex(
    rb"<w:(drawing|pict|object|altChunk|endnoteReference|footnoteReference|ruby)\b|<m:oMath\b|<mc:Alternate"
)


class TextPlace(StrEnum):
    """Where in a Word file something stands."""

    BODY = "body"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    BOX = "box"
    DIAGRAM = "diagram"
    EQUATION = "equation"
    FIELD = "field"  # a tick or a choice of a form
    INSERTED = "inserted"  # another file within this one (w:altChunk)
    WATERMARK = "watermark"


class DrawingKind(StrEnum):
    """What is drawn rather than written."""

    PICTURE = "picture"
    LINKED = "linked"  # a picture that is not in the file
    DAMAGED = "damaged"  # a picture whose file is cut off or altered: some programs draw a part of it
    CHART = "chart"
    SHAPE = "shape"
    INK = "ink"
    UNCOMPUTED = "uncomputed"  # a field whose result Word computes when it opens the file
    FILE = "file"  # a file within this one whose words are not known


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The text of a paragraph, or of something drawn, and where it stands."""

    place: TextPlace
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something drawn: `part` is a picture's, `outline` a shape's ("rect"), `text` the words of a chart.

    `is_whole` is whether a picture's file is.
    """

    kind: DrawingKind
    place: TextPlace
    part: str = ""
    outline: str = ""
    text: str = ""
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Stock:
    """What a reader of the file sees, nearly in the file's order."""

    passages: tuple[PlacedText, ...] = ()
    drawings: tuple[Drawing, ...] = ()


def as_written(stock: Stock) -> Stock:
    """Return what a file of our own holds: what becomes of its fields is looked after elsewhere."""
    drawn = tuple(drawing for drawing in stock.drawings if drawing.kind is not DrawingKind.UNCOMPUTED)
    return replace(stock, drawings=drawn)


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is not on the pages: so many words, or drawings of a kind.

    `what` is a `TextPlace` or a `DrawingKind`, `first` the first of the words, `page` the 1-based page after
    whose text it should stand, 0 where that is not known.
    """

    what: str
    count: int
    first: str = ""
    page: int = 0

    @property
    def message(self) -> Message:
        """What is missing, to be said."""
        what = Message(f"loss-{self.what}", {"count": self.count})
        first = [Message("loss-first", {"first": self.first})] if self.first else []
        page = [Message("loss-page", {"page": self.page})] if self.page else []
        where = (*first, *page)
        return Message("loss-there", {"what": what, "where": where}) if where else what


def holds_more_than_text(parts: Mapping[str, bytes]) -> bool:
    """Return whether a Word file holds drawings, notes, equations or other files besides its text."""
    stories = (part for name, part in parts.items() if name.startswith("word/") and name.endswith(".xml"))
    return any(_MORE_THAN_TEXT.search(story) for story in stories)
