"""The content of a page as the embedded renderer writes it, taken apart into the pieces it paints.

Skia's PDF backend writes each operator on a line of its own, and dxpdf each word as a text object of its
own: one Tf, one Tm and strings of hexadecimal digits. So one regular expression takes a page apart, a hundred
times as fast as a parser of all that PDF may hold.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.pdf.geometry import Matrix
    from toolkit.tagging.glyphs import Font
    from toolkit.tagging.model import Leaf

NUMBER = rb"-?[\d.]+ "
TOKEN = regex(
    rb"BT\n/(?P<font>\w+) (?P<size>-?[\d.]+) Tf\n"
    rb"(?:%(n)s){3}(?P<scale>-?[\d.]+) (?P<x>-?[\d.]+) (?P<y>-?[\d.]+) Tm\n"
    rb"(?P<text><[0-9A-F]++> Tj\n(?:[-0-9. ]++Td <[0-9A-F]++> Tj\n)*+)ET\n"
    rb"|(?P<path>(?:%(n)s)+(?:m|re)\n(?:(?:%(n)s)+(?:m|l|c|v|y|re)\n|h\n|W\*?\n)*"
    rb"(?:f\*?|F|S|s|B\*?|b\*?|n)\n)"
    rb"|(?:%(n)s){3}RG (?P<colour>(?:%(n)s){3})rg\n"
    rb"|(?P<image>/\w+ Do\n)"
    rb"|(?P<mark>/\w+ <</MCID \d+ >>BDC\n|EMC\n)"
    rb"|(?P<save>q\n)|(?P<restore>Q\n)"
    rb"|(?P<matrix>(?:%(n)s){6}cm\n)"
    rb"|(?P<state>(?:[^\n]* )?(?:rg|RG|g|G|k|K|gs|w|J|j|M|d|cs|CS|sc|SC|scn|SCN|ri|i|Tz)"
    rb"(?: [^\n]* (?:rg|RG))?\n)"
    rb"|(?P<other>[^\n]*\n)" % {b"n": NUMBER}
)

Colour = tuple[float, ...]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
BLACK: Colour = (0.0, 0.0, 0.0)
TEXT_END = b"> Tj\nET\n"
CLOSED, ARTIFACT = "closed", "artifact"


class PieceKind(StrEnum):
    """What a piece is; a frame changes the coordinates, a mark is the renderer's own tagging."""

    TEXT = "text"
    PATH = "path"
    IMAGE = "image"
    FRAME = "frame"
    MARK = "mark"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked-content sequence: what it belongs to, and what is painted in it."""

    leaf: Leaf
    pieces: list[PagePiece]

    @property
    def text(self) -> str:
        """The text in it."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The box of the first thing in it; of a text only where it begins."""
        first = self.pieces[0]
        return first.x, first.y, first.x + first.across, first.y + first.down


class PagePiece:
    """Something a page paints: `data[start:end]` of its content, placed in the page's own coordinates.

    Text begins on its baseline at `x`, `y`; a picture has its lower left corner there and is `across` by
    `down` large. `leaf` is what a piece belongs to; None for what is no part of the text.
    """

    x = y = size = across = down = 0.0
    colour = BLACK
    text = ""
    font: Font | None = None
    leaf: Leaf | None = None
    spaced = False  # whether a space is to follow, for readers that join what is on two lines

    def __init__(self, kind: PieceKind, start: int, end: int) -> None:
        self.kind = kind
        self.start = start
        self.end = end


def read_pieces(data: bytes, fonts: Mapping[bytes, Font]) -> list[PagePiece]:
    """Return what the page paints, in its order. `data` ends with a newline."""
    return list(_Reader(fonts).read(data))


class _Reader:
    def __init__(self, fonts: Mapping[bytes, Font]) -> None:
        self._fonts = fonts
        self._matrix = IDENTITY
        self._colour = BLACK
        self._stack: list[tuple[Matrix, Colour]] = []

    def read(self, data: bytes) -> Iterator[PagePiece]:
        for match in TOKEN.finditer(data):
            kind = match.lastgroup
            if kind == "text":
                yield self._text(match)
            elif kind == "colour":
                self._colour = tuple(map(float, match["colour"].split()))
            elif kind == "image":
                yield self._image(match)
            elif kind in ("path", "mark"):
                yield PagePiece(PieceKind(kind), *match.span())
            elif kind in ("save", "restore", "matrix"):
                self._move(kind, match)
                yield PagePiece(PieceKind.FRAME, *match.span())
            elif kind == "other" and match[0].strip():
                piece = PagePiece(PieceKind.OTHER, *match.span())
                piece.text = match[0].decode("latin1").strip()
                yield piece

    def _text(self, match: re.Match[bytes]) -> PagePiece:
        piece = PagePiece(PieceKind.TEXT, *match.span())
        a, b, c, d, e, f = self._matrix
        name, size, scale, x, y, text = match.group(1, 2, 3, 4, 5, 6)
        across, up = float(x), float(y)
        piece.x = across * a + up * c + e
        piece.y = across * b + up * d + f
        piece.size = float(size) * abs(float(scale) * d)
        piece.colour = self._colour
        piece.font = font = self._fonts[name]
        piece.text = font.text(text)
        return piece

    def _image(self, match: re.Match[bytes]) -> PagePiece:
        piece = PagePiece(PieceKind.IMAGE, *match.span())
        a, b, c, d, e, f = self._matrix
        piece.x, piece.y = min(e, e + a + c), min(f, f + b + d)
        piece.across, piece.down = abs(a + c), abs(b + d)
        return piece

    def _move(self, kind: str, match: re.Match[bytes]) -> None:
        if kind == "save":
            self._stack.append((self._matrix, self._colour))
        elif kind == "matrix":
            a, b, c, d, e, f = map(float, match["matrix"].split()[:6])
            p, q, r, s, t, u = self._matrix
            self._matrix = (
                *(a * p + b * r, a * q + b * s, c * p + d * r),
                *(c * q + d * s, e * p + f * r + t, e * q + f * s + u),
            )
        elif self._stack:
            self._matrix, self._colour = self._stack.pop()


def write_marked(data: bytes, pieces: Sequence[PagePiece]) -> tuple[bytes, list[Marked]]:
    """Return the content with everything it paints marked (ISO 32000-1, 14.6), and what each mark holds.

    A mark's place in the list is its marked-content identifier. Neighbours of one leaf share a mark; what has
    none is an artifact.
    """
    writing = _Writing(data)
    for piece in pieces:
        writing.add(piece)
    return writing.finish(), writing.marked


class _Writing:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._out: list[bytes] = []
        self._copied = 0
        self._current: Leaf | str = CLOSED
        self.marked: list[Marked] = []

    def add(self, piece: PagePiece) -> None:
        kind, leaf = piece.kind, piece.leaf
        if kind is PieceKind.FRAME or kind is PieceKind.MARK:
            self._mark(CLOSED, piece.start)
        else:
            self._mark(ARTIFACT if leaf is None else leaf, piece.start)
            if leaf is not None:
                self.marked[-1].pieces.append(piece)
        if kind is PieceKind.MARK:
            self._copy(piece.start)
            self._copied = piece.end
        elif piece.spaced and piece.font is not None and piece.font.space:
            # Before the "> Tj ET" that ends a text object; it paints nothing.
            self._copy(piece.end - len(TEXT_END))
            self._out.append(piece.font.space)

    def _mark(self, wanted: Leaf | str, at: int) -> None:
        """End the open mark and begin another, unless it is the same."""
        if wanted is self._current or wanted == self._current:
            return
        self._copy(at)
        if self._current != CLOSED:
            self._out.append(b"EMC\n")
        if wanted == ARTIFACT:
            self._out.append(b"/Artifact BMC\n")
        elif not isinstance(wanted, str):
            self._out.append(b"/Span <</MCID %d>> BDC\n" % len(self.marked))
            self.marked.append(Marked(wanted, []))
        self._current = wanted

    def _copy(self, until: int) -> None:
        self._out.append(self._data[self._copied : until])
        self._copied = until

    def finish(self) -> bytes:
        self._mark(CLOSED, len(self._data))
        self._copy(len(self._data))
        return b"".join(self._out)
