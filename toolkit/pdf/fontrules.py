"""Whether a font answers for what is shown with it: glyphs that are there, as wide as said, and characters.

The rules are those of ISO 14289-1 (PDF/UA-1), 7.21; most of them are in ISO 19005-2 (PDF/A-2), 6.2.11, too.
What is too seldom to be read here counts as unsound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream

from toolkit.namedtuple import NamedTuple
from toolkit.pdf.fontfile import FontFile, read_fontfile
from toolkit.pdf.showntext import ShownFont, read_shown
from toolkit.pdf.tounicode import read_characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pikepdf import Object, Pdf


_IDENTITY = (Name("/Identity-H"), Name("/Identity-V"))
_IDENTIFIED = (Name.CIDFontType0, Name.CIDFontType2)  # what a composite font consists of (ISO 32000-1, 9.7.4)
_SYMBOLIC = 4  # a font's flag (ISO 32000-1, table 123)
_MOST_OFF = 1  # thousandths of the size that a width may differ from the font's own (7.21.5)
_NO_CHARACTER = frozenset("\0\ufffe\ufeff")  # 7.21.7
_NOT_DEFINED = 0  # the number of the glyph .notdef (7.21.8)


class _Glyph(NamedTuple):
    """What a code of a font stands for: a glyph's number, and its width as the PDF says it."""

    number: int
    width: float


def find_unsound(pdf: Pdf, *, is_heard: bool = True) -> Iterator[tuple[int, str]]:
    """Yield the first page (1-based) and the name of each font that breaks a rule by what it shows.

    `is_heard` asks for characters too, as PDF/UA and PDF/A's level A do. For a process of its own. Raises
    PikepdfError.
    """
    for one in read_shown(page.obj for page in pdf.pages):
        try:
            is_sound = _is_sound(one) and (not is_heard or _is_heard(one.font, one.texts | one.unseen))
        except Exception:  # noqa: BLE001 - of a library that reads a damaged font
            is_sound = False
        if not is_sound:
            yield one.page, str(one.font.get("/BaseFont", "/"))[1:]


def _is_sound(shown: ShownFont) -> bool:
    """Whether no glyph is .notdef, and each one seen is there and as wide as the PDF says."""
    font = shown.font
    if font.get("/Subtype") == Name.Type3:
        names = _encoding(font, {})
        return all(f"/{names.get(code)}" in font.CharProcs for code in _codes(shown.texts, 1))
    is_composite = font.get("/Subtype") == Name.Type0
    if is_composite and font.get("/Encoding") not in _IDENTITY:
        return False
    described = font.DescendantFonts[0] if is_composite else font
    if "/BaseFont" not in described or (is_composite and described.get("/Subtype") not in _IDENTIFIED):
        return False
    file = _file(described)
    read = _composite if is_composite else _simple
    seen, unseen = (
        read(described, file, _codes(texts, 1 + is_composite)) for texts in (shown.texts, shown.unseen)
    )
    return all(_is_there(glyph, file) for glyph in seen) and all(glyph.number for glyph in unseen)


def _is_there(glyph: _Glyph, file: FontFile) -> bool:
    is_there = _NOT_DEFINED < glyph.number < file.count
    return is_there and abs(file.width(glyph.number) - glyph.width) <= _MOST_OFF


def _codes(texts: Iterable[bytes], width: int) -> set[int]:
    return {
        int.from_bytes(text[place : place + width], "big")
        for text in texts
        for place in range(0, len(text) - width + 1, width)
    }


def _file(described: Object) -> FontFile:
    descriptor = described.FontDescriptor
    (key,) = {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys())
    return read_fontfile(descriptor[key].read_bytes(), key)


def _composite(font: Object, file: FontFile, codes: Iterable[int]) -> Iterator[_Glyph]:
    """Yield the glyphs of a composite font whose codes are its character identifiers (ISO 32000-1, 9.7.4)."""
    widths = dict(_listed_widths(font.get("/W", Array())))
    usual = float(font.get("/DW", 1000))
    numbers = font.get("/CIDToGIDMap")
    table = numbers.read_bytes() if isinstance(numbers, Stream) else None
    for code in codes:
        number = (
            file.of_identifier(code)
            if table is None
            else int.from_bytes(table[2 * code : 2 * code + 2], "big")
        )
        yield _Glyph(number, widths.get(code, usual))


def _listed_widths(entries: Object) -> Iterator[tuple[int, float]]:
    """Yield the widths of a composite font's identifiers (ISO 32000-1, 9.7.4.3)."""
    waiting = iter(entries)
    for begin in waiting:
        first, second = int(begin), next(waiting)
        if isinstance(second, Array):
            yield from ((first + place, float(width)) for place, width in enumerate(second))
        else:
            width = float(next(waiting))
            yield from ((code, width) for code in range(first, min(int(second), 0xFFFF) + 1))


def _simple(font: Object, file: FontFile, codes: Iterable[int]) -> Iterator[_Glyph]:
    """Yield the glyphs of a simple font (ISO 32000-1, 9.6)."""
    numbers = _numbers(font, file)
    first, widths = int(font.get("/FirstChar", 0)), font.get("/Widths", Array())
    missing = float(font.FontDescriptor.get("/MissingWidth", 0))
    for code in codes:
        place = code - first
        width = float(widths[place]) if 0 <= place < len(widths) else missing
        yield _Glyph(numbers.get(code, _NOT_DEFINED), width)


def _numbers(font: Object, file: FontFile) -> Mapping[int, int]:
    """Return the glyph's number of each code; nothing where TrueType's rules are broken (7.21.6)."""
    encoding = font.get("/Encoding")
    if font.get("/Subtype") != Name.TrueType:
        names = _encoding(font, file.encoding)
        return {code: file.of_name(name) for code, name in names.items()}
    if int(font.FontDescriptor.get("/Flags", 0)) & _SYMBOLIC:
        return {} if encoding is not None else file.symbols()
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    if base not in (Name.WinAnsiEncoding, Name.MacRomanEncoding):
        return {}
    return {code: file.of_character(text) for code, text in _characters(font).items()}


def _characters(font: Object) -> dict[int, str]:
    """Return what the glyphs of a simple font's codes stand for, by their names."""
    from fontTools.agl import toUnicode  # fonts that tell it themselves are most

    return {code: toUnicode(name) for code, name in _encoding(font, {}).items()}


def _encoding(font: Object, own: Mapping[int, str]) -> Mapping[int, str]:
    """Return the name of each code's glyph; `own` are those of the font's file (ISO 32000-1, 9.6.6)."""
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    names = dict(own)
    if base is not None:
        names = _base_names(str(base))
    code = 0
    for one in encoding.get("/Differences", ()) if isinstance(encoding, Dictionary) else ():
        if isinstance(one, Name):
            names[code] = str(one)[1:]
            code += 1
        else:
            code = int(one)
    return names


def _base_names(base: str) -> dict[int, str]:
    if base == "/StandardEncoding":
        from fontTools.encodings import StandardEncoding

        return {
            code: name for code, name in enumerate(StandardEncoding.StandardEncoding) if name != ".notdef"
        }
    from fontTools.agl import UV2AGL

    codec = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}[base]
    characters = {code: bytes([code]).decode(codec, "ignore") for code in range(32, 256)}
    same = {"\u00a0": " ", "\u00ad": "-"}  # ISO 32000-1, D.3, footnotes
    return {
        code: UV2AGL.get(ord(same.get(char, char)), f"uni{ord(char):04X}")
        for code, char in characters.items()
        if char
    }


def _is_heard(font: Object, texts: Iterable[bytes]) -> bool:
    """Whether each code shown stands for a character (7.21.7)."""
    is_composite = font.get("/Subtype") == Name.Type0
    written = font.get("/ToUnicode")
    if isinstance(written, Stream):
        characters = dict(read_characters(written.read_bytes()))
        width = 2 if is_composite else 1
    else:
        if is_composite:
            return False
        characters, width = _characters(font), 1
    return all(
        characters.get(code) and not _NO_CHARACTER & set(characters[code]) for code in _codes(texts, width)
    )
