"""What is heard of an attached PDF without tags: headings, tables row by row, contents as links."""

from __future__ import annotations

import io

import pikepdf
import pytest
from packetparts import LABELS, new_pdf, save, tag_plainly
from pikepdf import Array, Dictionary, Name

from toolkit.pdf.structuretree import kids_of, walk_elements

BODY = "Udvalget har fjorten medlemmer og mødes fire gange om året."


def page_of(*texts):
    """A PDF of one page: texts as (font, size, left, bottom, words); font B is bold."""
    pdf = new_pdf(1)
    page = pdf.pages[0].obj
    for name, base in (("F1", Name.Helvetica), ("B", Name("/Helvetica-Bold"))):
        page.Resources.Font["/" + name] = pdf.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=base, Encoding=Name.WinAnsiEncoding)
        )
    drawn = (
        f"BT /{font} {size} Tf {left} {bottom} Td ({words}) Tj ET"
        for font, size, left, bottom, words in texts
    )
    page.Contents = pdf.make_stream("\n".join(drawn).encode("cp1252"))
    return pdf


def body(top, lines=4, left=50):
    return [("F1", 12, left, top - 15 * line, BODY) for line in range(lines)]


def tagged(pdf):
    return pikepdf.open(io.BytesIO(tag_plainly(save(pdf), LABELS)))


def heard(pdf):
    with tagged(pdf) as file:
        elements = walk_elements(file.Root.StructTreeRoot)
        return [(str(one.S)[1:], str(one.ActualText)) for one in elements if Name.ActualText in one]


def headings(pdf):
    return [one for one in heard(pdf) if one[0] != "P"]


def test_bold_lines_that_head_a_text_are_headings_below_the_larger_ones():
    pdf = page_of(
        ("B", 13, 50, 780, "Forretningsorden"),
        ("B", 12, 50, 750, "§ 1. Formål"),
        *body(735),
        ("B", 12, 50, 660, "§ 2. Medlemmer og deres"),
        ("B", 12, 50, 645, "stedfortrædere"),
        *body(630),
    )
    assert headings(pdf) == [
        ("H1", "Forretningsorden"),
        ("H2", "§ 1. Formål"),
        ("H2", "§ 2. Medlemmer og deres stedfortrædere"),
    ]


@pytest.mark.parametrize(
    "bold",
    [
        [(50, 660, "Det er vigtigt.")],  # a sentence
        [(50, 660, "Til stede:")],  # a label
        [(50, 660, "Navn"), (300, 660, "Frist")],  # cells
        [(350, 660, "Base Syd")],  # the name of a place on a map
        [(50, 585, "Slut")],  # nothing stands below it
    ],
)
def test_other_bold_lines_are_none(bold):
    pdf = page_of(*body(735), *(("B", 12, *one) for one in bold), *body(645))
    assert headings(pdf) == []


def test_where_most_is_bold_that_says_nothing():
    lines = [("B", 12, 50, 700 - 15 * line, BODY) for line in range(6)]
    assert headings(page_of(("B", 12, 50, 730, "Et afsnit"), *lines)) == []


def test_figures_and_the_names_on_a_plan_are_no_headings():
    rooms = ["Vognhal", "Depot", "Sluse", "Vagtkontor", "Hvile"]
    plan = [
        text
        for number, room in enumerate(rooms)
        for text in (
            ("F1", 18, 50, 700 - 90 * number, room),
            ("F1", 12, 50, 680 - 90 * number, f"{number} m2 i alt"),
        )
    ]
    assert headings(page_of(("F1", 24, 50, 780, "Ambulancebase"), *plan)) == [("H1", "Ambulancebase")]
    assert headings(page_of(("F1", 30, 50, 780, "188"), *body(735))) == []


def test_each_row_of_a_table_is_heard_by_itself():
    rows = [("Vagtcentralen", "118,4"), ("heraf løn", "101,2"), ("I alt", "812,3")]
    cells = [
        ("F1", 12, left, 700 - 15 * row, words)
        for row, texts in enumerate(rows)
        for left, words in zip((50, 300), texts, strict=True)
    ]
    assert heard(page_of(*cells)) == [("P", " ".join(row)) for row in rows]


def test_a_table_in_large_letters_is_no_row_of_headings():
    cells = [("F1", 20, left, 700 - 24 * row, "Timer") for row in range(3) for left in (50, 300)]
    assert headings(page_of(*cells, *body(600))) == []


def test_a_bullet_of_a_symbol_font_is_heard_as_one():
    pdf = page_of(("F1", 12, 50, 700, "x Molen"))
    font = pdf.pages[0].obj.Resources.Font.F1
    font.ToUnicode = pdf.make_stream(
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <78> <f0b7> endbfchar"
        b" 1 beginbfrange <20> <6f> <0020> endbfrange endcmap"
    )
    assert heard(pdf) == [("P", "• Molen")]


def pages_of(*heads):
    """A PDF with a page for each head, a body, and a foot that counts the pages."""
    pdf = new_pdf(len(heads))
    for number, (page, head) in enumerate(zip(pdf.pages, heads, strict=True), 1):
        page.obj.Contents = pdf.make_stream(
            f"BT /F1 9 Tf 50 810 Td ({head}) Tj ET BT /F1 12 Tf 50 600 Td (Tekst {number}) Tj ET"
            f" BT /F1 9 Tf 480 30 Td (Side {number} af {len(heads)}) Tj ET".encode("cp1252")
        )
    return pdf


@pytest.mark.parametrize(
    ("heads", "said"),
    [
        (["Forretningsorden"] * 3, ["Forretningsorden", "Tekst 1", "Side 1 af 3", "Tekst 2", "Tekst 3"]),
        # What is another thing on each page is no head, nor what stands on two pages alone.
        (
            ["Bilag 1", "Bilag 2", "Bilag 3"],
            ["Bilag 1", "Tekst 1", "Side 1 af 3", "Bilag 2", "Tekst 2", "Bilag 3", "Tekst 3"],
        ),
        (["Hoved"] * 2, ["Hoved", "Tekst 1", "Side 1 af 2", "Hoved", "Tekst 2", "Side 2 af 2"]),
    ],
)
def test_what_stands_on_every_page_is_heard_once(heads, said):
    pdf = pages_of(*heads)
    assert [text for _, text in heard(pdf)] == said
    with tagged(pdf) as file:
        lines = sum(page.obj.Contents.read_bytes().count(b" BDC") for page in file.pages)
    assert lines == 3 * len(heads)  # an artifact, where it is not heard


@pytest.mark.parametrize("is_one_place", [True, False])
def test_a_line_of_contents_is_heard_once_as_a_link(is_one_place):
    title, number = "§ 1. Formål", "3"
    pdf = page_of(
        ("F1", 12, 50, 700, title), ("F1", 12, 130, 700, ". " * 40), ("F1", 12, 420, 700, number),
        ("F1", 12, 50, 685, "§ 2. Opgaver " + ". " * 30),
    )  # fmt: skip
    page = pdf.pages[0].obj
    boxes = ([48, 697, 128, 712], [418, 697, 430, 712])
    tops = (700, 700 if is_one_place else 100)
    page.Annots = Array(
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), Dest=Array([page, Name.XYZ, 0, top, 0])
            )
        )
        for box, top in zip(boxes, tops, strict=True)
    )
    with tagged(pdf) as file:
        elements = list(walk_elements(file.Root.StructTreeRoot))
        links = [one for one in elements if Name.Link == one.S]
        said = [(str(one.S)[1:], str(one.ActualText)) for one in elements if Name.ActualText in one]
        references = [sum(isinstance(kid, Dictionary) for kid in kids_of(link)) for link in links]
    assert references == ([2] if is_one_place else [1, 1])
    assert said == [("Link" if is_one_place else "P", f"{title} {number}"), ("P", "§ 2. Opgaver")]
