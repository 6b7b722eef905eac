"""What other programs drop as they save a Word file, though nobody changed it: put back from the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.wordtext.model import Block, Piece


def with_tips(blocks: tuple[Block, ...], now: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` whose links say what those of `now` to the same places say when pointed at.

    LibreOffice drops the tooltips, ONLYOFFICE gives a link without one its address; any other is left as the
    Word file has it.
    """
    linked = [piece for block in now for piece in block.pieces if piece.link]
    if not linked:
        return blocks
    tips: dict[tuple[str, ...], str] = {(piece.link, piece.text): piece.tip for piece in linked}
    for link in {piece.link for piece in linked}:
        told = {piece.tip for piece in linked if piece.link == link}
        tips[link,] = told.pop() if len(told) == 1 else ""
    return tuple(
        block.with_lines(lambda line: tuple(_piece_with(piece, tips) for piece in line)) for block in blocks
    )


def _piece_with(piece: Piece, tips: Mapping[tuple[str, ...], str]) -> Piece:
    if not piece.link or piece.tip not in {"", piece.link}:
        return piece
    return piece._replace(tip=tips.get((piece.link, piece.text), tips.get((piece.link,), "")))
