"""What a conversion is asked for and what comes of it: plain data, which travels between processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.meetings.limits import Limits
from toolkit.meetings.model import PacketSettings
from toolkit.messages.message import Message, SayableError
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from toolkit.messages.phrases import Value
    from toolkit.pdf.facts import Bookmark, Obstacle
    from toolkit.pdf.faults import Lack
    from toolkit.pdf.geometry import PageShape
    from toolkit.wordfile.stock import Stock


_NO_PAGE = "–"  # noqa: RUF001

_IN_MEMORY = regex(r"(?:stream )?<_io\.BytesIO object at \w+>[:,]? ?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a conversion depends on beside the file: the same file and settings give the same pages.

    `template` is the Word file whose styles texts, tables and mails are set in; `labels` are the words of the
    documents (`labels_for`), `language` ("da" or "en") is theirs. `passwords` are tried on locked files.
    `name` is the file's own, for sheets that print it; `former` is the old workbook that LibreOffice made the
    file of.
    `alt` are the words of an attached picture, `spoken` is the language that a file is said to be in,
    `title` what it is called.
    `is_drawn` tells that a PDF is what LibreOffice has made of the file, `stock` what should be on its pages.
    `scans` are the words of pages without any, as pages of their own (`lay_words`), by page from 0.
    `packet` says how the packet is put together, `archival` that it is to be PDF/A-2. For the `public`, PDFs
    become what their pages show.
    """

    template: Path
    labels: Mapping[str, str]
    language: str = "da"
    limits: Limits = field(default_factory=Limits)
    passwords: tuple[str, ...] = ()
    name: str = ""
    former: bytes = b""
    packet: PacketSettings = field(default_factory=PacketSettings)
    alt: str = ""
    spoken: str = ""
    title: str = ""
    scans: Mapping[int, bytes] = field(default_factory=dict)
    archival: bool = False
    public: bool = False
    is_drawn: bool = False
    stock: Stock | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says, by page ("" for elsewhere), and the pages whose words could not be read."""

    texts: Mapping[str, str]
    unread: str = ""


def say_places(numbers: Mapping[str, Iterable[str]]) -> str:
    """Return the numbers found, by their pages, as one line."""
    return "; ".join(f"{page}: {', '.join(found)}" for page, found in numbers.items() if page and found)


def note_numbers(places: str, beside: Iterable[str]) -> Iterator[Message]:
    """Yield a note of the numbers at these `places`, and of those `beside` that are not among them."""
    elsewhere = ", ".join(number for number in beside if number not in places)
    if told := "; ".join(filter(None, (places, elsewhere and f"{_NO_PAGE}: {elsewhere}"))):
        yield Message("person-number", {"places": told})


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as pages: a PDF with pages and nothing active, and what the plan of the packet needs of it."""

    pdf: bytes
    shapes: tuple[PageShape, ...]
    outline: tuple[Bookmark, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """An attachment's pages, and behind them those of the files that came with it, by their names.

    `is_ours` tells that all of these pages were made here.
    """

    first: Taken
    named: tuple[tuple[str, Bundle], ...] = ()
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """A PDF as it is merged: its pages need nothing that it does not hold, and their content is in balance.

    `lacks`, `obstacles` and `read_by` are those of `IncludedAttachment`.
    """

    pdf: bytes
    shapes: tuple[PageShape, ...]
    outline: tuple[Bookmark, ...]
    lacks: tuple[Lack, ...]
    obstacles: tuple[Obstacle, ...]
    notes: tuple[Message, ...] = ()
    read_by: str = ""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that came with a mail."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A file as a Word document, still to be drawn; what came with a mail follows it."""

    docx: bytes
    enclosures: tuple[Enclosure, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An office file as a converter is to get it: unlocked, or with its sheets fitted to the paper.

    `stock` is what may be missing on the pages that come of it.
    """

    data: bytes
    notes: tuple[Message, ...] = ()
    stock: Stock | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot go into a packet; the note says why."""

    note: Message


Outcome = Taken | Written | Prepared | Refused


class RefusedError(Exception):
    """Raised within a conversion; becomes a `Refused`."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.note = Message(code, values)


def one_line(error: object) -> Message | str:
    """Return what an error or a warning says, without where in this program's memory the file was."""
    if isinstance(error, SayableError):
        return error.message
    return _IN_MEMORY.sub("", " ".join(str(error).split()))[:200] or type(error).__name__


class NotKeptError(Exception):
    """Raised by what knows only what former builds have kept."""
