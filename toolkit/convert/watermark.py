"""A word across every page of a draft, in its PDF and in its Word file.

It is an artifact of the pages (ISO 32000-1, 14.8.2.2.2): who listens to it hears the word once, in its head.
The Word file has what Word itself makes of a watermark, in its page heads; renderers draw no such shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import Markup
from pikepdf import Array

from toolkit.convert.openfile import opened
from toolkit.dataclass import replace
from toolkit.files.resources import font_folder
from toolkit.pdf.balance import content_streams
from toolkit.pdf.fontuse import add_font, embed_font
from toolkit.pdf.typeface import read_typeface
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, parse_part, part_bytes, read_parts, write_parts

if TYPE_CHECKING:
    from toolkit.documents.pages import Pages
    from toolkit.pdf.fontuse import Extended

_HEADER = regex(r"word/header\d*\.xml")
_GREY = 0.86  # light enough to read black on: a contrast of 15 to 1
_SHARE = 0.75  # of a page's width that the word takes, before it is turned
_SLANT = 0.70711  # the sine and cosine of 45 degrees
_SHAPE = Markup(
    '<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" '
    'adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>'
    '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>'
    '<v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject{number}" '
    'type="#_x0000_t136" alt="" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;'
    "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" '
    'fillcolor="#dcdcdc" stroked="f"><v:textpath style="font-family:&quot;Noto Sans&quot;;font-size:1pt" '
    'string="{word}"/></v:shape></w:pict></w:r>'
)


def mark_pages(pages: Pages, word: str) -> Pages:
    """Return pages with `word` behind everything on each, from the lower left to the upper right.

    Their PDF is left open.
    """
    typeface = read_typeface(font_folder() / "NotoSans-Regular.ttf")
    pdf = opened(pages)
    font = embed_font(pdf, typeface, [word])
    extended: Extended = {}
    for page in pdf.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        size = _SHARE * (right - left) / typeface.width(word, 1)
        name = add_font(pdf, page.obj, font, extended)
        # The middle of the word is the middle of the page.
        middle = f"{(left + right) / 2:.3f} {(bottom + top) / 2:.3f}"
        begin = f"{-typeface.width(word, size) / 2:.3f} {-typeface.cap_height * size / 2000:.3f}"
        drawing = (
            f"/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n"
            f"q {_SLANT} {_SLANT} -{_SLANT} {_SLANT} {middle} cm\n"
            f"BT {_GREY} g {name} {size:.3f} Tf {begin} Td <{typeface.encode(word).hex()}> Tj ET\n"
            f"Q\nEMC\n"
        )
        first = pdf.make_stream(drawing.encode("ascii"))
        page.obj.Contents = Array([first, *content_streams(page.obj)])
    return replace(pages, pdf=b"", opened=pdf)


def mark_document(docx: bytes, word: str) -> bytes:
    """Return a Word file with `word` across its pages, in every page head that it has."""
    parts = dict(read_parts(docx))
    for number, name in enumerate(sorted(filter(_HEADER.fullmatch, parts)), 1):
        root = parse_part(parts[name])
        paragraph = next(root.iter(f"{W}p"), None)
        if paragraph is not None:
            paragraph.append(etree.fromstring(_SHAPE.format(w=W[1:-1], word=word, number=number)))
            parts[name] = part_bytes(root)
    return write_parts(parts)
