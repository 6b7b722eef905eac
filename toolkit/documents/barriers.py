"""What stands in the way of saying that a document is accessible."""

from __future__ import annotations

from enum import StrEnum

from toolkit.dataclass import dataclass


class Trouble(StrEnum):
    """Why the tags of a document are not all that they should be."""

    STRAY = "stray"  # text on a page that no paragraph of the Word file claims
    TEXT = "text"  # a paragraph whose tagged text is not its text in the Word file
    ORDER = "order"  # a paragraph that is read elsewhere than it stands, or as something else
    MARKS = "marks"  # marked content that the tags do not lead to, or that leads to others
    GLYPH = "glyph"  # a character that no font at hand has
    PICTURE = "picture"  # a picture on a page that cannot be told from another
    NO_ALT = "no-alt"  # a picture without an alternative text that is not called decorative
    HEADS = "heads"  # a table of which no cell is said to be a heading
    CONTENT = "content"  # something painted that is not known
    OFFICE = "office"  # something in LibreOffice's tags that is not as it should be
    RENDERER = "renderer"  # the renderer refuses the paragraph when it is marked


@dataclass(frozen=True, slots=True)
class Barrier:
    """One trouble, the 1-based page it is seen on (0: none) and the words of the paragraph or text."""

    trouble: Trouble
    page: int
    words: str
