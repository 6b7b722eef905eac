"""The year wheel as a picture: SVG, its text as outlines, and PNG. The only importer of resvg."""

from __future__ import annotations

import io
from datetime import date, timedelta
from html import escape
from math import sqrt
from typing import TYPE_CHECKING

from toolkit.words.dates import loose, month_name
from toolkit.words.wording import Words, words_of
from toolkit.yearpages.lettering import BOLD, CAP_HEIGHT, REGULAR, shorten, text_width, wrap
from toolkit.yearpages.planphrases import inside, moved_words, planned_days, planned_title, status_words
from toolkit.yearpages.shapes import DUE, MARK, Shape
from toolkit.yearpages.svg import HATCHED, SQUARE, Dial, Letters, Typography, number, polygon_points, stroke
from toolkit.yearpages.wheellayout import HUB, MONTHS, WEEKS, Wheel, WheelMark, angle_of, days_in, plan_wheel
from toolkit.yearpages.wheellist import DATE_AT, KEY_SIZE, LINE, NOTE_SIZE, TEXT_SIZE, TITLE_AT, Listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.yearplan.model import PlannedMeeting, YearPlan

INK, GREY, HAIRLINE, TRACK, PAPER = "#1a1a1a", "#595959", "#bfbfbf", "#dcdcdc", "#ffffff"
RESERVED = "#b3261e"  # contrast 6.5 on white
PIXELS_PER_POINT = 3.0  # 216 to the inch at the size of the plan's page
COLOURS = 128  # that of the edges, where letters and lines blend into the paper
_MARGIN = 5.0
_CORNERS = {Shape.PROPOSALS: (4, 0.0), Shape.AGENDA: (4, 45.0), Shape.MINUTES: (6, 0.0)}
_SQUARE_SIDE = MARK * sqrt(2)  # its corners reach as far as a round mark's edge
_MONDAY, _THURSDAY = 0, 3


def render_wheel(plan: YearPlan, accent: str) -> str:
    """Return the year wheel of a plan as an SVG document; `accent` is the house colour, as RRGGBB."""
    words = words_of(plan.committee)
    drawing = _Drawing(plan_wheel(plan), f"#{accent}", words)
    body = "".join(
        f'<g class="{name}">{"".join(parts)}</g>'
        for name, parts in (
            ("year", drawing.rings()),
            ("hub", drawing.hub(plan)),
            ("marks", drawing.marks(plan)),
            ("list", drawing.list()),
            ("key", drawing.keys()),
        )
    )
    width, height = drawing.wheel.width + 2 * _MARGIN, drawing.wheel.height + 2 * _MARGIN
    title = words.phrase("plan_wheel", year=str(plan.year))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{number(width)}pt" height="{number(height)}pt"'
        f' viewBox="-{number(_MARGIN)} -{number(_MARGIN)} {number(width)} {number(height)}"'
        f' lang="{words.language}" role="img" aria-labelledby="title" aria-describedby="description">'
        f'<title id="title">{escape(f"{title}, {plan.committee.name}")}</title>'
        f'<desc id="description">{escape(wheel_description(plan))}</desc>'
        f"<defs>{drawing.letters.definitions()}</defs>{body}</svg>\n"
    )


def render_png(svg: str) -> bytes:
    """Return an SVG document whose size is in points as a PNG.

    resvg draws the same pixels on every system and needs nothing else installed. It writes every pixel in
    full; a palette takes a third of the room, also in the Word file and its PDF.
    """
    import resvg_py
    from PIL import Image

    # Without a dpi, resvg_py takes a length in points for none.
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=PIXELS_PER_POINT, dpi=72, background=PAPER, skip_system_fonts=True
    )
    out = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        dpi = 72 * PIXELS_PER_POINT
        picture.convert("RGB").quantize(COLOURS).save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def wheel_description(plan: YearPlan) -> str:
    """Return in words what the wheel shows: every meeting with its days."""
    words = words_of(plan.committee)
    meetings = "; ".join(_in_words(words, meeting) for meeting in plan.meetings)
    year, committee = str(plan.year), plan.committee.name
    return loose(words.phrase("plan_wheel_text", year=year, committee=committee, meetings=meetings))


def _in_words(words: Words, meeting: PlannedMeeting) -> str:
    notes = ", ".join(map(inside, filter(None, (status_words(words, meeting), moved_words(words, meeting)))))
    text = f"{planned_days(words, meeting)} {planned_title(words, meeting)}"
    return f"{text} ({notes})" if notes else text


class _Drawing:
    """The parts of one picture."""

    def __init__(self, wheel: Wheel, accent: str, words: Words) -> None:
        self.wheel = wheel
        self.letters = Letters()
        self._dial = Dial(wheel.radius)
        self._accent = accent
        self._words = words

    def rings(self) -> Iterator[str]:
        """Yield months, weeks and the tracks of the marks."""
        wheel, dial, year = self.wheel, self._dial, self.wheel.year
        inner, outer = wheel.months_radius, wheel.weeks_radius
        for radius in sorted({mark.radius for mark in wheel.marks}):
            yield dial.circle(radius, TRACK)
        starts = [angle_of(date(year, month, 1), year) - 180 / days_in(year) for month in range(1, 13)]
        for month, (begin, end) in enumerate(zip(starts, [*starts[1:], 360.0], strict=True), 1):
            yield stroke(dial.spoke(begin, HUB, inner), TRACK, 0.6)
            yield stroke(dial.spoke(begin, outer + WEEKS, wheel.radius), TRACK, 0.6)
            fill, ink = (self._accent, PAPER) if month % 2 else (PAPER, self._accent)
            yield (
                f'<path d="{dial.sector(inner, outer, begin, end)}" fill="{fill}" stroke="{self._accent}"'
                ' stroke-width=".8"/>'
            )
            name, middle = month_name(month, self._words.language), (begin + end) / 2
            yield self.letters.around(dial, name, middle, inner + MONTHS / 2, Typography(9.2, BOLD, ink))
        yield dial.circle(outer + WEEKS, self._accent)
        yield from self._weeks(outer)

    def _weeks(self, inner: float) -> Iterator[str]:
        """Yield a line at each Monday and the number of each week at its Thursday (ISO 8601-1, 3.1.1.23)."""
        year, half_a_day = self.wheel.year, 180 / days_in(self.wheel.year)
        for day in (date(year, 1, 1) + timedelta(days=count) for count in range(days_in(year))):
            angle = angle_of(day, year)
            if day.weekday() == _MONDAY:
                yield stroke(self._dial.spoke(angle - half_a_day, inner, inner + WEEKS), HAIRLINE, 0.6)
            elif day.weekday() == _THURSDAY:
                week = str(day.isocalendar().week)
                look = Typography(5.8, REGULAR, GREY)
                yield self.letters.around(self._dial, week, angle, inner + WEEKS / 2, look)

    def hub(self, plan: YearPlan) -> Iterator[str]:
        """Yield the year and whose it is, in the middle."""
        centre = self.wheel.radius
        name = shorten(wrap(plan.committee.name, 1.55 * HUB, 10, BOLD), 4)
        top = centre - len(name) * 6.5
        yield self.letters.centred(str(plan.year), centre, top - 12, Typography(40, BOLD, self._accent))
        for line, text in enumerate(name):
            yield self.letters.centred(text, centre, top + 22 + line * 13, Typography(10, BOLD, INK))

    def marks(self, plan: YearPlan) -> Iterator[str]:
        """Yield the marks on the wheel, each with what it stands for as its title."""
        words, dial = self._words, self._dial
        for mark in self.wheel.marks:
            meeting = plan.meetings[mark.number - 1]
            title = f"{planned_days(words, meeting)}: {planned_title(words, meeting)}"
            if mark.shape is not Shape.PLANNED:
                title = f"{words.labels[mark.shape.label]}, {title}"
            x, y = dial.point(mark.radius, mark.middle)
            band = dial.arc(mark.radius, mark.begin, mark.end) if mark.end > mark.begin else ""
            yield (
                f'<g class="{mark.shape}"><title>{escape(loose(title))}</title>'
                f"{self._shape(mark.shape, x, y, band)}{self._numeral(mark, x, y)}</g>"
            )

    def _numeral(self, mark: WheelMark | Listed, x: float, y: float) -> str:
        look = Typography(7.2, BOLD, self._colour(mark.shape))
        behind = ""
        if mark.shape is Shape.PLANNED:
            look = look._replace(colour=PAPER)
        elif mark.shape is Shape.PERIOD:
            look = look._replace(size=6.2)
            behind = stroke(f"M{number(x)} {number(y)}h.01", PAPER, _SQUARE_SIDE - 2)
        elif mark.shape.is_due:
            look = look._replace(size=5.4)
        return behind + self.letters.centred(str(mark.number), x, y, look)

    def _colour(self, shape: Shape) -> str:
        return {Shape.RESERVED: RESERVED, Shape.CANCELLED: GREY}.get(shape, self._accent)

    def _shape(self, shape: Shape, x: float, y: float, band: str = "") -> str:
        """Return a mark around a point, or along `band` where it takes several days."""
        colour = self._colour(shape)
        if shape.is_due:
            corners, turned = _CORNERS[shape]
            points = polygon_points(x, y, DUE, corners, turned)
            return f'<polygon points="{points}" fill="{PAPER}" stroke="{colour}" stroke-width=".9"/>'
        point = f"M{number(x)} {number(y)}h.01"
        line = band or point
        if shape is Shape.PERIOD:
            return (
                stroke(line, colour, _SQUARE_SIDE, SQUARE)
                + stroke(line, PAPER, _SQUARE_SIDE - 2, SQUARE)
                + stroke(line, colour, _SQUARE_SIDE - 4, HATCHED)
            )
        parts = [stroke(line, colour, 2 * MARK)]
        if shape is not Shape.PLANNED:
            parts.append(stroke(line, PAPER, 2 * MARK - 2.6))
        if shape is Shape.CANCELLED:  # crossed out, behind the number
            half, whole = number(MARK * 0.62), number(MARK * 1.24)
            parts.append(stroke(f"M{number(x)} {number(y)}m-{half}-{half}l{whole} {whole}", HAIRLINE, 1.2))
            parts.append(stroke(f"M{number(x)} {number(y)}m-{half} {half}l{whole}-{whole}", HAIRLINE, 1.2))
        return "".join(parts)

    def list(self) -> Iterator[str]:
        """Yield the list of the meetings."""
        for entry in self.wheel.entries:
            yield f'<g class="{entry.shape}">{"".join(self._entry(entry))}</g>'

    def _entry(self, entry: Listed) -> Iterator[str]:
        letters, x, y = self.letters, entry.x + MARK, entry.y + LINE * TEXT_SIZE / 2
        yield self._shape(entry.shape, x, y) + self._numeral(entry, x, y)
        colour = {Shape.RESERVED: RESERVED, Shape.CANCELLED: GREY}.get(entry.shape, INK)
        first = y + CAP_HEIGHT * TEXT_SIZE / 2
        for line, text in enumerate(entry.days):
            at = first + line * LINE * TEXT_SIZE
            yield letters.text(text, entry.x + DATE_AT, at, Typography(TEXT_SIZE, BOLD, colour))
        left = entry.x + TITLE_AT
        for line, text in enumerate(entry.title):
            at = first + line * LINE * TEXT_SIZE
            yield letters.text(text, left, at, Typography(TEXT_SIZE, REGULAR, colour))
            if entry.shape is Shape.CANCELLED:
                width = number(text_width(text, TEXT_SIZE, REGULAR))
                yield stroke(f"M{number(left)} {number(at - 2.4)}h{width}", colour, 0.7)
        last = first + (len(entry.title) - 1) * LINE * TEXT_SIZE
        for line, text in enumerate(entry.notes, 1):
            at = last + line * LINE * NOTE_SIZE
            yield letters.text(text, left, at, Typography(NOTE_SIZE, REGULAR, GREY))

    def keys(self) -> Iterator[str]:
        """Yield what the shapes mean."""
        for key in self.wheel.keys:
            band = f"M{number(key.x - 2)} {number(key.y)}h6" if key.shape is Shape.PERIOD else ""
            yield self._shape(key.shape, key.x, key.y, band)
            down = key.y + CAP_HEIGHT * KEY_SIZE / 2
            yield self.letters.text(key.text, key.text_at, down, Typography(KEY_SIZE, REGULAR, INK))
