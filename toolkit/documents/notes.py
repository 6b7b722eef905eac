"""A template's notes in its documents: one for each place that refers to it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import W, attribute, parse_part, part_bytes

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def part_notes(document: Document) -> None:
    """Give each place that refers to a note one of its own: a loop repeats the reference, not the note.

    Word calls a file damaged in which a note stands twice.
    """
    for name, tag in _NOTES.items():
        places = list(document.element.iter(f"{W}{tag}Reference"))
        if len({attribute(place, "id") for place in places}) == len(places):
            continue
        parts = {str(part.partname): part for part in document.part.package.iter_parts()}
        part = parts.get(f"/word/{name}.xml")
        if part is not None:
            root = parse_part(part.blob)
            _repeat_notes(root, places, tag)
            part._blob = part_bytes(root)  # noqa: SLF001 - python-docx knows no notes


def _repeat_notes(root: etree._Element, places: list[etree._Element], tag: str) -> None:
    notes = {attribute(note, "id"): note for note in root.iterfind(f"{W}{tag}")}
    free = max((int(number) for number in notes if number.lstrip("-").isdecimal()), default=0) + 1
    seen = set()
    for place in places:
        number = attribute(place, "id")
        if number in seen and number in notes:
            note = deepcopy(notes[number])
            note.set(f"{W}id", str(free))
            place.set(f"{W}id", str(free))
            root.append(note)
            free += 1
        seen.add(number)
