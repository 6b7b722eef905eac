"""Joiners put into the copy that the embedded renderer draws: they hold a place, and are not seen.

Two faults of dxpdf 0.8.1. It ends lines behind a slash, where Word does not: a ZERO WIDTH NO-BREAK SPACE
keeps it from that (UAX #14, LB11). And a paragraph that holds a bookmark alone it makes a line higher than an
empty one. No font of ours gives a joiner any width; `tagging/joiners.py` takes them out of the pages again.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.tagging.glyphs import JOINER
from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from collections.abc import Iterable

# Before a letter or another run: before a digit no line ends.
_SLASH = regex(r"/(?=[^\W\d_]|$)")
_LOOK = f"{W}rPr"


def put_joiners(stories: Iterable[etree._Element]) -> None:
    """Put in joiners where they are needed, in place; what the stories say is to be read before."""
    for root in stories:
        for text in root.iter(f"{W}t"):
            if text.text and "/" in text.text:
                text.text = _SLASH.sub(f"/{JOINER}", text.text)
        for bookmark in root.iter(f"{W}bookmarkStart"):
            paragraph = bookmark.getparent()
            if paragraph is not None and paragraph.tag == f"{W}p" and _is_empty(paragraph):
                _fill(paragraph)


def _is_empty(paragraph: etree._Element) -> bool:
    return all(child.tag == _LOOK for run in paragraph.iter(f"{W}r") for child in run)


def _fill(paragraph: etree._Element) -> None:
    run = etree.SubElement(paragraph, f"{W}r")
    look = paragraph.find(f"{W}pPr/{_LOOK}")
    if look is not None:
        run.append(deepcopy(look))
    etree.SubElement(run, f"{W}t").text = JOINER
