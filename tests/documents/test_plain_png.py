"""The size of an ordinary PNG is the one that Pillow tells; of any other file nothing is told without it."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from toolkit.documents.plainpng import PlainPng, read_plain_png


def png(mode: str = "RGB", size: tuple[int, int] = (7, 5), **about: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 10, 30)).convert(mode).save(out, "PNG", **about)
    return out.getvalue()


def with_sums(data: bytearray) -> bytes:
    """With the checksums that the chunks ought to have, so that a change is not told by these alone."""
    at = 8
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        data[end : end + 4] = struct.pack(">I", zlib.crc32(data[at + 4 : end]))
        at = end + 4
    return bytes(data)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "LA", "RGBA"])
def test_an_ordinary_one_is_as_large_as_pillow_says(mode: str) -> None:
    assert read_plain_png(png(mode)) == PlainPng((7, 5), None)
    data = png(mode, dpi=(144, 72))
    with Image.open(io.BytesIO(data)) as picture:
        assert read_plain_png(data) == PlainPng(picture.size, picture.info["dpi"])


@given(st.data())
def test_what_it_tells_of_a_changed_file_pillow_tells_too(data: st.DataObject) -> None:
    changed = bytearray(png(data.draw(st.sampled_from(["1", "L", "P", "RGBA"])), dpi=(144, 144)))
    for at in data.draw(st.lists(st.integers(8, len(changed) - 1), min_size=1, max_size=3)):
        changed[at] = data.draw(st.integers(0, 255))
    file = with_sums(changed)
    if plain := read_plain_png(file):
        with Image.open(io.BytesIO(file)) as picture:
            picture.load()
            assert (picture.size, picture.info.get("dpi")) == (plain.pixels, plain.dpi)


def turned() -> bytes:
    exif = Image.Exif()
    exif[274] = 6
    return png(exif=exif)


@pytest.mark.parametrize(
    "data", [turned(), png()[:-20], png()[:8], b"GIF89a"], ids=["turned", "cut", "head", "gif"]
)
def test_of_others_nothing_is_told(data: bytes) -> None:
    assert read_plain_png(data) is None


def test_a_line_that_no_program_can_draw_is_not_passed_over() -> None:
    width_and_lines = zlib.compress((b"\x09" + bytes(21)) * 5)
    head = png()[:33]
    drawn = struct.pack(">I", len(width_and_lines)) + b"IDAT" + width_and_lines + bytes(4)
    assert read_plain_png(with_sums(bytearray(head + drawn + png()[-12:]))) is None
