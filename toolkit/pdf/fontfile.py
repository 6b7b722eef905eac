"""A font's own file inside a PDF (ISO 32000-1, 9.9): which glyphs are in it, and how wide they are.

What reads a kind of files is loaded for the first of them: most PDFs hold TrueType alone, and what reads CFF
takes three times as long to load.
"""

from __future__ import annotations

import io
import logging
import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.CRITICAL)  # it warns of what no reader of a PDF notices

_MICROSOFT, _SYMBOL, _UNICODE = 3, 0, 1  # a platform, and encodings of its (OpenType, cmap)
_PRIVATE = 0xF000  # where symbols of a TrueType font have their codes (ISO 32000-1, 9.6.6.4)


def read_fontfile(data: bytes, key: str) -> FontFile:
    """Read the file of a font descriptor's entry "/FontFile", "/FontFile2" or "/FontFile3".

    Raises whatever fontTools does over a damaged one.
    """
    if key == "/FontFile":
        return _Type1(data)
    if data[:4] in (b"OTTO", b"\0\1\0\0", b"true"):
        from fontTools.ttLib import TTFont

        file = TTFont(io.BytesIO(data), lazy=True)
        return _Compact(file.getTableData("CFF ")) if "CFF " in file else _TrueType(file)
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


class _TrueType(FontFile):
    def __init__(self, file: TTFont) -> None:
        self._file = file
        self.count = file["maxp"].numGlyphs
        self._scale = 1000 / file["head"].unitsPerEm
        file.setGlyphOrder([f"glyph{number:05}" for number in range(self.count)])

    @cached_property
    def _advances(self) -> list[int]:
        metrics = self._file["hmtx"].metrics
        return [metrics[name][0] for name in self._file.getGlyphOrder()]

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
