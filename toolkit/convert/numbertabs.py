"""Page numbers of a contents, which the embedded renderer takes to the next line too early (dxpdf 0.8.1).

It wants room for the text, the number and a point for the tab between them; where there is none, the number
alone goes on, to where the next line begins. In Word the tab needs no room, and goes on with the number. The
renderer does so with a tab that says itself where it leads (w:ptab, 17.3.3.23).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.fields import referred_bookmark
from toolkit.wordfile.paragraphs import ParagraphStyles, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree


_NEAR = 20  # twips between a tab stop at the margin and the margin
_CLEARED = ("clear", "bar")
_ROOM = 25.0  # points, for two digits more
_LEADERS = ("dot", "hyphen", "underscore", "middleDot")


def tie_page_numbers(root: etree._Element, styles: ParagraphStyles) -> None:
    """Let the tabs before page numbers at the right margin lead there by themselves, in place."""
    widths = set(_text_widths(root))
    if len(widths) != 1:
        return
    for paragraph in find_entries(root):
        tabs = [tab for run in paragraph.iter(f"{W}r") for tab in run.iterchildren(f"{W}tab")]
        stops = _stops(paragraph, styles)
        last = max(stops, default=0)
        if tabs and abs(last - min(widths)) < _NEAR and attribute(stops[last], "val") in ("right", "end"):
            leader = attribute(stops[last], "leader")
            tabs[-1].tag = f"{W}ptab"
            tabs[-1].set(f"{W}relativeTo", "margin")
            tabs[-1].set(f"{W}alignment", "right")
            tabs[-1].set(f"{W}leader", leader if leader in _LEADERS else "none")


def _text_widths(root: etree._Element) -> Iterator[float]:
    for section in root.iter(f"{W}sectPr"):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        sides = sum(number(attribute(margins, side)) for side in ("left", "right", "gutter"))
        yield number(attribute(size, "w")) - sides


def find_entries(root: etree._Element) -> dict[etree._Element, list[str]]:
    """Return the paragraphs of the text, outside of tables, that name pages, with the bookmarks on these."""
    entries: dict[etree._Element, list[str]] = {}
    for code in root.iter(f"{W}instrText", f"{W}fldSimple"):
        said = (code.text or "") if code.tag == f"{W}instrText" else attribute(code, "instr")
        bookmark, paragraph = referred_bookmark(said), next(code.iterancestors(f"{W}p"), None)
        if bookmark and paragraph is not None and next(paragraph.iterancestors(f"{W}tc"), None) is None:
            entries.setdefault(paragraph, []).append(bookmark)
    return entries


def leaves_room(words: Sequence[tuple[float, float, float]]) -> bool:
    """Whether an entry has room for a longer number; each of its words is told by its top and its sides."""
    lowest = max(top for top, _, _ in words)
    line = sorted((left, right) for top, left, right in words if top > lowest - 1)
    return len(line) > 1 and line[-1][0] - line[-2][1] > _ROOM


def _stops(paragraph: etree._Element, styles: ParagraphStyles) -> dict[float, etree._Element]:
    """Return the tab stops of a paragraph by their places, those of its styles included."""
    style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
    said = [paragraph, *styles.with_bases(style)][::-1]
    stops: dict[float, etree._Element] = {}
    for tab in (tab for one in said for tab in one.iterfind(f"{W}pPr/{W}tabs/{W}tab")):
        place = number(attribute(tab, "pos"))
        stops.pop(place, None)
        if attribute(tab, "val") not in _CLEARED:
            stops[place] = tab
    return stops
