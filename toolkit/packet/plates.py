"""The plate, a small label on each page behind the document: what it says, its size and its place. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.pdf.geometry import Box, Matrix, PageShape, multiply, transform_box

if TYPE_CHECKING:
    from toolkit.pdf.typeface import Typeface

# The stamp on an A4 page, in points; it grows with larger pages, for a reader fits them to the same screen.
TYPE_SIZE = 8.0
PLATE_HEIGHT = 13.0
PADDING = 5.0
EDGE = 12.0  # from the page's upper and right edge: outside its text, and inside what printers reach
_A4_WIDTH = 595.0

# How much of an A4 page's height is added above it where its content shall not meet the plate.
_ROOM = EDGE + PLATE_HEIGHT + 4.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """The plate on one page: its two texts, where it stands, and where the line between them is.

    `matrix` takes the plate's own points (origin at its lower left corner) to the page's user space.
    """

    page: int
    texts: tuple[str, str]
    divider: float  # from the plate's left edge, in its own points as its width
    width: float
    matrix: Matrix

    @property
    def rect(self) -> Box:
        """The plate as it lies on the page, in user space."""
        return self._lying(0.0, self.width)

    @property
    def halves(self) -> tuple[Box, Box]:
        """The two texts' parts of the plate, likewise."""
        return self._lying(0.0, self.divider), self._lying(self.divider, self.width)

    def _lying(self, left: float, right: float) -> Box:
        return transform_box(self.matrix, (left, 0.0, right, PLATE_HEIGHT))


def plan_stamp(page: int, shape: PageShape, texts: tuple[str, str], typeface: Typeface) -> Stamp:
    """Place the plate in the upper right corner of the page as it is seen, whole even on a small page."""
    divider, rest = (typeface.width(text, TYPE_SIZE) + 2 * PADDING for text in texts)
    width = divider + rest
    scale = _growth(shape)
    scale = min(scale, shape.width / (width + 2 * EDGE), shape.height / (PLATE_HEIGHT + 2 * EDGE))
    left = shape.width - (EDGE + width) * scale
    bottom = shape.height - (EDGE + PLATE_HEIGHT) * scale
    matrix = multiply((scale, 0.0, 0.0, scale, left, bottom), shape.from_seen)
    return Stamp(page, texts, divider, width, matrix)


def with_room(shape: PageShape) -> PageShape:
    """Return the page with a strip for the plate above its content, and its proportions as before.

    Nothing on the page is moved, so that whatever it is made of stays right: its box grows by 3 percent, and
    readers and printers, which fit pages to their screen or paper, show the content that much smaller. (A
    smaller UserUnit would keep the size on paper as well, but Acrobat takes none below 1.)
    """
    height = shape.height + _ROOM * _growth(shape)
    side = shape.width * (height / shape.height - 1) / 2
    box = transform_box(shape.from_seen, (-side, 0.0, shape.width + side, height))
    return PageShape(box, shape.rotate, shape.unit)


def _growth(shape: PageShape) -> float:
    return max(1.0, min(shape.width, shape.height) / _A4_WIDTH)
