"""What a preview shows: what was found, the pages of each document, and where on them the file's parts stand.

It travels between processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.assembly.making import PacketOrder
    from toolkit.documents.pages import Pages
    from toolkit.reading.fields import Keys

    Faults = tuple[tuple[Keys, str], ...]

AGENDA, MINUTES, PUBLIC, PACKET, SPOKEN = "agenda", "minutes", "public", "packet", "spoken"
TABS = (MINUTES, AGENDA, PUBLIC, PACKET, SPOKEN)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words, with its place in a file; `spot` names the part that it stands in, "" for none.

    `keys` lead to the value that it speaks of, where the file is the meeting's own, and `in_form` has what is
    wrong and how to mend it for who has the form of the meeting before them.
    """

    severity: str
    code: str
    message: str
    mend: str
    file: Path
    line: int
    column: int
    spot: str = ""
    keys: tuple[str | int, ...] = ()
    in_form: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the meeting: the `name` of its bookmark in the documents, and where it stands in its file."""

    name: str
    title: str
    file: Path
    line: int
    column: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Look:
    """What was read of a meeting: findings, parts, the tabs there are, and every file that it is made from.

    `is_sound` tells whether it can be built.
    """

    title: str
    language: str
    is_sound: bool
    told: tuple[Told, ...]
    spots: tuple[Spot, ...]
    tabs: tuple[str, ...]
    inputs: tuple[str, ...]
    digest: str = ""  # of the meeting's file


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page: a key that changes with its look, and its size in points."""

    key: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class BookmarkPlace:
    """Where the bookmark called `name` is: the 1-based page, and points from the page's top."""

    name: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of an outline: its words, the 1-based page it leads to (0: none), and how deep it stands."""

    title: str
    page: int
    top: float
    level: int


@dataclass(frozen=True, slots=True)
class ShownPdf:
    """One document as pages."""

    pdf: bytes
    pages: tuple[ShownPage, ...]
    marks: tuple[BookmarkPlace, ...]
    outline: tuple[OutlineLine, ...]
    notes: tuple[str, ...] = ()


def looks_alike(one: ShownPdf, other: ShownPdf) -> bool:
    """Whether a document has the same pages with its tags as it had without, which move nothing."""
    sizes = ([(page.width, page.height) for page in document.pages] for document in (one, other))
    return next(sizes) == next(sizes) and one.marks == other.marks and one.outline == other.outline


@dataclass(frozen=True, slots=True)
class Failed:
    """Why something could not be made, in words."""

    text: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """A packet that can be made: what it is made from, the pages that it begins with, and what was read."""

    order: PacketOrder
    pages: Pages
    seen: Look


@dataclass(frozen=True, slots=True)
class SavedForm:
    """What became of a form: the file's new digest, or "" and why nothing was written.

    `faults` are what the schema does not allow, by the keys of the field. `is_other` tells that the file is
    not the one that the form was made from.
    """

    digest: str
    message: str
    faults: Faults = ()
    is_other: bool = False
