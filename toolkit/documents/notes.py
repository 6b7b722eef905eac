"""A template's notes in its documents, one for each place that refers to it; its comments go."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.docxio import CONTENT_TYPES, W, attribute, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
# ECMA-376 part 1, 11.3.2, and Microsoft's additions to it ([MS-DOCX] 2.5): answers, dates, and who they are.
_COMMENTS = regex(r"(^|/)(comments\w*|people)\.xml$")
_RELATIONSHIPS = regex(r"(^|/)_rels/(comments\w*|people)\.xml\.rels$")
_MARKS = tuple(f"{W}{tag}" for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))


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


def without_comments(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a Word file's parts without those that hold comments, and without what points at them."""
    kept = {
        name: data
        for name, data in parts.items()
        if not _COMMENTS.search(name) and not _RELATIONSHIPS.search(name)
    }
    if len(kept) == len(parts):
        return kept
    return {name: _without_marks(name, data) for name, data in kept.items()}


def _without_marks(name: str, data: bytes) -> bytes:
    points = name == CONTENT_TYPES or name.endswith(".rels")
    if not points and not (name.endswith(".xml") and b"comment" in data):
        return data
    root = parse_part(data)
    for entry in list(root) if points else ():
        if _COMMENTS.search(entry.get("Target") or entry.get("PartName") or ""):
            root.remove(entry)
    etree.strip_elements(root, *_MARKS, with_tail=False)
    return part_bytes(root)
