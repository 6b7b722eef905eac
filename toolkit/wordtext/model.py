"""A text between Word and Markdown: blocks and the pieces in their lines, free of either format."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field, replace
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # the paragraph with a bullet or number
    CODE = "code"
    RULE = "rule"
    QUOTE = "quote"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a line: where it is, its text alternative (None for decoration), the words below it."""

    source: str
    alt: str | None
    caption: str = ""


class Piece(NamedTuple):
    r"""Text of one look; a line break is "\\n". One with a picture has no text.

    A long document has hundreds of thousands: tuples are made and compared quickly.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    tip: str = ""
    picture: Picture | None = None

    @property
    def look(self) -> tuple[object, ...]:
        """All but the text."""
        return self[1:]


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or table.

    `depth` is how many quotes and lists it stands in, an item's own list too. `level` is a heading's (3 is
    the first), or how many of these are lists of an item's kind. An ordered item has a `number`, and `series`
    tells the lists apart that it may belong to. `rows` are a table's, the header first, `alignments` its
    columns': center, right or "". `merged` are the rows and columns of cells that stand for several.
    """

    kind: BlockKind
    line: Line = ()
    depth: int = 0
    level: int = 0
    number: int | None = None
    series: str = ""
    rows: tuple[tuple[Line, ...], ...] = ()
    alignments: tuple[str, ...] = ()
    merged: frozenset[tuple[int, int]] = field(default=frozenset(), compare=False)

    @property
    def text(self) -> str:
        """The block's words, a picture's text alternative among them."""
        return " ".join("".join(_said(piece) for piece in line) for line in self._lines()).strip()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece of the block, those in a table's cells too."""
        return tuple(piece for line in self._lines() for piece in line)

    def with_lines(self, changed: Callable[[Line], Line]) -> Block:
        """Return the block with each of its lines `changed`, those in a table's cells too."""
        rows = tuple(tuple(map(changed, row)) for row in self.rows)
        return replace(self, line=changed(self.line), rows=rows)

    def _lines(self) -> list[Line]:
        return [self.line, *(cell for row in self.rows for cell in row)]

    @property
    def code(self) -> str:
        """The lines of a code block."""
        return "".join(piece.text for piece in self.line)


def pictures_in(blocks: Iterable[Block]) -> list[str]:
    """Return where the pictures of blocks are, each once."""
    return sorted({piece.picture.source for block in blocks for piece in block.pieces if piece.picture})


def _said(piece: Piece) -> str:
    return f"{piece.picture.alt or ''} {piece.picture.caption}".strip() if piece.picture else piece.text
