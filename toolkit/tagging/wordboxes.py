"""Where the words between markers stand on a page, and which of these boxes is at a place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Rect = tuple[float, float, float, float]

NEAR = 0.06  # points; what rounding makes of one place written twice
AHEAD = 6  # boxes; a word of nothing but spaces may have a box and no piece


class Box(NamedTuple):
    """Where a word of the stretch with this number stands: left, bottom, right and top in points."""

    rect: Rect
    stretch: int


class BoxFinder:
    """Finds the box at a place; boxes come in the order in which their words are painted."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._at = 0
        self._is_taken = False
        self._by_left: list[tuple[float, int]] | None = None

    def find(self, x: float, y: float) -> Box | None:
        """Return the box of the word that begins at a place, in points, else one that holds the place."""
        begin, near = self._at, self._boxes[self._at : self._at + AHEAD]
        for index, box in enumerate(near[self._is_taken :], begin + self._is_taken):
            left, bottom, _, top = box.rect
            if -NEAR < left - x < NEAR and bottom - NEAR <= y <= top + NEAR:
                return self._take(index)
        for index, box in enumerate(near, begin):
            left, bottom, right, top = box.rect
            if left - NEAR <= x < right and bottom - NEAR <= y <= top + NEAR:
                return self._take(index)
        return self._find_anywhere(x, y) or self._find_raised(x, y)

    def _find_raised(self, x: float, y: float) -> Box | None:
        """Find the next box for a word that is set above or below its line."""
        index = self._at + self._is_taken
        if index == len(self._boxes):
            return None
        left, bottom, _, top = self._boxes[index].rect
        is_near = abs(left - x) < NEAR and 2 * bottom - top < y < 2 * top - bottom
        return self._take(index) if is_near else None

    def _begins(self, index: int, x: float, y: float) -> bool:
        left, bottom, _, top = self._boxes[index].rect
        return abs(left - x) < NEAR and bottom - NEAR <= y <= top + NEAR

    def _take(self, index: int) -> Box:
        self._at, self._is_taken = index, True
        return self._boxes[index]

    def _find_anywhere(self, x: float, y: float) -> Box | None:
        """Find a box that is out of turn: text boxes and pictures are painted after the text around them."""
        if self._by_left is None:
            self._by_left = sorted((box.rect[0], index) for index, box in enumerate(self._boxes))
        place = bisect_left(self._by_left, (x - NEAR, -1))
        while place < len(self._by_left) and self._by_left[place][0] < x + NEAR:
            index = self._by_left[place][1]
            if self._begins(index, x, y):
                return self._take(index)
            place += 1
        return None
