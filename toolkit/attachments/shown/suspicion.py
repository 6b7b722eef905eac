"""Whether a page may hide a text: told from its operators, so that most pages need not be drawn to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Stream

from toolkit.attachments.shown.operators import COLOURS, INLINE_IMAGE, PATHS, TEXTS
from toolkit.attachments.shown.windows import CLIPPING_ALONE, NO_INK
from toolkit.pdf.entries import resource
from toolkit.pdf.geometry import Box, Matrix, apply, multiply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

_LIGHT = 0.85  # of all parts of a colour: nearly that of the paper
_THIN = 3.0  # points: rules and borders hide no text
_ALIKE = 0.1
_MOST_FILLS = 300
_INKS = 4
_STILL: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_FAINT = 0.2  # of a full ink
_OF_INKS = (Name.Separation, Name.DeviceN)
_THINGS = frozenset(("Do", "sh", INLINE_IMAGE))


def may_hide(instructions: Sequence[Any], resources: Object, box: Box, marks: Sequence[Box]) -> bool:
    """Return whether some text is in little or light ink, begins off what is shown, or lies below something.

    `box` is the visible part of the page, `marks` where its annotations lie, in user space.
    """
    watch = _Watch(resources, box)
    return any(map(watch.alarms, instructions)) or any(watch.covers(_corners(mark)) for mark in marks)


def paints_nothing(space: Object | None) -> bool:
    """Whether a colour space is of the ink None alone, in which nothing is seen (ISO 32000-1, 8.6.6.4)."""
    if not isinstance(space, Array) or len(space) < 2 or space[0] not in _OF_INKS:  # noqa: PLR2004 - its kind, its inks
        return False
    inks = space[1].as_list() if isinstance(space[1], Array) else [space[1]]
    return bool(inks) and all(ink == Name("/None") for ink in inks)


class _Watch:
    def __init__(self, resources: Object, box: Box) -> None:
        self._resources = resources
        self._things = resources.get("/XObject", Dictionary())
        self._states = resources.get("/ExtGState", Dictionary())
        self._box = box
        self._lines: dict[int, float] = {}  # by the height of a line of text: where its first one begins
        self._fills: list[tuple[float, Box]] = []  # how light something is that was painted, and where
        self._light = 0.0  # of what is painted next
        self._corners: list[tuple[float, float]] = []  # of the path that is begun
        self._page: Matrix = _STILL
        self._line: Matrix = _STILL
        self._clip = box
        self._pen = 1.0  # how thick a line is
        self._is_masked = False  # by a picture that may let nothing through
        self._kept: list[tuple[Matrix, Box, float, bool]] = []

    def alarms(self, instruction: Any) -> bool:  # noqa: ANN401 - pikepdf's own class
        """Whether an instruction may hide a text or show a hidden one."""
        operator = str(instruction.operator)
        operands = [] if operator == INLINE_IMAGE else list(instruction.operands)
        if operator in TEXTS:
            return self._is_lost()
        if operator in COLOURS:
            return self._takes(operator, operands)
        if operator in PATHS or operator in _THINGS:
            return self._paints(operator, operands)
        self._follow(operator, operands)
        if operator == "gs":
            return self._is_faint(self._states.get(str(operands[0])))
        if operator == "Tr":
            return int(operands[0]) in (NO_INK, CLIPPING_ALONE)
        return (operator == "Tf" and not float(operands[1])) or (operator == "Tz" and not float(operands[0]))

    def _paints(self, operator: str, operands: list[Any]) -> bool:
        if operator in PATHS:
            corners, self._corners = self._corners, []
            if not corners:
                return False
            if operator in ("S", "s"):
                left, bottom, right, top = _around(corners)
                half = self._pen / 2
                return self._pen > _THIN and self.covers(
                    _corners((left - half, bottom - half, right + half, top + half))
                )
            self._fills = [*self._fills[1 - _MOST_FILLS :], (self._light, _around(corners))]
            return self.covers(corners)
        if operator == "sh":
            return bool(self._lines)
        if operator == "Do":
            return self._draws(operands)
        return self.covers(self._square())

    def _square(self) -> list[tuple[float, float]]:
        """Return the corners of where a picture is drawn (8.9.3)."""
        return [apply(self._page, *corner) for corner in _corners((0.0, 0.0, 1.0, 1.0))]

    def _follow(self, operator: str, operands: list[Any]) -> None:
        if operator == "q":
            self._kept.append((self._page, self._clip, self._pen, self._is_masked))
        elif operator == "Q" and self._kept:
            self._page, self._clip, self._pen, self._is_masked = self._kept.pop()
        elif operator in ("W", "W*") and self._corners:
            self._clip = _around(self._corners)
        elif operator == "w":
            self._pen = float(operands[0]) * max(map(abs, self._page[:4]))
        elif operator == "cm":
            self._page = multiply(_matrix(operands), self._page)
        elif operator == "BT":
            self._line = _STILL
        elif operator == "Tm":
            self._line = _matrix(operands)
        elif operator in ("Td", "TD"):
            self._line = multiply((1.0, 0.0, 0.0, 1.0, *map(float, operands)), self._line)  # type: ignore[arg-type]
        else:
            self._go_on(operator, operands)

    def _go_on(self, operator: str, operands: list[Any]) -> None:
        """Follow the path that is begun."""
        if operator == "n":
            self._corners = []
        elif operator == "re":
            x, y, width, height = map(float, operands)
            self._corners += [
                apply(self._page, *corner) for corner in _corners((x, y, x + width, y + height))
            ]
        elif operator in ("m", "l", "c", "v", "y"):
            points = [float(number) for number in operands]
            self._corners += [
                apply(self._page, *point) for point in zip(points[::2], points[1::2], strict=True)
            ]

    def _takes(self, operator: str, operands: list[Any]) -> bool:
        """Note a colour; whether it may be nearly white, or is none."""
        if operator == "cs" and paints_nothing(resource(self._resources, Name.ColorSpace, operands[0])):
            return True
        light = _lightness(operands)
        if operator[0].islower():
            self._light = light
        return light > _LIGHT

    def _is_lost(self) -> bool:
        """Note where a text begins; whether that is off the page, or on something of its own colour."""
        x, y = multiply(self._line, self._page)[4:]
        self._lines[round(y)] = min(x, self._lines.get(round(y), x))
        if any(abs(light - self._light) < _ALIKE and _is_in(x, y, box) for light, box in self._fills):
            return True
        return self._is_masked or not (_is_in(x, y, self._box) and _is_in(x, y, self._clip))

    def _is_faint(self, state: object) -> bool:
        """Note whether what comes is masked; whether it is in little ink."""
        if not isinstance(state, Dictionary):
            return False
        if "/SMask" in state:
            self._is_masked = isinstance(state.SMask, Dictionary)
        return float(state.get("/ca", 1)) < _FAINT

    def _draws(self, operands: list[Any]) -> bool:
        """Note a form's texts, which stand anywhere in it; whether what is drawn covers others."""
        thing = self._things.get(str(operands[0]))
        if not isinstance(thing, Stream) or thing.get("/Subtype") != Name.Form:
            return self.covers(self._square())
        box, matrix = thing.get("/BBox"), thing.get("/Matrix")
        placed = multiply(_matrix(list(matrix)), self._page) if isinstance(matrix, Array) else self._page
        sides: Box = tuple(map(float, box.as_list())) if isinstance(box, Array) else self._box  # type: ignore[assignment]
        corners = [apply(placed, *corner) for corner in _corners(sides)]
        if self._is_masked or self.covers(corners):
            return True
        left, bottom, _, top = _around(corners)
        for height in range(round(max(bottom, self._box[1])), round(min(top, self._box[3])) + 1):
            self._lines[height] = min(left, self._lines.get(height, left))
        return False

    def covers(self, corners: Sequence[tuple[float, float]]) -> bool:
        """Whether something painted between `corners` lies on a text that was shown before."""
        left, bottom, right, top = _around(corners)
        if right - left < _THIN or top - bottom < _THIN:
            return False
        return any(
            bottom - _THIN <= height <= top and start <= right for height, start in self._lines.items()
        )


def _corners(box: Box) -> tuple[tuple[float, float], ...]:
    left, bottom, right, top = box
    return (left, bottom), (right, bottom), (right, top), (left, top)


def _around(corners: Sequence[tuple[float, float]]) -> Box:
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _is_in(x: float, y: float, box: Box) -> bool:
    left, bottom, right, top = box
    return left <= x <= right and bottom <= y <= top


def _lightness(operands: Sequence[Any]) -> float:
    """Return how light a colour is, from 0 to 1; -1 for a pattern, or the name of a space, which are none."""
    try:
        parts = [float(operand) for operand in operands]
    except (TypeError, ValueError):
        return -1.0
    if len(parts) == _INKS:
        return 1 - max(parts)
    return min(parts, default=-1.0)
