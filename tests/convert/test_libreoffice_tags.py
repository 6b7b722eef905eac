"""LibreOffice's documents hold what they claim: PDF/UA-1, every link a link, nothing outside the tags."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from built import SAMPLES, build
from judge import judge, second_opinion, structure_of, structure_text
from worddocs import WordDoc, bookmark, field, run

from toolkit.convert import choose_renderer
from toolkit.convert.foreign import convert_office
from toolkit.documents.barriers import tell_barriers
from toolkit.meetings.model import Edition
from toolkit.proof.aloud import read_aloud

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.documents.pages import Pages

# A table of facts about the meeting has its headers in its first column. LibreOffice tags no such headers,
# and a Word file has no mark for them.
NO_HEADER_ROW = "TBL-001"
# A header row that a table repeats on its next page is an artifact there.
REPEATED_HEADER = "TAG-002"

BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="FF0000"/></w:pBdr>'


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> list[Path]:
    """Minutes in every style and language, drawn by LibreOffice."""
    out = tmp_path_factory.mktemp("libreoffice")
    options = {"renderer": "libreoffice", "only": frozenset({"minutes"}), "edition": Edition.INTERNAL}
    meetings = ("region/2025-02-28", "municipality/2025-03-14", "local/2025-09-17", "english/2025-05-15")
    for meeting in meetings:
        build(SAMPLES / meeting / "meeting.yaml", out, **options)
    return sorted(out.rglob("*.pdf"))


def test_a_figure_that_holds_nothing_is_not_heard_on_every_slide():
    slides = (SAMPLES / "region" / "2025-06-11" / "bilag" / "2-1-samarbejde.pptx").read_bytes()
    heard = [line.text for line in read_aloud(convert_office({"a.pptx": slides})["a.pptx"])]
    assert heard[0] == "Sådan arbejder vi sammen"
    assert not [text for text in heard if "{}" in text]


def test_verapdf_finds_nothing_in_any_of_them(documents):
    assert len(documents) == 4
    assert judge(documents, "ua1") == dict.fromkeys(documents, ())


def test_a_second_checker_finds_nothing_in_the_longest(documents):
    longest = max(documents, key=lambda path: path.stat().st_size)
    assert second_opinion(longest, NO_HEADER_ROW, REPEATED_HEADER) == ()


@pytest.fixture(scope="module")
def drawn(tmp_path_factory) -> tuple[Path, Pages]:
    """A document with links of every kind, a quotation and struck text, drawn once."""
    word = WordDoc()
    word.document.styles["Quote"].font.italic = True
    word.paragraph(bookmark(1, "here", run("Overskrift")), "Heading1", BORDER)
    word.paragraph(
        run("Se ")
        + f'<w:hyperlink w:anchor="here">{run("uden stil")}</w:hyperlink>'
        + run(" og ")
        + f'<w:hyperlink w:anchor="here">{run("fed", "<w:b/>")}</w:hyperlink>'
    )
    page = field(" PAGEREF here \\h ", "1")
    word.paragraph(f'<w:hyperlink w:anchor="here">{run("Punkt 1, side ")}{page}</w:hyperlink>')
    hours = run("Punkt 2 (kl. 10").replace("</w:r>", "<w:noBreakHyphen/></w:r>") + run("12), side ")
    word.paragraph(f'<w:hyperlink w:anchor="here">{hours}{page}</w:hyperlink>')
    word.text("Citat", "Quote")
    word.paragraph(run("Udgår", "<w:strike/>") + bookmark(2, "attachment_1_1", run("1.1 Bilag")))
    pages = choose_renderer("libreoffice").convert_document(word.to_bytes())
    path = tmp_path_factory.mktemp("drawn") / "drawn.pdf"
    path.write_bytes(pages.pdf)
    return path, pages


def test_links_without_a_style_of_their_own_lead_somewhere_and_borders_are_artifacts(drawn):
    path, _ = drawn
    with pikepdf.open(path) as pdf:
        links = [str(link.Contents) for link in pdf.pages[0].Annots]
    assert sorted(links)[-2:] == ["fed", "uden stil"]
    assert structure_of(path).count("Object ") == len(links), "each link's text knows its annotation"
    text = structure_text(path).replace("\N{NON-BREAKING HYPHEN}", "-")
    assert text == "OverskriftSeudenstilogfedPunkt1,side1Punkt2(kl.10-12),side1CitatUdgår1.1Bilag"
    faults = {fault.split(" ")[0] for fault in judge([path])[path]}
    assert faults == {"7.1-9", "7.1-10"}, "a title, which this stage does not write, is all that it lacks"


def test_a_link_with_a_page_number_or_a_hyphen_in_it_is_one_link(drawn):
    with pikepdf.open(drawn[0]) as pdf:
        assert len(pdf.pages[0].Annots) == 4
    assert structure_of(drawn[0]).count("Link ") == 4


def test_a_packet_can_be_made_of_contents_with_hours(tmp_path):
    build(SAMPLES / "region" / "2025-06-11" / "meeting.yaml", tmp_path, renderer="libreoffice")
    (packet,) = tmp_path.rglob("packet.pdf")
    assert packet.is_file()


def test_a_style_named_like_a_structure_type_does_not_change_what_the_type_means(drawn):
    with pikepdf.open(drawn[0]) as pdf:
        assert "/Quote" not in pdf.Root.StructTreeRoot.get("/RoleMap", {})


def test_struck_text_is_struck_by_libreoffice_alone(drawn):
    assert [anchor.name for anchor in drawn[1].anchors if anchor.name != "here"] == ["attachment_1_1"]
    assert drawn[1].page_count == 1


def test_what_is_wrong_with_a_document_is_told_and_it_claims_nothing():
    word = WordDoc()
    word.text("Første", "Heading1")
    word.text("For dybt", "Heading3")
    pages = choose_renderer("libreoffice").convert_document(word.to_bytes())

    assert not pages.accessible
    assert "headings" in " ".join(one.say("da") for one in tell_barriers(pages.remarks))
    with pikepdf.open(io.BytesIO(pages.pdf)) as pdf, pdf.open_metadata() as metadata:
        assert "pdfuaid:part" not in metadata
