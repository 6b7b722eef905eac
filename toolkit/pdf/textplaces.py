"""Where on a page the text of each mark begins."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Matrix, Name, Stream

from toolkit.pdf.balance import content_streams, unpacked
from toolkit.pdf.pagemarks import SHOWING
from toolkit.pdf.wordplaces import Word, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Object

    from toolkit.pdf.wordplaces import Place

_MOVING = ("cm", "Tm", "Td", "TD", "TL")
_WATCHED = "q Q cm BT Tm Td TD T* TL Tj TJ ' \" BMC BDC EMC"
_MOST_PAGES = 64


def read_text_places(page: Object) -> tuple[Word, ...]:
    """Return the pieces of text that marks hold, each as it follows on where it is a word of our own.

    Another piece is what one operator shows; where two show text without moving in between, both begin
    where the first does (ISO 32000-1, 9.4: widths of glyphs are not looked at).
    """
    data = b"\n".join(map(unpacked, content_streams(page)))
    listed = page.get("/Resources", Dictionary()).get("/Properties", Dictionary())
    names = {str(name): _identifier(value, {}) for name, value in listed.items()}
    return _read_places(data, tuple(sorted(names.items())))


@lru_cache(maxsize=_MOST_PAGES)  # of a preview, in which most pages stay as they are
def _read_places(data: bytes, listed: tuple[tuple[str, int], ...]) -> tuple[Word, ...]:
    """Return the pieces in a page's content; `listed` are the identifiers that its resources name."""
    known = read_words(data)
    if known is not None:
        return known
    return tuple(Word(*place) for place in read_places_by_operators(data, dict(listed)))


def read_places_by_operators(data: bytes, named: Mapping[str, int]) -> tuple[Place, ...]:
    """Return the places in a page's content, however that is written."""
    state, places = _State(), []
    with pikepdf.new() as holder:
        for instruction in pikepdf.parse_content_stream(Stream(holder, data), _WATCHED):
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator == "BDC":
                state.marks.append(_identifier(operands[-1], named))
            elif operator == "BMC":
                state.marks.append(-1)
            elif operator == "EMC":
                del state.marks[-1:]
            else:
                state.move(operator, [float(number) for number in operands] if operator in _MOVING else [])
                mark = max(state.marks, default=-1)
                if operator in SHOWING and mark >= 0:
                    at = state.line @ state.matrix
                    places.append((mark, at.e, at.f))
    return tuple(places)


def _identifier(properties: object, named: Mapping[str, int]) -> int:
    """Return a mark's identifier, or -1, from its properties, which may be a name of the page's resources."""
    if isinstance(properties, Name):
        return named.get(str(properties), -1)
    return int(properties.get("/MCID", -1)) if isinstance(properties, Dictionary) else -1


class _State:
    """The matrices while a content stream is read."""

    def __init__(self) -> None:
        self.matrix = Matrix()
        self.line = Matrix()
        self.leading = 0.0
        self.saved: list[tuple[Matrix, float]] = []
        self.marks: list[int] = []

    def move(self, operator: str, numbers: list[float]) -> None:
        """Follow an operator that sets or moves a matrix; others leave them as they are."""
        match operator, numbers:
            case "q", _:
                self.saved.append((self.matrix, self.leading))
            case "Q", _ if self.saved:
                self.matrix, self.leading = self.saved.pop()
            case "cm", [_, _, _, _, _, _]:
                self.matrix = Matrix(*numbers) @ self.matrix
            case "BT", _:
                self.line = Matrix()
            case "Tm", [_, _, _, _, _, _]:
                self.line = Matrix(*numbers)
            case "TL", [leading]:
                self.leading = leading
            case (("Td" | "TD"), [x, y]):
                self.leading = -y if operator == "TD" else self.leading
                self.line = Matrix(1, 0, 0, 1, x, y) @ self.line
            case (("T*" | "'" | '"'), _):
                self.line = Matrix(1, 0, 0, 1, 0, -self.leading) @ self.line
