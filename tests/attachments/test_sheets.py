"""Sheets on paper: what is hidden stays hidden, what was saved is shown, and what is wide can be read."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pdfplumber
import pytest
import xlsxwriter
from casefolders import CASES
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties
from packetparts import SETTINGS

from toolkit.attachments.conversion.file import convert_file
from toolkit.attachments.conversion.sheetcells import names_of_the_day, on_the_day, without_names
from toolkit.attachments.conversion.sheetheads import settle_head
from toolkit.attachments.conversion.workbooks import prepare_workbook
from toolkit.attachments.outcome import RefusedError
from toolkit.convert.foreign import convert_office
from toolkit.formats.kinds import Kind
from toolkit.wordfile.docxio import read_parts, write_parts

SAVED = datetime(2025, 6, 4, 10, 0, tzinfo=UTC)
LEAST_SIZE = 5.9  # points; LibreOffice scales by whole per cents


def openpyxl_book(fill) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.properties.modified = SAVED.replace(tzinfo=None)
    fill(book, book.active)
    book.save(file)
    return file.getvalue()


def xlsxwriter_book(fill) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": SAVED})
        fill(book, book.add_worksheet("Ark"))
    return file.getvalue()


def hidden(book, sheet) -> None:
    sheet["A1"], sheet["B1"], sheet["A2"] = "SES", "SKJULTKOLONNE", "SKJULTRÆKKE"
    sheet.column_dimensions["B"].hidden = sheet.row_dimensions[2].hidden = True
    sheet["A1"].comment = Comment("NOTE", "jeg")
    sheet.page_setup.cellComments = "atEnd"
    sheet["C1"] = '=Lager!A1&"!"'
    for name, state in (("Skjult", "hidden"), ("Lager", "veryHidden")):
        other = book.create_sheet(name)
        other["A1"], other["B2"] = f"FRA{name}", "INTERNT"
        other.sheet_state, other.print_area = state, "A1:C3"
    book.create_sheet("Sidste")["A1"] = "OGSÅ"


def volatile(book, sheet) -> None:
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    sheet.set_column("A:A", 20)
    sheet.write_formula("A1", "=TODAY()", day, 45000)
    sheet.write_formula("A2", "=RAND()", None, 0.4242)
    sheet.write_formula("A3", "=A1+1", day, 0)
    sheet.write_formula("A4", '="År "&TEXT(NOW(),"yyyy")', None, "År 2023")
    sheet.write_formula("A5", "=TODAY()", day)
    sheet.write_formula("A6", "=RANDBETWEEN(1,6)")
    sheet.write_formula("A7", '="TODAY()"', None, "TODAY()")
    sheet.set_header("&L&10&F&R&D")


def elsewhere(book, sheet) -> None:
    sheet.write_formula("A1", "='[anden.xlsx]Ark1'!A1", None, "FRA EN ANDEN")
    sheet.write_formula("A2", '=CELL("filename")', None, "BUDGET.XLSX")
    sheet.write_formula("A3", '=CELL("filename")', None, 0)
    sheet.set_column("C:C", 3)
    sheet.write("C1", 123456789012, book.add_format({"num_format": '#,##0.00 "kr."'}))
    sheet.write("D1", 1)


def never_computed(_, sheet) -> None:
    sheet["A1"], sheet["A2"] = 5, "=A1*9"


def wide(columns: int):
    def fill(_, sheet) -> None:
        for column in range(1, columns + 1):
            sheet.cell(1, column, f"K{column}.")

    return fill


def fitted(_, sheet) -> None:
    wide(60)(_, sheet)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def far(_, sheet) -> None:
    sheet["A1"], sheet["A900000"], sheet["ZZ3"] = "NÆR", "FJERN", "BRED"
    for row in range(2, 1500):
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")


def whole_sheet(_, sheet) -> None:
    sheet["A1"], sheet.print_area = "ALENE", "A1:XFD1048576"


def chart(_, sheet) -> None:
    sheet["A1"] = 7
    drawn = BarChart()
    drawn.title = "SØJLER"
    drawn.add_data(Reference(sheet, min_col=1, min_row=1, max_row=1))
    sheet.add_chart(drawn, "D300")


def narrow(_, sheet) -> None:
    sheet["A1"], sheet["B1"], sheet["A2"] = "ET LANGT NAVN PÅ EN POST", "KORT", "x"
    sheet["B2"], sheet["B3"] = datetime(2025, 6, 4), "ORD " * 40 + "SLUT"  # noqa: DTZ001 - as cells are
    sheet["B3"].alignment = Alignment(wrap_text=True)
    sheet.row_dimensions[3].height = 15
    sheet.column_dimensions["B"].width = 6


BOOKS = {
    "smal.xlsx": openpyxl_book(narrow),
    "skjult.xlsx": openpyxl_book(hidden),
    "2025 & dag.xlsx": xlsxwriter_book(volatile),
    "andre.xlsx": xlsxwriter_book(elsewhere),
    "sum.xlsx": openpyxl_book(never_computed),
    "tolv.xlsx": openpyxl_book(wide(12)),
    "tredive.xlsx": openpyxl_book(wide(30)),
    "mange.xlsx": openpyxl_book(wide(150)),
    "tilpasset.xlsx": openpyxl_book(fitted),
    "fjern.xlsx": openpyxl_book(far),
    "hele.xlsx": openpyxl_book(whole_sheet),
    "figur.xlsx": openpyxl_book(chart),
}


def prepared(name: str):
    return convert_file(BOOKS[name], Kind.XLSX, replace(SETTINGS, name=name))


@pytest.fixture(scope="module")
def pages():
    """Every workbook's pages, of one call of LibreOffice: their words, sizes and smallest letters."""
    files = {f"{number}.xlsx": prepared(name).data for number, name in enumerate(BOOKS)}
    made = convert_office(files)
    found = {}
    for name, pdf in zip(BOOKS, made.values(), strict=True):
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            words = [page.extract_text() for page in document.pages]
            sizes = [char["size"] for page in document.pages for char in page.chars]
            found[name] = (words, round(document.pages[0].width), min(sizes))
    return found


def test_what_is_hidden_is_not_printed_and_the_rest_is(pages):
    words = "\n".join(pages["skjult.xlsx"][0])
    assert "SES" in words
    assert "FRALager!" in words  # a formula may use it
    assert "OGSÅ" in words
    for secret in ("SKJULT", "NOTE", "FRASkjult", "INTERNT"):
        assert secret not in words


def test_what_depends_on_the_moment_is_as_it_was_saved(pages):
    assert pages["2025 & dag.xlsx"][0] == [
        "2025 & dag.xlsx 04.06.2025\n15-03-2023\n0,4242\n16-03-2023\nÅr 2023\n04-06-2025\n#N/A\nTODAY()"
    ]
    (note,) = prepared("2025 & dag.xlsx").notes
    assert (note.code, note.values["cells"]) == ("uncomputed-cells", "Ark!A5, Ark!A6")


def test_what_stands_elsewhere_is_as_it_was_saved_and_no_number_is_signs(pages):
    (words,), _, _ = pages["andre.xlsx"]
    for one in ("FRA EN ANDEN", "BUDGET.XLSX", "#N/A", "123.456.789.012,00 kr."):
        assert one in words
    assert "##" not in words


def test_what_was_never_computed_is(pages):
    assert pages["sum.xlsx"][0] == ["5\n45"]


@pytest.mark.parametrize(
    ("name", "columns", "width", "count"),
    [
        ("tolv.xlsx", 12, 595, 1),
        ("tredive.xlsx", 30, 1191, 1),
        ("mange.xlsx", 150, 1191, 5),
        ("tilpasset.xlsx", 60, 1191, 2),
    ],
)
def test_a_wide_sheet_gets_larger_paper_and_then_more_of_it(pages, name, columns, width, count):
    words, across, size = pages[name]
    seen = [[int(number) for number in re.findall(r"K(\d+)\.", page)] for page in words]
    assert {page[0] for page in seen} == {1}  # the column that names the rows
    assert [number for page in seen for number in page[1:]] == list(range(2, columns + 1))
    assert (across, len(words)) == (width, count)
    assert size >= LEAST_SIZE


def test_what_stands_far_away_is_on_a_page_of_its_own(pages):
    assert pages["fjern.xlsx"][0] == ["NÆR", "BRED", "FJERN"]
    assert [note.values for note in prepared("fjern.xlsx").notes] == [{"cells": "Sheet!ZZ3, Sheet!A900000"}]
    assert pages["hele.xlsx"][0] == ["ALENE"]
    assert "SØJLER" in pages["figur.xlsx"][0][-1]


def test_no_text_is_cut_off_by_its_neighbour_and_no_day_is_signs(pages):
    (words,), _, _ = pages["smal.xlsx"]
    for one in ("ET LANGT NAVN PÅ EN POST KORT", "2025-06-04", "SLUT"):
        assert one in " ".join(words.split())
    assert "#" not in words


def test_the_same_workbook_is_prepared_into_the_same_bytes():
    assert prepared("2025 & dag.xlsx").data == prepared("2025 & dag.xlsx").data


def test_a_sheet_that_says_how_it_is_to_be_printed_is_left_so():
    def scaled(_, sheet) -> None:
        wide(20)(_, sheet)
        sheet.page_setup.scale = 80

    data = convert_file(openpyxl_book(scaled), Kind.XLSX, SETTINGS).data
    assert openpyxl.load_workbook(io.BytesIO(data)).active.page_setup.scale == 80


@pytest.mark.parametrize(
    ("formula", "settled"),
    [
        ("TODAY()-A1", "DATE(2025,6,4)-A1"),
        ("NOW()", "(DATE(2025,6,4)+TIME(10,0,0))"),
        ("ROUND(RAND()*6,0)", "ROUND(NA()*6,0)"),
        ("MYTODAY()", "MYTODAY()"),
    ],
)
def test_today_is_the_day_of_saving(formula, settled):
    assert on_the_day(formula, SAVED) == settled


def test_a_name_that_stands_for_today_is_the_day_of_saving():
    names = names_of_the_day([("Idag", "TODAY()"), ("Om_en_uge", "idag+7"), ("Sum", "SUM(A1:A3)")])
    assert without_names("om_en_uge-Sum", names) == "((TODAY())+7)-Sum"
    assert without_names('"idag: "&Ark1!idag&idag', names) == '"idag: "&Ark1!idag&(TODAY())'


@pytest.mark.parametrize(
    ("head", "settled"),
    [
        ("&L&F&C&D &T&R&A", "&L2025.xlsx&C04.06.2025 10.00&R&A"),
        ("&10&F", "&10 2025.xlsx"),
        ('&"Fed,D"&&D &Z&P', '&"Fed,D"&&D &P'),
    ],
)
def test_a_head_names_the_file_and_the_day_of_saving(head, settled):
    assert settle_head(head, replace(SETTINGS, name="2025.xlsx"), SAVED) == settled


def test_sheets_in_opendocument_are_settled_too():
    space = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    )
    content = (
        f'<office:body {space}><style:style style:name="h"><style:table-properties table:display="false"/>'
        '</style:style><table:table table:style-name="h" table:print-ranges="A.A1:A.B2"><table:table-cell '
        'table:formula="of:=TODAY()" office:value-type="date"><office:annotation>NOTE</office:annotation>'
        '</table:table-cell><table:table-cell table:formula="of:=1+1" office:value-type="float"/>'
        "</table:table></office:body>"
    )
    styles = (
        f'<office:x {space}><style:page-layout-properties style:print="annotations grid"/><text:p>'
        "<text:date>1. maj</text:date> <text:file-name>x</text:file-name></text:p></office:x>"
    )
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.encode(),
        "styles.xml": styles.encode(),
    }
    settled = convert_file(write_parts(parts), Kind.ODS, replace(SETTINGS, name="eget.ods"))
    after = read_parts(settled.data)
    for words in (b"print-ranges", b"TODAY", b"NOTE", b"annotations"):
        assert words not in after["content.xml"] + after["styles.xml"]
    for words in (b'table:print="false"', b"of:=1+1", b"1. maj", b"eget.ods", b'scale-to-X="1"'):
        assert words in after["content.xml"] + after["styles.xml"]


def test_a_wide_sheet_in_opendocument_gets_paper_of_its_own_and_more_of_it():
    data = (CASES / "sheets" / "far-cell-in-opendocument" / "m" / "ark.ods").read_bytes()
    styles = read_parts(convert_file(data, Kind.ODS, SETTINGS).data)["styles.xml"].decode()
    layouts = re.findall(r"<style:page-layout .*?</style:page-layout>", styles, re.DOTALL)
    across = [re.search(r'scale-to-X="(\d+)"', layout)[1] for layout in layouts]
    large = ['page-width="1190.6pt"' in layout and "landscape" in layout for layout in layouts]
    assert sorted(zip(across, large, strict=True)) == [("1", False), ("2", True)]


def without_relation_to_texts(data: bytes) -> bytes:
    parts = read_parts(data)
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = re.sub(rb"<Relationship [^>]*sharedStrings[^>]*>", b"", parts[name])
    return write_parts(parts)


def test_texts_that_a_damaged_workbook_does_not_lead_to_are_on_the_pages():
    data = without_relation_to_texts(xlsxwriter_book(lambda _, sheet: sheet.write("A1", "Indtægter")))
    parts = read_parts(prepare_workbook(data, SETTINGS).data)
    assert b"sharedStrings" in parts["xl/_rels/workbook.xml.rels"]


def test_a_workbook_whose_texts_are_gone_is_refused():
    parts = read_parts(xlsxwriter_book(lambda _, sheet: sheet.write("A1", "Indtægter")))
    del parts["xl/sharedStrings.xml"]
    with pytest.raises(RefusedError):
        prepare_workbook(write_parts(parts), SETTINGS)


def words_of(data: bytes) -> str:
    (made,) = convert_office({"ark.xlsx": prepare_workbook(data, SETTINGS).data}).values()
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        return " ".join(page.extract_text() for page in pdf.pages)


def test_the_text_of_merged_cells_is_not_cut_off():
    def fill(_, sheet):
        sheet["A1"] = "En meget lang overskrift, der ikke er plads til i to celler"
        sheet.merge_cells("A1:B1")
        sheet["A2"] = "Ord, der er brudt over linjer i to celler, som er lagt sammen, og så videre til sidst"
        sheet["A2"].alignment = Alignment(wrap_text=True)
        sheet.merge_cells("A2:B2")
        sheet["C1"] = sheet["C2"] = "nabo"

    words = words_of(openpyxl_book(fill))
    assert "i to celler nabo" in words
    assert "til sidst" in " ".join(words.split())


def test_a_chart_that_is_a_sheet_is_on_its_page():
    def fill(book, sheet):
        sheet["A1"], sheet["A2"] = 1, 2
        bars = BarChart()
        bars.title = "Udvikling"
        bars.add_data(Reference(sheet, min_col=1, min_row=1, max_row=2))
        book.create_chartsheet("Diagram").add_chart(bars)

    assert "Udvikling" in words_of(openpyxl_book(fill))
