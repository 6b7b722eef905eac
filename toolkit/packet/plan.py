"""What goes where in the packet, decided without touching a file: pure.

Pages are counted from 1 through the whole packet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toolkit.packet.facts import Bookmark, PageLabel, Target
from toolkit.packet.geometry import Box, Matrix, PageShape, multiply, transform_box
from toolkit.packet.wording import Remark
from toolkit.words.labels import fill_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.model import Attachment, Item
    from toolkit.packet.facts import IncludedAttachment, MainDocument
    from toolkit.packet.typeface import Typeface

# The stamp on an A4 page, in points; it grows with larger pages, for a reader fits them to the same screen.
TYPE_SIZE = 8.0
PLATE_HEIGHT = 13.0
PADDING = 5.0
EDGE = 12.0  # from the page's upper and right edge: outside its text, and inside what printers reach
_A4_WIDTH = 595.0

# How far above a line a link to it shows the page, so that the line is not glued to the window's edge.
_AIR = 40.0

# How far apart in height a heading's bookmark and its named destination may be, in points.
_SAME_LINE = 30.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """The plate on one page: what it says, how large it is and where it stands.

    `matrix` takes the plate's own points (origin at its lower left corner) to
    the page's user space; `rect` is where it then lies.
    """

    page: int
    texts: tuple[str, str]
    width: float
    matrix: Matrix
    rect: Box


@dataclass(frozen=True, slots=True)
class Link:
    """A link laid over a part of a page; `rects` are the lines of text it covers, in user space."""

    page: int
    rects: tuple[Box, ...]
    target: Target
    description: str


@dataclass(frozen=True, slots=True)
class Part:
    """An attachment's place in the packet."""

    included: IncludedAttachment
    first_page: int
    stamps: tuple[Stamp, ...]

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.included.shapes)


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """Everything that `merge_packet` does and `check_packet` proves."""

    main: MainDocument
    parts: tuple[Part, ...]
    outline: tuple[Bookmark, ...]
    labels: tuple[PageLabel, ...]
    links: tuple[Link, ...]
    typeface: Typeface
    remarks: tuple[Remark, ...]

    @property
    def page_count(self) -> int:
        """How many pages the packet has."""
        return len(self.main.shapes) + sum(part.page_count for part in self.parts)


def plan_packet(
    items: Sequence[Item],
    main: MainDocument,
    included: Sequence[IncludedAttachment],
    labels: Mapping[str, str],
    typeface: Typeface,
) -> PacketPlan:
    """Plan the packet of `main` followed by the `included` attachments, in the order of `items`.

    An attachment of an item that is not among the included has no part in the
    packet. `labels` are the words of the documents (`labels_for`).
    """
    by_number = {one.attachment.number: one for one in included}
    owners = {a.number: item for item in items for a in item.attachments if a.number in by_number}
    parts = []
    page = len(main.shapes) + 1
    for number in owners:
        part = _plan_part(by_number[number], page, labels, typeface)
        parts.append(part)
        page += part.page_count
    links = tuple(_plan_links(parts, owners, main, labels))
    linked = {anchor.name for anchor in main.pages.anchors if anchor.rects}
    return PacketPlan(
        main=main,
        parts=tuple(parts),
        outline=_plan_outline(items, main, parts, labels),
        labels=(*main.labels, *(PageLabel(p.first_page, prefix=f"{_number(p)}-") for p in parts)),
        links=links,
        typeface=typeface,
        remarks=tuple(
            Remark("no-line", p.included.attachment) for p in parts if p.included.attachment.key not in linked
        ),
    )


def _number(part: Part) -> str:
    return part.included.attachment.number


def attachment_name(attachment: Attachment, labels: Mapping[str, str]) -> str:
    """Return how bookmarks and links call an attachment: "Bilag 2.1 Status på rekruttering"."""
    return f"{labels['attachment']} {attachment.number} {attachment.title}".strip()


def _plan_part(
    included: IncludedAttachment, first_page: int, labels: Mapping[str, str], typeface: Typeface
) -> Part:
    count = len(included.shapes)
    stamps = []
    for index, shape in enumerate(included.shapes):
        values = {"number": included.attachment.number, "page": str(index + 1), "pages": str(count)}
        texts = (
            typeface.drawable(fill_label(labels, "attachment_stamp", values)),
            typeface.drawable(f"{labels['page']} {first_page + index}"),
        )
        stamps.append(plan_stamp(first_page + index, shape, texts, typeface))
    return Part(included, first_page, tuple(stamps))


def plan_stamp(page: int, shape: PageShape, texts: tuple[str, str], typeface: Typeface) -> Stamp:
    """Place the plate in the upper right corner of the page as it is seen, whole even on a small page."""
    width = sum(typeface.width(text, TYPE_SIZE) for text in texts) + 4 * PADDING
    scale = max(1.0, min(shape.width, shape.height) / _A4_WIDTH)
    scale = min(scale, shape.width / (width + 2 * EDGE), shape.height / (PLATE_HEIGHT + 2 * EDGE))
    left = shape.width - (EDGE + width) * scale
    bottom = shape.height - (EDGE + PLATE_HEIGHT) * scale
    matrix = multiply((scale, 0.0, 0.0, scale, left, bottom), shape.from_seen)
    rect = transform_box(matrix, (0.0, 0.0, width, PLATE_HEIGHT))
    return Stamp(page, texts, width, matrix, rect)


def _plan_links(
    parts: Sequence[Part], owners: Mapping[str, Item], main: MainDocument, labels: Mapping[str, str]
) -> Iterator[Link]:
    anchors = {anchor.name: anchor for anchor in main.pages.anchors if anchor.rects}
    for part in parts:
        attachment = part.included.attachment
        item = owners[attachment.number]
        anchor = anchors.get(attachment.key)
        if anchor:
            yield Link(anchor.page, anchor.rects, _first_page(part), attachment_name(attachment, labels))
            back = _above(anchor.page, max(rect[3] for rect in anchor.rects), main)
        else:
            back = main.targets.get(attachment.key) or main.targets.get(item.key) or Target(1)
        words = fill_label(labels, "back_to_item", {"number": item.number})
        for stamp in part.stamps:
            yield Link(stamp.page, (stamp.rect,), back, words)


def _first_page(part: Part) -> Target:
    left, top = part.included.shapes[0].top_left
    # The zoom stays what the reader has chosen (null), the page begins at its upper left corner.
    return Target(part.first_page, ("XYZ", round(left, 3), round(top, 3), None))


def _above(page: int, top: float, main: MainDocument) -> Target:
    left, highest = main.shapes[page - 1].top_left
    return Target(page, ("XYZ", round(left, 3), round(min(top + _AIR, highest), 3), None))


def _plan_outline(
    items: Sequence[Item], main: MainDocument, parts: Sequence[Part], labels: Mapping[str, str]
) -> tuple[Bookmark, ...]:
    by_number = {_number(part): part for part in parts}
    below: dict[tuple[int, ...], list[Bookmark]] = {}
    for item in items:
        bookmarks = [
            _part_bookmark(by_number[attachment.number], labels)
            for attachment in item.attachments
            if attachment.number in by_number
        ]
        if bookmarks:
            place = _find_entry(item, main)
            below.setdefault(place, []).extend(bookmarks)
    return (*_with_attachments(main.outline, (), below), *below.get((), []))


def _part_bookmark(part: Part, labels: Mapping[str, str]) -> Bookmark:
    return Bookmark(
        title=attachment_name(part.included.attachment, labels),
        target=_first_page(part),
        children=tuple(_moved(bookmark, part.first_page - 1) for bookmark in part.included.outline),
    )


def _moved(bookmark: Bookmark, pages: int) -> Bookmark:
    """Return an attachment's own bookmark as it is `pages` further back in the packet, closed."""
    target = bookmark.target and replace(bookmark.target, page=bookmark.target.page + pages)
    children = tuple(_moved(child, pages) for child in bookmark.children)
    return replace(bookmark, target=target, children=children, opened=False)


def _with_attachments(
    bookmarks: Sequence[Bookmark], path: tuple[int, ...], below: Mapping[tuple[int, ...], Sequence[Bookmark]]
) -> tuple[Bookmark, ...]:
    result = []
    for index, bookmark in enumerate(bookmarks):
        place = (*path, index)
        children = _with_attachments(bookmark.children, place, below)
        added = tuple(below.get(place, ()))
        result.append(replace(bookmark, children=(*children, *added)))
    return tuple(result)


def _find_entry(item: Item, main: MainDocument) -> tuple[int, ...]:
    """Return the path of the item's own bookmark: on its heading's page, and nearest to it in height.

    Renderers put a heading's bookmark and the named destination in it at
    heights that differ by a point or two. An outline without the item gives
    (), the end of the outline.
    """
    target = main.targets.get(item.key)
    page = target.page if target else main.pages.targets.get(item.key)
    height = _height(target)
    candidates = []
    for path, bookmark in _walk(main.outline, ()):
        if bookmark.target and bookmark.target.page == page:
            named = bool(item.title) and item.title in bookmark.title
            distance = abs(_height(bookmark.target) - height)
            if named or distance <= _SAME_LINE:
                candidates.append((not named, distance, path))
    return min(candidates)[2] if candidates else ()


def _height(target: Target | None) -> float:
    """How high on its page a target is; the top of the page, when it does not say."""
    numbers = target.view if target else ()
    top = numbers[2] if len(numbers) > 2 and numbers[0] == "XYZ" else None  # noqa: PLR2004 - (XYZ, left, top)
    return top if isinstance(top, float) else 1e6


def _walk(bookmarks: Sequence[Bookmark], path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Bookmark]]:
    for index, bookmark in enumerate(bookmarks):
        yield (*path, index), bookmark
        yield from _walk(bookmark.children, (*path, index))
