"""The looks of the house styles: the few values in which they differ."""

from __future__ import annotations

from dataclasses import dataclass

FONT = "Noto Sans"
CODE_FONT = "Courier New"
GREY = "595959"  # secondary text: contrast 7.0 on white
HAIRLINE = "BFBFBF"  # rules carry no meaning of their own

PAGE_WIDTH = 11906  # A4 in twentieths of a point (twips)
PAGE_HEIGHT = 16838


def millimetres(length: float) -> int:
    """`length` in twips."""
    return round(length / 25.4 * 1440)


@dataclass(frozen=True)
class Look:
    """One house style's measures (twips, half-points for sizes) and its one accent colour."""

    name: str
    accent: str  # RRGGBB, at least 4.5:1 on white and on the tint
    tint: str  # a wash of the accent, behind header rows and notes
    left: int
    right: int
    top: int
    bottom: int
    title_size: int
    subtitle_size: int
    heading_size: int
    heading_space: int  # above an item's heading
    contents_size: int = 20
    title_space: int = 0  # between the date of issue and the title
    items_on_new_pages: bool = False
    page_width: int = PAGE_WIDTH
    page_height: int = PAGE_HEIGHT

    @property
    def text_width(self) -> int:
        """Between the margins, in twips."""
        return self.page_width - self.left - self.right


REGION = Look(
    name="region",
    accent="00566B",
    tint="E8F1F3",
    left=millimetres(30),
    right=millimetres(25),
    top=millimetres(34),
    bottom=millimetres(28),
    title_size=76,
    subtitle_size=32,
    heading_size=30,
    heading_space=0,
    contents_size=19,
    title_space=millimetres(42),
    items_on_new_pages=True,
)
MUNICIPALITY = Look(
    name="municipality",
    accent="8A1C3B",
    tint="F7ECEF",
    left=millimetres(28),
    right=millimetres(25),
    top=millimetres(32),
    bottom=millimetres(28),
    title_size=52,
    subtitle_size=26,
    heading_size=28,
    heading_space=520,
)
LOCAL = Look(
    name="local",
    accent="2B5C3B",
    tint="EAF2EC",
    left=millimetres(28),
    right=millimetres(25),
    top=millimetres(32),
    bottom=millimetres(28),
    title_size=40,
    subtitle_size=24,
    heading_size=23,
    heading_space=400,
)
