"""Word documents of a single feature each, and what the tags of their pages are to say."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.oxml.ns import nsdecls
from PIL import Image
from worddocs import WordDoc, bookmark, field, run

from toolkit.wordfile.docxio import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Callable

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
LONG = " ".join(f"ord{number}" for number in range(400))

CASES: dict[str, tuple[Callable[[WordDoc], None], str]] = {}


def case(expected: str):
    """Note what the tags between the first heading and the last paragraph are to be."""

    def note(fill):
        CASES[fill.__name__] = (fill, expected)
        return fill

    return note


def make(name: str) -> bytes:
    """The Word file of a case."""
    word = WordDoc()
    word.text("Prøve", "Heading1")
    CASES[name][0](word)
    word.text("Slut.")
    docx = word.to_bytes()
    return with_notes(docx) if "note" in name else docx


def table(*rows: str, look: str = "") -> str:
    return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>{look}</w:tblPr>{"".join(rows)}</w:tbl>'


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text: str = "", properties: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{more}{para(run(text)) if text else '<w:p/>'}</w:tc>"


def para(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def item(text: str, style: str = "ListBullet") -> str:
    return para(run(text), f'<w:pStyle w:val="{style}"/>')


def add(word: WordDoc, *blocks: str) -> None:
    for block in blocks:
        word.block(block)


HEADER = "<w:tblHeader/>"


def picture(
    word: WordDoc, alt: str, *, floating: bool = False, decorative: bool = False, size: int = 914400
) -> str:
    image = io.BytesIO()
    Image.new("RGB", (30, 20), (20, 90, len(word.document.element.body))).save(image, "PNG")
    image.seek(0)
    rel, _ = word.document.part.get_or_add_image(image)
    mark = (
        '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6}">'
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    extent = f'<wp:extent cx="{size}" cy="{size}"/>'
    naming = f'<wp:docPr id="9" name="Billede" descr="{alt}">{mark if decorative else ""}</wp:docPr>'
    graphic = (
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture"><pic:pic'
        f' xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="9" name="x"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch>'
        "</pic:blipFill><pic:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
    if not floating:
        body = f'<wp:inline distT="0" distB="0" distL="0" distR="0">{extent}{naming}{graphic}</wp:inline>'
    else:
        body = anchored(extent + '<wp:wrapSquare wrapText="bothSides"/>' + naming + graphic)
    return f'<w:r><w:drawing xmlns:wp="{DRAWING}/wordprocessingDrawing">{body}</w:drawing></w:r>'


def anchored(content: str) -> str:
    place = (
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3000000</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    )
    return (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"'
        f' locked="0" layoutInCell="1" allowOverlap="1">{place}{content}</wp:anchor>'
    )


def add_contents(word: WordDoc, stop: int) -> None:
    """Two entries of a contents whose numbers end at a tab stop, and what they name."""
    for level, name in ((1, "Første"), (2, "Under")):
        style = word.document.styles[f"toc {level}"].style_id
        entry = f"<w:r><w:t>{name}</w:t><w:tab/></w:r>" + field(f" PAGEREF m{level} ", "1")
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{stop}"/></w:tabs>'
        add(
            word,
            para(
                f'<w:hyperlink w:anchor="m{level}">{entry}</w:hyperlink>',
                f'<w:pStyle w:val="{style}"/>{tabs}',
            ),
        )
    add(word, para(bookmark(1, "m1", run("Første")), '<w:pStyle w:val="Heading2"/>'))
    add(word, para(bookmark(2, "m2", run("Under")), '<w:pStyle w:val="Heading3"/>'))


def with_notes(docx: bytes) -> bytes:
    """The Word file with a footnote 2."""
    parts = read_parts(docx)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdF" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    number = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        f'</w:footnote><w:footnote w:id="2"><w:p>{number}{run(" Notens tekst.")}</w:p></w:footnote>'
    )
    parts["word/footnotes.xml"] = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
    return write_parts(parts)


# ---------------------------------------------------------------- text


@case("P[Ens.] P[Ens.] P[Ens.]")
def duplicate_paragraphs(word):
    add(word, *[para(run("Ens."))] * 3)


@case("P[Før] P[Efter]")
def empty_paragraphs(word):
    add(word, para(run("Før")), "<w:p/>", "<w:p/>", para(run(" ")), para(run("Efter")))


@case("P[en to tre, fire]")
def tabs_and_line_breaks(word):
    add(word, para("<w:r><w:t>en</w:t><w:tab/><w:t>to</w:t><w:br/><w:t>tre, fire</w:t></w:r>"))


@case("P[synlig]")
def hidden_text(word):
    add(word, para(run("synlig") + run(" skjult", "<w:vanish/>")))


@case("H2[Ja/nej] P[og/eller, Link[www.eksempel.dk/sti/side] , a / b, 1/2, HR/ MED/ .]")
def slashes(word):
    add(word, para(run("Ja/nej"), '<w:pStyle w:val="Heading2"/>'), para(bookmark(1, "her")))
    link = f'<w:hyperlink w:anchor="her">{run("www.eksempel.dk/sti/side")}</w:hyperlink>'
    looks = run("og/", "<w:b/>") + run("eller, ", "<w:i/>") + link + run(", a / b, 1/2, HR/ ")
    code = run("MED/", '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>')
    add(word, para(looks + code + run(" .")))


@case("P[afløbsplan]")
def soft_hyphens(word):
    add(word, para(run("afløbs\u00adplan")))


@case("P[kl. 12.05-12.10 m Span[2] STORE små]")
def looks_of_runs(word):
    add(
        word,
        para(
            "<w:r><w:t>kl. 12.05</w:t><w:noBreakHyphen/><w:t>12.10 </w:t></w:r>"
            + run("m")
            + run("2", '<w:vertAlign w:val="superscript"/>')
            + run(" STORE ", "<w:caps/>")
            + run("små", '<w:spacing w:val="60"/>')
        ),
    )


@case("P[før Span[strøget] efter]")
def struck_text(word):
    add(word, para(run("før ") + run("strøget", "<w:strike/>") + run(" efter")))


@case("P[Over 10 Span[6] af dem, og H2O Span[12]]")
def raised_figures(word):
    raised = '<w:vertAlign w:val="superscript"/>'
    runs = [
        run("Over 10"),
        run("6", raised),
        run(" af dem, og H"),
        run("2", '<w:vertAlign w:val="subscript"/>'),
    ]
    add(word, para("".join(runs) + run("O ") + run("1", raised) + run("2", raised)))


@case("P[Tick ✔ her]")
def symbols(word):
    add(word, para(run("Tick ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" her")))


@case("P[Det hedder Span[the annual report] på engelsk]")
def a_passage_in_another_language(word):
    english = run("the annual report", '<w:lang w:val="en-GB"/>')
    add(word, para(run("Det hedder ") + english + run(" på engelsk")))


@case("P[Side 7 af Figur 3]")
def fields(word):
    simple = '<w:fldSimple w:instr=" SEQ Figur "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    add(word, para(run("Side ") + field(" REF her ", "7") + run(" af Figur ") + simple))


@case("P[Den 1. maj]")
def a_date_field_shows_what_word_last_computed(word):
    add(word, para(run("Den ") + field(" DATE ", "1. maj")))


@case("P[indsat kontrol]")
def changes_and_content_controls(word):
    inserted = f'<w:ins w:id="1" w:author="A">{run("indsat ")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="A"><w:r><w:delText>slettet</w:delText></w:r></w:del>'
    control = f"<w:sdt><w:sdtContent>{run('kontrol')}</w:sdtContent></w:sdt>"
    add(word, para(inserted + deleted + control))


# ---------------------------------------------------------------- headings, contents, lists


@case("H2[To] H3[Fire] P[.]")
def a_skipped_heading_level_is_closed_up(word):
    for text, style in (("To", "Heading3"), ("Fire", "Heading5"), (".", "Normal")):
        word.text(text, style)


@case("H2[1. Nummereret]")
def a_numbered_heading(word):
    number = word.document.styles["List Number"].element.pPr.numPr.numId.val
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    add(word, para(run("Nummereret"), f'<w:pStyle w:val="Heading2"/>{numbering}'))


@case("TOC[TOCI[Reference[Link[Første 1]]] TOC[TOCI[Reference[Link[Under 1]]]]] H2[Første] H3[Under]")
def contents_in_two_levels(word):
    add_contents(word, stop=8000)


@case("TOC[TOCI[Reference[Link[Første 1]]] TOC[TOCI[Reference[Link[Under 1]]]]] H2[Første] H3[Under]")
def contents_with_numbers_at_the_margin(word):
    add_contents(word, stop=8640)


@case(
    "L[LI[Lbl[•] LBody[P[en]]] LI[Lbl[•] LBody[P[to] L[LI[Lbl[•] LBody[P[under]]]]]]"
    " LI[Lbl[•] LBody[P[tre]]]]"
)
def a_list_in_a_list(word):
    add(word, item("en"), item("to"), item("under", "ListBullet2"), item("tre"))


@case("L[LI[Lbl[1.] LBody[P[a]]]] P[imellem] L[LI[Lbl[2.] LBody[P[b]]]]")
def an_interrupted_numbered_list(word):
    add(word, item("a", "ListNumber"), para(run("imellem")), item("b", "ListNumber"))


@case("L[LI[Lbl[•] LBody[P[punkt] P[fortsat]]]]")
def a_paragraph_that_continues_an_item(word):
    add(word, item("punkt"), item("fortsat", "ListContinue"))


@case("L[LI[Lbl[•]] LI[Lbl[•] LBody[P[med]]]]")
def an_item_without_text(word):
    add(word, para("", '<w:pStyle w:val="ListBullet"/>'), item("med"))


# ---------------------------------------------------------------- tables


@case("Table[TR[TH[P[A]] TH[P[B]]] TR[TD[P[1]] TD]]")
def a_table_with_an_empty_cell(word):
    add(word, table(row(cell("A"), cell("B"), properties=HEADER), row(cell("1"), cell())))


@case(f"Table[TR[TH[P[A]] TH[P[B]]] TR[TD[P[{LONG} {LONG}]] TD[P[nabo]]]]")
def a_row_that_is_split(word):
    add(word, table(row(cell("A"), cell("B"), properties=HEADER), row(cell(f"{LONG} {LONG}"), cell("nabo"))))


@case("Table[TR[TH[P[Hoved]]] " + " ".join(f"TR[TD[P[{number}]]]" for number in range(90)) + "]")
def a_header_row_on_every_page(word):
    add(word, table(row(cell("Hoved"), properties=HEADER), *(row(cell(str(number))) for number in range(90))))


@case("Table[TR[TH[P[A]] TH[P[B]]] TR[TD[P[to rækker]] TD[P[x]]] TR[TD[P[y]]] TR[TD[P[to søjler]]]]")
def merged_cells(word):
    begin, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    add(
        word,
        table(
            row(cell("A"), cell("B"), properties=HEADER),
            row(cell("to rækker", begin), cell("x")),
            row(cell("", go_on), cell("y")),
            row(cell("to søjler", '<w:gridSpan w:val="2"/>')),
        ),
    )


@case("Table[TR[TH[P[Sted]] TD[P[Rådhuset]]] TR[TH[P[Tid]] TD[P[kl. 9]]]]")
def headers_in_the_first_column(word):
    look = '<w:tblLook w:val="0480" w:firstRow="0" w:firstColumn="1"/>'
    add(word, table(row(cell("Sted"), cell("Rådhuset")), row(cell("Tid"), cell("kl. 9")), look=look))


@case("Table[TR[TD[P[halvt inde]]]]")
def a_table_indented_by_a_share_of_the_width(word):
    add(word, table(row(cell("halvt inde")), look='<w:tblInd w:w="50%" w:type="pct"/>'))


@case("Table[TR[TD[Table[TR[TD[P[indre]]]] P[efter]] TD[P[ydre]]]]")
def a_table_in_a_table(word):
    add(word, table(row(cell("efter", more=table(row(cell("indre")))), cell("ydre"))))


@case("Table[TR[TD[P[a]] TD[P[b]]] TR[TD TD[P[c]]]]")
def a_row_that_begins_late(word):
    add(word, table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>')))


@case("Table[TR[TD[L[LI[Lbl[•] LBody[P[punkt]]]]] TD[P[nabo]]]]")
def a_list_in_a_cell(word):
    add(word, table(row(f"<w:tc><w:tcPr/>{item('punkt')}</w:tc>", cell("nabo"))))


# ---------------------------------------------------------------- links, pictures, notes


@case("P[Se Link[hjemmesiden] og Link[her] .]")
def links_outside_and_within(word):
    rel = word.document.part.relate_to("https://example.org/a", "http://x/hyperlink", is_external=True)
    outside = f'<w:hyperlink r:id="{rel}">{run("hjemmesiden")}</w:hyperlink>'
    within = f'<w:hyperlink w:anchor="maal">{run("her")}</w:hyperlink>'
    add(word, para(bookmark(1, "maal", run("Se ")) + outside + run(" og ") + within + run(" .")))


@case(f"P[Link[{LONG}]]")
def a_link_over_many_lines(word):
    add(word, para(f'<w:hyperlink w:anchor="x">{run(LONG)}</w:hyperlink>'))


@case("P[Link[feltlink]]")
def a_link_that_is_a_field(word):
    add(word, para(field(' HYPERLINK "https://example.org/f" ', "feltlink")))


@case("Figure P[Tekst Figure mere]")
def pictures_of_one_size(word):
    add(word, para(picture(word, "Den første")))
    add(word, para(run("Tekst ") + picture(word, "Den anden") + run(" mere")))


@case("Figure Caption[Hvad det er]")
def a_picture_with_words_below(word):
    add(word, para(picture(word, "Et kort") + f"<w:r><w:br/></w:r>{run('Hvad det er')}"))


@case("P[Omløbende tekst Figure]")
def a_floating_picture(word):
    add(word, para(run("Omløbende tekst ") + picture(word, "Til højre", floating=True)))


@case("P[Kun pynt:]")
def a_decorative_picture(word):
    add(word, para(run("Kun pynt: ") + picture(word, "", decorative=True)))


@case("P[Tekst Reference[1] videre.] Note[Lbl[1] P[Notens tekst.]]")
def a_footnote(word):
    number = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    reference = f'<w:r>{number}<w:footnoteReference w:id="2"/></w:r>'
    add(word, para(run("Tekst") + reference + run(" videre.")))


@case("P[Ved siden af] Sect[P[I boksen]]")
def a_text_box(word):
    box = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm xmlns:a="{DRAWING}/main"><a:off x="0" y="0"/>'
        '<a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom xmlns:a="'
        f'{DRAWING}/main" prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
        f"{para(run('I boksen'))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    frame = anchored(
        '<wp:extent cx="2000000" cy="900000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="5" name="boks"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{SHAPE}">{box}</a:graphicData></a:graphic>'
    )
    spaces = f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="{SHAPE}"'
    drawing = f'<w:drawing xmlns:wp="{DRAWING}/wordprocessingDrawing">{frame}</w:drawing>'
    choice = f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice></mc:AlternateContent>'
    add(word, para(run("Ved siden af") + f"<w:r {spaces}>{choice}</w:r>"))


# ---------------------------------------------------------------- pages


@case(" ".join(f"P[{LONG}]" for _ in range(3)))
def columns(word):
    section = word.document.element.body.sectPr
    section.find(f"{{{section.nsmap['w']}}}cols").set(f"{{{section.nsmap['w']}}}num", "2")
    add(word, *[para(run(LONG))] * 3)


@case("P[Krop]")
def headers_and_footers(word):
    section = word.document.sections[0]
    section.header.paragraphs[0].text = "Krop"
    footer = section.footer.paragraphs[0]
    footer.add_run("Side ")
    for kind in ("begin", "PAGE", "end"):
        piece = (
            f'<w:fldChar w:fldCharType="{kind}"/>' if kind != "PAGE" else "<w:instrText>PAGE</w:instrText>"
        )
        footer._p.append(WordDoc().block(f"<w:r>{piece}</w:r>"))
    add(word, para(run("Krop")))
