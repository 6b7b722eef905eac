"""The plan as a Word document and its pages: the meetings in a table, and the year wheel."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from functools import cache

import pytest
from built import W, shown_text, squeezed
from lxml import etree
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader
from wordchecker import word_findings
from yearplans import VARIED, plan, planned

from toolkit.convert import choose_renderer
from toolkit.convert.finish import finish_document
from toolkit.documents.contents import fill_contents
from toolkit.documents.housecolour import NEUTRAL, house_colour
from toolkit.files.resources import style_folder, styles
from toolkit.making.documents import template_called
from toolkit.yearpages.document import TEMPLATE, plan_facts, render_plan
from toolkit.yearpages.wheel import render_png, render_wheel

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@cache
def wheel():
    """A year wheel, which takes longer to draw than all the rest."""
    return render_png(render_wheel(plan(*VARIED), NEUTRAL))


def made(year_plan):
    """The Word file and the pages of a plan, whichever the meetings on its wheel are."""
    template = template_called(year_plan.committee, TEMPLATE)
    docx = render_plan(year_plan, wheel(), template)
    docx, pages = fill_contents(docx, choose_renderer("embedded").convert_document)
    return docx, finish_document(pages, plan_facts(year_plan))


@pytest.fixture(scope="module")
def varied():
    return made(plan(*VARIED))


def body(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


def rows(docx):
    """The table's rows, each cell the text of its paragraphs."""
    return [
        [" | ".join(shown_text(p) for p in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc")]
        for row in body(docx).iter(f"{W}tr")
    ]


def styles_of(docx, number):
    """The paragraph styles of a meeting's row."""
    row = list(body(docx).iter(f"{W}tr"))[number]
    return {style.get(f"{W}val") for style in row.iter(f"{W}pStyle")}


def plain(text):
    return text.replace("\u2011", "-").replace("\xa0", " ")


def test_the_table_says_when_where_and_what_is_due(varied):
    head, *meetings = [[plain(cell) for cell in row] for row in rows(varied[0])]
    assert head == [
        *("Nr.", "Dato", "Tid", "Møde", "Sted"),
        *("Frist for forslag", "Dagsorden udsendes", "Referat udsendes"),
    ]
    assert meetings[0] == [
        *("1", "28. februar | Fredag", "kl. 12.00-15.00", "Ordinært møde", "Mødelokale 2, Havnegade 5"),
        *("7. feb.", "19. feb.", "14. mar."),
    ]
    assert meetings[1][1] == "Marts/april | Dag følger"
    assert meetings[2][1:3] == ["11.-12. juni | Onsdag-torsdag", "kl. 12.00 til kl. 15.00"]
    assert meetings[4][3].endswith(" | Temaer: Arbejdsmiljø, Sygefravær")
    assert meetings[6][3] == "Ordinært møde | Flyttet fra 26. november og 1. december"


def test_reserved_and_cancelled_differ_in_style_and_in_words(varied):
    texts = rows(varied[0])
    assert texts[4][3] == "Reserveret møde | Reserveret"
    assert styles_of(varied[0], 4) == {"ReservedText", "ReservedDate", "ReservedMark"}
    assert texts[6][3].endswith(" | Aflyst")
    assert {"CancelledText", "CancelledDate"} < styles_of(varied[0], 6)
    assert styles_of(varied[0], 1) == {"TableText", "TableDate"}


def test_a_deadline_of_another_year_names_it():
    docx, _ = made(plan(planned(date(2025, 1, 7))))
    assert plain(rows(docx)[1][5]) == "17. dec. 2024"


def test_the_wheel_is_a_page_of_its_own_with_an_alternative_text(varied):
    picture = next(body(varied[0]).iter(f"{WP}docPr"))
    assert picture.get("descr").startswith("Årshjul for HMU Omsorg 2025: ")
    reader = PdfReader(io.BytesIO(varied[1].pdf))
    assert len(reader.pages) == 2
    assert "Årshjul2025" in squeezed(reader.pages[1].extract_text())
    assert len(reader.pages[1].images) == 1


def test_the_pdf_names_itself_and_counts_its_pages(varied):
    reader = PdfReader(io.BytesIO(varied[1].pdf))
    assert reader.metadata.title == "Mødeplan 2025 – HMU Omsorg"  # noqa: RUF001
    assert reader.trailer["/Root"]["/Lang"] == "da-DK"
    text = squeezed(reader.pages[0].extract_text())
    assert "Side1af2" in text
    assert "Mødeplan2025" in text
    assert [entry.title for entry in reader.outline] == ["Mødeplan 2025", "Årshjul 2025"]
    assert [page.mediabox.width > page.mediabox.height for page in reader.pages] == [True, True]


def test_a_long_year_repeats_the_head_of_its_table():
    days = [date(2025, 1, 8) + timedelta(12 * number) for number in range(30)]
    _, pages = made(plan(*(planned(day) for day in days)))
    texts = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pages.pdf)).pages]
    assert len(texts) > 3
    assert all("DatoTidMøde" in text for text in texts[:-1])
    assert "Årshjul2025" in texts[-1]


def test_no_row_is_broken_unless_it_is_taller_than_a_page():
    titles = ["Møde " + "om budgettet og de kommende års anlæg " * (number % 4) for number in range(24)]
    days = [date(2025, 1, 8) + timedelta(14 * number) for number in range(24)]
    rows_of_days = [planned(day, title=title.strip()) for day, title in zip(days, titles, strict=True)]
    tall = planned(date(2025, 12, 17), themes=("Et emne, der ikke får ende, " * 200,))
    _, pages = made(plan(*rows_of_days, tall))
    texts = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pages.pdf)).pages]
    assert sum(text.count("emne") for text in texts) == 200
    for number, title in enumerate(titles, 1):
        on_pages = [text for text in texts if squeezed(f"{number}{days[number - 1].day}.") in text]
        assert any(squeezed(title) in text and "Onsdag" in text for text in on_pages), number


@pytest.mark.parametrize("style", styles())
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_style_and_language_is_sound(style, language, tmp_path):
    docx, pages = made(plan(*VARIED, style=style, language=language))
    (tmp_path / "plan.docx").write_bytes(docx)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "plan.docx").errors] == []
    assert word_findings(docx) == []
    assert pages.undrawn == ()
    last = PdfReader(io.BytesIO(pages.pdf)).pages[-1]
    assert len(last.images) == 1
    assert {"da": "Årshjul2025", "en": "Theyear2025"}[language] in squeezed(last.extract_text())


def test_a_year_without_meetings_has_no_table():
    docx, pages = made(plan())
    assert not rows(docx)
    assert pages.page_count == 2


def test_only_named_styles_are_used(varied):
    """What a designer changes in Word's styles changes the document."""
    runs = body(varied[0]).iter(f"{W}rPr")
    assert [child.tag for run in runs for child in run] == []


def test_a_committee_with_templates_of_its_own_needs_no_plan_docx(tmp_path):
    house = style_folder("region") / "plan.docx"
    assert template_called(plan(templates=tmp_path).committee, TEMPLATE) == house
    (tmp_path / "plan.docx").write_bytes(house.read_bytes())
    assert template_called(plan(templates=tmp_path).committee, TEMPLATE) == tmp_path / "plan.docx"


def test_the_wheel_has_the_colour_of_the_templates_theme(tmp_path):
    assert house_colour(style_folder("region") / "plan.docx") == "00566B"
    assert house_colour(style_folder("municipality") / "plan.docx") == "8A1C3B"
    (tmp_path / "broken.docx").write_bytes(b"no zip")
    assert house_colour(tmp_path / "broken.docx") == NEUTRAL
