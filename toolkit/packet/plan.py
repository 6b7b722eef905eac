"""What goes where in the packet, decided without touching a file: pure.

Pages are counted from 1 through the whole packet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.attachments.remarks import Remark
from toolkit.dataclass import dataclass, replace
from toolkit.formats.kinds import PICTURES
from toolkit.messages.message import Message
from toolkit.packet.crosslinks import plan_links
from toolkit.packet.model import NO_EXTRAS, Extras, Insert, PacketPlan, Part
from toolkit.packet.navigation import plan_labels, plan_outline
from toolkit.packet.placing import Placing, place_pages
from toolkit.packet.plates import Stamp, plan_stamp, with_room
from toolkit.pdf.faults import Lack
from toolkit.words.labels import fill_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.model import Item, PacketSettings
    from toolkit.pdf.facts import IncludedAttachment, MainDocument, OwnPages
    from toolkit.pdf.geometry import PageShape
    from toolkit.pdf.typeface import Typeface


def plan_packet(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    items: Sequence[Item],
    main: MainDocument,
    included: Sequence[IncludedAttachment],
    labels: Mapping[str, str],
    typeface: Typeface,
    extras: Extras = NO_EXTRAS,
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
        _plan_part(one, owners[one.attachment.number], sheet, first, extras.settings, write)
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
            yield Remark(
                "inaccessible",
                one.attachment,
                {"lacks": tuple(Message(_lack(lack, one)) for lack in one.lacks)},
            )
    for one in included if main.pages.archival else ():
        if one.original:
            yield Remark("original-left-out", one.attachment)
        if one.obstacles:
            yield Remark("unarchived", one.attachment, {"lacks": tuple(map(Message, one.obstacles))})


def _lack(lack: Lack, one: IncludedAttachment) -> str:
    """Return the message of a lack; no picture has tags, but somebody can say what it shows."""
    is_picture = one.source is not None and one.source.kind in PICTURES and not one.read_by
    return "lack-alt" if lack is Lack.TAGS and is_picture else f"lack-{lack}"


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


def _plan_part(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    included: IncludedAttachment,
    item: Item,
    sheet: int,
    first_page: int,
    settings: PacketSettings,
    write: _Writer,
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
    heading = "" if sheet else _heading(included, item, write.labels)
    return Part(included, sheet or first_page, first_page, shapes, tuple(stamps), heading)


def _heading(included: IncludedAttachment, item: Item, labels: Mapping[str, str]) -> str:
    """Return "Bilag 1.1 Forretningsorden, 12 sider"."""
    attachment, count = included.attachment, len(included.shapes)
    is_closed = attachment.closed or item.closed
    label = "closed_attachment_line" if is_closed else "attachment_line"
    line = fill_label(labels, label, {"number": attachment.number, "title": attachment.title})
    pages = fill_label(labels, "one_page" if count == 1 else "many_pages", {"count": str(count)})
    return fill_label(labels, "attachment_heading", {"line": line, "pages": pages})


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
