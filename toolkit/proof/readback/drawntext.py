"""What is written on pages, read from the glyphs' numbers by what their fonts say these stand for.

pypdf's own extraction prepares a page's fonts anew and looks at every operator: for the two pages of a list
it took a third of a proof. What is written in any other way than words of numbered glyphs is left to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.proof.readback.objects import entry, unpacked
from toolkit.proof.readback.values import Reference
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    CharacterMap = dict[bytes, str]

_BLOCK = regex(rb"(?<!\S)BT(?!\S)(.*?)(?<!\S)ET(?!\S)", re.DOTALL)  # ISO 32000-1, 9.4.1
_FONT_OR_TEXT = regex(rb"/(?P<font>[^\s/<>\[\]()]+) [-\d.]+ Tf\b|<(?P<shown>[0-9A-Fa-f]*)> Tj\b")
_OTHERWISE = regex(rb"[(\[]|\bT[JD*]|\bId?\b|['\"]")
_DIGITS_OF_A_GLYPH = 4

# 9.10.3: which characters the glyphs stand for, one by one or in a row.
_SECTION = regex(rb"beginbf(char|range)(.*?)endbf\1", re.DOTALL)
_PAIR = regex(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>")
_ROW = regex(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>")


class FontReader:
    """The fonts of one file, each read once."""

    def __init__(self) -> None:
        self._known: dict[int, CharacterMap] = {}

    def blocks(self, page: dict[str, object], content: bytes) -> list[list[str]] | None:
        """Return what each block of `content` shows with the fonts of `page`, a text for each time.

        None for content that is written otherwise.
        """
        fonts = entry(page, "/Resources", "/Font")
        if not isinstance(fonts, dict):
            return None
        characters: CharacterMap | None = None
        blocks = []
        for block in _BLOCK.findall(content):
            if _OTHERWISE.search(block):
                return None
            shown = []
            for found in _FONT_OR_TEXT.finditer(block):
                if found["font"] is not None:
                    characters = self._characters(fonts, "/" + found["font"].decode("latin-1"))
                elif characters is None:
                    return None
                else:
                    glyphs = _glyphs(found["shown"].upper())
                    shown.append("".join(characters.get(glyph, "") for glyph in glyphs))
            blocks.append(shown)
        return blocks

    def _characters(self, fonts: dict[str, object], name: str) -> CharacterMap:
        """Return the characters of a font's glyphs; {} for a font that does not tell them."""
        reference = fonts.get(name)
        if not isinstance(reference, Reference):
            return {}
        if reference.number not in self._known:
            self._known[reference.number] = _read_characters(reference)
        return self._known[reference.number]


def _glyphs(shown: bytes) -> Iterator[bytes]:
    return (shown[at : at + _DIGITS_OF_A_GLYPH] for at in range(0, len(shown), _DIGITS_OF_A_GLYPH))


def _read_characters(font: Reference) -> CharacterMap:
    found: CharacterMap = {}
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
