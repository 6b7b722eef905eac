"""The stamp as a reader sees it: in the upper right corner, upright and whole, on every kind of page."""

from __future__ import annotations

import io
from itertools import product
from typing import TYPE_CHECKING

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packetparts import TYPEFACE, items_with, new_pdf, plan_for, save, write
from pikepdf import Array, Dictionary, Name
from PIL import ImageChops
from proved import check_packet

from toolkit.packet.merge import merge_packet
from toolkit.packet.plates import EDGE, plan_stamp
from toolkit.pdf.geometry import PageShape, apply, visible_box

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

TEXTS = ("Bilag 1.1 · 1/1", "Side 2")
DARK = b"0.2 0.3 0.5 rg -5000 -5000 10000 10000 re f 1 0 0 1 7 -3 cm "
ROTATIONS = (0, 90, 180, 270)
CROPS = {"whole": None, "cropped": (50, 60, 500, 700), "odd origin": (-40, 30, 480, 690)}
PAPERS = {"A4": (0, 0, 595, 842), "set off": (-100, -200, 495, 642)}
CONTENTS = {
    "balanced": b"q " + DARK + b" Q",
    "open states": b"q q " + DARK,
    "restored too often": DARK + b" Q Q q",
    "open text": DARK + b" BT /F1 30 Tf 0 1 -1 0 100 100 Tm",
    "hidden mark left open": DARK + b"/OC /Nowhere BDC ",
}


def stamped(folder: Path, source: pikepdf.Pdf) -> bytes:
    plan = plan_for(items_with([write(folder, "a.pdf", source)]))
    packet = merge_packet(plan)
    assert check_packet(packet, plan) == []
    return packet


def corner(packet: bytes, number: int, dots_a_point: float = 3.0) -> Image:
    """The upper right corner of a page as it is shown: 140 by 40 points of A4."""
    page = pypdfium2.PdfDocument(packet)[number - 1]
    picture = page.render(scale=dots_a_point).to_pil().convert("L")
    return picture.crop((picture.width - 140 * 3, 0, picture.width, 40 * 3))


def plate(picture: Image) -> Image:
    return picture.point(lambda value: 255 if value > 128 else 0)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Image:
    plain = new_pdf(1)
    plain.pages[0].obj.Contents = plain.make_stream(CONTENTS["balanced"])
    return plate(corner(stamped(tmp_path_factory.mktemp("plain"), plain), 2))


@pytest.mark.parametrize(
    "case",
    [
        *product(ROTATIONS, CROPS, PAPERS, ["balanced"]),
        *product(ROTATIONS, ["odd origin"], ["set off"], list(CONTENTS)[1:]),
    ],
)
def test_the_stamp_looks_the_same_whatever_the_page_does(tmp_path, expected, case):
    rotation, crop, paper, content = case
    odd = new_pdf(1, box=PAPERS[paper])
    odd.pages[0].obj.Rotate = rotation
    if CROPS[crop]:
        odd.pages[0].obj.CropBox = Array(list(CROPS[crop]))
    odd.pages[0].obj.Contents = odd.make_stream(CONTENTS[content])
    shown = plate(corner(stamped(tmp_path, odd), 2))

    difference = ImageChops.difference(expected, shown)
    # The two may stand a fraction of a dot apart; a stamp that is turned, moved or hidden
    # differs in thousands of dots.
    assert difference.histogram()[255] < 400


def test_text_and_place_of_the_stamp(tmp_path):
    packet = stamped(tmp_path, new_pdf(1))
    with pdfplumber.open(io.BytesIO(packet)) as pdf:
        words = [word for word in pdf.pages[1].extract_words() if word["top"] < 40]
    assert " ".join(word["text"] for word in words) == "Bilag 1.1 · 1/1 Side 2"
    assert all(word["x1"] < 595 - EDGE and word["top"] > EDGE - 1 for word in words)
    assert words[0]["x0"] > 595 - 140


def test_a_stamp_grows_with_the_sheet_and_shrinks_to_fit_a_small_one():
    def width(shape: PageShape) -> float:
        left, _, right, _ = plan_stamp(2, shape, TEXTS, TYPEFACE).rect
        return right - left

    a4 = width(PageShape((0, 0, 595, 842)))
    assert width(PageShape((0, 0, 1190, 842))) == pytest.approx(a4 * 842 / 595)
    assert width(PageShape((0, 0, 80, 50))) < 80
    # Ten user units to the point make the same sheet as one: a tenth of them is enough.
    assert width(PageShape((0, 0, 59.5, 84.2), unit=10)) == pytest.approx(a4 / 10)


boxes = st.tuples(
    st.floats(-2000, 2000), st.floats(-2000, 2000), st.floats(60, 15000), st.floats(60, 15000)
).map(lambda box: (box[0], box[1], box[0] + box[2], box[1] + box[3]))
shapes = st.builds(
    PageShape, box=boxes, rotate=st.sampled_from(ROTATIONS), unit=st.sampled_from([1.0, 0.5, 10.0])
)


@settings(max_examples=200, derandomize=True)
@given(shapes)
def test_every_stamp_is_within_the_visible_page(shape):
    left, bottom, right, top = plan_stamp(2, shape, TEXTS, TYPEFACE).rect
    outer = shape.box
    assert outer[0] <= left < right <= outer[2]
    assert outer[1] <= bottom < top <= outer[3]


@settings(max_examples=100, derandomize=True)
@given(shapes)
def test_the_corners_of_a_page_as_seen_are_the_corners_of_its_box(shape):
    seen = ((0, 0), (shape.width, 0), (0, shape.height), (shape.width, shape.height))
    left, bottom, right, top = shape.box
    found = {(round(x, 3), round(y, 3)) for x, y in (apply(shape.from_seen, *point) for point in seen)}
    assert found == {(round(x, 3), round(y, 3)) for x in (left, right) for y in (bottom, top)}


@pytest.mark.parametrize(
    ("media", "crop", "shown"),
    [
        ((0, 0, 595, 842), None, (0, 0, 595, 842)),
        ((595, 842, 0, 0), None, (0, 0, 595, 842)),
        ((0, 0, 595, 842), (-50, -50, 300, 900), (0, 0, 300, 842)),
        ((0, 0, 595, 842), (600, 0, 700, 842), (0, 0, 595, 842)),
        ((0, 0, 0, 0), None, (0.0, 0.0, 595.28, 841.89)),
    ],
)
def test_the_visible_part_of_a_page(media, crop, shown):
    assert visible_box(media, crop) == shown


def test_pages_that_share_their_resources_get_stamps_of_their_own(tmp_path):
    pdf = new_pdf(3)
    shared = pdf.make_indirect(pdf.pages[0].obj.Resources)
    for page in pdf.pages:
        del page.obj.Resources
    pdf.Root.Pages.Resources = shared
    packet = stamped(tmp_path, pdf)
    with pdfplumber.open(io.BytesIO(packet)) as read:
        tops = [[word["text"] for word in page.extract_words() if word["top"] < 40] for page in read.pages]
    assert [" ".join(words) for words in tops[1:]] == [f"Bilag 1.1 · {n}/3 Side {n + 1}" for n in (1, 2, 3)]


def test_content_that_restores_too_often_looks_as_before(tmp_path):
    """Readers ignore a restore without a save: the flipped axis set before it stays."""
    pdf = new_pdf(1)
    pdf.pages[0].obj.Contents = pdf.make_stream(b"1 0 0 -1 0 842 cm Q 0 0 200 100 re f Q")
    before = pypdfium2.PdfDocument(save(pdf))[0].render(scale=1).to_pil().convert("L")
    after = pypdfium2.PdfDocument(stamped(tmp_path, pdf))[1].render(scale=1).to_pil().convert("L")
    area = (0, 0, 400, 842)
    assert ImageChops.difference(before.crop(area), after.crop(area)).getbbox() is None


def test_one_font_serves_all_stamps_and_is_small(tmp_path):
    packet = stamped(tmp_path, new_pdf(20))
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        files = [o for o in pdf.objects if isinstance(o, Dictionary) and Name.FontFile2 in o]
        assert len(files) == 1
        assert len(files[0].FontFile2.read_raw_bytes()) < 10_000


def test_screen_readers_skip_the_stamps(tmp_path):
    with pikepdf.open(io.BytesIO(stamped(tmp_path, new_pdf(1)))) as pdf:
        last = pdf.pages[1].obj.Contents[-1].read_bytes()
    assert last.index(b"/Artifact") < last.index(b"/MinutesFont") < last.index(b"EMC")
