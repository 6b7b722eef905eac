"""Bookmarks of a Word part (ECMA-376 part 1, 17.13.6)."""

from __future__ import annotations

from lxml import etree

from toolkit.wordfile.docxio import W, attribute


def next_bookmark_id(root: etree._Element) -> int:
    """Return a number that no bookmark of the part has as its w:id yet."""
    return max((int(attribute(mark, "id")) for mark in root.iter(f"{W}bookmarkStart")), default=0) + 1


def put_bookmark(first: etree._Element, last: etree._Element, name: str, number: int) -> None:
    """Put a bookmark from the beginning of a w:p to the end of an element, which may be the same."""
    start, end = etree.Element(f"{W}bookmarkStart"), etree.Element(f"{W}bookmarkEnd")
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    start.set(f"{W}name", name)
    first.insert(0 if first.find(f"{W}pPr") is None else 1, start)
    last.append(end)
