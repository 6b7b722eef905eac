"""Paragraphs and tables of a Word file as blocks, by what they are and not by how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.markup.headings import nested_levels
from toolkit.regex import regex
from toolkit.wordfile.blocks import BLOCKS
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordtext.lines import settled
from toolkit.wordtext.looks import ListLevel, ListPlace, list_place
from toolkit.wordtext.mergedcells import merged_cells, rows_of, tell_simpler
from toolkit.wordtext.model import Block, BlockKind, Line, Piece
from toolkit.wordtext.runs import Surroundings, read_pieces

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from lxml import etree


FIRST_HEADING = 3  # the level that the shallowest headings of a text have in a document
_STEP = 360  # twips from one list level to the next, as documents are written
HEADING = regex(r"heading (\d)")
_LIST = regex(r"list (?:bullet|number)(?: (\d))?")
_CONTINUED = regex(r"list continue(?: (\d))?")
_CODE = frozenset(
    {"code block", "html preformatted", "plain text", "macro text", "preformatted text", "source code"}
)
_QUOTE = frozenset({"quote", "intense quote", "block text", "quotations"})
_LARGE_NUMBER = regex(r"(\d{1,9})\. ")


def read_blocks(elements: Iterable[etree._Element], around: Surroundings) -> tuple[Block, ...]:
    """Return what paragraphs and tables, which stand one after the other, say.

    What only makes room (empty paragraphs) is left out.
    """
    reader = _Reader(around)
    found = [block for element in elements for each in _flat(element) for block in reader.read(each)]
    return _levelled(_without_empty_items(_rules_in_items(found)))


def _flat(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables in an element, controls opened."""
    if element.tag in BLOCKS:
        yield element
    elif element.tag != f"{W}sdtPr":
        for child in element:
            yield from _flat(child)


class _Reader:
    """The walk through the blocks, with the numbers that the lists have come to."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._counts: dict[tuple[str, int], int] = {}
        self._series: dict[tuple[str, int], str] = {}
        self._met: set[ListPlace] = set()

    def read(self, element: etree._Element) -> Iterator[Block]:
        if element.tag == f"{W}tbl":
            yield self._table(element)
            return
        properties = element.find(f"{W}pPr")
        style = attribute(element.find(f"{W}pPr/{W}pStyle"), "val")
        names = self._around.looks.names(style)
        pieces = list(read_pieces(element, self._around))
        if not _CODE.isdisjoint(names):
            lines = "".join(piece.text for piece in pieces)
            yield Block(BlockKind.CODE, (Piece(lines),) if lines else (), depth=_depth(_indent(properties)))
            return
        line = settled(pieces)
        block = self._block(line, properties, style, names)
        if block and block.kind is BlockKind.HEADING and (place := _own_place(properties)):
            item = self._item((), place, place.level + 1, 0)
            depth = item.depth if item else 0
            yield from (item,) if item else ()
            block = replace(block, depth=depth)
        if block:
            yield block

    def _block(
        self, line: Line, properties: etree._Element | None, style: str, names: tuple[str, ...]
    ) -> Block | None:
        indent = _indent(properties)
        heading = self._heading_level(style, names)
        if heading and line:
            return Block(BlockKind.HEADING, line, level=heading)
        if "rule" in names or _is_rule(properties, line):
            return Block(BlockKind.RULE)
        place = self._place(properties, style)
        if place or _matching(_LIST, names):
            level = self._list_level(place, _own_place(properties), style, names)
            return self._item(line, place, level, _depth(indent) if _matching(_LIST, names) else 0)
        return _unlisted(line, names, indent) if line else None

    def _heading_level(self, style: str, names: tuple[str, ...]) -> int:
        found = _matching(HEADING, names)
        if found:
            return int(found[1])
        if {"title", "subtitle"} & set(names[:1]):
            return 1
        return self._around.looks.outline(style) or 0

    def _place(self, properties: etree._Element | None, style: str) -> ListPlace | None:
        if list_place(None if properties is None else properties.find(f"{W}numPr")):
            return _own_place(properties)
        return self._around.looks.place(style)

    def _list_level(
        self, place: ListPlace | None, own: ListPlace | None, style: str, names: tuple[str, ...]
    ) -> int:
        """Return on which level of its list a paragraph stands, from 1.

        A style is called after its level; a paragraph that has been moved to another one may keep it, and
        says its level itself. Of styles that are not tied to levels the name tells more.
        """
        named = _matching(_LIST, names)
        if named is None:
            return place.level + 1 if place else 1
        level = int(named[1] or 1)
        if own is None:
            return level
        tied = self._around.looks.place(style)
        is_tied = tied is not None and tied.level + 1 == level
        return own.level + 1 if is_tied else max(level, own.level + 1)

    def _item(self, line: Line, place: ListPlace | None, level: int, indented: int) -> Block | None:
        depth = indented or level
        if place is None:
            return Block(BlockKind.ITEM, line, depth=depth, level=level)
        counts = self._around.looks.list_level(place)
        if not counts.is_ordered:
            return Block(BlockKind.ITEM, line, depth=depth, level=level, series=place.number_id)
        number, series = self._next(place, counts)
        return Block(BlockKind.ITEM, line, depth=depth, level=level, number=number, series=series)

    def _next(self, place: ListPlace, counts: ListLevel) -> tuple[int, str]:
        """Return an item's number and the series it is of.

        Lists of one definition count on from one another; one with a start of its own begins there when it is
        first met (ECMA-376 part 1, 17.9.26).
        """
        shared = self._around.looks.definition_of(place.number_id) or place.number_id
        key = (shared, place.level)
        if counts.restarted and place not in self._met:
            self._counts.pop(key, None)
            self._series[key] = f"{place.number_id}.{place.level}"
        self._met.add(place)
        number = self._counts.get(key, counts.start - 1) + 1
        self._counts[key] = number
        for other in [other for other in self._counts if other[0] == shared and other[1] > place.level]:
            del self._counts[other]
        return number, self._series.get(key, shared)

    def _table(self, table: etree._Element) -> Block:
        rows = [self._row(row) for row in rows_of(table)]
        width = max(map(len, rows), default=0)
        filled = tuple(tuple(line for line, _ in row) + ((),) * (width - len(row)) for row in rows)
        aligned = [[alignment for _, alignment in row] for row in rows]
        alignments = tuple(
            next((row[column] for row in aligned if column < len(row) and row[column]), "")
            for column in range(width)
        )
        indent = attribute(table.find(f"{W}tblPr/{W}tblInd"), "w")
        depth = _depth(int(indent)) if indent.isdigit() else 0
        merged = frozenset(merged_cells(table))
        return Block(BlockKind.TABLE, depth=depth, rows=filled, alignments=alignments, merged=merged)

    def _row(self, row: etree._Element) -> list[tuple[Line, str]]:
        cells: list[tuple[Line, str]] = []
        for cell in row.iter(f"{W}tc"):
            if next(cell.iterancestors(f"{W}tr")) is not row:
                continue
            paragraphs = list(cell.iter(f"{W}p"))
            tell_simpler(cell, paragraphs, self._around.tell)
            pieces = [
                piece
                for paragraph in paragraphs
                for piece in (*read_pieces(paragraph, self._around), Piece(" "))
            ]
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is not None and attribute(merged, "val") != "restart":
                pieces = []
            first = paragraphs[0] if paragraphs else cell
            alignment = attribute(first.find(f"{W}pPr/{W}jc"), "val")
            cells.append((settled(_in_one_line(pieces)), _ALIGNMENTS.get(alignment, "")))
            span = attribute(cell.find(f"{W}tcPr/{W}gridSpan"), "val")
            cells += [((), "")] * (min(int(span), 63) - 1 if span.isdigit() else 0)
        return cells


_ALIGNMENTS = {"center": "center", "right": "right", "end": "right"}


def _in_one_line(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a cell, which has one line in Markdown."""
    for piece in pieces:
        yield piece._replace(text=piece.text.replace("\n", " "))


def _own_place(properties: etree._Element | None) -> ListPlace | None:
    """Return the list that a paragraph itself names; 0 takes it out of its style's (17.9.18)."""
    own = list_place(None if properties is None else properties.find(f"{W}numPr"))
    return own if own and own.number_id != "0" else None


def _matching(pattern: re.Pattern[str], names: tuple[str, ...]) -> re.Match[str] | None:
    return next((found for name in names if (found := pattern.fullmatch(name))), None)


def _indent(properties: etree._Element | None) -> int | None:
    """Return a paragraph's own indent in twips, None where its style has it."""
    own = None if properties is None else properties.find(f"{W}ind")
    told = attribute(own, "left") or attribute(own, "start")
    return int(told) if told.lstrip("-").isdigit() else None


def _depth(indent: int | None) -> int:
    return max(round((indent or 0) / _STEP), 0)


def _is_rule(properties: etree._Element | None, line: Line) -> bool:
    return not line and properties is not None and properties.find(f"{W}pBdr/{W}bottom") is not None


def _unlisted(line: Line, names: tuple[str, ...], indent: int | None) -> Block:
    """Return a paragraph that has no bullet or number of its own."""
    continued = _matching(_CONTINUED, names)
    if continued:
        return _continued(line, _depth(indent) or int(continued[1] or 1))
    if not _QUOTE.isdisjoint(names):
        return Block(BlockKind.QUOTE, line, depth=_depth(indent) or 1)
    if "picture" in names:
        return Block(BlockKind.PARAGRAPH, _captioned(line), depth=_depth(indent))
    return Block(BlockKind.PARAGRAPH, line)


def _captioned(line: Line) -> Line:
    """Return the pictures of a paragraph that has nothing but pictures and the words below them."""
    pictures = [piece for piece in line if piece.picture]
    words = "".join(piece.text for piece in line if not piece.picture)
    captions = words.strip("\n").split("\n") if words.strip() else []
    begins = next((index for index, piece in enumerate(line) if not piece.picture), len(line))
    if not pictures or begins < len(pictures) or len(captions) > len(pictures):
        return line
    captions += [""] * (len(pictures) - len(captions))
    return tuple(
        piece._replace(picture=replace(piece.picture, caption=caption))
        for piece, caption in zip(pictures, captions, strict=True)
        if piece.picture
    )


def _continued(line: Line, depth: int) -> Block:
    """Return a paragraph of an item, or an item whose number Word cannot count to: that is text."""
    number = _LARGE_NUMBER.match(line[0].text)
    if number and int(number[1]) > _LAST_NUMBER:
        rest = settled((line[0]._replace(text=line[0].text[number.end() :]), *line[1:]))
        return Block(BlockKind.ITEM, rest, depth=depth, level=1, number=int(number[1]), series="large")
    return Block(BlockKind.PARAGRAPH, line, depth=depth)


_LAST_NUMBER = 32767


def _rules_in_items(blocks: list[Block]) -> list[Block]:
    """Return the blocks, a rule that an item begins with in that item: it has no indent to tell of it."""
    for index in range(1, len(blocks)):
        before, block = blocks[index - 1 : index + 1]
        if block.kind is BlockKind.RULE and before.kind is BlockKind.ITEM and not before.line:
            blocks[index] = replace(block, depth=before.depth)
    return blocks


def _without_empty_items(blocks: list[Block]) -> list[Block]:
    """Return the blocks without bullets that say nothing and have nothing in them."""
    kept = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        holds = (
            following is not None and following.kind is not BlockKind.ITEM and following.depth >= block.depth
        )
        if block.kind is not BlockKind.ITEM or block.line or block.number is not None or holds:
            kept.append(block)
    return kept


def _levelled(blocks: list[Block]) -> tuple[Block, ...]:
    """Return the blocks with the headings' levels as a document prints them."""
    levels = iter(nested_levels([b.level for b in blocks if b.kind is BlockKind.HEADING], FIRST_HEADING))
    return tuple(
        replace(block, level=next(levels)) if block.kind is BlockKind.HEADING else block for block in blocks
    )
