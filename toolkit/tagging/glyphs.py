"""What the glyphs of a page's fonts stand for: their maps to Unicode (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.pdf.tounicode import read_characters
from toolkit.regex import regex

if TYPE_CHECKING:
    import pikepdf

UNKNOWN = "\ufffd"
JOINER = "\ufeff"  # ZERO WIDTH NO-BREAK SPACE: in no text of a reader's
SPACE_RANGE = regex(rb"begincodespacerange\s*<(\w+)>")
CODES = regex(rb"<(\w+)>")


class Font:
    """One font of a page; `space` is the code of its space as hexadecimal digits, b"" for none.

    `joiner` is that of a `JOINER`.
    """

    def __init__(self, to_unicode: bytes) -> None:
        found = SPACE_RANGE.search(to_unicode)
        self._width = len(found[1]) if found else 4
        letters = read_characters(to_unicode)
        self._letters = {b"%0*X" % (self._width, code): text for code, text in letters}
        self.space, self.joiner = (
            next((code for code, text in self._letters.items() if text == wanted), b"")
            for wanted in (" ", JOINER)
        )
        self._known: dict[bytes, str] = {}

    def text(self, shown: bytes) -> str:
        """Return what the strings <0022> of a text object say; `UNKNOWN` for a glyph without a meaning."""
        said = self._known.get(shown)
        if said is None:
            letters, width = self._letters, self._width
            codes = b"".join(CODES.findall(shown)).upper()
            glyphs = [letters.get(codes[at : at + width], UNKNOWN) for at in range(0, len(codes), width)]
            said = self._known[shown] = "".join(glyphs)
        return said


class Fonts:
    """The fonts of a PDF, each read once."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], Font] = {}

    def of_page(self, page: pikepdf.Page) -> dict[bytes, Font]:
        """Return the page's fonts by their names in its content."""
        return {
            name[1:].encode(): self._read(font) for name, font in page.obj.Resources.get("/Font", {}).items()
        }

    @property
    def have_joiners(self) -> bool:
        """Whether any of those read so far has a `JOINER`."""
        return any(font.joiner for font in self._fonts.values())

    def _read(self, font: pikepdf.Object) -> Font:
        if font.objgen not in self._fonts:
            data = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
            self._fonts[font.objgen] = Font(data)
        return self._fonts[font.objgen]
