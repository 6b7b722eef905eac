"""What the glyphs of a page's fonts stand for: their maps to Unicode (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pikepdf

UNKNOWN = "\ufffd"
SPACE_RANGE = re.compile(rb"begincodespacerange\s*<(\w+)>")
CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
PAIR = re.compile(rb"<(\w+)>\s*<(\w+)>")
TRIPLE = re.compile(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>")
CODES = re.compile(rb"<(\w+)>")


class Font:
    """One font of a page; `space` is the code of its space as hexadecimal digits, b"" for none."""

    def __init__(self, to_unicode: bytes) -> None:
        found = SPACE_RANGE.search(to_unicode)
        self._width = len(found[1]) if found else 4
        self._letters = dict(_read_map(to_unicode, self._width))
        self.space = next((code for code, text in self._letters.items() if text == " "), b"")
        self._known: dict[bytes, str] = {}

    def text(self, shown: bytes) -> str:
        """Return what the strings <0022> of a text object say; `UNKNOWN` for a glyph without a meaning."""
        if shown not in self._known:
            codes = b"".join(CODES.findall(shown)).upper()
            width = self._width
            self._known[shown] = "".join(
                self._letters.get(codes[at : at + width], UNKNOWN) for at in range(0, len(codes), width)
            )
        return self._known[shown]


def _read_map(data: bytes, width: int) -> Mapping[bytes, str]:
    letters = {
        code.upper(): _unicode(text)
        for block in CHARACTERS.findall(data)
        for code, text in PAIR.findall(block)
    }
    for block in RANGES.findall(data):
        for first, last, text in TRIPLE.findall(block):
            begin, start = int(first, 16), _unicode(text)
            for code in range(begin, int(last, 16) + 1):
                letters[b"%0*X" % (width, code)] = start[:-1] + chr(ord(start[-1]) + code - begin)
    return letters


def _unicode(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


class Fonts:
    """The fonts of a PDF, each read once."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], Font] = {}

    def of_page(self, page: pikepdf.Page) -> dict[bytes, Font]:
        """Return the page's fonts by their names in its content."""
        return {
            name[1:].encode(): self._read(font) for name, font in page.obj.Resources.get("/Font", {}).items()
        }

    def _read(self, font: pikepdf.Object) -> Font:
        if font.objgen not in self._fonts:
            data = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            self._fonts[font.objgen] = Font(data)
        return self._fonts[font.objgen]
