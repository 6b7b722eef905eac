"""What LibreOffice may leave out of a presentation is looked for on its pages; the rest is not counted."""

from __future__ import annotations

import io
import zipfile

import pytest

from toolkit.attachments.conversion.slidestock import take_slide_stock

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
DIAGRAM = f"<dgm:dataModel {SPACES}><dgm:t><a:p><a:r><a:t>TRIN et</a:t></a:r></a:p></dgm:t></dgm:dataModel>"
CHART = f"<c:chartSpace {SPACES}><a:t>UDGIFTER</a:t><c:v>2,5</c:v></c:chartSpace>"
MATH = "<a14:m><m:oMath><m:r><m:t>AREAL</m:t></m:r></m:oMath></a14:m>"
PICTURE = '<p:pic><a:blip r:embed="r4"/></p:pic>'


def deck(inner: str, look: str = "") -> bytes:
    """A presentation of one slide, as far as it is looked at."""
    relations = "".join(
        f'<Relationship Id="r{number}" Type="x" Target="../{target}"/>'
        for number, target in enumerate(("data.xml", "chart.xml", "gone.xml"), 1)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("ppt/slides/slide1.xml", f"<p:sld {SPACES}{look}>{inner}</p:sld>")
        package.writestr("ppt/slides/_rels/slide1.xml.rels", f"<Relationships>{relations}</Relationships>")
        package.writestr("ppt/data.xml", DIAGRAM)
        package.writestr("ppt/chart.xml", CHART)
    return file.getvalue()


def choice(first: str, other: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="a14">{first}</mc:Choice>'
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
    )


def held(inner: str) -> list[tuple[str, str]]:
    stock = take_slide_stock(deck(inner))
    assert stock is not None
    return [
        *((one.place, one.text) for one in stock.passages),
        *((one.kind, one.text) for one in stock.drawings),
    ]


@pytest.mark.parametrize(
    ("inner", "what"),
    [
        ('<dgm:relIds r:dm="r1"/>', [("diagram", "TRIN et")]),
        ('<c:chart r:id="r2"/>', [("chart", "UDGIFTER")]),
        (choice(MATH, PICTURE), [("equation", "AREAL")]),
        (choice("<p:contentPart/>", ""), [("ink", "")]),
        ("<p:oleObj/>", [("file", "")]),
        ('<a:blip r:link="r3"/>', [("linked", "")]),
        (f"<a:t>TRIN</a:t>{MATH}", [("equation", "AREAL"), ("body", "TRIN")]),
        (f'<p:sp><p:nvSpPr><p:cNvPr hidden="1"/></p:nvSpPr>{MATH}</p:sp><p:oleObj/>', [("file", "")]),
    ],
)
def test_what_may_be_missing_is_counted(inner, what):
    assert held(inner) == what


@pytest.mark.parametrize(
    "inner", [choice("<p:contentPart/>", PICTURE), f"<p:oleObj>{PICTURE}</p:oleObj>", '<p:oleObj spid="s1"/>']
)
def test_what_has_a_picture_for_others_is_not(inner):
    assert held(inner) == []


def test_a_presentation_of_words_and_one_that_is_hidden_hold_nothing_such():
    assert take_slide_stock(deck("<a:t>ORD</a:t>")) is None
    hidden = take_slide_stock(deck(MATH, ' show="0"'))
    assert hidden is not None
    assert hidden.passages == ()
