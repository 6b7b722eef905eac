"""What a reader sees of a PDF before reading it: title, language, page numbers and bookmarks."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from pypdf import PdfReader
from worddocs import WordDoc, bookmark, page_reference, run

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.finish import finish_document
from toolkit.documents.contents import fill_contents
from toolkit.documents.documentfacts import DocumentFacts
from toolkit.documents.pages import PageLabels

FACTS = DocumentFacts(
    title="Referat \u2013 HMU & Ældre",
    author="HMU, Region Fjordland",
    subject="Møde",
    language="da-DK",
    day=date(2025, 3, 11),
)


@pytest.fixture(scope="module")
def pages():
    word = WordDoc()
    word.paragraph(page_reference("item_1"))
    word.page_break()
    word.section()
    word.number_last_section('<w:pgNumType w:start="1"/>')
    word.paragraph(bookmark(1, "item_1", run("Første &amp; vigtigste sag")), "Heading1")
    word.text("Sagsfremstilling", "Heading2")
    word.page_break()
    word.paragraph(bookmark(2, "item_2", run("Anden sag")), "Heading1")
    return fill_contents(word.to_bytes(), EmbeddedRenderer().convert_document)[1]


@pytest.fixture(scope="module")
def finished(pages):
    return finish_document(pages, FACTS)


@pytest.fixture
def reader(finished):
    return PdfReader(io.BytesIO(finished.pdf))


def test_the_window_shows_the_title_and_a_screen_reader_speaks_danish(reader):
    assert reader.metadata.title == FACTS.title
    assert reader.metadata.author == FACTS.author
    assert reader.metadata.subject == FACTS.subject
    assert reader.trailer["/Root"]["/Lang"] == "da-DK"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_two_kinds_of_metadata_agree(reader):
    xmp = reader.xmp_metadata
    assert xmp.dc_title == {"x-default": FACTS.title}
    assert xmp.dc_creator == [FACTS.author]
    assert xmp.dc_description == {"x-default": FACTS.subject}
    assert xmp.xmp_create_date.date() == reader.metadata.creation_date.date() == FACTS.day
    assert xmp.pdf_producer == reader.metadata.producer
    assert xmp.xmp_creator_tool == reader.metadata.creator


def test_the_page_box_shows_the_numbers_that_the_pages_show(reader, pages):
    first = pages.targets["item_1"]
    assert reader.page_labels == [*("i", "ii", "iii")[: first - 1], "1", "2"]


def test_a_count_that_begins_at_nothing_has_labels_too(pages):
    labelled = finish_document(replace(pages, labels=(PageLabels(1, "D", 0),)), FACTS)
    assert PdfReader(io.BytesIO(labelled.pdf)).page_labels == [str(n) for n in range(pages.page_count)]


def test_bookmarks_are_shown_and_lead_to_their_headings(reader, pages):
    def flat(entries):
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry)
            else:
                yield entry.title, reader.get_destination_page_number(entry) + 1

    assert reader.trailer["/Root"]["/PageMode"] == "/UseOutlines"
    first, second = pages.targets["item_1"], pages.targets["item_2"]
    assert list(flat(reader.outline)) == [
        ("Første & vigtigste sag", first),
        ("Sagsfremstilling", first),
        ("Anden sag", second),
    ]


def test_the_bookmarks_are_closed_below_the_first_level(finished):
    with pikepdf.open(io.BytesIO(finished.pdf)) as pdf:
        assert pdf.Root.Outlines.Count == 2
        assert pdf.Root.Outlines.First.Count == -1


def test_named_destinations_stay_and_the_marks_of_measuring_do_not(finished):
    with pikepdf.open(io.BytesIO(finished.pdf)) as pdf:
        assert sorted(pdf.Root.Dests.keys()) == ["/item_1", "/item_2"]


def test_a_document_without_headings_opens_without_bookmarks():
    word = WordDoc()
    word.text("tekst")
    plain = finish_document(EmbeddedRenderer().convert_document(word.to_bytes()), FACTS)
    reader = PdfReader(io.BytesIO(plain.pdf))
    assert "/PageMode" not in reader.trailer["/Root"]
    assert reader.page_labels == ["1"]


def test_the_same_pages_give_the_same_bytes(pages, finished):
    assert finish_document(pages, FACTS).pdf == finished.pdf
    assert finish_document(pages, replace(FACTS, title="Andet")).pdf != finished.pdf


def test_no_clock_is_in_the_file(pages, finished):
    """Dates of another day in the renderer's own file, as LibreOffice writes, do not come through."""
    with pikepdf.open(io.BytesIO(pages.pdf)) as pdf:
        pdf.docinfo["/CreationDate"] = "D:20300101120000Z"
        pdf.docinfo["/Producer"] = "Skia/PDF m150"
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["xmp:CreateDate"] = "2030-01-01T12:00:00Z"
        pdf.trailer.DocChecksum = pikepdf.Name("/ABC")
        out = io.BytesIO()
        pdf.save(out)
    with pikepdf.open(io.BytesIO(finish_document(replace(pages, pdf=out.getvalue()), FACTS).pdf)) as pdf:
        assert "2030" not in str(pdf.docinfo) + pdf.Root.Metadata.read_bytes().decode()
        assert "/DocChecksum" not in pdf.trailer
    assert finished.page_count == pages.page_count


def test_a_time_held_together_by_a_no_break_hyphen_is_copied_with_a_plain_one():
    word = WordDoc()
    word.text("Velkomst (kl.\u00a012.00\u201112.05) på jysk-fynsk")
    pages = fill_contents(word.to_bytes(), EmbeddedRenderer().convert_document)[1]
    text = PdfReader(io.BytesIO(finish_document(pages, FACTS).pdf)).pages[0].extract_text()
    assert "12.00-12.05" in text
    assert "jysk-fynsk" in text
