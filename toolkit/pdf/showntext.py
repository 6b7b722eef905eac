"""Which codes pages show with which font, whoever made them: all that a font has to answer for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.dataclass import dataclass, field
from toolkit.pdf.entries import listed, resource, values
from toolkit.pdf.pagemarks import SHOWING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pikepdf import Object

    # An object's number and generation; of what has none, what it says.
    Key = tuple[int, int] | bytes

_WATCHED = " ".join(("q Q Tf Tr gs", *sorted(SHOWING)))
_UNSEEN = 3  # a rendering mode that paints nothing (ISO 32000-1, table 106)


@dataclass(frozen=True, slots=True)
class ShownFont:
    """A font, the strings that are shown with it, and the first page (1-based) that sets it.

    `unseen` are those that are there to be found only, as under the picture of a scanned page.
    """

    font: Object
    page: int
    texts: set[bytes] = field(default_factory=set)
    unseen: set[bytes] = field(default_factory=set)


def read_shown(pages: Iterable[Object]) -> list[ShownFont]:
    """Return each font that the pages show something with, in their order. Raises PikepdfError.

    Forms, patterns and annotations' appearances count as shown where a page has them.
    """
    reading = _Reading()
    for number, page in enumerate(pages, 1):
        reading.read(page, number)
    return [shown for shown in reading.fonts.values() if shown.texts or shown.unseen]


@dataclass(slots=True)
class _State:
    shown: ShownFont | None = None
    is_unseen: bool = False


@dataclass(slots=True)
class _Reading:
    fonts: dict[Key, ShownFont] = field(default_factory=dict)
    _read: set[tuple[int, int]] = field(default_factory=set)

    def read(self, holder: Object, page: int) -> None:
        """Read a page and all that it draws, each stream once."""
        waiting = [holder]
        while waiting:
            current = waiting.pop()
            if current.objgen in self._read and current.is_indirect:
                continue
            self._read.add(current.objgen)
            resources = current.get("/Resources", Dictionary())
            self._read_content(current, resources, page)
            waiting += _drawn(current, resources)

    def _read_content(self, holder: Object, resources: Object, page: int) -> None:
        states = [_State()]
        content = pikepdf.Page(holder) if holder.get("/Type") == Name.Page else holder
        for instruction in pikepdf.parse_content_stream(content, _WATCHED):
            operator, operands, state = str(instruction.operator), list(instruction.operands), states[-1]
            if operator in SHOWING:
                if state.shown is not None:
                    (state.shown.unseen if state.is_unseen else state.shown.texts).update(_strings(operands))
            elif operator == "q":
                states.append(_State(state.shown, state.is_unseen))
            elif operator == "Q":
                del states[max(len(states) - 1, 1) :]
            elif operator == "Tr":
                state.is_unseen = len(operands) > 0 and operands[0] == _UNSEEN
            else:
                font = _chosen_font(operator, operands, resources)
                if isinstance(font, Dictionary):
                    key = font.objgen if font.is_indirect else font.unparse(resolved=True)
                    state.shown = self.fonts.setdefault(key, ShownFont(font, page))


def _strings(operands: Sequence[Any]) -> Iterator[bytes]:
    last = operands[-1] if len(operands) else None
    if isinstance(last, String):
        yield bytes(last)
    elif isinstance(last, Array):
        yield from (bytes(one) for one in last if isinstance(one, String))


def _chosen_font(operator: str, operands: Sequence[Any], resources: Object) -> Object | None:
    """Return the font that Tf or a graphics state sets."""
    if operator == "Tf":
        return resource(resources, Name.Font, next(iter(operands), None))
    settings = resource(resources, Name.ExtGState, next(iter(operands), None))
    chosen = settings.get("/Font") if isinstance(settings, Dictionary) else None
    return chosen[0] if isinstance(chosen, Array) and len(chosen) else None


def _drawn(holder: Object, resources: Object) -> Iterator[Object]:
    """Yield the streams of content that a page or form can draw."""
    for kind in (Name.XObject, Name.Pattern):
        for one in values(resources, kind):
            if isinstance(one, Stream) and one.get("/Subtype", Name.Form) == Name.Form:
                yield one
    for annotation in listed(holder.get("/Annots")):
        looks = annotation.get("/AP") if isinstance(annotation, Dictionary) else None
        normal = looks.get("/N") if isinstance(looks, Dictionary) else None
        if isinstance(normal, Stream):
            yield normal
        elif isinstance(normal, Dictionary):
            yield from (one for one in normal.as_dict().values() if isinstance(one, Stream))
