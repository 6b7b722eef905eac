"""Pieces of a template's text: paragraphs, tables, tags and sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .look import Look, millimetres
from .styleform import style_id
from .xml import element, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .styleform import Style


@dataclass
class Sheet:
    """One template: its body and the headers and footers by part name ("header1.xml")."""

    look: Look
    body: list[str] = field(default_factory=list)
    margins: dict[str, str] = field(default_factory=dict)  # part name -> content
    styles: tuple[Style, ...] = ()  # besides those that every template has

    def add(self, *pieces: str) -> None:
        """Append paragraphs or tables."""
        self.body.extend(pieces)

    def add_margin(self, kind: str, place: str, content: str) -> str:
        """Add a "header" or "footer" for the "first" or the "default" pages; return the reference to it."""
        number = 1 + sum(name.startswith(kind) for name in self.margins)
        self.margins[f"{kind}{number}.xml"] = content
        return f'<w:{kind}Reference w:type="{place}" r:id="rId{kind}{number}"/>'


def paragraph(style: str, content: str = "", *, keep_next: bool = False) -> str:
    """Return a paragraph; `content` is tagged text, or runs where it begins with "<w:"."""
    properties = element("w:pStyle", val=style_id(style)) + (element("w:keepNext") if keep_next else "")
    runs = content if content.startswith("<w:") else text(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def tag(code: str) -> str:
    """Return a paragraph that holds nothing but the tag {%p code %}, so that it disappears."""
    return paragraph("Template Tag", f"{{%p {code} %}}")


def when(condition: str, *pieces: str) -> str:
    """Return `pieces`, shown when the condition holds."""
    return tag(f"if {condition}") + "".join(pieces) + tag("endif")


def each(loop: str, *pieces: str) -> str:
    """Return `pieces`, repeated for the names in `loop`: "item in items"."""
    return tag(f"for {loop}") + "".join(pieces) + tag("endfor")


def cell(width: int, *paragraphs: str, span: int = 1) -> str:
    """Return a table cell."""
    properties = element("w:tcW", w=width, type="dxa")
    if span > 1:
        properties += element("w:gridSpan", val=span)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, header: bool = False, height: int = 0) -> str:
    """Return a table row; a header row is repeated on each page.

    Rows may break across pages: one that must not and is taller than a page is cut off by the renderer.
    """
    properties = ""
    if height:
        properties += element("w:trHeight", val=height, hRule="atLeast")
    if header:
        properties += element("w:tblHeader")
    return element("w:tr", (element("w:trPr", properties) if properties else "") + "".join(cells))


def row_tag(code: str, widths: Sequence[int]) -> str:
    """Return a row that only holds a tag: {%tr for … %}."""
    content = paragraph("Template Tag", f"{{%tr {code} %}}")
    return row(cell(sum(widths), content, span=len(widths)))


def table(style: str, widths: Sequence[int], title: str, *rows: str, header: bool) -> str:
    """Return a table of fixed column widths (twips); `title` is its alternative text.

    One without a header row has its headers in the first column.
    """
    look = element(
        "w:tblLook",
        val="0420" if header else "0480",
        firstRow=int(header),
        lastRow=0,
        firstColumn=int(not header),
        lastColumn=0,
        noHBand=0,
        noVBand=1,
    )
    properties = (
        element("w:tblStyle", val=style_id(style))
        + element("w:tblW", w=sum(widths), type="dxa")
        + element("w:tblLayout", type="fixed")
        + look
        + element("w:tblCaption", val=title)
    )
    grid = "".join(element("w:gridCol", w=width) for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def section(look: Look, references: str, *, numbers: str = "", first_differs: bool = False) -> str:
    """Return a w:sectPr of the look's page; `numbers` is a w:pgNumType or nothing."""
    margins = element(
        "w:pgMar",
        top=look.top,
        right=look.right,
        bottom=look.bottom,
        left=look.left,
        header=millimetres(14),
        footer=millimetres(12),
        gutter=0,
    )
    children = (
        references
        + element("w:type", val="nextPage")
        + element("w:pgSz", w=look.page_width, h=look.page_height, **_turned(look))
        + margins
        + numbers
        + element("w:cols", space=708)
        + (element("w:titlePg") if first_differs else "")
    )
    return f"<w:sectPr>{children}</w:sectPr>"


def _turned(look: Look) -> dict[str, str]:
    return {"orient": "landscape"} if look.page_width > look.page_height else {}
