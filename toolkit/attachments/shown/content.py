"""A content stream written anew: what it draws, without what nobody sees (ISO 32000-2, 7.8.2)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream

from toolkit.attachments.shown.advances import advance_of
from toolkit.attachments.shown.operators import INLINE_IMAGE, OPERANDS, PATHS, RESOURCES, TEXTS
from toolkit.dataclass import dataclass, field
from toolkit.pdf.entries import resource

if TYPE_CHECKING:
    from collections.abc import Collection

    from pikepdf import Object

    from toolkit.attachments.shown.visibility import Layers

# ISO 32000-2, 14.9 and table 363: what a piece of content says of itself to those who hear it.
_SAID = ("/ActualText", "/Alt", "/E", "/Lang")
_MARKED = (*_SAID, "/MCID", "/Type", "/Subtype", "/BBox", "/Attached")
# ISO 32000-2, table 91: an inline image's entries, short and long.
_OF_AN_INLINE_IMAGE = frozenset(
    [
        "/BPC",
        "/BitsPerComponent",
        "/CS",
        "/ColorSpace",
        "/D",
        "/Decode",
        "/DP",
        "/DecodeParms",
        "/F",
        "/Filter",
        "/H",
        "/Height",
        "/IM",
        "/ImageMask",
        "/I",
        "/Interpolate",
        "/L",
        "/Length",
        "/W",
        "/Width",
        "/Intent",
    ]
)


# Operators after which a text stands where they say (ISO 32000-2, 9.4.2).
_PLACING = frozenset(("BT", "ET", "Td", "TD", "Tm", "T*", "'", '"'))


@dataclass(slots=True)
class NewContent:
    """A content stream written anew.

    `used` are the names of the resources that it uses, by their kind; `marks` the marked-content identifiers
    that have something to be seen.
    """

    data: bytes = b""
    used: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    marks: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Mark:
    """A marked-content sequence that is open: where it begins in what is written, None for a layer's."""

    place: int | None
    number: int | None = None
    has_words: bool = False
    shows: bool = False
    hidden: bool = False


def read_instructions(holder: Object) -> list[Any]:
    """Return the instructions of a page's, a form's or a pattern's content. Raises PikepdfError."""
    is_page = holder.get("/Type") == Name.Page if not isinstance(holder, Stream) else False
    if is_page and "/Contents" not in holder:
        return []
    return list(pikepdf.parse_content_stream(pikepdf.Page(holder) if is_page else holder))


def write_shown(
    holder: Object, resources: Object, layers: Layers, unseen: Collection[int] = ()
) -> NewContent:
    """Return the content of `holder` without hidden layers, comments and unknown operators.

    `unseen` are the numbers of the texts to leave out, counted as `write_shown` counts them.
    """
    return _Writer(resources, layers, unseen).write(read_instructions(holder))


class _Writer:
    def __init__(self, resources: Object, layers: Layers, unseen: Collection[int]) -> None:
        self._resources = resources
        self._layers = layers
        self._unseen = unseen
        self._written = NewContent()
        self._out: list[Any] = []
        self._open: list[_Mark] = []
        self._texts = 0
        self._moved = 0.0  # by texts that are left out, while something may follow on their line
        self._font: tuple[Object | None, float] = (None, 1.0)
        self._spacing = {"Tc": 0.0, "Tw": 0.0}
        self._kept: list[tuple[tuple[Object | None, float], dict[str, float]]] = []

    def write(self, instructions: list[Any]) -> NewContent:
        for instruction in instructions:
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator == INLINE_IMAGE:
                self._inline_image(instruction)
            elif operator in ("BMC", "BDC"):
                self._begin(operands)
            elif operator == "EMC":
                self._end()
            elif operator in OPERANDS and len(operands) >= _least(operator):
                self._add(operator, operands[len(operands) - min(len(operands), OPERANDS[operator]) :])
        while self._open:
            self._end()
        self._written.data = pikepdf.unparse_content_stream(self._out)
        return self._written

    @property
    def _is_hidden(self) -> bool:
        return any(mark.hidden for mark in self._open)

    def _put(self, operator: str, *operands: Any) -> None:  # noqa: ANN401 - any object of a PDF
        self._out.append(ContentStreamInstruction(list(operands), Operator(operator)))

    def _paint(self, operator: str, operands: list[Any]) -> None:
        for mark in self._open:
            mark.shows = True
        self._put(operator, *operands)

    def _add(self, operator: str, operands: list[Any]) -> None:
        self._follow(operator, operands)
        if operator in _PLACING:
            self._moved = 0.0
        elif operator == "Tf":
            self._catch_up()
        if operator in TEXTS:
            self._text(operator, operands)
        elif operator in PATHS:
            if self._is_hidden:
                self._put("n")
            else:
                self._paint(operator, operands)
        elif operator in ("sh", "Do"):
            if not self._is_hidden and self._is_seen(operator, operands[0]):
                self._use(operator, operands)
                self._paint(operator, operands)
        else:
            self._use(operator, operands)
            self._put(operator, *operands)

    def _use(self, operator: str, operands: list[Any]) -> None:
        """Note the resource that an operator names, if it names one."""
        if operator in RESOURCES and operands:
            named = operands[0] if operator == "Tf" else operands[-1]
            if isinstance(named, Name):
                self._written.used[RESOURCES[operator]].add(str(named))

    def _is_seen(self, operator: str, name: object) -> bool:
        thing = resource(self._resources, RESOURCES[operator], name)
        if operator == "sh":
            return thing is not None
        return isinstance(thing, Stream) and self._layers.shows(thing.get("/OC"))

    def _follow(self, operator: str, operands: list[Any]) -> None:
        """Keep the part of the graphics state that tells how far a text moves the pen."""
        if operator == "q":
            self._kept.append((self._font, dict(self._spacing)))
        elif operator == "Q" and self._kept:
            self._font, self._spacing = self._kept.pop()
        elif operator == "Tf":
            self._font = (resource(self._resources, "/Font", operands[0]), float(operands[1]) or 1.0)
        elif operator in self._spacing:
            self._spacing[operator] = float(operands[0])
        elif operator == '"':
            self._spacing = {"Tw": float(operands[0]), "Tc": float(operands[1])}

    def _text(self, operator: str, operands: list[Any]) -> None:
        number, self._texts = self._texts, self._texts + 1
        if not self._is_hidden and number not in self._unseen:
            if operator in ("Tj", "TJ"):
                self._catch_up()
            self._paint(operator, operands)
            return
        if operator == '"':
            self._put("Tw", operands[0])
            self._put("Tc", operands[1])
        if operator in ("'", '"'):
            self._put("T*")
        font, size = self._font
        spacings = (self._spacing[name] / size * 1000 for name in ("Tc", "Tw"))
        self._moved += advance_of(operands[-1], font, *spacings)

    def _catch_up(self) -> None:
        """Move on by what was left out: only where a text follows, for a width tells of words as well."""
        if self._moved:
            self._put("TJ", Array([round(-self._moved, 3)]))
        self._moved = 0.0

    def _inline_image(self, instruction: Any) -> None:  # noqa: ANN401 - pikepdf's own class
        if self._is_hidden:
            return
        picture = instruction.iimage
        space = picture.obj.get("/ColorSpace", picture.obj.get("/CS"))
        if isinstance(space, Name):
            self._written.used["/ColorSpace"].add(str(space))
        if set(picture.obj.keys()) <= _OF_AN_INLINE_IMAGE:
            for mark in self._open:
                mark.shows = True
            self._out.append(instruction)

    def _begin(self, operands: list[Any]) -> None:
        tag = operands[0] if operands and isinstance(operands[0], Name) else Name.Span
        told = operands[1] if len(operands) > 1 else None
        if isinstance(told, Name):
            told = resource(self._resources, "/Properties", told)
        if tag == Name.OC:
            self._open.append(_Mark(None, hidden=not self._layers.shows(told)))
            return
        said = {key: told[key] for key in _MARKED if key in told} if isinstance(told, Dictionary) else {}
        number = said.get("/MCID")
        mark = _Mark(len(self._out), number if isinstance(number, int) else None)
        mark.has_words = any(key in said for key in _SAID)
        self._open.append(mark)
        if said:
            self._put("BDC", tag, Dictionary(said))
        else:
            self._put("BMC", tag)

    def _end(self) -> None:
        if not self._open:
            return
        mark = self._open.pop()
        if mark.place is None:
            return
        if mark.shows and mark.number is not None:
            self._written.marks.add(mark.number)
        if mark.has_words and not mark.shows:  # what it says, it says of something that nobody sees
            begun = self._out[mark.place]
            tag, told = list(begun.operands)
            rest = Dictionary({key: entry for key, entry in told.items() if key not in _SAID})
            self._out[mark.place] = ContentStreamInstruction([tag, rest], Operator("BDC"))
        self._put("EMC")


def _least(operator: str) -> int:
    return 1 if OPERANDS[operator] > 6 else OPERANDS[operator]  # noqa: PLR2004 - colours have one part or more
