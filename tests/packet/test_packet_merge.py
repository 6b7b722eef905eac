"""The packet a user opens: everything in it, in order, and a way to each part."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from packetparts import items_with, main_document, new_pdf, outline_lines, plan_for, save, write
from pikepdf import Array, Name
from proved import check_packet
from pypdf import PdfReader

from toolkit.packet.merge import merge_packet

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.meetings.model import Item


@pytest.fixture
def three_files(tmp_path: Path) -> tuple[Item, ...]:
    first = write(tmp_path, "a.pdf", new_pdf(2, "Anna"))
    second = write(tmp_path, "b.pdf", new_pdf(1, "Bo"))
    third = write(tmp_path, "c.pdf", new_pdf(3, "Carl"))
    return items_with([first, second], [], [third])


def test_the_main_document_comes_first_and_then_every_attachment_in_the_order_of_the_items(three_files):
    plan = plan_for(three_files)
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    words = [page.extract_text().split("\n") for page in PdfReader(io.BytesIO(packet)).pages]
    expected = [
        "Hovedside 1",
        "Hovedside 2",
        "Hovedside 3",
        "Anna 1",
        "Anna 2",
        "Bo 1",
        "Carl 1",
        "Carl 2",
        "Carl 3",
    ]
    assert [next(word for word in page if word in expected) for page in words] == expected


def test_bookmarks_show_each_attachment_below_its_item(three_files):
    reader = PdfReader(io.BytesIO(merge_packet(plan_for(three_files))))
    assert outline_lines(reader) == [
        (0, "Sag 1", 1),
        (1, "Bilag 1.1 Bilagstitel 1", 4),
        (1, "Bilag 1.2 Bilagstitel 2", 6),
        (0, "Sag 2", 2),
        (0, "Sag 3", 3),
        (1, "Bilag 3.1 Bilagstitel 1", 7),
    ]


def test_page_labels_of_the_document_are_kept_and_attachments_count_on_their_own(three_files):
    reader = PdfReader(io.BytesIO(merge_packet(plan_for(three_files))))
    assert reader.page_labels == ["i", "ii", "iii", "1.1-1", "1.1-2", "1.2-1", "3.1-1", "3.1-2", "3.1-3"]


def test_the_packet_is_the_same_bytes_each_time(three_files):
    assert merge_packet(plan_for(three_files)) == merge_packet(plan_for(three_files))


def test_a_meeting_without_attachments_is_a_packet_of_its_document_alone():
    items = items_with([], [])
    plan = plan_for(items)
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    assert len(PdfReader(io.BytesIO(packet)).pages) == 2
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        assert pdf.Root.PageMode == "/UseOutlines"


def test_title_language_and_named_destinations_are_the_main_documents(three_files):
    with pikepdf.open(io.BytesIO(merge_packet(plan_for(three_files)))) as pdf:
        assert str(pdf.docinfo.Title) == "Referat: HMU 28. februar 2025"
        assert str(pdf.Root.Lang) == "da-DK"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert pdf.Root.Dests.item_3[0].objgen == pdf.pages[2].obj.objgen


def test_a_main_document_that_says_where_to_begin_is_no_active_content(three_files):
    main = main_document(three_files)
    with pikepdf.open(io.BytesIO(main.pdf)) as pdf:
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.XYZ, None, None, 0])
        plan = plan_for(three_files, replace(main, pdf=save(pdf)))
    assert check_packet(merge_packet(plan), plan) == []


def test_a_line_leads_to_its_attachment_and_every_stamp_back_to_the_line(three_files):
    with pikepdf.open(io.BytesIO(merge_packet(plan_for(three_files)))) as pdf:
        there = pdf.pages[0].obj.Annots[1]
        assert str(there.Contents) == "Bilag 1.2 Bilagstitel 2"
        assert [float(side) for side in there.Rect] == [70, 368, 300, 380]
        assert there.Dest[0].objgen == pdf.pages[5].obj.objgen
        back = pdf.pages[5].obj.Annots[0]
        assert str(back.Contents) == "Tilbage til punkt 1"
        assert back.Dest[0].objgen == pdf.pages[0].obj.objgen
        assert float(back.Dest[3]) >= 380


def test_a_template_without_attachment_lines_still_gives_a_way_back_and_says_so(three_files):
    plan = plan_for(three_files, main_document(three_files, anchors=False))
    assert [remark.code for remark in plan.remarks] == ["no-line"] * 3 + ["inaccessible"] * 3
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        assert pdf.pages[8].obj.Annots[0].Dest[0].objgen == pdf.pages[2].obj.objgen
