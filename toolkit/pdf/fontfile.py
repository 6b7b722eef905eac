"""A font's own file inside a PDF (ISO 32000-1, 9.9): which glyphs are in it, and how wide they are.

fontTools is loaded for the first file that needs it. Most PDFs hold TrueType alone, of which widths alone are
asked: these are read here.
"""

from __future__ import annotations

import io
import logging
import struct
import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # it warns of what no reader of a PDF notices

# How long tables are: "head", "hhea", and "maxp", which is brief in a version for other outlines.
_HEAD, _ACROSS, _MAXIMUM, _BRIEF, _WITHOUT_OUTLINES = 54, 36, 32, 6, 0x5000
_MICROSOFT, _SYMBOL, _UNICODE = 3, 0, 1  # a platform, and encodings of its (OpenType, cmap)
_PRIVATE = 0xF000  # where symbols of a TrueType font have their codes (ISO 32000-1, 9.6.6.4)


def read_fontfile(data: bytes, key: str) -> FontFile:
    """Read the file of a font descriptor's entry "/FontFile", "/FontFile2" or "/FontFile3".

    Raises whatever fontTools does over a damaged one.
    """
    if key == "/FontFile":
        return _Type1(data)
    if data[:4] in (b"OTTO", b"\0\1\0\0", b"true"):
        tables = _Tables(data)
        return _Compact(tables.read("CFF ")) if "CFF " in tables.places else _TrueType(data, tables)
    return _Compact(data)


class FontFile:
    """What the three kinds of files have in common; widths are in thousandths of the type size."""

    count = 0
    encoding: Mapping[int, str] = {}

    def width(self, number: int) -> float:
        """Return a glyph's width."""
        raise NotImplementedError

    def outline(self, number: int) -> bytes:
        """Return what draws a glyph, to be compared with others of the same font."""
        raise NotImplementedError

    def of_identifier(self, identifier: int) -> int:
        """Return the number of the glyph with a character identifier, 0 for none."""
        return identifier

    def of_name(self, name: str) -> int:
        """Return the number of the glyph with a name, 0 for none."""
        raise NotImplementedError

    def of_character(self, character: str) -> int:
        """Return the number of a character's glyph, 0 for none."""
        raise NotImplementedError

    def symbols(self) -> Mapping[int, int]:
        """Return the glyph's number of each code of a symbolic font."""
        raise NotImplementedError


class _Tables:
    """The tables of an OpenType file (OpenType 1.9, "Organization of an OpenType Font")."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (count,) = struct.unpack_from(">H", data, 4)
        entries = (struct.unpack_from(">4s4xII", data, 12 + 16 * place) for place in range(count))
        self.places = {tag.decode("latin-1"): (start, length) for tag, start, length in entries}

    def read(self, tag: str) -> bytes:
        """Return a table. Raises KeyError for none, ValueError for one that is cut off."""
        start, length = self.places[tag]
        return _as_long_as(self._data[start : start + length], (length,))


def _as_long_as(table: bytes, lengths: Container[int]) -> bytes:
    """Return a table that has one of these lengths; raises ValueError for another."""
    if len(table) not in lengths:
        raise ValueError("a damaged font")
    return table


class _TrueType(FontFile):
    def __init__(self, data: bytes, tables: _Tables) -> None:
        self._data, self._tables = data, tables
        maximum, head = tables.read("maxp"), tables.read("head")
        version, self.count = struct.unpack_from(">IH", maximum)
        _as_long_as(maximum, (_BRIEF if version == _WITHOUT_OUTLINES else _MAXIMUM,))
        _as_long_as(head, (_HEAD, _HEAD + 2) if head.endswith(b"\0\0") else (_HEAD,))
        (units,) = struct.unpack_from(">H", head, 18)
        self._scale = 1000 / units

    @cached_property
    def _file(self) -> TTFont:
        from fontTools.ttLib import TTFont

        file = TTFont(io.BytesIO(self._data), lazy=True)
        file.setGlyphOrder([f"glyph{number:05}" for number in range(self.count)])
        return file

    @cached_property
    def _advances(self) -> tuple[int, ...]:
        told = self.count
        if "hhea" in self._tables.places:
            (said,) = struct.unpack_from(">H", _as_long_as(self._tables.read("hhea"), (_ACROSS,)), 34)
            told = min(said, told)
        metrics, others = self._tables.read("hmtx"), self.count - told
        _as_long_as(metrics, range(4 * told + 2 * others, len(metrics) + 1))
        # As one number of a kind: `struct` keeps each format, with a note of every letter.
        advances: tuple[int, ...] = struct.unpack_from(f">{2 * told}H", metrics)[::2]
        return (*advances, *(advances[-1] for _ in range(others)))

    @cached_property
    def _outlines(self) -> bytes:
        return bytes(self._file.getTableData("glyf"))

    def _maps(self) -> list[Any]:
        return list(self._file["cmap"].tables) if "cmap" in self._file else []

    def width(self, number: int) -> float:
        return float(self._advances[number] * self._scale)

    def outline(self, number: int) -> bytes:
        if "loca" not in self._file:
            return b""
        first, behind = self._file["loca"].locations[number : number + 2]
        return bytes(self._outlines[first:behind])

    def of_name(self, name: str) -> int:
        return self.of_character(name)

    def of_character(self, character: str) -> int:
        for table in self._maps():
            code = ord(character) if len(character) == 1 else -1
            if (table.platformID, table.platEncID) == (_MICROSOFT, _UNICODE) and code in table.cmap:
                return int(self._file.getGlyphID(table.cmap[code]))
            if table.platformID == 1 and character:
                roman = character.encode("mac_roman", "ignore")
                if len(roman) == 1 and roman[0] in table.cmap:
                    return int(self._file.getGlyphID(table.cmap[roman[0]]))
        return 0

    def symbols(self) -> Mapping[int, int]:
        maps = self._maps()
        symbolic = [m for m in maps if (m.platformID, m.platEncID) == (_MICROSOFT, _SYMBOL)]
        if len(maps) != 1 and not symbolic:  # ISO 14289-1, 7.21.6
            return {}
        return {
            code & 0xFF if code & 0xFF00 in (0, _PRIVATE) else code: self._file.getGlyphID(name)
            for code, name in (symbolic or maps)[0].cmap.items()
        }


class _Compact(FontFile):
    """CFF, by itself or inside an OpenType font."""

    def __init__(self, data: bytes) -> None:
        from fontTools.cffLib import CFFFontSet

        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(data), None)
        self._font = fonts[0]
        self._strings = self._font.CharStrings
        self._order = list(self._font.charset)
        self.count = len(self._order)
        self._scale = 1000 * getattr(self._font, "FontMatrix", [0.001])[0]
        self._has_identifiers = hasattr(self._font, "ROS")
        encoding = getattr(self._font, "Encoding", None)
        if isinstance(encoding, list):
            self.encoding = {code: name for code, name in enumerate(encoding) if name != ".notdef"}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self._order)}

    def width(self, number: int) -> float:
        from fontTools.misc.psCharStrings import T2WidthExtractor

        string = self._strings[self._order[number]]
        private = string.private
        extractor = T2WidthExtractor(
            getattr(private, "Subrs", []), string.globalSubrs, private.nominalWidthX, private.defaultWidthX
        )
        extractor.execute(string)
        return float(extractor.width * self._scale)

    def outline(self, number: int) -> bytes:
        return bytes(self._strings[self._order[number]].bytecode)

    def of_identifier(self, identifier: int) -> int:
        return self._numbers.get(f"cid{identifier:05}", 0) if self._has_identifiers else identifier

    def of_name(self, name: str) -> int:
        return self._numbers.get(name, 0)


class _Type1(FontFile):
    def __init__(self, data: bytes) -> None:
        from fontTools.t1Lib import T1Font

        with tempfile.TemporaryDirectory() as folder:  # the library reads files only
            path = Path(folder, "font.pfa")
            path.write_bytes(data)
            font = T1Font(str(path), kind="OTHER")
            font.parse()
        self._strings = font.font["CharStrings"]
        self._order = sorted(self._strings, key=lambda name: name != ".notdef")
        self.count = len(self._order)
        self._scale = 1000 * font.font["FontMatrix"][0]
        encoding = font.font["Encoding"]
        self.encoding = {code: name for code, name in enumerate(encoding) if name != ".notdef"}

    def width(self, number: int) -> float:
        from fontTools.pens.basePen import NullPen

        string = self._strings[self._order[number]]
        string.draw(NullPen())
        return float(string.width * self._scale)

    def outline(self, number: int) -> bytes:
        return bytes(self._strings[self._order[number]].bytecode or b"")

    def of_name(self, name: str) -> int:
        return self._order.index(name) if name in self._strings else 0
