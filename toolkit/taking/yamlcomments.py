"""The comments of a YAML file ("# as signed"): those that go when what they stand at is written anew."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from toolkit.taking.splicing import is_block_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.reading.document import Document, Spot

_COMMENT = re.compile(r"(?:^|\s)(#.*)$")


def lost_comments(before: Document, after: Document) -> list[str]:
    """Return the comments of a file that are not in what it became."""
    left = Counter(_comments(after))
    lost = []
    for comment in _comments(before):
        if left[comment] <= 0:
            lost.append(comment)
        left[comment] -= 1
    return lost


def _comments(document: Document) -> Iterator[str]:
    """Yield what stands behind each "#" that is not within a text."""
    lines = list(document.lines)
    for spot in _values(document.root):
        _blank(lines, spot)
    for line in lines:
        if found := _COMMENT.search(line):
            yield found[1].strip()


def _values(spot: Spot | None) -> Iterator[Spot]:
    """Yield every value that is no mapping or list, and every key."""
    if spot is None:
        return
    if not spot.children:
        yield spot
    for child in spot.children.values():
        yield from _values(child)


def _blank(lines: list[str], spot: Spot) -> None:
    """Write over what a value says; a comment behind the sign of a block text stays."""
    first, last = spot.event.start_mark, spot.event.end_mark
    if is_block_text(spot):
        end = last.line if last.column == 0 else last.line + 1
        lines[first.line + 1 : end] = [""] * (end - first.line - 1)
        return
    for number in range(first.line, min(last.line + 1, len(lines))):
        line = lines[number]
        begin = first.column if number == first.line else 0
        end = last.column if number == last.line else len(line)
        lines[number] = line[:begin] + "x" * (end - begin) + line[end:]
