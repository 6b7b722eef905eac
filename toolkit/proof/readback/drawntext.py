"""What is written on pages, read from the glyphs' numbers by what their fonts say these stand for.

pypdf's own extraction prepares a page's fonts anew and looks at every operator: for the two pages of a list
it took a third of a proof. What is written in any other way than words of numbered glyphs is left to it.
"""

from __future__ import annotations

import re

from toolkit.proof.readback.objects import entry, unpacked
from toolkit.proof.readback.values import Reference
from toolkit.regex import regex

# Each begins with its own letters, and looks behind them afterwards: so it is found five times as fast.
_BLOCK = regex(rb"BT(?<!\S..)(?!\S)(.*?)ET(?<!\S..)(?!\S)", re.DOTALL)  # ISO 32000-1, 9.4.1
_FONT_OR_TEXT = regex(rb"/([^\s/<>\[\]()]+) [-\d.]+ Tf\b|<([0-9A-Fa-f]*)> Tj\b")
_OTHERWISE = regex(rb"[(\['\"]|T[JD*](?<!\w..)|(?:I(?<!\w.)|Id(?<!\w..))\b")
_DIGITS_OF_A_GLYPH = 4

# 9.10.3: which characters the glyphs stand for, one by one or in a row.
_SECTION = regex(rb"beginbf(char|range)(.*?)endbf\1", re.DOTALL)
_PAIR = regex(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_ROW = regex(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>")


class Characters(dict[bytes, str]):
    """What a font's glyphs stand for, and what is shown with several of them."""

    def __missing__(self, shown: bytes) -> str:
        """Return what glyphs say that were not shown before."""
        places = range(0, len(shown), _DIGITS_OF_A_GLYPH)
        said = "".join([self.get(shown[at : at + _DIGITS_OF_A_GLYPH].upper(), "") for at in places])
        self[shown] = said
        return said


class FontReader:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self._known: dict[int, Characters] = {}

    def blocks(self, page: dict[str, object], content: bytes) -> list[list[str]] | None:
        """Return what each block of `content` shows with the fonts of `page`, a text for each time.

        None for content that is written otherwise.
        """
        fonts = entry(page, "/Resources", "/Font")
        if not isinstance(fonts, dict):
            return None
        characters: Characters | None = None
        blocks = []
        for block in _BLOCK.findall(content):
            if _OTHERWISE.search(block):
                return None
            shown = []
            for font, glyphs in _FONT_OR_TEXT.findall(block):
                if font:
                    characters = self._characters(fonts, "/" + font.decode("latin-1"))
                elif characters is None:
                    return None
                else:
                    shown.append(characters[glyphs])
            blocks.append(shown)
        return blocks

    def _characters(self, fonts: dict[str, object], name: str) -> Characters:
        """Return the characters of a font's glyphs; {} for a font that does not tell them."""
        reference = fonts.get(name)
        if not isinstance(reference, Reference):
            return Characters()
        if reference.number not in self._known:
            self._known[reference.number] = _read_characters(reference)
        return self._known[reference.number]


def _read_characters(font: Reference) -> Characters:
    found = Characters()
    for kind, section in _SECTION.findall(unpacked(entry(font, "/ToUnicode"))):
        if kind == b"char":
            for glyph, text in _PAIR.findall(section):
                found[glyph.upper()] = bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
        else:
            for first, last, text in _ROW.findall(section):
                start, letter = int(first, 16), int(text, 16)
                for offset in range(int(last, 16) - start + 1):
                    found[b"%04X" % (start + offset)] = chr(letter + offset)
    return found
