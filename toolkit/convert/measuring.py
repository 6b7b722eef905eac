"""A document drawn once on a page without end: where each of its lines stands, told as blocks.

What is told there is the same wherever pages begin: no distance is dropped, and nothing is moved.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.convert.drawnlines import read_lines
from toolkit.convert.numbertabs import find_entries
from toolkit.convert.pageruns import estimate_runs, high_enough
from toolkit.convert.pagination import FlowBlock, LineBox, Text
from toolkit.dataclass import dataclass, replace
from toolkit.tagging.marks import mark_lines
from toolkit.wordfile.blocks import opened
from toolkit.wordfile.docxio import OFF, WP, A, W, attribute, inner
from toolkit.wordfile.paragraphs import TWIPS, ParagraphLook, ParagraphStyles, number
from toolkit.wordfile.tablelines import line_below, lines_of_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


# Points: two hundred pages, down to whose end the renderer's decimals still tell a hundredth of a point; and
# what longer documents get, of which a few pages begin elsewhere by the decimals that are lost.
ENDLESS = (120_000, 240_000, 480_000)
NEAR = 0.6  # points: pages are drawn in whole points
_PAGE = b"/Type /Page\n"  # as the renderer writes it
_SIZES = (f"{WP}extent", f"{A}ext")
_ROOM_BESIDE = 127_000  # EMU: ten points, more than any font gives a WORD JOINER
PROBE = "\u2060"  # WORD JOINER: has a box and no width
_SHOWN = tuple(f"{W}{name}" for name in ("t", "tab", "sym", "noBreakHyphen", "ptab"))
# What takes room that no line of the text tells of, or stands beside it.
_UNTOLD = (
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference", "framePr", "txbxContent", "pict")),
    *(f"{W}{name}" for name in ("object", "altChunk", "tblpPr")),
    f"{WP}anchor",
)


@dataclass(frozen=True, slots=True)
class Flow:
    """The blocks of a document's text, and the paragraphs of each of their cells, by their indexes.

    `entries` are the paragraphs that name pages, with the bookmarks on these; `roomy` are those of them that
    have as many lines with a number of another length.
    """

    blocks: tuple[FlowBlock, ...]
    paragraphs: tuple[tuple[tuple[int, ...], ...], ...]
    entries: Mapping[int, Sequence[str]]
    roomy: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Page:
    """The measures of a section's pages in points: where the text begins, and how high it is."""

    body: float
    room: float


def measure_flow(
    root: etree._Element, styles: ParagraphStyles, draw_copy: Callable[[etree._Element], bytes]
) -> Flow | None:
    """Return the blocks of a document; None where it has what they cannot tell.

    `root` is its text, mended for the renderer; `draw_copy` draws a changed copy of it. Paragraphs count in
    the order of the text.
    """
    pages = _read_pages(root)
    if not pages or next(root.iter(*_UNTOLD), None) is not None or _breaks_by_hand(root):
        return None
    named = find_entries(root)
    entries = {at: named[one] for at, one in enumerate(root.iter(f"{W}p")) if one in named}
    copy = deepcopy(root)
    for index, paragraph in enumerate(copy.iter(f"{W}p")):
        _probe(paragraph)
        mark_lines(paragraph, index)
    runs = estimate_runs(root, styles)
    filled = 0  # the height of the full pages that followed on one another: what is lower would not do either
    for endless in high_enough(ENDLESS, runs):
        if endless < filled:
            continue
        for size in copy.iter(f"{W}pgSz"):
            size.set(f"{W}h", str(endless * TWIPS))
        drawn = draw_copy(copy)
        if drawn.count(_PAGE) <= len(runs):  # nothing goes on over an endless page's end
            lines, roomy = read_lines(drawn, endless, entries)
            blocks = _Reading(root, styles, pages, lines, endless).read()
            return None if blocks is None else Flow(*blocks, entries, roomy)
        filled = endless * ((drawn.count(_PAGE) - 1) // len(runs))
    return None


def _read_pages(root: etree._Element) -> tuple[_Page, ...]:
    """Return the pages of each section; none where columns stand side by side or a section begins midway."""
    pages = []
    for section in root.iter(f"{W}sectPr"):
        kind = attribute(section.find(f"{W}type"), "val")
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        columns = number(attribute(section.find(f"{W}cols"), "num"))
        if columns > 1 or kind not in ("", "nextPage") or size is None or margins is None:
            return ()
        top, bottom = (abs(number(attribute(margins, side))) / TWIPS for side in ("top", "bottom"))
        pages.append(_Page(top, number(attribute(size, "h")) / TWIPS - top - bottom))
    return tuple(pages)


def _breaks_by_hand(root: etree._Element) -> bool:
    return any(attribute(mark, "type") in ("page", "column") for mark in root.iter(f"{W}br"))


def _probe(paragraph: etree._Element) -> None:
    """Put something with a box beside each picture, and where there is nothing else."""
    pictures = [run for run in paragraph.iterchildren(f"{W}r") if run.find(f"{W}drawing") is not None]
    for run in pictures:
        run.addnext(_probing_run(None))
        for size in run.iter(*_SIZES):  # beside one as wide as the text, it would stand on a line of its own
            size.set("cx", str(max(int(number(size.get("cx") or "")) - _ROOM_BESIDE, 1)))
    if not pictures and next(paragraph.iter(*_SHOWN), None) is None:
        paragraph.append(_probing_run(paragraph.find(f"{W}pPr/{W}rPr")))


def _probing_run(look: etree._Element | None) -> etree._Element:
    run = etree.Element(f"{W}r")
    if look is not None:
        run.append(deepcopy(look))
    etree.SubElement(run, f"{W}t").text = PROBE
    return run


class _Reading:
    """The walk down the body of a document whose lines are known."""

    def __init__(
        self,
        root: etree._Element,
        styles: ParagraphStyles,
        pages: Sequence[_Page],
        lines: Mapping[int, list[LineBox]],
        endless: float,
    ) -> None:
        self._body = next(root.iter(f"{W}body"))
        self._styles, self._pages, self._lines = styles, pages, lines
        self._endless = endless  # points: the height of a page
        self._index = {paragraph: index for index, paragraph in enumerate(root.iter(f"{W}p"))}
        self._blocks: list[FlowBlock] = []
        self._paragraphs: list[tuple[tuple[int, ...], ...]] = []
        self._section = 0
        self._at_top = True  # whether what comes next begins a page by will
        self._sound = True

    def read(self) -> tuple[tuple[FlowBlock, ...], tuple[tuple[tuple[int, ...], ...], ...]] | None:
        for table, element in enumerate(opened(self._body), 1):
            if element.tag == f"{W}p":
                self._read_paragraph(element)
            elif element.tag == f"{W}tbl":
                self._read_table(element, table)
            if inner(element, f"{W}pPr", f"{W}sectPr") is not None:
                self._section += 1
                self._at_top = True
        return (tuple(self._blocks), tuple(self._paragraphs)) if self._sound else None

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        look = self._styles.look(paragraph)
        self._at_top = self._at_top or look.page_break
        text = self._text(paragraph, look)
        if text.lines:
            top = text.lines[0].top - look.room_above
            self._close_row(top - look.before)
            block = FlowBlock(((text,),), top, text.lines[-1].foot, 0, keep_next=look.keep_next)
            self._add(block, look.before, ((self._index[paragraph],),))

    def _read_table(self, table: etree._Element, number_of_table: int) -> None:
        heads, lines = True, lines_of_table(table, self._styles)
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            told = {str(one.tag) for one in row.iterfind(f"{W}trPr/*") if attribute(one, "val") not in OFF}
            heads = heads and f"{W}tblHeader" in told
            cells = [list(cell.iter(f"{W}p")) for cell in opened(row) if cell.tag == f"{W}tc"]
            looks = [[self._styles.look(paragraph) for paragraph in cell] for cell in cells]
            texts = tuple(self._cell_texts(cell, found) for cell, found in zip(cells, looks, strict=True))
            tops = [
                cell[0].lines[0].top - found[0].before - found[0].room_above
                for cell, found in zip(texts, looks, strict=True)
                if cell and cell[0].lines
            ]
            if not tops:
                continue
            self._close_row(min(tops))
            ends = [
                text.lines[-1].bottom + look.room_below + look.after
                for cell, found in zip(texts, looks, strict=True)
                for text, look in zip(cell, found, strict=True)
                if text.lines
            ]
            block = FlowBlock(
                texts,
                min(tops),
                max(ends),
                0,
                keep_next=any(look.keep_next for found in looks for look in found[:1]),
                whole=f"{W}cantSplit" in told,
                table=number_of_table,
                head=heads,
                hem=line_below(row, lines),
            )
            self._add(block, 0, tuple(tuple(self._index[one] for one in cell) for cell in cells))

    def _cell_texts(
        self, paragraphs: Sequence[etree._Element], looks: Sequence[ParagraphLook]
    ) -> tuple[Text, ...]:
        """Return the texts of a cell; what is below the last line must be on its page too."""
        texts = [
            replace(self._text(paragraph, look), widow_control=False)
            for paragraph, look in zip(paragraphs, looks, strict=True)
        ]
        if texts and texts[-1].lines:
            last = texts[-1].lines[-1]
            foot = last.bottom + looks[-1].room_below + looks[-1].after
            texts[-1] = replace(texts[-1], lines=(*texts[-1].lines[:-1], replace(last, foot=foot)))
        return tuple(texts)

    def _text(self, paragraph: etree._Element, look: ParagraphLook) -> Text:
        lines = tuple(self._lines.get(self._index[paragraph], ()))
        if look.multiple is not None and look.multiple > 1:
            part = 1 / look.multiple
            lines = tuple(replace(line, foot=line.top + (line.bottom - line.top) * part) for line in lines)
        return Text(lines, look.keep_lines, look.widow_control)

    def _close_row(self, below: float) -> None:
        """Let the last row end where what follows begins, on the same endless page."""
        if self._blocks and self._blocks[-1].table and not self._at_top:
            row = self._blocks[-1]
            self._blocks[-1] = replace(row, foot=max(row.foot, below - row.hem))

    def _add(self, block: FlowBlock, above: float, paragraphs: tuple[tuple[int, ...], ...]) -> None:
        page = self._pages[min(self._section, len(self._pages) - 1)]
        block = replace(block, room=page.room)
        if self._at_top:
            begins = block.top // self._endless * self._endless + page.body
            # Where the header is taller than the margin, the text begins lower on every page.
            self._sound = self._sound and abs(block.top - above - begins) < NEAR
            block = replace(block, begins=begins)
        elif self._blocks:
            self._sound = self._sound and self._blocks[-1].top // self._endless == block.top // self._endless
        self._blocks.append(block)
        self._paragraphs.append(paragraphs)
        self._at_top = False
