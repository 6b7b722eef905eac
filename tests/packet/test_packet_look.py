"""Attached files look in the packet as they do by themselves, but for the stamp."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from packetparts import A4, items_with, new_pdf, plan_for, save, take_in, write
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageDraw
from proved import check_packet

from toolkit.packet.merge import merge_packet

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(
    path
    for path in SAMPLES.rglob("*")
    if path.suffix in {".pdf", ".png", ".jpg", ".tif"} and "bil" in path.parent.name
)
SCALE = 0.4


def pictures(pdf: bytes, first: int = 0) -> list[Image.Image]:
    """Every page from `first` on, small and grey, with the place of the stamp painted over."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for number in range(first, len(document)):
        picture = document[number].render(scale=SCALE).to_pil().convert("L")
        growth = max(1.0, min(picture.size) / SCALE / 595) * SCALE
        corner = (picture.width - 160 * growth, 0, picture.width, 30 * growth)
        ImageDraw.Draw(picture).rectangle(corner, fill="white")
        found.append(picture)
    return found


def difference(one: Image.Image, other: Image.Image) -> int:
    """How many dots differ clearly."""
    assert one.size == other.size
    return sum(ImageChops.difference(one, other).histogram()[40:])


def assert_same_look(path: Path) -> None:
    items = items_with([path])
    (included,) = take_in(items[0].attachments, "da").included
    plan = plan_for(items)
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    before, after = pictures(included.pdf), pictures(packet, 1)
    assert len(before) == len(after)
    assert [difference(*pair) for pair in zip(before, after, strict=True)] == [0] * len(before)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_samples_attachments_look_as_before(path):
    assert_same_look(path)


def image_page(**entries: object) -> pikepdf.Pdf:
    """A page filled by one image of 8 by 8 samples, given as stream entries and data."""
    pdf = new_pdf(1)
    data = entries.pop("data")
    image = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8, **entries)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I=image))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"q 500 0 0 500 40 100 cm /I Do Q")
    return pdf


def jpeg2000() -> bytes:
    file = io.BytesIO()
    Image.radial_gradient("L").resize((8, 8)).convert("RGB").save(file, "JPEG2000")
    return file.getvalue()


def see_through() -> pikepdf.Pdf:
    pdf = new_pdf(1)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=Dictionary(ca=0.4, BM=Name.Multiply))
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True)
    pdf.pages[0].obj.Contents = pdf.make_stream(
        b"1 0 0 rg 100 100 300 300 re f /G gs 0 0 1 rg 200 200 300 300 re f"
    )
    return pdf


def inherited_sideways() -> pikepdf.Pdf:
    """Two pages that take their size, turn and resources over from the page tree."""
    pdf = new_pdf(2)
    tree = pdf.Root.Pages
    tree.Rotate, tree.MediaBox, tree.CropBox = 90, Array([0, 0, 842, 1191]), Array([20, 20, 800, 1100])
    tree.Resources = pdf.pages[0].obj.Resources
    for page in pdf.pages:
        for key in (Name.MediaBox, Name.Resources):
            del page.obj[key]
    return pdf


@pytest.mark.parametrize(
    "make",
    [
        lambda: image_page(data=bytes(range(256)), ColorSpace=Name.DeviceCMYK, BitsPerComponent=8),
        lambda: image_page(data=jpeg2000(), Filter=Name.JPXDecode),
        see_through,
        inherited_sideways,
        lambda: new_pdf(1, box=(0, 0, 200, 100)),
        lambda: new_pdf(1, box=(0, 0, 2384, 3370)),
        lambda: new_pdf(1, box=(-500, -300, 95, 542)),
    ],
    ids=["cmyk", "jpeg2000", "transparency", "inherited", "card", "a0", "odd origin"],
)
def test_what_pages_can_be_made_of_looks_as_before(tmp_path, make):
    assert_same_look(write(tmp_path, "a.pdf", make()))


def test_a_page_without_content_is_stamped_and_otherwise_empty(tmp_path):
    pdf = new_pdf(1, box=A4)
    del pdf.pages[0].obj.Contents
    assert_same_look(write(tmp_path, "a.pdf", save(pdf)))


def test_a_page_whose_content_cannot_be_unpacked_is_stamped_all_the_same(tmp_path):
    pdf = new_pdf(1)
    broken = pdf.make_stream(b"this is no compressed data")
    broken.Filter = Name.FlateDecode
    pdf.pages[0].obj.Contents = broken
    file = io.BytesIO()
    pdf.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert_same_look(write(tmp_path, "a.pdf", file.getvalue()))


def test_thirty_attachments_of_five_items():
    usual = [path for path in FILES if path.suffix != ".tif"]
    many = [usual[place % len(usual)] for place in range(30)]
    items = items_with(many[:10], many[10:12], [], many[12:25], many[25:])
    plan = plan_for(items)
    assert check_packet(merge_packet(plan), plan) == []
    assert len(plan.parts) == 30
