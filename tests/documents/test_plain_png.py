"""The size of an ordinary PNG is the one that Pillow tells; of any other file nothing is told without it."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from toolkit.documents.plainpng import read_plain_png


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


def size_of(data: bytes) -> tuple[tuple[int, int], tuple[float, float] | None]:
    read = read_plain_png(data)
    assert read is not None
    return read.pixels, read.dpi


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "LA", "RGBA"])
def test_an_ordinary_one_is_as_large_as_pillow_says(mode: str) -> None:
    assert size_of(png(mode)) == ((7, 5), None)
    data = png(mode, dpi=(144, 72))
    with Image.open(io.BytesIO(data)) as picture:
        assert size_of(data) == (picture.size, picture.info["dpi"])


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


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("told", [b"pHYs", b"gAMA"])
def test_one_whose_pixels_are_not_in_one_place_is_no_ordinary_one(told: bytes) -> None:
    # Pillow calls the first broken, and programs draw half of it; of the second it tells no fineness.
    data = png("RGB", (40, 40))
    packed = data[data.index(b"IDAT") + 4 : -16]
    between = chunk(told, bytes(9 if told == b"pHYs" else 4))
    first, second = chunk(b"IDAT", packed[:20]), chunk(b"IDAT", packed[20:])
    assert read_plain_png(data[:33] + between + first + second + data[-12:])
    assert read_plain_png(data[:33] + first + between + second + data[-12:]) is None
    assert read_plain_png(data[:33] + first + second + between + data[-12:]) is None


def test_many_pixels_in_a_small_file_do_not_fill_the_memory() -> None:
    width, height = 7000, 700
    line = bytes(1 + 8 * width)
    packing = zlib.compressobj()
    packed = b"".join([*(packing.compress(line) for _ in range(height)), packing.flush()])
    head = png()[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 16, 6, 0, 0, 0))
    tracemalloc.start()
    try:
        told = size_of(head + chunk(b"IDAT", packed) + png()[-12:])
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert told == ((width, height), None)
    assert most < len(line) * height / 10


def test_a_line_that_no_program_can_draw_is_not_passed_over() -> None:
    width_and_lines = zlib.compress((b"\x09" + bytes(21)) * 5)
    head = png()[:33]
    drawn = struct.pack(">I", len(width_and_lines)) + b"IDAT" + width_and_lines + bytes(4)
    assert read_plain_png(with_sums(bytearray(head + drawn + png()[-12:]))) is None
