"""What a Word file consists of, as far as the tags of its pages are concerned.

Everything compares by identity: two paragraphs with the same words are two paragraphs.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree


class Story(StrEnum):
    """Where a paragraph stands: in the text, in a foot- or endnote, or in a page's header or footer."""

    BODY = "body"
    NOTE = "note"
    MARGIN = "margin"


class Role(StrEnum):
    """What a paragraph is: a standard structure type (ISO 32000-1, 14.8.4)."""

    P = "P"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    TOCI = "TOCI"
    CAPTION = "Caption"

    @property
    def is_heading(self) -> bool:
        """Whether it is one of H1 to H6."""
        return self.value[0] == "H"


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """A paragraph; `number` counts them in the order of reading, stories after the text included.

    `list_format` is the format of its number (ECMA-376 17.18.59), "" for none; `is_indented` tells that it is
    set in further than its style says; `within` is "BlockQuote" or "Code" for such a text; `repeats` tells
    the rows that a table shows again on each page; `language` is "" where it is the document's. `text` is
    what a reader sees of it, a tab as a tab and a line break as a newline.
    """

    number: int
    element: etree._Element
    story: Story
    role: Role
    toc_level: int
    list_format: str
    continues_list: bool
    is_indented: bool
    within: str
    repeats: bool
    language: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Hyperlink:
    """A hyperlink of the Word file; one of `url` and `bookmark` says where it leads, `tip` what it is."""

    url: str
    bookmark: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a paragraph whose text is all of one kind; `language` is "" where it is the paragraph's.

    `said` is what is heard instead of the text, "" for the text itself: figures that are set high are no
    part of the number before them.
    """

    paragraph: Paragraph
    link: Hyperlink | None
    language: str
    struck: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one marker, with the bookmarks it stands in."""

    phrase: Phrase
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture: `alt` is its alternative text; a decorative one needs none.

    It is known on a page by its `size`, in points: no other of the file has the same.
    """

    paragraph: Paragraph
    alt: str
    decorative: bool
    size: tuple[float, float]
    link: Hyperlink | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a foot- or endnote in the text; `note` is its w:footnote or w:endnote."""

    paragraph: Paragraph
    note: etree._Element


@dataclass(frozen=True, slots=True)
class Label:
    """A paragraph's bullet or number, which the renderer makes."""

    paragraph: Paragraph


@dataclass(frozen=True, slots=True, eq=False)
class Stray:
    """Text on a page that belongs to no paragraph that is known; it is read after `paragraph`."""

    paragraph: Paragraph | None


# What the marked content of a page belongs to: each is a leaf of the tree of structure elements.
Leaf = Phrase | Picture | NoteMark | Label | Stray


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A Word file as its tags see it: all its text. Marker n of the marked copy stands round `stretches[n]`.

    `document` is the root of its text; `paragraphs` are in the order of reading; `targets` gives the
    paragraph of each bookmark.
    """

    document: etree._Element
    paragraphs: Mapping[etree._Element, Paragraph]
    stretches: tuple[Stretch, ...]
    pictures: tuple[Picture, ...]
    notes: Mapping[Paragraph, tuple[NoteMark, ...]]
    targets: Mapping[str, Paragraph]
    language: str
