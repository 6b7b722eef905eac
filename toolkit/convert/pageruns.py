"""What stands in one go between two pages that are begun by will, and about how high it is.

A document is measured on pages without end (`measuring.py`), and one that is too low for its text is drawn in
vain. A long text takes as long to draw as all the rest of a build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.blocks import opened
from toolkit.wordfile.docxio import W, inner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from toolkit.wordfile.paragraphs import ParagraphStyles

# Ordinary text: letters of a line across the page, points of a line, and of what stands between paragraphs.
_LETTERS, _LINE, _BETWEEN = 100, 15, 6
_SURELY = 1.2  # times a page's height: whatever the letters are, so much text is not on it


def estimate_runs(root: etree._Element, styles: ParagraphStyles) -> tuple[float, ...]:
    """Return how high each run of a document's text may be, in points; each begins a page."""
    runs, is_new = [0.0], True
    for element in opened(next(root.iter(f"{W}body"))):
        if element.tag == f"{W}p":
            if styles.look(element).page_break and not is_new:
                runs.append(0.0)
            runs[-1] += _height(element)
            is_new = inner(element, f"{W}pPr", f"{W}sectPr") is not None
            if is_new:
                runs.append(0.0)
        elif element.tag == f"{W}tbl":
            runs[-1] += sum(map(_height, element.iter(f"{W}tr")))
            is_new = False
    return tuple(runs)


def _height(element: etree._Element) -> float:
    letters = sum(len(text.text or "") for text in element.iter(f"{W}t"))
    return (1 + letters // _LETTERS) * _LINE + _BETWEEN


def high_enough(heights: Sequence[int], runs: Sequence[float]) -> list[int]:
    """Return those of some heights, in points, that the highest run may stand on."""
    return [height for height in heights if max(runs) <= height * _SURELY]
