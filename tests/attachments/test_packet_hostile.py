"""Files made to do harm: each is refused with a reason or included without what made it harmful."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hostile import raw_pdf
from packetparts import SETTINGS, items_with, new_pdf, plan_for, save, take_in, write
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from proved import check_packet

from toolkit.errors import PacketError
from toolkit.meetings.limits import Limits
from toolkit.packet.merge import merge_packet
from toolkit.pdf.source import MOST_UNPACKED

if TYPE_CHECKING:
    from pathlib import Path


def packet_of(folder: Path, source: pikepdf.Pdf | bytes) -> pikepdf.Pdf:
    plan = plan_for(items_with([write(folder, "a.pdf", source)]))
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    return pikepdf.open(io.BytesIO(packet))


def refusal(folder: Path, name: str, data: bytes, **limits: int) -> str:
    (item,) = items_with([write(folder, name, data)])
    settings = replace(SETTINGS, limits=Limits(**limits))
    with pytest.raises(PacketError) as caught:
        take_in(item.attachments, "en", settings)
    return str(caught.value)


def test_a_page_tree_that_unfolds_without_end_is_refused(tmp_path):
    nodes = [b"<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>" % (n, n) for n in range(3, 43)]
    bomb = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page/MediaBox[0 0 9 9]>>")
    assert "damaged" in refusal(tmp_path, "a.pdf", bomb)


def test_a_page_tree_in_a_circle_is_refused(tmp_path):
    circle = raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>")
    assert "damaged" in refusal(tmp_path, "a.pdf", circle)


def test_content_that_unpacks_without_end_is_not_unpacked(tmp_path):
    packer = zlib.compressobj(9)
    unit = b"q Q " * 2_500_000
    packed = b"".join(packer.compress(unit) for _ in range(MOST_UNPACKED // len(unit) + 1)) + packer.flush()
    pdf = new_pdf(1)
    bomb = pikepdf.Stream(pdf, packed)
    bomb.Filter = Name.FlateDecode
    pdf.pages[0].obj.Contents = bomb
    packet = packet_of(tmp_path, pdf)
    assert packet.pages[1].obj.Contents[1].read_raw_bytes() == packed


def test_names_and_fields_tied_in_knots_are_read_once(tmp_path):
    pdf = new_pdf(1)
    page = pdf.pages[0].obj
    knot = pdf.make_indirect(Dictionary(Names=Array([String("a"), Array([page, Name.Fit])])))
    knot.Kids = Array([knot, knot, knot])
    pdf.Root.Names = Dictionary(Dests=knot)
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("f"), V=String("x")))
    field.Kids = Array([field, field, field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field, field]))
    page.Annots = Array([Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=String("a"))])
    packet = packet_of(tmp_path, pdf)
    assert packet.pages[1].obj.Annots[0].Dest[0].objgen == packet.pages[1].obj.objgen


def test_names_that_are_no_text_lead_where_they_should(tmp_path):
    odd = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R/Dests<</a#e6#ff[4 0 R/Fit]>>>>",
        b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]"
        b"/Annots[<</Subtype/Link/Dest/a#e6#ff/Rect[0 0 9 9]>><</Subtype/#ff/A<</S/#fe>>/Rect[0 0 9 9]>>]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>",
    )
    packet = packet_of(tmp_path, odd)
    assert packet.pages[1].obj.Annots[0].Dest[0].objgen == packet.pages[2].obj.objgen
    assert Name.A not in packet.pages[1].obj.Annots[1]


@pytest.mark.parametrize(
    "entries",
    [
        {"MediaBox": Array([0, 0, 0, 0])},
        {"MediaBox": Array([String("a"), 0, 5, 5])},
        {"MediaBox": Array([0, 0, 10**12, 10**12])},
        {"MediaBox": Array([0, 0, 3, 3])},
        {"Rotate": 45},
        {"Rotate": String("left")},
        {"UserUnit": -1},
        {"CropBox": Dictionary()},
        {"Contents": Array([])},
        {"Contents": Name.Nothing},
        {"Annots": Dictionary()},
        {"Annots": Array([None, 1, Name.X])},
        {"Resources": Array([])},
    ],
    ids=str,
)
def test_a_page_that_is_not_made_as_it_should_be_is_stamped_all_the_same(tmp_path, entries):
    pdf = new_pdf(1)
    for key, value in entries.items():
        pdf.pages[0].obj[f"/{key}"] = value
    assert len(packet_of(tmp_path, pdf).pages) == 2


def test_bookmarks_nested_without_end_are_cut_off(tmp_path):
    pdf = new_pdf(1)
    above = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    pdf.Root.Outlines = above
    for _ in range(2000):
        below = pdf.make_indirect(Dictionary(Title=String("x")))
        above.First = above.Last = below
        above = below
    assert len(packet_of(tmp_path, pdf).pages) == 2


def test_an_archive_of_very_many_members_is_not_opened(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "")
    crowded = file.getvalue() + b"PK\x01\x02" * 30_000
    assert "30002 parts; the limit is 10000" in refusal(tmp_path, "a.docx", crowded)


def test_a_picture_of_very_many_pictures_is_refused(tmp_path):
    frames = [Image.new("1", (1, 1))] * 4
    file = io.BytesIO()
    frames[0].save(file, "TIFF", save_all=True, append_images=frames[1:])
    assert "4 parts; the limit is 3" in refusal(tmp_path, "a.tif", file.getvalue(), parts=3)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path):
    file = io.BytesIO()
    Image.new("RGBA", (8200, 8000)).save(file, "PNG", compress_level=1)
    assert "8200 x 8000" in refusal(tmp_path, "a.png", file.getvalue())


@pytest.mark.parametrize("length", [6, 40, 200])
def test_a_pdf_of_which_too_little_is_left_is_refused(tmp_path, length):
    data = save(new_pdf(3), object_stream_mode=pikepdf.ObjectStreamMode.disable)[:length]
    assert "a.pdf" in refusal(tmp_path, "a.pdf", data)


def test_a_pdf_that_lost_its_end_is_repaired_and_said_to_be(tmp_path):
    data = save(new_pdf(3), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    (item,) = items_with([write(tmp_path, "a.pdf", data[: data.index(b"xref")])])
    intake = take_in(item.attachments, "en")
    assert [remark.code for remark in intake.remarks] == ["repaired"]
    assert len(intake.included[0].shapes) == 3


def test_a_thousand_pages_of_one_file(tmp_path):
    packet = packet_of(tmp_path, new_pdf(1000))
    assert len(packet.pages) == 1001
    assert len(packet.Root.Pages.Kids) == 6
