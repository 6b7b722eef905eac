"""The lines of a document that was drawn with a marker round every paragraph's text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from toolkit.convert.numbertabs import leaves_room
from toolkit.convert.pagination import LineBox
from toolkit.tagging.annotations import read_boxes, read_heights

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def read_lines(
    drawn: bytes, endless: float, entries: Collection[int]
) -> tuple[dict[int, list[LineBox]], frozenset[int]]:
    """Return the lines of each paragraph, and which of the `entries` are roomy.

    The endless pages, so high in points, stand below each other.
    """
    heights = read_heights(drawn)
    lines: dict[int, set[tuple[float, float]]] = defaultdict(set)
    words: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for content, found in read_boxes(drawn).items():
        page, height = heights[content]
        above = (page - 1) * endless + height
        for box in found:
            left, bottom, right, top = box.rect
            lines[box.stretch].add((above - top, above - bottom))
            if box.stretch in entries:
                words[box.stretch].append((above - top, left, right))
    roomy = frozenset(index for index, told in words.items() if leaves_room(told))
    return {index: join_boxes(sorted(found)) for index, found in lines.items()}, roomy


def join_boxes(boxes: Sequence[tuple[float, float]]) -> list[LineBox]:
    """Return the lines that words form: those that stand beside each other are on one."""
    lines: list[LineBox] = []
    for top, bottom in boxes:
        last = lines[-1] if lines else None
        if last is not None and (top + bottom) / 2 < last.bottom:
            end = max(last.bottom, bottom)
            lines[-1] = LineBox(last.top, end, end)
        else:
            lines.append(LineBox(top, bottom, bottom))
    return lines
