"""Where pages begin by Word's rules, told from the lines of a document on a page without end.

ECMA-376 part 1 says what each switch asks for: keep with next (17.3.1.15), keep lines (17.3.1.14), widow
control (17.3.1.44), rows that do not break (17.4.6), header rows (17.4.49). It does not say how much room is
enough; that was measured in small files (docs/renderer.md): of a paragraph that is kept with the one before
two lines are enough, what a last line leaves free below needs no room, and the space above a paragraph is
dropped where it begins a page, unless by will.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST = 2  # lines of a paragraph on a page, by widow control
EASE = 0.05  # points: what is lost in the renderer's decimals


@dataclass(frozen=True, slots=True)
class LineBox:
    """A line from `top` to `bottom`, in points down the page; what must be on the page ends at `foot`."""

    top: float
    bottom: float
    foot: float


@dataclass(frozen=True, slots=True)
class Text:
    """The lines of a paragraph, and how they may be parted."""

    lines: tuple[LineBox, ...]
    keep_lines: bool = False
    widow_control: bool = True

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return self.lines[-1].foot - self.lines[0].top if self.lines else 0

    @property
    def least(self) -> int:
        """How many of the lines must stand together where it begins."""
        if self.keep_lines or (self.widow_control and len(self.lines) < 2 * FEWEST):
            return len(self.lines)
        return min(FEWEST if self.widow_control else 1, len(self.lines))


@dataclass(frozen=True, slots=True)
class FlowBlock:
    """A paragraph, or a row with the paragraphs of each of its cells.

    `top` is where it begins at the top of a page, `foot` where what must be on the page ends; `hem` is how
    far a row's lower line hangs below. `room` is the height of its page's text. `begins` is the top of the
    page that it begins by will, the space above it included. `table` tells tables apart, 0 is none; a `head`
    is a row that is repeated.
    """

    cells: tuple[tuple[Text, ...], ...]
    top: float
    foot: float
    room: float
    begins: float | None = None
    keep_next: bool = False
    whole: bool = False
    table: int = 0
    head: bool = False
    hem: float = 0

    @property
    def least_foot(self) -> float:
        """Where the least of it ends that may stand at the end of a page."""
        firsts = [cell[0] for cell in self.cells if cell and cell[0].lines]
        if self.whole or not firsts:
            return self.foot
        if not self.table and firsts[0].least == len(firsts[0].lines):
            return self.foot
        return max(text.lines[text.least - 1].foot for text in firsts)


@dataclass(frozen=True, slots=True)
class Start:
    """What a page begins with: a block, by its index; `lines` of each text stand before, () is none.

    `end` is where the page before has no more room.
    """

    block: int
    lines: tuple[tuple[int, ...], ...] = ()
    end: float = field(default=inf, compare=False)


def plan_pages(blocks: Sequence[FlowBlock]) -> tuple[Start, ...]:
    """Return what each page but the first begins with, those that begin by will included."""
    return tuple(_Walk(blocks).starts())


class _Walk:
    """The walk from page to page; `_origin` is where the text of the page begins."""

    def __init__(self, blocks: Sequence[FlowBlock]) -> None:
        self._blocks = blocks
        self._origin = 0.0
        self._first = 0  # the block that the page begins with
        self._chain = -1  # the last block that is known to stand with those before

    def starts(self) -> Iterator[Start]:
        for index, block in enumerate(self._blocks):
            if index == 0 or block.begins is not None:
                if index:
                    yield Start(index, end=self._origin + self._blocks[index - 1].room)
                self._origin = block.top if block.begins is None else block.begins
                self._first = index
            must_move = self._must_move(index)
            if must_move and index != self._first:
                yield self._begin_with(index)
            yield from self._parted(index)

    def _begin_with(self, index: int) -> Start:
        end = self._origin + self._blocks[index - 1].room
        self._origin = self._blocks[index].top - self._heads_above(index)
        self._first = index
        return Start(index, end=end)

    def _must_move(self, index: int) -> bool:
        """Whether a block goes to the next page for the sake of those that it is kept with."""
        if index <= self._chain:
            return False
        last = index
        while self._is_kept(last):
            last += 1
        self._chain = last
        block, foot = self._blocks[index], self._blocks[last].least_foot
        # A chain that is longer than a page is none.
        return last > index and not self._fits(block, foot) and foot - block.top <= block.room + EASE

    def _is_kept(self, index: int) -> bool:
        """Whether a block is to stand on one page with the next."""
        if index + 1 >= len(self._blocks) or self._blocks[index + 1].begins is not None:
            return False
        block = self._blocks[index]
        return block.keep_next or (block.head and self._blocks[index + 1].table == block.table)

    def _fits(self, block: FlowBlock, foot: float) -> bool:
        return foot <= self._origin + block.room + EASE

    def _heads_above(self, index: int) -> float:
        """Return the height of the rows that are repeated above a row where it begins a page."""
        block, heads = self._blocks[index], 0.0
        if not block.table or block.head:
            return heads
        while index and self._blocks[index - 1].table == block.table:
            index -= 1
            if self._blocks[index].head:
                head = self._blocks[index]
                heads += head.foot + head.hem - head.top
        return heads

    def _parted(self, index: int) -> Iterator[Start]:
        """Yield the pages that begin with a block, or within it, as it finds no room."""
        block = self._blocks[index]
        done = tuple(tuple(0 for _ in cell) for cell in block.cells)
        while not self._fits(block, block.foot):
            placed = self._place(block, done)
            if placed != done and (self._first == index or all(any(cell) for cell in placed if cell)):
                rest = _top_of_rest(block, placed)
                if rest is None:
                    return
                done, end = placed, self._origin + block.room
                self._origin = rest - self._heads_above(index)
                self._first = index
                yield Start(index, done, end)
            elif self._first != index:
                yield self._begin_with(index)
            else:
                return  # a line taller than the page

    def _place(self, block: FlowBlock, done: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
        """Return how many lines of each text stand before the page's end; `done` are on pages before."""
        room = block.room + EASE
        if block.whole and block.foot - block.top <= room:  # a taller one is parted
            return done
        return tuple(
            tuple(
                _fitting(text, before, self._origin + room, keep=text.keep_lines and text.height <= room)
                for text, before in zip(cell, counts, strict=True)
            )
            for cell, counts in zip(block.cells, done, strict=True)
        )


def _fitting(text: Text, before: int, limit: float, *, keep: bool) -> int:
    """Return how many lines of a text stand above `limit`, where widow control lets them."""
    count = len(text.lines)
    fit = max(before, sum(line.foot <= limit for line in text.lines))
    if fit >= count:
        return count
    if keep:
        return before
    if text.widow_control:
        fit = min(fit, count - FEWEST)
        if fit - before < FEWEST:
            return before
    return fit


def _top_of_rest(block: FlowBlock, done: tuple[tuple[int, ...], ...]) -> float | None:
    tops = [
        text.lines[count].top
        for cell, counts in zip(block.cells, done, strict=True)
        for text, count in zip(cell, counts, strict=True)
        if count < len(text.lines)
    ]
    return min(tops, default=None)
