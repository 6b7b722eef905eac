"""Characters for which LibreOffice found no font: on its pages each is an empty box.

It draws them as the glyph .notdef of the font that was asked for, and gives that glyph one more code, as if
it were the first such character; of the others only /ActualText tells. So the words can be copied, and nobody
sees them.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.convert.fonts import shown_character
from toolkit.pdf.fontfile import FontFile, read_fontfile
from toolkit.pdf.tounicode import read_characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pikepdf import Object, Pdf

    # What each code of a font that draws a box stands for; by the number of the font.
    Boxes = Mapping[tuple[int, int], Mapping[int, str]]

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_WATCHED = "BMC BDC EMC q Q Tf Tj TJ"


def find_boxed(pdf: bytes) -> tuple[str, ...]:
    """Return the characters that are boxes on pages by LibreOffice, each once, as a message names them."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        boxes = dict(_boxes(opened))
        if not boxes:
            return ()
        holders = (*(page.obj for page in opened.pages), *_forms(opened))
        found = {char for holder in holders for char in _boxed(holder, boxes)}
    return tuple(shown_character(char) for char in sorted(found) if not char.isspace())


def _forms(pdf: Pdf) -> Iterator[Object]:
    return (one for one in pdf.objects if isinstance(one, Stream) and one.get(Name.Subtype) == Name.Form)


def _boxes(pdf: Pdf) -> Iterator[tuple[tuple[int, int], dict[int, str]]]:
    """Yield each font that draws boxes, by its number, with the characters that it says they are."""
    for font in pdf.objects:
        if not isinstance(font, Dictionary) or font.get(Name.Type) != Name.Font:
            continue
        if Name.ToUnicode not in font or Name.FontDescriptor not in font:
            continue
        if codes := _boxed_codes(font.FontDescriptor):
            told = dict(read_characters(font.ToUnicode.read_bytes()))
            yield font.objgen, {code: told.get(code, "") for code in codes}


def _boxed_codes(descriptor: Object) -> list[int]:
    """Return the codes whose glyphs look as the one that stands for what a font has not."""
    for key in _FILES:
        if key in descriptor:
            try:
                return list(_same_as_box(read_fontfile(descriptor[key].read_bytes(), key)))
            except Exception:  # noqa: BLE001 - of a library that reads an odd font, which tells of no boxes
                return []
    return []


def _same_as_box(file: FontFile) -> Iterator[int]:
    named = {code: file.of_name(name) for code, name in file.encoding.items()}
    box = file.outline(0)
    for code, number in (named or file.symbols()).items():
        if box and file.outline(number) == box:
            yield code


def _boxed(holder: Object, boxes: Boxes) -> Iterator[str]:
    """Yield the characters that a page or form shows as boxes."""
    content = pikepdf.Page(holder) if holder.get(Name.Type) == Name.Page else holder
    fonts = holder.get(Name.Resources, Dictionary()).get(Name.Font, Dictionary())
    told = [""]  # the words of each marked content that is open
    codes: list[Mapping[int, str]] = [{}]  # those that are boxes in the font that is set, by what is saved
    for instruction in pikepdf.parse_content_stream(content, _WATCHED):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            font = fonts.get(str(operands[0]))
            codes[-1] = boxes.get(font.objgen, {}) if isinstance(font, Dictionary) else {}
        elif operator in ("BMC", "BDC"):
            told.append(_actual(operands) or told[-1])
        elif operator in ("EMC", "Q"):
            stack = told if operator == "EMC" else codes
            del stack[max(len(stack) - 1, 1) :]
        elif operator == "q":
            codes.append(codes[-1])
        elif codes[-1]:
            shown = {byte for text in _strings(operands[0]) for byte in text}
            for code in shown & set(codes[-1]):
                yield from told[-1] or codes[-1][code]


def _actual(operands: Iterable[Object]) -> str:
    said = list(operands)[-1]
    return str(said.get(Name.ActualText, "")) if isinstance(said, Dictionary) else ""


def _strings(operand: Object) -> Iterator[bytes]:
    for one in operand if isinstance(operand, Array) else (operand,):
        if isinstance(one, String):
            yield bytes(one)
