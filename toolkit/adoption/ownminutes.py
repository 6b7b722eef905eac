"""A document that the toolkit made: its template is a house's, so only what Word changed is taken over.

That is the look of its styles and its page. Its words are the old meeting's.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from toolkit.documents.toc import style_name
from toolkit.wordfile.bookmarks import CUSTOM_PROPERTIES, PROPERTY
from toolkit.wordfile.docxio import DOCUMENT, STYLES, W, parse_part, part_bytes
from toolkit.wordfile.lineheights import even_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_THEME = "word/theme/theme1.xml"
_LOOKS = ("pPr", "rPr", "tblPr")
_LISTED = f"{W}pPr/{W}numPr"


def is_own(parts: Mapping[str, bytes]) -> bool:
    """Whether the toolkit made a document, whatever program has saved it since."""
    return f'"{PROPERTY}"'.encode() in parts.get(CUSTOM_PROPERTIES, b"")


def with_looks_of(parts: Mapping[str, bytes], house: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the house's template with the looks of the styles, and the page, of the document `parts`."""
    fresh = dict(house)
    own, theirs = parse_part(parts[STYLES]), parse_part(house[STYLES])
    looks = {style_name(style): style for style in own.iterfind(f"{W}style")}
    for style in theirs.iterfind(f"{W}style"):
        if (look := looks.get(style_name(style))) is not None and look.find(_LISTED) is None:
            _take(style, look)
    _take(theirs, own, "docDefaults")
    even_out(theirs)
    fresh[STYLES] = part_bytes(theirs)
    if _THEME in parts and _THEME in house:
        fresh[_THEME] = parts[_THEME]
    root, text = parse_part(house[DOCUMENT]), parse_part(parts[DOCUMENT])
    page, old = root.find(f"{W}body/{W}sectPr"), text.find(f"{W}body/{W}sectPr")
    if page is not None and old is not None:
        _take(page, old, "pgSz", "pgMar")
    fresh[DOCUMENT] = part_bytes(root)
    return fresh


def _take(into: etree._Element, source: etree._Element, *names: str) -> None:
    """Put children of `source` in the place of those of the same name."""
    for name in names or _LOOKS:
        old, new = into.find(f"{W}{name}"), source.find(f"{W}{name}")
        if old is not None and new is not None:
            into.replace(old, deepcopy(new))
