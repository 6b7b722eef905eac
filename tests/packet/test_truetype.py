"""Our fonts are read and cut down as fontTools does it, byte for byte."""

from __future__ import annotations

import io
import random
import struct
import tracemalloc

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from toolkit.files.resources import font_folder
from toolkit.pdf.fontfile import read_fontfile
from toolkit.pdf.typeface import read_typeface, subset

FONTS = sorted(font_folder().glob("*.ttf"))
KEPT = {"GlyphOrder", "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep"}


def numbered(font):
    """The names of the glyphs, which are their numbers."""
    order = [f"glyph{number}" for number in range(font["maxp"].numGlyphs)]
    font.setGlyphOrder(order)
    return order


def by_font_tools(path, glyphs):
    with TTFont(path, lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        order = numbered(font)
        table = font["glyf"]
        needed = {order[0]}
        waiting = [order[glyph] for glyph in glyphs]
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += table[name].getComponentNames(table)
        for name in order:
            if name not in needed:
                table.glyphs[name] = Glyph()
        for tag in set(font.keys()) - KEPT:
            del font[tag]
        file = io.BytesIO()
        font.save(file, reorderTables=None)
        return file.getvalue()


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_each_font_is_measured_and_cut_down_as_by_another_program(path):
    face = read_typeface(path)
    with TTFont(path, lazy=True) as font:
        numbered(font)
        cmap, scale = font.getBestCmap(), 1000 / font["head"].unitsPerEm
        assert face.glyphs == {chr(code): font.getGlyphID(name) for code, name in cmap.items()}
        advances = font["hmtx"].metrics
        assert face.advances == {chr(code): advances[name][0] * scale for code, name in cmap.items()}
        measures, box = font["hhea"], font["head"]
        assert (face.ascent, face.descent) == (measures.ascent * scale, measures.descent * scale)
        assert face.cap_height == getattr(font["OS/2"], "sCapHeight", measures.ascent) * scale
        assert face.box == tuple(side * scale for side in (box.xMin, box.yMin, box.xMax, box.yMax))
    pick = random.Random(7)  # noqa: S311 - the same characters each time
    for count in (0, 1, 40, len(face.glyphs)):
        characters = pick.sample(sorted(face.glyphs), count)
        glyphs = [face.glyphs[char] for char in characters]
        assert subset(face, characters) == by_font_tools(path, glyphs), f"{count} characters"


def widths_by_font_tools(data):
    with TTFont(io.BytesIO(data), lazy=True) as font:
        order, scale = numbered(font), 1000 / font["head"].unitsPerEm
        return [font["hmtx"].metrics[name][0] * scale for name in order]


def widths_of(data):
    file = read_fontfile(data, "/FontFile2")
    return [file.width(number) for number in range(file.count)]


def told(read, data):
    """What is read, or that nothing is."""
    try:
        return read(data)
    except Exception:  # noqa: BLE001 - which one tells nothing
        return None


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_widths_are_those_that_another_program_reads_and_damage_stops_both(path):
    data, pick = path.read_bytes(), random.Random(7)  # noqa: S311 - the same damage each time
    assert widths_of(data) == widths_by_font_tools(data)
    places = TTFont(io.BytesIO(data), lazy=True).reader.tables
    for tag in ("head", "hhea", "maxp", "hmtx") * 3:
        damaged = bytearray(data)
        damaged[places[tag].offset + pick.randrange(min(places[tag].length, 60))] = pick.randrange(1, 256)
        for bad in (bytes(damaged), data[: pick.randrange(len(data))]):
            assert told(widths_of, bad) in (told(widths_by_font_tools, bad), []), tag


def test_no_more_is_kept_of_a_font_than_its_widths():
    data = FONTS[0].read_bytes()
    widths_of(data)
    struct._clearcache()  # what tests before have left there
    tracemalloc.start()
    widths_of(data)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 20_000
