"""The points of a recommendation: each is a paragraph in Word, and one line in the meeting's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.inlines import write_line
from toolkit.wordtext.lines import settled
from toolkit.wordtext.model import Block, BlockKind, Line, Piece
from toolkit.wordtext.openfile import Unheld

if TYPE_CHECKING:
    from collections.abc import Sequence


def points_of(text: str) -> list[str]:
    """Return the points that a text has: its paragraphs, the items of its lists, the rows of its tables."""
    return [write_line(block.line) for block in as_points(blocks_of(text))]


def as_points(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the paragraphs of a recommendation, a table's rows as such too, each on one line."""
    lines = (line for block in blocks for line in (_unbroken(block.line), *map(_row, block.rows)))
    return tuple(Block(BlockKind.PARAGRAPH, line) for line in lines if line)


def simplified_points(blocks: tuple[Block, ...]) -> tuple[Unheld, ...]:
    """Return the points that stand below others, and tables: in a recommendation all are points alike."""
    depths = [block.depth for block in blocks if block.kind is BlockKind.ITEM]
    below = [block.text for block in blocks if block.kind is BlockKind.ITEM and block.depth > min(depths)]
    rows = [write_line(_row(row)) for block in blocks for row in block.rows]
    found = (("subpoints", below), ("point-rows", rows))
    return tuple(Unheld(code, " / ".join(words)) for code, words in found if words)


def _unbroken(line: Line) -> Line:
    return settled(piece._replace(text=piece.text.replace("\n", " ")) for piece in line)


def _row(cells: Sequence[Line]) -> Line:
    pieces = [piece for cell in cells if cell for piece in (Piece("; "), *cell)]
    return settled(pieces[1:])
