"""Diagrams are on the pages as they are in their files, and every other picture as it was before."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import PdfImage
from PIL import Image, ImageChops, ImageDraw
from worddocs import WordDoc

from toolkit.convert.diagrams import with_stand_ins
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.foreign import draw_word_file
from toolkit.documents.contents import find_pages
from toolkit.pdf.pdfium import draw_page, opened
from toolkit.wordfile.docxio import DOCUMENT, A, parse_part, part_bytes, read_parts, store_parts
from toolkit.wordfile.stock import DrawingKind
from toolkit.wordfile.wholepictures import PNG, png_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SIZE = (300, 200)
UNUSED = (1, 2, 3)  # a colour that can be seen through: such a picture is taken for no diagram


def diagram(mode: str = "RGB", seed: int = 0) -> Image.Image:
    """Boxes in a few colours."""
    source = random.Random(seed)  # noqa: S311 - no secret
    picture = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(picture)
    for _ in range(12):
        left, top = source.randrange(SIZE[0] - 60), source.randrange(SIZE[1] - 60)
        colour = source.choice(["#0b4a63", "#f2a900", "#c8102e", "#000000"])
        draw.rectangle((left, top, left + 60, top + 60), fill=colour)
    return picture.convert(mode)


def file_of(picture: Image.Image, **said: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", **said)
    return out.getvalue()


def document(*pictures: bytes, width: int = 3_000_000) -> bytes:
    word = WordDoc()
    for number, picture in enumerate(pictures):
        word.text(f"Skitse {number}")
        word.document.add_picture(io.BytesIO(picture), width=width)
    return word.to_bytes()


def drawn(docx: bytes) -> bytes:
    renderer = EmbeddedRenderer()
    return find_pages(docx, renderer.convert_document, renderer.measure_document).pdf


def pictures_in(pdf: bytes) -> list[Image.Image]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        resources = [page.Resources.get("/XObject", {}) for page in file.pages]
        found = [thing for held in resources for thing in held.values() if thing.Subtype == "/Image"]
        return [PdfImage(picture).as_pil_image().convert("RGB") for picture in found]


def seen(pdf: bytes) -> Image.Image:
    with opened(pdf) as file:
        return draw_page(file, 0, 2.0, 4_000_000).convert("RGB")


def differ(one: Image.Image, other: Image.Image) -> int:
    return max(high for _, high in ImageChops.difference(one, other).getextrema())


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P"])
@pytest.mark.parametrize("draw", [drawn, lambda docx: draw_word_file(docx).pdf], ids=["ours", "attached"])
def test_every_pixel_of_a_diagram_is_on_the_page(mode: str, draw: Callable[[bytes], bytes]) -> None:
    picture = diagram(mode)
    (shown,) = pictures_in(draw(document(file_of(picture))))
    assert differ(shown, picture.convert("RGB")) == 0


@pytest.mark.parametrize("colours", [2, 4, 16])
def test_so_it_is_where_a_pixel_has_fewer_bits(colours: int) -> None:
    picture = diagram().quantize(colours)
    (shown,) = pictures_in(drawn(document(file_of(picture, bits=colours.bit_length() - 1))))
    assert differ(shown, picture.convert("RGB")) == 0


def test_each_of_several_is_in_its_own_place_and_shows_what_it_did() -> None:
    """The page is held against that with the same pictures as dxpdf draws them."""
    files = [file_of(diagram(seed=seed)) for seed in (1, 2, 1, 3)]
    others = [file_of(diagram(seed=seed), transparency=UNUSED) for seed in (1, 2, 1, 3)]
    pages = [seen(drawn(document(*each, width=1_500_000))) for each in (files, others)]
    small = [page.resize((page.width // 8, page.height // 8), Image.Resampling.BOX) for page in pages]
    assert differ(*small) < 24
    shown = pictures_in(drawn(document(*files)))
    for seed in (1, 2, 3):
        assert any(differ(each, diagram(seed=seed)) == 0 for each in shown)


def photograph() -> Image.Image:
    source = random.Random(5)  # noqa: S311 - no secret
    return Image.frombytes("RGB", SIZE, source.randbytes(SIZE[0] * SIZE[1] * 3))


def screenshot() -> Image.Image:
    """One that is large: it takes less than a byte for four pixels, and half a megabyte all the same."""
    picture = Image.new("L", (2400, 1200), "white")
    picture.paste(Image.frombytes("L", (800, 600), random.Random(6).randbytes(480_000)), (0, 0))  # noqa: S311 - likewise
    return picture


@pytest.mark.parametrize("make", [photograph, screenshot])
def test_a_photograph_and_a_large_screenshot_are_still_packed_as_one(make: Callable[[], Image.Image]) -> None:
    picture = make()
    with pikepdf.open(io.BytesIO(drawn(document(file_of(picture))))) as file:
        (shown,) = file.pages[0].Resources.XObject.values()
        assert shown.Filter == pikepdf.Name.DCTDecode


def test_what_one_can_see_through_shows_what_is_behind_it() -> None:
    picture = diagram()
    picture.putalpha(128)
    page = seen(drawn(document(file_of(picture))))
    assert (0, 0, 0) not in {colour for _, colour in page.crop((150, 250, 500, 480)).getcolors(1 << 20)}


def cropped(docx: bytes) -> bytes:
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    for fill in root.iter("{*}blipFill"):
        fill.insert(1, fill.makeelement(f"{A}srcRect", {"l": "50000"}))
    return store_parts({**parts, DOCUMENT: part_bytes(root)})


def test_one_that_is_cut_where_it_stands_is_cut_as_before() -> None:
    docx = cropped(document(file_of(diagram())))
    other = cropped(document(file_of(diagram(), transparency=UNUSED)))
    assert differ(seen(drawn(docx)), seen(drawn(other))) == 0


def with_palette(file: bytes, colours: bytes) -> bytes:
    said = b"PLTE" + colours
    chunk = struct.pack(">I", len(colours)) + said + struct.pack(">I", zlib.crc32(said))
    return PNG + b"".join(chunk if kind == b"PLTE" else other for kind, other in png_chunks(file))


def test_a_colour_that_its_palette_lacks_is_the_last_one_as_before() -> None:
    """Some readers showed black, others the last one."""
    file = file_of(diagram().quantize(5), bits=4)
    colours = bytes(range(100, 109))
    pages = [
        seen(drawn(document(with_palette(file, said)))) for said in (colours, colours + colours[-3:] * 2)
    ]
    assert differ(*pages) == 0


def test_a_picture_that_is_longer_than_readers_show_is_told_as_missing() -> None:
    word = WordDoc()
    word.document.add_picture(io.BytesIO(file_of(Image.new("1", (2_000_000, 1)))), 3_000_000, 3_000_000)
    pages = draw_word_file(word.to_bytes())
    assert [(each.what, each.count) for each in pages.missing] == [(DrawingKind.PICTURE, 1)]


def test_a_picture_that_is_as_what_stands_for_a_diagram_shows_what_it_did() -> None:
    """Such as one that was taken out of a document while it was drawn."""
    docx = document(file_of(diagram()), file_of(diagram(seed=1)), width=1_500_000)
    parts = read_parts(docx)
    name = next(each for each in parts if each.endswith("image2.png"))
    (taken,) = _stand_ins_of(document(file_of(diagram())))
    shown = pictures_in(drawn(store_parts({**parts, name: taken})))
    assert sorted(each.size for each in shown) == [(1, 1), SIZE]


def _stand_ins_of(docx: bytes) -> Iterable[bytes]:
    parts = read_parts(docx)
    return with_stand_ins(parts, {DOCUMENT: parse_part(parts[DOCUMENT])})[1]


@pytest.mark.parametrize(
    "draw",
    [drawn, lambda docx: draw_word_file(docx).pdf, lambda docx: EmbeddedRenderer().sketch_document(docx).pdf],
    ids=["ours", "attached", "sketched"],
)
def test_one_that_is_wider_than_its_place_is_shown(draw: Callable[[bytes], bytes]) -> None:
    """The renderer cuts it, and so it did what stood for it: the page was white there."""
    pages = [seen(draw(document(file_of(diagram()), width=width))) for width in (5_000_000, 7_000_000)]
    inked = [sum(page.convert("L").point(lambda grey: grey < 128).histogram()[1:]) for page in pages]
    assert inked[1] > inked[0] / 2
