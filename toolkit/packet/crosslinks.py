"""The links that the packet adds, planned: from the document and the list to each attachment, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.packet.model import Extras, Insert, Link, Part
from toolkit.packet.navigation import attachment_name, entry_of, listed_at, name_elsewhere
from toolkit.pdf.facts import MainDocument, OwnPages, Target
from toolkit.words.labels import fill_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.documents.pages import Anchor
    from toolkit.meetings.model import Item

# How far above a line a link to it shows the page, so that the line is not glued to the window's edge.
_AIR = 40.0


def plan_links(  # noqa: PLR0913, PLR0917 - each is a thing of its own
    items: Sequence[Item],
    main: MainDocument,
    parts: Sequence[Part],
    inserts: Sequence[Insert],
    listing: tuple[int, OwnPages] | None,
    extras: Extras,
    labels: Mapping[str, str],
) -> Iterator[Link]:
    """Yield the links of the packet; `listing` is the list of attachments with its first page."""
    lines = {anchor.name: anchor for anchor in main.pages.anchors if anchor.rects}
    rows = {anchor.name: anchor for anchor in listing[1].pages.anchors if anchor.rects} if listing else {}
    owners = {attachment.number: item for item in items for attachment in item.attachments}
    by_page = {insert.first_page: insert for insert in inserts}
    list_page = listing[0] if listing else 0
    for part in parts:
        attachment = part.included.attachment
        name = attachment_name(attachment, labels)
        if line := lines.get(attachment.key):
            yield Link(line.page, line.rects, entry_of(part), name)
        row = rows.get(attachment.key)
        if row:
            yield Link(list_page + row.page - 1, row.rects, entry_of(part), name)
        back = _way_back(part, owners[part.number], main, line)
        words = labels["back_to_list"]
        if not extras.continues:
            words = fill_label(labels, "back_to_item", {"number": owners[part.number].number})
        if part.entry != part.first_page:
            yield from (Link(s.page, (s.rect,), back, words) for s in by_page[part.entry].stamps)
        yield from _stamp_links(part, back, words, listing, labels)
    if listing and list_page in by_page:
        for stamp in by_page[list_page].stamps:
            yield Link(stamp.page, (stamp.rect,), Target(1), labels["back_to_start"])
    yield from _links_elsewhere(items, lines, listing, extras.elsewhere, labels)


def _stamp_links(
    part: Part, back: Target, words: str, listing: tuple[int, OwnPages] | None, labels: Mapping[str, str]
) -> Iterator[Link]:
    """Yield the way back from each page; the first one's stamp also leads to the list, by its page number."""
    for stamp in part.stamps:
        if listing and stamp is part.stamps[0]:
            first, second = stamp.halves
            listed = listed_at(part.included.attachment, *listing)
            yield Link(stamp.page, (first,), back, words)
            yield Link(stamp.page, (second,), listed, labels["back_to_list"])
        else:
            yield Link(stamp.page, (stamp.rect,), back, words)


def _links_elsewhere(
    items: Sequence[Item],
    lines: Mapping[str, Anchor],
    listing: tuple[int, OwnPages] | None,
    elsewhere: Mapping[str, str],
    labels: Mapping[str, str],
) -> Iterator[Link]:
    """Yield links from the document to the list's words about attachments that are in another file."""
    for item in items:
        for attachment in item.attachments:
            line, file = lines.get(attachment.key), elsewhere.get(attachment.number)
            if line and file and listing:
                target = listed_at(attachment, *listing)
                yield Link(line.page, line.rects, target, name_elsewhere(attachment, file, labels))


def _way_back(part: Part, item: Item, main: MainDocument, line: Anchor | None) -> Target:
    if line:
        return _above(line.page, max(rect[3] for rect in line.rects), main)
    attachment = part.included.attachment
    return main.targets.get(attachment.key) or main.targets.get(item.key) or Target(1)


def _above(page: int, top: float, main: MainDocument) -> Target:
    left, highest = main.shapes[page - 1].top_left
    return Target(page, ("XYZ", round(left, 3), round(min(top + _AIR, highest), 3), None))
