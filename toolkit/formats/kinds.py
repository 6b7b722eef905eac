"""Every kind of file that can be attached: what it is called, how its bytes begin, how it becomes pages.

A new kind is a line of `Kind`; one that becomes pages in a way of its own has a line of `WAYS` too, a
function for it in `attachments/conversion/file.py`, and in `said.py` there what of it is searched.
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING, Self

from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tags(StrEnum):
    """Who tags the pages, so that they can be read aloud."""

    FILE = "the file's own"
    TOOLKIT = "by the toolkit"
    OFFICE = "by LibreOffice"
    WORDS = "words alone"  # as well as can be told from where they stand
    FIGURE = "a figure"  # described by the words under `alt`


class Way(StrEnum):
    """How files of a kind become pages."""

    PDF = auto()
    WORD = auto()
    OFFICE = auto()
    WORKBOOK = auto()
    OPEN_SHEETS = auto()
    OLD_WORKBOOK = auto()
    METAFILE = auto()
    PICTURE = auto()
    DRAWING = auto()
    MARKDOWN = auto()
    TEXT = auto()
    TABLE = auto()
    WEB_PAGE = auto()
    MAIL = auto()
    UNLOCKING = auto()


class WayFacts(NamedTuple):
    """What a user is told of a way, who tags its pages, and whether it takes LibreOffice."""

    pages: str
    tags: Tags
    needs_office: bool = False


_BY_OFFICE = "drawn by LibreOffice ([how to install it](install.md))"
_SHEETS = WayFacts(
    f"{_BY_OFFICE}. Sheets, page breaks, hidden sheets: see below", Tags.WORDS, needs_office=True
)
WAYS: Mapping[Way, WayFacts] = {
    Way.PDF: WayFacts("as they are: links, forms, bookmarks and layers stay", Tags.FILE),
    Way.WORD: WayFacts(
        "drawn by the toolkit itself, or by LibreOffice where that shows more: see below", Tags.TOOLKIT
    ),
    Way.OFFICE: WayFacts(f"{_BY_OFFICE}. Hidden slides: see below", Tags.OFFICE, needs_office=True),
    Way.WORKBOOK: _SHEETS,
    Way.OPEN_SHEETS: _SHEETS,
    Way.OLD_WORKBOOK: _SHEETS,
    Way.METAFILE: WayFacts(_BY_OFFICE, Tags.OFFICE, needs_office=True),
    Way.PICTURE: WayFacts(
        "a page for each picture of a TIFF, the first picture of the others. Scans keep the size of their "
        "sheet; other pictures stand on A4",
        Tags.FIGURE,
    ),
    Way.DRAWING: WayFacts(
        "a page with the drawing, with the toolkit's fonts and at 300 dots per inch. Words of a web page "
        "within it are plain text; pictures that it only refers to are counted",
        Tags.FIGURE,
    ),
    Way.MARKDOWN: WayFacts(
        "set in the committee's house style, as the texts of a meeting are; without comments (`<!-- … -->`)",
        Tags.TOOLKIT,
    ),
    Way.TEXT: WayFacts(
        "its lines as they are; in letters of one width where spaces line up columns", Tags.TOOLKIT
    ),
    Way.TABLE: WayFacts(
        "a table; one too wide to read in several, its first column in each. Semicolons, commas, tabs, UTF-8 "
        "and the encoding of Danish Windows are found out",
        Tags.TOOLKIT,
    ),
    Way.WEB_PAGE: WayFacts(
        "its words, headings, lists, tables and links, in the house style; neither its looks nor its "
        "pictures",
        Tags.TOOLKIT,
    ),
    Way.MAIL: WayFacts(
        "a page with sender, recipients, date, subject and text, then the files that came with it",
        Tags.TOOLKIT,
    ),
    Way.UNLOCKING: WayFacts("as those of the file behind the password", Tags.FILE),
}


class Kind(StrEnum):
    """A type of file that can become pages, by the name a user knows it by.

    Each has its way, the suffixes it may well have, the usual one first, and what its bytes begin with where
    that tells it; `content.recognise` knows the others.
    """

    PDF = "PDF", Way.PDF, ".pdf"
    DOCX = "DOCX", Way.WORD, ".docx .docm .dotx .dotm"
    PPTX = "PPTX", Way.OFFICE, ".pptx .pptm .ppsx .ppsm .potx .potm"
    XLSX = "XLSX", Way.WORKBOOK, ".xlsx .xlsm .xltx .xltm"
    XLSB = "XLSB", Way.OLD_WORKBOOK, ".xlsb"
    ODT = "ODT", Way.OFFICE, ".odt .ott"
    ODS = "ODS", Way.OPEN_SHEETS, ".ods .ots"
    ODP = "ODP", Way.OFFICE, ".odp .otp"
    ODG = "ODG", Way.OFFICE, ".odg .otg"
    DOC = "DOC", Way.OFFICE, ".doc .dot"
    XLS = "XLS", Way.OLD_WORKBOOK, ".xls .xlt"
    PPT = "PPT", Way.OFFICE, ".ppt .pps .pot"
    RTF = "RTF", Way.OFFICE, ".rtf", b"{\\rtf"
    JPEG = "JPEG", Way.PICTURE, ".jpg .jpeg .jpe .jfif", b"\xff\xd8\xff"
    PNG = "PNG", Way.PICTURE, ".png", b"\x89PNG\r\n\x1a\n"
    TIFF = "TIFF", Way.PICTURE, ".tif .tiff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"
    WEBP = "WebP", Way.PICTURE, ".webp"
    GIF = "GIF", Way.PICTURE, ".gif", b"GIF87a", b"GIF89a"
    BMP = "BMP", Way.PICTURE, ".bmp .dib"
    HEIC = "HEIC", Way.PICTURE, ".heic .heif .hif"
    SVG = "SVG", Way.DRAWING, ".svg"
    EMF = "EMF", Way.METAFILE, ".emf"
    WMF = "WMF", Way.METAFILE, ".wmf", b"\xd7\xcd\xc6\x9a"
    HTML = "HTML", Way.WEB_PAGE, ".html .htm .xhtml"
    TEXT = "TXT", Way.TEXT, ".txt .text .log"
    MARKDOWN = "MD", Way.MARKDOWN, ".md .markdown"
    CSV = "CSV", Way.TABLE, ".csv .tsv .tab"
    EML = "EML", Way.MAIL, ".eml .mht .mhtml"
    MSG = "MSG", Way.MAIL, ".msg .oft"
    LOCKED = "locked", Way.UNLOCKING, ""  # an office document: which kind shows when it is open

    way: Way
    suffixes: tuple[str, ...]
    signatures: tuple[bytes, ...]

    def __new__(cls, name: str, way: Way, suffixes: str, *signatures: bytes) -> Self:
        """Return a member; `suffixes` are parted by spaces."""
        kind = str.__new__(cls, name)
        kind._value_ = name
        kind.way, kind.suffixes, kind.signatures = way, tuple(suffixes.split()), signatures
        return kind

    @property
    def suffix(self) -> str:
        """The usual file name suffix, with its dot."""
        return self.suffixes[0] if self.suffixes else ""

    @property
    def needs_office(self) -> bool:
        """Whether only LibreOffice makes pages of it."""
        return WAYS[self.way].needs_office


# Packages of parts, which are searched as they are; RTF is text all through.
PACKAGES = frozenset(
    kind
    for kind in Kind
    if kind.way in (Way.WORD, Way.OFFICE, Way.WORKBOOK, Way.OPEN_SHEETS, Way.OLD_WORKBOOK)
) - {Kind.RTF}
PICTURES = frozenset(kind for kind in Kind if kind.way in (Way.PICTURE, Way.DRAWING))
# Every file name suffix that a kind may have, in small letters with its dot.
SUFFIXES = frozenset(suffix for kind in Kind for suffix in kind.suffixes)


def has_right_suffix(kind: Kind, suffix: str) -> bool:
    """Return whether a file of this kind may well be called so; `suffix` has its dot, in any case."""
    return suffix.lower() in kind.suffixes or (kind is Kind.TEXT and not suffix)
