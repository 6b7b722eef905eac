"""Stamps drawn: a small plate on top of each attachment page, whatever the page does.

The plate is the last piece of the page's content, with one font shared by the whole packet, marked as an
artifact (ISO 32000-1, 14.8.2.2.2), so that no screen reader reads it on every page; the first page's may be
the heading of its part. (As a form of its own it would be one more object a page, which a packet's proof
takes half as long again to read.)
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from pikepdf import Array, Name

from toolkit.packet.plates import PADDING, PLATE_HEIGHT, TYPE_SIZE, Stamp
from toolkit.pdf.balance import content_streams
from toolkit.pdf.fontuse import add_font, embed_font

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pikepdf import Object, Pdf

    from toolkit.pdf.fontuse import Extended
    from toolkit.pdf.geometry import PageShape
    from toolkit.pdf.typeface import Typeface

_ARTIFACT = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
_BASELINE = 3.9  # of the text above the plate's lower edge, for 8 point type
_INK, _LINE = 0.2, 0.65  # greys: 0 is black


def draw_stamps(
    pdf: Pdf,
    pages: Sequence[Object],
    stamps: Sequence[Stamp],
    typeface: Typeface,
    marked: Mapping[tuple[int, int], str],
) -> None:
    """Draw every stamp on top of its page, leaving what other pages share with it as it is.

    `pages` are the page objects of the packet in order, their content in balance (`balance_page`). `marked`
    has, by page, what begins the mark of a stamp that is no artifact.
    """
    if not stamps:
        return
    letters = {char for stamp in stamps for text in stamp.texts for char in text}
    font = embed_font(pdf, typeface, letters)
    glyphs = {ord(char): typeface.encode(char).hex() for char in letters}
    save = pdf.make_stream(b"q\n")
    extended: Extended = {}
    for stamp in stamps:
        page = pages[stamp.page - 1]
        name = add_font(pdf, page, font, extended)
        matrix = " ".join(f"{number:.5f}" for number in stamp.matrix)
        drawing = (
            f"\nQ\n{marked.get(page.objgen, _ARTIFACT)}\nq {matrix} cm\n{_plate(stamp, glyphs, name)}Q\nEMC\n"
        )
        # Packed here, once: qpdf packs what is not each time that it measures or writes the packet.
        plate = pdf.make_stream(zlib.compress(drawing.encode("ascii")), Filter=Name.FlateDecode)
        page.Contents = Array([save, *content_streams(page), plate])


def grow_page(pdf: Pdf, page: Object, before: PageShape, after: PageShape) -> None:
    """Give a page the larger box of `after`, and let nothing be seen of it beyond that of `before`.

    Its content is in balance (`balance_page`).
    """
    left, bottom, right, top = before.box
    clip = f"q {left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re W n\n"
    streams = [pdf.make_stream(text.encode("ascii")) for text in (clip, "\nQ\n")]
    page.Contents = Array([streams[0], *content_streams(page), streams[1]])
    page.MediaBox = page.CropBox = Array([round(side, 3) for side in after.box])


def _plate(stamp: Stamp, glyphs: Mapping[int, str], font_name: str) -> str:
    """Return the drawing of the plate: white with a fine line around it, and one between the two texts.

    `glyphs` has the font's number of each letter.
    """
    first, second = stamp.texts
    divider = stamp.divider
    font = f"{font_name} {TYPE_SIZE} Tf"
    edge = 0.25
    return (
        f"1 g {_LINE} G 0.5 w {edge} {edge} {stamp.width - 2 * edge:.3f} {PLATE_HEIGHT - 2 * edge} re B\n"
        f"{divider:.3f} 0 m {divider:.3f} {PLATE_HEIGHT} l S\n"
        f"BT {_INK} g {font} {PADDING} {_BASELINE} Td <{first.translate(glyphs)}> Tj\n"
        f"{divider:.3f} 0 Td <{second.translate(glyphs)}> Tj ET\n"
    )
