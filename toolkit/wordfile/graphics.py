"""What charts, diagrams, equations and shapes of a Word file say and look like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.wordfile.asread import is_deleted
from toolkit.wordfile.docxio import W14, A, M, V, W, parse_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_O = "{urn:schemas-microsoft-com:office:office}"
CHARTS, DIAGRAM, SHAPE = (f"{_C}chart", f"{_CX}chart"), f"{_DGM}relIds", f"{_WPS}wsp"
INK = (f"{W}contentPart", f"{W14}contentPart")
VML_SHAPES = frozenset(
    f"{V}{name}" for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "curve", "arc")
)
_VALUES = (f"{_C}v", f"{_CX}v", f"{_CX}pt")


def chart_words(chart: etree._Element, part: bytes | None) -> str:
    """Return the words of a chart; numbers are drawn as columns, and not all of the axis.

    One of a kind that is newer than Word 2013, as a waterfall, few programs draw: it says what it is.
    """
    texts = () if part is None else parse_part(part).iter(f"{A}t", *_VALUES)
    words = " ".join(text.text or "" for text in texts if not _is_number(text))
    return words or ("chartex" if chart.tag == f"{_CX}chart" else "")


def _is_number(text: etree._Element) -> bool:
    said = (text.text or "").strip().replace(",", ".")
    return text.tag in _VALUES and re.fullmatch(r"-?[\d.]*(e-?\d+)?", said, re.IGNORECASE) is not None


def diagram_texts(part: bytes | None) -> Iterator[str]:
    """Yield the paragraphs of a diagram."""
    for text in () if part is None else parse_part(part).iter(f"{A}p"):
        yield "".join(piece.text or "" for piece in text.iter(f"{A}t"))


def equation_words(equation: etree._Element) -> str:
    """Return the words of an equation, without those that were deleted."""
    texts = equation.iter(f"{M}t", f"{W}t")
    return " ".join(text.text or "" for text in texts if not is_deleted(text))


def outline_of(shape: etree._Element) -> str | None:
    """Return the outline of a wps:wsp; None where it has neither filling nor line: only its text is seen."""
    look = shape.find(f"{_WPS}spPr")
    if look is None:
        return None
    line = look.find(f"{A}ln")
    if look.find(f"{A}noFill") is not None and (line is None or line.find(f"{A}noFill") is not None):
        return None
    geometry = look.find(f"{A}prstGeom")
    return "other" if geometry is None else geometry.get("prst", "")


def is_hidden_vml(shape: etree._Element) -> bool:
    """Whether a shape of the old kind is hidden, with what is in it."""
    return re.search(r"visibility\s*:\s*hidden|mso-hide\s*:\s*all", shape.get("style", "")) is not None


def is_seen_vml(shape: etree._Element) -> bool:
    """Whether a shape of the old kind has a filling or a line; a rule across the page is no shape."""
    is_bare = shape.get("stroked") in ("f", "false") and shape.get("filled") in ("f", "false")
    return shape.get(f"{_O}hr") is None and not is_bare
