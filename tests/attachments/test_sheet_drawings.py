"""Drawings in workbooks that LibreOffice leaves out are told by the cell they begin in."""

from __future__ import annotations

import pytest

from toolkit.attachments.conversion.sheetdrawings import undrawn_drawings

SHEET, DRAWING = "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml"
SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "sle": "http://schemas.microsoft.com/office/drawing/2010/slicer",
    }.items()
)
PICTURE = '<a:blip r:embed="rId1"/>'


def choice(first: str, other: str = "<xdr:sp/>") -> str:
    return (
        f"<mc:AlternateContent><mc:Choice>{first}</mc:Choice><mc:Fallback>{other}</mc:Fallback>"
        "</mc:AlternateContent>"
    )


def undrawn(inner: str) -> list[str]:
    place = "<xdr:from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></xdr:from>"
    anchor = f"<xdr:oneCellAnchor>{place}{inner}</xdr:oneCellAnchor>"
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": b'<r><x Id="r1" Target="../drawings/drawing1.xml"/></r>',
        DRAWING: f"<xdr:wsDr {SPACES}>{anchor}</xdr:wsDr>".encode(),
    }
    return list(undrawn_drawings(parts, SHEET))


@pytest.mark.parametrize(
    "inner",
    [
        '<dgm:relIds r:dm="r0"/>',
        '<a:blip r:link="r0"/>',
        choice("<xdr:contentPart/>", ""),
        choice("<sle:slicer/>"),
        choice('<cx:chart r:id="r0"/>'),
    ],
)
def test_what_is_left_out_is_told(inner):
    assert undrawn(inner) == ["B4"]


@pytest.mark.parametrize("inner", [PICTURE, choice("<xdr:contentPart/>", PICTURE)])
def test_what_is_drawn_is_not(inner):
    assert undrawn(inner) == []
