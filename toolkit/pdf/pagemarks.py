"""What a page's content says of its tags, and with which fonts it shows text: foreign pages as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object

# What leaves something on the page; parse_content_stream calls a picture within the content so, too.
_PAINTING = frozenset("Tj TJ ' \" S s f F f* B B* b b* sh".split()) | {"INLINE IMAGE"}  # noqa: SIM905 - read more easily so
_SHOWING = frozenset(("Tj", "TJ", "'", '"'))
_STATE = frozenset(("q", "Q", "Tf"))
_WATCHED = " ".join(["BMC BDC EMC Do BI ID EI", *sorted(_PAINTING), *sorted(_STATE)])

_NUMBER = re.compile(rb"/MCID\s+(\d{1,6})\b")
_ARTIFACT, _NO_MARK = -1, -2
_IDENTITY = (Name("/Identity-H"), Name("/Identity-V"))
_FONT_FILES = (Name.FontFile, Name.FontFile2, Name.FontFile3)
_DEEPEST_RESOURCES = 20


@dataclass(slots=True)
class PageMarks:
    """The marked-content identifiers in a content stream; whether it shows something outside of all marks.

    `forms` are the form XObjects that it draws there: their own content must be marked; `covered` are those
    in marks. `is_within_artifact` tells that a mark and an artifact lie within each other (ISO 14289-1, 7.1),
    `shows_no_glyph` that a text has a character for which its font has none (7.21.8).
    """

    numbers: set[int] = field(default_factory=set)
    is_bare: bool = False
    forms: list[Object] = field(default_factory=list)
    covered: list[Object] = field(default_factory=list)
    is_within_artifact: bool = False
    shows_no_glyph: bool = False


def read_marks(holder: Object) -> PageMarks:
    """Return the marks of a page or a form XObject (ISO 32000-1, 14.6). Raises PikepdfError."""
    marks = PageMarks()
    covers: list[int] = []
    fonts = [False]
    resources = holder.get(Name.Resources, Dictionary())
    content = pikepdf.Page(holder) if holder.get(Name.Type) == Name.Page else holder
    for instruction in pikepdf.parse_content_stream(content, _WATCHED):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            covers.append(_meaning(list(instruction.operands), resources))
            if covers[-1] >= 0:
                marks.numbers.add(covers[-1])
            marks.is_within_artifact |= _ARTIFACT in covers and max(covers) >= 0
            continue
        if operator == "EMC":
            del covers[-1:]
            continue
        if operator in _STATE:
            _follow_font(operator, list(instruction.operands), resources, fonts)
            continue
        if operator in _SHOWING and fonts[-1] and _has_code_0(list(instruction.operands)):
            marks.shows_no_glyph = True
        is_covered = max(covers, default=_NO_MARK) >= _ARTIFACT
        if operator == "Do":
            _draw(list(instruction.operands), resources, marks, is_covered=is_covered)
        elif is_covered:
            continue
        elif operator in _PAINTING and not _is_empty(operator, list(instruction.operands)):
            marks.is_bare = True
    return marks


def shows_no_glyph(page: Object) -> bool:
    """Whether a page or form shows a character for which its font has no glyph. Raises PikepdfError."""
    waiting, seen = [page], set[tuple[int, int]]()
    while waiting:
        marks = read_marks(waiting.pop())
        if marks.shows_no_glyph:
            return True
        # Forms may be knotted; each is an object of its own, as all streams are.
        new = {form.objgen: form for form in (*marks.forms, *marks.covered) if form.objgen not in seen}
        seen.update(new)
        waiting += new.values()
    return False


def free_mark(page: Object) -> int:
    """Return an identifier (ISO 32000-1, 14.6.1) above all that a page's own content has, used or not."""
    streams = page.get(Name.Contents)
    pieces = [streams] if isinstance(streams, Stream) else streams
    found = [-1]
    for piece in pieces if isinstance(pieces, (Array, list)) else ():
        if isinstance(piece, Stream):
            found += map(int, _NUMBER.findall(piece.read_bytes()))
    named = page.get(Name.Resources, Dictionary()).get(Name.Properties)
    found += (int(one.get(Name.MCID, -1)) for one in _values(named))
    return max(found) + 1


def _follow_font(operator: str, operands: Sequence[Any], resources: Object, fonts: list[bool]) -> None:
    """Keep up whether the font is one whose codes are its glyphs' numbers, through saved states."""
    if operator == "q":
        fonts.append(fonts[-1])
    elif operator == "Q":
        del fonts[max(len(fonts) - 1, 1) :]
    else:
        name = operands[0] if operands else None
        held = resources.get(Name.Font, Dictionary())
        font = held.get(name) if isinstance(name, Name) else None
        fonts[-1] = isinstance(font, Dictionary) and font.get(Name.Encoding) in _IDENTITY


def _has_code_0(operands: Sequence[Any]) -> bool:
    last = operands[-1] if operands else None
    texts = list(last) if isinstance(last, Array) else [last]
    return any(
        b"\0\0" in (bytes(text)[place : place + 2] for place in range(0, len(bytes(text)), 2))
        for text in texts
        if isinstance(text, String)
    )


def _meaning(operands: Sequence[Any], resources: Object) -> int:
    """Return a mark's identifier, or that it is an artifact, or neither."""
    if not operands:
        return _NO_MARK
    properties = operands[-1]
    if isinstance(properties, Name) and len(operands) > 1:
        properties = resources.get(Name.Properties, Dictionary()).get(properties)
    if operands[0] == Name.Artifact:
        return _ARTIFACT
    number = properties.get(Name.MCID) if isinstance(properties, Dictionary) else None
    return number if isinstance(number, int) and number >= 0 else _NO_MARK


def _draw(operands: Sequence[Any], resources: Object, marks: PageMarks, *, is_covered: bool) -> None:
    name = operands[0] if operands else None
    drawn = resources.get(Name.XObject, Dictionary()).get(name) if isinstance(name, Name) else None
    if not isinstance(drawn, Stream):
        return
    if drawn.get(Name.Subtype) == Name.Form:
        (marks.covered if is_covered else marks.forms).append(drawn)
    elif not is_covered:
        marks.is_bare = True


def _is_empty(operator: str, operands: Sequence[Any]) -> bool:
    return operator == "Tj" and not (operands and bytes(operands[0]))


def unreadable_fonts(
    holder: Object, known: set[tuple[int, int]], depth: int = 0, *, shown_only: bool = False
) -> Iterator[str]:
    """Yield the names of the fonts of a page or form that are not embedded or cannot be turned into text.

    `shown_only` asks for the former alone. `known` are the objects looked at before; it is added to. ISO
    14289-1, 7.21.
    """
    resources = holder.get(Name.Resources, Dictionary())
    for font in _values(resources.get(Name.Font)):
        if font.objgen not in known or not font.is_indirect:
            known.add(font.objgen)
            if not (_is_embedded(font) and (shown_only or _is_readable(font))):
                yield str(font.get(Name.BaseFont, "/"))[1:]
    for drawn in _values(resources.get(Name.XObject)):
        if drawn.objgen not in known and depth < _DEEPEST_RESOURCES:
            known.add(drawn.objgen)
            yield from unreadable_fonts(drawn, known, depth + 1, shown_only=shown_only)


def _values(dictionary: Object | None) -> Iterator[Object]:
    if isinstance(dictionary, Dictionary):
        yield from (
            value for value in dictionary.as_dict().values() if isinstance(value, (Dictionary, Stream))
        )


def _is_embedded(font: Object) -> bool:
    if font.get(Name.Subtype) == Name.Type3:
        return True
    descendants = font.get(Name.DescendantFonts)
    described = descendants[0] if isinstance(descendants, Array) and len(descendants) else font
    descriptor = described.get(Name.FontDescriptor)
    if described.get(Name.Subtype) == Name.CIDFontType2 and Name.CIDToGIDMap not in described:
        return False  # ISO 14289-1, 7.21.3.2: whoever reads it must guess its glyphs
    return isinstance(descriptor, Dictionary) and any(key in descriptor for key in _FONT_FILES)


def _is_readable(font: Object) -> bool:
    """Whether the characters of its text can be told (ISO 32000-1, 9.10.2)."""
    if Name.ToUnicode in font:
        return True
    return font.get(Name.Subtype) not in (Name.Type0, Name.Type3) and Name.Encoding in font
