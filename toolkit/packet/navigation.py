"""Bookmarks and page labels of the packet, planned: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.pdf.facts import Bookmark, MainDocument, OwnPages, PageLabel, Target
from toolkit.words.labels import fill_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.model import Attachment, Item
    from toolkit.packet.model import Insert, Part
    from toolkit.pdf.geometry import PageShape

# How far apart in height a heading's bookmark and its named destination may be, in points.
_SAME_LINE = 30.0


def attachment_name(attachment: Attachment, labels: Mapping[str, str]) -> str:
    """Return how bookmarks and links call an attachment: "Bilag 2.1 Status på rekruttering"."""
    return f"{labels['attachment']} {attachment.number} {attachment.title}".strip()


def name_elsewhere(attachment: Attachment, file: str, labels: Mapping[str, str]) -> str:
    """Return how they call one in another file: "Bilag 2.1 Status (findes i packet-2.pdf)"."""
    return f"{attachment_name(attachment, labels)} ({fill_label(labels, 'in_volume', {'file': file})})"


def top_of(page: int, shape: PageShape) -> Target:
    """Return the way to a page's upper left corner."""
    left, top = shape.top_left
    # The zoom stays what the reader has chosen (null), the page begins at its upper left corner.
    return Target(page, ("XYZ", round(left, 3), round(top, 3), None))


def entry_of(part: Part) -> Target:
    """Return the way to an attachment: to its separator sheet or else to its first page."""
    if part.entry != part.first_page:
        return Target(part.entry)
    return top_of(part.first_page, part.shapes[0])


def plan_labels(
    main: MainDocument, parts: Sequence[Part], inserts: Sequence[Insert]
) -> tuple[PageLabel, ...]:
    """Return the page labels: the document's own, "2.1-3" in attachments, and what the packet's pages are."""
    added = [PageLabel(part.first_page, prefix=f"{part.number}-") for part in parts]
    for insert in inserts:
        several = insert.page_count > 1
        prefix = f"{insert.label}-" if several else insert.label
        added.append(PageLabel(insert.first_page, "D" if several else "", prefix))
    return (*main.labels, *sorted(added, key=lambda label: label.page))


def plan_outline(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    items: Sequence[Item],
    main: MainDocument,
    parts: Sequence[Part],
    listing: tuple[int, OwnPages] | None,
    elsewhere: Mapping[str, str],
    labels: Mapping[str, str],
) -> tuple[Bookmark, ...]:
    """Return the main document's bookmarks with each attachment below its item, and the list at the end.

    `listing` is the list of attachments with its first page. An attachment in another file (`elsewhere`) is
    named with that file, and its bookmark leads to its line in the list.
    """
    by_number = {part.number: part for part in parts}
    below: dict[tuple[int, ...], list[Bookmark]] = {}
    for item in items:
        bookmarks = []
        for attachment in item.attachments:
            if attachment.number in by_number:
                bookmarks.append(_part_bookmark(by_number[attachment.number], labels))
            elif attachment.number in elsewhere and listing:
                title = name_elsewhere(attachment, elsewhere[attachment.number], labels)
                bookmarks.append(Bookmark(title, listed_at(attachment, *listing)))
        if bookmarks:
            below.setdefault(_find_entry(item, main), []).extend(bookmarks)
    outline = [*_with_attachments(main.outline, (), below)]
    if listing:
        page, own = listing
        outline.append(Bookmark(labels["attachment_list"], top_of(page, own.shapes[0])))
    return (*outline, *below.get((), []))


def listed_at(attachment: Attachment, list_page: int, listing: OwnPages) -> Target:
    """Return the way to an attachment's line in the list that begins on `list_page`."""
    own_page = listing.pages.targets.get(attachment.key, 1)
    return top_of(list_page + own_page - 1, listing.shapes[own_page - 1])


def _part_bookmark(part: Part, labels: Mapping[str, str]) -> Bookmark:
    return Bookmark(
        title=attachment_name(part.included.attachment, labels),
        target=entry_of(part),
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
