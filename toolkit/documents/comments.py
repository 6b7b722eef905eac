"""A Word file without comments: what a template's designers wrote to each other is for no reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.docxio import CONTENT_TYPES, W, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

# ECMA-376 part 1, 11.3.2, and Microsoft's additions to it ([MS-DOCX] 2.5): answers, dates, and who they are.
_COMMENTS = regex(r"(^|/)(comments\w*|people)\.xml$")
_RELATIONSHIPS = regex(r"(^|/)_rels/(comments\w*|people)\.xml\.rels$")
_MARKS = tuple(f"{W}{tag}" for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"))


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
