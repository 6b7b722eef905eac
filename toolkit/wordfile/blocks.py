"""Blocks of a Word part: what stands side by side, whatever is put round it (ECMA-376 part 1, 17.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

BLOCKS = (f"{W}p", f"{W}tbl")
WRAPPERS = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def opened(blocks: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield blocks, or what an element holds, with content controls and the like opened."""
    for child in blocks:
        if child.tag in WRAPPERS:
            yield from opened(child)
        else:
            yield child


def blocks_between(first: etree._Element, last: etree._Element) -> list[etree._Element]:
    """Return the blocks from `first` to `last`, to the end of all where `last` does not follow."""
    blocks = [first]
    while blocks[-1] is not last:
        following = blocks[-1].getnext()
        if following is None:
            break
        blocks.append(following)
    return blocks
