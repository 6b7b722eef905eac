"""One packet as one file, or as several where one would be too large."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from toolkit.convert.archive import archive_pages
from toolkit.dataclass import dataclass, field
from toolkit.errors import ConversionError
from toolkit.packet.merge import merge_packet
from toolkit.packet.model import Extras, PacketPlan
from toolkit.packet.ownpages import Drawing, own_pages, settle_list
from toolkit.packet.placing import place_pages
from toolkit.packet.plan import plan_packet
from toolkit.pdf.source import read_main_document
from toolkit.words.packetcontext import ListedAttachment, Volume

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.meetings.model import Item, PacketSettings
    from toolkit.packet.partstructure import Origin
    from toolkit.pdf.facts import IncludedAttachment, MainDocument, OwnPages
    from toolkit.pdf.typeface import Typeface

# How full a file is made at first: what the parts come to is not known before they are put together.
_FILLING = 0.95


@dataclass(frozen=True, slots=True)
class Material:
    """What a packet is made of; `labels` are the words of the documents, `stem` is what files are called.

    `opened` are attachments' files that are open already (`open_parts`).
    """

    items: tuple[Item, ...]
    main: MainDocument
    included: tuple[IncludedAttachment, ...]
    labels: Mapping[str, str]
    typeface: Typeface
    settings: PacketSettings
    stem: str = "packet"
    opened: dict[str, Origin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PacketFile:
    """A file of the packet as it was planned and as it was written."""

    name: str
    plan: PacketPlan
    pdf: bytes


@dataclass(frozen=True, slots=True)
class _Share:
    """What one of a packet's files has: which attachments, and in what files all others are, by number."""

    group: Sequence[IncludedAttachment]
    volume: Volume
    elsewhere: Mapping[str, str]


def draw_ahead(material: Material, drawing: Drawing) -> None:
    """Draw what stands behind a document of as many pages as the `main` one of this material, as one file.

    `drawing` keeps it for `make_files`, which draws only what is needed otherwise. Raises TemplateError.
    """
    if material.included:
        with suppress(ConversionError):  # a list may settle behind the pages that there are in the end
            _draw_own(material, drawing, _Share(material.included, _whole(material), {}))


def make_files(material: Material, drawing: Drawing) -> tuple[PacketFile, ...]:
    """Return the packet, split between attachments where a file would be larger than the settings allow.

    The first file has the document, and a list of all attachments when there are others. A single attachment
    that is too large has a file of its own, which is then larger than allowed.
    """
    groups: list[Sequence[IncludedAttachment]] = [material.included]
    files = _make_all(material, drawing, groups)
    limit = material.settings.max_bytes
    if limit is None or len(files[0].pdf) <= limit or not material.included:
        return files
    groups = _first_groups(material, len(files[0].pdf), limit)
    while True:
        files = _make_all(material, drawing, groups)
        overfull = [n for n, file in enumerate(files) if len(file.pdf) > limit and len(groups[n]) > (n > 0)]
        if not overfull:
            return files
        groups = _relieved(groups, overfull[0])


def _first_groups(material: Material, together: int, limit: int) -> list[Sequence[IncludedAttachment]]:
    """Return the attachments of each file, by what they take by themselves; `together` is what they did."""
    alone = [len(one.pdf) for one in material.included]
    ratio = min(1.0, together / (len(material.main.pages.pdf) + sum(alone)))
    room = limit * _FILLING
    groups: list[list[IncludedAttachment]] = [[]]
    filled = len(material.main.pages.pdf) * ratio
    for one, size in zip(material.included, alone, strict=True):
        if filled + size * ratio > room and (groups[-1] or len(groups) == 1):
            groups.append([])
            filled = 0.0
        groups[-1].append(one)
        filled += size * ratio
    return list(groups)


def _relieved(
    groups: Sequence[Sequence[IncludedAttachment]], overfull: int
) -> list[Sequence[IncludedAttachment]]:
    """Return the groups with the last attachment of the one that is `overfull` moved to the next."""
    moved = groups[overfull][-1]
    following = [*groups[overfull + 1 :]] or [()]
    return [*groups[:overfull], groups[overfull][:-1], (moved, *following[0]), *following[1:]]


def _make_all(
    material: Material, drawing: Drawing, groups: Sequence[Sequence[IncludedAttachment]]
) -> tuple[PacketFile, ...]:
    names = [f"{material.stem}-{number}.pdf" for number in range(1, len(groups) + 1)]
    if len(groups) == 1:
        names = [_whole(material).first_file]
    homes = {one.attachment.number: name for name, group in zip(names, groups, strict=True) for one in group}
    files = []
    for place, (name, group) in enumerate(zip(names, groups, strict=True)):
        volume = Volume(place + 1, len(groups), names[0])
        elsewhere = {number: home for number, home in homes.items() if home != name}
        plan = _plan_file(material, drawing, _Share(group, volume, elsewhere))
        files.append(PacketFile(name, plan, merge_packet(plan, material.opened)))
    return tuple(files)


def _whole(material: Material) -> Volume:
    """Return the place of the only file."""
    return Volume(first_file=f"{material.stem}.pdf")


def _plan_file(material: Material, drawing: Drawing, share: _Share) -> PacketPlan:
    main, listing, sheets = _draw_own(material, drawing, share)
    extras = Extras(material.settings, listing, sheets, share.elsewhere, continues=share.volume.number > 1)
    return plan_packet(material.items, main, share.group, material.labels, material.typeface, extras)


def _draw_own(
    material: Material, drawing: Drawing, share: _Share
) -> tuple[MainDocument, OwnPages | None, OwnPages | None]:
    """Return the document that a file begins with, the list behind it, and the separator sheets."""
    settings, group, volume = material.settings, share.group, share.volume
    counts = [len(one.shapes) for one in group]
    place = partial(
        place_pages,
        parts=counts,
        separators=settings.separators and bool(group),
        odd_pages=settings.odd_pages,
    )
    listed = list_attachments(material.items, group, share.elsewhere if volume.number == 1 else {})
    draw = partial(drawing.list_pages, volume=volume)
    own = [one for one in listed if one.page_count]
    sheets = drawing.sheets(own, volume) if settings.separators and group else None
    main, listing = material.main, None
    if volume.number > 1:
        # Such a file begins with its list, which is then all the document that it has.
        pages = settle_list(draw, own, lambda count: place(count, 0))
        main = read_main_document(archive_pages(pages) if material.main.pages.archival else pages)
    elif share.elsewhere or 0 < settings.contents_from <= len(group):
        listing = own_pages(settle_list(draw, listed, lambda count: place(len(main.shapes), count)))
    return main, listing, sheets


def list_attachments(
    items: Sequence[Item], group: Sequence[IncludedAttachment], elsewhere: Mapping[str, str]
) -> list[ListedAttachment]:
    """Return the rows of a list: every attachment, with its length when it is in this `group`."""
    counts = {one.attachment.number: len(one.shapes) for one in group}
    incomplete = {one.attachment.number for one in group if not one.is_complete}
    inaccessible = {one.attachment.number for one in group if one.lacks}
    read = {one.attachment.number for one in group if one.read_by}
    return [
        ListedAttachment(
            item,
            attachment,
            page_count=counts.get(attachment.number, 0),
            file=elsewhere.get(attachment.number, ""),
            complete=attachment.number not in incomplete,
            accessible=attachment.number not in inaccessible,
            is_read=attachment.number in read,
        )
        for item in items
        for attachment in item.attachments
    ]
