"""Struck text on pages without tags: its runs alone are marked, and a line is drawn through what they say."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.convert.drawing import strike_text
from toolkit.convert.openfile import bytes_of
from toolkit.tagging.annotations import take_boxes
from toolkit.tagging.assignment import find_struck
from toolkit.tagging.glyphs import Fonts
from toolkit.tagging.marks import mark_run, unwrap
from toolkit.tagging.runs import HYPERLINK
from toolkit.tagging.streams import read_pieces
from toolkit.tagging.styles import STRIKES
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree


def is_any_struck(root: etree._Element) -> bool:
    """Whether anything in a part is struck, or a style that is in it."""
    return any(attribute(strike, "val") not in OFF for strike in root.iter(*STRIKES))


def mark_struck(roots: Iterable[etree._Element]) -> None:
    """Put markers round the runs that are struck, to find them on their pages; they are no links any more."""
    for root in roots:
        for run in list(root.iter(f"{W}r")):
            properties = run.find(f"{W}rPr")
            if properties is None or not is_any_struck(properties):
                continue
            around = run.getparent()
            if around is not None and around.tag == HYPERLINK:
                unwrap(around)
            mark_run(run, 0)


def strike_marked(drawn: bytes) -> bytes:
    """Return pages drawn with such markers without them, and with a line through what stood in them."""
    import pikepdf

    drawn, boxes = take_boxes(drawn)
    fonts = Fonts()
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        struck = []
        for page in pdf.pages:
            own = boxes.get(page.obj.Contents.objgen[0], ())
            content = page.obj.Contents.read_bytes() + b"\n" if own else b""
            struck.append(find_struck(read_pieces(content, fonts.of_page(page)), own) if own else [])
        strike_text(pdf, struck)
        return bytes_of(pdf)
