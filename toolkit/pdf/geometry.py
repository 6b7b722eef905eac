"""Where things are on a page that may be turned, cropped, scaled or set off from the origin: pure.

"Seen" coordinates are those of the page as a reader shows it: points (1/72 inch),
origin at its lower left corner, y upwards. "User space" is what the page's own
content counts in (ISO 32000-1, 8.3.2.3 and 14.11.2).
"""

from __future__ import annotations

from toolkit.dataclass import dataclass

Box = tuple[float, float, float, float]  # left, bottom, right, top
Matrix = tuple[float, float, float, float, float, float]

A4: Box = (0.0, 0.0, 595.28, 841.89)


@dataclass(frozen=True, slots=True)
class PageShape:
    """A page's visible box in user space, its clockwise turn in degrees (0, 90, 180, 270) and UserUnit."""

    box: Box = A4
    rotate: int = 0
    unit: float = 1.0

    @property
    def width(self) -> float:
        """The width as seen, in points."""
        left, bottom, right, top = self.box
        return (top - bottom if self.rotate in {90, 270} else right - left) * self.unit

    @property
    def height(self) -> float:
        """The height as seen, in points."""
        left, bottom, right, top = self.box
        return (right - left if self.rotate in {90, 270} else top - bottom) * self.unit

    @property
    def from_seen(self) -> Matrix:
        """The matrix that takes seen coordinates to user space."""
        left, bottom, right, top = self.box
        scale = 1 / self.unit
        return {
            0: (scale, 0.0, 0.0, scale, left, bottom),
            90: (0.0, scale, -scale, 0.0, right, bottom),
            180: (-scale, 0.0, 0.0, -scale, right, top),
            270: (0.0, -scale, scale, 0.0, left, top),
        }[self.rotate]

    @property
    def top_left(self) -> tuple[float, float]:
        """The upper left corner as seen, in user space: where a destination to the whole page points."""
        return apply(self.from_seen, 0.0, self.height)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return the point (x, y) after `matrix` (ISO 32000-1, 8.3.3)."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def transform_box(matrix: Matrix, box: Box) -> Box:
    """Return the upright box around `box` after `matrix`."""
    (x0, y0), (x1, y1) = apply(matrix, box[0], box[1]), apply(matrix, box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does `first` and after it `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def visible_box(media: Box, crop: Box | None) -> Box:
    """Return the part of a page that is shown: the crop box within the media box (14.11.2.1).

    A crop box that misses the media box altogether is ignored, as readers do.
    """
    outer = upright(media)
    if _is_flat(outer):
        outer = A4
    if crop is None:
        return outer
    inner = upright(crop)
    shown = (
        max(outer[0], inner[0]),
        max(outer[1], inner[1]),
        min(outer[2], inner[2]),
        min(outer[3], inner[3]),
    )
    return outer if _is_flat(shown) else shown


def upright(box: Box) -> Box:
    """Return the box with its lower left corner first, whichever two corners it was given by."""
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


def _is_flat(box: Box) -> bool:
    return box[2] - box[0] < 1 or box[3] - box[1] < 1
