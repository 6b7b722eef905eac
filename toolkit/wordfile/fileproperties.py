"""Which properties of a Word file say something (docProps): fields that show an empty one show nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile.docxio import parse_part
from toolkit.wordfile.openfields import field_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PARTS = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
# What Word calls them, where the file has another name (ECMA-376 Part 2, 11.1).
_NAMES = {"creator": "author", "description": "comments", "lastmodifiedby": "lastsavedby"}
_OF_FILE = frozenset(("TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "LASTSAVEDBY"))
_ASKING = frozenset(("DOCPROPERTY", "INFO"))
_ASKED = regex(r'\S+\s+(?:"([^"]*)"|(\S+))')


def stated_properties(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the names, in small letters, of the properties that are not empty."""
    return frozenset(_NAMES.get(name, name) for name in _stated(parts))


def shows_empty_property(instruction: str, stated: frozenset[str]) -> bool:
    """Whether a field shows a property of the file that is empty."""
    name = field_name(instruction)
    if name in _ASKING:
        asked = _ASKED.match(instruction)
        return asked is not None and (asked[1] or asked[2]).lower() not in stated
    return name in _OF_FILE and name.lower() not in stated


def _stated(parts: Mapping[str, bytes]) -> Iterator[str]:
    for part in filter(parts.__contains__, _PARTS):
        with suppress(ValueError):  # one that is damaged states nothing
            for element in parse_part(parts[part]).iterchildren("*"):
                if any(text.strip() for text in element.itertext(with_tail=False)):
                    yield str(element.get("name") or str(element.tag).rpartition("}")[2]).lower()
