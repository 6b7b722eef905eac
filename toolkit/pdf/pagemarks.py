"""What a page's content says of its tags, and which fonts it may use: foreign pages as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from toolkit.dataclass import dataclass, field
from toolkit.pdf.balance import content_streams, unpacked
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object

SHOWING = frozenset(("Tj", "TJ", "'", '"'))
# What leaves something on the page; parse_content_stream calls a picture within the content so, too.
_PAINTING = SHOWING | frozenset("S s f F f* B B* b b* sh".split()) | {"INLINE IMAGE"}  # noqa: SIM905 - read more easily so
_WATCHED = " ".join(["BMC BDC EMC Do BI ID EI", *sorted(_PAINTING)])

_NUMBER = regex(rb"/MCID\s+(\d{1,6})\b")
_ARTIFACT, _NO_MARK, BARE = -1, -2, -2
FONT_FILES = (Name.FontFile, Name.FontFile2, Name.FontFile3)  # ISO 32000-1, table 126
_DEEPEST_RESOURCES = 20


@dataclass(slots=True)
class PageMarks:
    """The marked-content identifiers in a content stream; whether it shows something outside of all marks.

    `forms` are the form XObjects that it draws, each with the mark around it: `BARE` where its own content
    must be marked. `is_within_artifact` tells that a mark and an artifact lie within each other (ISO 14289-1,
    7.1), `is_unended` that nothing ends one; `languages` are those that marks name (7.2). `texts` is how many
    times text is shown, `bare_texts` how many of them outside of all marks.
    """

    numbers: set[int] = field(default_factory=set)
    is_bare: bool = False
    forms: list[tuple[Object, int]] = field(default_factory=list)
    is_within_artifact: bool = False
    is_unended: bool = False
    languages: list[Object] = field(default_factory=list)
    texts: int = 0
    bare_texts: int = 0


def read_marks(holder: Object, around: int = BARE) -> PageMarks:
    """Return the marks of a page or a form XObject (ISO 32000-1, 14.6) that stands in this mark.

    Raises PikepdfError.
    """
    marks = PageMarks()
    covers = [around]
    resources = holder.get("/Resources", Dictionary())
    content = pikepdf.Page(holder) if holder.get("/Type") == Name.Page else holder
    for instruction in pikepdf.parse_content_stream(content, _WATCHED):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in ("BMC", "BDC"):
            _open(operands, resources, marks, covers)
        elif operator == "EMC":
            del covers[max(len(covers) - 1, 1) :]
        elif operator == "Do":
            _draw(operands, resources, marks, max(covers))
        elif operator in _PAINTING and not _is_empty(operator, operands):
            is_bare, is_text = max(covers) == BARE, operator in SHOWING
            marks.is_bare |= is_bare
            marks.texts += is_text
            marks.bare_texts += is_text and is_bare
    marks.is_unended = len(covers) > 1
    return marks


def _open(operands: Sequence[Any], resources: Object, marks: PageMarks, covers: list[int]) -> None:
    properties = operands[-1] if operands else None
    if isinstance(properties, Name) and len(operands) > 1:
        properties = resources.get("/Properties", Dictionary()).get(properties)
    covers.append(_meaning(operands, properties))
    if covers[-1] >= 0:
        marks.numbers.add(covers[-1])
    marks.is_within_artifact |= _ARTIFACT in covers and max(covers) >= 0
    if isinstance(properties, Dictionary) and "/Lang" in properties:
        marks.languages.append(properties.Lang)


def free_mark(page: Object, *, skip_sealed: bool = False) -> int:
    """Return an identifier (ISO 32000-1, 14.6.1) above all that a page's own content has, used or not.

    Raises PikepdfError or RuntimeError for content that cannot be unpacked, unless that is to be skipped.
    """
    found = [-1]
    for piece in content_streams(page):
        data = unpacked(piece) if skip_sealed else piece.read_bytes()
        found += map(int, _NUMBER.findall(data))
    named = page.get("/Resources", Dictionary()).get("/Properties")
    found += (int(one.get("/MCID", -1)) for one in _values(named))
    return max(found) + 1


def _meaning(operands: Sequence[Any], properties: object) -> int:
    """Return a mark's identifier, or that it is an artifact, or neither."""
    if operands and operands[0] == Name.Artifact:
        return _ARTIFACT
    number = properties.get("/MCID") if isinstance(properties, Dictionary) else None
    return number if isinstance(number, int) and number >= 0 else _NO_MARK


def _draw(operands: Sequence[Any], resources: Object, marks: PageMarks, around: int) -> None:
    name = operands[0] if operands else None
    drawn = resources.get("/XObject", Dictionary()).get(name) if isinstance(name, Name) else None
    if not isinstance(drawn, Stream):
        return
    if drawn.get("/Subtype") == Name.Form:
        marks.forms.append((drawn, around))
    elif around == BARE:
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
    resources = holder.get("/Resources", Dictionary())
    for font in _values(resources.get("/Font")):
        if font.objgen not in known or not font.is_indirect:
            known.add(font.objgen)
            if not (_is_embedded(font) and (shown_only or _is_readable(font))):
                yield str(font.get("/BaseFont", "/"))[1:]
    for drawn in _values(resources.get("/XObject")):
        if drawn.objgen not in known and depth < _DEEPEST_RESOURCES:
            known.add(drawn.objgen)
            yield from unreadable_fonts(drawn, known, depth + 1, shown_only=shown_only)


def _values(dictionary: Object | None) -> Iterator[Object]:
    if isinstance(dictionary, Dictionary):
        yield from (
            value for value in dictionary.as_dict().values() if isinstance(value, (Dictionary, Stream))
        )


def _is_embedded(font: Object) -> bool:
    if font.get("/Subtype") == Name.Type3:
        return True
    descendants = font.get("/DescendantFonts")
    described = descendants[0] if isinstance(descendants, Array) and len(descendants) else font
    descriptor = described.get("/FontDescriptor")
    if described.get("/Subtype") == Name.CIDFontType2 and "/CIDToGIDMap" not in described:
        return False  # ISO 14289-1, 7.21.3.2: whoever reads it must guess its glyphs
    return isinstance(descriptor, Dictionary) and any(key in descriptor for key in FONT_FILES)


def _is_readable(font: Object) -> bool:
    """Whether the characters of its text can be told (ISO 32000-1, 9.10.2)."""
    if "/ToUnicode" in font:
        return True
    return font.get("/Subtype") not in (Name.Type0, Name.Type3) and "/Encoding" in font
