"""The bookmarks of a PDF: read as plain data, written anew."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from toolkit.pdf.facts import Bookmark, Target
from toolkit.pdf.pdftext import string_text, text_string

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.pdf.destinations import Destinations

# A reader's bookmark pane is of no use beyond this; a file that has more was made to do harm.
MOST_ENTRIES = 5000
DEEPEST_LEVEL = 30


def read_outline(pdf: pikepdf.Pdf, destinations: Destinations) -> tuple[Bookmark, ...]:
    """Return the outline of `pdf`, at most MOST_ENTRIES entries and DEEPEST_LEVEL levels of it.

    An outline that runs in circles is read once round.
    """
    root = pdf.Root.get("/Outlines")
    if not isinstance(root, Dictionary):
        return ()
    return _read_level(root, destinations, set(), 1)


def _read_level(
    parent: pikepdf.Object, destinations: Destinations, seen: set[tuple[int, int]], level: int
) -> tuple[Bookmark, ...]:
    bookmarks = []
    for item in _siblings(parent, seen):
        target, uri = _aim(item, destinations)
        children = _read_level(item, destinations, seen, level + 1) if level < DEEPEST_LEVEL else ()
        count = item.get("/Count")
        bookmarks.append(
            Bookmark(
                title=_title(item),
                target=target,
                children=children,
                opened=isinstance(count, int) and count > 0,
                uri=uri,
            )
        )
    return tuple(bookmarks)


def _siblings(parent: pikepdf.Object, seen: set[tuple[int, int]]) -> Iterator[pikepdf.Object]:
    item = parent.get("/First")
    while isinstance(item, Dictionary) and item.objgen not in seen and len(seen) < MOST_ENTRIES:
        if item.is_indirect:
            seen.add(item.objgen)
        yield item
        # A direct object cannot be its own successor, but nothing would end the walk either.
        item = item.get("/Next") if item.is_indirect else None


def _title(item: pikepdf.Object) -> str:
    text = string_text(item.get("/Title"))
    return " ".join("".join(char if char.isprintable() else " " for char in text).split()) or "–"  # noqa: RUF001


def _aim(item: pikepdf.Object, destinations: Destinations) -> tuple[Target | None, str]:
    if "/Dest" in item:
        return destinations.resolve(item.Dest), ""
    action = item.get("/A")
    if isinstance(action, Dictionary):
        if action.get("/S") == Name.GoTo:
            return destinations.resolve(action.get("/D")), ""
        if action.get("/S") == Name.URI and isinstance(action.get("/URI"), String):
            return None, string_text(action.URI)
    return None, ""


def write_outline(pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], pages: Sequence[pikepdf.Object]) -> None:
    """Make `bookmarks` the outline of `pdf`; `pages` are its page objects in order (ISO 32000-1, 12.3.3)."""
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    root.Count = _write_level(pdf, root, bookmarks, pages)
    pdf.Root.Outlines = root


def _write_level(
    pdf: pikepdf.Pdf,
    parent: pikepdf.Object,
    bookmarks: Sequence[Bookmark],
    pages: Sequence[pikepdf.Object],
) -> int:
    """Hang `bookmarks` below `parent` and return how many are visible when `parent` is open."""
    if not bookmarks:
        return 0
    items = [_write_item(pdf, parent, bookmark, pages) for bookmark in bookmarks]
    for item, following in itertools.pairwise(items):
        item.Next = following
        following.Prev = item
    parent.First, parent.Last = items[0], items[-1]
    visible = 0
    for item, bookmark in zip(items, bookmarks, strict=True):
        below = _write_level(pdf, item, bookmark.children, pages)
        if below:
            item.Count = below if bookmark.opened else -below
        visible += 1 + (below if bookmark.opened else 0)
    return visible


def _write_item(
    pdf: pikepdf.Pdf, parent: pikepdf.Object, bookmark: Bookmark, pages: Sequence[pikepdf.Object]
) -> pikepdf.Object:
    item = pdf.make_indirect(Dictionary(Title=text_string(bookmark.title), Parent=parent))
    if bookmark.target:
        item.Dest = explicit_destination(bookmark.target, pages)
    elif bookmark.uri:
        item.A = Dictionary(S=Name.URI, URI=String(bookmark.uri))
    return item


def explicit_destination(target: Target, pages: Sequence[pikepdf.Object]) -> Array:
    """Return `target` as a destination array; `pages` are the page objects that its number counts."""
    kind, *numbers = target.view
    return Array([pages[target.page - 1], Name(f"/{kind}"), *numbers])
