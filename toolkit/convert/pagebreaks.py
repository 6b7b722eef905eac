"""The page breaks that Word makes, put into the copy of a document that is drawn, and proved there."""

from __future__ import annotations

from math import floor, inf
from typing import TYPE_CHECKING

from toolkit.convert.measures import raise_line_below
from toolkit.convert.pagination import Start, plan_pages
from toolkit.documents.pages import PageBreaks
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.paragraphs import TWIPS, ParagraphStyles, number, set_property, twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from toolkit.convert.measuring import Flow


def plan_breaks(flow: Flow, root: etree._Element) -> PageBreaks:
    """Return the page breaks of a document's text, measured, by Word's rules."""
    starts = plan_pages(flow.blocks)
    tops, pushed = set(), {}
    for start in starts:
        block = flow.blocks[start.block]
        if start.lines or block.begins is not None:
            continue
        if not block.table:
            tops.add(flow.paragraphs[start.block][0][0])
        elif start.block and not flow.blocks[start.block - 1].table:
            before = flow.paragraphs[start.block - 1][0][0]
            pushed[before] = block.room
    pages, hang = dict(_pages_of(flow, starts)), _hang_of(flow, starts)
    ends = {**dict(_ends_of(flow, starts, hang)), **dict(_ends_of_rows(flow, starts))}
    lines = dict(_lines_of_entries(flow))
    tight = {name for at, names in flow.entries.items() if at not in flow.roomy for name in names}
    roomy = frozenset(name for names in flow.entries.values() for name in names) - tight
    return PageBreaks(frozenset(tops), pushed, hang, ends, pages, _targets_of(root, pages), lines, roomy)


def _lines_of_entries(flow: Flow) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs that name a page, with their lines: the true number may give one more or less."""
    for block, cells in zip(flow.blocks, flow.paragraphs, strict=True):
        if cells[0] and cells[0][0] in flow.entries:
            yield cells[0][0], len(block.cells[0][0].lines)


def _hang_of(flow: Flow, starts: Sequence[Start]) -> float:
    """Return the most room that what ends pages needs below the page, for what need not be on it."""
    return max([0.0, *(_over(flow, start) for start in starts if not _can_shorten(flow, start))])


def _over(flow: Flow, start: Start) -> float:
    """Return how far that reaches below its page which stands before another begins."""
    block = flow.blocks[start.block if start.lines else start.block - 1]
    if block.table:
        return -inf if start.lines else block.foot + block.hem - start.end
    return block.cells[0][0].lines[start.lines[0][0] - 1 if start.lines else -1].bottom - start.end


def _can_shorten(flow: Flow, start: Start) -> bool:
    """Whether a row that ends a page has as much room below its texts as its lower line reaches too far.

    To lower the margin for it would let other pages have a line more.
    """
    block = flow.blocks[start.block - 1]
    if start.lines or not block.table:
        return False
    lasts = [cell[-1].lines[-1] for cell in block.cells if cell and cell[-1].lines]
    return 0 < _over(flow, start) <= min((line.foot - line.bottom for line in lasts), default=0)


def _ends_of_rows(flow: Flow, starts: Sequence[Start]) -> Iterator[tuple[int, float]]:
    """Yield the last paragraphs of rows that end a page and are shortened: what is left is less than none."""
    for start in starts:
        if _can_shorten(flow, start):
            for cell in flow.paragraphs[start.block - 1]:
                yield from ((index, -_over(flow, start)) for index in cell[-1:])


def _ends_of(flow: Flow, starts: Sequence[Start], hang: float) -> Iterator[tuple[int, float]]:
    """Yield the paragraphs that end a page, with the room that is left below their last line."""
    for start in starts:
        block = flow.blocks[start.block - 1]
        if not start.lines and not block.table:
            left = start.end + hang - block.cells[0][0].lines[-1].bottom
            yield flow.paragraphs[start.block - 1][0][0], left


def _targets_of(root: etree._Element, pages: Mapping[int, tuple[int, int]]) -> dict[str, int]:
    """Return the page of each bookmark: that of the paragraph that it stands in, or before."""
    targets: dict[str, int] = {}
    waiting: list[str] = []
    index = -1
    for element in root.iter(f"{W}p", f"{W}bookmarkStart"):
        if element.tag == f"{W}p":
            index += 1
            targets |= dict.fromkeys(waiting, pages[index][0]) if index in pages else {}
            waiting = waiting if index not in pages else []
        elif index in pages and next(element.iterancestors(f"{W}p"), None) is not None:
            targets[attribute(element, "name")] = pages[index][0]
        else:
            waiting.append(attribute(element, "name"))
    return targets


def _pages_of(flow: Flow, starts: Sequence[Start]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each paragraph with the 1-based pages that it begins and ends on."""
    page, coming = 1, list(reversed(starts))
    for index, (block, cells) in enumerate(zip(flow.blocks, flow.paragraphs, strict=True)):
        while coming and coming[-1].block == index and not coming[-1].lines:
            page += 1
            coming.pop()
        parted = []
        while coming and coming[-1].block == index:
            parted.append(coming.pop().lines)
        for at, cell in enumerate(cells):
            for place, paragraph in enumerate(cell):
                before = [lines[at][place] for lines in parted]
                count = len(block.cells[at][place].lines)
                first = page + sum(done == 0 for done in before)
                yield paragraph, (first, page + sum(done < count for done in before))
        page += len(parted)


def write_breaks(root: etree._Element, styles: ParagraphStyles, breaks: PageBreaks) -> None:
    """Let the pages of a document's text begin as planned, in place.

    What is in the plan is not kept with the next any more: the plan has come of that. In table cells a line
    may stand alone.
    """
    for index, paragraph in enumerate(root.iter(f"{W}p")):
        look = styles.look(paragraph)
        if index in breaks.tops:
            set_property(paragraph, "pageBreakBefore", {"val": "1"})
            set_property(paragraph, "spacing", {"before": twips(look.room_above)})
        elif index in breaks.pushed:
            set_property(paragraph, "spacing", {"after": twips(breaks.pushed[index])})
        if look.keep_next and index in breaks.pages:
            set_property(paragraph, "keepNext", {"val": "0"})
        if index in breaks.pages and next(paragraph.iterancestors(f"{W}tc"), None) is not None:
            set_property(paragraph, "widowControl", {"val": "0"})
        left = breaks.ends.get(index, 0)
        if left < 0:
            set_property(paragraph, "spacing", {"after": f"{max(floor((look.after + left) * TWIPS), 0)}"})
        elif look.bottom is not None and index in breaks.ends:
            raise_line_below(paragraph, look.bottom, left)
    for margins in root.iter(f"{W}pgMar") if breaks.hang else ():
        bottom = number(attribute(margins, "bottom"))
        margins.set(f"{W}bottom", f"{max(floor(bottom - breaks.hang * TWIPS), 0)}")
