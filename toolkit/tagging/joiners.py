"""Joiners, which keep a line from ending between two letters, taken out of the pages again.

`convert/joining.py` puts them into the copy that is drawn. They would be copied along with the text, and
PDF/UA forbids them (ISO 14289-1, 7.21.7).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name

from toolkit.pdf.pdftext import text_string
from toolkit.regex import regex
from toolkit.tagging.glyphs import JOINER, Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pikepdf


_TEXT = regex(rb"BT\n(/(?P<font>\w+) [^\n]* Tf\n[^\n]* Tm\n)(?P<shown>(?:[^\n]*<[0-9A-F]+> Tj\n)+)ET\n")
_SHOWN = regex(rb"(?:(\S+) (\S+) Td )?<([0-9A-F]+)> Tj\n")
_MEANING = regex(rb"<FEFF>", re.IGNORECASE)


def without_joiners(content: bytes, fonts: Mapping[bytes, Font]) -> bytes:
    """Return a page's content without the joiners in it; `fonts` are its fonts by their names."""
    codes = {name: font.joiner for name, font in fonts.items() if font.joiner}
    if not codes:
        return content

    def cleared(match: re.Match[bytes]) -> bytes:
        code = codes.get(match["font"])
        if code is None or code not in match["shown"]:
            return match[0]
        shown = b"".join(_without(code, match["shown"]))
        return b"BT\n" + match[1] + shown + b"ET\n" if shown else b""

    return _TEXT.sub(cleared, content)


def _without(code: bytes, shown: bytes) -> Iterator[bytes]:
    """Yield the strings of a text object without the glyph; where one is empty, the next begins from it."""
    across = up = Decimal(0)
    begun = False
    for right, above, letters in _SHOWN.findall(shown):
        across, up = across + Decimal((right or b"0").decode()), up + Decimal((above or b"0").decode())
        width = len(code)
        codes = [letters[at : at + width] for at in range(0, len(letters), width)]
        left = b"".join(one for one in codes if one != code)
        if left:
            place = b"%s %s Td " % (str(across).encode(), str(up).encode()) if begun or across or up else b""
            yield place + b"<" + left + b"> Tj\n"
            across = up = Decimal(0)
            begun = True


def forget_joiners(pdf: pikepdf.Pdf) -> None:
    """Let no font of a drawn PDF say that it has joiners, and no bookmark's title have any, in place."""
    for part in pdf.objects:
        if not isinstance(part, Dictionary):
            continue
        if part.get("/Type") == Name.Font and "/ToUnicode" in part:
            written = part.ToUnicode.read_bytes()
            if _MEANING.search(written):
                part.ToUnicode.write(_MEANING.sub(b"<2060>", written))
        elif "/Title" in part and "/Parent" in part and JOINER in str(part.Title):
            part.Title = text_string(str(part.Title).replace(JOINER, ""))
