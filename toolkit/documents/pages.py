"""A converted document: its pages, and where on them its bookmarks are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Pdf

    from toolkit.documents.barriers import Barrier
    from toolkit.wordfile.stock import Missing

ANCHOR_PREFIX = "attachment_"
"""Bookmarks named so are given back with their boxes on the page, for the packet's links."""

SECTION_PREFIX = "_section_"
"""Bookmarks named so stand in the converted copy alone, to tell where a section's pages begin."""

LETTERS_OF_A_PAGE = 1800
"""How many letters a page has in most documents; enough to guess by."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a bookmark's text stands: 1-based `page`, boxes (x0, y0, x1, y1) in points from lower left."""

    name: str
    page: int
    rects: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class PageLabels:
    """How the pages from `first_page` (1-based, physical) on are numbered, until the next `PageLabels`.

    `style` is a numbering style of ISO 32000-2 table 161: "D", "R", "r", "A", "a"; `start` the first number.
    """

    first_page: int
    style: str = "D"
    start: int = 1


@dataclass(frozen=True, slots=True)
class PageBreaks:
    """Where the pages of a Word file begin; its paragraphs are told by their indexes in the text.

    `tops` begin a page by themselves; a table that begins one follows a paragraph of `pushed`, which takes so
    many points after it. `hang` is how far the room below a page's last line may reach into the margin, in
    points. `ends` are paragraphs that end a page, with the points that are left below their text, less than 0
    in a row. `pages` are those that each paragraph begins and ends on, `targets` each bookmark's. `lines` is
    how many each paragraph has that names a page, with the numbers that were guessed; the bookmarks `roomy`
    are named where a number of another length does not change that.
    """

    tops: frozenset[int]
    pushed: Mapping[int, float]
    hang: float
    ends: Mapping[int, float]
    pages: Mapping[int, tuple[int, int]]
    targets: Mapping[str, int]
    lines: Mapping[int, int] = field(default_factory=dict)
    roomy: frozenset[str] = frozenset()

    @property
    def page_count(self) -> int:
        """How many pages there are, where all of the text has been measured."""
        return max((last for _, last in self.pages.values()), default=1)


@dataclass(frozen=True, slots=True)
class Layout:
    """A Word file measured: the 1-based page of every bookmark, and where its pages are to begin.

    `breaks` is None where that is left to the renderer.
    """

    targets: Mapping[str, int]
    breaks: PageBreaks | None = None


class OtherPagesError(Exception):
    """A document's pages do not begin where they were to."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A converted document.

    `targets` gives every bookmark's 1-based physical page. `undrawn` holds the characters that no font at
    hand can draw, `missing` what the Word file holds and the pages do not show. `labels` and
    `numbers`, what its page references say, are empty until the contents are filled. `accessible` tells that
    everything on the pages is tagged and that the tags have been checked; `remarks` say what stands in the
    way of that. `archival` tells that it is PDF/A-2. `as_in_word` tells whether each page begins where Word
    begins it, None where that was not planned. `images` is how many pictures are on the pages, None where
    nobody has counted. `opened` is the PDF where more is to be done to it before it is written; `pdf` is
    empty then.
    """

    pdf: bytes
    page_count: int
    targets: Mapping[str, int]
    anchors: tuple[Anchor, ...] = ()
    undrawn: tuple[str, ...] = ()
    labels: tuple[PageLabels, ...] = ()
    accessible: bool = False
    remarks: tuple[Barrier, ...] = ()
    archival: bool = False
    missing: tuple[Missing, ...] = ()
    as_in_word: bool | None = None
    images: int | None = None
    numbers: tuple[str, ...] = ()
    opened: Pdf | None = field(default=None, compare=False)
