"""What a packet consists of once it is planned: frozen, and free of any PDF library.

Pages are counted from 1 through the whole packet.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.meetings.model import PacketSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.attachments.remarks import Remark
    from toolkit.packet.plates import Stamp
    from toolkit.pdf.facts import Bookmark, IncludedAttachment, MainDocument, OwnPages, PageLabel, Target
    from toolkit.pdf.geometry import Box, PageShape
    from toolkit.pdf.typeface import Typeface


@dataclass(frozen=True, slots=True)
class Link:
    """A link laid over a part of a page; `rects` are the lines of text it covers, in user space."""

    page: int
    rects: tuple[Box, ...]
    target: Target
    description: str


@dataclass(frozen=True, slots=True)
class Extras:
    """What a packet is made of besides its document and its attachments.

    `listing` and `sheets` are its list of attachments and its separator sheets, drawn already. `elsewhere`
    has the numbers of the attachments that are in another file of the same packet, with that file's name.
    In such a further file (`continues`) the main document is the list.
    """

    settings: PacketSettings = field(default_factory=PacketSettings)
    listing: OwnPages | None = None
    sheets: OwnPages | None = None
    elsewhere: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    continues: bool = False


NO_EXTRAS = Extras()


@dataclass(frozen=True, slots=True)
class Part:
    """An attachment's place in the packet; `shapes` are its pages' as they are there.

    `entry` is the page that links and bookmarks lead to: its separator sheet, or else its first page.
    `heading` is what it begins with for those who read by tags, "" where its sheet says it.
    """

    included: IncludedAttachment
    entry: int
    first_page: int
    shapes: tuple[PageShape, ...]
    stamps: tuple[Stamp, ...]
    heading: str

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.shapes)

    @property
    def original_name(self) -> str:
        """What the attachment's own file is called within the packet, "" when it is not in there."""
        file = self.included.attachment.file
        return f"{self.number} {file.name}" if file and self.included.original else ""

    @property
    def number(self) -> str:
        """The attachment's number."""
        return self.included.attachment.number

    @property
    def title(self) -> str:
        """What its part of the packet is called for those who read by tags."""
        return f"{self.number} {self.included.attachment.title}"


@dataclass(frozen=True, slots=True)
class Insert:
    """Pages of the packet's own: pages of `pdf` from the 1-based `source_page` on; without a PDF, blank ones.

    `label` is their page label; where there are several pages, they are counted behind it.
    """

    pdf: bytes
    source_page: int
    first_page: int
    shapes: tuple[PageShape, ...]
    label: str
    stamps: tuple[Stamp, ...]

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.shapes)

    @property
    def title(self) -> str:
        """What its part of the packet is called for those who read by tags; "" for blank pages."""
        return self.label if self.pdf else ""


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """Everything that `merge_packet` does and `prove_packet` proves."""

    main: MainDocument
    parts: tuple[Part, ...]
    inserts: tuple[Insert, ...]
    outline: tuple[Bookmark, ...]
    labels: tuple[PageLabel, ...]
    links: tuple[Link, ...]
    list_pages: range  # of the list of attachments
    settings: PacketSettings
    typeface: Typeface
    remarks: tuple[Remark, ...]

    @property
    def page_count(self) -> int:
        """How many pages the packet has."""
        return len(self.main.shapes) + sum(piece.page_count for piece in self.pieces)

    @property
    def pieces(self) -> tuple[Part | Insert, ...]:
        """Everything behind the main document, in the order of the pages."""
        return tuple(sorted((*self.parts, *self.inserts), key=lambda piece: piece.first_page))

    @property
    def stamps(self) -> Iterator[Stamp]:
        """Every stamp, in the order of the pages."""
        return (stamp for piece in self.pieces for stamp in piece.stamps)
