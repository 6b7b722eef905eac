"""A letter as it is drawn on a page: how turned, where, and how large."""

from __future__ import annotations

from toolkit.dataclass import dataclass
from toolkit.pdf.geometry import Box, Matrix, transform_box

# What takes a page's coordinates to those in which text turned so many quarters clockwise runs to the right.
LEVEL: tuple[Matrix, ...] = (
    (1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
    (0.0, 1.0, -1.0, 0.0, 0.0, 0.0),
    (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    (0.0, -1.0, 1.0, 0.0, 0.0, 0.0),
)
_HIGH_FIGURES = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
HIGH_FIGURES = frozenset(_HIGH_FIGURES.values())


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, or more of them in a row: turned by so many quarters clockwise, from `left` to `right`.

    `bottom` is where the line stands that they are written on, `size` that of the font; all are in points and
    counted along the text and up from it, whichever way it runs.
    """

    turn: int
    left: float
    bottom: float
    right: float
    size: float


def along(box: Box, turn: int) -> Box:
    """Return a box of a page as text sees it that is turned by so many quarters clockwise."""
    return transform_box(LEVEL[turn], box)


def as_raised(figures: str) -> str:
    """Return figures as those that are set high: ⁶ for 6."""
    return "".join(_HIGH_FIGURES.get(figure, figure) for figure in figures)
