"""What a drawing in SVG is made of: text as outlines, lines, and places around a circle."""

from __future__ import annotations

from math import cos, degrees, radians, sin

from toolkit.namedtuple import NamedTuple
from toolkit.yearpages.lettering import CAP_HEIGHT, Glyph, glyphs_of, outlines_of, text_width

ROUND = 'stroke-linecap="round"'
SQUARE = 'stroke-linecap="square"'
HATCHED = 'stroke-dasharray="1 2.6"'


def number(length: float) -> str:
    """Return a length in as few characters as do, to the hundredth of a point."""
    return f"{round(length, 2):g}"


def stroke(path: str, colour: str, width: float, kind: str = ROUND) -> str:
    """Return a line along `path`; `kind` is one of `ROUND`, `SQUARE` (the ends) and `HATCHED`."""
    line = f'fill="none" stroke="{colour}" stroke-width="{number(width)}"'
    return f'<path d="{path}" {line} {kind}/>'


def polygon_points(x: float, y: float, radius: float, corners: int, turned: float) -> str:
    """Return the corners of a regular polygon around a point, the first `turned` degrees from the top."""
    angles = (radians(turned + corner * 360 / corners) for corner in range(corners))
    return " ".join(f"{number(x + radius * sin(at))},{number(y - radius * cos(at))}" for at in angles)


class Typography(NamedTuple):
    """How a text looks: its size in points, its face (`lettering.REGULAR` or `BOLD`) and its colour."""

    size: float
    face: str
    colour: str


class Dial:
    """Places around a circle's middle, by radius and by degrees clockwise from the top."""

    def __init__(self, centre: float) -> None:
        self._centre = centre

    def point(self, radius: float, angle: float) -> tuple[float, float]:
        """Return the coordinates of a place."""
        turned = radians(angle)
        return self._centre + radius * sin(turned), self._centre - radius * cos(turned)

    def _at(self, radius: float, angle: float) -> str:
        return " ".join(map(number, self.point(radius, angle)))

    def arc(self, radius: float, begin: float, end: float) -> str:
        """Return the path of an arc."""
        large = int(end - begin > 180)  # noqa: PLR2004 - degrees
        radii = f"{number(radius)} {number(radius)}"
        return f"M{self._at(radius, begin)}A{radii} 0 {large} 1 {self._at(radius, end)}"

    def sector(self, inner: float, outer: float, begin: float, end: float) -> str:
        """Return the path around a part of a ring, of less than half of it."""
        radii = f"{number(inner)} {number(inner)}"
        back = f"L{self._at(inner, end)}A{radii} 0 0 0 {self._at(inner, begin)}Z"
        return self.arc(outer, begin, end) + back

    def spoke(self, angle: float, inner: float, outer: float) -> str:
        """Return the path of a line away from the middle."""
        return f"M{self._at(inner, angle)}L{self._at(outer, angle)}"

    def circle(self, radius: float, colour: str) -> str:
        """Return a circle."""
        centre = number(self._centre)
        return (
            f'<circle cx="{centre}" cy="{centre}" r="{number(radius)}" fill="none" stroke="{colour}"'
            ' stroke-width=".6"/>'
        )


class Letters:
    """Writes text, and remembers which glyphs the drawing needs the outlines of."""

    def __init__(self) -> None:
        self._glyphs: set[Glyph] = set()

    def definitions(self) -> str:
        """Return the outline of every glyph used so far, each once, for the drawing's `<defs>`."""
        return "".join(
            f'<path id="{_id(glyph)}" d="{path}"/>'
            for glyph, path in outlines_of(tuple(self._glyphs))
            if path
        )

    def text(self, text: str, x: float, y: float, look: Typography) -> str:
        """Return `text` from `x` on, standing on the line at `y`."""
        along, uses = 0.0, []
        for glyph in glyphs_of(text, look.face):
            if not glyph.char.isspace():
                uses.append(f'<use xlink:href="#{self._used(glyph)}" x="{round(along * 1000)}"/>')
            along += glyph.advance
        place = f"translate({number(x)} {number(y)}) {_scaled(look.size)}"
        return f'<g fill="{look.colour}" transform="{place}">{"".join(uses)}</g>'

    def centred(self, text: str, x: float, y: float, look: Typography) -> str:
        """Return `text` with its middle at a point."""
        left = x - text_width(text, look.size, look.face) / 2
        return self.text(text, left, y + CAP_HEIGHT * look.size / 2, look)

    def around(self, dial: Dial, text: str, angle: float, radius: float, look: Typography) -> str:
        """Return `text` along a circle, its middle at `angle`; never upside down."""
        is_below = 90 < angle % 360 < 270  # noqa: PLR2004 - degrees
        turn = -1 if is_below else 1
        baseline = radius - turn * CAP_HEIGHT * look.size / 2
        along = -text_width(text, look.size, look.face) / 2
        uses = []
        for glyph in glyphs_of(text, look.face):
            at = angle + turn * degrees((along + glyph.advance * look.size / 2) / baseline)
            x, y = dial.point(baseline, at)
            uses.append(
                f'<use xlink:href="#{self._used(glyph)}" transform="translate({number(x)} {number(y)})'
                f" rotate({number(at + (180 if is_below else 0))}) {_scaled(look.size)}"
                f' translate({round(-glyph.advance * 500)} 0)"/>'
            )
            along += glyph.advance * look.size
        return f'<g fill="{look.colour}">{"".join(uses)}</g>'

    def _used(self, glyph: Glyph) -> str:
        self._glyphs.add(glyph)
        return _id(glyph)


def _id(glyph: Glyph) -> str:
    return f"{glyph.font.replace('-', '')}{ord(glyph.char):x}"


def _scaled(size: float) -> str:
    """Return how outlines, in thousandths and with y upwards, are brought to their size."""
    return f"scale({size / 1000:g} -{size / 1000:g})"
