"""Markers: every stretch of a Word file's text in a hyperlink of its own, to find it again on its page.

dxpdf 0.8.1 gives every word inside a w:hyperlink a link annotation with that word's line box, and laying out
a word inside a hyperlink moves nothing. So every stretch of text is wrapped in a hyperlink to "~<number>";
`claims.py` reads the boxes back, and none of the annotations reaches the finished pages.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.documents.docxio import W, remove
from toolkit.tagging.model import Phrase, Stretch
from toolkit.tagging.runs import HYPERLINK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from toolkit.tagging.model import Paragraph
    from toolkit.tagging.runs import Run

# What has a word's look in a hyperlink; a break or a picture inside one would move what follows.
TEXTS = frozenset(f"{W}{tag}" for tag in ("t", "tab", "noBreakHyphen", "sym"))
FIELDS = frozenset(f"{W}{tag}" for tag in ("fldChar", "instrText"))


def unwrap_link(link: etree._Element) -> None:
    """Take a hyperlink away from its runs, in place."""
    for child in list(link):
        link.addprevious(child)
    remove(link)


def mark_paragraph(
    paragraph: Paragraph, runs: Iterable[tuple[Run, str, bool]], stretches: list[Stretch]
) -> None:
    """Put each stretch of the paragraph into a marker and add it to `stretches`; its index is its number.

    `runs` are the paragraph's, each with its language ("" for the paragraph's) and whether it is struck.
    """
    marker: etree._Element | None = None
    for run, language, struck in runs:
        stretch = Stretch(Phrase(paragraph, run.link, language, struck), run.anchors)
        for piece, tags in _pieces(run.element):
            follows = marker is not None and piece.getprevious() is marker
            if marker is not None and follows and (tags <= FIELDS or stretch == stretches[-1]):
                marker.append(piece)
            elif tags & TEXTS:
                marker = etree.Element(HYPERLINK, {f"{W}anchor": f"~{len(stretches)}"})
                piece.addprevious(marker)
                marker.append(piece)
                stretches.append(stretch)


def _pieces(run: etree._Element) -> Iterator[tuple[etree._Element, frozenset[str]]]:
    """Split a run so that its text and fields stand in runs of their own; yield those with their tags."""
    properties = run.find(f"{W}rPr")
    children = [child for child in run if child is not properties]
    tags = frozenset(str(child.tag) for child in children)
    if tags <= TEXTS | FIELDS:
        if tags:
            yield run, tags
        return
    for child in children:
        piece = etree.Element(run.tag)
        if properties is not None:
            piece.append(deepcopy(properties))
        piece.append(child)
        run.addprevious(piece)
        if child.tag in TEXTS | FIELDS:
            yield piece, frozenset({str(child.tag)})
    remove(run)
