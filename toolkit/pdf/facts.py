"""What is known of the documents that a packet is made of, free of any PDF library."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.pdf.faults import Lack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.documents.pages import Pages
    from toolkit.meetings.model import Attachment
    from toolkit.pdf.geometry import PageShape


@dataclass(frozen=True, slots=True)
class Target:
    """A place to go to: a page of its own document, 1-based, and how to show it.

    `view` is the rest of an explicit destination (ISO 32000-1, 12.3.2.2): the
    name without its slash, then numbers in user space or None.
    """

    page: int
    view: tuple[str | float | None, ...] = ("Fit",)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An outline item; `target` is None for a mere heading, `uri` is "" but for a link to the web."""

    title: str
    target: Target | None = None
    children: tuple[Bookmark, ...] = ()
    opened: bool = False
    uri: str = ""


@dataclass(frozen=True, slots=True)
class PageLabel:
    """From which page (1-based) on pages are labelled how (ISO 32000-1, 12.4.2).

    `style` is D, R, r, A, a, or "" for the prefix alone; `start` is the first page's number.
    """

    page: int
    style: str = "D"
    prefix: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class MainDocument:
    """What the packet must know of the document that it begins with.

    `targets` are the named destinations of its headings and attachment lines.
    """

    pages: Pages
    shapes: tuple[PageShape, ...]
    outline: tuple[Bookmark, ...]
    labels: tuple[PageLabel, ...]
    targets: Mapping[str, Target]
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An attachment's file as it was read: what kind it is of ("pdf"), its bytes counted and digested."""

    kind: str
    size: int
    sha256: str


class Obstacle(StrEnum):
    """What keeps an attachment out of a PDF/A packet."""

    CLAIM = "archive-claim"  # a PDF that does not say itself that it is PDF/A
    FONT = "archive-font"  # a font that is not embedded
    GLYPH = "archive-glyph"  # a character that its font cannot show (ISO 19005-2, 6.2.11.8)
    COLOUR = "archive-colour"  # colours of another profile than the packet's
    APPEARANCE = "archive-appearance"  # a remark or field that does not say how it looks (6.3.3)


@dataclass(frozen=True, slots=True)
class IncludedAttachment:
    """An attachment as pages: a PDF that is ready to be merged, and what the plan and the proof need of it.

    `lacks` is what keeps it from being accessible; empty for what is, as far as can be told. `obstacles` keep
    it from being archived as it is; only a packet for the archive has looked for them (`find_obstacles`).
    `is_complete` tells that nothing of its file is known to be missing on its pages, `read_by` is the program
    that has read its scanned pages.
    """

    attachment: Attachment
    pdf: bytes
    shapes: tuple[PageShape, ...]
    outline: tuple[Bookmark, ...]
    lacks: tuple[Lack, ...] = (Lack.TAGS,)
    obstacles: tuple[Obstacle, ...] = ()
    source: SourceFile | None = None
    is_complete: bool = True
    read_by: str = ""
    original: bytes = b""  # its file, where that is to travel within the packet


@dataclass(frozen=True, slots=True)
class OwnPages:
    """Pages that the packet adds to its documents, as they were drawn: its list or its separator sheets."""

    pages: Pages
    shapes: tuple[PageShape, ...]
