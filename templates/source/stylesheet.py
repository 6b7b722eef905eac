"""styles.xml: the defaults, the named styles and the table styles of a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lineheights import DEFAULT_LINE, DEFAULT_SIZE, fix_line_heights, line_height
from .look import FONT, HAIRLINE
from .styleform import ACCENT, Border, Text, border_lines, style_id, text_properties, write_style
from .styles import named_styles
from .xml import element, root

if TYPE_CHECKING:
    from .look import Look
    from .styleform import Style


def _table(
    name: str, look: Look, borders: tuple[tuple[str, Border], ...], padding: int, header: str = ""
) -> str:
    sides = element("w:top", w=0, type="dxa") + element("w:left", w=padding, type="dxa")
    sides += element("w:bottom", w=0, type="dxa") + element("w:right", w=padding, type="dxa")
    properties = element("w:tblInd", w=0, type="dxa")
    properties += element("w:tblBorders", "".join(border_lines(borders, look))) if borders else ""
    properties += element("w:tblCellMar", sides)
    children = element("w:name", val=name) + element("w:basedOn", val="TableNormal")
    children += element("w:uiPriority", val=40) + element("w:qFormat")
    children += element("w:tblPr", properties) + header
    return element("w:style", children, type="table", customStyle="1", styleId=style_id(name))


def _tables(look: Look) -> str:
    hairline = Border(4, HAIRLINE, 0)
    # No thicker than the lines between rows: LibreOffice would set the rows below a repeated header higher
    # by the difference, and after some pages break them elsewhere than Word.
    strong = Border(hairline.size, ACCENT, 0)
    header = element(
        "w:tblStylePr",
        element("w:rPr", element("w:b") + element("w:bCs"))
        + element("w:tblPr")
        + element("w:trPr", element("w:tblHeader"))
        + element("w:tcPr", element("w:tcBorders", "".join(border_lines((("bottom", strong),), look)))),
        type="firstRow",
    )
    ruled = (("bottom", hairline), ("insideH", hairline))
    return (
        _table("Minutes Table", look, ruled, 85, header)
        + _table("Info Table", look, (("top", hairline), *ruled), 0)
        + _table("Signature Table", look, ruled, 85, header)
    )


def _defaults(look: Look) -> str:
    base = Text(size=DEFAULT_SIZE, font=FONT)
    text = text_properties(base, look)
    language = element("w:lang", val="da-DK", eastAsia="en-US", bidi="ar-SA")
    height = line_height(DEFAULT_SIZE, DEFAULT_LINE)
    spacing = element("w:spacing", after=0, line=height, lineRule="atLeast")
    return element(
        "w:docDefaults",
        element("w:rPrDefault", element("w:rPr", text + language))
        + element("w:pPrDefault", element("w:pPr", spacing)),
    )


def _default_styles() -> str:
    """The style of each kind that applies where none is named (17.7.4.17)."""
    margins = "".join(
        element(f"w:{side}", w=width, type="dxa")
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    table = element("w:tblPr", element("w:tblInd", w=0, type="dxa") + element("w:tblCellMar", margins))
    normal = element("w:name", val="Normal") + element("w:qFormat")
    return element(
        "w:style",
        normal + element("w:pPr", element("w:widowControl")),
        type="paragraph",
        default="1",
        styleId="Normal",
    ) + "".join(
        element(
            "w:style",
            element("w:name", val=name)
            + element("w:uiPriority", val=99)
            + element("w:semiHidden")
            + element("w:unhideWhenUsed")
            + properties,
            type=kind,
            default="1",
            styleId=identity,
        )
        for kind, name, identity, properties in (
            ("character", "Default Paragraph Font", "DefaultParagraphFont", ""),
            ("table", "Normal Table", "TableNormal", table),
            ("numbering", "No List", "NoList", ""),
        )
    )


def styles_part(look: Look, own: tuple[Style, ...] = ()) -> str:
    """Return word/styles.xml, with the styles that only this template has."""
    latent = element(
        "w:latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=0,
        defUnhideWhenUsed=0,
        defQFormat=0,
        count=376,
    )
    named = "".join(write_style(style, look) for style in fix_line_heights((*named_styles(look), *own)))
    return root("w:styles", _defaults(look) + latent + _default_styles() + named + _tables(look))
