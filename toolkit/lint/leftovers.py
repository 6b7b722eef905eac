"""What a template carries besides its text: changes nobody accepted, fields that fetch from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.lint.tags import TemplateSpot, heading_words
from toolkit.wordfile.docxio import W
from toolkit.wordfile.fields import find_fields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from toolkit.findings import Finding
    from toolkit.lint.wordfile import PackagePart, WordFile

_TRACKED = tuple(f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo"))
# Fields whose result comes from another file, program or database (ECMA-376 17.16.5).
_FETCHING = frozenset(
    {"DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK"}
)


def check_leftovers(word: WordFile) -> Iterator[Finding]:
    """Yield what in a template no document should inherit."""
    for part in word.parts:
        change = next(part.root.iter(*_TRACKED), None)  # one tells of all
        if change is not None:
            spot = spot_of(word.path, part, change)
            yield finding("template-tracked-changes", spot.place, where=spot.where)
        for element, instruction in _instructions(part):
            name = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
            if name in _FETCHING:
                spot = spot_of(word.path, part, element)
                yield finding("template-linked-file", spot.place, where=spot.where, field=name)


def _instructions(part: PackagePart) -> Iterator[tuple[etree._Element, str]]:
    """Yield every field's instruction, with an element that stands where the field does."""
    for simple in part.root.iter(f"{W}fldSimple"):
        yield simple, simple.get(f"{W}instr", "")
    for field in find_fields(part.root):
        yield field.runs[0], field.instruction


def spot_of(path: Path, part: PackagePart, element: etree._Element) -> TemplateSpot:
    """The paragraph that `element` stands in or around, as a designer finds it."""
    inside = next(element.iterancestors(f"{W}p"), None)
    if inside is None:
        inside = next(element.iter(f"{W}p"), None)
    heading = ""
    for number, paragraph in enumerate(part.root.iter(f"{W}p"), 1):
        if paragraph is inside:
            text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))
            return TemplateSpot(path, part, number, text, None, heading)
        heading = heading_words(paragraph) or heading
    return TemplateSpot(path, part, 1, "", None, heading)
