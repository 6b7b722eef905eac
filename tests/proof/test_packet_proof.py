"""The proof finds whatever is wrong with a packet: each fault is made on purpose and must be named."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from packetparts import items_with, new_pdf, plan_for, save, write
from pikepdf import Array, Dictionary, Name, String
from proved import check_packet

from toolkit.packet.merge import merge_packet
from toolkit.proof.ownfiles import read_own_files
from toolkit.proof.proving import prove_packet

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.packet.model import PacketPlan


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> PacketPlan:
    folder = tmp_path_factory.mktemp("proof")
    paths = [write(folder, f"{n}.pdf", new_pdf(2, word)) for n, word in enumerate(("Anna", "Bo"))]
    return plan_for(items_with(paths, []))


@pytest.fixture(scope="module")
def packet(plan: PacketPlan) -> bytes:
    return merge_packet(plan)


def drop_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[3]


def swap_stamps(pdf: pikepdf.Pdf) -> None:
    first, second = pdf.pages[2].obj.Contents, pdf.pages[3].obj.Contents
    first[2], second[2] = second[2], first[2]


def draw_no_stamp(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].obj.Contents = Array(list(pdf.pages[2].obj.Contents)[:-1])


def lose_the_meaning_of_the_font(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2].obj.Resources.Font.MinutesFont.ToUnicode


def retitle(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo.Title = "Noget andet"


def forget_the_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def hide_the_bookmarks(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageMode = Name.UseNone


def misdirect_a_bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.First.Dest[0] = pdf.pages[0].obj


def drop_a_bookmark(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines.First.First.Next


def relabel(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))


def misdirect_a_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].Dest[0] = pdf.pages[4].obj


def drop_the_way_back(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[5].obj.Annots


def move_a_link(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[1].Rect = Array([0, 0, 10, 10])


def slip_in_a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("x"))


def slip_in_a_program(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def slip_in_a_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["x.bin"] = b"x"


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (drop_page, "5 pages instead of 6"),
        (swap_stamps, "attachment 1.1: page 3 is stamped"),
        (draw_no_stamp, "attachment 1.1: page 3 is stamped ()"),
        (lose_the_meaning_of_the_font, "is stamped ('', '')"),
        (retitle, "the title is 'Noget andet'"),
        (forget_the_language, "the language is ''"),
        (hide_the_bookmarks, "would not show the bookmarks"),
        (misdirect_a_bookmark, "bookmark 'Bilag 1.1 Bilagstitel 1' (level 2, page 3)"),
        (drop_a_bookmark, "3 bookmarks instead of 4"),
        (relabel, "page 3 is labelled '3' instead of '1.1-1'"),
        (misdirect_a_link, "link 'Bilag 1.1 Bilagstitel 1' on page 1 leads to page 5 instead of 3"),
        (drop_the_way_back, "link 'Tilbage til punkt 1' is missing on page 6"),
        (move_a_link, "link 'Bilag 1.2 Bilagstitel 2' is missing on page 1"),
        (slip_in_a_script, "still holds OpenAction"),
        (slip_in_a_program, "still holds Launch, page 1"),
        (slip_in_a_file, "still holds the file x.bin"),
    ],
)
def test_a_fault_is_named(plan, packet, spoil: Callable[[pikepdf.Pdf], None], fault: str):
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        spoil(pdf)
        faults = check_packet(save(pdf), plan)
    assert any(fault in one for one in faults), faults


def test_a_packet_as_planned_has_no_faults(plan, packet):
    assert check_packet(packet, plan) == []


def test_a_file_that_cannot_be_read_is_one_fault(plan):
    (fault,) = check_packet(b"%PDF-1.7 and nothing else", plan)
    assert "cannot be read back" in fault


def test_a_packet_of_which_a_part_cannot_be_read_is_one_fault(plan, packet):
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        plain = save(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    broken = re.sub(rb"(?<= obj\n)<<(?= /Border)", b")<", plain)
    assert broken != plain
    (fault,) = check_packet(broken, plan)
    assert "cannot be read back" in fault


def test_a_source_that_lost_a_page_on_the_way_is_named(plan, packet):
    first = plan.parts[0]
    longer = replace(first, included=replace(first.included, pdf=save(new_pdf(3))))
    faults = check_packet(packet, replace(plan, parts=(longer, plan.parts[1])))
    assert faults == ["attachment 1.1: its file has 3 pages, the packet 2 of it"]


def test_files_that_have_been_read_before_are_what_the_packet_is_held_against(plan, packet):
    files = {part.number: part.included.pdf for part in plan.parts}
    assert prove_packet(packet, plan, read_own_files(files)) == prove_packet(packet, plan)
    other = read_own_files(files | {"1.1": save(new_pdf(2, "Carl"))})
    faults = [fault for check in prove_packet(packet, plan, other) for fault in check.faults]
    assert faults == [f"attachment 1.1: page {page} does not show what its file does" for page in (3, 4)]


def test_a_file_that_cannot_be_read_before_is_told_by_the_proof(plan, packet):
    first = plan.parts[0]
    broken = replace(first, included=replace(first.included, pdf=b"%PDF-1.7 and nothing else"))
    known = read_own_files({first.number: broken.included.pdf})
    assert known == {}
    (fault, *_) = [
        fault
        for check in prove_packet(packet, replace(plan, parts=(broken, plan.parts[1])), known)
        for fault in check.faults
    ]
    assert fault.startswith("attachment 1.1: its file cannot be read again")
