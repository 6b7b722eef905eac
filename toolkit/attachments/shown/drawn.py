"""A content stream drawn otherwise, to see which texts show: without them, or each in its own colour."""

from __future__ import annotations

from copy import copy
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream

from toolkit.attachments.shown.operators import COLOURS, INLINE_IMAGE, PATHS, TEXTS
from toolkit.attachments.shown.suspicion import paints_nothing
from toolkit.attachments.shown.windows import CLIPPING, NO_INK, find_windows
from toolkit.dataclass import dataclass, field
from toolkit.pdf.entries import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

_EVERYWHERE = (-32_000, -32_000, 64_000, 64_000)


class Look(Enum):
    """How texts are drawn."""

    AS_IS = auto()
    WITHOUT = auto()
    COLOURED = auto()  # each in its own colour, what covers it in black
    ALONE = auto()  # each in its own colour, with nothing that covers or clips it


@dataclass(slots=True)
class DrawnContent:
    """The content; how many texts it has; which cannot be judged, have no ink, no size or no colour."""

    data: bytes = b""
    count: int = 0
    always: set[int] = field(default_factory=set)
    uninked: set[int] = field(default_factory=set)
    blank: set[int] = field(default_factory=set)
    seen_through: set[tuple[int, int]] = field(default_factory=set)  # forms, by their objects' numbers


def draw_as(
    look: Look, instructions: Sequence[Any], resources: Object, first: int, *, is_seen_through: bool = False
) -> DrawnContent:
    """Return content with its texts looking so; they are numbered from `first`, and a number is a colour.

    `is_seen_through` tells that all of it is translucent, so that it covers nothing.
    """
    return _Drawer(look, resources, first, is_seen_through=is_seen_through).draw(instructions)


@dataclass(slots=True)
class _State:
    mode: int = 0
    is_thin: bool = False  # translucent: what is painted so covers nothing
    draws_itself: bool = False  # a Type 3 font, whose letters choose their own colours
    size: float = 1.0
    width: float = 1.0  # of letters, of what they usually are
    is_colourless: bool = False  # of what is filled


class _Drawer:
    def __init__(self, look: Look, resources: Object, first: int, *, is_seen_through: bool) -> None:
        self._look = look
        self._resources = resources
        self._first = first
        self._is_seen_through = is_seen_through
        self._drawn = DrawnContent()
        self._out: list[Any] = []
        self._state = _State()
        self._kept: list[_State] = []

    def draw(self, instructions: Sequence[Any]) -> DrawnContent:
        windows = find_windows(instructions)
        for place, instruction in enumerate(instructions):
            operator = str(instruction.operator)
            operands = [] if operator == INLINE_IMAGE else list(instruction.operands)
            self._follow(operator, operands)
            if operator in TEXTS:
                self._text(operator, operands, is_window=place in windows)
            elif self._look is Look.WITHOUT:
                self._out.append(instruction)
            elif operator == "gs" and self._state.is_thin:
                continue  # a number is told by its colour: whether the text is seen, the other drawings tell
            elif operator in PATHS:
                self._cover(operator) if self._covers else self._put("n")
            elif operator in ("Do", "sh", INLINE_IMAGE):
                self._thing(operator, instruction)
            elif operator not in COLOURS and not (self._look is Look.ALONE and operator in ("W", "W*")):
                self._out.append(instruction)
        self._drawn.data = pikepdf.unparse_content_stream(self._out)
        return self._drawn

    @property
    def _covers(self) -> bool:
        is_thin = self._is_seen_through or self._state.is_thin
        return self._look is Look.COLOURED and not is_thin

    def _put(self, operator: str, *operands: Any) -> None:  # noqa: ANN401 - any object of a PDF
        self._out.append(ContentStreamInstruction(list(operands), Operator(operator)))

    def _cover(self, operator: str) -> None:
        self._put("g", 0)
        self._put("G", 0)
        self._put(operator)

    def _follow(self, operator: str, operands: list[Any]) -> None:
        if operator == "q":
            self._kept.append(copy(self._state))
        elif operator == "Q" and self._kept:
            self._state = self._kept.pop()
        elif operator == "Tr":
            self._state.mode = int(operands[0])
        elif operator == "Tf":
            font = resource(self._resources, Name.Font, operands[0])
            self._state.draws_itself = isinstance(font, Dictionary) and font.get("/Subtype") == Name.Type3
            self._state.size = float(operands[1])
        elif operator == "Tz":
            self._state.width = float(operands[0])
        elif operator in ("cs", "g", "rg", "k"):
            space = resource(self._resources, Name.ColorSpace, operands[0]) if operator == "cs" else None
            self._state.is_colourless = paints_nothing(space)
        elif operator == "gs":
            self._state.is_thin = _is_thin(resource(self._resources, Name.ExtGState, operands[0]))

    def _text(self, operator: str, operands: list[Any], *, is_window: bool) -> None:
        number = self._first + self._drawn.count
        self._drawn.count += 1
        if self._look is Look.WITHOUT:
            # Where the line goes on is only told by what is shown.
            self._put("Tr", NO_INK)
            self._put(operator, *operands)
            self._put("Tr", self._state.mode)
            return
        is_filled = self._state.mode % CLIPPING == 0
        if not self._state.size * self._state.width or (self._state.is_colourless and is_filled):
            self._drawn.blank.add(number)
        if self._state.draws_itself or is_window:
            self._drawn.always.add(number)
            self._put(operator, *operands)
            return
        if self._state.mode % CLIPPING == NO_INK:
            self._drawn.uninked.add(number)
        colour = [round(part / 255, 5) for part in number.to_bytes(3)]
        self._put("rg", *colour)
        self._put("RG", *colour)
        self._put("Tr", 0)
        self._put(operator, *operands)
        self._put("Tr", self._state.mode)

    def _thing(self, operator: str, instruction: Any) -> None:  # noqa: ANN401 - pikepdf's own class
        if operator == "Do":
            thing = resource(self._resources, Name.XObject, instruction.operands[0])
            if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Form:
                self._out.append(instruction)
                if self._is_seen_through or self._state.is_thin:
                    self._drawn.seen_through.add(thing.objgen)
                return
            opaque = isinstance(thing, Stream) and not any(
                key in thing for key in (Name.SMask, Name.Mask, Name.ImageMask)
            )
        else:
            opaque = operator == "sh" or not instruction.iimage.image_mask
        if self._covers and opaque:
            self._put("re", *(_EVERYWHERE if operator == "sh" else (0, 0, 1, 1)))
            self._cover("f")


def _is_thin(state: Object | None) -> bool:
    if not isinstance(state, Dictionary):
        return False
    alpha = float(state.get("/ca", 1))
    mode = state.get("/BM", Name.Normal)
    mode = mode[0] if isinstance(mode, Array) and len(mode) else mode
    masked = isinstance(state.get("/SMask"), Dictionary)
    return alpha < 1 or masked or mode not in (Name.Normal, Name.Compatible)
