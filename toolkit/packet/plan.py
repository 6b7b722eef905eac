"""What goes where in the packet, decided without touching a file: pure.

Pages are counted from 1 through the whole packet.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.attachments.wording import Remark
from toolkit.meetings.model import PacketSettings
from toolkit.packet.crosslinks import plan_links
from toolkit.packet.navigation import plan_labels, plan_outline
from toolkit.packet.placing import place_pages
from toolkit.packet.plates import plan_stamp, with_room
from toolkit.pdf.facts import PageLabel
from toolkit.words.labels import fill_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.model import Item
    from toolkit.packet.crosslinks import Link
    from toolkit.packet.placing import Placing
    from toolkit.packet.plates import Stamp
    from toolkit.pdf.facts import Bookmark, IncludedAttachment, MainDocument, OwnPages, PageLabel
    from toolkit.pdf.geometry import PageShape
    from toolkit.pdf.typeface import Typeface


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


@dataclass(frozen=True, slots=True)
class Part:
    """An attachment's place in the packet; `shapes` are its pages' as they are there.

    `entry` is the page that links and bookmarks lead to: its separator sheet, or else its first page.
    """

    included: IncludedAttachment
    entry: int
    first_page: int
    shapes: tuple[PageShape, ...]
    stamps: tuple[Stamp, ...]

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
    """Everything that `merge_packet` does and `check_packet` proves."""

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


def plan_packet(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    items: Sequence[Item],
    main: MainDocument,
    included: Sequence[IncludedAttachment],
    labels: Mapping[str, str],
    typeface: Typeface,
    extras: Extras = Extras(),
) -> PacketPlan:
    """Plan the packet of `main` followed by the `included` attachments, in the order of `items`.

    An attachment of an item that is not among the included has no part in the
    packet. `labels` are the words of the documents (`labels_for`).
    """
    by_number = {one.attachment.number: one for one in included}
    owners = {a.number: item for item in items for a in item.attachments if a.number in by_number}
    ordered = [by_number[number] for number in owners]
    if main.pages.archival:
        # PDF/A-2 holds no files but PDF/A ones (ISO 19005-2, 6.8).
        ordered = [replace(one, original=b"") for one in ordered]
    placing = plan_placing(main, ordered, extras)
    write = _Writer(labels, typeface)
    parts = tuple(
        _plan_part(one, sheet, first, extras.settings, write)
        for one, sheet, first in zip(ordered, placing.sheets, placing.first_pages, strict=True)
    )
    inserts = tuple(_plan_inserts(main, parts, placing, extras, write))
    listing = (placing.list_page, extras.listing) if extras.listing else None
    return PacketPlan(
        main=main,
        parts=parts,
        inserts=inserts,
        outline=plan_outline(items, main, parts, listing, extras.elsewhere, labels),
        labels=plan_labels(main, parts, inserts),
        links=tuple(plan_links(items, main, parts, inserts, listing, extras, labels)),
        list_pages=_list_pages(main, placing, extras),
        settings=extras.settings,
        typeface=typeface,
        remarks=tuple(_remarks(main, [by_number[number] for number in owners])),
    )


def _remarks(main: MainDocument, included: Sequence[IncludedAttachment]) -> Iterator[Remark]:
    """Yield what there is to say of each attachment's place in the packet."""
    linked = {anchor.name for anchor in main.pages.anchors if anchor.rects}
    for one in included:
        if one.attachment.key not in linked:
            yield Remark("no-line", one.attachment)
    for one in included:
        if one.lacks:
            yield Remark("inaccessible", one.attachment, {"lacks": " ".join(one.lacks)})
    for one in included if main.pages.archival else ():
        if one.original:
            yield Remark("original-left-out", one.attachment)
        if one.obstacles:
            yield Remark("unarchived", one.attachment, {"lacks": " ".join(one.obstacles)})


def plan_placing(main: MainDocument, included: Sequence[IncludedAttachment], extras: Extras) -> Placing:
    """Return which pages the `included` attachments and the packet's own pages get."""
    return place_pages(
        len(main.shapes),
        len(extras.listing.shapes) if extras.listing else 0,
        [len(one.shapes) for one in included],
        separators=extras.sheets is not None,
        odd_pages=extras.settings.odd_pages,
    )


def _list_pages(main: MainDocument, placing: Placing, extras: Extras) -> range:
    if extras.continues:
        return range(1, len(main.shapes) + 1)
    count = len(extras.listing.shapes) if extras.listing else 0
    return range(placing.list_page, placing.list_page + count)


@dataclass(frozen=True, slots=True)
class _Writer:
    """What the stamps are written with."""

    labels: Mapping[str, str]
    typeface: Typeface

    def stamp(self, page: int, shape: PageShape, text: str) -> Stamp:
        """Plan the plate that says `text` and the page's number."""
        number = f"{self.labels['page']} {page}"
        texts = (self.typeface.drawable(text), self.typeface.drawable(number))
        return plan_stamp(page, shape, texts, self.typeface)


def _plan_part(
    included: IncludedAttachment, sheet: int, first_page: int, settings: PacketSettings, write: _Writer
) -> Part:
    shapes = included.shapes
    if settings.make_room:
        shapes = tuple(with_room(shape) for shape in shapes)
    stamps = []
    for index, shape in enumerate(shapes):
        values = {
            "number": included.attachment.number,
            "page": str(index + 1),
            "pages": str(len(shapes)),
        }
        text = fill_label(write.labels, "attachment_stamp", values)
        stamps.append(write.stamp(first_page + index, shape, text))
    return Part(included, sheet or first_page, first_page, shapes, tuple(stamps))


def _plan_inserts(
    main: MainDocument, parts: Sequence[Part], placing: Placing, extras: Extras, write: _Writer
) -> Iterator[Insert]:
    if extras.listing:
        yield _plan_list(extras.listing, placing.list_page, write)
    for part in parts:
        if extras.sheets and part.entry != part.first_page:
            pages = extras.sheets.pages
            source_page = pages.targets[part.included.attachment.key]
            shape = extras.sheets.shapes[source_page - 1]
            name = f"{write.labels['attachment']} {part.number}"
            stamp = write.stamp(part.entry, shape, name)
            yield Insert(pages.pdf, source_page, part.entry, (shape,), part.number, (stamp,))
    ends = {part.first_page + part.page_count: part.shapes[-1] for part in parts}
    for page in placing.blanks:
        # Behind an attachment the paper is the attachment's, elsewhere the document's.
        shape = ends.get(page, main.shapes[-1])
        label = write.labels["blank_page"]
        yield Insert(b"", 1, page, (shape,), label, (write.stamp(page, shape, label),))


def _plan_list(listing: OwnPages, first_page: int, write: _Writer) -> Insert:
    label = write.labels["attachment_list"]
    count = len(listing.shapes)
    stamps = tuple(
        write.stamp(first_page + index, shape, f"{label} · {index + 1}/{count}")
        for index, shape in enumerate(listing.shapes)
    )
    return Insert(listing.pages.pdf, 1, first_page, listing.shapes, label, stamps)
